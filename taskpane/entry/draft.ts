import type { Brought } from '../../addin/actions/bring-cited';
import type { Desk, DocumentInput } from '../../addin/actions/desk';
import { wanted } from '../../addin/actions/judge-record';
import { BLANK, numberCell, textCell, type CellValue } from '../../addin/domain/cell';
import { ownValue } from '../../addin/domain/derived';
import { judge } from '../../addin/domain/typed-input';
import type { Column, Register } from '../../addin/registers/vocabulary';
import { typedColumns } from '../parts/register-parts';
import { shownInput } from '../parts/shown-value';

export type Typed = Readonly<Record<string, string>>;

export interface DraftLine {
  /** stays with the line when others are removed */
  readonly id: number;
  readonly texts: Typed;
}

/** A document while it is typed. */
export interface Draft {
  readonly header: Typed;
  readonly lines: readonly DraftLine[];
  readonly nextId: number;
}

/** A new form: today as its date, one empty line. */
export function newDraft(desk: Desk, register: Register): Draft {
  const date = typedColumns(register).find(({ kind }) => kind === 'date');
  return {
    header: date ? { [date.key]: desk.now().today } : {},
    lines: [{ id: 0, texts: {} }],
    nextId: 1,
  };
}

/** What was taken over from another document, below the lines that were typed already. */
export function withBrought(draft: Draft, columns: readonly Column[], brought: Brought): Draft {
  const typed = draft.lines.filter((line) => !isBlankLine(line, columns));
  const more = brought.lines.map((texts, at) => ({ id: draft.nextId + at, texts }));
  const header = { ...draft.header, ...brought.header };
  if (more.length === 0) return { ...draft, header };
  return { header, lines: [...typed, ...more], nextId: draft.nextId + more.length };
}

/** A line in which nothing was typed; a unit taken over from the line above does not count. */
export const isBlankLine = (line: DraftLine, columns: readonly Column[]): boolean =>
  columns.every(({ key, kind }) => kind === 'choice' || (line.texts[key] ?? '').trim() === '');

/** What is sent, and which line of the form each of its lines is. */
export function inputOf(
  draft: Draft,
  columns: readonly Column[],
): { readonly input: DocumentInput; readonly places: readonly number[] } {
  const places = draft.lines.flatMap((line, index) => (isBlankLine(line, columns) ? [] : [index]));
  return {
    input: {
      header: draft.header,
      lines: places.map((index) => draft.lines[index]?.texts ?? {}),
    },
    places,
  };
}

/** Adds a line below; choices (the unit) are taken over from the line above. */
export function withNewLine(draft: Draft, columns: readonly Column[]): Draft {
  const above = draft.lines.at(-1)?.texts ?? {};
  const texts = Object.fromEntries(
    columns.flatMap(({ key, kind }) => (kind === 'choice' ? [[key, above[key] ?? '']] : [])),
  );
  return {
    ...draft,
    lines: [...draft.lines, { id: draft.nextId, texts }],
    nextId: draft.nextId + 1,
  };
}

export function withoutLine(draft: Draft, index: number): Draft {
  const lines = draft.lines.filter((_, at) => at !== index);
  return lines.length > 0
    ? { ...draft, lines }
    : { ...draft, lines: [{ id: draft.nextId, texts: {} }], nextId: draft.nextId + 1 };
}

export function withText(draft: Draft, index: number, key: string, text: string): Draft {
  return {
    ...draft,
    lines: draft.lines.map((line, at) =>
      at === index ? { ...line, texts: { ...line.texts, [key]: text } } : line,
    ),
  };
}

/** Puts a copied block into the lines from one cell on; its header row, if it has one, is left out. */
export function withBlock(
  draft: Draft,
  columns: readonly Column[],
  block: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
): Draft {
  const titles = columns.slice(at.column);
  const isHeader = (cells: readonly string[]): boolean =>
    cells.length > 0 && cells.every((cell, index) => cell === titles[index]?.title.zh);
  const rows = block.filter((cells, index) => index > 0 || !isHeader(cells));
  const lines = [...draft.lines];
  let nextId = draft.nextId;
  rows.forEach((cells, down) => {
    const place = at.row + down;
    const line = lines[place] ?? { id: nextId++, texts: {} };
    const texts = Object.fromEntries(
      cells.flatMap((text, right) => {
        const column = columns[at.column + right];
        return column ? [[column.key, text]] : [];
      }),
    );
    lines[place] = { ...line, texts: { ...line.texts, ...texts } };
  });
  return { ...draft, lines, nextId };
}

/** What the text is understood as, where that is not what stands there; '' = as it stands. */
export function understoodAs(desk: Desk, column: Column, text: string): string {
  if (text.trim() === '' || column.kind === 'text') return '';
  const judged = judge(wanted(column, desk.house), textCell(text), desk.now().today);
  if (!judged.ok) return '';
  const shown = shownInput(column, judged.value.value);
  // 36.5 and 36.50 are the same to the eye; 3/5 and 2026-03-05 are not.
  return shown === text.trim() || Number(shown.replace(/,/g, '')) === Number(text) ? '' : shown;
}

/** A typed row's values, with the columns that follow from others computed. */
export function valuesOfLine(
  desk: Desk,
  columns: readonly Column[],
  texts: Typed,
): Readonly<Record<string, CellValue>> {
  const values: Record<string, CellValue> = {};
  for (const column of columns) {
    if (column.derived) continue;
    const judged = judge(
      wanted(column, desk.house),
      textCell(texts[column.key] ?? ''),
      desk.now().today,
    );
    const value = judged.ok ? judged.value.value : '';
    values[column.key] = typeof value === 'number' ? numberCell(value) : BLANK;
  }
  for (const column of columns) {
    const own = ownValue(column, values);
    if (own) values[column.key] = own;
  }
  return values;
}
