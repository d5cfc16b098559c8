import { openPurchases, openSheet, rect } from './memory.fixture';

const api = { source: 'api' } as const;

describe('undo', () => {
  it('takes back a write with the growth that followed from it, and redo brings both again', async () => {
    const { engine, write, values, table } = await openPurchases();
    await write('A4:C4', [['白菜', 2, 3]]);
    await engine.undo();
    expect([table().rect, values('A4')]).toEqual([rect('A1:C3'), [['']]]);
    await engine.redo();
    expect([table().rect, values('A4')]).toEqual([rect('A1:C4'), [['白菜']]]);
  });

  it('brings back deleted cells and the formulas that pointed at them', async () => {
    const { engine, at, write, values, formulas } = openSheet();
    await write('A1', [['=B5']]);
    await write('B5:C6', [
      [1, 2],
      [3, 4],
    ]);
    await engine.deleteCells(at('B5:B6'), 'left', api);
    expect(values('B5:C6')).toEqual([
      [2, ''],
      [4, ''],
    ]);
    await engine.undo();
    expect([values('B5:C6'), formulas('A1')]).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [['=B5']],
    ]);
  });

  it('takes back a sort, a filter and a new sheet, one after the other', async () => {
    const { engine, sheet, at, id, values } = await openPurchases();
    await engine.sort(at('A2:C3'), [{ column: 1, ascending: true }], {
      ...api,
      matchCase: false,
      hasHeaders: false,
    });
    await engine.filterTable(id, 0, { kind: 'values', texts: ['大米'] });
    await engine.addSheet('新');
    await engine.undo();
    expect(engine.sheets()).toHaveLength(1);
    expect(engine.rowsHidden(sheet, 1, 2)).toEqual([true, false]);
    await engine.undo();
    expect(engine.rowsHidden(sheet, 1, 2)).toEqual([false, false]);
    expect(values('A2')).toEqual([['面粉']]);
    await engine.undo();
    expect(values('A2')).toEqual([['大米']]);
  });

  it('takes back at once what was done as one step', async () => {
    const { engine, write, values } = openSheet();
    await write('A1', [['vorher']]);
    await engine.asOneStep(async () => {
      await write('A1', [[1]]);
      await write('A2', [[2]]);
    });
    await engine.undo();
    expect(values('A1:A2')).toEqual([['vorher'], ['']]);
  });

  it('forgets what was undone when something new is done', async () => {
    const { engine, write, values } = openSheet();
    await write('A1', [[1]]);
    await engine.undo();
    await write('A2', [[2]]);
    await engine.redo();
    expect(values('A1:A2')).toEqual([[''], [2]]);
  });

  it('goes back a hundred steps', async () => {
    const { engine, write, values } = openSheet();
    for (let n = 1; n <= 103; n++) await write('A1', [[n]]);
    for (let n = 0; n < 103; n++) await engine.undo();
    expect(values('A1')).toEqual([[3]]);
  });

  it('tells which cells changed, also if nothing is left on the sheet', async () => {
    const { engine, write, events } = openSheet();
    await write('A1', [[1]]);
    await write('A2:B2', [[2, 3]]);
    events.length = 0;
    await engine.undo();
    await engine.undo();
    expect(events).toMatchObject([
      { kind: 'changed', change: 'RangeEdited', rect: rect('A2:B2') },
      { kind: 'changed', change: 'RangeEdited', rect: rect('A1') },
    ]);
  });

  it('tells that rows went again, and came again', async () => {
    const { engine, at, events } = await openPurchases();
    await engine.insertCells(at('A2:C2'), 'down', api);
    events.length = 0;
    await engine.undo();
    await engine.redo();
    expect(events).toMatchObject([
      { kind: 'changed', change: 'CellDeleted', rect: rect('A2:C2') },
      { kind: 'changed', change: 'CellInserted', rect: rect('A2:C2') },
    ]);
  });

  it('tells that a table came back', async () => {
    const { engine, id, events } = await openPurchases();
    await engine.deleteTable(id, { keepCells: true });
    events.length = 0;
    await engine.undo();
    expect(events).toMatchObject([{ kind: 'tableAdded', table: id }]);
  });

  it('has nothing to take back after it was forgotten', async () => {
    const { engine, write, values } = openSheet();
    await write('A1', [[1]]);
    await engine.undo();
    await write('A2', [[2]]);
    engine.forgetUndo();
    await engine.undo();
    await engine.redo();
    expect(values('A1:A2')).toEqual([[''], [2]]);
  });
});

