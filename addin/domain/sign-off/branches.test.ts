import { decide, evolve, initial, readState, stateText, waiting } from '.';
import type { Flow, FlowCommand, FlowState, Signer } from '.';

const holder = (name: string, ...posts: readonly string[]): Signer => ({ name, posts });

type Command<D extends FlowCommand['do']> = Extract<FlowCommand, { do: D }>;

/** The state after these commands; a refusal fails the test with its problems. */
function after(flow: Flow, ...commands: readonly FlowCommand[]): FlowState {
  const register: FlowCommand = { do: 'register', by: holder('登记人') };
  const all = commands[0]?.do === 'register' ? commands : [register, ...commands];
  return all.reduce<FlowState>((state, command) => {
    const decided = decide(flow, command, state);
    if (!decided.ok) throw new Error(JSON.stringify([command, decided.problems]));
    return decided.value.reduce(evolve, state);
  }, initial);
}

const codes = (flow: Flow, state: FlowState, command: FlowCommand): readonly string[] => {
  const decided = decide(flow, command, state);
  return decided.ok ? [] : decided.problems.map(({ code }) => code);
};

const steps = (flow: Flow, state: FlowState): readonly string[] =>
  waiting(flow, state).map(({ step }) => step);

const sign = (
  step: string,
  by: Signer,
  more: Partial<Extract<FlowCommand, { do: 'sign' }>> = {},
): FlowCommand => ({ do: 'sign', step, by, way: 'noKey', ...more });

describe('4-3 安全专项整治: two reviewers, N leads back to the plan (RW-4-3-04)', () => {
  const flow: Flow = [
    { step: 'deploy', post: '处领导', clause: 'RW-4-3-02' },
    { step: 'plan', post: '客管科', clause: 'RW-4-3-03' },
    {
      step: 'review',
      post: '主管副处长',
      alsoPosts: ['处长'],
      together: 'inTurn',
      choices: [
        { choice: 'Y', to: 'issue' },
        { choice: 'N', to: 'plan' },
      ],
      clause: 'RW-4-3-04',
    },
    { step: 'issue', post: '客运处', clause: 'RW-4-3-05' },
  ];
  const 张三 = holder('张三', '处领导', '处长');
  const 李四 = holder('李四', '客管科');
  const 王五 = holder('王五', '主管副处长');
  const 赵六 = holder('赵六', '客运处');
  const planned = [sign('deploy', 张三), sign('plan', 李四)];

  it('wants the deputy first and the head after him', () => {
    const state = after(flow, ...planned);
    expect(codes(flow, state, sign('review', 张三, { choice: 'Y', post: '处长' }))).toEqual([
      'sign-off/not-the-post',
    ]);
    const reviewed = after(flow, ...planned, sign('review', 王五, { choice: 'Y' }));
    expect(steps(flow, reviewed)).toEqual(['review']);
    const both = after(
      flow,
      ...planned,
      sign('review', 王五, { choice: 'Y' }),
      sign('review', 张三, { choice: 'Y' }),
    );
    expect(steps(flow, both)).toEqual(['issue']);
  });

  it('makes a new round of each N, and keeps the step before the plan', () => {
    const back = after(
      flow,
      ...planned,
      sign('review', 王五, { choice: 'N', reason: '重点不明确' }),
    );
    expect(back).toMatchObject({ status: 'open', round: 2, signed: [{ step: 'deploy' }] });
    expect(steps(flow, back)).toEqual(['plan']);
  });

  it('wants a reason for N and a choice at all', () => {
    const state = after(flow, ...planned);
    expect(codes(flow, state, sign('review', 王五, { choice: 'N' }))).toEqual([
      'sign-off/reason-missing',
    ]);
    expect(codes(flow, state, sign('review', 王五))).toEqual(['sign-off/choice-missing']);
    expect(codes(flow, state, sign('review', 王五, { choice: '也许' }))).toEqual([
      'sign-off/choice-missing',
    ]);
  });

  it('goes back, too, when a Y becomes N later (RW-G-04)', () => {
    const both = [
      sign('review', 王五, { choice: 'Y' }),
      sign('review', 张三, { choice: 'Y' }),
    ] as const;
    const redecide: Command<'redecide'> = {
      ...{ do: 'redecide', step: 'review', choice: 'N', by: 张三 },
      reason: '重点不明确',
    };
    const state = after(flow, ...planned, ...both, redecide);
    expect(state).toMatchObject({ status: 'open', round: 2, signed: [{ step: 'deploy' }] });
    expect(steps(flow, state)).toEqual(['plan']);
  });

  it('ends after the last step', () => {
    const state = after(
      flow,
      ...planned,
      sign('review', 王五, { choice: 'Y' }),
      sign('review', 张三, { choice: 'Y' }),
      sign('issue', 赵六),
    );
    expect(state.status).toBe('complete');
  });
});

