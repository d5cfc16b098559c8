import { MANNERS } from '../scenario.fixture';
import { accident } from './accident';
import { casualty } from './casualty';
import { crowd } from './crowd';
import { courseOf, registered, signed } from './duty.fixture';
import { trainEmergency, trainsetEmergency } from './emergencies';
import { equipmentFault } from './equipment-fault';
import { fire } from './fire';
import { safetyInformation } from './safety-information';

describe.each(MANNERS)('incidents, %s', (manner) => {
  describe('4-5 安全信息处置', () => {
    const told = signed(safetyInformation, registered(safetyInformation, manner), '01', '02');

    it('lets the unit handle it (Y), or sends people to the spot (N)', () => {
      const yes = signed(safetyInformation, told, '03:Y');
      expect(yes.waiting).toEqual(['04']);
      expect(yes.refuses('05', '客运处')).toEqual(['sign-off/other-branch']);
      const no = signed(safetyInformation, told, '03:N');
      expect(no.waiting).toEqual(['05']);
      for (const ended of [
        signed(safetyInformation, yes, '04', '06', '06u', '07', '07u', '08'),
        signed(safetyInformation, no, '05', '06u', '06', '07u', '07', '08'),
      ])
        expect(ended.status).toBe('complete');
    });

    it('wants 研判准确及时 confirmed, by the leaders (RW-4-5-N1)', () => {
      expect(told.refuses('03', '处领导', { choice: 'Y', attested: {} })).toEqual([
        'sign-off/not-attested',
      ]);
      expect(told.refuses('03', '值班人员', { choice: 'Y' })).toEqual(['sign-off/not-the-post']);
    });

    it('wants 措施明确 confirmed by both parties (RW-4-5-N2)', () => {
      const reported = signed(safetyInformation, told, '03:Y', '04', '06', '06u');
      const unticked = { attested: {} };
      expect(reported.refuses('07', '客运处', unticked)).toEqual(['sign-off/not-attested']);
      expect(reported.refuses('07u', '相关站段', { ...unticked, unit: '甲站' })).toEqual([
        'sign-off/not-attested',
      ]);
    });

    it('waits for every 相关站段, each once', () => {
      const one = signed(safetyInformation, told, '03:Y', '04', '06', '06u@甲站');
      expect(one.refuses('07', '客运处')).toEqual(['sign-off/out-of-order']);
      expect(one.refuses('06u', '相关站段', { unit: '甲站' })).toEqual(['sign-off/already-signed']);
      expect(one.refuses('06u', '相关站段', { unit: '丙站' })).toEqual(['sign-off/unit-unknown']);
      expect(signed(safetyInformation, one, '06u@乙段').waiting).toEqual(['07', '07u']);
    });

    it('changes N to Y by the same party, in a new round, and keeps what was done (RW-G-04)', () => {
      const sent = signed(safetyInformation, told, '03:N', '05');
      const change = { do: 'redecide', step: '03', choice: 'Y', reason: '甲站能处理' } as const;
      expect(sent.refusesTo('客运处', change)).toEqual(['sign-off/not-the-post']);
      expect(sent.refusesTo('处领导', { ...change, reason: '' })).toEqual([
        'sign-off/reason-missing',
      ]);
      const changed = sent.then('处领导', change);
      expect([changed.round, changed.waiting]).toEqual([2, ['04']]);
    });
  });

  it('4-7 依次办理 where the house sets it so: 开行调整 waits for 现场处置 (AMB-15)', () => {
    const run = registered(accident, manner, { accidentInLine: '是' });
    const planned = signed(accident, run, '01', '02', '03', '04');
    expect(planned.waiting).toEqual(['05']);
    expect(planned.refuses('06', '技术科')).toEqual(['sign-off/condition-not-met']);
    const one = signed(accident, planned, '05');
    expect(one.waiting).toEqual(['06l']);
    const done = signed(accident, one, '06l', '07', '08', '09', '10', '11');
    expect(done.status).toBe('complete');
  });

  it('4-7: 现场处置 and 列车开行调整 go beside each other, the file is closed by both parties', () => {
    const planned = signed(accident, registered(accident, manner), '01', '02', '03', '04');
    expect(planned.waiting).toEqual(['05', '06']);
    const one = signed(accident, planned, '06');
    expect(one.refuses('07', '客运现场调查负责人')).toEqual(['sign-off/out-of-order']);
    const lessons = signed(accident, one, '05', '07', '08', '09', '10');
    const filed = lessons.sign('11', '责任单位');
    expect(filed.status).toBe('open');
    expect(filed.sign('11', '客管科').status).toBe('complete');
  });

  describe('4-8 设备故障', () => {
    const grouped = signed(equipmentFault, registered(equipmentFault, manner), '01', '02', '03');
    const rest = ['07', '08', '09', '10', '11', '12', '12u'];

    it('handles by the plan (Y)', () => {
      const yes = signed(equipmentFault, grouped, '04:Y', '06');
      expect(yes.refuses('05', '相关站段', { unit: '甲站' })).toEqual(['sign-off/other-branch']);
      expect(signed(equipmentFault, yes, ...rest).status).toBe('complete');
    });

    it('is filed by class, by 客运处 and by each depot (RW-4-8-N6)', () => {
      const learnt = signed(equipmentFault, grouped, '04:Y', '06', ...rest.slice(0, 5));
      const unticked = { attested: {} };
      expect(learnt.refuses('12', '客运处', unticked)).toEqual(['sign-off/not-attested']);
      expect(learnt.refuses('12u', '相关站段', { ...unticked, unit: '甲站' })).toEqual([
        'sign-off/not-attested',
      ]);
    });

    it('or under guidance (N), which 客运处 acknowledges after the depot (AMB-17)', () => {
      const no = signed(equipmentFault, grouped, '04:N');
      expect(no.refuses('05', '客运处', { unit: '甲站' })).toEqual(['sign-off/not-the-post']);
      const handled = no.sign('05', '相关站段', { unit: '甲站' });
      expect(handled.waiting).toEqual(['05']);
      expect(signed(equipmentFault, no, '05', ...rest).status).toBe('complete');
    });
  });

  describe('4-9 旅客伤亡', () => {
    const on = (where: string) => signed(casualty, registered(casualty, manner, { where }), '01');

    it('on a train: the conductor, and handing over (AMB-33)', () => {
      const found = on('列车');
      expect(found.refuses('02s', '客运值班员')).toContain('sign-off/condition-not-met');
      expect(found.refuses('02t', '客运值班员')).toEqual(['sign-off/not-the-post']);
      const ended = signed(
        casualty,
        found,
        '02t',
        '03t',
        '04t',
        '05',
        '06',
        '07t',
        '08',
        '09',
        '10',
      );
      expect(ended.status).toBe('complete');
    });

    it('in a station: the duty clerk, and nothing is handed over', () => {
      const evidence = signed(casualty, on('车站'), '02s', '03s', '04s', '05');
      expect(evidence.refuses('06', '列车长')).toEqual(['sign-off/condition-not-met']);
      expect(evidence.waiting).toEqual(['06s']);
      expect(signed(casualty, evidence, '06s', '07s', '08', '09', '10').status).toBe('complete');
    });

    it('takes the police on the screen or on paper, never by key', () => {
      const before = signed(casualty, on('列车'), '02t', '03t', '04t');
      expect(before.refuses('05', '公安人员', { way: 'key' })).toEqual([
        'sign-off/way-not-allowed',
      ]);
    });
  });

  describe.each([
    [
      '4-11',
      trainsetEmergency,
      '06',
      '05',
      '系统应急领导小组办公室主任',
      '系统应急领导小组组长',
      '系统',
    ],
    [
      '4-12',
      trainEmergency,
      '05',
      '06',
      '系统应急领导小组组长',
      '系统应急领导小组办公室主任',
      '客运处',
    ],
  ] as const)('%s 应急预案', (_flow, flow, launch, handle, issuer, other, organiser) => {
    const decided = (choice: string) =>
      signed(flow, registered(flow, manner), '01', '02', '03', `04:${choice}`);
    const level = (name: string) => ({ facts: courseOf(flow, { level: name }) });
    const launched = decided('Y').sign(launch, issuer, level('Ⅱ级'));

    it('Ⅱ级 is launched by its own issuer, with the level said (AMB-21)', () => {
      const asked = decided('Y');
      expect(asked.refuses(launch, issuer)).toEqual(['sign-off/level-missing']);
      expect(asked.refuses(launch, other, level('Ⅱ级'))).toEqual(['sign-off/not-the-post']);
      expect(asked.refuses(launch, issuer, level('Ⅰ级'))).toEqual(['sign-off/not-the-post']);
      expect(asked.refuses(launch, '路局应急领导小组组长', level('Ⅰ级'))).toEqual([]);
    });

    it('ends after all have handled it, and only by who launched it', () => {
      const running = signed(flow, launched, '07', '08', '08u@甲站');
      expect(running.refuses('09', issuer)).toEqual(['sign-off/out-of-order']);
      const handled = signed(flow, running, '08u@乙段');
      expect(handled.refuses('09', other)).toContain('sign-off/not-the-post');
      const ended = signed(flow, handled, '09');
      expect(ended.waiting).toEqual(['10o']);
      expect(ended.refuses('10o', '路局')).toEqual(['sign-off/not-the-post']);
      const organised = ended.sign('10o', organiser);
      expect(signed(flow, organised, '10', '10u', '11', '12').status).toBe('complete');
    });

    it('goes up to Ⅰ级 by a new order; the new issuer ends it (RW-G-04)', () => {
      const up = { do: 'changeLevel', step: launch, level: 'Ⅰ级', reason: '影响扩大' } as const;
      expect(launched.refusesTo(issuer, up)).toEqual(['sign-off/not-the-post']);
      const upgraded = signed(flow, launched.then('路局应急领导小组组长', up), '07', '08', '08u');
      expect(upgraded.round).toBe(2);
      expect(upgraded.refuses('09', issuer)).toContain('sign-off/other-person');
      expect(signed(flow, upgraded, '09').waiting).toEqual(['10o']);
    });

    it('without a launch the units handle it and all sum up, without end notice (AMB-20)', () => {
      const no = decided('N');
      expect(no.refuses(launch, issuer, level('Ⅱ级'))).toEqual(['sign-off/other-branch']);
      const handled = signed(flow, no, handle);
      expect(handled.waiting).toEqual(['10', '10u']);
      expect(signed(flow, handled, '10', '10u', '11', '12').status).toBe('complete');
    });

    it('changes from N to Y while the units handle it', () => {
      const handled = signed(flow, decided('N'), handle);
      const change = { do: 'redecide', step: '04', choice: 'Y', reason: '影响扩大' } as const;
      expect(handled.then('应急领导小组组长', change).waiting).toEqual([launch]);
    });
  });

  describe('4-13 旅客大面积滞留', () => {
    const reported = signed(crowd, registered(crowd, manner), '01', '02', '03', '04');
    const level = (name: string) => ({ facts: courseOf(crowd, { level: name }) });

    it('is looked at in person by one of three of the station (RW-4-13-N1)', () => {
      const begun = signed(crowd, registered(crowd, manner), '01');
      for (const who of ['客运主任', '主管副站长', '站长'])
        expect(begun.sign('02', who).waiting).toEqual(['03']);
      expect(begun.refuses('02', '站长', { attested: {} })).toEqual(['sign-off/not-attested']);
      expect(begun.refuses('02', '客运车站')).toEqual(['sign-off/not-the-post']);
    });

    it.each([
      ['Ⅰ级', '局应急领导小组组长(副组长)'],
      ['Ⅱ级', '局突发客流应急领导小组组长'],
      ['Ⅲ级', '站段长'],
    ])('%s is launched by %s and ended by nobody else', (name, issuer) => {
      const launched = reported.sign('05', issuer, level(name));
      const restored = signed(crowd, launched, '06', '07');
      const others = ['站段长', '局突发客流应急领导小组组长', '局应急领导小组组长(副组长)'];
      for (const other of others.filter((one) => one !== issuer)) {
        expect(reported.refuses('05', other, level(name))).toEqual(['sign-off/not-the-post']);
        expect(restored.refuses('08', other)).toContain('sign-off/not-the-post');
      }
      expect(signed(crowd, restored, '08', '09', '09u', '10').status).toBe('complete');
    });

    it('goes from Ⅲ级 to Ⅱ级 and is then ended by the issuer of Ⅱ级', () => {
      const up = { do: 'changeLevel', step: '05', level: 'Ⅱ级', reason: '人数增加' } as const;
      const upgraded = signed(
        crowd,
        reported.sign('05', '站段长', level('Ⅲ级')).then('局突发客流应急领导小组组长', up),
        '06',
        '07',
      );
      expect(upgraded.refuses('08', '站段长')).toContain('sign-off/other-person');
      expect(signed(crowd, upgraded, '08').waiting).toEqual(['09', '09u']);
    });

    it('is not withdrawn before things are back to normal', () => {
      const launched = reported.sign('05', '站段长', level('Ⅲ级'));
      expect(signed(crowd, launched, '06').refuses('08', '站段长')).toEqual([
        'sign-off/out-of-order',
      ]);
    });
  });

  describe('4-15 客运火灾', () => {
    const seen = (inStation: string) =>
      signed(fire, registered(fire, manner, { inStation }), '01', '02', '03');
    const rest = ['08', '09', '10', '11'];

    it('cannot be put out (N): 119 and 120, then the station', () => {
      const called = signed(fire, seen('否'), '04:N', '05');
      expect(called.waiting).toEqual(['07']);
      expect(signed(fire, called, '07', ...rest).status).toBe('complete');
    });

    it.each([
      ['否', '08'],
      ['是', '07y'],
    ])('can be put out (Y), in a station area: %s → %s (AMB-22)', (inStation, next) => {
      const fought = signed(fire, seen(inStation), '04:Y', '06');
      expect(fought.waiting).toEqual([next]);
      const helped = next === '07y' ? signed(fire, fought, '07y') : fought;
      expect(signed(fire, helped, ...rest).status).toBe('complete');
    });

    it('is recorded out of order by the duty officer, who signs nothing by that (RW-G-01)', () => {
      const noted = ['06', '04', '01'].reduce(
        (run, step) => run.then('值班人员', { do: 'record', step, happened: '2026-03-05T08:31' }),
        registered(fire, manner),
      );
      expect(noted.waiting).toEqual(['01']);
      expect(noted.state).toMatchObject({
        recorded: [{ step: '06' }, { step: '04' }, { step: '01' }],
      });
    });

    it('went from Y to N after four minutes: both rounds stay (RW-G-04)', () => {
      const fought = signed(fire, seen('否'), '04:Y', '06');
      const change = { do: 'redecide', step: '04', choice: 'N', reason: '火势扩大' } as const;
      const changed = fought.then('列车长', change);
      expect([changed.round, changed.waiting]).toEqual([2, ['05']]);
      expect(signed(fire, changed, '05', '07', ...rest).status).toBe('complete');
    });
  });
});
