import { attempt, equal, on, put, read, refused, type Case } from '../case';
import { INSERT_AND_DELETE, ERRORS, reference, SORTING, STRUCTURED } from '../sources';
import { areaOf, purchases } from './tables';

const formula = async (range: Excel.Range): Promise<unknown> =>
  (await read(range, 'formulas'))[0]?.[0];

const place = async (range: Excel.Range): Promise<string> =>
  (await read(range, 'address')).split('!')[1] ?? '';

export const structure: readonly Case[] = [
  {
    id: 'follow/range',
    says: 'a range that is held follows its cells when rows are inserted above',
    source: 'https://learn.microsoft.com/javascript/api/office/officeextension.trackedobjects',
    run: on(async ({ context, sheet }) => {
      const held = put(sheet, 'B2', [['留']]);
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      equal(await place(held), 'B4');
      equal(await read(held, 'values'), [['留']]);
    }),
  },
  {
    id: 'follow/range-of-the-same-batch',
    says: 'a range follows within one batch, too',
    source: 'belief',
    run: on(async ({ sheet }) => {
      const held = put(sheet, 'B2', [['留']]);
      sheet.getRange('1:1').insert('Down');
      held.values = [['改']];
      equal(await read(sheet.getRange('B2:B3'), 'values'), [[''], ['改']]);
    }),
  },
  {
    id: 'follow/deleted-range',
    says: 'a range whose cells were deleted is no valid reference any more',
    source: 'belief',
    run: on(async ({ context, sheet }) => {
      const held = put(sheet, 'B2', [['去']]);
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      await context.sync();
      await refused(read(held, 'values'));
    }),
  },
  {
    id: 'follow/formula-insert',
    says: 'references follow an insertion, relative and absolute ones',
    source: INSERT_AND_DELETE,
    run: on(async ({ sheet }) => {
      const cell = put(sheet, 'C5', [['=A3+$A$4+SUM(A1:A4)']]);
      sheet.getRange('2:2').insert('Down');
      equal(await formula(cell), '=A4+$A$5+SUM(A1:A5)');
    }),
  },
  {
    id: 'follow/formula-delete',
    says: 'references follow a deletion',
    source: INSERT_AND_DELETE,
    run: on(async ({ sheet }) => {
      const cell = put(sheet, 'C5', [['=A3+SUM(A1:A4)']]);
      sheet.getRange('2:2').delete('Up');
      equal(await formula(cell), '=A2+SUM(A1:A3)');
    }),
  },
  {
    id: 'follow/deleted-reference',
    says: 'a reference to a deleted cell becomes #REF!',
    source: INSERT_AND_DELETE,
    run: on(async ({ sheet }) => {
      const cell = put(sheet, 'C5', [['=A2']]);
      sheet.getRange('2:2').delete('Up');
      equal(await formula(cell), '=#REF!');
    }),
  },
  {
    id: 'follow/formula-on-another-sheet',
    says: 'references from another sheet follow, too',
    source: INSERT_AND_DELETE,
    run: on(async ({ context, sheet, name }) => {
      const other = context.workbook.worksheets.add(name('别表'));
      const own = await read(sheet, 'name');
      const cell = put(other, 'A1', [[`='${own}'!B2`]]);
      sheet.getRange('1:1').insert('Down');
      equal(String(await formula(cell)).endsWith('!B3'), true);
      other.delete();
      await context.sync();
    }),
  },
  {
    id: 'follow/renamed-sheet',
    says: 'formulas name a renamed sheet by its new name',
    source: 'belief',
    run: on(async ({ context, sheet, name }) => {
      const other = context.workbook.worksheets.add(name('旧名'));
      const cell = put(sheet, 'A1', [[`='${await read(other, 'name')}'!B2`]]);
      const renamed = name('新名');
      other.name = renamed;
      equal(String(await formula(cell)).includes(renamed), true);
      other.delete();
      await context.sync();
    }),
  },
  {
    id: 'follow/renamed-table',
    says: 'formulas name a renamed table by its new name',
    source: STRUCTURED,
    run: on(async (at) => {
      const table = purchases(at);
      const cell = put(at.sheet, 'F1', [[`=SUM(${await read(table, 'name')}[数量])`]]);
      const renamed = at.name('进货');
      table.name = renamed;
      equal(await formula(cell), `=SUM(${renamed}[数量])`);
    }),
  },
  {
    id: 'follow/renamed-column',
    says: 'formulas name a renamed column by its new name, inside its table and elsewhere',
    source: STRUCTURED,
    needs: 'ExcelApi 1.4',
    run: on(async (at) => {
      const table = purchases(at);
      const name = await read(table, 'name');
      const cell = put(at.sheet, 'F1', [[`=SUM(${name}[数量])`]]);
      put(at.sheet, 'D3', [['金额'], ['=[@数量]*2']]);
      put(at.sheet, 'B3', [['件数']]);
      equal(await formula(cell), `=SUM(${name}[件数])`);
      equal(await read(at.sheet.getRange('D4:D5'), 'formulas'), [['=[@件数]*2'], ['=[@件数]*2']]);
    }),
  },
  {
    id: 'follow/name-of-a-renamed-sheet',
    says: 'a name follows the cells of a renamed sheet',
    source: 'belief',
    needs: 'ExcelApi 1.7',
    run: on(async ({ context, sheet, name }) => {
      const item = context.workbook.names.add(name('Limit'), sheet.getRange('B2'));
      const renamed = name('新名');
      sheet.name = renamed;
      equal(String(await read(item, 'formula')).includes(renamed), true);
      item.delete();
      await context.sync();
    }),
  },
  {
    id: 'follow/table',
    says: 'a table moves down with rows inserted above it',
    source: INSERT_AND_DELETE,
    run: on(async (at) => {
      const table = purchases(at);
      at.sheet.getRange('1:1').insert('Down');
      equal(await areaOf(table), 'A4:C6');
    }),
  },
  {
    id: 'insert/inside-a-table',
    says: 'cells inserted inside a table make it longer',
    source: INSERT_AND_DELETE,
    run: on(async (at) => {
      const table = purchases(at);
      at.sheet.getRange('A5:C5').insert('Down');
      equal(await areaOf(table), 'A3:C6');
      equal(await read(at.sheet.getRange('A6'), 'values'), [['面粉']]);
    }),
  },
  {
    id: 'insert/gives-the-blank-cells',
    says: 'insert gives the new, blank cells back',
    source: reference('Range', 'insert(1)'),
    run: on(async ({ context, sheet }) => {
      const inserted = put(sheet, 'B2', [['下']]).insert('Down');
      inserted.load('address,valueTypes');
      const below = sheet.getRange('B3');
      below.load('values');
      await context.sync();
      equal(inserted.address.split('!')[1], 'B2');
      equal([inserted.valueTypes, below.values], [[['Empty']], [['下']]]);
    }),
  },
  {
    id: 'insert/only-its-columns',
    says: 'cells inserted with a shift down leave other columns alone',
    source: reference('Range', 'insert(1)'),
    run: on(async ({ sheet }) => {
      put(sheet, 'A1', [['a', 'b', 'c']]);
      sheet.getRange('B1').insert('Down');
      equal(await read(sheet.getRange('A1:C2'), 'values'), [
        ['a', '', 'c'],
        ['', 'b', ''],
      ]);
    }),
  },
  {
    id: 'delete/shifts-up',
    says: 'deleted cells are filled from below',
    source: reference('Range', 'delete(1)'),
    run: on(async ({ sheet }) => {
      put(sheet, 'A1', [[1], [2], [3]]);
      sheet.getRange('A1').delete('Up');
      equal(await read(sheet.getRange('A1:A3'), 'values'), [[2], [3], ['']]);
    }),
  },
  {
    id: 'sort/values',
    says: 'a sort puts rows in order, a row staying together',
    source: reference('RangeSort', 'apply(1)'),
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      const range = put(sheet, 'A1', [
        [3, 'c'],
        [1, 'a'],
        [2, 'b'],
      ]);
      range.sort.apply([{ key: 0, ascending: true }]);
      equal(await read(range, 'values'), [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ]);
    }),
  },
  {
    id: 'sort/headers',
    says: 'a header row stays where it is',
    source: reference('RangeSort', 'apply(1)'),
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      const range = put(sheet, 'A1', [['数'], [2], [9]]);
      range.sort.apply([{ key: 0, ascending: false }], false, true);
      equal(await read(range, 'values'), [['数'], [9], [2]]);
    }),
  },
  {
    id: 'sort/kinds',
    says: 'numbers come before texts, truth values after them, blanks last in either direction',
    source: SORTING,
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      const range = put(sheet, 'A1', [[true], [''], ['b'], [5], [-1]]);
      range.sort.apply([{ key: 0, ascending: true }]);
      equal(await read(range, 'values'), [[-1], [5], ['b'], [true], ['']]);
      range.sort.apply([{ key: 0, ascending: false }]);
      equal(await read(range, 'values'), [[true], ['b'], [5], [-1], ['']]);
    }),
  },
  {
    id: 'sort/stable',
    says: 'rows with the same key keep their order',
    source: 'belief',
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      const range = put(sheet, 'A1', [
        [2, 'a'],
        [1, 'b'],
        [2, 'c'],
        [1, 'd'],
      ]);
      range.sort.apply([{ key: 0, ascending: true }]);
      const rows = await read(range, 'values');
      equal(
        rows.map(([, letter]) => letter as unknown),
        ['b', 'd', 'a', 'c'],
      );
    }),
  },
  {
    id: 'sort/formula-of-its-row',
    says: 'a formula over its own row still is one over its own row after a sort',
    source: SORTING,
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      const range = put(sheet, 'A1', [
        [2, '=A1*10'],
        [1, '=A2*10'],
      ]);
      range.sort.apply([{ key: 0, ascending: true }]);
      equal(await read(range, 'formulas'), [
        [1, '=A1*10'],
        [2, '=A2*10'],
      ]);
    }),
  },
  {
    id: 'sort/references-stay',
    says: 'a reference from outside points at the place, not at the record that was sorted away',
    source: SORTING,
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const outside = put(sheet, 'D1', [['=A1']]);
      const held = put(sheet, 'A1', [[2]]);
      const range = put(sheet, 'A1', [[2], [1]]);
      await context.sync();
      range.sort.apply([{ key: 0, ascending: true }]);
      equal(await formula(outside), '=A1');
      equal([await place(held), await read(held, 'values')], ['A1', [[1]]]);
    }),
  },
  {
    id: 'range/intersection',
    says: 'ranges that do not meet have no intersection',
    source: reference('Range', 'getIntersection(1)'),
    needs: 'ExcelApi 1.4',
    run: on(async (at) => {
      const { sheet } = at;
      equal(await place(sheet.getRange('A1:C3').getIntersection('B2:D4')), 'B2:C3');
      await refused(
        attempt(at, (own) => own.getRange('A1').getIntersection('C3').load('address')),
        'ItemNotFound',
      );
      const none = sheet.getRange('A1').getIntersectionOrNullObject('C3');
      none.load('address');
      await at.context.sync();
      equal(none.isNullObject, true);
    }),
  },
  {
    id: 'range/bounding',
    says: 'the bounding rectangle of B2:C5 and D10:E15 is B2:E15',
    source: reference('Range', 'getBoundingRect(1)'),
    run: on(async ({ sheet }) => {
      equal(await place(sheet.getRange('B2:C5').getBoundingRect('D10:E15')), 'B2:E15');
    }),
  },
  {
    id: 'range/off-the-sheet',
    says: 'a range moved off the sheet is refused',
    source: reference('Range', 'getOffsetRange(1)'),
    run: on(async (at) => {
      await refused(
        attempt(at, (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address')),
      );
    }),
  },
  {
    id: 'range/cell-beyond',
    says: 'a cell of a range may lie outside of it',
    source: reference('Range', 'getCell(1)'),
    run: on(async ({ sheet }) => {
      equal(await place(sheet.getRange('B2:C3').getCell(4, 4)), 'F6');
    }),
  },
  {
    id: 'used/blank-sheet',
    says: 'the used range of a blank sheet is A1, or a null object',
    source: reference('Worksheet', 'getUsedRange(1)'),
    needs: 'ExcelApi 1.4',
    run: on(async ({ context, sheet }) => {
      const used = sheet.getUsedRange();
      const none = sheet.getUsedRangeOrNullObject();
      used.load('address');
      none.load('address');
      await context.sync();
      equal([used.address.split('!')[1], none.isNullObject], ['A1', true]);
    }),
  },
  {
    id: 'used/blank-range',
    says: 'a range without used cells has no used range',
    source: reference('Range', 'getUsedRange(1)'),
    run: on(async (at) => {
      put(at.sheet, 'A1', [[1]]);
      await at.context.sync();
      await refused(
        attempt(at, (sheet) => sheet.getRange('D5:E9').getUsedRange().load('address')),
        'ItemNotFound',
      );
    }),
  },
  {
    id: 'used/formatted-cells',
    says: 'formatted cells are used, unless only values count',
    source: reference('Worksheet', 'getUsedRange(1)'),
    run: on(async ({ sheet }) => {
      put(sheet, 'A1', [[1]]);
      sheet.getRange('C4').format.fill.color = '#FFFF00';
      equal(await place(sheet.getUsedRange()), 'A1:C4');
      equal(await place(sheet.getUsedRange(true)), 'A1');
    }),
  },
  {
    id: 'find/text',
    says: 'find gives the first cell that has the text, or fails',
    source: reference('Range', 'find(1)'),
    needs: 'ExcelApi 1.9',
    run: on(async (at) => {
      const { sheet } = at;
      sheet.activate();
      put(sheet, 'A1', [['大米'], ['面粉'], ['大米']]);
      equal(await place(sheet.getRange('A1:A3').find('大米', { completeMatch: true })), 'A1');
      await refused(
        attempt(at, (own) => own.getRange('A1:A3').find('白菜', {}).load('address')),
        'ItemNotFound',
      );
      const none = sheet.getRange('A1:A3').findOrNullObject('白菜', {});
      none.load('address');
      await at.context.sync();
      equal(none.isNullObject, true);
    }),
  },
  {
    id: 'insert/off-the-sheet',
    says: 'an insertion that would push values off the sheet is refused',
    source: ERRORS,
    run: on(async (at) => {
      put(at.sheet, 'A1048576', [['末']]);
      await at.context.sync();
      await refused(
        attempt(at, (sheet) => sheet.getRange('1:1').insert('Down')),
        'NonBlankCellOffSheet',
      );
    }),
  },
];
