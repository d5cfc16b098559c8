import type { Worksheet } from 'exceljs';
import type { Column, Pack, Register } from '../addin/registers/vocabulary';
import { parameters } from '../addin/registers/system';
import { keyOfKind } from '../addin/registers/columns';
import { decimalsOf } from './column-format';
import { FIRST_ROW, HEADER_ROW, LAST_ROW, letterOf, wholeColumn } from './layout';
import { SIGNED_NAME } from './lists';
import { choiceLists, choiceName, NUMERIC_PARAMETERS } from './choices';
import { columnNumber, firstCell } from './references';
import { openCondition } from './sign-off-formulas';
import { isWritten } from './typed-columns';
import {
  REFUSED_NUMBER,
  refusalOfTyped,
  refusalOfWritten,
  type RefusalText,
} from './validation-texts';
import { validationsOf, type Validation } from './worksheet-validations';

/**
 * Signed rows refuse typing without the add-in: one rule a column down to the last row of the
 * sheet, blanks not ignored. Excel skips a rule that ignores blanks when a cell it reads is blank,
 * and the seal of a draft is.
 */
export function validateColumns(sheet: Worksheet, pack: Pack, register: Register): void {
  register.columns.forEach((column, index) => {
    const rule = ruleOf(pack, register, column);
    if (rule) validationsOf(sheet).add(wholeColumn(index + 1), rule);
  });
}

/** These columns refuse, whatever the row's state. */
export function refuseColumns(sheet: Worksheet, from: number, to: number, text: RefusalText): void {
  const area = `${letterOf(from)}${FIRST_ROW}:${letterOf(to)}${LAST_ROW}`;
  validationsOf(sheet).add(area, refuseAlways(text));
}

/** A parameter that is a number is one, without %: 检斤允差 counts in percent already. */
export function validateParameters(sheet: Worksheet, pack: Pack): void {
  if (!choiceLists(pack).some(({ name }) => name === NUMERIC_PARAMETERS)) return;
  const column = columnNumber(parameters, 'value');
  const cell = `${letterOf(column)}${FIRST_ROW}`;
  const code = firstCell(parameters, 'key');
  const number = `AND(ISERROR(FIND("%",${cell})),IFERROR(VALUE(${cell})>=0,FALSE))`;
  validationsOf(sheet).add(wholeColumn(column), {
    type: 'custom',
    formulae: [`IF(COUNTIF(${NUMERIC_PARAMETERS},${code})=0,TRUE,${number})`],
    allowBlank: false,
    showErrorMessage: true,
    errorStyle: 'stop',
    ...errorOf(REFUSED_NUMBER),
  });
}

/** Headers are in Chinese, they name the column: selecting one shows it in English. */
export function explainHeaders(sheet: Worksheet, register: Register): void {
  register.columns.forEach(({ title, hint, hidden }, index) => {
    if (hidden) return;
    validationsOf(sheet).add(`${letterOf(index + 1)}${HEADER_ROW}`, {
      type: 'any',
      showInputMessage: true,
      promptTitle: title.en,
      prompt: hint ? `${hint.zh}\n${hint.en}` : title.zh,
    });
  });
}

function ruleOf(pack: Pack, register: Register, column: Column): Validation | undefined {
  if (isWritten(column)) return refuseAlways(refusalOfWritten(column));
  const sealed = keyOfKind(register, 'seal') !== undefined;
  const open = sealed ? openCondition(pack, register, column.key) : undefined;
  const condition = column.choices
    ? { type: 'list' as const, formulae: [listSource(pack, register, column, open)] }
    : { type: 'custom' as const, formulae: [typedTest(register, column, open)] };
  return {
    ...condition,
    allowBlank: false,
    showErrorMessage: true,
    errorStyle: 'stop',
    ...errorOf(refusalOfTyped(column, sealed)),
    ...(column.hint && {
      showInputMessage: true,
      promptTitle: column.title.zh,
      prompt: `${column.hint.zh}\n${column.hint.en}`,
    }),
  };
}

const refuseAlways = (text: RefusalText): Validation => ({
  type: 'custom',
  formulae: ['FALSE'],
  allowBlank: false,
  showErrorMessage: true,
  errorStyle: 'stop',
  ...errorOf(text),
});

const errorOf = ({ title, message }: RefusalText) => ({ errorTitle: title, error: message });

function listSource(
  pack: Pack,
  register: Register,
  column: Column,
  open: string | undefined,
): string {
  const name = choiceName(pack, register, column);
  return open === undefined ? name : `IF(${open},${name},${SIGNED_NAME})`;
}

/** Blank always passes the type test: emptying a draft's cell is no mistake. */
function typedTest(register: Register, column: Column, open: string | undefined): string {
  const cell = `${letterOf(columnNumber(register, column.key))}${FIRST_ROW}`;
  const test = `OR(${cell}="",${typeTest(column, cell)})`;
  return open === undefined ? test : `AND(${open},${test})`;
}

function typeTest(column: Column, cell: string): string {
  switch (column.kind) {
    case 'date':
      return `AND(ISNUMBER(${cell}),N(${cell})>=DATE(2000,1,1),N(${cell})<DATE(2100,1,1),N(${cell})=INT(N(${cell})))`;
    case 'time':
      return `AND(ISNUMBER(${cell}),N(${cell})>=0,N(${cell})<1)`;
    case 'amount':
    case 'price':
    case 'quantity':
    case 'count':
      return numberTest(column, cell);
    case 'rowId':
    case 'document':
    case 'serial':
    case 'text':
    case 'choice':
    case 'state':
    case 'entry':
    case 'salt':
    case 'seal':
      return `ISTEXT(${cell})`;
  }
}

/** N() keeps a text from becoming an error, which would hide which of the tests refused. */
function numberTest(column: Column, cell: string): string {
  const { sign } = column;
  const exact = `ROUND(N(${cell}),${decimalsOf(column)})=N(${cell})`;
  const above = sign && { positive: `N(${cell})>0`, notNegative: `N(${cell})>=0` }[sign];
  return `AND(${[`ISNUMBER(${cell})`, ...(above ? [above] : []), exact].join(',')})`;
}
