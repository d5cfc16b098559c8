import type { NamedEntry } from '../domain/journal/entry';
import { headsOf, seenBy } from '../domain/journal/heads';
import { keyInForce, registrarsOf } from '../domain/keys/roster';
import type { RosterState } from '../domain/keys/roster-state';
import { keyOfKind } from '../registers/columns';
import { journal, people } from '../registers/system';
import type { Pack, Register } from '../registers/vocabulary';
import type { Story } from '../domain/journal/story';
import type { WorkbookReader } from '../workbook/port';
import type { Finding } from './verification/finding';
import { breathe, counter, type VerifyOptions } from './verification/progress';
import { readJournal } from './verification/read-journal';
import { readSheet, type Sheet } from './verification/read-sheet';
import { sealsOf } from './verification/verify-chain';
import { verifyTableLooks, type LooksOf } from './verification/verify-looks';
import { verifyFollowing } from './verification/verify-following';
import { verifyOpening } from './verification/verify-opening';
import { verifyRecord } from './verification/verify-record';
import { verifyRoster } from './verification/verify-roster';
import { verifySeries } from './verification/verify-series';
import { verifySignatures } from './verification/verify-signatures';
import type { Told } from './verification/verify-posting';
import { isBookEntry } from './opening-entry';
import { seriesIn } from './opening-series';
import { isRosterEntry } from './roster';
import { storyOf } from './record-head';
import { textOf } from './view-record';

export type { Finding, FindingKind } from './verification/finding';

export interface VerifyReport {
  readonly records: number;
  readonly entries: number;
  /** rows without identity: drafts, never a finding */
  readonly drafts: number;
  readonly findings: readonly Finding[];
  /** signatures of keys were checked; false = nobody has one, or they were not asked for */
  readonly signed: boolean;
  /** fingerprints of the 台账管理员's keys in force; none as long as nobody has keys */
  readonly registrars: readonly string[];
  /** formats, colours and what is hidden were looked at; not every way of reading can */
  readonly looked: boolean;
  /** entries that no other one was written after: who remembers them sees later what was cut off */
  readonly heads: readonly string[];
}

/** Records between two breaths. */
const BREATH = 250;

