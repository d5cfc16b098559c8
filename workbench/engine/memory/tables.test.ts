import { openPurchases, openSheet, rect } from './memory.fixture';

describe('a new table', () => {
  it('gets headers of its own where there are none, and the cells move down', async () => {
    const { engine, at, write, values, table } = openSheet();
    await write('B2:C2', [[1, 2]]);
    await engine.addTable(at('B2:C2'), { name: '表1', hasHeaders: false });
    expect(table().rect).toEqual(rect('B2:C3'));
    expect(values('B2:C3')).toEqual([
      ['列1', '列2'],
      [1, 2],
    ]);
  });

  it('turns its headers into different texts', async () => {
    const { engine, at, write, values } = openSheet();
    await write('A1:C1', [['数', 7, '数']]);
    await engine.addTable(at('A1:C1'), { name: '表1', hasHeaders: true });
    expect(values('A1:C1')).toEqual([['数', '7', '数2']]);
  });

  it.each([
    ['overlaps another one', 'C3:E5', '别的', 'refused'],
    ['has a taken name', 'F1:G2', '采购', 'exists'],
    ['has an impossible name', 'F1:G2', '采 购', 'invalid'],
  ])('is refused if it %s', async (_why, address, name, code) => {
    const { engine, at } = await openPurchases();
    await expect(async () =>
      engine.addTable(at(address), { name, hasHeaders: true }),
    ).rejects.toMatchObject({ code });
  });
});

describe('a filter', () => {
  it('hides the rows that do not pass, together with the other columns’ filters', async () => {
    const { engine, sheet, id, write } = await openPurchases();
    await write('A4:C4', [['大米', 1, 4]]);
    const hidden = () => engine.rowsHidden(sheet, 0, 4);
    await engine.filterTable(id, 0, { kind: 'values', texts: ['大米'] });
    expect(hidden()).toEqual([false, false, true, false]);
    await engine.filterTable(id, 1, { kind: 'custom', first: '>5' });
    expect(hidden()).toEqual([false, false, true, true]);
    await engine.filterTable(id, 0, null);
    expect(hidden()).toEqual([false, false, true, true]);
    await engine.filterTable(id, 1, null);
    expect(hidden()).toEqual([false, false, false, false]);
  });

  it('goes with its table, but rows hidden by hand stay hidden', async () => {
    const { engine, sheet, id } = await openPurchases();
    await engine.setRowsHidden(sheet, 1, 1, true);
    await engine.filterTable(id, 0, { kind: 'values', texts: ['大米'] });
    await engine.deleteTable(id, { keepCells: true });
    expect(engine.rowsHidden(sheet, 0, 3)).toEqual([false, true, false]);
  });
});

describe('a totals row', () => {
  it('pushes down what stands below, and goes again', async () => {
    const { engine, id, write, values, formulas, table } = await openPurchases();
    await write('A5', [['以下空白']]);
    await write('B4', [['x']]);
    // A row was taken in: the table now ends in row 4.
    await engine.setTotals(id, true);
    expect(table().rect).toEqual(rect('A1:C5'));
    expect(formulas('C5')).toEqual([['=SUBTOTAL(109,采购[金额])']]);
    expect(values('A5:A6')).toEqual([['汇总'], ['以下空白']]);
    await engine.setTotals(id, false);
    expect([table().rect, values('A5:C5')]).toEqual([rect('A1:C4'), [['', '', '']]]);
  });
});

describe('resizing a table', () => {
  it('keeps what belongs to its columns', async () => {
    const { engine, id, write, table } = await openPurchases();
    await write('D1:D2', [['单价'], ['=C2/B2']]);
    await engine.resizeTable(id, rect('B1:E3'));
    expect(table()).toMatchObject({
      columns: ['数量', '金额', '单价', '列4'],
      columnFormulas: ['', '', '=C2/B2', ''],
    });
  });

  it.each(['A2:C3', 'A1:C1', 'F1:G3'])('does not take it to %s', async (address) => {
    const { engine, id } = await openPurchases();
    await expect(async () => engine.resizeTable(id, rect(address))).rejects.toMatchObject({
      code: 'refused',
    });
  });
});
