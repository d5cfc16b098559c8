import { decide } from './decide';
import type { FlowCommand, FlowProblem } from './command';
import { evolve, runOf } from './evolve';
import type { Flow } from './flow';
import { initial, stateText, type FlowState, type Rival } from './state';

/** One entry of a record as folding sees it. */
export interface Happened {
  readonly id: string;
  /** ids of the record's entries that it saw last; none = the first entry */
  readonly before: readonly string[];
  readonly command: FlowCommand;
}

export interface History {
  /** the state that all entries together make */
  readonly state: FlowState;
  /** entries that nothing follows: the next one names them */
  readonly heads: readonly string[];
  /** what each entry left behind as its writer saw it, in an order in which all come after what they saw */
  readonly after: ReadonlyMap<string, Left>;
  /** entries that the rules would not have allowed where they stand */
  readonly refused: ReadonlyMap<string, readonly FlowProblem[]>;
  /** entries whose predecessor is not there */
  readonly loose: readonly string[];
}

export interface Left {
  readonly state: FlowState;
  /** the entries that it knew and itself, in order */
  readonly past: readonly string[];
}

/**
 * Folds a record's entries. Two people may have signed at once, each seeing the same entry: where
 * their order does not matter, both count; where only one can stand, neither does until somebody
 * decides (`stand`). The order of rows and the clocks of PCs play no part: entries come after what
 * they saw, and beside each other in the order of their names.
 */
export function foldHistory(flow: Flow, entries: readonly Happened[]): History {
  const chain = chainOf(entries);
  return chain ? foldChain(flow, chain) : new Folding(flow, entries).history();
}

/** The entries in order where each saw exactly the one before it, as nearly always; else null. */
function chainOf(entries: readonly Happened[]): readonly Happened[] | null {
  const after = new Map<string, Happened>();
  for (const entry of entries) {
    const [saw = '', ...more] = entry.before;
    if (more.length > 0 || after.has(saw) || entry.command.do === 'stand') return null;
    after.set(saw, entry);
  }
  const chain: Happened[] = [];
  for (let next = after.get(''); next; next = after.get(next.id)) chain.push(next);
  return chain.length === entries.length ? chain : null;
}

/** Nothing stands beside anything, so nothing can be contested. */
function foldChain(flow: Flow, chain: readonly Happened[]): History {
  const refused = new Map<string, readonly FlowProblem[]>();
  const after = new Map<string, Left>();
  const past: string[] = [];
  let state: FlowState = initial;
  for (const entry of chain) {
    state = applied(flow, state, entry, refused);
    past.push(entry.id);
    after.set(entry.id, { state, past: [...past] });
  }
  return { state, heads: past.slice(-1), after, refused, loose: [] };
}

function applied(
  flow: Flow,
  state: FlowState,
  entry: Happened,
  refused: Map<string, readonly FlowProblem[]>,
): FlowState {
  // Which entry stands was settled before anything was folded.
  if (entry.command.do === 'stand') return state;
  const decided = decide(flow, entry.command, state);
  if (decided.ok) return decided.value.reduce(evolve, state);
  refused.set(entry.id, decided.problems);
  return state;
}

class Folding {
  private readonly byId: ReadonlyMap<string, Happened>;
  private readonly order: readonly Happened[];
  private readonly ancestors = new Map<string, ReadonlySet<string>>();
  private readonly folded = new Map<string, FlowState>();
  private readonly refused = new Map<string, readonly FlowProblem[]>();

  constructor(
    private readonly flow: Flow,
    private readonly entries: readonly Happened[],
  ) {
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.order = this.inOrder();
  }

  history(): History {
    const known = this.order.map(({ id }) => id);
    const seen = new Set(this.order.flatMap(({ before }) => before));
    // The shorter pasts first: each goes on from the one before it.
    const after = new Map(
      known.map((id) => {
        const own = this.pastOf(id);
        const past = known.filter((other) => other === id || own.has(other));
        return [id, { state: this.fold(past), past }] as const;
      }),
    );
    return {
      state: this.fold(known),
      heads: known.filter((id) => !seen.has(id)),
      after,
      refused: this.refused,
      loose: this.entries.map(({ id }) => id).filter((id) => !this.ancestors.has(id)),
    };
  }

