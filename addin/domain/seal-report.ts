import { BLANK, isBlank, type CellValue } from './cell';
import { entryFromFields, type NamedEntry } from './entry';
import { ok, refuse, type Result } from './result';
import { chainOf, differences, type SealedColumn } from './seal-check';

/** What the report needs of a register's definition; `title` is the header text. */
export interface ReportRegister {
  readonly id: string;
  readonly lines?: string;
  readonly columns: readonly (SealedColumn & { readonly title: { readonly zh: string } })[];
}

/** A table as a range gives it: header row first. */
export type Sheet = readonly (readonly CellValue[])[];

export interface ReportLine {
  /** 编号 of the record */
  readonly no: string;
  /** header text; '' = the whole row is missing */
  readonly column: string;
  readonly was: CellValue;
  readonly now: CellValue;
  readonly by: string;
}

export type ReportProblem = 'report/not-a-register' | 'report/not-the-journal';

/**
 * Compares the cells of one table with what the journal says was sealed in them. It looks at
 * content only: whether the journal itself is genuine is for verification to say. Rows that were
 * never signed are not mentioned; nor are records of other tables.
 */
export function sealReport(
  registers: readonly ReportRegister[],
  journal: ReportRegister,
  table: Sheet,
  entries: Sheet,
): Result<readonly ReportLine[], ReportProblem> {
  const register = registers.find((candidate) => hasColumns(candidate, table[0] ?? []));
  if (!register) return refuse('report/not-a-register');
  if (!hasColumns(journal, entries[0] ?? [])) return refuse('report/not-the-journal');
  const document = registers.find(({ lines }) => lines === register.id) ?? register;
  const rows = rowsById(register, table);
  const lines: ReportLine[] = [];
  for (const record of recordsOf(journal, entries, document.id)) {
    const { chain } = chainOf(record);
    const own = document === register ? ofRecord(chain, register) : ofLines(chain);
    const rowId = chain[0]?.entry.rowId ?? '';
    for (const { line, column, was, now, by } of differences(
      own,
      () => register.columns,
      (id) => rows.get(id === '' ? rowId : id),
    ))
      lines.push({
        no: by.entry.no === '' ? line : by.entry.no,
        column: register.columns.find(({ key }) => key === column)?.title.zh ?? '',
        was: was ?? BLANK,
        now,
        by: by.entry.by,
      });
  }
  return ok(lines);
}

/** Every column of the definition stands in the header: in any order, with others between. */
const hasColumns = (register: ReportRegister, header: readonly CellValue[]): boolean => {
  const titles = new Set(header.map((cell) => (cell.kind === 'text' ? cell.text.trim() : '')));
  return register.columns.every(({ title }) => titles.has(title.zh));
};

type Fields = Readonly<Record<string, CellValue>>;

function fieldsOf(register: ReportRegister, sheet: Sheet): readonly Fields[] {
  const header = sheet[0] ?? [];
  const places = register.columns.map(({ key, title }) => ({
    key,
    index: header.findIndex((cell) => cell.kind === 'text' && cell.text.trim() === title.zh),
  }));
  return sheet
    .slice(1)
    .map((row) =>
      Object.fromEntries(places.map(({ key, index }) => [key, row[index] ?? BLANK] as const)),
    );
}

function rowsById(register: ReportRegister, table: Sheet): ReadonlyMap<string, Fields> {
  const id = register.columns.find(({ kind }) => kind === 'rowId')?.key ?? '';
  const rows = new Map<string, Fields>();
  for (const fields of fieldsOf(register, table)) {
    const cell = fields[id];
    if (cell?.kind === 'text' && !rows.has(cell.text)) rows.set(cell.text, fields);
  }
  return rows;
}

function recordsOf(
  journal: ReportRegister,
  sheet: Sheet,
  register: string,
): readonly (readonly NamedEntry[])[] {
  const parts = new Map<string, Record<string, string>[]>();
  for (const fields of fieldsOf(journal, sheet)) {
    // Whole-column ranges bring a million blank rows behind the last one.
    if (isBlank(fields['entry'])) continue;
    const texts = Object.fromEntries(
      Object.entries(fields).map(([key, cell]) => [key, textOf(cell)]),
    );
    if (texts['register'] !== register) continue;
    const id = texts['entry'] ?? '';
    parts.set(id, [...(parts.get(id) ?? []), texts]);
  }
  const records = new Map<string, NamedEntry[]>();
  for (const rows of parts.values()) {
    const named = entryFromFields(rows);
    if (named) records.set(named.entry.rowId, [...(records.get(named.entry.rowId) ?? []), named]);
  }
  return [...records.values()];
}

const textOf = (cell: CellValue): string =>
  cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.number) : '';

const withContent = (entries: readonly NamedEntry[], keep: (line: string) => boolean) =>
  entries.map((named) => ({
    ...named,
    entry: { ...named.entry, content: named.entry.content.filter(({ line }) => keep(line)) },
  }));

const ofLines = (entries: readonly NamedEntry[]) => withContent(entries, (line) => line !== '');

const ofRecord = (entries: readonly NamedEntry[], register: ReportRegister) =>
  withContent(entries, (line) => line === '' || register.lines === undefined);
