import { codeOf, openOffice, purchases } from './office.fixture';

const table = (context: Excel.RequestContext): Excel.Table =>
  context.workbook.tables.getItem('采购');

async function opened() {
  const all = openOffice();
  await all.run(async (context) => {
    purchases(context);
    await context.sync();
  });
  return all;
}

describe('Table', () => {
  it('is found by name, whatever the capitals, or is a null object', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const { tables } = context.workbook;
      const here = tables.getItemOrNullObject('采购');
      const gone = tables.getItemOrNullObject('没有');
      const body = gone.getDataBodyRange();
      here.load('name,id,showTotals');
      gone.load('name');
      body.load('rowCount');
      tables.load('count,items/name');
      await context.sync();
      expect([here.name, here.showTotals, gone.isNullObject, body.isNullObject]).toEqual([
        '采购',
        false,
        true,
        true,
      ]);
      expect([tables.count, tables.items.map(({ name }) => name)]).toEqual([1, ['采购']]);
    });
  });

  it('takes in rows that are written right below it, and fills its calculated column', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const purchased = table(context);
      context.workbook.worksheets.getFirst().getRange('D1').values = [['金额']];
      purchased.columns.getItem('金额').getDataBodyRange().getCell(0, 0).formulas = [['=B2*C2']];
      purchased.getDataBodyRange().getRowsBelow(1).values = [['白菜', 2, 1, null]];
      const body = purchased.getDataBodyRange();
      body.load('rowCount,formulas,address');
      await context.sync();
      expect(body.address).toBe('Sheet1!A2:D4');
      expect(body.formulas.map((row) => row[3] as string)).toEqual(['=B2*C2', '=B3*C3', '=B4*C4']);
    });
  });

  it('does not take them in over a totals row', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const purchased = table(context);
      purchased.showTotals = true;
      purchased.getRange().getRowsBelow(1).values = [['白菜', 2, 1]];
      const body = purchased.getDataBodyRange();
      body.load('rowCount');
      await context.sync();
      expect(body.rowCount).toBe(2);
    });
  });

  it('adds rows at its end and inside, moving what stands below', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const purchased = table(context);
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A4').values = [['以下空白']];
      const foot = sheet.getRange('A4');
      // The write below made the table one row longer; that row is what it is about.
      purchased.rows.add(undefined, [['白菜', 1, 1]]);
      purchased.rows.add(0, [['食盐', 1, 2]]);
      const body = purchased.getDataBodyRange();
      body.load('values');
      foot.load('address');
      purchased.rows.load('count');
      await context.sync();
      expect(body.values.map(([name]) => name as string)).toEqual([
        '食盐',
        '大米',
        '面粉',
        '以下空白',
        '白菜',
      ]);
      expect([foot.address, purchased.rows.count]).toEqual(['Sheet1!A5', 5]);
    });
  });

  it('adds a blank row where no values are given', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const { rows } = table(context);
      rows.add();
      rows.load('count');
      const last = table(context).getDataBodyRange().getLastRow();
      last.load('valueTypes');
      await context.sync();
      expect([rows.count, last.valueTypes]).toEqual([3, [['Empty', 'Empty', 'Empty']]]);
    });
  });

  it('refuses a row of another width', async () => {
    const { run } = await opened();
    const work = run(async (context) => {
      table(context).rows.add(undefined, [['白菜', 1]]);
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
  });

  it('is resized, but its header row stays', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const purchased = table(context);
      purchased.resize(purchased.getRange().getResizedRange(2, 1));
      const whole = purchased.getRange();
      const header = purchased.getHeaderRowRange();
      whole.load('address');
      header.load('values');
      await context.sync();
      expect([whole.address, header.values]).toEqual([
        'Sheet1!A1:D5',
        [['品名', '数量', '单价', '列4']],
      ]);
    });
    const work = run(async (context) => {
      table(context).resize('A2:D5');
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidOperation');
  });

  it('knows its columns by header text and keeps their number when they are renamed', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const { columns } = table(context);
      const price = columns.getItem('单价');
      const none = columns.getItemOrNullObject('没有');
      price.load('id,index,values');
      none.load('name');
      await context.sync();
      expect([price.index, price.values, none.isNullObject]).toEqual([
        2,
        [['单价'], [3.5], [4]],
        true,
      ]);
      price.name = '价格';
      price.load('id,name');
      const { id } = price;
      await context.sync();
      expect([price.id, price.name]).toEqual([id, '价格']);
    });
  });

  it('hides the rows that its filter leaves out', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const purchased = table(context);
      purchased.columns.getItem('数量').filter.applyCustomFilter('>6');
      const rows = [0, 1].map((at) => purchased.getDataBodyRange().getRow(at));
      for (const row of rows) row.load('rowHidden');
      const { autoFilter } = purchased;
      autoFilter.load('isDataFiltered');
      await context.sync();
      expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([false, true]);
      expect(autoFilter.isDataFiltered).toBe(true);
      purchased.clearFilters();
      for (const row of rows) row.load('rowHidden');
      autoFilter.load('isDataFiltered');
      await context.sync();
      expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([false, false]);
      expect(autoFilter.isDataFiltered).toBe(false);
    });
  });

  it('is sorted by several columns', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const purchased = table(context);
      purchased.rows.add(undefined, [['白菜', 5, 1]]);
      purchased.sort.apply([
        { key: 1, ascending: true },
        { key: 2, ascending: false },
      ]);
      const body = purchased.getDataBodyRange();
      body.load('values');
      await context.sync();
      expect(body.values.map(([name]) => name as string)).toEqual(['面粉', '白菜', '大米']);
    });
  });

  it('goes with its cells, or leaves them behind', async () => {
    const { run } = await opened();
    await run(async (context) => {
      const cells = table(context).convertToRange();
      cells.load('values');
      const gone = context.workbook.tables.getItemOrNullObject('采购');
      gone.load('name');
      await context.sync();
      expect([cells.values[1]?.[0], gone.isNullObject]).toEqual(['大米', true]);
    });
  });

  it('does not overlap another table', async () => {
    const { run } = await opened();
    const work = run(async (context) => {
      context.workbook.tables.add('B2:E5', true);
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidOperation');
  });
});
