import { railway } from '../registers/railway';
import { memoryWorkbook, type MemoryWorkbook } from '../workbook/memory';
import type { CivilDate } from '../domain/civil-date';
import type { Result } from '../domain/result';
import { actOnRecord, type RecordCommand } from './act-on-record';
import type { Desk, RecordView, SignRequest } from './desk';
import { enterDocument } from './enter-document';
import { flowStatistics } from './flow-statistics';
import { loadHouse } from './house';
import type { Problem } from './problem';
import { recordHistory } from './record-history';
import { registerRecord } from './register-record';
import { signRecord } from './sign-record';
import { verifyWorkbook } from './verify-workbook';
import { openRecord, viewSelection } from './view-record';

const MARCH_5 = 46086;

/** One person for every post, called by it; 值班 is the one on duty. */
const PEOPLE = railway.posts
  .filter(({ outside }) => !outside)
  .map(({ title }) => ({ 姓名: title.zh, 部门: '某处', 岗位: title.zh, 在岗: '在岗' }));

type RailwayDesk = Desk & { readonly workbook: MemoryWorkbook };

/** `rows` of each table are there, empty. */
async function railwayDesk(empty: Readonly<Record<string, number>> = {}): Promise<RailwayDesk> {
  const rows = Object.entries(empty).map(([table, count]) => [
    table,
    Array.from({ length: count }, () => ({})),
  ]);
  const workbook = memoryWorkbook(railway, { 人员: PEOPLE, ...Object.fromEntries(rows) });
  await workbook.ensureWorkbookId('W-RAILWAY');
  let rowIds = 0;
  return {
    ...{ workbook, pack: railway, house: await loadHouse(workbook, railway) },
    now: () => ({ at: '2026-03-05T16:00:00+08:00', today: '2026-03-05' as CivilDate }),
    newRowId: () => `R${String((rowIds += 1)).padStart(16, '0')}`,
  };
}

function done<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problems));
}

/** A record as it was typed, registered; every text column without a value says 见附件. */
async function begun(
  desk: RailwayDesk,
  id: string,
  row: number,
  given: Readonly<Record<string, string | number>>,
): Promise<string> {
  const register = desk.pack.registers.find((one) => one.id === id);
  if (!register) throw new Error(id);
  for (const key of register.signOff?.[0]?.fills ?? []) {
    const column = register.columns.find((one) => one.key === key);
    if (!column || column.kind === 'count') continue;
    const usual = { date: MARCH_5, time: 0.33, quantity: 1, choice: '' }[column.kind as 'date'];
    const first = Array.isArray(column.choices) ? String(column.choices[0]) : undefined;
    const value = given[key] ?? first ?? usual ?? '见附件';
    await desk.workbook.people.type(register.table, row, column.title.zh, value);
  }
  await desk.workbook.people.select(register.table, [[row, row]], '编号');
  const [view] = await viewSelection(desk);
  if (!view) throw new Error('no draft');
  return done(await registerRecord(desk, view, '值班人员')).rowId;
}

const opened = async (desk: Desk, id: string, rowId: string): Promise<RecordView> => {
  const view = await openRecord(desk, id, rowId);
  if (!view) throw new Error('no record');
  return view;
};

/** A run of one flow, driven as the pane drives it. */
class Run {
  constructor(
    private readonly desk: RailwayDesk,
    private readonly id: string,
    readonly rowId: string,
  ) {}

  view = (): Promise<RecordView> => opened(this.desk, this.id, this.rowId);

  async sign(...how: Parameters<Run['problems']>): Promise<readonly unknown[]> {
    return (await this.problems(...how)).map(({ code }) => code);
  }

