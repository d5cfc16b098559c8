import { signerOn } from '../domain/keys/roster';
import { ok, refuse, type Result } from '../domain/result';
import type { Signer } from '../domain/sign-off';
import type { Desk } from './desk';
import type { Problem } from './problem';

/** Somebody of 人员 who may act here; an outsider only where the step says so. */
export function actingPerson(desk: Desk, name: string, outside = false): Result<Signer, Problem> {
  const plain = name.normalize('NFKC').trim();
  if (plain === '') return refuse({ code: 'person/name-missing' });
  const { roster } = desk.house;
  const person = desk.house.people.find((candidate) => candidate.name === plain);
  if (!person)
    return outside
      ? ok({ name: plain, posts: [] })
      : refuse({ code: 'person/unknown', name: plain });
  const signer = roster ? signerOn(roster.state, plain, desk.now().today) : person;
  return person.active && signer ? ok(signer) : refuse({ code: 'person/suspended', name: plain });
}
