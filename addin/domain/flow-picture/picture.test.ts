import { initial } from '../sign-off';
import type { Flow } from '../sign-off/flow';
import { newRun, type FlowState } from '../sign-off/state';
import { followCourse } from './course';
import { minutesBetween, momentNamed } from './minutes';
import { pictureOf } from './picture';

/** 客运处 plans, two sections each; their chief decides by plan, and may send back. */
const FLOW: Flow = [
  { step: 'ask', post: 'department', clause: 'A-1' },
  { step: 'plan', post: 'section', perUnit: true, clause: 'A-2' },
  {
    ...{ step: 'review', post: 'chief', perUnit: true, clause: 'A-3' },
    choices: [
      { choice: 'Y', to: 'do' },
      { choice: 'N', to: 'plan' },
    ],
  },
  { step: 'do', post: 'section', clause: 'A-4' },
];

const registered = {
  id: '0',
  command: {
    do: 'register',
    by: { name: '张三', posts: [] },
    facts: { units: ['票务科', '客运科'] },
  },
} as const;
const course = (...notes: readonly (readonly [step: string, unit: string, at: string])[]) =>
  followCourse(
    FLOW,
    [
      registered,
      ...notes.map(([step, unit, at], index) => ({
        id: String(index + 1),
        command: {
          ...({ do: 'record', by: registered.command.by, step } as const),
          ...(unit !== '' && { unit }),
          happened: `2026-03-05T${at}`,
        },
      })),
    ],
    { known: () => null, order: '', off: () => [] },
  );

const open: FlowState = {
  status: 'open',
  ...newRun({ units: ['票务科', '客运科'], level: '', off: [] }),
};

it('草稿只有图:没有一步轮到', () => {
  const { boxes, arrows } = pictureOf(FLOW, initial, { run: null, notes: [] }, []);
  expect(boxes.map(({ look }) => look)).toEqual(['later', 'later', 'later', 'later']);
  expect(arrows.map(({ from, to, choice, back }) => [from, to, choice, back])).toEqual([
    ['ask', 'plan', '', false],
    ['plan', 'review', '', false],
    ['review', 'do', 'Y', false],
    ['review', 'plan', 'N', true],
  ]);
});

it('每个单位一行;记了的、轮到的、还没到的分开', () => {
  const { boxes } = pictureOf(
    FLOW,
    open,
    course(['ask', '', '08:30'], ['plan', '票务科', '08:42']),
    [],
  );
  expect(boxes.map(({ look, rows }) => [look, ...rows.map((row) => row.unit + row.look)])).toEqual([
    ['noted', 'noted'],
    ['next', '票务科noted', '客运科next'],
    ['next', '票务科next', '客运科later'],
    ['later', 'later'],
  ]);
  expect(boxes[1]).toMatchObject({ minutes: 12, since: '2026-03-05T08:30' });
});

it('签了的按签的时刻,先记过的按发生的时刻', () => {
  const signature = (step: string) => ({
    ...{ step, unit: '', who: '李四', at: '2026-03-05T16:00:00+08:00', choice: '' },
    ...{ round: 1, counts: true },
  });
  const signed = { step: 'ask', by: '李四', unit: '', post: 'department', for: '', choice: '' };
  const state: FlowState = { ...open, signed: [signed] };
  const [noted] = pictureOf(FLOW, state, course(['ask', '', '08:30']), [signature('ask')]).boxes;
  expect(noted).toMatchObject({ look: 'signed', rows: [{ at: '2026-03-05T08:30' }] });
  const [only] = pictureOf(FLOW, state, course(), [signature('ask')]).boxes;
  expect(only).toMatchObject({ look: 'signed', rows: [{ at: '2026-03-05T16:00' }] });
});

it.each([
  ['8:27', '2026-03-05T08:30:00+08:00', '2026-03-05T08:27'],
  ['08:30', '2026-03-05T08:30:00+08:00', '2026-03-05T08:30'],
  ['8点05分', '2026-03-05T08:30:00+08:00', '2026-03-05T08:05'],
  ['23:58', '2026-03-01T00:03:00+08:00', '2026-02-28T23:58'],
  ['24:00', '2026-03-05T08:30:00+08:00', null],
  ['刚才', '2026-03-05T08:30:00+08:00', null],
])('电话里说 %s(现在 %s)是 %s', (typed, now, moment) => {
  expect(momentNamed(typed, now)).toBe(moment);
});

it('跨过午夜的分钟数', () => {
  expect(minutesBetween('2026-02-28T23:58', '2026-03-01T00:03:00+08:00')).toBe(5);
  expect(minutesBetween('', '2026-03-01T00:03')).toBeNull();
});
