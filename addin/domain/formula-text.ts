import { parseDate, partsOf, type CivilDate } from './civil-date';

/** One argument of a formula as somebody fills it in. */
export interface ArgumentField {
  readonly name: string;
  readonly optional: boolean;
  /** it takes ranges and numbers: a text would be a name that does not exist */
  readonly isRange: boolean;
}

export type FormulaProblem = 'missing' | 'notARange' | 'unbalanced';

export type FormulaWritten =
  | { readonly ok: true; readonly formula: string }
  | { readonly ok: false; readonly problems: Readonly<Record<string, FormulaProblem>> };

/** `=NAME(…)` out of what was typed or picked for each argument; what is left out at the end is not written. */
export function writeFormula(
  name: string,
  fields: readonly ArgumentField[],
  typed: Readonly<Record<string, string>>,
): FormulaWritten {
  const problems: Record<string, FormulaProblem> = {};
  const args = fields.map(({ name: of, optional, isRange }) => {
    const argument = argumentOf(typed[of] ?? '', isRange);
    if ('problem' in argument) problems[of] = argument.problem;
    else if (argument.text === '' && !optional) problems[of] = 'missing';
    return 'problem' in argument ? '' : argument.text;
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  while (args.at(-1) === '') args.pop();
  return { ok: true, formula: `=${name}(${args.join(',')})` };
}

/** As Excel reads it; '' = left out. */
type Argument = { readonly text: string } | { readonly problem: FormulaProblem };

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)%?$/;
/** A day that says its year; others could be parts of anything. */
const DAY = /^\d{4}([-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日?)$/;
const CELLS =
  /^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?#?$|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$|^\$?\d+:\$?\d+$/i;
const SHEET = /^('([^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u;
const COLUMNS = /^[\p{L}_][\p{L}\p{N}_.]*\[.+\]$/u;
const CALL = /^[\p{L}_][\p{L}\p{N}_.]*\(.*\)$/su;

function argumentOf(typed: string, isRange: boolean): Argument {
  const text = typed.trim();
  if (text === '') return { text: '' };
  // Brackets and signs come full-width out of a Chinese keyboard.
  const plain = text.startsWith('"') ? text : text.normalize('NFKC');
  if (NUMBER.test(plain)) return { text: plain };
  if (DAY.test(plain)) return { text: dayText(plain) ?? quoted(text) };
  if (plain.startsWith('=')) return expression(plain.slice(1).trim());
  if (isExpression(plain)) return expression(plain);
  return isRange ? { problem: 'notARange' } : { text: quoted(text) };
}

const isExpression = (text: string): boolean =>
  [CELLS, COLUMNS, CALL].some((form) => form.test(text)) ||
  (SHEET.test(text) && CELLS.test(text.replace(SHEET, ''))) ||
  /^(".*"|\{.*\})$/su.test(text);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function dayText(text: string): string | null {
  const day = parseDate(text, '1900-03-01' as CivilDate); // the year always stands there
  if (!day.ok) return null;
  const { year, month, day: of } = partsOf(day.value);
  return `DATE(${year},${month},${of})`;
}

const expression = (text: string): Argument =>
  isBalanced(text) ? { text } : { problem: 'unbalanced' };

/** A bracket or a quotation mark left open would swallow the arguments that follow. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  let [quoting, sheet] = [false, false];
  for (const sign of text) {
    if (sign === '"' && !sheet) quoting = !quoting;
    else if (sign === "'" && !quoting) sheet = !sheet;
    if (quoting || sheet) continue;
    const partner = PARTNERS[sign];
    if (partner !== undefined) open.push(partner);
    else if (')]}'.includes(sign) && open.pop() !== sign) return false;
    else if (sign === ',' && open.length === 0) return false;
  }
  return text !== '' && !quoting && !sheet && open.length === 0;
}

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