/** 核验: compares every sealed cell with what was signed, and the journal with itself. */
export async function verifyWorkbook(
  workbook: WorkbookReader,
  pack: Pack,
  options: VerifyOptions = {},
  onRead: (book: ReadBook) => void | Promise<void> = () => undefined,
): Promise<VerifyReport> {
  const { workbookId, tables } = await workbook.facts();
  const progress = counter(options);
  const findings: Finding[] = [];
  const read = await readJournal(workbook, workbookId, pack, progress, findings, options.checker);
  const { entries } = read;
  const sheets = new Map<string, Sheet>();
  for (const register of pack.registers)
    if (tables.includes(register.table))
      sheets.set(register.id, await readSheet(workbook, register, progress, findings));
  const looks: LooksOf = (table) => workbook.looks?.(table) ?? null;
  for (const { register } of sheets.values())
    findings.push(...verifyTableLooks(register, looks(register.table)));
  findings.push(...verifyTableLooks(journal, looks(journal.table)));
  const { checker, registrar, seen } = options;
  const anchors = { ...(registrar !== undefined && { registrar }), ...(seen && { seen }) };
  const signatures = checker
    ? verifySignatures(pack, workbookId, read, checker, anchors, progress)
    : null;
  if (signatures?.roster && tables.includes(people.table))
    findings.push(...(await verifyRoster(workbook, pack, signatures.roster, entries, progress)));
  const byRecord = await recordsIn(pack, entries, options);
  await onRead({ entries, sheets, records: byRecord });
  const records = new Map(entries.map((named) => [named.id, byRecord.get(recordOf(named))]));
  const byId = new Map(entries.map((named) => [named.id, named]));
  const toldOf = (id: string): Told | undefined => {
    const entry = byId.get(id);
    const record = records.get(id);
    return (
      entry && record?.story && { ...{ register: record.register, story: record.story, entry } }
    );
  };
  const stories = [...byRecord.values()].map(({ story }) => story);
  const seals = await sealsOf(workbookId, stories, checker);
  for (const [done, { register, list, story }] of [...byRecord.values()].entries()) {
    // The page lives on, and the next signatures are under way.
    if (done % BREATH === 0) await breathe(options);
    const sheet = sheets.get(register.id);
    if (sheet)
      findings.push(
        ...verifyRecord(
          workbookId,
          pack,
          register,
          sheet,
          sheets,
          list,
          { story, toldOf },
          looks,
          seals,
        ),
      );
  }
  findings.unshift(...((await signatures?.findings) ?? []));
  findings.push(...unknownRows(sheets, byRecord));
  // Where nobody has a key, what a PC wrote and Excel never took may be named by the next entry.
  if (signatures?.roster) findings.push(...lostEntries(entries, findings));
  findings.push(...verifyOpening(entries));
  const former = seriesIn(entries);
  for (const sheet of sheets.values()) findings.push(...verifySeries(sheet, entries, former));
  findings.push(
    ...verifyFollowing(pack, sheets, (register, row) => {
      const rowId = textOf(register, row, keyOfKind(register, 'rowId') ?? '');
      return byRecord.get(`${register.id}\n${rowId}`)?.story.state ?? null;
    }),
  );
  return {
    records: byRecord.size,
    entries: entries.length,
    signed: (signatures?.roster ?? null) !== null,
    registrars: signatures?.roster ? registrarKeys(signatures.roster.state) : [],
    heads: headsOf(entries),
    looked: workbook.looks !== undefined,
    drafts: [...sheets.values()].reduce((sum, { unknown }) => sum + unknown.length, 0),
    findings,
  };
}

/** Everything that was read, for whoever wants more of it than findings. */
export interface ReadBook {
  readonly entries: readonly NamedEntry[];
  /** by register */
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly records: ReadonlyMap<string, RecordTold>;
}

interface RecordTold {
  readonly register: Register;
  readonly list: NamedEntry[];
  readonly story: Story;
}

const recordOf = ({ entry }: NamedEntry): string => `${entry.register}\n${entry.rowId}`;

/** The entries of every record, folded; those of registers that this pack has not are left out. */
async function recordsIn(
  pack: Pack,
  entries: readonly NamedEntry[],
  options: VerifyOptions,
): Promise<ReadonlyMap<string, RecordTold>> {
  const lists = new Map<string, NamedEntry[]>();
  for (const named of entries) {
    if (isRosterEntry(named)) continue;
    const list = lists.get(recordOf(named));
    if (list) list.push(named);
    else lists.set(recordOf(named), [named]);
  }
  const records = new Map<string, RecordTold>();
  for (const [key, list] of lists) {
    if (records.size % BREATH === 0) await breathe(options);
    const register = pack.registers.find(({ id }) => id === list[0]?.entry.register);
    if (register) records.set(key, { register, list, story: storyOf(pack, register, list) });
  }
  return records;
}

const registrarKeys = (roster: RosterState): readonly string[] =>
  registrarsOf(roster).flatMap((person) => keyInForce(person)?.fingerprint ?? []);

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

/** Entries that their signers' later ones name and that are not there, whole records included. */
function lostEntries(
  entries: readonly NamedEntry[],
  known: readonly Finding[],
): readonly Finding[] {
  const there = new Set([...entries.map(({ id }) => id), ...known.map(({ was }) => was)]);
  return entries.flatMap(({ entry }): readonly Finding[] =>
    seenBy(isBookEntry(entry) ? entry : { ...entry, before: [] })
      .filter((id) => !there.has(id))
      .map((id) => ({
        ...{ kind: 'entry-missing', sheet: journal.table, record: entry.no, column: '' },
        ...{ was: id, now: '', by: entry.by, row: null },
      })),
  );
}
