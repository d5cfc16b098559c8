import type { Finding, Rule } from '../finding';
import { formulasOf, mentionsOf, syntaxError, type PlacedFormula } from '../formulas';
import type { OpenedWorkbook } from '../open';

const LONGEST = 8192;

/** Functions that came after the file format: without the prefix they are unknown names. */
const PREFIXED = new Set(
  (
    'XLOOKUP XMATCH LET LAMBDA FILTER UNIQUE SORT SORTBY SEQUENCE RANDARRAY TEXTJOIN CONCAT IFS ' +
    'SWITCH MAXIFS MINIFS TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TOROW TOCOL TAKE DROP ' +
    'IFNA XOR DAYS NUMBERVALUE SHEET SHEETS FORMULATEXT ISFORMULA UNICODE UNICHAR'
  ).split(' '),
);

/** Formulas that Excel can read and whose tables, columns, sheets and names are there. */
export const formulaRule: Rule = (book) =>
  formulasOf(book).flatMap((formula) => formulaFindings(book, formula));

function formulaFindings(
  book: OpenedWorkbook,
  { where, text, in: place }: PlacedFormula,
): Finding[] {
  const found = (rule: string, what: string): Finding => ({ rule, where, what });
  if (text.length > LONGEST) return [found('formula-length', `${text.length} characters`)];
  if (text.startsWith('=')) return [found('formula-syntax', 'begins with =')];
  const error = syntaxError(text);
  if (error !== undefined) return [found('formula-syntax', `${text}: ${error}`)];
  const { functions, sheets, tables, names, structured, errors } = mentionsOf(text);
  const findings: Finding[] = [];
  for (const reference of structured) {
    if (/\[@|^@/.test(reference)) findings.push(found('formula-form', reference));
    if (place === 'validation' || place === 'format')
      findings.push(found('formula-table', `${reference} cannot stand in a rule`));
  }
  for (const name of functions) {
    if (PREFIXED.has(name.toUpperCase())) findings.push(found('formula-prefix', name));
    if (/^REG\./i.test(name)) findings.push(found('formula-prefix', `${name}: _xldudf_`));
  }
  for (const sheet of sheets)
    if (!book.sheets.some(({ name }) => same(name, sheet)))
      findings.push(found('formula-reference', `no sheet ${sheet}`));
  for (const { table, columns } of tables) findings.push(...tableFindings(table, columns));
  for (const name of names)
    if (!isKnownName(book, name)) findings.push(found('formula-reference', `no name ${name}`));
  if (errors.includes('#REF!')) findings.push(found('formula-reference', '#REF!'));
  return findings;

  function tableFindings(name: string, columns: readonly string[]): Finding[] {
    // Inside a table its own name may be left out.
    if (name === '' && (place === 'table' || place === 'cell')) return [];
    const table = book.tables.find((candidate) => same(candidate.name, name));
    if (!table) return [found('formula-reference', `no table ${name}`)];
    return columns
      .filter((column) => !table.columns.some((candidate) => same(candidate, column)))
      .map((column) => found('formula-reference', `no column ${name}[${column}]`));
  }
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isKnownName = ({ names, tables }: OpenedWorkbook, wanted: string): boolean =>
  [...names, ...tables].some(({ name }) => same(name, wanted)) || wanted.startsWith('_xlpm.');
