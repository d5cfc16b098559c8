import { attempt, equal, on, put, read, refused, type Case } from '../case';
import {
  article,
  BLANK_AND_NULL,
  ERRORS,
  LIMITS,
  NUMBERS_AND_DATES,
  reference,
} from '../sources';

const SET_AND_GET = article('excel/excel-add-ins-ranges-set-get-values');
const UNBOUNDED = 'excel/excel-add-ins-ranges-unbounded';

export const values: readonly Case[] = [
  {
    id: 'values/kinds',
    says: 'numbers, texts and truth values come back as what they are',
    source: reference('Range', 'valueTypes'),
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [[1.5, '大米', true, '']]);
      range.load('values,valueTypes');
      await context.sync();
      equal(range.values, [[1.5, '大米', true, '']]);
      equal(range.valueTypes, [['Double', 'String', 'Boolean', 'Empty']]);
    }),
  },
  {
    id: 'values/null-in-a-block',
    says: 'null in a block of values leaves its cell alone',
    source: article(`${BLANK_AND_NULL}#null-input-in-2-d-array`),
    run: on(async ({ sheet }) => {
      put(sheet, 'A1', [['a', 'b', 'c']]);
      equal(await read(put(sheet, 'A1', [[null, 'B', null]]), 'values'), [['a', 'B', 'c']]);
    }),
  },
  {
    id: 'values/null-in-a-block-of-formats',
    says: 'null in a block of number formats leaves its cell’s format alone',
    source: article(`${BLANK_AND_NULL}#null-input-in-2-d-array`),
    run: on(async ({ sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['0.00', '0.00']];
      range.numberFormat = [[null, '0%']];
      equal(await read(range, 'numberFormat'), [['0.00', '0%']]);
    }),
  },
  {
    id: 'values/null-alone',
    says: 'null is no value for the whole property',
    source: article(`${BLANK_AND_NULL}#null-input-for-a-property`),
    run: on(async (place) => {
      put(place.sheet, 'A1', [['a']]);
      await refused(attempt(place, (sheet) => set(sheet.getRange('A1'), 'values', null)));
      equal(await read(place.sheet.getRange('A1'), 'values'), [['a']]);
    }),
  },
  {
    id: 'values/null-color',
    says: 'null is no color',
    source: article(`${BLANK_AND_NULL}#null-input-for-a-property`),
    run: on(async (place) => {
      const { fill } = place.sheet.getRange('A1').format;
      fill.color = '#FF0000';
      await refused(
        attempt(place, (sheet) => set(sheet.getRange('A1').format.fill, 'color', null)),
      );
      equal(await read(fill, 'color'), '#FF0000');
    }),
  },
  {
    id: 'values/blank-clears',
    says: 'a blank value clears the content of the range',
    source: article(`${BLANK_AND_NULL}#blank-input-for-a-property`),
    run: on(async ({ sheet }) => {
      const range = put(sheet, 'A1', [[1, 2]]);
      set(range, 'values', '');
      equal(await read(range, 'valueTypes'), [['Empty', 'Empty']]);
    }),
  },
  {
    id: 'values/blank-format',
    says: 'a blank number format is General again',
    source: article(`${BLANK_AND_NULL}#blank-input-for-a-property`),
    run: on(async ({ sheet }) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['0.00']];
      set(range, 'numberFormat', '');
      equal(await read(range, 'numberFormat'), [['General']]);
    }),
  },
  {
    id: 'values/blank-formula',
    says: 'a blank formula clears the formula',
    source: article(`${BLANK_AND_NULL}#blank-input-for-a-property`),
    run: on(async ({ sheet }) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=1+1']];
      range.formulas = [['']];
      equal(await read(range, 'formulas'), [['']]);
    }),
  },
  {
    id: 'values/empty-cell',
    says: 'an empty cell reads as an empty text, of type Empty',
    source: article(`${BLANK_AND_NULL}#blank-property-values-in-the-response`),
    run: on(async ({ context, sheet }) => {
      const range = sheet.getRange('C3');
      range.load('values,valueTypes,text,formulas');
      await context.sync();
      equal([range.values, range.text, range.formulas], [[['']], [['']], [['']]]);
      equal(range.valueTypes, [['Empty']]);
    }),
  },
  {
    id: 'values/wrong-size',
    says: 'a block of another size than the range is refused',
    source: ERRORS,
    run: on(async (place) => {
      await refused(
        attempt(place, (sheet) => set(sheet.getRange('A1:B2'), 'values', [[1, 2]])),
        'InvalidArgument',
      );
    }),
  },
  {
    id: 'values/equal-sign',
    says: 'a value that begins with = is a formula',
    source: reference('Range', 'values'),
    run: on(async ({ sheet }) => {
      equal(await read(put(sheet, 'A1', [['=B1']]), 'formulas'), [['=B1']]);
    }),
  },
  {
    id: 'values/plus-sign',
    says: 'a value that begins with + is a formula, too',
    source: reference('Range', 'values'),
    run: on(async ({ sheet }) => {
      const [[formula]] = (await read(put(sheet, 'A1', [['+B1']]), 'formulas')) as [[string]];
      equal(formula.startsWith('='), true, formula);
    }),
  },
  {
    id: 'values/formulas-or-values',
    says: 'formulas give formulas where there are some, and values where there are none',
    source: SET_AND_GET,
    run: on(async ({ sheet }) => {
      equal(await read(put(sheet, 'A1', [['合计', 7.5, '=B1']]), 'formulas'), [
        ['合计', 7.5, '=B1'],
      ]);
    }),
  },
  {
    id: 'values/number-in-a-text',
    says: 'a text that reads as a number becomes a number',
    source: 'belief',
    run: on(async ({ sheet }) => {
      equal(await read(put(sheet, 'A1', [['29.96', '007']]), 'values'), [[29.96, 7]]);
    }),
  },
  {
    id: 'values/iso-date',
    says: 'a text in the form YYYY-MM-DD becomes a date: a number of days',
    source: reference('Range', 'values'),
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [['2026-03-05']]);
      range.load('values,valueTypes');
      await context.sync();
      equal(range.values, [[46_086]]);
      equal(range.valueTypes, [['Double']]);
    }),
  },
  {
    id: 'values/text-format',
    says: 'a cell formatted as text keeps 0012 and 1-2 as they are',
    source: NUMBERS_AND_DATES,
    run: on(async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['0012', '1-2']];
      range.load('values,valueTypes');
      await context.sync();
      equal(range.values, [['0012', '1-2']]);
      equal(range.valueTypes, [['String', 'String']]);
    }),
  },
  {
    id: 'values/apostrophe',
    says: 'an apostrophe before a number makes it a text and is not part of it',
    source: NUMBERS_AND_DATES,
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [["'0012"]]);
      range.load('values,valueTypes');
      await context.sync();
      equal(range.values, [['0012']]);
      equal(range.valueTypes, [['String']]);
    }),
  },
  {
    id: 'values/formula-in-a-text-cell',
    says: 'a cell formatted as text keeps a formula as a text',
    source: 'belief',
    run: on(async ({ sheet }) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['=1+1']];
      equal(await read(range, 'values'), [['=1+1']]);
    }),
  },
  {
    id: 'values/error-text',
    says: 'a cell with an error reads as the error’s text, of type Error',
    source: reference('Range', 'values'),
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [['#N/A']]);
      range.load('values,valueTypes');
      await context.sync();
      equal(range.values, [['#N/A']]);
      equal(range.valueTypes, [['Error']]);
    }),
  },
  {
    id: 'values/longest-text',
    says: 'a cell takes 32,767 characters and no more',
    source: LIMITS,
    run: on(async (place) => {
      const write = (length: number) =>
        attempt(place, (sheet) => put(sheet, 'A1', [['x'.repeat(length)]]));
      await write(32_767);
      await refused(write(32_768));
    }),
  },
  {
    id: 'values/unbounded-read',
    says: 'a whole column has no values to read, but an address and a count',
    source: article(`${UNBOUNDED}#read-an-unbounded-range`),
    run: on(async ({ context, sheet }) => {
      put(sheet, 'C1', [[1]]);
      const range = sheet.getRange('C:C');
      range.load('values,text,numberFormat,formulas,address,cellCount');
      await context.sync();
      equal([range.values, range.text, range.numberFormat, range.formulas], [null, null, null, null]);
      equal(range.address.endsWith('!C:C'), true, range.address);
      equal(range.cellCount, 1_048_576);
    }),
  },
  {
    id: 'values/unbounded-write',
    says: 'a whole column takes no values',
    source: article(`${UNBOUNDED}#write-to-an-unbounded-range`),
    run: on(async (place) => {
      await refused(attempt(place, (sheet) => set(sheet.getRange('A:B'), 'values', 'x')));
    }),
  },
  {
    id: 'values/unbounded-format',
    says: 'a whole column takes no number format',
    source: article(`${UNBOUNDED}#write-to-an-unbounded-range`),
    run: on(async (place) => {
      await refused(attempt(place, (sheet) => set(sheet.getRange('A:B'), 'numberFormat', '@')));
    }),
  },
  {
    id: 'values/cells-beyond-counting',
    says: 'a whole sheet has more cells than the count can say: -1',
    source: reference('Range', 'cellCount'),
    run: on(async ({ sheet }) => {
      equal(await read(sheet.getRange(), 'cellCount'), -1);
    }),
  },
  {
    id: 'values/copy-values',
    says: 'copying values takes results and leaves formulas behind',
    source: article('excel/excel-add-ins-ranges-cut-copy-paste'),
    needs: 'ExcelApi 1.9',
    run: on(async ({ sheet }) => {
      const from = put(sheet, 'A1', [['大米', 3]]);
      sheet.getRange('A3').copyFrom(from, 'Values');
      equal(await read(sheet.getRange('A3:B3'), 'formulas'), [['大米', 3]]);
    }),
  },
  {
    id: 'values/copy-formulas',
    says: 'copied formulas refer to where they now stand',
    source: article('excel/excel-add-ins-ranges-cut-copy-paste'),
    needs: 'ExcelApi 1.9',
    run: on(async ({ sheet }) => {
      const from = put(sheet, 'B1', [['=A1+$A$1']]);
      sheet.getRange('B3').copyFrom(from, 'Formulas');
      equal(await read(sheet.getRange('B3'), 'formulas'), [['=A3+$A$1']]);
    }),
  },
];

/** Values that the types rightly forbid, because Excel is to refuse (or reinterpret) them. */
function set<T extends object>(object: T, property: keyof T, value: unknown): void {
  (object as Record<keyof T, unknown>)[property] = value;
}
