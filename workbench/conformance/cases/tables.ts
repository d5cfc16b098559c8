import { attempt, equal, on, put, read, refused, type Case, type Place } from '../case';
import { article, ERRORS, reference, TABLE_SIZE } from '../sources';

const COAUTHORING = article('excel/co-authoring-in-excel-add-ins');

/** A3:C5: 品名, 数量, 单价 and two rows. */
export function purchases({ sheet, name }: Pick<Place, 'sheet' | 'name'>): Excel.Table {
  put(sheet, 'A3', [
    ['品名', '数量', '单价'],
    ['大米', 10, 3.5],
    ['面粉', 5, 4],
  ]);
  const table = sheet.tables.add('A3:C5', true);
  table.name = name('采购');
  return table;
}

/** Where the table is, without the sheet's name. */
export const areaOf = async (table: Excel.Table): Promise<string> =>
  (await read(table.getRange(), 'address')).split('!')[1] ?? '';

const names = (range: Excel.Range): Promise<unknown[]> =>
  read(range, 'values').then((rows) => rows.map(([first]) => first as unknown));

export const tables: readonly Case[] = [
  {
    id: 'tables/id-stays',
    says: 'a table keeps its id when it is renamed',
    source: reference('Table', 'id'),
    run: on(async (place) => {
      const table = purchases(place);
      const id = await read(table, 'id');
      const renamed = place.name('进货');
      table.name = renamed;
      equal(await read(place.context.workbook.tables.getItem(renamed), 'id'), id);
      equal(await read(place.context.workbook.tables.getItem(id), 'name'), renamed);
    }),
  },
  {
    id: 'tables/grow-below',
    says: 'values written right below the last row make it part of the table',
    source: TABLE_SIZE,
    run: on(async (place) => {
      const table = purchases(place);
      table.getDataBodyRange().getRowsBelow(1).values = [['白菜', 2, 1]];
      equal(await areaOf(table), 'A3:C6');
    }),
  },
  {
    id: 'tables/grow-several',
    says: 'several rows written right below come in all at once',
    source: TABLE_SIZE,
    needs: 'ExcelApi 1.2',
    run: on(async (place) => {
      const table = purchases(place);
      table.getDataBodyRange().getRowsBelow(3).values = [
        ['白菜', 2, 1],
        ['萝卜', 3, 1],
        ['食盐', 1, 2],
      ];
      equal(await areaOf(table), 'A3:C8');
    }),
  },
  {
    id: 'tables/no-growth-by-blanks',
    says: 'blanks written below do not make the table longer',
    source: COAUTHORING,
    run: on(async (place) => {
      const table = purchases(place);
      table.getDataBodyRange().getRowsBelow(1).values = [['', '', '']];
      equal(await areaOf(table), 'A3:C5');
    }),
  },
  {
    id: 'tables/no-growth-at-a-distance',
    says: 'values written two rows below stay outside',
    source: TABLE_SIZE,
    run: on(async (place) => {
      const table = purchases(place);
      put(place.sheet, 'A7', [['白菜', 2, 1]]);
      equal(await areaOf(table), 'A3:C5');
    }),
  },
  {
    id: 'tables/no-growth-under-totals',
    says: 'values written below a total row stay outside',
    source: 'belief',
    run: on(async (place) => {
      const table = purchases(place);
      table.showTotals = true;
      table.getRange().getRowsBelow(1).values = [['白菜', 2, 1]];
      equal(await areaOf(table), 'A3:C6');
    }),
  },
  {
    id: 'tables/grow-under-rules',
    says: 'rules on whole columns keep a table from growing neither by API',
    source: COAUTHORING,
    needs: 'ExcelApi 1.8',
    run: on(async (place) => {
      const table = purchases(place);
      place.sheet.getRange('B:B').dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: 'GreaterThan' },
      };
      place.sheet.getRange('C:C').dataValidation.rule = { custom: { formula: '=FALSE' } };
      table.getDataBodyRange().getRowsBelow(1).values = [['白菜', 2, 1]];
      equal(await areaOf(table), 'A3:C6');
    }),
  },
  {
    id: 'tables/grow-like-the-last-row',
    says: 'a row that the table takes in has the formats of the row above',
    source: 'belief',
    run: on(async (place) => {
      const table = purchases(place);
      place.sheet.getRange('C4:C5').numberFormat = [['0.00'], ['0.00']];
      table.getDataBodyRange().getRowsBelow(1).values = [['白菜', 2, 1]];
      equal(await read(place.sheet.getRange('C6'), 'numberFormat'), [['0.00']]);
    }),
  },
  {
    id: 'tables/grow-beside',
    says: 'a header written right beside the last one makes a new column',
    source: TABLE_SIZE,
    run: on(async (place) => {
      const table = purchases(place);
      put(place.sheet, 'D3', [['金额']]);
      equal(await areaOf(table), 'A3:D5');
      equal(await read(table.columns.getItem('金额'), 'index'), 3);
    }),
  },
  {
    id: 'tables/add-at-the-end',
    says: 'rows.add without an index adds at the end',
    source: reference('TableRowCollection', 'add(1)'),
    needs: 'ExcelApi 1.4',
    run: on(async (place) => {
      const table = purchases(place);
      table.rows.add(undefined, [['白菜', 2, 1]]);
      table.rows.add(-1, [['食盐', 1, 2]]);
      equal(await names(table.getDataBodyRange()), ['大米', '面粉', '白菜', '食盐']);
    }),
  },
  {
    id: 'tables/add-inside',
    says: 'rows.add at an index moves the rows below it down',
    source: reference('TableRowCollection', 'add(1)'),
    needs: 'ExcelApi 1.4',
    run: on(async (place) => {
      const table = purchases(place);
      table.rows.add(1, [['白菜', 2, 1]]);
      equal(await names(table.getDataBodyRange()), ['大米', '白菜', '面粉']);
    }),
  },
  {
    id: 'tables/add-several',
    says: 'rows.add takes several rows and gives the first of them back',
    source: reference('TableRowCollection', 'add(1)'),
    needs: 'ExcelApi 1.4',
    run: on(async (place) => {
      const table = purchases(place);
      const row = table.rows.add(0, [
        ['白菜', 2, 1],
        ['食盐', 1, 2],
      ]);
      equal(await read(row, 'index'), 0);
      equal(await names(table.getDataBodyRange()), ['白菜', '食盐', '大米', '面粉']);
    }),
  },
  {
    id: 'tables/add-moves-what-is-below',
    says: 'rows.add at the end moves what stands below the table',
    source: 'belief',
    needs: 'ExcelApi 1.4',
    run: on(async (place) => {
      const table = purchases(place);
      put(place.sheet, 'A7', [['以下空白']]);
      table.rows.add(undefined, [
        ['白菜', 2, 1],
        ['食盐', 1, 2],
        ['萝卜', 1, 2],
      ]);
      equal(await areaOf(table), 'A3:C8');
      const body = await names(table.getDataBodyRange());
      equal(body, ['大米', '面粉', '白菜', '食盐', '萝卜']);
    }),
  },
  {
    id: 'tables/add-wrong-width',
    says: 'rows.add refuses a row of another width',
    source: ERRORS,
    run: on(async (place) => {
      const table = await read(purchases(place), 'name');
      await refused(
        attempt(place, (sheet) => sheet.tables.getItem(table).rows.add(undefined, [['白菜', 2]])),
        'InvalidArgument',
      );
    }),
  },
  {
    id: 'tables/row-is-a-place',
    says: 'a table row is a place: after an insertion above, it is another record',
    source: reference('TableRowCollection', 'add(1)'),
    run: on(async (place) => {
      const table = purchases(place);
      const first = table.rows.getItemAt(0);
      equal(await read(first, 'values'), [['大米', 10, 3.5]]);
      table.rows.add(0, [['白菜', 2, 1]]);
      equal(await read(first, 'values'), [['白菜', 2, 1]]);
    }),
  },
  {
    id: 'tables/overlap',
    says: 'a table over a part of another table is refused',
    source: reference('TableCollection', 'add(1)'),
    run: on(async (place) => {
      purchases(place);
      await place.context.sync();
      await refused(attempt(place, (sheet) => sheet.tables.add('C5:D8', true)));
    }),
  },
  {
    id: 'tables/resize',
    says: 'a table is resized, its header row staying where it is',
    source: reference('Table', 'resize(1)'),
    needs: 'ExcelApi 1.13',
    run: on(async (place) => {
      const table = purchases(place);
      const name = await read(table, 'name');
      table.resize('A3:C9');
      equal(await areaOf(table), 'A3:C9');
      await refused(attempt(place, (sheet) => sheet.tables.getItem(name).resize('A4:C9')));
      await refused(attempt(place, (sheet) => sheet.tables.getItem(name).resize('F3:H9')));
      equal(await areaOf(table), 'A3:C9');
    }),
  },
  {
    id: 'tables/totals',
    says: 'a total row comes and goes below the data',
    source: reference('Table', 'showTotals'),
    run: on(async (place) => {
      const table = purchases(place);
      table.showTotals = true;
      const total = table.getTotalRowRange();
      equal((await read(total, 'address')).split('!')[1], 'A6:C6');
      equal((await read(table.getDataBodyRange(), 'address')).split('!')[1], 'A4:C5');
      table.showTotals = false;
      equal(await areaOf(table), 'A3:C5');
    }),
  },
  {
    id: 'tables/to-range',
    says: 'a table turned into a range leaves its data and is gone',
    source: reference('Table', 'convertToRange(1)'),
    needs: 'ExcelApi 1.4',
    run: on(async (place) => {
      const table = purchases(place);
      const name = await read(table, 'name');
      table.convertToRange();
      const gone = place.context.workbook.tables.getItemOrNullObject(name);
      const cells = place.sheet.getRange('A3:A5');
      cells.load('values');
      await place.context.sync();
      equal([gone.isNullObject, cells.values], [true, [['品名'], ['大米'], ['面粉']]]);
    }),
  },
  {
    id: 'tables/header-cell',
    says: 'the text of a header cell is the column’s name, whoever writes it',
    source: reference('TableColumn', 'name'),
    needs: 'ExcelApi 1.4',
    run: on(async (place) => {
      const table = purchases(place);
      table.columns.getItem('单价').name = '价格';
      equal(await read(place.sheet.getRange('C3'), 'values'), [['价格']]);
      put(place.sheet, 'B3', [['件数']]);
      equal(await read(table.columns.getItem('件数'), 'index'), 1);
    }),
  },
  {
    id: 'tables/column-id',
    says: 'a column keeps its id when it is renamed',
    source: reference('TableColumn', 'id'),
    needs: 'ExcelApi 1.4',
    run: on(async (place) => {
      const column = purchases(place).columns.getItem('单价');
      const id = await read(column, 'id');
      column.name = '价格';
      equal(await read(column, 'id'), id);
    }),
  },
  {
    id: 'tables/same-header',
    says: 'a header that another column already has is made different',
    source: 'belief',
    run: on(async (place) => {
      const table = purchases(place);
      put(place.sheet, 'C3', [['数量']]);
      const [headers] = (await read(table.getHeaderRowRange(), 'values')) as string[][];
      equal([headers![1], headers![2] === '数量', headers![2]!.startsWith('数量')], ['数量', false, true]);
    }),
  },
  {
    id: 'tables/blank-header',
    says: 'a header that is emptied gets a name of Excel’s',
    source: 'belief',
    run: on(async (place) => {
      const table = purchases(place);
      put(place.sheet, 'C3', [['']]);
      const [headers] = (await read(table.getHeaderRowRange(), 'values')) as string[][];
      equal(headers![2] === '', false);
    }),
  },
  {
    id: 'tables/header-is-text',
    says: 'a number written into a header becomes a text',
    source: 'belief',
    run: on(async (place) => {
      const table = purchases(place);
      put(place.sheet, 'C3', [[2026]]);
      equal(await read(table.columns.getItemAt(2), 'name'), '2026');
    }),
  },
  {
    id: 'tables/delete-row',
    says: 'a deleted table row takes its record with it, and the rows below come up',
    source: reference('TableRow', 'delete(1)'),
    run: on(async (place) => {
      const table = purchases(place);
      table.rows.getItemAt(0).delete();
      equal(await names(table.getDataBodyRange()), ['面粉']);
      equal(await areaOf(table), 'A3:C4');
    }),
  },
];
