import type { NamedEntry, SealedCell } from '../domain/journal/entry';
import { refuse, type Result } from '../domain/result';
import type { Desk, RecordView } from './desk';
import { readOpening, type OpeningDrafts } from './opening-drafts';
import { writeBookEntry } from './opening-entry';
import { actingPerson } from './person';
import type { Problem } from './problem';
import { registerRecord } from './register-record';
import { howSigned } from './sign-entries';
import { signWaiting } from './opening-sign';
import { openRecord } from './view-record';

/**
 * 期初建账: everything that was there on the starting day, registered and signed as far as this person
 * may, then one entry over all of it, which a second person confirms. Nothing is registered unless all
 * of it is in order; stopped half-way, the rest are drafts still. What cites a record on which the
 * second person has still to sign (stock of a new article) is opened in a second round.
 */
export async function openRecords(
  desk: Desk,
  by: string,
  { onProgress, signal }: Opening = {},
): Promise<Result<NamedEntry, Problem>> {
  const person = actingPerson(desk, by);
  if (!person.ok) return person;
  const signed = howSigned(desk, person.value.name, undefined);
  if (!signed.ok) return signed;
  const drafts = await readOpening(desk);
  const problems = drafts.flatMap((one) => one.problems);
  if (problems.length > 0) return refuse(...problems.map(({ problem }) => problem));
  const views = drafts.flatMap((one) => one.views);
  if (views.length === 0) return refuse({ code: 'opening/nothing-to-open' });
  const opened: SealedCell[] = [];
  const waiting: Problem[] = [];
  for (const view of views) {
    if (signal?.aborted) break;
    const done = await openOne(desk, view, person.value.name);
    if (!done.ok && done.problems.every(({ code }) => code === WAITS)) {
      waiting.push(...done.problems);
      continue;
    }
    if (!done.ok) return done;
    opened.push(done.value);
    onProgress?.(opened.length);
  }
  if (opened.length === 0) return refuse(...waiting);
  return writeBookEntry(desk, person.value, signed.value, {
    ...{ event: 'opened', detail: { period: [desk.now().today] }, content: opened },
    reason: countsOf(drafts),
  });
}

const WAITS = 'document/cites-unfinished';

interface Opening {
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

const countsOf = (drafts: readonly OpeningDrafts[]): string =>
  drafts.map(({ register, views }) => `${register.table} ${views.length}`).join('、');

/** What is listed of it: its entry as it stands when it is opened. */
async function openOne(
  desk: Desk,
  view: RecordView,
  by: string,
): Promise<Result<SealedCell, Problem>> {
  const registered = await registerRecord(desk, view, by);
  if (!registered.ok) return registered;
  const { register, rowId } = registered.value;
  const problems = await signWaiting(desk, register, rowId, by);
  if (problems.length > 0) return refuse(...problems);
  const now = await openRecord(desk, register, rowId);
  return { ok: true, value: { line: rowId, column: register, value: now?.newest ?? '' } };
}
