import { equal, on, put, read, type ByHand, type Case } from '../case';
import { article, reference } from '../sources';

const ARTICLE = 'excel/excel-add-ins-data-validation';
const POSITIVE = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } } as const;

export const validation: readonly Case[] = [
  {
    id: 'validation/api-is-not-asked',
    says: 'values written by API are not checked against the rule',
    source: article(`${ARTICLE}#programmatic-control-of-data-validation`),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      const range = sheet.getRange('A1');
      range.dataValidation.rule = POSITIVE;
      range.values = [['不是数字']];
      equal(await read(range, 'values'), [['不是数字']]);
    }),
  },
  {
    id: 'validation/refuse-all',
    says: 'a rule that nothing passes keeps no API from writing',
    source: article(`${ARTICLE}#programmatic-control-of-data-validation`),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      const range = sheet.getRange('A1');
      range.dataValidation.rule = { custom: { formula: '=FALSE' } };
      range.values = [['签字']];
      equal(await read(range, 'values'), [['签字']]);
    }),
  },
  {
    id: 'validation/type',
    says: 'the type follows from the rule',
    source: reference('DataValidation', 'type'),
    needs: 'ExcelApi 1.8',
    run: on(async ({ context, sheet }) => {
      const none = sheet.getRange('C9').dataValidation;
      const list = sheet.getRange('A1').dataValidation;
      const whole = sheet.getRange('B1').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: '斤,公斤' } };
      whole.rule = POSITIVE;
      for (const each of [none, list, whole]) each.load('type');
      await context.sync();
      equal([none.type, list.type, whole.type], ['None', 'List', 'WholeNumber']);
    }),
  },
  {
    id: 'validation/rule-reads-back',
    says: 'a rule reads back as it was given',
    source: reference('DataValidation', 'rule'),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      const { dataValidation } = sheet.getRange('A1:A5');
      dataValidation.rule = { custom: { formula: '=A1>0' } };
      equal((await read(dataValidation, 'rule')).custom?.formula, '=A1>0');
    }),
  },
  {
    id: 'validation/list-of-cells',
    says: 'a list may be given as a range',
    source: article(`${ARTICLE}#list-validation-rule-type`),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      const source = put(sheet, 'A1', [['斤'], ['公斤']]);
      const { dataValidation } = sheet.getRange('C1');
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      const { list } = await read(dataValidation, 'rule');
      const address = list?.source as string; // read, it is a text
      equal(address.endsWith('$A$1:$A$2'), true, address);
    }),
  },
  {
    id: 'validation/blanks',
    says: 'blank cells are let alone unless it is said otherwise',
    source: reference('DataValidation', 'ignoreBlanks'),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = POSITIVE;
      equal(await read(dataValidation, 'ignoreBlanks'), true);
      dataValidation.ignoreBlanks = false;
      equal(await read(dataValidation, 'ignoreBlanks'), false);
    }),
  },
  {
    id: 'validation/alert',
    says: 'an alert reads back with its text, title and style',
    source: reference('DataValidation', 'errorAlert'),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = POSITIVE;
      dataValidation.errorAlert = {
        message: '只能填大于 0 的整数',
        showAlert: true,
        style: 'Warning',
        title: '数量',
      };
      const { message, showAlert, style, title } = await read(dataValidation, 'errorAlert');
      equal([message, showAlert, style, title], ['只能填大于 0 的整数', true, 'Warning', '数量']);
    }),
  },
  {
    id: 'validation/some-cells',
    says: 'a range of which only some cells have a rule is of mixed criteria',
    source: reference('DataValidationType'),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      sheet.getRange('A1:A2').dataValidation.rule = POSITIVE;
      equal(await read(sheet.getRange('A1:A4').dataValidation, 'type'), 'MixedCriteria');
    }),
  },
  {
    id: 'validation/other-rules',
    says: 'a range whose cells have different rules is inconsistent',
    source: reference('DataValidationType'),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      sheet.getRange('A1:A2').dataValidation.rule = POSITIVE;
      sheet.getRange('A3:A4').dataValidation.rule = { custom: { formula: '=A3<>""' } };
      equal(await read(sheet.getRange('A1:A4').dataValidation, 'type'), 'Inconsistent');
    }),
  },
  {
    id: 'validation/clear-a-part',
    says: 'clearing a part of a rule’s range leaves the rule to the rest',
    source: article(`${ARTICLE}#remove-data-validation-from-a-range`),
    needs: 'ExcelApi 1.8',
    run: on(async ({ context, sheet }) => {
      sheet.getRange('A1:A5').dataValidation.rule = POSITIVE;
      sheet.getRange('A3').dataValidation.clear();
      const [first, gone, last] = ['A1', 'A3', 'A5'].map((at) => sheet.getRange(at).dataValidation);
      for (const each of [first!, gone!, last!]) each.load('type');
      await context.sync();
      equal([first!.type, gone!.type, last!.type], ['WholeNumber', 'None', 'WholeNumber']);
    }),
  },
  {
    id: 'validation/whole-column',
    says: 'a rule may be given to a whole column',
    source: article('excel/co-authoring-in-excel-add-ins'),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      sheet.getRange('B:B').dataValidation.rule = POSITIVE;
      equal(await read(sheet.getRange('B900').dataValidation, 'type'), 'WholeNumber');
    }),
  },
  {
    id: 'validation/follows-insertion',
    says: 'a rule moves with its cells when rows are inserted above them',
    source: 'belief',
    needs: 'ExcelApi 1.8',
    run: on(async ({ context, sheet }) => {
      sheet.getRange('A3').dataValidation.rule = POSITIVE;
      sheet.getRange('1:1').insert('Down');
      const [before, after] = ['A3', 'A4'].map((at) => sheet.getRange(at).dataValidation);
      before!.load('type');
      after!.load('type');
      await context.sync();
      equal([before!.type, after!.type], ['None', 'WholeNumber']);
    }),
  },
  {
    id: 'validation/valid',
    says: 'a range tells whether its values pass its rule',
    source: reference('DataValidation', 'valid'),
    needs: 'ExcelApi 1.8',
    run: on(async ({ sheet }) => {
      const range = put(sheet, 'A1', [[5]]);
      range.dataValidation.rule = POSITIVE;
      equal(await read(range.dataValidation, 'valid'), true);
      range.values = [[-5]];
      equal(await read(range.dataValidation, 'valid'), false);
    }),
  },
];

export const validationByHand: readonly ByHand[] = [
  {
    id: 'validation/typing-is-asked',
    says: 'what a person types is checked, and a stopping alert refuses it',
    source: article(`${ARTICLE}#programmatic-control-of-data-validation`),
    steps: 'Give A1 a rule for whole numbers above 0 and type -1: Excel refuses.',
  },
  {
    id: 'validation/paste-is-not-asked',
    says: 'a plain paste of a copied cell goes past the rule, pasting values does not',
    source: article(`${ARTICLE}#programmatic-control-of-data-validation`),
    steps: 'Copy a cell with -1 and paste it into A1; then paste only its value into A1.',
  },
  {
    id: 'validation/delete-is-not-asked',
    says: 'the Delete key empties a cell whatever its rule',
    source: 'belief',
    steps: 'Give A1 the rule =FALSE, let the add-in write into it, select it and press Delete.',
  },
];
