import { decideRoster } from './decide-roster';
import { evolveRoster } from './evolve-roster';
import type { RosterCommand, RosterEvent, RosterProblem, RosterRules } from './roster-act';
import { emptyRoster, type RosterState } from './roster-state';

export interface RosterFold {
  readonly state: RosterState;
  /** what each entry did, by its id */
  readonly events: ReadonlyMap<string, readonly RosterEvent[]>;
  /** entries that the rules would not have allowed, whatever program wrote them */
  readonly refused: ReadonlyMap<string, readonly RosterProblem[]>;
}

/** The roster from its entries, each after what it saw. */
export function foldRoster(
  entries: readonly { readonly id: string; readonly command: RosterCommand }[],
  rules: RosterRules,
): RosterFold {
  let state = emptyRoster;
  const events = new Map<string, readonly RosterEvent[]>();
  const refused = new Map<string, readonly RosterProblem[]>();
  for (const { id, command } of entries) {
    const decided = decideRoster(command, state, rules);
    if (decided.ok) {
      events.set(id, decided.value);
      state = decided.value.reduce(evolveRoster, state);
    } else refused.set(id, decided.problems);
  }
  return { state, events, refused };
}
