import { columnOf, documentOf, keyOfKind, linesOf, title, titleOfKind } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { LookRequest, RowKey, RowSeen } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import { namesNoUnit } from './course';
import type { Desk, RecordView } from './desk';
import { lookAndJudge } from './judge-citations';
import { judgeRow, runChecks } from './judge-record';
import { latenessOf } from './late';
import { noticesOf } from './notices';
import { overlapsIn } from './overlaps';
import type { Problem } from './problem';
import { entriesKey, entryKey, headOf, NO_HEAD, readStories, type RecordHead } from './record-head';
import { valuesOf } from './sealed-content';
import { waitingSteps } from './state-text';

/** Row id of line `n` (from 1) of a document. */
export const lineId = (rowId: string, n: number): string =>
  `${rowId}-${String(n).padStart(4, '0')}`;

export interface SelectedRecords {
  readonly views: readonly RecordView[];
  /** more rows are selected than were read */
  readonly more: boolean;
}

export const viewSelection = async (desk: Desk): Promise<readonly RecordView[]> =>
  (await viewSelected(desk, 20)).views;

/** The records that the selected rows belong to; a selected line shows its document. */
export async function viewSelected(desk: Desk, limit: number): Promise<SelectedRecords> {
  const selection = await desk.workbook.selection(limit);
  const register = desk.pack.registers.find(({ table }) => table === selection?.table);
  if (!selection || !register) return { views: [], more: false };
  const rows = selection.rows.filter((row) => !isEmptyRow(register, row));
  const { more } = selection;
  const document = documentOf(desk.pack, register);
  if (!document) return { views: await viewRows(desk, register, rows), more };
  const documents = await documentsOf(desk, document, register, rows);
  return { views: await viewRows(desk, document, documents), more };
}

/** Headers of lines: by identity once they are registered, as drafts by 临时号. */
async function documentsOf(
  desk: Desk,
  document: Register,
  lines: Register,
  rows: readonly RowSeen[],
): Promise<readonly RowSeen[]> {
  const keys = rows.flatMap((row): RowKey[] => {
    const { table } = document;
    const id = textOf(lines, row, keyOfKind(lines, 'rowId') ?? '');
    if (id !== '')
      return [{ table, column: titleOfKind(document, 'rowId'), text: id.replace(/-\d+$/, '') }];
    const text = textOf(lines, row, 'document');
    return text === ''
      ? []
      : [
          { table, column: titleOfKind(document, 'serial'), text },
          { table, column: title(document, 'tempNo'), text },
        ];
  });
  const unique = new Map(keys.map((key) => [`${key.column}\n${key.text}`, key]));
  const seen = await desk.workbook.look({ rows: [...unique.values()] });
  const found = seen.rows.filter((row) => row !== null);
  return [...new Map(found.map((row) => [row.position, row])).values()];
}

export async function openRecord(
  desk: Desk,
  registerId: string,
  rowId: string,
): Promise<RecordView | null> {
  const register = desk.pack.registers.find(({ id }) => id === registerId);
  if (!register) return null;
  const seen = await desk.workbook.look({
    rows: [{ table: register.table, column: titleOfKind(register, 'rowId'), text: rowId }],
  });
  const [view] = await viewRows(
    desk,
    register,
    seen.rows.filter((row) => row !== null),
  );
  return view ?? null;
}

async function viewRows(
  desk: Desk,
  register: Register,
  rows: readonly RowSeen[],
): Promise<readonly RecordView[]> {
  if (rows.length === 0 || !register.signOff) return [];
  const lines = linesOf(desk.pack, register);
  const serial = keyOfKind(register, 'serial');
  const text = (row: RowSeen, kind: 'rowId' | 'entry'): string =>
    textOf(register, row, keyOfKind(register, kind) ?? '');
  const numbers = rows.flatMap((row) =>
    serial === undefined
      ? []
      : {
          table: register.table,
          column: titleOfKind(register, 'serial'),
          text: textOf(register, row, serial),
        },
  );
  const documents = rows.flatMap((row) =>
    lines
      ? {
          table: lines.table,
          column: titleOfKind(lines, 'document'),
          text: documentNumber(register, row),
        }
      : [],
  );
  const request: LookRequest = {
    rows: rows.map((row) => entriesKey(text(row, 'rowId'))),
    matching: [...rows.map((row) => entryKey(text(row, 'entry'))), ...documents, ...numbers],
    counts: rows.map((row) => entriesKey(text(row, 'rowId'))),
  };
  const seen = await desk.workbook.look(request);
  const quick = rows.map((row, index) =>
    headOf(
      desk.house.workbookId,
      text(row, 'rowId'),
      seen.matching[index] ?? [],
      seen.rows[index] ?? null,
      seen.counts[index] ?? 0,
    ),
  );
  const crowded = rows.filter((_, index) => quick[index] === 'more');
  const told = await readStories(
    desk,
    register,
    crowded.map((row) => text(row, 'rowId')),
  );
  const views = rows.map((header, index): RecordView => {
    const found = quick[index] ?? NO_HEAD;
    const altered = found === 'altered';
    const head =
      found === 'more' ? told.get(text(header, 'rowId'))?.head : altered ? NO_HEAD : found;
    const ofNumber = lines ? (seen.matching[rows.length + index] ?? []) : [];
    const twins = seen.matching[rows.length + documents.length + index] ?? [];
    const view = makeView(
      desk,
      register,
      header,
      ownLines(lines, ofNumber, register, header),
      head ?? NO_HEAD,
    );
    if (altered) return { ...view, problems: [{ code: 'document/entry-altered' }] };
    if (view.rowId === '' || view.no === '' || twins.length < 2) return view;
    return { ...view, problems: [{ code: 'document/number-doubled', no: view.no }] };
  });
  const [only, ...more] = views;
  return only?.rowId === '' && more.length === 0 ? [await withCitations(desk, only)] : views;
}

