import { BLANK, type CellValue } from '../domain/cell';
import { entryId, sealCode, type NamedEntry } from '../domain/entry';
import { chainOf, differences, type SealedRow } from '../domain/seal-check';
import {
  evolve,
  initial,
  readState,
  stateText,
  type FlowEvent,
  type FlowState,
} from '../domain/sign-off';
import { keyOfKind, linesOf, title, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Pack, Register } from '../registers/vocabulary';
import type { RowSeen, WorkbookReader } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import { digestAfter, readEntry } from './journal';
import { plainText } from './house';
import { shownCell } from './judge-record';
import { flowOf, stateCell } from './state-text';
import { textOf } from './view-record';

export type FindingKind =
  | 'changed-after-signing'
  | 'formula-in-sealed-cell'
  | 'row-missing'
  | 'line-missing'
  | 'row-doubled'
  | 'number-doubled'
  | 'number-changed'
  | 'state-differs'
  | 'seal-missing'
  | 'entry-altered'
  | 'entry-unreadable'
  | 'entry-missing'
  | 'digest-wrong';

export interface Finding {
  readonly kind: FindingKind;
  /** sheet and table have one name */
  readonly sheet: string;
  readonly record: string;
  /** header text; '' = the whole row */
  readonly column: string;
  readonly was: string;
  readonly now: string;
  /** who signed what was changed; '' = not known */
  readonly by: string;
  /** the row to go to; null = there is none (any more) */
  readonly row: RowSeen | null;
}

export interface VerifyReport {
  readonly records: number;
  readonly entries: number;
  /** rows without identity: drafts, never a finding */
  readonly drafts: number;
  readonly findings: readonly Finding[];
}

export interface VerifyOptions {
  readonly onProgress?: (rowsRead: number) => void;
  readonly signal?: AbortSignal;
}

