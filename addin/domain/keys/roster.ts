import type { Signer } from '../sign-off';
import { personOf } from './evolve-roster';
import type { RosterKey, RosterPerson, RosterState } from './roster-state';

/** What the roster answers. */

export const keyInForce = (person: RosterPerson): RosterKey | null =>
  person.keys.find(({ state }) => state === 'inForce') ?? null;

/** Whose key it is or ever was; null = nobody's. */
export function ownerOf(
  roster: RosterState,
  fingerprint: string,
): { readonly person: RosterPerson; readonly key: RosterKey } | null {
  for (const person of Object.values(roster.people))
    for (const key of person.keys) if (key.fingerprint === fingerprint) return { person, key };
  return null;
}

export const registrarsOf = (roster: RosterState): readonly RosterPerson[] =>
  Object.values(roster.people).filter(
    (person) => person.registrar && person.state === 'active' && keyInForce(person) !== null,
  );

/** Who this person signs as on a day (2026-03-05), with those in whose place; null = may not sign. */
export function signerOn(roster: RosterState, name: string, day: string): Signer | null {
  const person = personOf(roster, name);
  if (person?.state !== 'active') return null;
  const standsFor = roster.delegations
    .filter(({ to, first, last }) => to === name && first <= day && day <= last)
    .flatMap(({ from }) => {
      const principal = personOf(roster, from);
      // Only his own posts, not those in which he stands in, nor the care of the register.
      return principal?.state === 'active' ? [{ name: from, posts: principal.posts }] : [];
    });
  return { name, posts: person.posts, ...(standsFor.length > 0 && { standsFor }) };
}

/** What everybody should see as long as it is so. */
export type RosterNotice =
  | { readonly kind: 'second-key'; readonly person: string; readonly key: string }
  | { readonly kind: 'applied'; readonly person: string; readonly key: string }
  /** the register has no second 台账管理员, so one person certifies alone */
  | { readonly kind: 'one-registrar' }
  | { readonly kind: 'waits-for-second'; readonly act: string; readonly by: string };

export function rosterNotices(roster: RosterState): readonly RosterNotice[] {
  const keys = Object.values(roster.people).flatMap((person) =>
    person.keys.flatMap(({ state, fingerprint }): readonly RosterNotice[] => {
      const about = { person: person.name, key: fingerprint };
      if (state === 'second') return [{ kind: 'second-key', ...about }];
      return state === 'applied' ? [{ kind: 'applied', ...about }] : [];
    }),
  );
  const one = Object.keys(roster.people).length > 0 && registrarsOf(roster).length < 2;
  return [
    ...keys,
    ...(one ? [{ kind: 'one-registrar' } as const] : []),
    ...roster.asked.map((asked) => ({ kind: 'waits-for-second', ...asked }) as const),
  ];
}
