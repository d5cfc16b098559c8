import type { ValidationRule } from '../port';
import { openPurchases, openSheet, rect } from './memory.fixture';

describe('a written value', () => {
  it('becomes what Excel makes of it, and a date shows as one', async () => {
    const { engine, at, write, values } = openSheet();
    await write('A1:C1', [['0012', '1-2', '2026/3/5']]);
    expect(values('A1:C1')).toEqual([[12, 46024, 46086]]);
    expect(engine.texts(at('C1'))).toEqual([['2026/3/5']]);
  });

  it('keeps the number format that a cell has', async () => {
    const { engine, at, write } = openSheet();
    await engine.setFormat(at('A1'), { numberFormat: '0.00' });
    await write('A1', [['2026/3/5']]);
    expect(engine.texts(at('A1'))).toEqual([['46086.00']]);
  });

  it('stays a text in a cell for texts, also in a whole column that is one', async () => {
    const { engine, at, write, values } = openSheet();
    await engine.setFormat(at('B:B'), { numberFormat: '@' });
    await write('B7:B9', [['0012'], ['1-2'], ['=1+1']]);
    expect(values('B7:B9')).toEqual([['0012'], ['1-2'], ['=1+1']]);
    expect(engine.formulas(at('B9'))).toEqual([['']]);
  });

  it('tells one event, for one cell with what it held before', async () => {
    const { events, write } = openSheet();
    await write('A1', [['a']], 'user');
    await write('A1:A2', [['b'], [null]]);
    expect(events).toMatchObject([
      { kind: 'changed', source: 'user', details: { before: '', after: 'a' } },
      { kind: 'changed', source: 'api', rect: rect('A1:A2') },
    ]);
    expect(events[1]).not.toHaveProperty('details');
  });
});

describe('a table', () => {
  it('takes in a row right below it, which looks like the one above', async () => {
    const { engine, at, write, table } = await openPurchases();
    await engine.setFormat(at('C3'), { numberFormat: '0.00' });
    await write('A4:C4', [['白菜', 2, 3]]);
    expect(table().rect).toEqual(rect('A1:C4'));
    expect(engine.texts(at('C4'))).toEqual([['3.00']]);
  });

  it.each([
    ['with a gap', 'A5'],
    ['beyond its width', 'D4'],
  ])('does not take in a row %s', async (_why, address) => {
    const { write, table } = await openPurchases();
    await write(address, [['x']]);
    expect(table().rect).toEqual(rect('A1:C3'));
  });

  it('takes in what is pasted over its last row and beyond, but not such a write of an add-in', async () => {
    const { write, table } = await openPurchases();
    const lines = [
      ['食盐', 1, 2],
      ['白菜', 2, 3],
    ];
    await write('A3:C4', lines);
    expect(table().rect).toEqual(rect('A1:C3'));
    await write('A4:C4', [['', '', '']]);
    await write('A3:C4', lines, 'paste');
    expect(table().rect).toEqual(rect('A1:C4'));
  });

  it('does not grow over something that stands there', async () => {
    const { write, table } = await openPurchases();
    await write('B5', [['合计']]);
    await write('A4:A6', [['甲'], ['乙'], ['丙']]);
    expect(table().rect).toEqual(rect('A1:C3'));
  });

  it('does not grow over a totals row', async () => {
    const { engine, id, write, table } = await openPurchases();
    await engine.setTotals(id, true);
    await write('A5', [['白菜']]);
    expect(table().rect).toEqual(rect('A1:C4'));
  });

  it('does not grow on a protected sheet', async () => {
    const { engine, sheet, at, write, table } = await openPurchases();
    await engine.setFormat(at('A4:C4'), { locked: false });
    await engine.protect(sheet, {});
    await write('A4', [['白菜']]);
    expect(table().rect).toEqual(rect('A1:C3'));
  });

  it('takes in a column beside it, and no header stands twice', async () => {
    const { write, table } = await openPurchases();
    await write('D1', [['数量']]);
    expect(table().columns).toEqual(['品名', '数量', '金额', '数量2']);
    await write('D1', [['']]);
    expect(table().columns[3]).toBe('列4');
  });

  it('learns the formula of a column and goes on with it in new rows', async () => {
    const { write, formulas, table } = await openPurchases();
    await write('D1', [['单价']]);
    await write('D2', [['=C2/B2']], 'user');
    expect(formulas('D2:D3')).toEqual([['=C2/B2'], ['=C3/B3']]);
    expect(table().columnFormulas[3]).toBe('=C2/B2');
    await write('A4:D5', [
      ['白菜', 2, 3, null],
      ['食盐', 1, 2, 99],
    ]);
    expect(formulas('D4:D5')).toEqual([['=C4/B4'], ['']]);
  });

  it('does not learn it where other cells hold something else', async () => {
    const { write, formulas, table } = await openPurchases();
    await write('C2', [['=B2*3.5']], 'user');
    expect(table().columnFormulas[2]).toBe('');
    expect(formulas('C3')).toEqual([['']]);
  });
});

const rule = (part: Partial<ValidationRule>): ValidationRule => ({
  type: 'wholeNumber',
  operator: 'between',
  formula1: '1',
  formula2: '5',
  ignoreBlanks: false,
  alert: 'stop',
  showError: true,
  errorTitle: '',
  errorMessage: '只能是 1 到 5',
  promptTitle: '',
  prompt: '',
  ...part,
});

