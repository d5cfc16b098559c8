import { openPurchases, openSheet, rect } from './memory.fixture';

const api = { source: 'api' } as const;

describe('inserted rows', () => {
  it('move formulas, names, validation and hidden rows', async () => {
    const { engine, sheet, at, write, formulas } = openSheet({ sheets: ['甲', '乙'] });
    const other = engine.sheets()[1]!.id;
    await write('A1:A2', [['=B5+$B$9'], ['=SUM(B3:B8)']]);
    await engine.writeBlock({ sheet: other, rect: rect('A1') }, [['=甲!B5&B5']], api);
    await engine.setName({
      name: '限额',
      scope: 'workbook',
      refersTo: '=甲!$B$5',
      visible: true,
      comment: '',
    });
    await engine.setValidation(at('B5:B9'), {
      type: 'list',
      formula1: '甲,乙',
      ignoreBlanks: true,
      alert: 'stop',
      showError: true,
      errorTitle: '',
      errorMessage: '',
      promptTitle: '',
      prompt: '',
    });
    await engine.setRowsHidden(sheet, 6, 1, true);
    await engine.insertCells(at('4:5'), 'down', api);
    expect(formulas('A1:A2')).toEqual([['=B7+$B$11'], ['=SUM(B3:B10)']]);
    expect(engine.formulas({ sheet: other, rect: rect('A1') })).toEqual([['=甲!B7&B5']]);
    expect(engine.names()[0]!.refersTo).toBe('=甲!$B$7');
    expect(engine.validations(sheet)[0]!.rects).toEqual([rect('B7:B11')]);
    expect(engine.rowsHidden(sheet, 6, 3)).toEqual([false, false, true]);
  });

  it('stretch a table and get its calculated column', async () => {
    const { engine, at, write, formulas, table, events } = await openPurchases();
    await write('D1:D2', [['单价'], ['=C2/B2']]);
    events.length = 0;
    await engine.insertCells(at('3:3'), 'down', { source: 'user' });
    expect(table().rect).toEqual(rect('A1:D4'));
    expect(formulas('D2:D4')).toEqual([['=C2/B2'], ['=C3/B3'], ['=C4/B4']]);
    expect(events).toMatchObject([{ change: 'RowInserted', source: 'user', shift: 'down' }]);
  });

  it('above and at the top of a table leave its columns their formulas', async () => {
    const { engine, at, write, formulas } = await openPurchases();
    await write('D1:D2', [['单价'], ['=C2/B2']]);
    await engine.insertCells(at('1:1'), 'down', api);
    await engine.insertCells(at('3:3'), 'down', api);
    await engine.deleteCells(at('4:4'), 'up', api);
    await write('A5', [['白菜']]);
    expect(formulas('D3:D5')).toEqual([['=C3/B3'], ['=C4/B4'], ['=C5/B5']]);
  });

  it('are refused where they would tear a table', async () => {
    const { engine, at } = await openPurchases();
    await expect(async () => engine.insertCells(at('A2'), 'down', api)).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('are refused where they would push cells off the sheet', async () => {
    const { engine, at, write } = openSheet();
    await write('A1048576', [[1]]);
    await expect(async () => engine.insertCells(at('1:1'), 'down', api)).rejects.toMatchObject({
      code: 'off-sheet',
    });
  });
});

describe('deleted rows', () => {
  it('leave #REF! behind and shorten what reached over them', async () => {
    const { engine, at, write, formulas } = openSheet();
    await write('A1:A2', [['=B5'], ['=SUM(B3:B8)']]);
    await engine.deleteCells(at('5:6'), 'up', api);
    expect(formulas('A1:A2')).toEqual([['=#REF!'], ['=SUM(B3:B6)']]);
  });

  it('take the last row of a table only by emptying it', async () => {
    const { engine, at, values, table, events } = await openPurchases();
    await engine.deleteCells(at('A2:C3'), 'up', api);
    expect(table().rect).toEqual(rect('A1:C2'));
    expect(values('A2:C2')).toEqual([['', '', '']]);
    expect(events).toMatchObject([
      { change: 'RangeEdited', rect: rect('A2:C2') },
      { change: 'CellDeleted', rect: rect('A3:C3') },
    ]);
  });

  it('take a table with them that they cover', async () => {
    const { engine, at, events } = await openPurchases();
    await engine.deleteCells(at('1:3'), 'up', api);
    expect(engine.tables()).toEqual([]);
    expect(events.map(({ kind }) => kind)).toEqual(['tableDeleted', 'changed']);
  });

  it('take a column of a table with its formula and filter', async () => {
    const { engine, at, write, id, table } = await openPurchases();
    await write('D1:D2', [['单价'], ['=C2/B2']]);
    await engine.filterTable(id, 0, { kind: 'values', texts: ['大米'] });
    await engine.deleteCells(at('B:B'), 'left', api);
    expect(table()).toMatchObject({
      columns: ['品名', '金额', '单价'],
      columnFormulas: ['', '', expect.stringContaining('#REF!')],
      filters: [{ kind: 'values' }, null, null],
    });
  });
});

describe('sorting', () => {
  const sorted = { source: 'api', matchCase: false, hasHeaders: false } as const;

  it('moves formulas with their rows, and blanks to the end', async () => {
    const { engine, at, write, values, formulas } = openSheet();
    await write('A1:B4', [
      ['b', '=A1'],
      ['', '=A2'],
      ['C', '=A3'],
      ['a', '=A4&$A$1'],
    ]);
    await engine.sort(at('A1:B4'), [{ column: 0, ascending: false }], sorted);
    expect(values('A1:A4')).toEqual([['C'], ['b'], ['a'], ['']]);
    expect(formulas('B1:B4')).toEqual([['=A1'], ['=A2'], ['=A3&$A$1'], ['=A4']]);
  });

  it('leaves the header row', async () => {
    const { engine, at, write, values } = openSheet();
    await write('A1:A3', [[9], [2], [1]]);
    await engine.sort(at('A1:A3'), [{ column: 0, ascending: true }], {
      ...sorted,
      hasHeaders: true,
    });
    expect(values('A1:A3')).toEqual([[9], [1], [2]]);
  });

  it('refuses a key outside', async () => {
    const { engine, at } = openSheet();
    await expect(async () =>
      engine.sort(at('A1:A3'), [{ column: 1, ascending: true }], sorted),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});
