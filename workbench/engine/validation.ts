import type { Entered } from './coerce';
import type { Block, CellValue, ValidationRule } from './port';

/**
 * Evaluates a formula of a rule, moved to the cell that is typed into and with the typed value in
 * it. A range gives its cells.
 */
export type EvaluateRule = (formula: string) => CellValue | Block<CellValue>;

/** Whether a typed value may stay. Values by API, paste and Delete are never asked about. */
export function mayStay(rule: ValidationRule, entered: Entered, evaluate: EvaluateRule): boolean {
  if (!rule.showError || rule.alert !== 'stop') return true;
  return satisfies(rule, entered, evaluate);
}

export function satisfies(rule: ValidationRule, entered: Entered, evaluate: EvaluateRule): boolean {
  if (entered.kind === 'empty') return rule.ignoreBlanks;
  if (rule.type === 'custom') return isTrue(single(evaluate(formulaOf(rule.formula1))));
  // What the typed formula will give is not known yet; Excel checks its result, we let it pass.
  if (entered.kind === 'formula') return true;
  if (rule.type === 'list') return isListed(rule.formula1, entered, evaluate);
  if (rule.type === 'textLength') return inBounds(rule, shownText(entered).length, evaluate);
  if (entered.kind !== 'number') return false;
  if (rule.type === 'wholeNumber' && !Number.isInteger(entered.value)) return false;
  return inBounds(rule, entered.value, evaluate);
}

const formulaOf = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

const single = (value: CellValue | Block<CellValue>): CellValue =>
  typeof value === 'object' ? (value[0]?.[0] ?? '') : value;

/** A number other than 0 counts as true; an error or a text does not. */
const isTrue = (value: CellValue): boolean =>
  value === true || (typeof value === 'number' && value !== 0);

function shownText(entered: Entered): string {
  if (entered.kind === 'text') return entered.text;
  if (entered.kind === 'boolean') return entered.value ? 'TRUE' : 'FALSE';
  if (entered.kind === 'error') return entered.error;
  return entered.kind === 'number' ? String(entered.value) : '';
}

function isListed(source: string, entered: Entered, evaluate: EvaluateRule): boolean {
  const text = shownText(entered);
  // A list written into the rule tells capitals apart, one that stands in cells does not.
  if (!source.startsWith('=')) return source.split(',').some((item) => item.trim() === text.trim());
  const cells = evaluate(source);
  const items = typeof cells === 'object' ? cells.flat() : [cells];
  return items.some((item) => String(item).toLowerCase() === text.toLowerCase());
}

function inBounds(rule: ValidationRule, value: number, evaluate: EvaluateRule): boolean {
  const first = bound(rule.formula1, evaluate);
  const second = rule.formula2 === undefined ? Number.NaN : bound(rule.formula2, evaluate);
  switch (rule.operator ?? 'between') {
    case 'between':
      return value >= first && value <= second;
    case 'notBetween':
      return value < first || value > second;
    case 'equal':
      return value === first;
    case 'notEqual':
      return value !== first;
    case 'greaterThan':
      return value > first;
    case 'lessThan':
      return value < first;
    case 'greaterThanOrEqual':
      return value >= first;
    case 'lessThanOrEqual':
      return value <= first;
  }
}

function bound(text: string, evaluate: EvaluateRule): number {
  const number = Number(text);
  if (text.trim() !== '' && !Number.isNaN(number)) return number;
  const value = single(evaluate(formulaOf(text)));
  return typeof value === 'string' ? Number.NaN : Number(value);
}
