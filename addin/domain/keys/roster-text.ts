import { joinTexts, splitTexts } from '../canonical';
import type { RosterAct } from './roster-act';
import type { RosterKey, RosterPerson } from './roster-state';

/** Fields of every act but `carry`, in the order in which its text has them. */
const FIELDS: Readonly<Record<Exclude<RosterAct['act'], 'carry'>, readonly string[]>> = {
  found: ['person', 'department', 'posts', 'publicKey'],
  apply: ['person', 'department', 'publicKey'],
  certify: ['person', 'department', 'posts', 'key'],
  changePosts: ['person', 'department', 'posts'],
  suspend: ['person'],
  resume: ['person'],
  loseKey: ['person', 'key'],
  compromiseKey: ['person', 'key', 'knownGood'],
  acknowledgeKey: ['person', 'key'],
  appoint: ['person', 'instead'],
  delegate: ['person', 'to', 'first', 'last'],
  endDelegation: ['person', 'to', 'first', 'last'],
};

/** What an entry carries as its detail. */
export function rosterActText(act: RosterAct): string {
  if (act.act === 'carry') {
    const { workbookId, head, registrar } = act.origin;
    const origin = joinTexts([workbookId, head, registrar]);
    return joinTexts(['carry', origin, ...act.people.map(personText)]);
  }
  // FIELDS names the fields of this very act: texts, and the list `posts`.
  const values = act as unknown as Readonly<Record<string, string | readonly string[]>>;
  return joinTexts([
    act.act,
    ...FIELDS[act.act].map((field) => {
      const value = values[field] ?? '';
      return typeof value === 'string' ? value : joinTexts(value);
    }),
  ]);
}

/** null = not a text that `rosterActText` writes. */
export function readRosterAct(text: string): RosterAct | null {
  const [act = '', ...values] = splitTexts(text) ?? [];
  if (act === 'carry') return readCarry(values);
  if (!Object.hasOwn(FIELDS, act)) return null;
  // Just seen: it is one of them.
  const fields = FIELDS[act as keyof typeof FIELDS];
  if (fields.length !== values.length) return null;
  const read = fields.map((field, index) => {
    const value = values[index] ?? '';
    return [field, field === 'posts' ? splitTexts(value) : value] as const;
  });
  if (read.some(([, value]) => value === null)) return null;
  // The very fields that this act has.
  return { act, ...Object.fromEntries(read) } as unknown as RosterAct;
}

function readCarry([origin = '', ...people]: readonly string[]): RosterAct | null {
  const [workbookId, head, registrar, ...more] = splitTexts(origin) ?? [];
  const read = people.map(readPerson);
  if (workbookId === undefined || head === undefined || registrar === undefined) return null;
  if (more.length > 0 || !read.every((person) => person !== null)) return null;
  return { act: 'carry', origin: { workbookId, head, registrar }, people: read };
}

const personText = (person: RosterPerson): string =>
  joinTexts([
    person.name,
    person.department,
    joinTexts(person.posts),
    person.state,
    person.registrar ? 'registrar' : '',
    ...person.keys.map((key) =>
      joinTexts([key.publicKey, key.fingerprint, key.state, key.knownGood, key.certifiedBy]),
    ),
  ]);

const STATES: readonly string[] = ['applied', 'active', 'suspended'];
const KEY_STATES: readonly string[] = [
  ...['applied', 'inForce', 'second', 'replaced', 'lost', 'compromised'],
];

function readPerson(text: string): RosterPerson | null {
  const [name, department, postsText, state, registrar, ...keyTexts] = splitTexts(text) ?? [];
  if (name === undefined || department === undefined || state === undefined) return null;
  const posts = splitTexts(postsText ?? '');
  const keys = keyTexts.map(readKey);
  if (!posts || !STATES.includes(state) || !keys.every((key) => key !== null)) return null;
  if (registrar !== '' && registrar !== 'registrar') return null;
  return {
    ...{ name, department, posts, keys },
    // Just seen: it is one of them.
    state: state as RosterPerson['state'],
    registrar: registrar !== '',
  };
}

function readKey(text: string): RosterKey | null {
  const [publicKey, fingerprint, state, knownGood, certifiedBy, ...more] = splitTexts(text) ?? [];
  if (publicKey === undefined || fingerprint === undefined || state === undefined) return null;
  if (knownGood === undefined || certifiedBy === undefined || more.length > 0) return null;
  if (!KEY_STATES.includes(state)) return null;
  // Just seen: it is one of them.
  return { publicKey, fingerprint, state: state as RosterKey['state'], knownGood, certifiedBy };
}
