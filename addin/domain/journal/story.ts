import {
  foldHistory,
  type Flow,
  type FlowProblem,
  type FlowState,
  type SignedStep,
} from '../sign-off';
import { commandOf } from './command';
import { placeOf, type NamedEntry, type SealedCell } from './entry';

/** One sealed cell and the entry by which it stands. */
export interface Standing {
  readonly cell: SealedCell;
  readonly by: NamedEntry;
}

/** What the journal tells of one record. */
export interface Story {
  /** entries that hang together, each after all that it saw */
  readonly entries: readonly NamedEntry[];
  /** entries whose predecessor is not there */
  readonly loose: readonly NamedEntry[];
  readonly state: FlowState;
  /** entries that nothing follows; the next one names them all */
  readonly heads: readonly string[];
  /** what is sealed by signatures that count */
  readonly sealed: readonly Standing[];
  /** the number that it carries now */
  readonly no: string;
  /** the state and what was sealed after each entry, worked out again */
  readonly after: ReadonlyMap<string, After>;
  /** entries that the rules would not have allowed where they stand */
  readonly refused: ReadonlyMap<string, readonly FlowProblem[]>;
}

interface After {
  readonly state: FlowState;
  readonly sealed: readonly Standing[];
}

/** Folds the entries of one record; `postOf` knows the posts by their titles. */
export function tellStory(
  flow: Flow,
  postOf: (title: string) => string,
  list: readonly NamedEntry[],
): Story {
  const byId = new Map(list.map((named) => [named.id, named]));
  const history = foldHistory(
    flow,
    [...byId.values()].map(({ id, entry }) => ({
      ...{ id, before: entry.before },
      command: commandOf(entry, postOf),
    })),
  );
  const named = (ids: readonly string[]): readonly NamedEntry[] =>
    ids.flatMap((id) => byId.get(id) ?? []);
  const entries = named([...history.after.keys()]);
  const cellsOf = cellsByEntry();
  const after = new Map(
    [...history.after].map(([id, { state, past }]) => [
      id,
      { state, sealed: standing(state, named(past), cellsOf) },
    ]),
  );
  // A single newest entry left behind what all of them make.
  const [head = '', another] = history.heads;
  const left = another === undefined ? after.get(head) : undefined;
  return {
    entries,
    loose: named(history.loose),
    state: history.state,
    heads: [...history.heads].sort(),
    sealed: left?.sealed ?? standing(history.state, entries, cellsOf),
    no: entries.at(-1)?.entry.no ?? '',
    after,
    refused: history.refused,
  };
}

/**
 * The cells that the signatures seal which count in this state: a signature that was sent back,
 * withdrawn or is contested seals nothing any more.
 */
function standing(
  state: FlowState,
  entries: readonly NamedEntry[],
  cellsOf: (named: NamedEntry) => Cells,
): readonly Standing[] {
  if (state.status === 'draft') return [];
  const cells = new Map<string, Standing>();
  for (const signed of state.signed) {
    const signing = newest(entries, signed);
    if (signing) for (const [place, cell] of cellsOf(signing)) cells.set(place, cell);
  }
  // 改参与单位 seals the units anew, without signing the step again that filled them in; 删除个人信息
  // seals that nothing is left.
  entries.forEach((changing, at) => {
    if (!SEALS_ANEW.has(changing.entry.event)) return;
    for (const [place, cell] of cellsOf(changing)) {
      const stands = cells.get(place);
      if (stands && entries.indexOf(stands.by) < at) cells.set(place, cell);
    }
  });
  return [...cells.values()];
}

type Cells = readonly (readonly [place: string, Standing])[];

function newest(
  entries: readonly NamedEntry[],
  { step, unit, by }: SignedStep,
): NamedEntry | undefined {
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const { entry } = entries[at] ?? {};
    if (entry?.step !== step || entry.by !== by || !SEALS.has(entry.event)) continue;
    if ((entry.detail.unit?.[0] ?? '') === unit) return entries[at];
  }
  return undefined;
}

/** Every entry after it looks at an entry's cells again. */
function cellsByEntry(): (named: NamedEntry) => Cells {
  const known = new Map<NamedEntry, Cells>();
  return (by) => {
    const cells =
      known.get(by) ?? by.entry.content.map((cell) => [placeOf(cell), { cell, by }] as const);
    known.set(by, cells);
    return cells;
  };
}

const SEALS_ANEW: ReadonlySet<string> = new Set(['unitsChanged', 'erased']);

const SEALS: ReadonlySet<string> = new Set(['signed', 'posted', 'redecided', 'levelChanged']);