describe('validation', () => {
  it('refuses what is typed, and then nothing is written', async () => {
    const { engine, at, write, values, events } = openSheet();
    await engine.setValidation(at('A:A'), rule({}));
    const outcome = await write('A1:A2', [[3], [6]], 'user');
    expect(outcome).toMatchObject({ kind: 'refused', row: 1, column: 0 });
    expect(values('A1:A2')).toEqual([[''], ['']]);
    expect(events).toEqual([]);
    expect(await write('A1', [[3]], 'user')).toEqual({ kind: 'written' });
  });

  it.each(['api', 'paste', 'remote'] as const)('does not ask about %s', async (source) => {
    const { engine, at, write, values } = openSheet();
    await engine.setValidation(at('A:A'), rule({}));
    expect(await write('A1', [[6]], source)).toEqual({ kind: 'written' });
    expect(values('A1')).toEqual([[6]]);
  });

  it('does not ask about Delete, even where blanks are not ignored', async () => {
    const { engine, at, write, values } = openSheet();
    await write('A1', [[3]]);
    await engine.setValidation(at('A:A'), rule({}));
    expect(await write('A1', [['']], 'user')).toEqual({ kind: 'written' });
    await write('A1', [[3]]);
    await engine.clear(at('A1'), 'contents', { source: 'user' });
    expect(values('A1')).toEqual([['']]);
  });

  it('judges a formula from the cell that is typed into, with what is typed in it', async () => {
    const asked: unknown[] = [];
    const { engine, sheet, at, write } = openSheet({
      evaluate: (formula, place, asking, from) => {
        asked.push([formula, place.row - from.row, asking.value(place).value]);
        // The rule says: the cell beside it is empty.
        return asking.value({ ...place, column: 1 }).value === '';
      },
    });
    await write('B3', [['封']]);
    await engine.setValidation(at('A2:A9'), rule({ type: 'custom', formula1: '=B2=""' }));
    expect(await write('A3', [['x']], 'user')).toMatchObject({ kind: 'refused', row: 2 });
    expect(await write('A4', [['x']], 'user')).toEqual({ kind: 'written' });
    expect(asked).toEqual([
      ['=B2=""', 1, 'x'],
      ['=B2=""', 2, 'x'],
    ]);
    expect(engine.validations(sheet)).toHaveLength(1);
  });

  it('is cut where another rule is set or taken away', async () => {
    const { engine, sheet, at, write } = openSheet();
    await engine.setValidation(at('A1:A9'), rule({}));
    await engine.setValidation(at('A4:A5'), null);
    expect(engine.validations(sheet)[0]!.rects).toEqual([rect('A1:A3'), rect('A6:A9')]);
    expect(await write('A4', [[99]], 'user')).toEqual({ kind: 'written' });
    expect(await write('A6', [[99]], 'user')).toMatchObject({ kind: 'refused' });
  });
});

describe('a protected sheet', () => {
  it('refuses a write that touches a locked cell, whole', async () => {
    const { engine, sheet, at, write, values } = openSheet();
    await engine.setFormat(at('A1'), { locked: false });
    await engine.protect(sheet, {});
    await expect(async () => write('A1:B1', [[1, 2]])).rejects.toMatchObject({ code: 'denied' });
    expect(values('A1:B1')).toEqual([['', '']]);
    await write('A1:B1', [[1, null]]);
    expect(values('A1:B1')).toEqual([[1, '']]);
  });

  it('leaves to people what its options allow', async () => {
    const { engine, sheet, at, id } = await openPurchases();
    await engine.protect(sheet, {
      allowAutoFilter: true,
      allowFormatCells: true,
      allowFormatRows: true,
      allowInsertRows: true,
    });
    await engine.filterTable(id, 0, { kind: 'values', texts: ['大米'] });
    await engine.setFormat(at('A1'), { bold: true });
    await engine.setRowsHidden(sheet, 0, 1, true);
    await engine.insertCells(at('9:9'), 'down', { source: 'user' });
    expect(engine.rowsHidden(sheet, 0, 3)).toEqual([true, false, true]);
    for (const act of [
      () => engine.setColumnsHidden(sheet, 0, 1, true),
      () => engine.insertCells(at('F:F'), 'right', { source: 'user' }),
    ])
      await expect(async () => act()).rejects.toMatchObject({ code: 'denied' });
  });

  it('lets in what another person changed', async () => {
    const { engine, sheet, write, values } = openSheet();
    await engine.protect(sheet, {});
    await write('A1', [[1]], 'remote');
    expect(values('A1')).toEqual([[1]]);
  });

  it('refuses formats, clearing, inserting, sorting and filtering', async () => {
    const { engine, sheet, at, id } = await openPurchases();
    await engine.protect(sheet, {});
    const api = { source: 'api' } as const;
    const acts = [
      () => engine.setFormat(at('A1'), { bold: true }),
      () => engine.setNumberFormats(at('A1'), [['@']]),
      () => engine.clear(at('A1'), 'contents', api),
      () => engine.insertCells(at('2:2'), 'down', api),
      () => engine.deleteCells(at('2:2'), 'up', api),
      () =>
        engine.sort(at('A2:C3'), [{ column: 0, ascending: true }], {
          ...api,
          matchCase: false,
          hasHeaders: false,
        }),
      () => engine.filterTable(id, 0, { kind: 'values', texts: ['大米'] }),
      () => engine.resizeTable(id, rect('A1:C9')),
    ];
    for (const act of acts)
      await expect(async () => act()).rejects.toMatchObject({ code: 'denied' });
  });
});