describe('undo among colleagues', () => {
  const remote = { source: 'remote' } as const;

  it('takes back one’s own entry and leaves the colleague’s, whoever was last', async () => {
    const { engine, at, write, values } = openSheet();
    const colleague = engine.colleague();
    await write('A1', [['own 1']]);
    await colleague.writeBlock(at('B1'), [['theirs 1']], remote);
    await write('A2', [['own 2']]);
    await colleague.writeBlock(at('B2'), [['theirs 2']], remote);
    await engine.undo();
    expect(values('A1:B2')).toEqual([
      ['own 1', 'theirs 1'],
      ['', 'theirs 2'],
    ]);
    await engine.undo();
    await engine.undo();
    expect(values('A1:B2')).toEqual([
      ['', 'theirs 1'],
      ['', 'theirs 2'],
    ]);
    await engine.redo();
    await engine.redo();
    expect(values('A1:A2')).toEqual([['own 1'], ['own 2']]);
  });

  it('leaves a cell alone that the colleague wrote after oneself', async () => {
    const { engine, at, write, values } = openSheet();
    await write('A1:C1', [[1, 2, 3]]);
    await engine.colleague().writeBlock(at('B1'), [['theirs']], remote);
    await engine.undo();
    expect(values('A1:C1')).toEqual([['', 'theirs', '']]);
    await engine.redo();
    expect(values('A1:C1')).toEqual([[1, 'theirs', 3]]);
  });

  it('finds one’s own entry where it is after the colleague inserted a row above', async () => {
    const { engine, at, write, values, formulas, table } = await openPurchases();
    await write('A4:C4', [['白菜', 2, '=B4*2']]);
    await engine.colleague().insertCells(at('A2:C2'), 'down', remote);
    expect(formulas('C5')).toEqual([['=B5*2']]);
    await engine.undo();
    expect([values('A3:A5'), table().rect]).toEqual([[['大米'], ['面粉'], ['']], rect('A1:C4')]);
    await engine.redo();
    expect([values('A5'), formulas('C5'), table().rect]).toEqual([
      [['白菜']],
      [['=B5*2']],
      rect('A1:C5'),
    ]);
  });

  it('does not take away a row that one inserted and the colleague has filled', async () => {
    const { engine, at, write, values } = await openPurchases();
    await write('B2', [[11]]);
    await engine.insertCells(at('A3:C3'), 'down', api);
    await engine.colleague().writeBlock(at('A3'), [['白糖']], remote);
    await engine.undo();
    await engine.undo();
    expect(values('A2:B4')).toEqual([
      ['大米', 11],
      ['白糖', ''],
      ['面粉', 5],
    ]);
  });

  it('does not shut the colleague’s line out of a table that it lets shrink', async () => {
    const { engine, at, write, values, table } = await openPurchases();
    await write('A4', [['白菜']]);
    await engine.colleague().writeBlock(at('B4'), [[7]], remote);
    await engine.undo();
    expect([values('A4:B4'), table().rect]).toEqual([[['', 7]], rect('A1:C4')]);
  });

  it('takes the table’s row with it when an inserted row goes, though the colleague wrote into the last line', async () => {
    const { engine, at, values, table } = await openPurchases();
    await engine.insertCells(at('A2:C2'), 'down', api);
    await engine.colleague().writeBlock(at('B4'), [[7]], remote);
    await engine.undo();
    expect([values('A2:B3'), table().rect]).toEqual([
      [
        ['大米', 10],
        ['面粉', 7],
      ],
      rect('A1:C3'),
    ]);
  });

  it('brings a deleted row back without pushing the colleague’s line out of the table', async () => {
    const { engine, at, values, table } = await openPurchases();
    await engine.deleteCells(at('A3:C3'), 'up', api);
    await engine.colleague().writeBlock(at('A3'), [['白菜']], remote);
    expect(table().rect).toEqual(rect('A1:C3'));
    await engine.undo();
    expect([values('A3:A4'), table().rect]).toEqual([[['面粉'], ['白菜']], rect('A1:C4')]);
  });

  it('does not delete a sheet of one’s own on which the colleague has written', async () => {
    const { engine } = openSheet();
    const sheet = await engine.addSheet('新');
    const at = { sheet, rect: rect('A1') };
    await engine.colleague().writeBlock(at, [['theirs']], remote);
    await engine.undo();
    expect(engine.sheets()).toHaveLength(2);
    expect(engine.values(at)).toEqual([['theirs']]);
  });

  it('leaves a name that the colleague gave since', async () => {
    const { engine, sheet } = openSheet();
    await engine.renameSheet(sheet, '我的');
    await engine.setProperty('a', 1);
    await engine.colleague().renameSheet(sheet, '他的');
    await engine.colleague().setProperty('b', 2);
    await engine.undo();
    await engine.undo();
    expect(engine.sheets()[0]!.name).toBe('他的');
    expect([...engine.properties()]).toEqual([['b', 2]]);
  });

  it('keeps what the colleague wrote while a step of several writes was going on', async () => {
    const { engine, at, write, values } = openSheet();
    await engine.asOneStep(async () => {
      await write('A1', [[1]]);
      await engine.colleague().writeBlock(at('A2'), [['theirs']], remote);
      await write('A3', [[3]]);
    });
    await engine.undo();
    expect(values('A1:A3')).toEqual([[''], ['theirs'], ['']]);
  });
});
