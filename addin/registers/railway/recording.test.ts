import { railway } from '.';
import { followCourse, type Acted, type Flag } from '../../domain/flow-picture/course';
import { decide, evolve, initial, type FlowCommand, type Signer } from '../../domain/sign-off';
import { postsOf, predecessors } from '../../domain/sign-off/flow';
import { holds, offAfter } from '../course';
import type { Register, Step } from '../vocabulary';
import { explore } from '../paths.fixture';
import { defaults } from '../typed.fixture';

const UNITS = ['甲单位', '乙单位'];
const duty: Signer = { name: '值班', posts: ['duty'] };

const incidents = railway.registers
  .filter(({ recordedFirst }) => recordedFirst)
  .map((register) => [register.title.zh, register] as const);

/** Whoever is called 岗位0 holds this post and no other. */
const holder = (post: string): Signer => ({ name: `${post}0`, posts: [post] });

/** Steps that the house's own settings leave out; nobody says that on the telephone. */
const settled = ({ signOff = [] }: Register): readonly string[] =>
  signOff
    .filter(({ when }) => when && 'parameter' in when && !holds(when, {}, [], defaults(railway)))
    .map(({ step }) => step);

const begin = (register: Register): FlowCommand => ({
  ...{ do: 'register', by: duty },
  facts: { units: register.course?.units ? UNITS : [], off: settled(register) },
});

type Note = Extract<FlowCommand, { do: 'record' }>;
type Place = Pick<Note, 'unit' | 'choice' | 'level'>;

const note = (step: Step, who: string, minute: number, place: Place = {}): Note => ({
  ...{ do: 'record', by: duty, step: step.step, reported: { who, how: '电话' }, ...place },
  happened: `2026-03-05T08:${String(minute).padStart(2, '0')}`,
});

const follow = (register: Register, ...commands: readonly FlowCommand[]) =>
  followCourse(
    register.signOff ?? [],
    [begin(register), ...commands].map((command, index): Acted => ({
      ...{ id: String(index), command },
    })),
    {
      known: (name) => (name.endsWith('0') ? holder(name.slice(0, -1)) : null),
      order: register.recordedOrder ?? '',
      off: (before, { noted, level }) =>
        offAfter(register, before, {
          ...noted,
          ...(level !== undefined && { [register.course?.level ?? '']: level }),
        }),
    },
  );

const flagsOf = (register: Register, ...commands: readonly FlowCommand[]): readonly Flag[] =>
  follow(register, ...commands).notes.at(-1)?.flags ?? [];

const refusalsOf = (register: Register, command: FlowCommand) => {
  const flow = register.signOff ?? [];
  const begun = decide(flow, begin(register), initial);
  if (!begun.ok) throw new Error('not registered');
  const decided = decide(flow, command, begun.value.reduce(evolve, initial));
  return decided.ok ? [] : decided.problems;
};

describe.each(
  railway.registers.filter(({ run }) => run).map((register) => [register.title.zh, register]),
)('%s', (_, register) => {
  const steps = register.signOff ?? [];

  it.each(steps.filter(({ step }) => predecessors(steps, step).length > 0).map((s) => [s.step, s]))(
    '%s 前面的没签就签:拦住,说条款 (RW-G-02)',
    (_id, step) => {
      const party = postsOf(step, { units: UNITS, level: 'Ⅱ级', off: [] })[0] ?? '';
      const sign: FlowCommand = {
        ...{ do: 'sign', by: holder(party), step: step.step, way: 'key' },
        ...(step.perUnit && { unit: UNITS[0] ?? '' }),
        ...(step.levels && { facts: { level: 'Ⅱ级' } }),
      };
      expect(refusalsOf(register, sign)).toContainEqual(
        expect.objectContaining({ code: 'sign-off/out-of-order', clause: step.clause }),
      );
    },
  );
});