describe('4-8 设备故障: the decision opens one branch and closes the other (RW-4-8-04)', () => {
  const flow: Flow = [
    {
      step: 'launch?',
      post: '客运处',
      choices: [
        { choice: 'N', to: 'guide' },
        { choice: 'Y', to: 'plan' },
      ],
      clause: 'RW-4-8-04',
    },
    { step: 'guide', post: '站段', clause: 'RW-4-8-05' },
    { step: 'plan', post: '站段', clause: 'RW-4-8-06' },
    { step: 'survey', post: '客运处', after: ['guide', 'plan'], clause: 'RW-4-8-07' },
  ];
  const 张三 = holder('张三', '客运处');
  const 李四 = holder('李四', '站段');

  it('goes on after the branch that was chosen', () => {
    const state = after(flow, sign('launch?', 张三, { choice: 'Y' }));
    expect(steps(flow, state)).toEqual(['plan']);
    expect(codes(flow, state, sign('guide', 李四))).toEqual(['sign-off/other-branch']);
    expect(codes(flow, state, sign('survey', 张三))).toEqual(['sign-off/out-of-order']);
    const joined = after(flow, sign('launch?', 张三, { choice: 'Y' }), sign('plan', 李四));
    expect(steps(flow, joined)).toEqual(['survey']);
  });

  it('lets the same party decide otherwise, in a new round, and keeps what was done (RW-G-04)', () => {
    const commands = [
      sign('launch?', 张三, { choice: 'N' }),
      sign('guide', 李四),
      { do: 'redecide', step: 'launch?', choice: 'Y', by: 张三, reason: '影响扩大' } as const,
    ];
    const state = after(flow, ...commands);
    expect(state).toMatchObject({ round: 2 });
    expect(state.status !== 'draft' && state.signed.map(({ step }) => step)).toEqual([
      'guide',
      'launch?',
    ]);
    expect(steps(flow, state)).toEqual(['plan']);
    expect(codes(flow, state, { ...commands[2]!, by: 李四 })).toEqual(['sign-off/not-the-post']);
  });
});

describe('4-12: what was launched is ended by its issuer, whatever is decided since (RW-G-04)', () => {
  const flow: Flow = [
    {
      step: 'launch?',
      post: '组长',
      choices: [
        { choice: 'Y', to: 'order' },
        { choice: 'N', to: 'handle' },
      ],
      clause: 'RW-4-12-04',
    },
    { step: 'order', post: '组长', clause: 'RW-4-12-05' },
    { step: 'handle', post: '单位', clause: 'RW-4-12-06' },
    { step: 'plan', post: '小组', after: ['order'], clause: 'RW-4-12-07' },
    { step: 'notice', post: '组长', after: ['plan'], sameAs: 'order', clause: 'RW-4-12-09' },
    { step: 'sum', post: '小组', after: ['handle', 'notice'], clause: 'RW-4-12-10' },
  ];
  const 张三 = holder('张三', '组长');
  const 李四 = holder('李四', '单位', '小组');
  const launched = [sign('launch?', 张三, { choice: 'Y' }), sign('order', 张三)];
  const against = {
    do: 'redecide',
    step: 'launch?',
    choice: 'N',
    by: 张三,
    reason: '误报',
  } as const;

  it('wants the end notice, and sums up only after it', () => {
    const state = after(flow, ...launched, against, sign('handle', 李四));
    expect(steps(flow, state)).toEqual(['notice']);
    expect(codes(flow, state, sign('sum', 李四))).toEqual(['sign-off/out-of-order']);
    expect(codes(flow, state, sign('notice', holder('王五', '组长')))).toEqual([
      'sign-off/other-person',
    ]);
    const ended = after(flow, ...launched, against, sign('handle', 李四), sign('notice', 张三));
    expect(steps(flow, ended)).toEqual(['sum']);
  });

  it('wants none where nothing was launched (AMB-20)', () => {
    const state = after(flow, sign('launch?', 张三, { choice: 'N' }), sign('handle', 李四));
    expect(steps(flow, state)).toEqual(['sum']);
  });
});

