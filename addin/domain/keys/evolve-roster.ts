import { fingerprintOf } from './fingerprint';
import type { RosterEvent } from './roster-act';
import type { Delegation, RosterKey, RosterPerson, RosterState } from './roster-state';

export function evolveRoster(state: RosterState, event: RosterEvent): RosterState {
  switch (event.event) {
    case 'asked': {
      const { act, by } = event;
      // A first signature that no longer counts makes room for another one.
      return {
        ...state,
        asked: [...state.asked.filter((asked) => asked.act !== act), { act, by }],
      };
    }
    case 'agreed':
      return { ...state, asked: state.asked.filter(({ act }) => act !== event.act) };
    case 'delegated':
      return { ...state, delegations: [...state.delegations, delegationOf(event)] };
    case 'delegationEnded':
      return {
        ...state,
        delegations: state.delegations.filter((other) => !isSame(other, delegationOf(event))),
      };
    case 'carried': {
      const names = event.people.map(({ name }) => name);
      const carried = names.reduce((next, name) => withPerson(next, name, event), state);
      return { ...carried, origins: [...state.origins, event.origin] };
    }
    default:
      return withPerson(state, event.person, event);
  }
}

function withPerson(state: RosterState, name: string, event: RosterEvent): RosterState {
  const person = evolvePerson(personOf(state, name), name, event);
  if (!person) return state;
  const people = { ...state.people, [name]: person };
  const registrars = Object.values(people).filter(({ registrar }) => registrar);
  return { ...state, people, hadTwo: state.hadTwo || registrars.length > 1 };
}

/** Names come out of cells: one like `constructor` is a name, too. */
export const personOf = ({ people }: RosterState, name: string): RosterPerson | null =>
  Object.hasOwn(people, name) ? (people[name] ?? null) : null;

/** What an event makes of one person; null = he is not on the roster. */
export function evolvePerson(
  person: RosterPerson | null,
  name: string,
  event: RosterEvent,
): RosterPerson | null {
  if (event.event === 'carried')
    // Who is here already stays as he is here.
    return person ?? event.people.find((other) => other.name === name) ?? null;
  if (!('person' in event) || event.person !== name) return person;
  const { department, posts } = { department: '', posts: [], ...event };
  switch (event.event) {
    case 'founded': {
      const key = { ...newKey(event.publicKey), state: 'inForce', certifiedBy: name } as const;
      return { name, department, posts, state: 'active', registrar: true, keys: [key] };
    }
    case 'applied': {
      const applied = { name, department, posts, state: 'applied', registrar: false } as const;
      const before = person ?? { ...applied, keys: [] };
      return { ...before, keys: [...before.keys, newKey(event.publicKey)] };
    }
    case 'postsChanged':
      return person
        ? { ...person, department, posts }
        : { name, department, posts, state: 'active', registrar: false, keys: [] };
    case 'delegated':
    case 'delegationEnded':
      return person;
    default:
      return person && changed(person, event);
  }
}

type Change = Exclude<
  Extract<RosterEvent, { readonly person: string }>,
  { readonly event: 'postsChanged' | 'founded' | 'applied' | 'delegated' | 'delegationEnded' }
>;

function changed(person: RosterPerson, event: Change): RosterPerson {
  switch (event.event) {
    case 'certified': {
      const { department, posts, second, by } = event;
      const state = second ? 'second' : 'inForce';
      const keys = withKey(person, event.key, (key) => ({ ...key, state, certifiedBy: by }));
      return second ? { ...person, keys } : { ...person, department, posts, keys, state: 'active' };
    }
    case 'suspended':
      return { ...person, state: 'suspended' };
    case 'resumed':
      return { ...person, state: 'active' };
    case 'keyLost':
      return { ...person, keys: withKey(person, event.key, (key) => ({ ...key, state: 'lost' })) };
    case 'keyCompromised': {
      const { knownGood } = event;
      const state = 'compromised';
      return {
        ...person,
        keys: withKey(person, event.key, (key) => ({ ...key, state, knownGood })),
      };
    }
    case 'keyAcknowledged': {
      const replaced = person.keys.map((key): RosterKey =>
        key.state === 'inForce' ? { ...key, state: 'replaced' } : key,
      );
      const keys = withKey({ keys: replaced }, event.key, (key) => ({ ...key, state: 'inForce' }));
      return { ...person, keys };
    }
    case 'appointed':
      return { ...person, registrar: true };
    case 'retired':
      return { ...person, registrar: false };
  }
}

const newKey = (publicKey: string): RosterKey => ({
  publicKey,
  fingerprint: fingerprintOf(publicKey),
  state: 'applied',
  knownGood: '',
  certifiedBy: '',
});

const withKey = (
  { keys }: Pick<RosterPerson, 'keys'>,
  fingerprint: string,
  change: (key: RosterKey) => RosterKey,
): readonly RosterKey[] => keys.map((key) => (key.fingerprint === fingerprint ? change(key) : key));

export const delegationOf = ({
  person,
  to,
  first,
  last,
}: {
  readonly person: string;
  readonly to: string;
  readonly first: string;
  readonly last: string;
}): Delegation => ({ from: person, to, first, last });

export const isSame = (a: Delegation, b: Delegation): boolean =>
  a.from === b.from && a.to === b.to && a.first === b.first && a.last === b.last;
