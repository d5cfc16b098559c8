import { MANNERS } from '../scenario.fixture';
import { deepAnalysis } from './deep-analysis';
import { holderOf, registered, signed } from './duty.fixture';
import { measures, problems, supervision } from './follow-up';
import { hazardCheck, labourCheck } from './hazard-drives';
import { agreement, evidence, flashReport } from './papers';
import { regulations } from './regulations';
import { specialDrive } from './special-drive';

describe.each(MANNERS)('drives and papers, %s', (manner) => {
  describe.each([
    ['4-1', hazardCheck],
    ['4-2', labourCheck],
  ] as const)('%s', (_flow, flow) => {
    it.each(['01', '02'])('begins with %s, and the other start is closed (AMB-11)', (start) => {
      const begun = signed(flow, registered(flow, manner), start);
      expect(begun.waiting).toEqual(['03']);
      const other = start === '01' ? '02' : '01';
      expect(begun.refuses(other, '客运处')).toEqual(['sign-off/other-branch']);
      const ended = signed(flow, begun, '03', '04', '05', '06', '07', '08');
      expect(ended.status).toBe('complete');
    });

    it('waits until every unit has reported', () => {
      const met = signed(flow, registered(flow, manner), '01', '03', '04@甲站');
      expect(met.refuses('05', '客运处')).toEqual(['sign-off/out-of-order']);
      expect(met.refuses('04', '各单位', { unit: '甲站' })).toEqual(['sign-off/already-signed']);
    });
  });

  describe('4-3 安全专项整治', () => {
    const planned = signed(specialDrive, registered(specialDrive, manner), '01', '02', '03');
    const rest = ['05', '06', '07', '08u', '08', '09', '09u', '10', '11', '12'];

    it('is reviewed by the deputy first and the head after him (AMB-12)', () => {
      expect(planned.refuses('04', '处长', { choice: 'Y' })).toEqual(['sign-off/not-the-post']);
      expect(signed(specialDrive, planned, '04:Y', ...rest).status).toBe('complete');
    });

    it.each(['主管副处长', '处长'])('goes back to the plan when %s says N (RW-G-05)', (who) => {
      const asked = who === '处长' ? planned.sign('04', '主管副处长', { choice: 'Y' }) : planned;
      expect(asked.refuses('04', who, { choice: 'N' })).toEqual(['sign-off/reason-missing']);
      const back = asked.sign('04', who, { choice: 'N', reason: '重点不明确' });
      expect([back.round, back.waiting]).toEqual([2, ['03']]);
      expect(signed(specialDrive, back, '03', '04:Y', ...rest).status).toBe('complete');
    });
  });

  it('4-4 深度分析: N leads to the analysis again, with its three principles', () => {
    const sorted = signed(deepAnalysis, registered(deepAnalysis, manner), '01', '02');
    const half = { attested: { N1a: '是', N1b: '是' } };
    expect(sorted.refuses('04', '客管科科长', half)).toEqual(['sign-off/not-attested']);
    const reported = signed(deepAnalysis, sorted, '04', '05');
    const back = reported.sign('05d', '主管副处长', { choice: 'N', reason: '不深' });
    expect([back.round, back.waiting]).toEqual([2, ['04']]);
    expect(signed(deepAnalysis, back, '04', '05', '05d:Y', '06').status).toBe('complete');
  });

  describe('4-10 规章立改废', () => {
    const planned = signed(regulations, registered(regulations, manner), '01', '02', '03');
    const carriedOut = ['08', '09', '10'];

    it.each([
      ['04', 'sectionChief', ['04@乙段:Y']],
      ['05', 'deputy', ['04', '05@乙段']],
    ])('%s N sends back that plan alone (AMB-19)', (step, post) => {
      const before = step === '05' ? signed(regulations, planned, '04:Y') : planned;
      const back = before.sign(step, holderOf(post), {
        ...{ unit: '甲站', choice: 'N', reason: '依据不足' },
      });
      expect(back.round).toBe(2);
      expect(back.refuses('03', '各科室', { unit: '乙段' })).toEqual(['sign-off/already-signed']);
      expect(back.refuses('03', '各科室', { unit: '甲站' })).toEqual([]);
    });

    it('is submitted to the head when every plan is Y', () => {
      const half = signed(regulations, planned, '04:Y', '05:Y@甲站');
      expect(half.refuses('06', '客管科')).toEqual(['sign-off/out-of-order']);
      expect(signed(regulations, half, '05:Y@乙段').waiting).toEqual(['06']);
    });

    it.each([
      ['06d', '处长', []],
      ['07', '总工室', ['06d:Y']],
    ] as const)('%s N names the plans that go back, the others stay', (step, who, before) => {
      const submitted = signed(regulations, planned, '04:Y', '05:Y', '06', ...before);
      const back = submitted.sign(step, who, {
        ...{ choice: 'N', reason: '补充依据', concerns: ['乙段'] },
      });
      expect([back.round, back.waiting]).toEqual([2, ['03']]);
      expect(back.refuses('03', '各科室', { unit: '甲站' })).toEqual(['sign-off/already-signed']);
      const again = signed(regulations, back, '03@乙段', '04:Y@乙段', '05:Y@乙段', '06');
      const agreed = signed(regulations, again, '06d:Y', '07:Y', ...carriedOut);
      expect(agreed.status).toBe('complete');
    });
  });

  it('4-10 改判和退回也只退点了名的计划 (RW-4-10-06)', () => {
    const planned = signed(regulations, registered(regulations, manner), '01', '02', '03');
    const submitted = signed(regulations, planned, '04:Y', '05:Y', '06', '06d:Y');
    const head = holderOf('head');
    const changed = { do: 'redecide', step: '06d', choice: 'N', reason: '补充依据' } as const;
    const returned = { do: 'sendBack', to: '03', reason: '补充依据' } as const;
    for (const [who, command] of [
      [head, changed],
      [holderOf('engineer'), returned],
    ] as const) {
      expect(submitted.refusesTo(who, command)).toEqual(['sign-off/concerns-missing']);
      const back = submitted.then(who, { ...command, concerns: ['乙段'] });
      expect([back.round, back.waiting]).toEqual([2, ['03']]);
      expect(back.refuses('03', '各科室', { unit: '甲站' })).toEqual(['sign-off/already-signed']);
      expect(back.refuses('05', '主管副处长', { unit: '甲站', choice: 'Y' })).toEqual([
        'sign-off/already-signed',
      ]);
      expect(signed(regulations, back, '03@乙段', '04:Y@乙段', '05:Y@乙段').waiting).toEqual([
        '06',
      ]);
    }
  });

  it('督办: the unit answers, 客运处 closes or sends back', () => {
    const answered = signed(supervision, registered(supervision, manner), 'open', 'remedy');
    const back = answered.sign('close', '客运处', { choice: 'N', reason: '整改不到位' });
    expect([back.round, back.waiting]).toEqual([2, ['remedy']]);
    expect(signed(supervision, back, 'remedy', 'close:Y').status).toBe('complete');
  });

  it.each([
    ['督办台账', supervision, ['open'], 'remedy'],
    ['督办台账', supervision, ['open', 'remedy'], 'close'],
    ['问题库', problems, ['find', 'plan', 'remedy'], 'track'],
    ['细化措施', measures, ['draw'], 'check'],
  ] as const)('%s: nobody checks himself', (_title, register, before, step) => {
    const done = before.slice(0, -1);
    const both = { do: 'sign', step: before.at(-1) ?? '', way: 'paper', attested: {} } as const;
    const first = signed(register, registered(register, manner), ...done).then('一人两岗', both);
    expect(first.refuses(step, '一人两岗', { choice: 'Y' })).toEqual(['sign-off/same-person']);
  });

  it('问题库: is followed until it is solved', () => {
    const planned = signed(problems, registered(problems, manner), 'find', 'plan', 'remedy');
    const back = planned.sign('track', '客运处', { choice: 'N', reason: '未解决' });
    expect(back.waiting).toEqual(['remedy']);
    expect(signed(problems, back, 'remedy', 'track:Y', 'file').status).toBe('complete');
  });

  it('协议书: in force when every party has stamped and signed (RW-4-9-N8)', () => {
    const filled = signed(agreement, registered(agreement, manner), 'fill');
    const stamped = { unit: '甲站', attested: { chop: '是' } };
    expect(filled.refuses('agree', '相关方', stamped)).toEqual(['sign-off/not-attested']);
    const one = signed(agreement, filled, 'agree@甲站');
    expect(one.status).toBe('open');
    expect(signed(agreement, one, 'agree@乙段').status).toBe('complete');
  });

  it('旁证材料、速报: collected with the police, sent by the conductor or the duty clerk', () => {
    const listed = signed(evidence, registered(evidence, manner), 'collect', 'police', 'deliver');
    expect(listed.status).toBe('complete');
    for (const who of ['列车长', '客运值班员'])
      expect(registered(flashReport, manner).sign('send', who).status).toBe('complete');
    expect(registered(flashReport, manner).refuses('send', '值班人员')).toEqual([
      'sign-off/not-the-post',
    ]);
  });
});
