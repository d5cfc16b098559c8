import { railway } from '.';
import { postsOf } from '../../domain/sign-off/flow';
import { textCell } from '../../domain/cell';
import { offSteps } from '../course';
import { Scenario, type Manner } from '../scenario.fixture';
import { defaults } from '../typed.fixture';
import type { Register } from '../vocabulary';

/** Whoever holds a post is called by it here; one person each. */
const CAST = {
  ...Object.fromEntries(railway.posts.map(({ id, title }) => [title.zh, [id]])),
  一人两岗: ['department', 'unit'],
};
export const holderOf = (post: string): string =>
  railway.posts.find(({ id }) => id === post)?.title.zh ?? post;

const UNITS: readonly string[] = ['甲站', '乙段'];

type More = NonNullable<Parameters<Scenario['sign']>[2]>;

/** A registered run. `given` are its columns as far as they decide something. */
export const registered = (
  register: Register,
  manner: Manner,
  given: Readonly<Record<string, string>> = {},
): Scenario =>
  Scenario.of(register, CAST, manner, {
    units: register.course?.units ? UNITS : [],
    ...courseOf(register, given),
  });

/** Level and conditions, as the record's columns say them. */
export function courseOf(register: Register, given: Readonly<Record<string, string>>) {
  const cells = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, textCell(value)]),
  );
  const level = given[register.course?.level ?? ''] ?? '';
  return { level, off: offSteps(register, cells, [], { ...defaults(railway), ...given }) };
}

/**
 * Signs these boxes, each by everybody who has to: `03`, `03:N` with a choice, and for steps of
 * units `04@甲站` for one of them only.
 */
export const signed = (register: Register, run: Scenario, ...steps: readonly string[]): Scenario =>
  steps.reduce((state, step) => box(register, state, step), run);

function box(register: Register, run: Scenario, named: string): Scenario {
  const [, id = '', choice, only] = /^([^:@]+)(?::([YN]))?(?:@(.+))?$/.exec(named) ?? [];
  const step = register.signOff?.find((candidate) => candidate.step === id);
  if (!step || run.state.status === 'draft') throw new Error(named);
  const posts = postsOf(step, run.state.facts);
  const signing = step.together === 'any' ? posts.slice(0, 1) : posts;
  const units = step.perUnit ? (only === undefined ? run.state.facts.units : [only]) : [undefined];
  const more: More = {
    ...(choice !== undefined && { choice }),
    ...(choice === 'N' && { reason: '不同意' }),
  };
  return units.reduce<Scenario>(
    (state, unit) =>
      signing.reduce<Scenario>(
        (now, post) =>
          now.sign(id, holderOf(post), { ...more, ...(unit !== undefined && { unit }) }),
        state,
      ),
    run,
  );
}
