import { equal, on, put, read, type ByHand, type Case } from '../case';
import { article, reference, STRUCTURED, support } from '../sources';

const DOT = article('excel/excel-add-ins-dot-functions');
const COUNTIF = support('countif-function-e0de10c6-f885-4e71-abb4-1f464816df34');
const SUMIFS = support('sumifs-function-c9e748f5-7ea7-455d-9406-611cebce642b');
const MATCH = support('match-function-e8dffd45-c762-47d6-bf89-533f4a37673a');

interface Gave {
  readonly value: unknown;
  readonly error: unknown;
}

async function gives(
  context: Excel.RequestContext,
  result: Excel.FunctionResult<number>,
): Promise<Gave> {
  result.load('value,error');
  await context.sync();
  return { value: result.value, error: result.error };
}

export const functions: readonly Case[] = [
  {
    id: 'functions/match',
    says: 'match finds the place of a text, capitals aside',
    source: MATCH,
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const list = put(sheet, 'A1', [['RK-1'], ['RK-2'], ['RK-3']]);
      const found = await gives(context, context.workbook.functions.match('rk-2', list, 0));
      equal(found.value, 2);
    }),
  },
  {
    id: 'functions/match-nothing',
    says: 'match says #N/A where there is nothing, and gives no value',
    source: reference('FunctionResult', 'error'),
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const list = put(sheet, 'A1', [['RK-1']]);
      const none = await gives(context, context.workbook.functions.match('RK-9', list, 0));
      equal([none.error, none.value ?? null], ['#N/A', null]);
    }),
  },
  {
    id: 'functions/match-kinds',
    says: 'match does not take a text for a number',
    source: MATCH,
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const list = put(sheet, 'A1', [["'2"], [2]]);
      equal((await gives(context, context.workbook.functions.match(2, list, 0))).value, 2);
      equal((await gives(context, context.workbook.functions.match('2', list, 0))).value, 1);
    }),
  },
  {
    id: 'functions/match-wildcards',
    says: 'match reads * and ? in a text as wildcards, ~ takes that from them',
    source: MATCH,
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const list = put(sheet, 'A1', [['大米'], ['a*b']]);
      const { functions: calls } = context.workbook;
      equal((await gives(context, calls.match('大?', list, 0))).value, 1);
      equal((await gives(context, calls.match('a~*b', list, 0))).value, 2);
    }),
  },
  {
    id: 'functions/count-texts',
    says: 'countIf counts texts with wildcards and without capitals',
    source: COUNTIF,
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const list = put(sheet, 'A1', [['RK-1'], ['rk-2'], ['X'], [2026]]);
      const { functions: calls } = context.workbook;
      equal((await gives(context, calls.countIf(list, 'RK-*'))).value, 2);
      equal((await gives(context, calls.countIf(list, '20*'))).value, 0);
    }),
  },
  {
    id: 'functions/count-numbers',
    says: 'countIf compares numbers',
    source: COUNTIF,
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const list = put(sheet, 'A1', [[1], [5], [9], ['x'], ['']]);
      const { functions: calls } = context.workbook;
      equal((await gives(context, calls.countIf(list, '>4'))).value, 2);
      equal((await gives(context, calls.countIf(list, 5))).value, 1);
    }),
  },
  {
    id: 'functions/sum-texts',
    says: 'sumIfs adds the numbers of the rows that fulfil every criterion; <> is whatever is not empty',
    source: SUMIFS,
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const put3 = (from: string, values: readonly unknown[]) =>
        put(
          sheet,
          from,
          values.map((value) => [value]),
        );
      const names = put3('A1', ['RK-1', 'rk-1', 'X', 'RK-1']);
      const marks = put3('B1', ['a', 'b', 'c', '']);
      const numbers = put3('C1', [1.5, 2, 4, 8]);
      const { functions: calls } = context.workbook;
      equal((await gives(context, calls.sumIfs(numbers, names, '=RK-1', marks, '<>'))).value, 3.5);
      equal((await gives(context, calls.sumIfs(numbers, names, '=Y'))).value, 0);
    }),
  },
  {
    id: 'functions/nested',
    says: 'the result of a function may go into another one without coming back first',
    source: DOT,
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const list = put(sheet, 'A1', [['a'], ['b'], ['b'], ['c']]);
      const { functions: calls } = context.workbook;
      const two = calls.countIf(list, 'b');
      const numbers = put(sheet, 'B1', [[7], [2]]);
      equal((await gives(context, calls.match(two, numbers, 0))).value, 2);
    }),
  },
  {
    id: 'functions/date',
    says: 'date gives the number of a day; months beyond 12 go into the next year',
    source: support('date-function-e36c0c8c-4104-49da-ab83-82328b832349'),
    needs: 'ExcelApi 1.2',
    run: on(async ({ context }) => {
      const { functions: calls } = context.workbook;
      equal((await gives(context, calls.date(2026, 3, 5))).value, 46_086);
      equal((await gives(context, calls.date(2026, 13, 1))).value, 46_388);
    }),
  },
  {
    id: 'functions/long-text',
    says: 'match looks for no text of more than 255 characters',
    source: 'belief',
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      const text = 'x'.repeat(256);
      const list = put(sheet, 'A1', [[text]]);
      const found = await gives(context, context.workbook.functions.match(text, list, 0));
      equal(found.error, '#VALUE!');
    }),
  },
  {
    id: 'functions/whole-column',
    says: 'match and countIf take a whole column',
    source: MATCH,
    needs: 'ExcelApi 1.2',
    run: on(async ({ context, sheet }) => {
      put(sheet, 'A1', [['RK-1'], ['RK-2'], ['RK-2']]);
      const { functions: calls } = context.workbook;
      const column = sheet.getRange('A:A');
      equal((await gives(context, calls.match('RK-2', column, 0))).value, 2);
      equal((await gives(context, calls.countIf(column, 'RK-2'))).value, 2);
    }),
  },
  {
    id: 'calculation/result',
    says: 'a formula’s result is there in the batch that wrote it',
    source: article('excel/excel-add-ins-ranges-set-get-values'),
    run: on(async ({ sheet }) => {
      put(sheet, 'A1', [[2], [3]]);
      equal(await read(put(sheet, 'A3', [['=SUM(A1:A2)*10']]), 'values'), [[50]]);
    }),
  },
  {
    id: 'calculation/follows',
    says: 'a result changes with what it refers to',
    source: article('excel/excel-add-ins-ranges-set-get-values'),
    run: on(async ({ sheet }) => {
      put(sheet, 'A1', [[2, '=A1*2', '=B1+1']]);
      put(sheet, 'A1', [[10]]);
      equal(await read(sheet.getRange('A1:C1'), 'values'), [[10, 20, 21]]);
    }),
  },
  {
    id: 'calculation/error',
    says: 'an error comes as its text and goes through what refers to it',
    source: reference('Range', 'values'),
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [['=1/0', '=A1+1']]);
      range.load('values,valueTypes');
      await context.sync();
      equal(range.values, [['#DIV/0!', '#DIV/0!']]);
      equal(range.valueTypes, [['Error', 'Error']]);
    }),
  },
  {
    id: 'calculation/unknown-function',
    says: 'a function that no add-in brings shows #NAME?',
    source: article('excel/custom-functions-troubleshooting'),
    run: on(async ({ context, sheet }) => {
      const range = put(sheet, 'A1', [['=NOBODY.KNOWSIT(1)']]);
      range.load('values,valueTypes');
      await context.sync();
      equal([range.values, range.valueTypes], [[['#NAME?']], [['Error']]]);
    }),
  },
  {
    id: 'calculation/structured',
    says: 'a column of a table is summed by its name, new rows with it',
    source: STRUCTURED,
    run: on(async ({ sheet, name }) => {
      put(sheet, 'A1', [['数量'], [1], [2]]);
      const table = sheet.tables.add('A1:A3', true);
      const called = name('Sums');
      table.name = called;
      const sum = put(sheet, 'C1', [[`=SUM(${called}[数量])`]]);
      equal(await read(sum, 'values'), [[3]]);
      put(sheet, 'A4', [[10]]);
      equal(await read(sum, 'values'), [[13]]);
    }),
  },
  {
    id: 'calculation/underscore-in-a-table-name',
    says: 'a table whose name has an underscore or a dot is known to formulas',
    source: support('rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114'),
    run: on(async ({ sheet, name }) => {
      put(sheet, 'A1', [['数量'], [1], [2]]);
      const called = `${name('A')}_b.c`;
      sheet.tables.add('A1:A3', true).name = called;
      const formulas = [[`=SUM(${called}[数量])`, `=AVERAGE(${called}[数量])`]];
      equal(await read(put(sheet, 'C1', formulas), 'values'), [[3, 1.5]]);
    }),
  },
];

