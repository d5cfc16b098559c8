import { followCourse, type Acted } from './course';
import type { FlowCommand, Signer } from '../sign-off';
import type { Flow } from '../sign-off/flow';

/** A fire on a train, as far as its first half goes; the launch has levels. */
const FLOW: Flow = [
  { step: 'told', post: 'duty', clause: 'A-1' },
  {
    ...{ step: 'can', post: 'conductor', clause: 'A-2' },
    choices: [
      { choice: 'Y', to: 'fight' },
      { choice: 'N', to: 'call' },
    ],
  },
  { step: 'call', post: 'station', clause: 'A-3' },
  { step: 'fight', post: 'conductor', clause: 'A-4' },
  {
    step: 'report',
    post: 'conductor',
    alsoPosts: ['station'],
    after: ['call', 'fight'],
    clause: 'A-5',
  },
  {
    ...{ step: 'launch', post: '', after: ['report'], clause: 'A-6' },
    levels: { Ⅱ级: 'system', Ⅲ级: 'depot' },
  },
  { step: 'units', post: 'unit', perUnit: true, clause: 'A-7' },
  {
    step: 'end',
    post: '',
    levels: { Ⅱ级: 'system', Ⅲ级: 'depot' },
    sameAs: 'launch',
    clause: 'A-8',
  },
];

const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  值班员: ['duty'],
  列车长: ['conductor'],
  站长: ['station'],
  系统组长: ['system'],
  段长: ['depot'],
};

const known = (name: string): Signer | null => {
  const posts = PEOPLE[name];
  return posts ? { name, posts } : null;
};

type Unsigned = FlowCommand extends infer C ? (C extends unknown ? Omit<C, 'by'> : never) : never;

/** Units act only on a plan of level Ⅱ. */
const off = (before: readonly string[], { level }: { readonly level?: string }) =>
  level === undefined ? before : level === 'Ⅱ级' ? [] : ['units'];

const duty: Signer = { name: '值班员', posts: ['duty'] };
const registered: Unsigned = { do: 'register', facts: { units: ['甲站', '乙段'] } };