describe('4-15 记录在先: what was noted and then left is confirmed before the end (RW-G-01)', () => {
  const flow: Flow = [
    {
      step: 'alone?',
      post: '列车长',
      choices: [
        { choice: 'Y', to: 'fight' },
        { choice: 'N', to: 'call' },
      ],
      clause: 'RW-4-15-04',
    },
    { step: 'call', post: '车站', clause: 'RW-4-15-05' },
    { step: 'fight', post: '列车长', clause: 'RW-4-15-06' },
    { step: 'report', post: '列车长', after: ['call', 'fight'], clause: 'RW-4-15-08' },
    { step: 'lessons', post: '客管科', clause: 'RW-4-15-11' },
  ];
  const 周八 = holder('周八', '列车长');
  const 孙七 = holder('孙七', '车站');
  const 李四 = holder('李四', '客管科');
  const note = (step: string, happened = '2026-03-05T08:05'): FlowCommand => ({
    ...{ do: 'record', step, happened, by: holder('张三', '值班人员') },
  });
  const gone = [
    note('fight'),
    sign('alone?', 周八, { choice: 'N' }),
    sign('call', 孙七),
    sign('report', 周八),
  ];

  it('does not end while somebody has not confirmed what he did', () => {
    const state = after(flow, ...gone);
    expect(steps(flow, state)).toEqual(['fight']);
    const refused = decide(flow, sign('lessons', 李四), state);
    expect(refused).toMatchObject({
      problems: [{ code: 'sign-off/out-of-order', missing: ['fight'], clause: 'RW-4-15-11' }],
    });
    const confirmed = after(flow, ...gone, sign('fight', 周八));
    expect(steps(flow, confirmed)).toEqual(['lessons']);
    expect(after(flow, ...gone, sign('fight', 周八), sign('lessons', 李四)).status).toBe(
      'complete',
    );
  });

  it('ends without it where it was noted by mistake and taken back', () => {
    expect(steps(flow, after(flow, ...gone, note('fight', '')))).toEqual(['lessons']);
  });

  it('lets nothing else wait for it', () => {
    expect(steps(flow, after(flow, ...gone.slice(0, 3)))).toEqual(['fight', 'report']);
  });
});

