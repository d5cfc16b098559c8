import { equal, on, put, read, type Case } from '../case';
import { article, BLANK_AND_NULL, reference } from '../sources';

const shown = (id: string, says: string, value: number, format: string, text: string): Case => ({
  id,
  says,
  source: reference('Range', 'text'),
  run: on(async ({ sheet }) => {
    const range = put(sheet, 'A1', [[value]]);
    range.numberFormat = [[format]];
    equal(await read(range, 'text'), [[text]]);
  }),
});

export const formats: readonly Case[] = [
  shown('formats/two-decimals', 'text shows a number as its format says', 1234.5, '#,##0.00', '1,234.50'),
  shown('formats/percent', 'text shows a percentage', 0.125, '0.0%', '12.5%'),
  shown('formats/date', 'text shows a date whose format is spelled out', 46_086, 'yyyy-mm-dd', '2026-03-05'),
  shown('formats/leading-zeros', 'text shows leading zeros that the format asks for', 7, '0000', '0007'),
  shown('formats/general', 'text in General shows the number as it is', 12.5, 'General', '12.5'),
  {
    id: 'formats/number-stays',
    says: 'a number format changes what is shown, not the value',
    source: article('excel/excel-add-ins-ranges-set-format'),
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [[0.5]]);
      range.numberFormat = [['0%']];
      range.load('values,numberFormat');
      await context.sync();
      equal([range.values, range.numberFormat], [[[0.5]], [['0%']]]);
    }),
  },
  {
    id: 'formats/each-cell',
    says: 'number formats are read cell by cell',
    source: reference('Range', 'numberFormat'),
    run: on(async ({ sheet }) => {
      const range = sheet.getRange('A1:C1');
      range.numberFormat = [['0.00', '@', 'yyyy-mm-dd']];
      equal(await read(range, 'numberFormat'), [['0.00', '@', 'yyyy-mm-dd']]);
    }),
  },
  {
    id: 'formats/whole-column',
    says: 'a format given to a whole column is that of its empty cells, too',
    source: 'belief',
    needs: 'ExcelApi 1.2',
    run: on(async ({ sheet }) => {
      sheet.getRange('D:D').format.protection.locked = false;
      equal(await read(sheet.getRange('D500').format.protection, 'locked'), false);
    }),
  },
  {
    id: 'formats/mixed-color',
    says: 'cells of several font colors have none in common: null',
    source: article(`${BLANK_AND_NULL}#null-property-values-in-the-response`),
    run: on(async ({ context, sheet }) => {
      sheet.getRange('A1').format.font.color = '#FF0000';
      sheet.getRange('B1').format.font.color = '#0000FF';
      const { font } = sheet.getRange('A1:B1').format;
      const single = sheet.getRange('A1').format.font;
      font.load('color');
      single.load('color');
      await context.sync();
      equal([single.color, font.color], ['#FF0000', null]);
    }),
  },
  {
    id: 'formats/clear-contents',
    says: 'clearing contents leaves formats alone',
    source: reference('ClearApplyTo'),
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [[1]]);
      range.numberFormat = [['0.00']];
      range.clear('Contents');
      range.load('valueTypes,numberFormat');
      await context.sync();
      equal([range.valueTypes, range.numberFormat], [[['Empty']], [['0.00']]]);
    }),
  },
  {
    id: 'formats/clear-formats',
    says: 'clearing formats leaves values alone',
    source: reference('ClearApplyTo'),
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [[1]]);
      range.numberFormat = [['0.00']];
      range.clear('Formats');
      range.load('values,numberFormat');
      await context.sync();
      equal([range.values, range.numberFormat], [[[1]], [['General']]]);
    }),
  },
  {
    id: 'formats/clear-all',
    says: 'clearing without saying what clears contents and formats',
    source: reference('Range', 'clear(1)'),
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [[1]]);
      range.numberFormat = [['0.00']];
      range.clear();
      range.load('valueTypes,numberFormat');
      await context.sync();
      equal([range.valueTypes, range.numberFormat], [[['Empty']], [['General']]]);
    }),
  },
];