  /** Every entry after all that it saw, otherwise by name; what hangs on nothing is left out. */
  private inOrder(): readonly Happened[] {
    const order: Happened[] = [];
    let waiting = [...this.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (;;) {
      const ready = waiting.filter(({ before }) => before.every((id) => this.ancestors.has(id)));
      const [next] = ready;
      if (!next) return order;
      this.ancestors.set(
        next.id,
        new Set(next.before.flatMap((id) => [...(this.ancestors.get(id) ?? []), id])),
      );
      order.push(next);
      waiting = waiting.filter((entry) => entry !== next);
    }
  }

  private pastOf(id: string): ReadonlySet<string> {
    return this.ancestors.get(id) ?? new Set();
  }

  /** The state that these entries make; each one's past is among them. */
  private fold(ids: readonly string[]): FlowState {
    const wanted = new Set(ids);
    const present = this.order.filter(({ id }) => wanted.has(id));
    const key = present.map(({ id }) => id).join(' ');
    const known = this.folded.get(key);
    if (known) return known;
    const last = present.at(-1);
    if (last && this.isChain(present)) {
      const state = this.applied(this.fold([...this.pastOf(last.id)]), last);
      this.folded.set(key, state);
      return state;
    }
    const contest = this.contestIn(present);
    const counted = present.filter(({ id }) => !contest.out.has(id));
    let state: FlowState = initial;
    for (const entry of counted) state = this.applied(state, entry);
    if (contest.open.length > 0 && state.status !== 'draft')
      state = { status: 'contested', ...runOf(state), rivals: contest.open.map(rivalOf) };
    this.folded.set(key, state);
    return state;
  }

  /** Each saw the one before it, so that nothing can be contested. */
  private isChain(present: readonly Happened[]): boolean {
    return present.every(
      ({ id, command }, index) => command.do !== 'stand' && this.pastOf(id).size === index,
    );
  }

  private applied(state: FlowState, entry: Happened): FlowState {
    return applied(this.flow, state, entry, this.refused);
  }

  /** Entries that do not count here: those that contradict each other, and what was built on them. */
  private contestIn(present: readonly Happened[]): {
    readonly out: ReadonlySet<string>;
    /** contradicting entries between which nobody has decided */
    readonly open: readonly Happened[];
  } {
    const rivals = new Set<string>();
    const settled = new Set<string>();
    const standing = new Set<string>();
    for (const entry of present)
      if (entry.command.do === 'stand' && this.mayStand(entry)) standing.add(entry.command.entry);
    for (const [index, a] of present.entries())
      for (const b of present.slice(index + 1)) {
        if (!this.areBeside(a, b) || this.commute(a, b)) continue;
        for (const { id } of [a, b]) rivals.add(id);
        if (standing.has(a.id)) settled.add(b.id);
        else if (standing.has(b.id)) settled.add(a.id);
      }
    const chosen = (id: string): boolean => standing.has(id) && !settled.has(id);
    const without = new Set([...rivals].filter((id) => !chosen(id)));
    const decided = (id: string): boolean => settled.has(id) || chosen(id);
    const out = new Set(without);
    for (const { id, command } of present)
      // Deciding between rivals builds on both and must not fall with the one that does not stand.
      if (command.do !== 'stand' && this.buildsOn(present, id, without)) out.add(id);
    return { out, open: present.filter(({ id }) => without.has(id) && !decided(id)) };
  }

  private mayStand({ id, command }: Happened): boolean {
    const decided = decide(this.flow, command, this.fold([...this.pastOf(id)]));
    if (!decided.ok) this.refused.set(id, decided.problems);
    return decided.ok;
  }

  /** Whether an entry was made in the belief that one of these counts. */
  private buildsOn(
    present: readonly Happened[],
    id: string,
    without: ReadonlySet<string>,
  ): boolean {
    const past = this.pastOf(id);
    const disputed = [...past].filter((earlier) => without.has(earlier));
    if (disputed.length === 0) return false;
    // After a decision between them everybody knew which one counts.
    return !present.some(
      ({ id: other, command }) =>
        command.do === 'stand' &&
        past.has(other) &&
        disputed.every((earlier) => this.pastOf(other).has(earlier)),
    );
  }

  private areBeside(a: Happened, b: Happened): boolean {
    return !this.pastOf(a.id).has(b.id) && !this.pastOf(b.id).has(a.id);
  }

  /** Both are allowed in either order, with the same result. */
  private commute(a: Happened, b: Happened): boolean {
    const past = [...new Set([...this.pastOf(a.id), ...this.pastOf(b.id)])];
    const state = this.fold(past.filter((id) => id !== a.id && id !== b.id));
    const both = (first: Happened, second: Happened): string | null => {
      const one = decide(this.flow, first.command, state);
      if (!one.ok) return null;
      const middle = one.value.reduce(evolve, state);
      const two = decide(this.flow, second.command, middle);
      return two.ok ? unordered(two.value.reduce(evolve, middle)) : null;
    };
    const there = both(a, b);
    return there !== null && there === both(b, a);
  }
}

/** The state without the order in which signatures were given. */
function unordered(state: FlowState): string {
  if (state.status === 'draft') return stateText(state);
  const sorted = <T>(items: readonly T[]): readonly T[] =>
    [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return stateText({
    ...state,
    signed: sorted(state.signed),
    added: sorted(state.added),
    assigned: sorted(state.assigned),
    recorded: sorted(state.recorded),
  });
}

const rivalOf = ({ id, command }: Happened): Rival => ({
  entry: id,
  step: 'step' in command ? command.step : '',
  by: command.by.name,
});