describe('4-10 规章立改废: one plan per 科室, and N returns only the plans it names', () => {
  const flow: Flow = [
    { step: 'receive', post: '客运处', clause: 'RW-4-10-02' },
    { step: 'plan', post: '科室', perUnit: true, clause: 'RW-4-10-03' },
    {
      step: 'section',
      post: '科长',
      perUnit: true,
      choices: [
        { choice: 'Y', to: 'head' },
        { choice: 'N', to: 'plan' },
      ],
      clause: 'RW-4-10-04',
    },
    {
      step: 'head',
      post: '处长',
      choices: [
        { choice: 'Y', to: 'carryOut' },
        { choice: 'N', to: 'plan' },
      ],
      clause: 'RW-4-10-06',
    },
    { step: 'carryOut', post: '科室', perUnit: true, clause: 'RW-4-10-08' },
  ];
  const 张三 = holder('张三', '客运处');
  const 李四 = holder('李四', '科室');
  const 王五 = holder('王五', '科长');
  const 赵六 = holder('赵六', '处长');
  const begun: readonly FlowCommand[] = [
    { do: 'register', by: 张三, facts: { units: ['客管科', '技术科'] } },
    sign('receive', 张三),
  ];
  it('asks which plans an N means (RW-4-10-06)', () => {
    const all = ['客管科', '技术科'].flatMap(planOf);
    const no = sign('head', 赵六, { choice: 'N', reason: '补充依据' });
    expect(codes(flow, after(flow, ...begun, ...all), no)).toEqual(['sign-off/concerns-missing']);
    const alone: FlowCommand = { do: 'register', by: 张三, facts: { units: ['客管科'] } };
    const one = after(flow, alone, ...begun.slice(1), ...planOf('客管科'));
    expect(codes(flow, one, no)).toEqual([]);
  });

  const planOf = (unit: string) => [
    sign('plan', 李四, { unit }),
    sign('section', 王五, { unit, choice: 'Y' }),
  ];

  it('opens for the head when every plan is Y', () => {
    const one = after(flow, ...begun, ...planOf('客管科'));
    expect(codes(flow, one, sign('head', 赵六, { choice: 'Y' }))).toEqual([
      'sign-off/out-of-order',
    ]);
    const both = after(flow, ...begun, ...planOf('客管科'), ...planOf('技术科'));
    expect(steps(flow, both)).toEqual(['head']);
  });

  it('returns only the plan that the section head refused', () => {
    const state = after(
      flow,
      ...begun,
      ...planOf('客管科'),
      sign('plan', 李四, { unit: '技术科' }),
      sign('section', 王五, { unit: '技术科', choice: 'N', reason: '不合规定' }),
    );
    expect(state.status !== 'draft' && state.signed.map(({ step, unit }) => step + unit)).toEqual([
      'receive',
      'plan客管科',
      'section客管科',
    ]);
  });

  it('returns only the plans that the head names', () => {
    const state = after(
      flow,
      ...begun,
      ...planOf('客管科'),
      ...planOf('技术科'),
      sign('head', 赵六, { choice: 'N', reason: '补充依据', concerns: ['技术科'] }),
    );
    expect(state).toMatchObject({ round: 2 });
    expect(state.status !== 'draft' && state.signed.map(({ step, unit }) => step + unit)).toEqual([
      'receive',
      'plan客管科',
      'section客管科',
    ]);
    expect(codes(flow, state, sign('head', 赵六, { choice: 'Y' }))).toEqual([
      'sign-off/out-of-order',
    ]);
  });

  it('knows only the units that take part, and lets them change with a reason (RW-G-06)', () => {
    const state = after(flow, ...begun);
    expect(codes(flow, state, sign('plan', 李四, { unit: '票务科' }))).toEqual([
      'sign-off/unit-unknown',
    ]);
    const units = ['客管科', '技术科', '票务科'];
    const change = { do: 'changeUnits', by: 张三, units, reason: '票务科参加' } as const;
    expect(steps(flow, after(flow, ...begun, change))).toEqual(['plan']);
    expect(codes(flow, state, { ...change, reason: ' ' })).toEqual(['sign-off/reason-missing']);
    const joined = after(flow, ...begun, change);
    expect(codes(flow, joined, sign('plan', 李四, { unit: '票务科' }))).toEqual([]);
  });
});

