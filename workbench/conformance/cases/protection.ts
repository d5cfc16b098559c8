import { attempt, equal, on, put, read, refused, type ByHand, type Case } from '../case';
import { article, ERRORS, issue, LOCKED_CELLS, reference } from '../sources';
import { areaOf, purchases } from './tables';

const OPTIONS = reference('WorksheetProtectionOptions');

export const protection: readonly Case[] = [
  {
    id: 'protection/locked-by-default',
    says: 'every cell is locked unless it is unlocked',
    source: LOCKED_CELLS,
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      equal(await read(sheet.getRange('B2').format.protection, 'locked'), true);
    }),
  },
  {
    id: 'protection/mixed-locks',
    says: 'locked and unlocked cells together say null',
    source: reference('FormatProtection', 'locked'),
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      sheet.getRange('A1').format.protection.locked = false;
      equal(await read(sheet.getRange('A1:B1').format.protection, 'locked'), null);
    }),
  },
  {
    id: 'protection/locked-cell',
    says: 'a locked cell of a protected sheet refuses the API, too',
    source: ERRORS,
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      put(place.sheet, 'A1', [['旧']]);
      place.sheet.protection.protect();
      await place.context.sync();
      await refused(
        attempt(place, (sheet) => put(sheet, 'A1', [['新']])),
        'AccessDenied',
      );
      equal(await read(place.sheet.getRange('A1'), 'values'), [['旧']]);
    }),
  },
  {
    id: 'protection/unlocked-cell',
    says: 'an unlocked cell of a protected sheet takes values',
    source: LOCKED_CELLS,
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect();
      equal(await read(put(sheet, 'A1', [['新']]), 'values'), [['新']]);
    }),
  },
  {
    id: 'protection/partly-locked-block',
    says: 'a block over locked and unlocked cells is refused as a whole',
    source: 'belief',
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      place.sheet.getRange('A1').format.protection.locked = false;
      place.sheet.protection.protect();
      await place.context.sync();
      await refused(
        attempt(place, (sheet) => put(sheet, 'A1', [['新', '新']])),
        'AccessDenied',
      );
      equal(await read(place.sheet.getRange('A1'), 'valueTypes'), [['Empty']]);
    }),
  },
  {
    id: 'protection/locks-without-protection',
    says: 'locks do nothing until the sheet is protected',
    source: LOCKED_CELLS,
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      sheet.getRange('A1').format.protection.locked = true;
      equal(await read(put(sheet, 'A1', [['新']]), 'values'), [['新']]);
    }),
  },
  {
    id: 'protection/twice',
    says: 'a sheet that is protected is not protected again',
    source: reference('WorksheetProtection', 'protect(1)'),
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      place.sheet.protection.protect();
      await place.context.sync();
      await refused(attempt(place, (sheet) => sheet.protection.protect()));
    }),
  },
  {
    id: 'protection/state',
    says: 'a sheet says whether it is protected, and with which options',
    source: reference('WorksheetProtection', 'protected'),
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      equal(await read(sheet.protection, 'protected'), false);
      sheet.protection.protect({ allowInsertRows: true });
      sheet.protection.load('protected,options');
      await context.sync();
      const { allowInsertRows, allowSort } = sheet.protection.options;
      equal([sheet.protection.protected, allowInsertRows, Boolean(allowSort)], [true, true, false]);
      sheet.protection.unprotect();
      equal(await read(sheet.protection, 'protected'), false);
    }),
  },
  {
    id: 'protection/password',
    says: 'a wrong password does not unprotect, the right one does',
    source: reference('WorksheetProtection', 'unprotect(1)'),
    needs: 'ExcelApi 1.7',
    run: on(async (place) => {
      place.sheet.protection.protect({}, 'opensesame');
      await place.context.sync();
      await refused(attempt(place, (sheet) => sheet.protection.unprotect('sesame')));
      equal(await read(place.sheet.protection, 'protected'), true);
      place.sheet.protection.unprotect('opensesame');
      equal(await read(place.sheet.protection, 'protected'), false);
    }),
  },
  {
    id: 'protection/insert-rows',
    says: 'rows of a protected sheet are inserted only where it was allowed',
    source: OPTIONS,
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      place.sheet.protection.protect();
      await place.context.sync();
      const insert = () => attempt(place, (sheet) => sheet.getRange('2:2').insert('Down'));
      await refused(insert());
      place.sheet.protection.unprotect();
      place.sheet.protection.protect({ allowInsertRows: true });
      await place.context.sync();
      await insert();
    }),
  },
  {
    id: 'protection/format-cells',
    says: 'cells of a protected sheet are formatted only where it was allowed',
    source: OPTIONS,
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      place.sheet.protection.protect();
      await place.context.sync();
      const paint = () =>
        attempt(place, (sheet) => (sheet.getRange('A1').format.fill.color = '#FFFF00'));
      await refused(paint());
      place.sheet.protection.unprotect();
      place.sheet.protection.protect({ allowFormatCells: true });
      await place.context.sync();
      await paint();
    }),
  },
  {
    id: 'protection/sort-locked',
    says: 'locked cells of a protected sheet are not sorted, allowSort or not',
    source: issue(2135),
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      put(place.sheet, 'A1', [[2], [1]]);
      place.sheet.protection.protect({ allowSort: true });
      await place.context.sync();
      await refused(
        attempt(place, (sheet) => sheet.getRange('A1:A2').sort.apply([{ key: 0, ascending: true }])),
      );
      equal(await read(place.sheet.getRange('A1:A2'), 'values'), [[2], [1]]);
    }),
  },
  {
    id: 'protection/no-growth',
    says: 'a table of a protected sheet does not grow, though the cell below is unlocked',
    source: 'belief',
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      const table = purchases(place);
      place.sheet.getRange('A6:C6').format.protection.locked = false;
      place.sheet.protection.protect();
      put(place.sheet, 'A6', [['白菜', 2, 1]]);
      equal(await areaOf(table), 'A3:C5');
    }),
  },
  {
    id: 'protection/delete-very-hidden',
    says: 'a very hidden sheet is not deleted before it is shown',
    source: reference('Worksheet', 'delete(1)'),
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      place.sheet.visibility = 'VeryHidden';
      await place.context.sync();
      await refused(
        attempt(place, (sheet) => sheet.delete()),
        'InvalidOperation',
      );
    }),
  },
];

const UNDO = article('excel/excel-add-ins-undo-capabilities');

export const protectionByHand: readonly ByHand[] = [
  {
    id: 'undo/api-write',
    says: 'a person takes back what an add-in wrote, step by step',
    source: UNDO,
    steps: 'Let the add-in write two cells in two batches, press Ctrl+Z twice.',
  },
  {
    id: 'undo/merged',
    says: 'batches of a run with mergeUndoGroup are taken back in one step',
    source: UNDO,
    steps: 'Excel.run({ mergeUndoGroup: true }, …) with two syncs, press Ctrl+Z once (ExcelApi 1.20).',
  },
  {
    id: 'undo/protecting',
    says: 'protecting and unprotecting a sheet by API clears the undo stack',
    source: UNDO,
    steps: 'Type into a cell, let the add-in protect another sheet, press Ctrl+Z: nothing happens.',
  },
  {
    id: 'protection/unprotect-fault',
    says: 'unprotect() threw AccessDenied everywhere in builds of June 2026',
    source: issue(6784),
    steps: 'Protect and unprotect a sheet by API on the channel in use.',
  },
];