/** `08:31 列车长 can:N` – what was noted, by the minute and the one who told it. */
const noted = (text: string, more: object = {}): Unsigned => {
  const [time = '', who = '', what = ''] = text.split(' ');
  const [, step = '', choice, unit] = /^([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(what) ?? [];
  return {
    ...{ do: 'record', step, happened: time === '' ? '' : `2026-03-05T${time}` },
    ...(who !== '' && { reported: { who, how: '电话' } }),
    ...(choice !== undefined && { choice }),
    ...(unit !== undefined && { unit }),
    ...more,
  };
};

const follow = (...acts: readonly (string | Unsigned)[]) =>
  followCourse(
    FLOW,
    [registered, ...acts].map((act, index): Acted => {
      const whole = typeof act === 'string' ? noted(act) : act;
      return { id: String(index), command: { ...whole, by: duty } };
    }),
    { known, order: 'G-2', off },
  );

const flags = (course: ReturnType<typeof follow>) =>
  course.notes.flatMap(({ step, flags: found }) => found.map(({ code }) => [step, code]));

describe('记录在先', () => {
  it('照图的次序记,没有什么要标出', () => {
    const course = follow('08:30 值班员 told', '08:31 列车长 can:Y', '08:33 列车长 fight');
    expect(flags(course)).toEqual([]);
    expect(course.run?.signed.map(({ step }) => step)).toEqual(['told', 'can', 'fight']);
  });

  it('先记后一步:标出次序不符,两个时刻都说', () => {
    const course = follow('08:30 值班员 told', '08:33 列车长 fight', '08:31 列车长 can:Y');
    expect(course.notes[1]?.flags).toEqual([
      {
        ...{ code: 'record/out-of-order', step: 'fight', at: '2026-03-05T08:33', clause: 'G-2' },
        missing: [{ step: 'can', at: '2026-03-05T08:31' }],
      },
    ]);
  });

  it('照次序记、时刻却倒过来的,也标出', () => {
    const course = follow('08:35 值班员 told', '08:31 列车长 can:Y');
    expect(course.notes[1]?.flags).toMatchObject([{ missing: [{ at: '2026-03-05T08:35' }] }]);
  });

  it('没走的那一支:标出', () => {
    expect(flags(follow('08:30 值班员 told', '08:31 列车长 can:Y', '08:32 站长 call'))).toEqual([
      ['call', 'sign-off/other-branch'],
    ]);
  });

  it('别的岗位做的:标出;外面的人说不出什么', () => {
    expect(flags(follow('08:30 站长 told'))).toEqual([['told', 'sign-off/not-the-post']]);
    expect(flags(follow('08:30 某旅客 told'))).toEqual([]);
  });

  it('四分钟后改判:另起一轮,两次都在,只有后一次算数', () => {
    const course = follow(
      ...['08:30 值班员 told', '08:31 列车长 can:Y', '08:33 列车长 fight'],
      noted('08:35 列车长 can:N', { reason: '火势扩大' }),
      '08:36 站长 call',
    );
    const decided = course.notes.filter(({ step }) => step === 'can');
    expect(decided.map(({ choice, round, counts }) => [choice, round, counts])).toEqual([
      ['Y', 1, false],
      ['N', 2, true],
    ]);
    expect(flags(course)).toEqual([]);
  });

  it('改判没有原因:标出', () => {
    const course = follow('08:30 值班员 told', '08:31 列车长 can:Y', '08:35 列车长 can:N');
    expect(flags(course)).toEqual([['can', 'sign-off/reason-missing']]);
  });

  it('记错了可以收回,收回以后等于没有记', () => {
    const course = follow('08:30 值班员 told', '08:31 列车长 can:Y', ' 值班员 can');
    expect(course.notes.map(({ counts }) => counts)).toEqual([true, false]);
    expect(course.run?.signed.map(({ step }) => step)).toEqual(['told']);
  });

  it('同一步分几次记的话,都留着;一再通知同一步不算重复', () => {
    const course = follow(
      noted('08:30 值班员 told', { noted: { 处领导: '08:30' } }),
      noted('08:30 值班员 told', { noted: { 科长: '未接通' } }),
    );
    expect(course.notes.at(-1)?.words).toEqual({ 处领导: '08:30', 科长: '未接通' });
    expect(flags(course)).toEqual([]);
  });

  it('同一单位记了两次:标出,以后一次为准', () => {
    const course = follow('08:40 甲站值班员 units@甲站', '08:44 甲站值班员 units@甲站');
    expect(flags(course)).toContainEqual(['units', 'sign-off/already-signed']);
    expect(course.notes.map(({ counts }) => counts)).toEqual([false, true]);
  });

  describe('预案', () => {
    const launched = (level: string, who: string) =>
      [
        ...['08:30 值班员 told', '08:31 列车长 can:Y', '08:33 列车长 fight', '08:34 列车长 report'],
        noted(`08:35 ${who} launch`, { level }),
      ] as const;
    const handled = ['08:40 某甲 units@甲站', '08:41 某乙 units@乙段'] as const;

    it('不是这一级的发布人:标出', () => {
      expect(flags(follow(...launched('Ⅱ级', '段长')))).toContainEqual([
        'launch',
        'sign-off/not-the-post',
      ]);
      expect(flags(follow(...launched('Ⅲ级', '段长')))).not.toContainEqual([
        'launch',
        'sign-off/not-the-post',
      ]);
    });

    it('记下的级别定下哪些步骤要走', () => {
      const of = (level: string, who: string) => follow(...launched(level, who)).run?.facts.off;
      expect([of('Ⅱ级', '系统组长'), of('Ⅲ级', '段长')]).toEqual([[], ['units']]);
    });

    it('不是发布人结束的:标出', () => {
      const course = follow(...launched('Ⅱ级', '系统组长'), ...handled, '09:00 段长 end');
      expect(flags(course)).toContainEqual(['end', 'sign-off/not-the-post']);
      const own = follow(...launched('Ⅱ级', '系统组长'), ...handled, '09:00 系统组长 end');
      expect(flags(own)).not.toContainEqual(['end', 'sign-off/other-person']);
    });

    it('升级是另一轮,由新级别的发布人结束', () => {
      const course = follow(
        ...launched('Ⅲ级', '段长'),
        noted('08:38 系统组长 launch', { level: 'Ⅱ级', reason: '人数增加' }),
        ...handled,
        '09:00 段长 end',
      );
      expect(course.run).toMatchObject({ round: 2, facts: { level: 'Ⅱ级' } });
      expect(flags(course)).toContainEqual(['end', 'sign-off/not-the-post']);
    });
  });

  it('当事人签了字,记的还在;一方签了,另一方仍算记着', () => {
    const course = follow(
      ...['08:30 值班员 told', '08:31 列车长 can:Y', '08:33 列车长 fight', '08:34 列车长 report'],
      { do: 'sign', step: 'report', post: 'station', way: 'paper' },
    );
    expect(course.notes).toHaveLength(4);
    const report = course.run?.signed.filter(({ step }) => step === 'report');
    expect(report?.map(({ post }) => post).sort()).toEqual(['conductor', 'station']);
  });
});