  async problems(
    step: string,
    by: string,
    more: Partial<SignRequest> = {},
  ): Promise<readonly Problem[]> {
    const view = await this.view();
    const definition = view.register.signOff?.find((one) => one.step === step);
    const attested = Object.fromEntries((definition?.attest ?? []).map(({ note }) => [note, '是']));
    const isFirst = view.register.signOff?.[0]?.step === step;
    const usual = Object.fromEntries(
      (isFirst ? [] : (definition?.fills ?? [])).map((key) => {
        const column = view.register.columns.find((one) => one.key === key);
        const word = { date: '2026-3-5', time: '9:00', quantity: '3' }[column?.kind as 'date'];
        return [key, word ?? (Array.isArray(column?.choices) ? '' : '见附件')];
      }),
    );
    const result = await signRecord(this.desk, {
      ...{ record: view, step, by, way: 'noKey', ...more },
      choosing: { attested, ...more.choosing },
      fillHeader: { ...usual, ...more.fillHeader },
    });
    return result.ok ? [] : result.problems;
  }

  async act(command: RecordCommand, by: string): Promise<readonly unknown[]> {
    const result = await actOnRecord(this.desk, await this.view(), command, by);
    return result.ok ? [] : result.problems.map(({ code }) => code);
  }

  async waiting(): Promise<readonly string[]> {
    const { state, waiting } = await this.view();
    return state.status === 'complete' ? ['已完成'] : waiting.map(({ step }) => step);
  }

  async signedUnits(step: string): Promise<readonly string[]> {
    const { state } = await this.view();
    return state.status === 'draft'
      ? []
      : state.signed.filter((one) => one.step === step).map(({ unit }) => unit);
  }
}

const UNITS = ['票务科', '客运科', '技术科'];

describe('4-10 三个科室', () => {
  it('四次审核各有一次 N:只有点名的计划退回,别的不动', async () => {
    const desk = await railwayDesk();
    const rowId = await begun(desk, 'regulations', 0, { units: UNITS.join('、') });
    const run = new Run(desk, 'regulations', rowId);
    const y = (unit?: string) => ({ choosing: { choice: 'Y', ...(unit && { unit }) } });
    const n = (more: object) => ({ choosing: { choice: 'N', reason: '依据不足', ...more } });
    const plan = (unit: string) => run.sign('03', '各科室', { choosing: { unit } });
    await run.sign('01', '客运处');
    await run.sign('02', '客运处');
    for (const unit of UNITS) expect(await plan(unit)).toEqual([]);
    // 科长: N for one plan.
    expect(await run.sign('04', '各科长', n({ unit: '客运科' }))).toEqual([]);
    expect(await run.signedUnits('03')).toEqual(['票务科', '技术科']);
    await plan('客运科');
    for (const unit of UNITS) await run.sign('04', '各科长', y(unit));
    // 主管副处长: N for another one.
    expect(await run.sign('05', '主管副处长', n({ unit: '技术科' }))).toEqual([]);
    expect(await run.signedUnits('04')).toEqual(['票务科', '客运科']);
    await plan('技术科');
    await run.sign('04', '各科长', y('技术科'));
    for (const unit of UNITS) await run.sign('05', '主管副处长', y(unit));
    // 处长 and 总工室 decide for all, and name the plans that go back.
    await run.sign('06', '客管科');
    expect(await run.sign('06d', '处长', n({ concerns: ['票务科'] }))).toEqual([]);
    expect(await run.signedUnits('05')).toEqual(['客运科', '技术科']);
    const again = async (unit: string): Promise<void> => {
      await plan(unit);
      await run.sign('04', '各科长', y(unit));
      await run.sign('05', '主管副处长', y(unit));
      await run.sign('06', '客管科');
    };
    await again('票务科');
    await run.sign('06d', '处长', y());
    expect(await run.sign('07', '总工室', n({ concerns: ['客运科'] }))).toEqual([]);
    expect(await run.signedUnits('03')).toEqual(['技术科', '票务科']);
    await again('客运科');
    await run.sign('06d', '处长', y());
    await run.sign('07', '总工室', y());
    for (const step of ['08', '09', '10'])
      for (const unit of UNITS) await run.sign(step, '各科室', { choosing: { unit } });
    expect(await run.waiting()).toEqual(['已完成']);
  });
});

