import { findAgain, type Found } from '../find-again';
import { refuseTooLarge } from '../limits';
import { WorkbookError, type Change, type Outcome, type Seen, type WorkbookReader } from '../port';
import { mergeUpdates, tableOf, verdict, type TableFooting } from '../verdict';
import { queueWrite } from './batch';
import { finish, readBack } from './finish';
import { stoodStill } from './guard';
import { isCode, isEditing, type Run } from './host';
import { patiently } from './patiently';
import { placesOf, type Places } from './places';
import { planWrite } from './plan';
import { restore } from './restore';
import { closedFor } from './survey';

/** How often a write is tried again because the sheets moved under it. */
const TRIES = 4;

/**
 * Writes in one batch and checks in the same batch that everything stood as it was seen. If not,
 * what was covered is put back, and the rows are looked for anew.
 */
export async function commit(
  run: Run,
  reader: Pick<WorkbookReader, 'look' | 'scan'>,
  seen: Seen,
  asked: readonly Change[],
): Promise<Outcome> {
  refuseTooLarge(asked);
  try {
    return await write(run, reader, placesOf(seen), mergeUpdates(asked));
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'busy-editing')
      return { kind: 'busy-editing' };
    throw error;
  }
}

async function write(
  run: Run,
  reader: Pick<WorkbookReader, 'look' | 'scan'>,
  places: Places,
  changes: readonly Change[],
): Promise<Outcome> {
  let ground = groundAsSeen(places, changes);
  let cause: unknown;
  for (let tries = 0; tries < TRIES; tries += 1) {
    ground ??= await groundNow(reader, changes);
    const against = verdict(changes, footing(ground, changes));
    if (against) return against;
    const attempt = await tryToWrite(run, ground, changes);
    if (attempt.done) return attempt.outcome;
    ({ cause } = attempt);
    ground = null;
  }
  throw new WorkbookError('host', {
    cause,
    message: 'The sheets change faster than they can be written.',
  });
}

/** What a write stands on: where tables and rows are. */
interface Ground {
  readonly places: Places;
  readonly found: Found;
}

/** Daily work: everything is where it was a moment ago. null = `look` was not asked about it all. */
function groundAsSeen(places: Places, changes: readonly Change[]): Ground | null {
  const known = changes.every((change) => {
    const place = places.tables.get(tableOf(change));
    return change.kind === 'append' ? place?.end : place;
  });
  const updates = changes.filter((change) => change.kind === 'update');
  return known ? { places, found: new Map(updates.map((update) => [update, update.row])) } : null;
}

async function groundNow(
  reader: Pick<WorkbookReader, 'look' | 'scan'>,
  changes: readonly Change[],
): Promise<Ground> {
  const updates = changes.filter((change) => change.kind === 'update');
  const found = await findAgain(updates, reader);
  const seen = await reader.look({
    rows: updates.map(({ row: { table, position } }) => ({ table, position })),
    appendTo: [
      ...new Set(changes.filter(({ kind }) => kind === 'append').map((change) => tableOf(change))),
    ],
  });
  return { places: placesOf(seen), found };
}

const footing = ({ places, found }: Ground, changes: readonly Change[]) => ({
  readOnly: places.readOnly,
  found,
  table: (name: string): TableFooting | null => {
    const place = places.tables.get(name);
    if (!place) return null;
    const rows = changes.flatMap((change) =>
      change.kind === 'append' && change.table === name ? change.rows : [],
    );
    const closed = closedFor(place, rows.length);
    return { headers: place.headers, protected: place.protected, ...(closed && { closed }) };
  },
});

type Attempt =
  | { readonly done: true; readonly outcome: Outcome }
  /** something stood elsewhere or was closed; nothing of the write is left */
  | { readonly done: false; readonly cause: unknown };

async function tryToWrite(
  run: Run,
  { places, found }: Ground,
  changes: readonly Change[],
): Promise<Attempt> {
  const targets = planWrite(changes, places, found);
  return run(async (context): Promise<Attempt> => {
    const { written, guarded } = queueWrite(context, targets);
    try {
      await context.sync();
    } catch (error) {
      // Excel refuses the whole batch while somebody types: there is nothing to put back.
      if (isEditing(error)) throw error;
      await restore(context, written, guarded);
      if (isCode(error, ...SHEET_CHANGED)) return { done: false, cause: error };
      throw error;
    }
    if (!stoodStill(written, guarded, places.epoch)) {
      await restore(context, written, guarded);
      return { done: false, cause: null };
    }
    try {
      await patiently(() => finish(context, written, guarded));
    } catch (error) {
      await restore(context, written, guarded);
      throw error;
    }
    return { done: true, outcome: readBack(written, places.epoch) };
  });
}

/** Protected, renamed, or shorter than it was: another look says which. */
const SHEET_CHANGED = [
  'AccessDenied',
  'ItemNotFound',
  'InvalidArgument',
  'InvalidReference',
  'RangeExceedsLimit',
];