describe.each(incidents)('%s', (_, register) => {
  const steps = register.signOff ?? [];
  const first = (step: Step): Place => ({
    ...(step.perUnit && { unit: UNITS[0] ?? '' }),
    ...(step.choices && { choice: step.choices[0]?.choice ?? '' }),
    ...(step.levels && { level: 'Ⅱ级' }),
  });
  const levels = (step: Step) => ({ facts: step.levels ? { level: 'Ⅱ级' } : {} });
  const partyOf = (step: Step): string =>
    postsOf(step, { units: UNITS, level: 'Ⅱ级', off: [] })[0] ?? '';

  it.each(steps.filter(({ step }) => predecessors(steps, step).length > 0).map((s) => [s.step, s]))(
    '%s 跳着办:签字拦住,记录只标出,都说条款',
    (_id, step) => {
      const place = first(step);
      const sign: FlowCommand = {
        ...{ do: 'sign', by: holder(partyOf(step)), step: step.step, way: 'key' },
        ...{ ...place, ...levels(step) },
      };
      expect(refusalsOf(register, sign)).toContainEqual(
        expect.objectContaining({ code: 'sign-off/out-of-order', clause: step.clause }),
      );
      const flags = flagsOf(register, note(step, `${partyOf(step)}0`, 30, place));
      expect(flags).toContainEqual(
        expect.objectContaining({ code: 'record/out-of-order', clause: 'RW-G-02' }),
      );
    },
  );

  it.each(steps.filter(({ outside }) => !outside).map((s) => [s.step, s]))(
    '%s 由别的岗位办:签字拦住,记录只标出,都说条款',
    (_id, step) => {
      const place = first(step);
      const other = holder('nobody');
      const sign: FlowCommand = {
        ...{ do: 'sign', by: other, step: step.step, way: 'key', ...place, ...levels(step) },
      };
      const wrong = expect.objectContaining({
        ...{ code: 'sign-off/not-the-post', clause: step.clause },
      });
      expect(refusalsOf(register, sign)).toContainEqual(wrong);
      expect(flagsOf(register, note(step, 'nobody0', 30, place))).toContainEqual(wrong);
    },
  );

  it('一个单位办两次:签字拦住,记录只标出', () => {
    const step = steps.find(({ perUnit }) => perUnit);
    if (!step) return;
    const place = first(step);
    expect(
      flagsOf(register, note(step, '甲', 30, place), note(step, '甲', 31, place)),
    ).toContainEqual(expect.objectContaining({ code: 'sign-off/already-signed' }));
  });

  it('照图记到头,什么也不标出', () => {
    const set = steps.filter(({ when }) => when && 'parameter' in when).map(({ step }) => step);
    const end = explore(register).find(
      ({ state }) =>
        state.status === 'complete' &&
        set.every((step) => state.facts.off.includes(step) === settled(register).includes(step)),
    );
    if (!end || end.state.status === 'draft') throw new Error('no end');
    const { signed, facts } = end.state;
    let minute = 0;
    const seen = new Set<string>();
    const notes = signed.flatMap(({ step: id, unit, by, choice }): readonly FlowCommand[] => {
      const step = steps.find((one) => one.step === id);
      if (!step || seen.has(id + unit)) return [];
      seen.add(id + unit);
      const launches = step.fills?.includes(register.course?.level ?? '-');
      return [
        {
          ...note(step, by, (minute += 1), {
            ...(unit !== '' && { unit }),
            ...(choice !== '' && { choice }),
            ...(launches && { level: facts.level }),
          }),
          noted: saidOf(register, facts.off),
        },
      ];
    });
    const course = follow(register, ...notes);
    expect(
      course.notes.flatMap(({ step, flags }) => flags.map(({ code }) => [step, code])),
    ).toEqual([]);
  });
});

/** Words on the telephone that make exactly these steps needless. */
function saidOf({ signOff = [], course }: Register, off: readonly string[]) {
  const told = signOff.flatMap(({ step, when }) =>
    when && 'is' in when && when.column !== course?.level
      ? [[when.column, off.includes(step) ? '' : (when.is[0] ?? '')] as const]
      : [],
  );
  // Of two steps on one column the one that holds says the word.
  return Object.fromEntries([...told].sort(([, a], [, b]) => a.length - b.length));
}