describe('4-11 启动预案: the issuer follows from the level, and who began it ends it', () => {
  const flow: Flow = [
    {
      step: 'launch',
      post: '',
      levels: { Ⅰ: '路局组长', Ⅱ: '办公室主任', Ⅲ: '站段组长' },
      clause: 'RW-4-11-06',
    },
    { step: 'handle', post: '应急领导小组', clause: 'RW-4-11-08' },
    {
      step: 'end',
      post: '',
      levels: { Ⅰ: '路局组长', Ⅱ: '办公室主任', Ⅲ: '站段组长' },
      sameAs: 'launch',
      clause: 'RW-4-12-09',
    },
  ];
  const 张三 = holder('张三', '办公室主任');
  const 吴九 = holder('吴九', '办公室主任');
  const 李四 = holder('李四', '路局组长');
  const 王五 = holder('王五', '应急领导小组');
  const level = (name: string) => ({ facts: { level: name } });

  it('refuses an issuer of another level, and a launch without level', () => {
    const state = after(flow);
    expect(codes(flow, state, sign('launch', 张三, level('Ⅰ')))).toEqual(['sign-off/not-the-post']);
    expect(codes(flow, state, sign('launch', 张三))).toEqual(['sign-off/level-missing']);
    expect(codes(flow, state, sign('launch', 张三, level('Ⅱ')))).toEqual([]);
  });

  it('lets only the person who launched it end it (谁启动,谁结束)', () => {
    const state = after(flow, sign('launch', 张三, level('Ⅱ')), sign('handle', 王五));
    expect(codes(flow, state, sign('end', 吴九))).toEqual(['sign-off/other-person']);
    expect(codes(flow, state, sign('end', 张三))).toEqual([]);
  });

  it('takes a higher level as a new order of its issuer (升级)', () => {
    const commands = [sign('launch', 张三, level('Ⅱ')), sign('handle', 王五)];
    const upgrade: Command<'changeLevel'> = {
      do: 'changeLevel',
      step: 'launch',
      level: 'Ⅰ',
      by: 李四,
      reason: '影响扩大',
    };
    const state = after(flow, ...commands, upgrade);
    expect(state).toMatchObject({ round: 2, facts: { level: 'Ⅰ' } });
    expect(codes(flow, state, sign('end', 张三))).toEqual([
      'sign-off/not-the-post',
      'sign-off/other-person',
    ]);
    expect(codes(flow, state, sign('end', 李四))).toEqual([]);
    expect(codes(flow, after(flow, ...commands), { ...upgrade, by: 张三 })).toEqual([
      'sign-off/not-the-post',
    ]);
  });
});

describe('4-1 两种启动: one of the alternative triggers is enough (RW-4-1-01, 02)', () => {
  const flow: Flow = [
    { step: 'telegram', post: '客运处', oneOf: 'trigger', after: [], clause: 'RW-4-1-01' },
    { step: 'problem', post: '客运处', oneOf: 'trigger', after: [], clause: 'RW-4-1-02' },
    { step: 'meeting', post: '客运处', after: ['telegram', 'problem'], clause: 'RW-4-1-03' },
  ];
  const 张三 = holder('张三', '客运处');

  it('skips the other one', () => {
    expect(steps(flow, after(flow))).toEqual(['telegram', 'problem']);
    const state = after(flow, sign('problem', 张三));
    expect(steps(flow, state)).toEqual(['meeting']);
    expect(codes(flow, state, sign('telegram', 张三))).toEqual(['sign-off/other-branch']);
  });
});

describe('硬件申请单: the deputy general manager only above 500 元 (HW-14)', () => {
  const flow: Flow = [
    { step: 'apply', post: '申请人', clause: 'HW-03' },
    { step: 'opinion', post: '信息技术部', clause: 'HW-12' },
    { step: 'deputy', post: '分管副总', clause: 'HW-14' },
    { step: 'buy', post: '采购', clause: 'HW-20' },
  ];
  const 张三 = holder('张三', '申请人');
  const 李四 = holder('李四', '信息技术部');
  const 王五 = holder('王五', '分管副总');
  const 赵六 = holder('赵六', '采购');
  const cheap = { do: 'register', by: 张三, facts: { off: ['deputy'] } } as const;
  const applied = [sign('apply', 张三), sign('opinion', 李四)];

  it('passes over the step whose condition does not hold', () => {
    expect(steps(flow, after(flow, ...applied))).toEqual(['deputy']);
    const state = after(flow, cheap, ...applied);
    expect(steps(flow, state)).toEqual(['buy']);
    expect(codes(flow, state, sign('deputy', 王五))).toEqual(['sign-off/condition-not-met']);
  });

  it('asks for it when the price found is above after all', () => {
    const state = after(flow, cheap, ...applied);
    const buying = sign('buy', 赵六, { facts: { off: [] } });
    expect(codes(flow, state, buying)).toEqual(['sign-off/out-of-order']);
  });
});