describe('4-9 旅客意见', () => {
  it.each([
    ['同意', ''],
    ['不同意', '书面,见证人两名'],
    ['无法表达', '昏迷'],
  ])('列车上,%s:有依据就接着走', async (consent, reason) => {
    const desk = await railwayDesk();
    const run = new Run(desk, 'casualty', await begun(desk, 'casualty', 0, { where: '列车' }));
    await run.sign('01', '岗位作业人员');
    for (const step of ['02t', '03t', '04t']) expect(await run.sign(step, '列车长')).toEqual([]);
    expect(await run.sign('05', '某公安', { way: 'paper', evidence: PAPER })).toEqual([]);
    const fillHeader = { consent, consentReason: '' };
    const without = await run.sign('06', '列车长', { fillHeader });
    if (reason !== '') expect(without).toEqual(['input/required']);
    if (reason !== '')
      expect(
        await run.sign('06', '列车长', { fillHeader: { consent, consentReason: reason } }),
      ).toEqual([]);
    for (const [step, by] of END) expect(await run.sign(step, by)).toEqual([]);
    expect(await run.waiting()).toEqual(['已完成']);
  });

  it('在车站:客运值班员办,不办交接', async () => {
    const desk = await railwayDesk();
    const run = new Run(desk, 'casualty', await begun(desk, 'casualty', 0, { where: '车站' }));
    await run.sign('01', '岗位作业人员');
    expect(await run.sign('02t', '列车长')).toContain('sign-off/condition-not-met');
    for (const step of ['02s', '03s', '04s']) await run.sign(step, '客运值班员');
    await run.sign('05', '某公安', { way: 'paper', evidence: PAPER });
    expect(await run.waiting()).toEqual(['06s']);
  });
});

const PAPER = { paper: ['2026-03-05', '第 12 号', '段调度室'] };
const END = [
  ['07t', '列车长'],
  ['08', '责任单位'],
  ['09', '事故处理站'],
  ['10', '事故处理站'],
] as const;

describe('4-13', () => {
  it('Ⅲ级升Ⅱ级:签字只许Ⅱ级发布人结束,记录标出', async () => {
    const desk = await railwayDesk();
    const rowId = await begun(desk, 'crowd', 0, { units: '甲站、乙段' });
    const run = new Run(desk, 'crowd', rowId);
    for (const [step, by] of [
      ['01', '客运车站'],
      ['02', '站长'],
      ['03', '相关车站'],
      ['04', '相关车站'],
    ] as const)
      expect(await run.sign(step, by)).toEqual([]);
    expect(await run.sign('05', '站段长', { fillHeader: { level: 'Ⅲ级' } })).toEqual([]);
    const up = { do: 'changeLevel', step: '05', level: 'Ⅱ级', reason: '人数增加' } as const;
    expect(await run.act(up, '站段长')).toEqual(['sign-off/not-the-post']);
    expect(await run.act(up, '局突发客流应急领导小组组长')).toEqual([]);
    for (const unit of ['甲站', '乙段']) await run.sign('06', '各处室', { choosing: { unit } });
    await run.sign('07', '客运车站');
    expect(await run.sign('08', '站段长')).toContain('sign-off/not-the-post');
    const note = {
      ...({ do: 'record', step: '08', happened: '2026-03-05T15:00' } as const),
      reported: { who: '站段长', how: '电话' },
    };
    expect(await run.act(note, '值班人员')).toEqual([]);
    const { course } = await recordHistory(desk, await run.view());
    expect(course.notes.flatMap(({ flags }) => flags)).toContainEqual(
      expect.objectContaining({ code: 'sign-off/not-the-post', clause: 'RW-4-13-08' }),
    );
    expect(await run.sign('08', '局突发客流应急领导小组组长')).toEqual([]);
    expect((await run.view()).header.cells['级别']).toMatchObject({
      text: 'Ⅱ级',
    });
  });
});

