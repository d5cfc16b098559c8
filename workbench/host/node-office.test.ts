import { codeOf, openOffice, purchases } from './model/office.fixture';
import { excel2021 } from './profiles';

const rowsOf = (rows: number, text: string): string[][] =>
  Array.from({ length: rows }, () => [text]);

const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

describe('a batch', () => {
  it('does nothing before it is sent, and properties are there only when they were loaded', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[1]];
      const cell = sheet.getRange('A1');
      expect(() => cell.values).toThrow(/load/);
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[1]]);
    });
  });

  it('loads every property that the workbench has, where none is named', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      const table = purchases(context);
      const sheet = context.workbook.worksheets.getFirst();
      const { columns, worksheet } = table;
      const cell = sheet.getRange('B2');
      for (const one of [context.workbook, sheet, worksheet, table, columns, cell]) one.load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: 'Sheet1', position: 0, visibility: 'Visible' });
      expect(cell.toJSON()).toMatchObject({ address: 'Sheet1!B2', values: [[10]], hidden: false });
      expect(columns.items.map(({ name }) => name)).toEqual(['品名', '数量', '单价']);
    });
  });

  it('stops at its first error and keeps what was done before', async () => {
    const { engine, run } = openOffice();
    const work = run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [['vorher']];
      context.workbook.tables.getItem('没有').load('name');
      sheet.getRange('A2').values = [['nachher']];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'TableCollection.getItem' },
    });
    const sheet = engine.activeSheet();
    const rect = { row: 0, column: 0, rows: 2, columns: 1 };
    expect(engine.values({ sheet, rect })).toEqual([['vorher'], ['']]);
  });

  it('runs after another one that was begun before it', async () => {
    const { run } = openOffice();
    const write = (value: number) =>
      run(async (context) => {
        const cell = context.workbook.worksheets.getFirst().getRange('A1');
        cell.load('values');
        cell.values = [[value]];
        const before = cell;
        await context.sync();
        return before.values[0]![0] as unknown;
      });
    expect(await Promise.all([write(1), write(2), write(3)])).toEqual(['', 1, 2]);
  });

  it('is counted with its bytes, apart from what office.js sends to forget its references', async () => {
    const { office, run } = openOffice();
    await run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
    });
    await soon();
    const { batches, cleanups, requestBytes, responseBytes } = office.traffic;
    expect([batches, cleanups]).toEqual([1, 1]);
    expect(requestBytes).toBeGreaterThan(200);
    expect(responseBytes).toBeGreaterThan(100);
    office.resetTraffic();
    expect(office.traffic.batches).toBe(0);
  });

  it('may ask for no more than the limit, nor be answered with more', async () => {
    const { engine, run } = openOffice({ maxPayload: 20_000 });
    const write = (rows: number) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange(`A1:A${rows}`);
        range.values = rowsOf(rows, '大米大米');
        await context.sync();
      });
    expect(await codeOf(write(2_000))).toBe('RequestPayloadSizeLimitExceeded');
    expect(engine.usedRange(engine.activeSheet())).toBeNull();
    // 12 bytes and 5 of JSON for each cell: fits once, not three times.
    expect(await codeOf(write(600))).toBe('no error');
    const read = run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:A600').load('values,formulas,text');
      await context.sync();
    });
    expect(await codeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('carries 5 MB and no more, as on the web', async () => {
    const { run } = openOffice();
    const write = (rows: number) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange(`A1:A${rows}`);
        range.values = rowsOf(rows, 'x'.repeat(1_000));
        await context.sync();
      });
    expect(await codeOf(write(5_000))).toBe('no error');
    expect(await codeOf(write(5_300))).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('is refused while somebody types into a cell', async () => {
    const { engine, run } = openOffice();
    const write = () =>
      run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
        await context.sync();
      });
    engine.setEditing(true);
    expect(await codeOf(write())).toBe('InvalidOperationInCellEditMode');
    expect(engine.usedRange(engine.activeSheet())).toBeNull();
    engine.setEditing(false);
    expect(await codeOf(write())).toBe('no error');
  });

  it('knows in Excel 2021 only what Excel 2021 knows', async () => {
    const { run } = openOffice({ profile: excel2021 });
    const work = run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').getDependents().load('address');
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining('Range.getDependents is part of the ExcelApi 1.15'),
    });
    const old = run(async (context) => {
      context.workbook.worksheets.onProtectionChanged.add(() => Promise.resolve());
      await context.sync();
    });
    expect(await codeOf(old)).toBe('no error');
  });
});

