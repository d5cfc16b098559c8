import { evolvePerson } from './evolve-roster';
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

/** How a person stood at each entry of his chain. Links come after what they saw. */
export function standingsOf(
  name: string,
  chain: readonly ChainLink[],
): ReadonlyMap<string, Standing> {
  return new Chain(name, chain).standings();
}

/** Roster entries after which a signature may no longer count. */
const TAKES_AWAY: readonly RosterEvent['event'][] = [
  ...(['suspended', 'postsChanged', 'retired', 'keyLost', 'keyAcknowledged'] as const),
];

class Chain {
  private readonly byId: ReadonlyMap<string, ChainLink>;
  /** roster entries that each link saw, itself included, in the chain's order */
  private readonly seen = new Map<string, readonly ChainLink[]>();
  private readonly people = new Map<string, RosterPerson | null>();
  private readonly known = new Map<string, ReadonlySet<string>>();
  private readonly events: readonly RosterEvent[];
  /** everything up to a roster entry that takes something away, by its id */
  private readonly pasts: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    private readonly name: string,
    private readonly chain: readonly ChainLink[],
  ) {
    this.byId = new Map(chain.map((link) => [link.id, link]));
    this.events = chain.flatMap(({ events }) => events);
    const takers = chain.filter(({ events }) =>
      events.some((event) => TAKES_AWAY.includes(event.event)),
    );
    this.pasts = new Map(takers.map(({ id }) => [id, this.pastOf(id)]));
  }

  standings(): ReadonlyMap<string, Standing> {
    return new Map(this.chain.map((link) => [link.id, this.standing(link)]));
  }

  private standing(link: ChainLink): Standing {
    const before = this.merged(link.before);
    const after = link.events.length > 0 ? [...before, link] : before;
    this.seen.set(link.id, after);
    const brings = link.events.some(
      ({ event }) => event === 'founded' || event === 'applied' || event === 'carried',
    );
    const person = this.fold(brings ? after : before);
    return { person, doubts: link.key === '' ? [] : this.doubts(link, person, brings) };
  }

  private doubts(link: ChainLink, person: RosterPerson | null, brings: boolean): readonly Doubt[] {
    const key = person?.keys.find(({ fingerprint }) => fingerprint === link.key);
    const doubts: Doubt[] = [];
    if (!key) doubts.push('unknown-key');
    // An application is signed by the key that it brings.
    else if (
      !brings &&
      (key.state === 'applied' || key.state === 'replaced' || key.state === 'lost')
    )
      doubts.push('key-not-in-force');
    else if (key.state === 'second' && !this.isAcknowledged(link.key)) doubts.push('second-key');
    if (person?.state === 'suspended') doubts.push('after-suspension');
    if (this.isAfterCompromise(link)) doubts.push('after-compromise');
    if (this.isBeside(link)) doubts.push('beside-roster');
    return doubts;
  }

  private isAcknowledged(key: string): boolean {
    return this.events.some((event) => event.event === 'keyAcknowledged' && event.key === key);
  }

  /** A thief writes what he likes: only what leads to the last entry surely the owner's is sure. */
  private isAfterCompromise({ id, key, events }: ChainLink): boolean {
    return this.events.some(
      (event) =>
        event.event === 'keyCompromised' &&
        event.key === key &&
        // To give up the key is the one thing that it may still sign.
        !events.includes(event) &&
        !this.pastOf(event.knownGood).has(id),
    );
  }

  private isBeside({ id }: ChainLink): boolean {
    const seen = this.seen.get(id) ?? [];
    for (const [taker, past] of this.pasts)
      if (!past.has(id) && !seen.some((link) => link.id === taker)) return true;
    return false;
  }

  /** The entry and everything that it builds on. */
  private pastOf(id: string): ReadonlySet<string> {
    const known = this.known.get(id);
    if (known) return known;
    const past = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const link = this.byId.get(at);
      if (!link || past.has(at)) continue;
      past.add(at);
      open.push(...link.before);
    }
    this.known.set(id, past);
    return past;
  }

  private merged(before: readonly string[]): readonly ChainLink[] {
    const [first = [], ...more] = before.map((id) => this.seen.get(id) ?? []);
    if (more.length === 0) return first;
    const all = new Set([first, ...more].flat());
    return this.chain.filter((link) => all.has(link));
  }

  private fold(links: readonly ChainLink[]): RosterPerson | null {
    const key = links.map(({ id }) => id).join(' ');
    const known = this.people.get(key);
    if (known !== undefined) return known;
    let person: RosterPerson | null = null;
    for (const { events } of links)
      for (const event of events) person = evolvePerson(person, this.name, event);
    this.people.set(key, person);
    return person;
  }
}