describe('督办和问题', () => {
  it.each([
    ['4-1', 'hazard-check', 'RW-4-1-08'],
    ['4-2', 'labour-check', 'RW-4-2-08'],
  ])('%s 有一条督办没销号就不能结束,销号就能', async (_flow, id, clause) => {
    const desk = await railwayDesk();
    const run = new Run(desk, id, await begun(desk, id, 0, WITH_UNITS));
    const { no } = await run.view();
    await run.sign('01', '客运处');
    await run.sign('03', '客运处');
    for (const unit of ['甲站', '乙段']) await run.sign('04', '各单位', { choosing: { unit } });
    for (const step of ['05', '06', '07']) expect(await run.sign(step, '客运处')).toEqual([]);
    const slack = new Run(desk, 'supervision', await begun(desk, 'supervision', 0, { run: no }));
    await slack.sign('open', '客运处');
    expect(await run.problems('08', '客运处')).toEqual([stillOpen('督办台账', clause)]);
    await slack.sign('remedy', '各单位');
    await slack.sign('close', '客运处', { choosing: { choice: 'Y' } });
    expect(await run.sign('08', '客运处')).toEqual([]);
    expect(await run.waiting()).toEqual(['已完成']);
  });

  it('4-3 问题和督办都了结,才追踪得完', async () => {
    const desk = await railwayDesk();
    const drive = await begun(desk, 'special-drive', 0, WITH_UNITS);
    const run = new Run(desk, 'special-drive', drive);
    const { no } = await run.view();
    const each = async (step: string): Promise<void> => {
      for (const unit of ['甲站', '乙段']) await run.sign(step, '各单位', { choosing: { unit } });
    };
    const agreed = { choosing: { choice: 'Y' } };
    await run.sign('01', '客管科');
    await run.sign('02', '处领导');
    await run.sign('03', '客管科');
    for (const by of ['主管副处长', '处长']) await run.sign('04', by, agreed);
    for (const step of ['05', '06', '07', '08']) await run.sign(step, '客运处');
    await each('08u');
    await run.sign('09', '客运处');
    await each('09u');
    expect(await run.sign('10', '客运处')).toEqual([]);
    const found = new Run(desk, 'problem', await begun(desk, 'problem', 0, { run: no }));
    await found.sign('find', '客运处');
    expect(await run.problems('11', '客运处')).toEqual([stillOpen('问题库', 'RW-4-3-11')]);
    for (const by of ['客运处', '各单位']) await found.sign('plan', by);
    await found.sign('remedy', '各单位');
    await found.sign('track', '客运处', agreed);
    await found.sign('file', '客运处');
    const slack = new Run(desk, 'supervision', await begun(desk, 'supervision', 0, { run: no }));
    await slack.sign('open', '客运处');
    expect(await run.problems('11', '客运处')).toEqual([stillOpen('督办台账', 'RW-4-3-10')]);
    await slack.sign('remedy', '各单位');
    await slack.sign('close', '客运处', agreed);
    expect(await run.sign('11', '客运处')).toEqual([]);
  });
});

const stillOpen = (table: string, clause: string): unknown =>
  expect.objectContaining({ code: 'document/still-open', table, clause });

it('4-2 针对典型问题开展的,不用电报号也能登记;按电报开展的,没有电报号签不了 (AMB-11)', async () => {
  const desk = await railwayDesk();
  const entered = await enterDocument(
    desk,
    'labour-check',
    { header: { date: '2026-3-5', subject: '节后复工', units: '甲站、乙段' }, lines: [] },
    '客运处',
  );
  const run = new Run(desk, 'labour-check', done(entered).rowId);
  expect(await run.sign('01', '客运处')).toEqual(['input/required']);
  expect(await run.sign('02', '客运处')).toEqual([]);
  expect(await run.waiting()).toEqual(['03']);
});

const WITH_UNITS = { units: '甲站、乙段' };

