import { equal, on, read, type Case } from '../case';
import { reference } from '../sources';
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
];
