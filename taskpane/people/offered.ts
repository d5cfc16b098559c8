import type { House } from '../../addin/actions/desk';
import { rosterRules } from '../../addin/actions/roster';
import type { OpenKey } from '../../addin/domain/keys/keyring';
import { decideRoster } from '../../addin/domain/keys/decide-roster';
import type { RosterAct } from '../../addin/domain/keys/roster-act';
import type { RosterKey, RosterPerson } from '../../addin/domain/keys/roster-state';
import type { Pack } from '../../addin/registers/vocabulary';

type ActOf<A extends RosterAct['act']> = Extract<RosterAct, { readonly act: A }>;

/** What may be done about somebody, with what the person at the desk still has to say. */
export type PersonAct = ActOf<
  | 'certify'
  | 'acknowledgeKey'
  | 'changePosts'
  | 'appoint'
  | 'loseKey'
  | 'compromiseKey'
  | 'suspend'
  | 'resume'
>;

/** The rules themselves say what is offered; they are asked again when it is done. */
export function offeredActs(
  pack: Pack,
  { roster }: House,
  opened: OpenKey | null,
  person: RosterPerson,
): readonly PersonAct[] {
  if (!roster || !opened) return [];
  const command = { by: opened.person, key: opened.fingerprint };
  return candidates(person).filter(
    (act) => decideRoster({ act, ...command }, roster.state, rosterRules(pack)).ok,
  );
}

function candidates({ name, department, posts, keys }: RosterPerson): readonly PersonAct[] {
  const person = name;
  const inState = (...states: readonly RosterKey['state'][]): readonly string[] =>
    keys.filter(({ state }) => states.includes(state)).map(({ fingerprint }) => fingerprint);
  const about = (act: 'certify', key: string): PersonAct => ({
    ...{ act, person, department, posts, key },
  });
  return [
    ...inState('applied').map((key) => about('certify', key)),
    ...inState('second').map((key): PersonAct => ({ act: 'acknowledgeKey', person, key })),
    { act: 'changePosts', person, department, posts },
    { act: 'appoint', person, instead: '' },
    ...inState('inForce').flatMap((key): readonly PersonAct[] => [
      { act: 'loseKey', person, key },
      { act: 'compromiseKey', person, key, knownGood: '' },
    ]),
    { act: 'suspend', person },
    { act: 'resume', person },
  ];
}