export const functionsByHand: readonly ByHand[] = [
  {
    id: 'custom/not-on-open',
    says: 'custom functions are not computed when a workbook is opened: their saved results show',
    source: 'https://github.com/OfficeDev/office-js/issues/1567',
    steps: 'Save a workbook with custom functions, close it, open it: watch the network.',
  },
  {
    id: 'custom/without-the-add-in',
    says: 'without the add-in a custom function shows #NAME? as soon as it is computed',
    source: article('excel/custom-functions-troubleshooting'),
    steps: 'Open the workbook on a machine without the add-in, edit the formula and press Enter.',
  },
  {
    id: 'custom/ltsc-2021',
    says: 'whether Excel 2021 LTSC has custom functions: the documentation contradicts itself',
    source: article('excel/custom-functions-overview'),
    steps: 'Side-load this page into Excel 2021 LTSC: do the cases custom/… pass?',
  },
  {
    id: 'files/our-templates',
    says: 'our templates come into a workbook on the web without links to another workbook',
    source: 'https://github.com/OfficeDev/office-js/issues/5911',
    steps: 'Insert a template by insertWorksheetsFromBase64 on the web and look at its formulas.',
  },
  {
    id: 'comments/author',
    says: 'whose name a comment of the add-in carries where nobody is signed in',
    source: article('excel/excel-add-ins-comments'),
    steps: 'Let the add-in write a comment in Excel 2021 LTSC without a signed-in account.',
  },
  {
    id: 'start/on-open',
    says: 'with setStartupBehavior(load) the add-in runs when the workbook is opened next',
    source: article('develop/run-code-on-document-open'),
    steps: 'Set it, save, close, open: the add-in’s ribbon is live without a click.',
  },
  {
    id: 'ribbon/command',
    says: 'a button that executes a function runs it without showing the pane',
    source: article('develop/create-addin-commands'),
    steps: 'Press the button.',
  },
  {
    id: 'files/create-workbook',
    says: 'createWorkbook opens a new workbook from a file; it fails on some platforms',
    source: 'https://github.com/OfficeDev/office-js/issues/3646',
    steps: 'Excel.createWorkbook(base64) on the web, on Windows and on a Mac.',
  },
];
