import type { RosterEvent } from './roster-act';
import type { RosterPerson } from './roster-state';

/**
 * One entry of a person's own chain: what he signed, and what the roster says of him. No clock says
 * what came first: an own entry names the newest entry of this chain that its writer saw, and so
 * does a roster entry about the person.
 */
export interface ChainLink {
  readonly id: string;
  /** ids of the chain's entries that it saw last; none = the first */
  readonly before: readonly string[];
  /** what it did to the roster (RosterFold.events); none for ordinary entries */
  readonly events: readonly RosterEvent[];
  /** fingerprint of this person's key that signed it; '' = somebody else's signature */
  readonly key: string;
}

/** What was so when this entry was made, as far as its chain says. */
export interface Standing {
  /** null = not on the roster then */
  readonly person: RosterPerson | null;
  readonly doubts: readonly Doubt[];
}

/** Why a signature may not count. */
export type Doubt =
  /** no key of this person that the roster knew then */
  | 'unknown-key'
  /** certified or applied for, but not (yet) his in force */
  | 'key-not-in-force'
  /** a second key that nobody has acknowledged */
  | 'second-key'
  | 'after-suspension'
  /** not among the entries up to the last one that is surely his own */
  | 'after-compromise'
  /** neither before nor after a roster entry that takes something away: signed on an older copy */
  | 'beside-roster';
