import { findOffice } from '../tools/machine.mjs';
import { letterOf } from './layout';
import { throughLibreOffice } from './libreoffice';
import { areaOf, areasOf, overlap } from './lint/area';
import { cellText, openWorkbook, type OpenedWorkbook } from './lint/open';
import { closePackage, openPackage, textPart } from './post-process/package';
import { sheetPath } from './post-process/links';

/** What stands in a cell, as it was typed, and whether its column's rule accepts it. */
export interface Typed {
  readonly sheet: string;
  readonly cell: string;
  readonly holds: string;
  readonly accepted: boolean;
}

/** Whether a cell is coloured by one of its rules; 0 is the one that wins over the others. */
export interface Coloured {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: number;
  readonly holds: string;
  readonly shown: boolean;
}

const program = findOffice();
/** Where LibreOffice is not installed, `npm test` names what was skipped. */
export const withOffice = program === undefined ? describe.skip : describe;
export const recalculated = async (bytes: Uint8Array): Promise<OpenedWorkbook> =>
  openWorkbook(await throughLibreOffice(program ?? '', bytes));

/** Texts of a column's cells from the first row of the table on. */
export function column(
  book: OpenedWorkbook,
  sheet: string,
  letter: string,
  from = 5,
): readonly string[] {
  const cells = book.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const texts = cells
    .filter(({ reference }) => new RegExp(`^${letter}\\d+$`).test(reference))
    .filter(({ reference }) => Number(reference.slice(letter.length)) >= from)
    .map((cell) => cellText(book, cell));
  return texts;
}

export const cell = (book: OpenedWorkbook, sheet: string, reference: string): string => {
  const found = book.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((candidate) => candidate.reference === reference);
  return found ? cellText(book, found) : '';
};

/** BA, the first column that no table reaches. */
const ANSWERS = 53;

/** Puts each rule, moved to its cell, as a formula into a column far to the right. */
export function withAnswers(bytes: Uint8Array, asked: readonly (Typed | Coloured)[]): Uint8Array {
  const parts = openPackage(bytes);
  const opened = openWorkbook(bytes);
  asked.forEach((one, index) => {
    const { sheet, cell: reference } = one;
    const path = sheetPath(parts, sheet);
    const row = reference.replace(/\D/g, '');
    const rule =
      'rule' in one
        ? colourAt(opened, sheet, reference, one.rule)
        : ruleAt(opened, sheet, reference);
    const formula = rule.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const answer = `<c r="${answerCell(index, row)}"><f>${formula}</f></c>`;
    parts.set(
      path,
      textPart(parts, path).replace(
        new RegExp(`(<row r="${row}".*?)(</row>)`, 's'),
        (_, before: string, end: string) => before + answer + end,
      ),
    );
  });
  return closePackage(parts);
}

const answerCell = (index: number, row: string): string => `${letterOf(ANSWERS + index)}${row}`;

/** What the rule of the cell that was asked for at this place answered. */
export const answerOf = (book: OpenedWorkbook, asked: Typed | Coloured, index: number): boolean =>
  cell(book, asked.sheet, answerCell(index, asked.cell.replace(/\D/g, ''))) === '1';

/** The formula by which a cell is coloured; 0 is the one that wins. */
function colourAt(book: OpenedWorkbook, sheet: string, reference: string, nth: number): string {
  const area = areaOf(reference);
  const root = book.sheets.find(({ name }) => name === sheet)?.root;
  const blocks = root ? [...root.getElementsByTagName('conditionalFormatting')] : [];
  const block = blocks.find((it) =>
    areasOf(it.getAttribute('sqref') ?? '')?.some((other) => area && overlap(area, other)),
  );
  const rule = block?.getElementsByTagName('cfRule')[nth];
  const formula = rule?.getElementsByTagName('formula')[0]?.textContent ?? '';
  return `N(${movedTo(formula, areaOf(reference)?.top ?? 0)})`;
}

/** A rule is written for the first row; its own row is the only one without $. */
const movedTo = (formula: string, row: number | string): string =>
  formula.replace(/(\$?\b[A-Z]{1,2})5\b/g, `$1${row}`);

/** The rule for a cell as a formula that answers whether what stands there would be accepted. */
function ruleAt(book: OpenedWorkbook, sheet: string, reference: string): string {
  const [, letter = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const root = book.sheets.find(({ name }) => name === sheet)?.root;
  const rules = root ? [...root.getElementsByTagName('dataValidation')] : [];
  const rule = rules.find((it) => it.getAttribute('sqref')?.startsWith(`${letter}5:`));
  const formula = rule?.getElementsByTagName('formula1')[0]?.textContent ?? '';
  const moved = movedTo(formula, row);
  if (rule?.getAttribute('type') !== 'list') return `N(${moved})`;
  return `N(SUMPRODUCT(--(${moved}=${reference}))>0)`;
}
