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

  it('tells that cells changed', async () => {
    const { engine, write, events } = openSheet();
    await write('A1', [[1]]);
    await write('A2', [[2]]);
    events.length = 0;
    await engine.undo();
    expect(events).toMatchObject([{ kind: 'changed', rect: rect('A1') }]);
  });
});