describe('an event', () => {
  it('tells of a change: who, where, and what one cell held before', async () => {
    const { engine, run } = openOffice();
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add(async (event) => void heard.push(event));
      await context.sync();
      sheet.getRange('B2').values = [['a']];
      await context.sync();
    });
    const sheet = engine.activeSheet();
    const rect = { row: 1, column: 1, rows: 2, columns: 1 };
    await engine.writeBlock({ sheet, rect }, [[1], [2]], { source: 'user' });
    await engine.writeBlock({ sheet, rect }, [[3], [4]], { source: 'remote' });
    await engine.insertCells({ sheet, rect }, 'right', { source: 'user' });
    await soon();
    expect(
      heard.map(
        ({ address, changeType, source, triggerSource, details, changeDirectionState }) => ({
          address,
          changeType,
          source,
          triggerSource,
          details,
          changeDirectionState,
        }),
      ),
    ).toMatchObject([
      {
        address: 'B2',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'ThisLocalAddin',
        details: { valueBefore: '', valueAfter: 'a', valueTypeAfter: 'String' },
      },
      { address: 'B2:B3', source: 'Local', triggerSource: 'Unknown', details: undefined },
      { address: 'B2:B3', source: 'Remote' },
      {
        changeType: 'CellInserted',
        changeDirectionState: { insertShiftDirection: 'Right' },
      },
    ]);
    await run(async (context) => {
      const range = heard[1]!.getRange(context);
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B2:B3');
    });
  });

  it('reaches the sheet, the table and the whole workbook, each that listens', async () => {
    const { engine, run } = openOffice();
    const heard: string[] = [];
    const { table } = await run(async (context) => {
      const made = purchases(context);
      const { tables, worksheets } = context.workbook;
      made.load('id');
      made.onChanged.add(async ({ tableId }) => void heard.push(`table ${tableId}`));
      tables.onChanged.add(async ({ tableId }) => void heard.push(`tables ${tableId}`));
      worksheets.onChanged.add(async ({ address }) => void heard.push(`sheets ${address}`));
      await context.sync();
      return { table: made.id };
    });
    const sheet = engine.activeSheet();
    const write = (row: number) =>
      engine.writeBlock({ sheet, rect: { row, column: 1, rows: 1, columns: 1 } }, [[9]], {
        source: 'user',
      });
    await write(1);
    await soon();
    expect(heard.sort()).toEqual(['sheets B2', `table ${table}`, `tables ${table}`]);
    heard.length = 0;
    await write(9);
    await soon();
    expect(heard).toEqual(['sheets B10']);
  });

  it('tells where the person goes', async () => {
    const { engine, run } = openOffice({ sheets: ['甲', '乙'] });
    const heard: string[] = [];
    const [first, second] = engine.sheets().map(({ id }) => id) as [string, string];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(
        async ({ address, worksheetId }) => void heard.push(`${address} ${worksheetId}`),
      );
      worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(`to ${worksheetId}`));
      worksheets.onDeactivated.add(
        async ({ worksheetId }) => void heard.push(`from ${worksheetId}`),
      );
      await context.sync();
    });
    await engine.select({ sheet: second, rects: [{ row: 1, column: 1, rows: 2, columns: 1 }] });
    await soon();
    expect(heard.sort()).toEqual([`B2:B3 ${second}`, `from ${first}`, `to ${second}`]);
  });

  it('is not sent any more once the handler is removed, or events are off', async () => {
    const { run } = openOffice();
    const heard: string[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const handler = sheet.onChanged.add(async ({ address }) => void heard.push(address));
      const write = async (address: string) => {
        sheet.getRange(address).values = [[1]];
        await context.sync();
        await soon();
      };
      await context.sync();
      await write('A1');
      context.runtime.enableEvents = false;
      await write('A2');
      context.runtime.enableEvents = true;
      await write('A3');
      handler.remove();
      await context.sync();
      await write('A4');
    });
    expect(heard).toEqual(['A1', 'A3']);
  });
});