/** 核验: compares every sealed cell with what was signed, and the journal with itself. */
export async function verifyWorkbook(
  workbook: WorkbookReader,
  pack: Pack,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const { workbookId, tables } = await workbook.facts();
  const progress = counter(options);
  const findings: Finding[] = [];
  const entries = await readJournal(workbook, workbookId, progress, findings);
  const sheets = new Map<string, Sheet>();
  for (const register of pack.registers)
    if (tables.includes(register.table))
      sheets.set(register.id, await readSheet(workbook, register, progress, findings));
  const byRecord = new Map<string, NamedEntry[]>();
  for (const named of entries) {
    const key = `${named.entry.register}\n${named.entry.rowId}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), named]);
  }
  for (const list of byRecord.values()) {
    const register = pack.registers.find(({ id }) => id === list[0]?.entry.register);
    const sheet = sheets.get(register?.id ?? '');
    if (register && sheet)
      findings.push(...verifyRecord(workbookId, pack, register, sheet, sheets, list));
  }
  findings.push(...unknownRows(sheets, byRecord));
  return {
    records: byRecord.size,
    entries: entries.length,
    drafts: [...sheets.values()].reduce((sum, { drafts }) => sum + drafts, 0),
    findings,
  };
}

type Progress = (rows: number) => void;

function counter({ onProgress, signal }: VerifyOptions): Progress {
  let read = 0;
  return (rows) => {
    signal?.throwIfAborted();
    read += rows;
    onProgress?.(read);
  };
}

interface Sheet {
  readonly register: Register;
  readonly rows: ReadonlyMap<string, RowSeen>;
  readonly drafts: number;
}

async function readJournal(
  workbook: WorkbookReader,
  workbookId: string,
  progress: Progress,
  findings: Finding[],
): Promise<readonly NamedEntry[]> {
  const groups = new Map<string, RowSeen[]>();
  for await (const rows of workbook.scan(journal.table)) {
    progress(rows.length);
    for (const row of rows) {
      const id = textOf(journal, row, 'entry');
      // A blank row is the table's own; a row that lost its name is not.
      if (id === '' && Object.values(row.cells).every((cell) => plainText(cell) === '')) continue;
      groups.set(id, [...(groups.get(id) ?? []), row]);
    }
  }
  const entries: NamedEntry[] = [];
  for (const [id, rows] of groups) {
    const named = readEntry(rows) ?? readEntry(uniqueParts(rows));
    const [row = null] = rows;
    const no = row ? textOf(journal, row, 'no') : '';
    const base = { sheet: journal.table, record: no, column: '', was: id, by: '', row };
    if (!named) findings.push({ kind: 'entry-unreadable', ...base, now: '' });
    else if (entryId(workbookId, named.entry) !== id)
      findings.push({ kind: 'entry-altered', ...base, now: entryId(workbookId, named.entry) });
    else entries.push(named);
  }
  return entries;
}

/** An entry appended twice by a retry is the same entry. */
const uniqueParts = (rows: readonly RowSeen[]): readonly RowSeen[] => [
  ...new Map(rows.map((row) => [textOf(journal, row, 'part'), row])).values(),
];

async function readSheet(
  workbook: WorkbookReader,
  register: Register,
  progress: Progress,
  findings: Finding[],
): Promise<Sheet> {
  const rows = new Map<string, RowSeen>();
  const numbers = new Set<string>();
  const idKey = keyOfKind(register, 'rowId') ?? '';
  const serial = keyOfKind(register, 'serial');
  let drafts = 0;
  for await (const block of workbook.scan(register.table)) {
    progress(block.length);
    for (const row of block) {
      const id = textOf(register, row, idKey);
      if (id === '') {
        if (!isOwnEmpty(register, row)) drafts += 1;
        continue;
      }
      const no = serial ? textOf(register, row, serial) : id;
      const base = { sheet: register.table, record: no, column: '', was: '', by: '', row };
      if (rows.has(id)) findings.push({ kind: 'row-doubled', ...base, now: id });
      else if (serial && no !== '' && numbers.has(no))
        findings.push({ kind: 'number-doubled', ...base, now: no });
      if (!rows.has(id)) rows.set(id, row);
      numbers.add(no);
    }
  }
  return { register, rows, drafts };
}

const isOwnEmpty = (register: Register, row: RowSeen): boolean => {
  const cells = cellsByKey(register, row);
  return register.columns.every(({ key }) => {
    const cell = cells[key] ?? BLANK;
    return (
      cell.kind === 'blank' ||
      ('formula' in cell && cell.formula !== undefined) ||
      plainText(cell) === ''
    );
  });
};

function verifyRecord(
  workbookId: string,
  pack: Pack,
  register: Register,
  sheet: Sheet,
  sheets: ReadonlyMap<string, Sheet>,
  list: readonly NamedEntry[],
): readonly Finding[] {
  const { chain, loose } = chainOf(list);
  const newest = chain.at(-1) ?? list.at(-1);
  const rowId = list[0]?.entry.rowId ?? '';
  const row = sheet.rows.get(rowId) ?? null;
  const no = newest?.entry.no ?? '';
  const about = { sheet: register.table, record: no, column: '', by: '', row };
  const findings: Finding[] = loose.map(({ entry }) => ({
    ...about,
    kind: 'entry-missing',
    was: entry.before,
    now: '',
    by: entry.by,
  }));
  if (!newest) return findings;
  if (!row)
    return [...findings, { ...about, kind: 'row-missing', was: no, now: '', by: newest.entry.by }];

  findings.push(...verifyChain(workbookId, register, chain, about));
  const lineRegister = linesOf(pack, register);
  const lineRows = lineRegister ? sheets.get(lineRegister.id)?.rows : undefined;
  const rowOf = (line: string): SealedRow | undefined => {
    if (line === '') return cellsByKey(register, row);
    const found = lineRows?.get(line);
    return found && lineRegister ? cellsByKey(lineRegister, found) : undefined;
  };
  for (const difference of differences(
    chain,
    (line) => (line === '' ? register : (lineRegister ?? register)).columns,
    rowOf,
  )) {
    const of = difference.line === '' ? register : (lineRegister ?? register);
    findings.push({
      kind:
        difference.kind === 'formula'
          ? 'formula-in-sealed-cell'
          : difference.kind === 'missing-row'
            ? 'line-missing'
            : 'changed-after-signing',
      sheet: of.table,
      record: no,
      column: difference.column === '' ? '' : title(of, difference.column),
      was: shown(difference.was),
      now: shown(difference.now),
      by: difference.by.entry.by,
      row: difference.line === '' ? row : (lineRows?.get(difference.line) ?? null),
    });
  }
  findings.push(...verifyHints(register, row, newest, about));
  if (lineRegister && lineRows && newest.entry.digest !== '')
    for (const [line, found] of linesWithoutSeal(lineRegister, lineRows, chain))
      findings.push({
        ...about,
        kind: 'seal-missing',
        sheet: lineRegister.table,
        column: titleOfKind(lineRegister, 'seal'),
        was: line,
        now: '',
        row: found,
      });
  return findings;
}

const shown = (value: CellValue | null): string => (value ? shownCell(value) : '');

/** Digests and states along the chain, computed again from what each entry says it sealed. */
function verifyChain(
  workbookId: string,
  register: Register,
  chain: readonly NamedEntry[],
  about: Omit<Finding, 'kind' | 'was' | 'now'>,
): readonly Finding[] {
  const findings: Finding[] = [];
  let digest = '';
  let state: FlowState = initial;
  for (const { entry } of chain) {
    digest = digestAfter(workbookId, entry, digest, entry.content);
    if (digest !== entry.digest)
      findings.push({
        ...about,
        kind: 'digest-wrong',
        was: digest,
        now: entry.digest,
        by: entry.by,
      });
    state = evolve(state, eventOf(register, state, entry));
    if (stateText(state) !== entry.state)
      findings.push({
        ...about,
        kind: 'state-differs',
        was: stateText(state),
        now: entry.state,
        by: entry.by,
      });
  }
  return findings;
}

function eventOf(register: Register, state: FlowState, entry: NamedEntry['entry']): FlowEvent {
  if (entry.event === 'registered') return { event: 'registered', by: entry.by };
  const signed = state.status === 'draft' ? [] : state.signed.map(({ step }) => step);
  const last = flowOf(register).every(({ step }) => step === entry.step || signed.includes(step));
  return { event: 'signed', step: entry.step, by: entry.by, way: 'noKey', last };
}

/** Number, state, newest entry and seal in the row are only hints, but they must not lie. */
function verifyHints(
  register: Register,
  row: RowSeen,
  newest: NamedEntry,
  about: Omit<Finding, 'kind' | 'was' | 'now'>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const compare = (kind: FindingKind, key: string | undefined, was: string): void => {
    if (key === undefined) return;
    const now = textOf(register, row, key);
    if (now !== was)
      findings.push({
        ...about,
        kind,
        column: title(register, key),
        was,
        now,
        by: newest.entry.by,
      });
  };
  const state = stateOfEntry(register, newest);
  compare('number-changed', keyOfKind(register, 'serial'), newest.entry.no);
  compare('state-differs', keyOfKind(register, 'state'), state);
  compare('entry-missing', keyOfKind(register, 'entry'), newest.id);
  if (newest.entry.digest !== '')
    compare('seal-missing', keyOfKind(register, 'seal'), sealCode(newest.entry.digest));
  return findings;
}

function stateOfEntry(register: Register, { entry }: NamedEntry): string {
  const state = readState(entry.state);
  return state ? stateCell(register, state) : entry.state;
}

/** Lines whose values are sealed but whose 封签 cell was emptied: typing would no longer be refused. */
function linesWithoutSeal(
  register: Register,
  rows: ReadonlyMap<string, RowSeen>,
  chain: readonly NamedEntry[],
): readonly (readonly [string, RowSeen])[] {
  const lines = new Set(chain.flatMap(({ entry }) => entry.content.map(({ line }) => line)));
  const seal = keyOfKind(register, 'seal') ?? '';
  return [...lines].flatMap((line) => {
    const row = rows.get(line);
    return row && textOf(register, row, seal) === '' ? [[line, row] as const] : [];
  });
}

/** Rows with an identity that no entry knows, in registers that are signed. */
function unknownRows(
  sheets: ReadonlyMap<string, Sheet>,
  byRecord: ReadonlyMap<string, unknown>,
): readonly Finding[] {
  return [...sheets.values()].flatMap(({ register, rows }) =>
    !register.signOff
      ? []
      : [...rows].flatMap(([id, row]): readonly Finding[] =>
          byRecord.has(`${register.id}\n${id}`)
            ? []
            : [
                {
                  kind: 'entry-missing',
                  sheet: register.table,
                  record: textOf(register, row, keyOfKind(register, 'serial') ?? ''),
                  column: '',
                  was: id,
                  now: '',
                  by: '',
                  row,
                },
              ],
        ),
  );
}
