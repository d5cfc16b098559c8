import { attempt, equal, on, put, read, refused, type ByHand, type Case } from '../case';
import { article, reference } from '../sources';
import { areaOf, purchases } from './tables';

export const hidden: readonly Case[] = [
  {
    id: 'hidden/rows',
    says: 'rows say hidden, shown, or null where they differ',
    source: reference('Range', 'rowHidden'),
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      sheet.getRange('2:3').rowHidden = true;
      const [gone, here, both] = ['A2:A3', 'A5:A6', 'A1:A3'].map((at) => sheet.getRange(at));
      for (const each of [gone!, here!, both!]) each.load('rowHidden');
      await context.sync();
      equal([gone!.rowHidden, here!.rowHidden, both!.rowHidden], [true, false, null]);
    }),
  },
  {
    id: 'hidden/values-are-there',
    says: 'hidden rows are read and written like others',
    source: 'belief',
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      sheet.getRange('2:2').rowHidden = true;
      equal(await read(put(sheet, 'A1', [[1], [2], [3]]), 'values'), [[1], [2], [3]]);
    }),
  },
  {
    id: 'filter/hides',
    says: 'a filter hides the rows that do not pass, and takes no value away',
    source: article('excel/excel-add-ins-tables#apply-filters-to-a-table'),
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      const table = purchases(place);
      table.columns.getItem('品名').filter.applyValuesFilter(['面粉']);
      const [first, second] = ['A4', 'A5'].map((at) => place.sheet.getRange(at));
      first!.load('rowHidden,values');
      second!.load('rowHidden');
      await place.context.sync();
      equal([first!.rowHidden, second!.rowHidden, first!.values], [true, false, [['大米']]]);
    }),
  },
  {
    id: 'filter/custom',
    says: 'a filter takes a comparison',
    source: reference('Filter', 'applyCustomFilter(1)'),
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      const table = purchases(place);
      table.columns.getItem('数量').filter.applyCustomFilter('>6');
      equal(await read(place.sheet.getRange('A4'), 'rowHidden'), false);
      equal(await read(place.sheet.getRange('A5'), 'rowHidden'), true);
    }),
  },
  {
    id: 'filter/two-columns',
    says: 'filters of two columns hide what either of them hides',
    source: article('excel/excel-add-ins-tables#apply-filters-to-a-table'),
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      const table = purchases(place);
      table.columns.getItem('品名').filter.applyValuesFilter(['大米', '面粉']);
      table.columns.getItem('数量').filter.applyCustomFilter('<6');
      equal(await read(place.sheet.getRange('A4:A5'), 'rowHidden'), null);
      equal(await read(place.sheet.getRange('A5'), 'rowHidden'), false);
    }),
  },
  {
    id: 'filter/criteria',
    says: 'the criteria of a column’s filter can be read',
    source: reference('Filter', 'criteria'),
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      const { filter } = purchases(place).columns.getItem('品名');
      filter.applyValuesFilter(['面粉']);
      const { filterOn, values } = await read(filter, 'criteria');
      equal([filterOn, values], ['Values', ['面粉']]);
    }),
  },
  {
    id: 'filter/clear',
    says: 'clearing a table’s filters shows its rows again',
    source: reference('Table', 'clearFilters(1)'),
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      const table = purchases(place);
      table.columns.getItem('品名').filter.applyValuesFilter(['面粉']);
      table.clearFilters();
      equal(await read(place.sheet.getRange('A4:A5'), 'rowHidden'), false);
    }),
  },
  {
    id: 'filter/is-filtered',
    says: 'a table says whether any of its columns is filtered',
    source: reference('AutoFilter', 'isDataFiltered'),
    needs: 'ExcelApi 1.9',
    run: on(async (place) => {
      const table = purchases(place);
      equal(await read(table.autoFilter, 'isDataFiltered'), false);
      table.columns.getItem('品名').filter.applyValuesFilter(['面粉']);
      equal(await read(table.autoFilter, 'isDataFiltered'), true);
      table.clearFilters();
      equal(await read(table.autoFilter, 'isDataFiltered'), false);
    }),
  },
  {
    id: 'filter/row-below',
    says: 'a row written below a filtered table still becomes part of it',
    source: 'belief',
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      const table = purchases(place);
      table.columns.getItem('品名').filter.applyValuesFilter(['大米']);
      put(place.sheet, 'A6', [['白菜', 2, 1]]);
      equal(await areaOf(table), 'A3:C6');
    }),
  },
  {
    id: 'filter/visible-view',
    says: 'the visible view of a filtered table has only the rows that are shown',
    source: article('excel/excel-add-ins-tables#get-the-visible-range-from-a-filtered-table'),
    needs: 'ExcelApi 1.3',
    run: on(async (place) => {
      const table = purchases(place);
      table.columns.getItem('品名').filter.applyValuesFilter(['面粉']);
      const view = table.getDataBodyRange().getVisibleView();
      equal(await read(view, 'values'), [['面粉', 5, 4]]);
    }),
  },
  {
    id: 'sheets/hidden',
    says: 'a hidden sheet is read and written like others',
    source: article('excel/excel-add-ins-worksheets#set-worksheet-visibility'),
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      sheet.visibility = 'VeryHidden';
      equal(await read(put(sheet, 'A1', [['日志']]), 'values'), [['日志']]);
      equal(await read(sheet, 'visibility'), 'VeryHidden');
    }),
  },
  {
    id: 'sheets/visible-only',
    says: 'sheets can be counted without the hidden ones',
    source: reference('WorksheetCollection', 'getCount(1)'),
    needs: 'ExcelApi 1.4',
    run: on(async ({ context, sheet }) => {
      const { worksheets } = context.workbook;
      const before = worksheets.getCount(true);
      await context.sync();
      sheet.visibility = 'Hidden';
      const [shown, all] = [worksheets.getCount(true), worksheets.getCount()];
      await context.sync();
      equal([shown.value, all.value > shown.value], [before.value - 1, true]);
    }),
  },
  {
    id: 'sheets/id-stays',
    says: 'a sheet keeps its id when it is renamed or moved, and is found by it',
    source: reference('Worksheet', 'id'),
    run: on(async ({ context, sheet, name }) => {
      const id = await read(sheet, 'id');
      const renamed = name('改名');
      sheet.name = renamed;
      sheet.position = 0;
      const { worksheets } = context.workbook;
      equal(await read(worksheets.getItem(renamed), 'id'), id);
      equal(await read(worksheets.getItem(id), 'name'), renamed);
    }),
  },
  {
    id: 'sheets/added-last',
    says: 'a new sheet comes last and is not activated',
    source: reference('WorksheetCollection', 'add(1)'),
    needs: 'ExcelApi 1.5',
    run: on(async ({ context, sheet, name }) => {
      const { worksheets } = context.workbook;
      sheet.activate();
      const added = worksheets.add(name('新表'));
      const last = worksheets.getLast();
      const active = worksheets.getActiveWorksheet();
      for (const each of [added, last, active, sheet]) each.load('id');
      await context.sync();
      equal([last.id === added.id, active.id === sheet.id], [true, true]);
      added.delete();
      await context.sync();
    }),
  },
  {
    id: 'sheets/name-taken',
    says: 'a name that another sheet has is refused',
    source: 'belief',
    run: on(async (place) => {
      const taken = await read(place.sheet, 'name');
      await refused(attempt(place, (_, { workbook }) => workbook.worksheets.add(taken)));
    }),
  },
  {
    id: 'sheets/name-too-long',
    says: 'a sheet’s name has fewer than 32 characters',
    source: reference('Worksheet', 'name'),
    run: on(async (place) => {
      await refused(attempt(place, (sheet) => (sheet.name = 'x'.repeat(32))));
    }),
  },
];

export const hiddenByHand: readonly ByHand[] = [
  {
    id: 'filter/write-over-hidden-rows',
    says: 'which rows take a block that an add-in writes over rows that a filter hides',
    source: 'belief',
    steps: 'Filter a table, write a block over shown and hidden rows by API, clear the filter, look.',
  },
];
