import { attempt, equal, on, read, refused, type Case } from '../case';
import { article, reference } from '../sources';
import { tinyWorkbook } from '../tiny-workbook';

export const files: readonly Case[] = [
  {
    id: 'files/insert-worksheets',
    says: 'sheets of a file are inserted at the end; their ids come back',
    source: reference('Workbook', 'insertWorksheetsFromBase64(1)'),
    needs: 'ExcelApi 1.13',
    run: on(async ({ context, name }) => {
      const sheetName = name('来自文件');
      const ids = context.workbook.insertWorksheetsFromBase64(tinyWorkbook(sheetName), {
        positionType: 'End',
      });
      await context.sync();
      equal(ids.value.length, 1);
      const last = context.workbook.worksheets.getLast();
      last.load('id,name');
      const cells = last.getRange('A1:B1');
      cells.load('values');
      await context.sync();
      equal([last.id, last.name, cells.values], [ids.value[0], sheetName, [[42, '文件']]]);
      equal(await read(last.getRange('C1'), 'valueTypes'), [['Empty']]);
      last.delete();
      await context.sync();
    }),
  },
  {
    id: 'files/insert-before',
    says: 'inserted sheets may come before another one',
    source: reference('InsertWorksheetOptions', 'positionType'),
    needs: 'ExcelApi 1.13',
    run: on(async ({ context, sheet, name }) => {
      const ids = context.workbook.insertWorksheetsFromBase64(tinyWorkbook(name('来自文件')), {
        positionType: 'Before',
        relativeTo: sheet,
      });
      await context.sync();
      const inserted = context.workbook.worksheets.getItem(ids.value[0]!);
      inserted.load('position');
      sheet.load('position');
      await context.sync();
      equal(inserted.position, sheet.position - 1);
      inserted.delete();
      await context.sync();
    }),
  },
  {
    id: 'files/insert-taken-name',
    says: 'an inserted sheet whose name is taken gets another one',
    source: 'belief',
    needs: 'ExcelApi 1.13',
    run: on(async ({ context, sheet }) => {
      const taken = await read(sheet, 'name');
      const ids = context.workbook.insertWorksheetsFromBase64(tinyWorkbook(taken));
      await context.sync();
      const inserted = context.workbook.worksheets.getItem(ids.value[0]!);
      const name = await read(inserted, 'name');
      equal([name === taken, name.startsWith(taken)], [false, true]);
      inserted.delete();
      await context.sync();
    }),
  },
  {
    id: 'files/insert-nothing',
    says: 'what is no workbook is not inserted',
    source: 'belief',
    needs: 'ExcelApi 1.13',
    run: on(async (place) => {
      await refused(
        attempt(place, (_, { workbook }) =>
          workbook.insertWorksheetsFromBase64(btoa('no workbook')),
        ),
      );
    }),
  },
  {
    id: 'files/insert-comments',
    says: 'Excel on the web refuses a sheet with a comment',
    source: article('excel/excel-add-ins-workbooks#insert-a-copy-of-an-existing-workbook-into-the-current-one'),
    needs: 'ExcelApi 1.13',
    only: 'web',
    run: on(async (place) => {
      const file = tinyWorkbook(place.name('有批注'), { comment: true });
      await refused(
        attempt(place, (_, { workbook }) => workbook.insertWorksheetsFromBase64(file)),
        'UnsupportedFeature',
      );
    }),
  },
];