/** A draft names what does not count: seen before anybody registers it. */
async function withCitations(desk: Desk, view: RecordView): Promise<RecordView> {
  const { register, header, lines, rowId, no, problems } = view;
  const [step] = register.signOff ?? [];
  const lineRegister = linesOf(desk.pack, register);
  if (!step) return view;
  const misnamed = await lookAndJudge(desk, {
    ...{ register, step, rowId, no, header: valuesOf(register, header) },
    lines: lineRegister ? lines.map((line) => valuesOf(lineRegister, line)) : [],
  });
  return misnamed.length === 0 ? view : { ...view, problems: [...problems, ...misnamed] };
}

/**
 * Of the lines under a number only those of this record: two records may carry one number. In the
 * order in which they were registered: what is weighed for line 1 is meant for the line of that name,
 * however somebody has sorted the sheet.
 */
function ownLines(
  lines: Register | undefined,
  rows: readonly RowSeen[],
  register: Register,
  header: RowSeen,
): readonly RowSeen[] {
  const rowId = textOf(register, header, keyOfKind(register, 'rowId') ?? '');
  if (!lines || rowId === '') return rows;
  const idOf = (row: RowSeen): string => textOf(lines, row, keyOfKind(lines, 'rowId') ?? '');
  const own = rows.filter((row) => idOf(row).startsWith(`${rowId}-`));
  own.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return [...own, ...rows.filter((row) => idOf(row) === '')];
}

/** 编号, or 临时号 while it is a draft. */
export function documentNumber(register: Register, header: RowSeen): string {
  const serial = keyOfKind(register, 'serial');
  const no = serial === undefined ? '' : textOf(register, header, serial);
  return no === '' ? textOf(register, header, 'tempNo') : no;
}

export function makeView(
  desk: Desk,
  register: Register,
  header: RowSeen,
  lines: readonly RowSeen[],
  head: RecordHead,
): RecordView {
  const serial = keyOfKind(register, 'serial');
  const lineRegister = linesOf(desk.pack, register);
  const values = valuesOf(register, header);
  const lineValues = lineRegister ? lines.map((line) => valuesOf(lineRegister, line)) : [];
  const parameters = { ...desk.house.parameters, ...head.parameters };
  const base = {
    register,
    header,
    lines,
    rowId: textOf(register, header, keyOfKind(register, 'rowId') ?? ''),
    no: serial === undefined ? '' : textOf(register, header, serial),
    state: head.state,
    newest: textOf(register, header, keyOfKind(register, 'entry') ?? ''),
    heads: head.heads,
    waiting: waitingSteps(register, head.state),
    notices: noticesOf(register, lineRegister, values, lineValues, parameters),
    overlaps: overlapsIn(register, head.state),
    late: latenessOf(desk, register, head.state, values),
  };
  if (base.rowId !== '') return { ...base, problems: [], offers: [] };
  const judged = judgeDraft(desk, register, header, lines);
  return { ...base, problems: judged.problems, offers: judged.offers };
}

/** Everything that stands in the way of registering a draft. */
export function judgeDraft(
  desk: Desk,
  register: Register,
  header: RowSeen,
  lines: readonly RowSeen[],
): {
  readonly problems: readonly Problem[];
  readonly offers: RecordView['offers'];
} {
  const first = register.signOff?.[0];
  const lineRegister = linesOf(desk.pack, register);
  const { today } = desk.now();
  // Of several triggers one is enough: what another one does not fill in may stay blank (AMB-11).
  const triggers = (register.signOff ?? []).filter(
    ({ oneOf }) => oneOf !== undefined && oneOf === first?.oneOf,
  );
  const typed = (first?.fills ?? [])
    .filter((key) => columnOf(register, key)?.kind !== 'count')
    .filter(
      (key) =>
        triggers.every(({ fills }) => fills?.includes(key)) || textOf(register, header, key) !== '',
    );
  const judgedHeader = judgeRow(register, header, typed, desk.house, today);
  const judgedLines = lineRegister
    ? lines.map((line, index) =>
        judgeRow(lineRegister, line, first?.fillsLines ?? [], desk.house, today, index + 1),
      )
    : [];
  const all = [judgedHeader, ...judgedLines];
  const problems: Problem[] = all.flatMap(({ problems: found }) => found);
  if (lineRegister && documentNumber(register, header) === '')
    problems.push({ code: 'document/draft-number-missing' });
  const unnamed = namesNoUnit(register, judgedHeader.values);
  if (unnamed !== null) problems.push({ code: 'input/required', column: unnamed });
  if (first) problems.push(...runChecks(first, judgedHeader, judgedLines, desk.house));
  return { problems, offers: all.flatMap(({ offers }) => offers) };
}

export function textOf(register: Register, row: RowSeen, key: string): string {
  const column = columnOf(register, key);
  return plainText(column && row.cells[column.title.zh]);
}

/** Rows that hold nothing but formulas are the table's own empty rows. */
export function isEmptyRow(register: Register, row: RowSeen): boolean {
  const cells = cellsByKey(register, row);
  return register.columns.every(({ key }) => {
    const cell = cells[key];
    return !cell || cell.kind === 'blank' || cell.formula !== undefined || plainText(cell) === '';
  });
}
