import { contentText, sealDigest, type NamedEntry } from '../domain/journal/entry';
import { rowsFor } from '../domain/journal/fields';
import { stateText, type FlowState } from '../domain/sign-off';
import { nameEntry } from './journal';
import type { BookRecord } from './opening-book';

/** Who carries records over, and where to. */
export interface Carrier {
  readonly from: string;
  readonly to: string;
  /** whose key vouches for what others signed there; '' = nobody has a key here */
  readonly holder: string;
}

/**
 * The entries of a record as the next workbook repeats them: the same acts by the same people, each
 * naming the entry that it repeats. What the rules refused there is left out.
 */
export function repeatedEntries(
  { register, rowId, story }: BookRecord,
  { from, to, holder }: Carrier,
  signerBefore: string,
): readonly NamedEntry[] {
  const now = new Map<string, readonly string[]>();
  const mapped = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => now.get(id) ?? [])),
  ];
  const renamed = (id: string): string => now.get(id)?.[0] ?? id;
  const repeated: NamedEntry[] = [];
  let known = 0;
  for (const { id, entry } of story.entries) {
    const left = story.after.get(id);
    if (!left || story.refused.has(id)) {
      now.set(id, mapped(entry.before));
      continue;
    }
    known += rowsFor(contentText(entry.content));
    const scope = { workbookId: to, register: register.id, revision: register.revision, rowId };
    const cells = left.sealed.map(({ cell }) => cell);
    const { entry: stands } = entry.detail;
    const named = nameEntry(to, {
      ...entry,
      revision: register.revision,
      way: 'carried',
      detail: {
        ...entry.detail,
        ...(stands && { entry: stands.map(renamed) }),
        ...(holder !== '' && { witness: [holder] }),
        origin: [from, id],
      },
      digest: sealDigest(scope, cells),
      state: stateText(withRivals(left.state, renamed)),
      before: [...mapped(entry.before)].sort(),
      known,
      signerBefore: repeated.at(-1)?.id ?? signerBefore,
    });
    now.set(id, [named.id]);
    repeated.push(named);
  }
  return repeated;
}

const withRivals = (state: FlowState, renamed: (id: string) => string): FlowState =>
  state.status === 'contested'
    ? {
        ...state,
        rivals: state.rivals.map((rival) => ({ ...rival, entry: renamed(rival.entry) })),
      }
    : state;
