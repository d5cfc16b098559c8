import { fairShares, readWeights, type Bearer } from '../domain/fair-shares';
import { title } from '../registers/columns';
import type { Proposing } from '../registers/vocabulary';
import type { Desk } from './desk';
import { registerNamed } from './posting-plan';
import { textOf } from './view-record';

/** Who should have one more, and how everybody stands: a person decides (CR-24). */
export interface Proposal {
  readonly name: string;
  readonly bearers: readonly Bearer[];
}

/** null = nobody holds the post. The same workbook gives the same proposal. */
export async function propose(
  desk: Desk,
  proposing: Proposing,
  except: string,
): Promise<Proposal | null> {
  const bearers = await bearersOf(desk, proposing, proposing.post, except);
  const [best] = fairShares(1, bearers);
  const chosen = best === undefined ? undefined : bearers[best];
  return chosen ? { name: chosen.name, bearers } : null;
}

/** Everybody of the post who is there, with what each has and his weight. */
export async function bearersOf(
  desk: Desk,
  { counted, weights: parameter }: Pick<Proposing, 'counted' | 'weights'>,
  post: string | null,
  except = '',
): Promise<readonly Bearer[]> {
  const register = registerNamed(desk, counted.register);
  const has = new Map<string, number>();
  for await (const rows of desk.workbook.scan(register.table, [title(register, counted.owner)]))
    for (const row of rows) {
      const owner = textOf(register, row, counted.owner);
      if (owner !== '') has.set(owner, (has.get(owner) ?? 0) + 1);
    }
  const weights = readWeights(desk.house.parameters[parameter] ?? '');
  const people = desk.house.people.filter(({ active }) => active);
  const names =
    post === null
      ? [...has.keys()]
      : people.filter(({ posts }) => posts.includes(post)).map(({ name }) => name);
  return names
    .filter((name) => name !== except)
    .map((name) => ({ name, weight: weights.get(name) ?? 1, has: has.get(name) ?? 0 }));
}
