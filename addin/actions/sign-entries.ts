import type { Detail } from '../domain/journal/detail';
import { entryDigest, type NamedEntry } from '../domain/journal/entry';
import { signingTask } from '../domain/keys/signature';
import { ok, refuse, type Result } from '../domain/result';
import type { Way } from '../domain/sign-off';
import type { Register } from '../registers/vocabulary';
import type { Desk } from './desk';
import type { Problem } from './problem';

/** How an act is signed, and whose key signs its entry. */
export interface Signed {
  readonly way: Way;
  /** '' = nobody's: the workbook has no 台账管理员 yet */
  readonly holder: string;
  readonly evidence: Detail;
}

const INK_LENGTH = 8_000;

/**
 * Who signs with a key: the person himself, or, for ink on paper or on the screen, the one who is
 * unlocked at this PC and saw it.
 */
export function howSigned(
  desk: Desk,
  by: string,
  way: Way | undefined,
  evidence: Detail = {},
): Result<Signed, Problem> {
  const problems = evidenceProblems(way, evidence);
  if (problems.length > 0) return refuse(...problems);
  if (!desk.house.roster) return ok({ way: way ?? 'noKey', holder: '', evidence });
  const opened = desk.keyring?.opened();
  if (!opened) return refuse({ code: 'keys/locked' });
  const { person } = opened;
  if (way === undefined || way === 'key' || way === 'noKey')
    return person === by
      ? ok({ way: 'key', holder: person, evidence })
      : refuse({ code: 'sign-off/own-key', by, opened: person });
  return person === by
    ? refuse({ code: 'sign-off/own-witness', by })
    : ok({ way, holder: person, evidence: { ...evidence, witness: [person] } });
}

/**
 * Who writes down what happens while minutes count needs no password (RW-G-01): recording is not
 * signing. Such an entry proves nothing by itself; whoever signs after it vouches for having seen it.
 */
export const howNoted = (desk: Desk, by: string, register: Register): Result<Signed, Problem> =>
  register.recordedFirst !== undefined && desk.house.roster && !desk.keyring?.opened()
    ? ok({ way: 'noKey', holder: '', evidence: {} })
    : howSigned(desk, by, undefined);

function evidenceProblems(way: Way | undefined, evidence: Detail): readonly Problem[] {
  if (way === 'paper') {
    const [date = '', , place = ''] = evidence.paper ?? [];
    return date === '' || place === '' ? [{ code: 'sign-off/paper-missing' }] : [];
  }
  if (way !== 'onScreen') return [];
  const ink = evidence.ink?.[0] ?? '';
  if (ink === '') return [{ code: 'sign-off/ink-missing' }];
  return ink.length > INK_LENGTH ? [{ code: 'sign-off/ink-too-long', most: INK_LENGTH }] : [];
}

/** The entries as they are written: signed, once people have keys. */
export const signEntries = (
  desk: Desk,
  entries: readonly NamedEntry[],
): Promise<Result<readonly NamedEntry[], Problem>> =>
  desk.house.roster && entries.some(({ entry }) => entry.way !== 'noKey')
    ? signWith(desk, entries)
    : Promise.resolve(ok(entries));

/** The entries with the signature of the unlocked key: one for all of them. */
export async function signWith(
  desk: Desk,
  entries: readonly NamedEntry[],
): Promise<Result<readonly NamedEntry[], Problem>> {
  const opened = desk.keyring?.opened();
  if (!desk.keyring || !opened) return refuse({ code: 'keys/locked' });
  const { workbookId } = desk.house;
  const task = signingTask(
    workbookId,
    entries.map(({ entry }) => entryDigest(workbookId, entry)),
  );
  const signed = await desk.keyring.sign(opened.fingerprint, task.text);
  if (!signed.ok) return signed;
  const fields = task.fields(opened.fingerprint, signed.value);
  return ok(entries.map((named, index) => ({ ...named, signature: fields[index] ?? '' })));
}
