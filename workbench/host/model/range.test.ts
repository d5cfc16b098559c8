import { codeOf, openOffice } from './office.fixture';

const first = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getFirst();

describe('Range', () => {
  it('gives back values, types, formats and formulas as Excel keeps what was written', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const cells = first(context).getRange('A1:F1');
      cells.values = [['0012', '1-2', '2026/3/5', '=1+1', true, '#N/A']];
      cells.load('values,valueTypes,numberFormat,formulas,text');
      await context.sync();
      expect(cells.values[0]!.slice(0, 3)).toEqual([12, 46024, 46086]);
      expect(cells.valueTypes).toEqual([
        ['Double', 'Double', 'Double', 'Error', 'Boolean', 'Error'],
      ]);
      expect(cells.numberFormat[0]![0]).toBe('General');
      expect(cells.numberFormat[0]![2]).toBe('yyyy/m/d');
      expect(cells.formulas[0]!.slice(2, 4)).toEqual([46086, '=1+1']);
      expect(cells.text[0]![2]).toBe('2026/3/5');
    });
  });

  it('keeps every text in cells that are formatted as text', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const cells = first(context).getRange('A1:D1');
      cells.numberFormat = [['@', '@', '@', '@']];
      cells.values = [['0012', '1-2', '123456789012345678', '=1+1']];
      cells.load('values,valueTypes,formulas');
      await context.sync();
      expect(cells.values).toEqual([['0012', '1-2', '123456789012345678', '=1+1']]);
      expect(new Set(cells.valueTypes[0])).toEqual(new Set(['String']));
    });
  });

  it('leaves a cell alone where null is written, and empties it where "" is', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const cells = first(context).getRange('A1:B2');
      cells.values = [
        [1, 2],
        [3, 4],
      ];
      cells.values = [
        [null, ''],
        ['x', null],
      ];
      cells.load('values,valueTypes');
      await context.sync();
      expect(cells.values).toEqual([
        [1, ''],
        ['x', 4],
      ]);
      expect(cells.valueTypes[0]).toEqual(['Double', 'Empty']);
    });
  });

  it('refuses a block of another size', async () => {
    const { run } = openOffice();
    const work = run(async (context) => {
      first(context).getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
  });

  it('has no values for whole columns, and tells their size', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const column = first(context).getRange('B:B');
      column.load('values,address,rowCount');
      await context.sync();
      expect([column.values, column.address, column.rowCount]).toEqual([
        null,
        'Sheet1!B:B',
        1_048_576,
      ]);
    });
  });

  it('finds its neighbours', async () => {
    const { run } = openOffice({ sheets: ['2026 年'] });
    await run(async (context) => {
      const range = first(context).getRange('B2:C4');
      const found = [
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getColumnsAfter(1),
        range.getLastRow(),
        range.getCell(1, 1),
        range.getOffsetRange(1, 1),
        range.getResizedRange(-1, 2),
        range.getEntireRow(),
        range.getBoundingRect('F9'),
        range.getIntersection('C3:Z99'),
      ];
      for (const one of found) one.load('address');
      await context.sync();
      expect(found.map(({ address }) => address.replace("'2026 年'!", ''))).toEqual([
        'B5:C6',
        'B1:C1',
        'D2:D4',
        'B4:C4',
        'C3',
        'C3:D5',
        'B2:E3',
        '2:4',
        'B2:F9',
        'C3:C4',
      ]);
    });
  });

  it('refuses cells beyond the sheet', async () => {
    const { run } = openOffice();
    const work = run(async (context) => {
      first(context).getRange('A1').getRowsAbove(1).load('address');
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
  });

  it('finds displayed texts, or nothing', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const cells = first(context).getRange('A1:B3');
      cells.values = [
        ['大米', 'abc'],
        ['面粉', 'ABCD'],
        ['面条', 1.5],
      ];
      const hit = cells.find('abc', { completeMatch: true, matchCase: false });
      const last = cells.find('面', { searchDirection: 'Backwards' });
      const part = cells.findOrNullObject('CD', { matchCase: true });
      const none = cells.findOrNullObject('白菜', {});
      for (const one of [hit, last, part, none]) one.load('address');
      await context.sync();
      expect([hit.address, last.address, part.address]).toEqual([
        'Sheet1!B1',
        'Sheet1!A3',
        'Sheet1!B2',
      ]);
      expect(none.isNullObject).toBe(true);
    });
    const missing = run(async (context) => {
      first(context).getRange('A1:B3').find('白菜', {}).load('address');
      await context.sync();
    });
    expect(await codeOf(missing)).toBe('ItemNotFound');
  });

  it('knows the used part of itself', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D5').values = [[2]];
      const used = sheet.getUsedRange();
      const below = sheet.getRange('A3:Z99').getUsedRangeOrNullObject(true);
      const none = sheet.getRange('F1:Z99').getUsedRangeOrNullObject(true);
      for (const one of [used, below, none]) one.load('address');
      await context.sync();
      expect([used.address, below.address, none.isNullObject]).toEqual([
        'Sheet1!B2:D5',
        'Sheet1!D5',
        true,
      ]);
    });
  });

  it('follows its cells when rows are inserted above, also from one batch to the next', async () => {
    const { engine, run } = openOffice();
    await run(async (context) => {
      const range = first(context).getRange('A5:B6');
      range.load('address');
      await context.sync();
      first(context).getRange('2:3').insert('Down');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A7:B8');
      // Now by the person.
      const id = engine.activeSheet();
      const rect = { row: 0, column: 0, rows: 1, columns: 16_384 };
      await engine.deleteCells({ sheet: id, rect }, 'up', { source: 'user' });
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A6:B7');
    });
  });

  it('is lost when its cells are deleted', async () => {
    const { run } = openOffice();
    const work = run(async (context) => {
      const range = first(context).getRange('A5:B6');
      range.load('address');
      await context.sync();
      first(context).getRange('4:9').delete('Up');
      range.load('address');
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidReference');
  });

  it('copies formulas with their references moved, and texts as texts', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('A1:B1').formulas = [['=C1*2', "'007"]];
      const copy = sheet.getRange('A3:B4');
      copy.copyFrom('A1:B1', 'Formulas');
      copy.load('formulas');
      await context.sync();
      expect(copy.formulas).toEqual([
        ['=C3*2', '007'],
        ['=C4*2', '007'],
      ]);
    });
  });

  it('sets and reads formats, and says null where its cells differ', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const sheet = first(context);
      sheet.getRange('A1').format.fill.color = '#ff0000';
      sheet.getRange('A1:A2').format.font.bold = true;
      const both = sheet.getRange('A1:A2').format;
      both.load('fill/color,font/bold,protection/locked');
      await context.sync();
      expect([both.fill.color, both.font.bold, both.protection.locked]).toEqual(['', true, true]);
    });
  });
});