it('参与单位改了,表里的格子跟着改,签过的照样有效,核验没有断点', async () => {
  const desk = await railwayDesk();
  const run = new Run(desk, 'hazard-check', await begun(desk, 'hazard-check', 0, WITH_UNITS));
  await run.sign('01', '客运处');
  await run.sign('03', '客运处');
  await run.sign('04', '各单位', { choosing: { unit: '甲站' } });
  const change = { do: 'changeUnits', units: ['甲站', '丙站'], reason: '乙段不参加' } as const;
  expect(await run.act(change, '客运处')).toEqual([]);
  expect((await run.view()).header.cells['参与单位']).toMatchObject({ text: '甲站、丙站' });
  expect(await run.sign('04', '各单位', { choosing: { unit: '乙段' } })).toEqual([
    'sign-off/unit-unknown',
  ]);
  expect(await run.sign('04', '各单位', { choosing: { unit: '丙站' } })).toEqual([]);
  expect(await run.waiting()).toEqual(['05']);
  expect((await verifyWorkbook(desk.workbook, railway)).findings).toEqual([]);
});

it('统计:计划类流程也算次数;过去的月份没有月度报告就标出 (RW-4-4-06)', async () => {
  const desk = await railwayDesk({ 月度深度分析报告: 2 });
  await begun(desk, 'hazard-check', 0, { ...WITH_UNITS, date: DECEMBER_20 });
  const { no } = await new Run(
    desk,
    'special-drive',
    await begun(desk, 'special-drive', 0, WITH_UNITS),
  ).view();
  for (const [row, period] of ['2026-01', '2026-02'].entries()) {
    const report = await begun(desk, 'monthly-report', row, { run: no, period });
    if (period === '2026-01')
      await new Run(desk, 'monthly-report', report).sign('report', '客管科');
  }
  const { flows, monthly } = await flowStatistics(desk);
  expect(flows.map(({ register, figures }) => [register.id, figures[0]?.runs])).toEqual([
    ['hazard-check', 1],
    ['special-drive', 1],
  ]);
  expect(monthly).toMatchObject([
    { register: { id: 'monthly-report' }, clause: 'RW-4-4-06', missing: ['2025-12', '2026-02'] },
  ]);
});

const DECEMBER_20 = 46011;

it('统计:没销号的督办,过了办结期限才算超期 (RW-4-1-N3)', async () => {
  const desk = await railwayDesk({ 督办台账: 2 });
  const { no: run } = await new Run(
    desk,
    'hazard-check',
    await begun(desk, 'hazard-check', 0, WITH_UNITS),
  ).view();
  for (const [row, due] of [MARCH_5 - 1, MARCH_5].entries())
    await begun(desk, 'supervision', row, { run, due });
  const { followed } = await flowStatistics(desk);
  expect(followed.find(({ register }) => register.id === 'supervision')).toMatchObject({
    ...{ open: 2, overdue: 1 },
  });
});

it('统计:真实的和演练的分开,分钟按发生的时刻', async () => {
  const desk = await railwayDesk({ 客运火灾: 3 });
  for (const [row, nature, second] of [
    [0, '真实', '08:04'],
    [1, '真实', '08:10'],
    [2, '演练', '08:01'],
  ] as const) {
    const run = new Run(desk, 'fire', await begun(desk, 'fire', row, { nature }));
    for (const [step, at] of [
      ['01', '08:00'],
      ['02', second],
    ] as const)
      await run.act({ do: 'record', step, happened: `2026-03-05T${at}` }, '值班人员');
  }
  const { flows } = await flowStatistics(desk);
  expect(flows.map(({ register, figures }) => [register.id, figures])).toMatchObject([
    [
      'fire',
      [
        { nature: '演练', runs: 1, steps: [{ step: '02', median: 1, slowest: 1 }] },
        { nature: '真实', runs: 2, open: 2, steps: [{ step: '02', median: 7, slowest: 10 }] },
      ],
    ],
  ]);
});
