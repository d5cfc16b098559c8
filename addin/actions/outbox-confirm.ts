import { isBlank } from '../domain/cell';
import type { NamedEntry, SealedCell } from '../domain/journal/entry';
import type { Story } from '../domain/journal/story';
import { keyOfKind, linesOf, title, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Pack, Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { readsBack, writtenCell } from '../workbook/same-row';
import { plainText } from '../workbook/records';
import { emptied, givenBack, isAnothers, isHint } from './outbox-rows';
import type { Desk } from './desk';
import { markSeen, markUnseen, removeFrom, unconfirmed } from './outbox';
import type { Cells, KeptRow, Outbox, OutboxItem } from './outbox-item';
import { soundEntries } from './journal';
import { entryRows, headerHints, lineHints } from './outbox-journal';
import {
  entriesOf,
  isMade,
  keyOf,
  lookFor,
  namedBySigner,
  numberOf,
  recordsOf,
  rowOf,
  showing,
  tracesOf,
  type KeptRecord,
  type Sight,
} from './outbox-look';
import { differing, isWhole, RepairPlan } from './outbox-plan';
import { answer, closedProblem } from './outcome';
import type { WriteProblem } from './problem';
import { storyOf } from './record-head';
import { stateAndSealLeft } from './row-hints';
import { canonicalOf } from './sealed-content';
import { textOf } from './view-record';

export interface Patience {
  /**
   * How long after writing a look counts. Until Excel has merged with the others, everybody sees his
   * own cells and nothing else: co-authoring takes seconds, on a bad line half a minute.
   */
  readonly settledMs: number;
  /**
   * How long cells that nobody has signed yet are put back as they were entered. Later than that
   * another value is somebody's correction rather than a collision, and is shown instead.
   */
  readonly collisionMs: number;
}

export const PATIENCE: Patience = { settledMs: 60_000, collisionMs: 600_000 };

export type Conflict =
  /** two people signed at once on top of the same entry: only one of them counts */
  | { readonly why: 'contested' }
  /** somebody else registered the same draft at the same time */
  | { readonly why: 'registered-twice'; readonly now: RowSeen }
  | { readonly why: 'number-doubled'; readonly register: string; readonly rowId: string }
  | { readonly why: 'content-changed'; readonly was: Cells; readonly now: RowSeen }
  | { readonly why: 'blocked'; readonly problem: WriteProblem };

export type Standing =
  /** seen whole, but it is too early to count */
  | { readonly is: 'waiting' }
  | { readonly is: 'confirmed' }
  /** the workbook never took it, and the person was not told that it did */
  | { readonly is: 'never-written' }
  | { readonly is: 'appended-again' }
  | { readonly is: 'conflict'; readonly conflict: Conflict };

export interface Confirmed {
  readonly item: OutboxItem;
  readonly standing: Standing;
}

/**
 * Looks for everything that was written and not yet seen again. What is missing is appended again,
 * what is mixed with somebody else's cells is written whole, and what the journal says of a record
 * is completed in its row, never the other way round. Rows that are not ours are not touched. It can
 * be repeated at any time: names follow from content, so the same entry is the same row.
 */
export async function confirmOutbox(
  desk: Desk,
  outbox: Outbox,
  patience: Patience = PATIENCE,
): Promise<readonly Confirmed[]> {
  const items = unconfirmed(outbox);
  const seen = outbox.items().filter((item) => item.seen);
  if (items.length + seen.length === 0) return [];
  const sight = await lookFor(desk.workbook, desk.pack, items, seen);
  const undone = seen.filter((item) => isUndone(desk.pack, sight, item));
  for (const { id } of undone) markUnseen(outbox, id);
  const plan = new RepairPlan();
  // What the person was told stands on what he was not told: that one was done, too.
  const followedBy = items
    .filter(({ sure }) => sure)
    .flatMap(({ rows }) => rows.map(({ whole }) => followed(whole)));
  const ours = items.filter(
    (item) => isOurs(desk.pack, sight, item) || followedBy.some((names) => names.includes(item.id)),
  );
  const brought = soundEntries(desk.house.workbookId, entryRows(ours.flatMap(({ rows }) => rows)));
  const outlook: Outlook = { ...sight, brought };
  const judged = items.map((item) =>
    ours.includes(item)
      ? judge(desk, outlook, plan, item, patience)
      : { item, standing: unwritten(desk, item, patience) },
  );
  await correctStrangers(desk, outlook, plan, items);
  const changes = plan.changes();
  const outcome =
    changes.length === 0
      ? ({ kind: 'applied' } as const)
      : await desk.workbook.commit(sight.seen, changes);
  const answered = answer(outcome, null);
  const [problem] = answered.ok ? [] : answered.problems;
  const standings = judged.map(({ item, standing }): Confirmed => {
    if (!problem || standing.is !== 'appended-again') return { item, standing };
    // Somebody was faster than we: the next look sees what he did.
    if (problem.code === 'write/row-changed' || problem.code === 'write/row-gone')
      return { item, standing: { is: 'waiting' } };
    return {
      item,
      // `answer` gives nothing but outcomes of writing.
      standing: { is: 'conflict', conflict: { why: 'blocked', problem: problem as WriteProblem } },
    };
  });
  for (const { item, standing } of standings)
    if (standing.is === 'confirmed') markSeen(outbox, item.id);
    else if (standing.is === 'never-written') removeFrom(outbox, item.id);
  return [
    ...standings,
    ...undone.map((item): Confirmed => ({ item, standing: { is: 'waiting' } })),
  ];
}

/**
 * Rows of other records that show an entry of ours: where two wrote at once, what was meant for one
 * row may have come to stand in another. They are completed from their own entries.
 */
async function correctStrangers(
  desk: Desk,
  sight: Outlook,
  plan: RepairPlan,
  items: readonly OutboxItem[],
): Promise<void> {
  const strangers = items.flatMap((item) =>
    recordsOf(desk.pack, item).flatMap((record) =>
      showing(item, record)
        .flatMap((key) => sight.rows(key))
        .map((row) => ({
          ...record,
          row,
          rowId: textOf(record.register, row, keyOfKind(record.register, 'rowId') ?? ''),
        }))
        .filter(({ rowId }) => rowId !== '' && rowId !== record.rowId),
    ),
  );
  if (strangers.length === 0) return;
  const { matching } = await desk.workbook.look({ rows: [], matching: strangers.map(entriesOf) });
  for (const [index, record] of strangers.entries()) {
    const { register, rowId, row } = record;
    const entries = matching[index] ?? [];
    const story = tellOf(desk, { ...sight, rows: () => entries }, record);
    const hints = differing(headerHints(desk.house.workbookId, register, story), row);
    const kept = { table: register.table, identity: titleOfKind(register, 'rowId'), id: rowId };
    // Without its entries nothing is known of it: whoever brings them back completes the row, too.
    if (Object.keys(hints).length > 0) plan.rewrite(kept, row, hints);
  }
}

/** Ctrl+Z took back what had been seen: an entry, a row, or what the row shows of the entry. */
function isUndone(pack: Pack, sight: Sight, item: OutboxItem): boolean {
  const entries = item.rows.filter(({ table }) => table === journal.table);
  const gone =
    item.rows.some((kept) => isMade(kept) && !stands(pack, sight, kept)) ||
    entries.some((kept) => !sight.rows(keyOf(kept)).some((row) => isWhole(kept.written, row)));
  return (
    gone ||
    recordsOf(pack, item).some((record) => {
      const [row] = sight.rows(rowOf(record));
      const named = row
        ? textOf(record.register, row, keyOfKind(record.register, 'entry') ?? '')
        : '';
      return (
        named === '' ||
        entries.some(
          ({ id, whole }) =>
            followed(whole).includes(named) || (id === named && hasOtherSeal(record, whole, row)),
        )
      );
    })
  );
}

/** The row shows the state that the entry left, but not its seal. A contested row shows neither. */
function hasOtherSeal({ register }: KeptRecord, entry: Cells, row: RowSeen | undefined): boolean {
  const of = (key: 'state' | 'digest'): string => String(entry[title(journal, key)] ?? '');
  const left = stateAndSealLeft(register, of('state'), of('digest'));
  const stands = (kind: 'state' | 'seal'): boolean =>
    row !== undefined && isWhole({ [titleOfKind(register, kind)]: left[kind] }, row);
  return stands('state') && !stands('seal');
}

/** Before its first signature much of a row may be corrected; after it, other content is another's. */
function stands(pack: Pack, sight: Sight, kept: KeptRow): boolean {
  const register = pack.registers.find(({ table }) => table === kept.table);
  return sight.rows(keyOf(kept)).some((row) => {
    if (!register) return true;
    const isSealed = !isBlank(row.cells[titleOfKind(register, 'seal')]);
    return !isAnothers(pack, register, kept, row, isSealed ? 1 / 2 : 3 / 4);
  });
}

/** Names of the entries that an entry stands on. */
const followed = (whole: Cells): string => String(whole[title(journal, 'before')] ?? '');

/** What stands in the workbook, and the entries that will stand there once all is repaired. */
interface Outlook extends Sight {
  readonly brought: ReadonlyMap<string, NamedEntry>;
}

/** A clock that was set back must not keep an item for ever. */
const ageOf = (desk: Desk, { at }: OutboxItem): number =>
  Math.abs(Date.parse(desk.now().at) - Date.parse(at));

const unwritten = (desk: Desk, item: OutboxItem, { settledMs }: Patience): Standing => ({
  is: ageOf(desk, item) < settledMs ? 'waiting' : 'never-written',
});

function judge(
  desk: Desk,
  sight: Outlook,
  plan: RepairPlan,
  item: OutboxItem,
  patience: Patience,
): Confirmed {
  const age = ageOf(desk, item);
  const conflict = (found: Conflict): Confirmed => ({
    item,
    standing: { is: 'conflict', conflict: found },
  });
  const isEntry = ({ table }: KeptRow): boolean => table === journal.table;
  const journalBlocked = blockedBy(sight, item.rows.filter(isEntry));
  if (journalBlocked) return conflict({ why: 'blocked', problem: journalBlocked });
  const mine = new RepairPlan();
  repairEntries(sight, mine, item);
  const blocked = blockedBy(
    sight,
    item.rows.filter((row) => !isEntry(row)),
  );
  if (blocked) {
    // The journal comes first; rows are completed from it once their table can be written again.
    plan.take(mine);
    return conflict({ why: 'blocked', problem: blocked });
  }

  let ahead = false;
  let contested = false;
  for (const record of recordsOf(desk.pack, item)) {
    const story = tellOf(desk, sight, record);
    const isMine = ({ id }: { readonly id: string }): boolean =>
      item.rows.some((row) => row.id === id);
    if (isContested(story, isMine)) {
      // Entry and row are no less kept because another entry stands beside.
      repairRecord(desk, sight, mine, item, record, story, age, patience);
      contested = true;
      continue;
    }
    if (story.loose.some(isMine)) {
      // What it stands on was written by somebody whose row arrives later, or is on his PC.
      plan.take(mine);
      if (age > patience.collisionMs) return conflict({ why: 'contested' });
      return { item, standing: { is: mine.changes().length > 0 ? 'appended-again' : 'waiting' } };
    }
    const twin = twinOf(sight, item, record);
    const changed = twin
      ? ({ why: 'registered-twice', now: twin } as const)
      : repairRecord(desk, sight, mine, item, record, story, age, patience);
    if (changed === 'ahead') ahead = true;
    else if (changed) {
      // Not before its entries stand: whoever was told may dismiss the item.
      plan.take(mine);
      if (mine.changes().length > 0) return { item, standing: { is: 'appended-again' } };
      return conflict(changed);
    }
  }
  plan.take(mine);
  if (mine.changes().length > 0) return { item, standing: { is: 'appended-again' } };
  // Not before all of it stands: whoever was told may dismiss the item.
  if (contested) return conflict({ why: 'contested' });
  const doubled = recordsOf(desk.pack, item).find((record) => isDoubled(sight, record));
  if (doubled)
    return conflict({
      why: 'number-doubled',
      register: doubled.register.id,
      rowId: doubled.rowId,
    });
  return { item, standing: { is: ahead || age < patience.settledMs ? 'waiting' : 'confirmed' } };
}

/**
 * The person was told that it is done, or it was done without an answer: an entry stands in the
 * journal, or a row that names one while a colleague's cells took the entry's own place, or somebody
 * has signed on top of it, or its signer's roster line names it, or a row has the identity that only
 * it gave.
 */
function isOurs(pack: Pack, sight: Sight, item: OutboxItem): boolean {
  const entries = new Set(
    item.rows.filter(({ table }) => table === journal.table).map(({ id }) => id),
  );
  const isNamedIn = (text: string): boolean => [...entries].some((id) => text.includes(id));
  const named = item.rows.filter(
    (row) => row.table !== journal.table && row.id.startsWith(item.rowId) && isMade(row),
  );
  return (
    item.sure ||
    named.some((row) => sight.rows(keyOf(row)).length > 0) ||
    [...entries].some((id) => namedBySigner(id).some((key) => sight.rows(key).length > 0)) ||
    recordsOf(pack, item).some((record) =>
      sight.rows(entriesOf(record)).some((row) => isNamedIn(textOf(journal, row, 'before'))),
    ) ||
    item.rows.some((row) =>
      sight
        .rows(keyOf(row))
        .some(({ cells }) =>
          Object.values(cells).some((cell) => cell.kind === 'text' && entries.has(cell.text)),
        ),
    )
  );
}

/** Tables and columns that are not what they were: nothing can be written there. */
function blockedBy({ seen, rows }: Sight, kept: readonly KeptRow[]): WriteProblem | null {
  for (const row of kept) {
    const gone = seen.missing.find(({ table }) => table === row.table);
    const [found] = rows(keyOf(row));
    const column =
      gone?.column ??
      (found && Object.keys(row.written).find((header) => !(header in found.cells)));
    if (gone && gone.column === undefined)
      return closedProblem({ table: row.table, why: 'missing' }) as WriteProblem;
    if (column !== undefined)
      return {
        code: 'write/header-changed',
        outcome: { kind: 'header-changed', table: row.table, column },
      };
    const closed = found ? undefined : seen.closed.find(({ table }) => table === row.table);
    if (closed) return closedProblem(closed) as WriteProblem;
  }
  return null;
}

/** Each row of each entry stands in the journal as it was written. */
function repairEntries(sight: Sight, plan: RepairPlan, item: OutboxItem): void {
  const partHeader = journal.columns.find(({ key }) => key === 'part')?.title.zh ?? '';
  for (const kept of item.rows.filter(({ table }) => table === journal.table)) {
    const others = item.rows.filter(({ id, part }) => id === kept.id && part !== kept.part);
    const candidates = sight
      .rows(keyOf(kept))
      .filter((row) => !others.some(({ part }) => isWhole({ [partHeader]: part ?? '' }, row)));
    const whole = candidates.find((row) => isWhole(kept.written, row));
    const row = whole ?? candidates[0] ?? nameless(sight, kept);
    // Brought back once too often, and mixed since: nobody else answers for a row of this name.
    for (const surplus of candidates.filter((one) => one !== row))
      plan.giveBack(kept, surplus, emptied(journal, surplus));
    if (whole) continue;
    if (row) plan.rewrite(kept, row, kept.written);
    else plan.append(kept, kept.whole);
  }
}

/** What is left of ours where a colleague's write that was taken back took its name along. */
const nameless = (sight: Sight, kept: KeptRow): RowSeen | undefined =>
  tracesOf(kept)
    .flatMap((key) => sight.rows(key))
    .find(
      ({ cells }) =>
        isBlank(cells[kept.identity]) &&
        Object.entries(cells).every(
          ([header, cell]) => isBlank(cell) || readsBack(kept.whole[header] ?? '', cell),
        ),
    );

/** What the record's entries tell, ours as they stand once they are repaired. */
function tellOf(desk: Desk, sight: Outlook, record: KeptRecord): Story {
  const entries = new Map([
    ...soundEntries(desk.house.workbookId, sight.rows(entriesOf(record))),
    ...sight.brought,
  ]);
  return storyOf(
    desk.pack,
    record.register,
    [...entries.values()].filter(
      ({ entry }) => entry.register === record.register.id && entry.rowId === record.rowId,
    ),
  );
}

/** Only one of several can stand, or the rules forbid this one where it stands now. */
const isContested = (
  { state, refused }: Story,
  isMine: (entry: { readonly id: string }) => boolean,
): boolean =>
  (state.status === 'contested' && state.rivals.some(({ entry }) => isMine({ id: entry }))) ||
  [...refused.keys()].some((id) => isMine({ id }));

/** The draft that was registered here carries somebody else's identity. */
function twinOf(sight: Sight, item: OutboxItem, record: KeptRecord): RowSeen | null {
  const number = numberOf(record);
  if (item.did !== 'registered' || !number || sight.rows(rowOf(record)).length > 0) return null;
  const kept = item.rows.find(({ id, table }) => id === record.rowId && table !== journal.table);
  if (!kept) return null;
  const typed = Object.fromEntries(
    Object.entries(kept.whole).filter(
      ([header]) => header !== kept.identity && !isHint(record.register, header),
    ),
  );
  return sight.rows(number).find((row) => isWhole(typed, row)) ?? null;
}

function repairRecord(
  desk: Desk,
  sight: Sight,
  plan: RepairPlan,
  item: OutboxItem,
  record: KeptRecord,
  story: Story,
  age: number,
  patience: Patience,
): Conflict | 'ahead' | null {
  let ahead = false;
  const { register, rowId } = record;
  const lines = linesOf(desk.pack, register);
  const identity = titleOfKind(register, 'rowId');
  const own: KeptRow = item.rows.find(
    ({ id, table }) => id === rowId && table === register.table,
  ) ?? {
    table: register.table,
    identity,
    id: rowId,
    written: {},
    whole: {},
  };
  const ofLines = item.rows.filter(
    ({ id, table }) => table === lines?.table && id.startsWith(`${rowId}-`),
  );
  // What 附注, 催办 and the like passed by is not their word for what the row holds.
  const passedBy = item.did === 'acted' || item.did === 'renumbered';
  for (const kept of [own, ...ofLines]) {
    const of = kept === own ? register : (lines ?? register);
    const isHis = (row: RowSeen): boolean =>
      isAnothers(desk.pack, of, passedBy ? { ...kept, whole: kept.written } : kept, row);
    const hints =
      kept === own
        ? headerHints(desk.house.workbookId, register, story)
        : lineHints(of, story, kept.id);
    const found = sight.rows(keyOf(kept));
    const row = found.find((one) => !isHis(one)) ?? found[0];
    // Two PCs that answer for one record may both have brought its row back.
    for (const surplus of found.filter((one) => one !== row))
      plan.giveBack(
        kept,
        surplus,
        isHis(surplus) ? givenBack(of, record.no, surplus) : emptied(of, surplus),
      );
    if (!row) {
      // A row that this item did not write is not ours to write again.
      if (Object.keys(kept.whole).length > 0)
        plan.append(kept, { ...kept.written, ...hints }, kept.whole);
      continue;
    }
    const line = kept === own ? '' : kept.id;
    if (age <= patience.collisionMs && isHis(row)) {
      const content = differing(contentOf(of, kept, story, line), row);
      // A signer saw his in it, and signed it so: that is the record now, whoever had entered another.
      if (isSignedSo(of, kept, row, story, line))
        return { why: 'content-changed', was: { ...kept.whole, ...content }, now: row };
      plan.append(kept, { ...kept.written, ...hints }, kept.whole);
      plan.giveBack(kept, row, givenBack(of, record.no, row));
      continue;
    }
    const content = differing(contentOf(of, kept, story, line), row);
    if (Object.keys(content).length > 0) {
      const unsigned = Object.keys(content).some(
        (header) => sealedValue(of, header, story, line) === undefined,
      );
      if (age > patience.collisionMs && unsigned)
        return { why: 'content-changed', was: content, now: row };
      plan.rewrite(kept, row, content);
    }
    const behind = differing(hints, row);
    if (Object.keys(behind).length === 0) continue;
    if (isAhead(of, row, story, age, patience)) ahead = true;
    else plan.rewrite(kept, row, behind);
  }
  return ahead ? 'ahead' : null;
}

/**
 * What this item answers for: what it wrote, and what stood there and was sealed so. What a later
 * signature sealed otherwise is no longer its own.
 */
function contentOf(register: Register, kept: KeptRow, story: Story, line: string): Cells {
  return Object.fromEntries(
    Object.entries(kept.whole).filter(([header, value]) => {
      const column = register.columns.find(({ title }) => title.zh === header);
      if (!column || isHint(register, header)) return false;
      const sealed = sealedValue(register, header, story, line);
      if (sealed === undefined) return header in kept.written;
      return sealed === canonicalOf(column, writtenCell(value), saltIn(register, kept.whole));
    }),
  );
}

const saltIn = (register: Register, cells: Cells): string =>
  String(cells[titleOfKind(register, 'salt')] ?? '');

/** What stands in the row otherwise than it was written has been signed as it stands. */
function isSignedSo(
  register: Register,
  kept: KeptRow,
  row: RowSeen,
  story: Story,
  line: string,
): boolean {
  const signed = Object.keys(differing(kept.whole, row)).flatMap((header) => {
    const column = register.columns.find(({ title }) => title.zh === header);
    const cell = row.cells[header];
    const sealed = sealedValue(register, header, story, line);
    if (!column || !cell || column.derived || isHint(register, header)) return [];
    return sealed === undefined
      ? []
      : [sealed === canonicalOf(column, cell, plainText(row.cells[titleOfKind(register, 'salt')]))];
  });
  return signed.length > 0 && signed.every(Boolean);
}

/**
 * The canonical value by which a cell is sealed; null = a signature that no longer counts sealed it,
 * so that it may be anything; undefined = nobody has signed it.
 */
function sealedValue(
  register: Register,
  header: string,
  { entries, sealed }: Story,
  line: string,
): string | null | undefined {
  const key = register.columns.find(({ title }) => title.zh === header)?.key;
  const isIt = (cell: SealedCell): boolean => cell.line === line && cell.column === key;
  const standing = sealed.find(({ cell }) => isIt(cell));
  if (standing) return standing.cell.value;
  return entries.some(({ entry }) => entry.content.some(isIt)) ? null : undefined;
}

/**
 * The row names an entry that is not in the journal yet: another person's, whose row arrives later.
 * It is waited for; if it never comes, the row follows the journal again.
 */
function isAhead(
  register: Register,
  row: RowSeen,
  { entries, loose }: Story,
  age: number,
  patience: Patience,
): boolean {
  const entry = register.columns.find(({ kind }) => kind === 'entry');
  const named = entry ? textOf(register, row, entry.key) : '';
  const known = [...entries, ...loose].some(({ id }) => id === named);
  return named !== '' && !known && age <= patience.collisionMs;
}

function isDoubled(sight: Sight, record: KeptRecord): boolean {
  const number = numberOf(record);
  const identity = titleOfKind(record.register, 'rowId');
  const ids = new Set(
    (number ? sight.rows(number) : []).map((row) => {
      const cell = row.cells[identity];
      return cell?.kind === 'text' ? cell.text : '';
    }),
  );
  return ids.has(record.rowId) && ids.size > 1;
}