describe('会签、或签', () => {
  const parties = { post: '客运处', alsoPosts: ['站段'], clause: 'RW-4-5-06' };
  const 张三 = holder('张三', '客运处');
  const 李四 = holder('李四', '站段');

  it('会签 wants every party, in any order', () => {
    const flow: Flow = [{ step: 'report', ...parties }];
    expect(after(flow, sign('report', 李四)).status).toBe('open');
    expect(after(flow, sign('report', 李四), sign('report', 张三)).status).toBe('complete');
    expect(codes(flow, after(flow, sign('report', 李四)), sign('report', 李四))).toEqual([
      'sign-off/already-signed',
    ]);
  });

  it('或签 is content with one of them', () => {
    const flow: Flow = [{ step: 'report', together: 'any', ...parties }];
    expect(after(flow, sign('report', 李四)).status).toBe('complete');
  });
});

describe('what people do besides signing', () => {
  const flow: Flow = [
    { step: 'prepare', post: '经办', clause: 'CT-12' },
    { step: 'review', post: '复核', notSameAs: ['prepare'], clause: 'CT-15' },
    { step: 'approve', post: '批准', clause: 'CT-16' },
  ];
  const 张三 = holder('张三', '经办');
  const 李四 = holder('李四', '复核');
  const 王五 = holder('王五', '批准');
  const 赵六 = holder('赵六', '复核');
  const prepared = [sign('prepare', 张三)];
  const reviewed = [...prepared, sign('review', 李四)];

  it('sends back to an earlier step with a reason: a new round (退回)', () => {
    const back = { do: 'sendBack', to: 'prepare', by: 王五, reason: '附件不全' } as const;
    const state = after(flow, ...reviewed, back);
    expect(state).toMatchObject({ round: 2, signed: [] });
    expect(codes(flow, after(flow, ...reviewed), { ...back, by: 赵六 })).toEqual([
      'sign-off/may-not',
    ]);
    expect(codes(flow, after(flow, ...reviewed), { ...back, to: 'approve' })).toEqual([
      'sign-off/not-before',
    ]);
    expect(codes(flow, after(flow, ...reviewed), { ...back, reason: '' })).toEqual([
      'sign-off/reason-missing',
    ]);
  });

  it('withdraws the last signature until the next one signs (撤回)', () => {
    const withdraw = { do: 'withdraw', by: 李四, reason: '签错了' } as const;
    expect(steps(flow, after(flow, ...reviewed, withdraw))).toEqual(['review']);
    expect(codes(flow, after(flow, ...reviewed), { ...withdraw, by: 张三 })).toEqual([
      'sign-off/not-the-last-signer',
    ]);
    expect(codes(flow, after(flow), withdraw)).toEqual(['sign-off/nothing-to-undo']);
  });

  it('hands a step to somebody else of the same post (转交)', () => {
    const transfer: Command<'transfer'> = {
      do: 'transfer',
      step: 'review',
      by: 李四,
      to: 赵六,
      reason: '出差',
    };
    const state = after(flow, ...prepared, transfer);
    expect(codes(flow, state, sign('review', 李四))).toEqual(['sign-off/not-the-person']);
    expect(codes(flow, state, sign('review', 赵六))).toEqual([]);
    expect(codes(flow, after(flow, ...prepared), { ...transfer, to: 王五 })).toEqual([
      'sign-off/not-the-post',
    ]);
  });

  it('waits for a signer who was added (加签)', () => {
    const 孙七 = holder('孙七', '内控');
    const add: Command<'addSigner'> = {
      do: 'addSigner',
      step: 'review',
      by: 李四,
      to: 孙七,
      reason: '金额较大',
    };
    const state = after(flow, ...prepared, add);
    expect(codes(flow, state, sign('review', 李四))).toEqual(['sign-off/not-the-person']);
    const signed = after(flow, ...prepared, add, sign('review', 孙七), sign('review', 李四));
    expect(steps(flow, signed)).toEqual(['approve']);
  });

  it('signs in the place of another (委托代理), who counts as the signer too', () => {
    const 代理 = { ...holder('孙七', '批准'), standsFor: [{ name: '李四', posts: ['复核'] }] };
    const state = after(flow, ...prepared);
    expect(codes(flow, state, sign('review', 代理))).toEqual(['sign-off/not-the-post']);
    expect(codes(flow, state, sign('review', 代理, { for: '李四' }))).toEqual([]);
    expect(codes(flow, state, sign('review', 代理, { for: '王五' }))).toContain(
      'sign-off/not-delegated',
    );
    const forHandler = { ...holder('孙七'), standsFor: [{ name: '张三', posts: ['复核'] }] };
    expect(codes(flow, state, sign('review', forHandler, { for: '张三' }))).toEqual([
      'sign-off/same-person',
    ]);
  });

  it('voids an open record, which then takes nothing but notes (作废)', () => {
    const state = after(flow, ...prepared, { do: 'void', by: 张三, reason: '重复登记' });
    expect(codes(flow, state, sign('review', 李四))).toEqual(['sign-off/void']);
    expect(codes(flow, state, { do: 'note', by: 李四, reason: '见新单' })).toEqual([]);
    expect(codes(flow, after(flow), { do: 'void', by: 王五, reason: 'x' })).toEqual([
      'sign-off/may-not',
    ]);
  });

  it('opens a finished record again only when a second person agrees (取消审核)', () => {
    const done = [...reviewed, sign('approve', 王五)];
    const ask = { do: 'undo', by: 王五, reason: '金额写错' } as const;
    expect(codes(flow, after(flow, ...reviewed), ask)).toEqual(['sign-off/nothing-to-undo']);
    const asked = after(flow, ...done, ask);
    expect(asked.status).toBe('complete');
    expect(codes(flow, asked, ask)).toEqual(['sign-off/second-person']);
    const undone = after(flow, ...done, ask, { ...ask, by: 李四 });
    expect(undone).toMatchObject({ status: 'open', round: 2 });
    expect(steps(flow, undone)).toEqual(['approve']);
  });

  it('waits for the 参与单位 to be named: a step signed by unit never falls away (RW-G-06)', () => {
    const byUnit: Flow = [
      { step: 'plan', post: '经办', clause: 'RW-4-1-03' },
      { step: 'search', post: '复核', perUnit: true, clause: 'RW-4-1-04' },
      { step: 'close', post: '经办', clause: 'RW-4-1-05' },
    ];
    const planned = after(byUnit, sign('plan', 张三));
    expect(planned).toMatchObject({ status: 'open' });
    expect(steps(byUnit, planned)).toEqual([]);
    expect(codes(byUnit, planned, sign('search', 李四))).toEqual(['sign-off/unit-unknown']);
    expect(codes(byUnit, planned, sign('close', 张三))).toEqual(['sign-off/out-of-order']);
    const named = after(byUnit, sign('plan', 张三), {
      ...{ do: 'changeUnits', by: 张三, reason: '布置到站', units: ['甲站'] },
    });
    expect(steps(byUnit, named)).toEqual(['search']);
  });

  it('notes what happened on duty without signing it (RW-G-01)', () => {
    const happened = '2026-03-05T08:31';
    const state = after(flow, { do: 'record', step: 'approve', by: 张三, happened });
    expect(state).toMatchObject({ recorded: [{ step: 'approve', happened, by: '张三' }] });
    expect(steps(flow, state)).toEqual(['prepare']);
  });

  it('writes every state into the journal and reads it back', () => {
    const states = [
      after(flow, { do: 'register', by: 张三, facts: { units: ['甲', '乙'], level: 'Ⅱ' } }),
      after(flow, ...prepared, {
        do: 'addSigner',
        step: 'review',
        by: 李四,
        to: 王五,
        reason: 'x',
      }),
      after(flow, ...prepared, { do: 'record', step: 'review', by: 李四, happened: '08:31' }),
      after(flow, ...prepared, { do: 'void', by: 张三, reason: 'x' }),
    ];
    expect(states.map((state) => readState(stateText(state)))).toEqual(states);
  });
});
