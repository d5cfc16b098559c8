import { textCell } from '../../addin/domain/cell';
import {
  decide,
  evolve,
  initial,
  type FlowCommand,
  type FlowState,
} from '../../addin/domain/sign-off';
import { runOf } from '../../addin/domain/sign-off/evolve';
import { leadsBack } from '../../addin/domain/sign-off/flow';
import { openings, standings, targetOf } from '../../addin/domain/sign-off/standing';
import { registerOf } from '../../addin/registers';
import { columnOf } from '../../addin/registers/columns';
import { offSteps } from '../../addin/registers/course';
import { railway } from '../../addin/registers/railway';
import type { Register, Step } from '../../addin/registers/vocabulary';
import type { Deed, Plan, Typed } from './plan';
import { RUNS, type PlannedRun } from './railway-runs';

/** Who holds which posts; outsiders sign on paper. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  张三: ['duty', 'groupOffice', 'group'],
  李四: ['department', 'system', 'office'],
  王五: ['head', 'groupLead', 'leaders', 'systemLead', 'crowdLead', 'systemOffice'],
  赵六: ['deputy', 'management', 'managementChief', 'technical', 'siteLead'],
  孙七: ['unit', 'relatedUnit', 'relatedUnitHead', 'depot', 'depotSection', 'responsibleUnit'],
  某站长: [
    ...['stationMaster', 'passengerStation', 'relatedStation', 'settlingStation', 'stationDuty'],
    ...['depotChief', 'depotLead', 'stationOrDepot'],
  ],
  某车长: ['conductor', 'crew'],
  某科员: ['section'],
  某科长: ['sectionChief', 'engineer'],
  某局长: ['railwayLead', 'railwayLeadOrDeputy', 'railway'],
};
const POLICE = '某警官';

const holderOf = (post: string): string =>
  Object.entries(PEOPLE).find(([, posts]) => posts.includes(post))?.[0] ?? POLICE;

/** What people write, where more than 见附件 tells something. */
const WORDS: Typed = {
  ...{ told: '王五 8:31,赵六 8:32', toLeaders: '王五 8:31', toManagement: '赵六 8:32' },
  ...{ toTechnical: '赵六 8:33', toTickets: '未接通', toService: '李四 8:35' },
  ...{ passengers: '1200', call119: '8:04', call120: '8:05', reportedAt: '9:10' },
  ...{ endTime: '11:30', order: '2026-7 号', cause: '接线老化', liability: '乙段', pages: '3' },
  ...{ grade: '一般D类事故', liableUnit: '乙段', liablePerson: '某检修员', source: '路局' },
  ...{ place: '某线 K123', train: 'K7301', reportedBy: '列车长', channel: '电话' },
};

/** Forty runs with what belongs to them: 督办, 问题, 措施, evidence, reports, archive. */
export function railwayPlan(runs: readonly PlannedRun[] = RUNS): Plan {
  const deeds = runs.flatMap((run, index) => new Told(run, `运行${index + 1}`).deeds());
  return { pack: 'railway', people: PEOPLE, deeds: inTime([...deeds, ...papers(runs)]) };
}

const inTime = (deeds: readonly Deed[]): readonly Deed[] =>
  [...deeds].sort((a, b) => (a.on + a.at < b.on + b.at ? -1 : a.on + a.at > b.on + b.at ? 1 : 0));

type Sign = Extract<FlowCommand, { do: 'sign' }>;
type Open = Exclude<FlowState, { status: 'draft' }>;

/** A run told step by step: as its flow leads, with the answers that the plan gives. */
class Told {
  private readonly register: Register;
  private readonly list: Deed[] = [];
  private typed: Typed;
  private minutes: number;
  private readonly answered = new Map<string, number>();
  private readonly noted: FlowCommand[] = [];

  constructor(
    private readonly run: PlannedRun,
    private readonly name: string,
  ) {
    const register = registerOf(railway, run.flow);
    if (!register) throw new Error(run.flow);
    this.register = register;
    const [hour = 0, minute = 0] = (run.at ?? '08:00').split(':').map(Number);
    this.minutes = hour * 60 + minute;
    this.typed = { subject: run.subject, ...run.header };
  }

  deeds(): readonly Deed[] {
    const { flow, on, drill, startsWith } = this.run;
    const first = this.steps.find(({ step }) => step === startsWith) ?? this.steps[0];
    const typed = first?.fills ?? [];
    const nature = drill ? '演练' : '真实';
    const header = Object.fromEntries(
      typed
        .filter((key) => columnOf(this.register, key)?.kind !== 'count')
        .map((key) => [key, key === 'nature' ? nature : key === 'time' ? this.at : this.word(key)]),
    );
    const lines = this.register.lines === undefined ? undefined : ITEMS(on);
    this.list.push({
      ...{ do: 'enter', ...this.now('张三'), as: this.name, form: flow, header },
      ...(lines && { lines }),
    });
    this.typed = { ...header, ...this.typed };
    const state = this.began();
    if (this.register.recordedFirst !== undefined) this.note(state);
    this.answered.clear();
    this.sign(this.noted.reduce((now, command) => this.after(command, now), state));
    return this.list;
  }

  private get steps(): readonly Step[] {
    return this.register.signOff ?? [];
  }

  private get at(): string {
    const minutes = this.minutes % 1440;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }

  private get on(): string {
    const days = Math.floor(this.minutes / 1440);
    return new Date(Date.parse(this.run.on) + days * 86_400_000).toISOString().slice(0, 10);
  }

  private now(by: string): { readonly on: string; readonly at: string; readonly by: string } {
    return { on: this.on, at: this.at, by };
  }

  private later(minutes: number): void {
    this.minutes += minutes;
    // Nobody signs at night.
    if (this.minutes % 1440 > 17 * 60) this.minutes += 15 * 60;
  }

  private word(key: string): string {
    const { kind, choices } = columnOf(this.register, key) ?? { kind: 'text' };
    const given = this.run.header?.[key] ?? (key === 'subject' ? this.run.subject : WORDS[key]);
    if (given !== undefined) return given;
    if (kind === 'date') return this.on;
    if (kind === 'time') return this.at;
    if (kind === 'quantity') return '3';
    return Array.isArray(choices) ? String(choices[0]) : '见附件';
  }

  private began(): FlowState {
    const { units = '' } = this.typed;
    const facts = { units: units === '' ? [] : units.split('、'), level: '', off: this.off() };
    return this.after({ do: 'register', by: { name: '张三', posts: [] }, facts }, initial);
  }

  private off(): readonly string[] {
    const cells = Object.fromEntries(
      Object.entries(this.typed).map(([key, text]) => [key, textCell(text)]),
    );
    const parameters = railway.parameters.map(({ key, value }) => [key, value] as const);
    return offSteps(this.register, cells, [], Object.fromEntries(parameters));
  }

  private after(command: FlowCommand, state: FlowState): FlowState {
    const decided = decide(this.steps, command, state);
    if (!decided.ok)
      throw new Error(JSON.stringify([this.run.flow, command, decided.problems, this.run.on]));
    return decided.value.reduce(evolve, state);
  }

  /** The answer of this time; the last one holds on. */
  private answer(
    step: Step,
    unit: string,
  ): { readonly choice?: string; readonly concerns?: readonly string[] } {
    if (!step.choices) return {};
    const { choices = {} } = this.run;
    const key = `${step.step}@${unit}` in choices ? `${step.step}@${unit}` : step.step;
    const list = choices[key] ?? ['Y'];
    const times = this.answered.get(key) ?? 0;
    this.answered.set(key, times + 1);
    const [choice = 'Y', concerns] = (list[Math.min(times, list.length - 1)] ?? 'Y').split(':');
    return { choice, ...(concerns !== undefined && { concerns: concerns.split('、') }) };
  }

  /** Who can act now, and where: the first one in the order of the chart. */
  private next(
    state: Open,
  ): { readonly step: Step; readonly unit: string; readonly post: string } | undefined {
    const flow = this.steps;
    const run = runOf(state);
    const { startsWith, levels = [] } = this.run;
    const launching = standings(flow, run).find(
      ({ step, standing }) => standing === 'ready' && step.levels && run.facts.level === '',
    );
    const wanted = openings(flow, run).filter(
      ({ step }) => !startsWith || run.signed.length > 0 || step.step === startsWith,
    );
    const open = wanted.find(({ post }) => holderOf(post) !== POLICE) ?? wanted[0];
    const step = flow.find(({ step: id }) => id === (open?.step.step ?? launching?.step.step));
    if (!step) return undefined;
    const post = open?.post ?? step.levels?.[levels[0] ?? ''] ?? step.post;
    return { step, unit: open?.unit ?? '', post };
  }

  /** Signs as far as the plan goes. */
  private sign(begun: FlowState): void {
    let state = begun;
    const { until, levels = [] } = this.run;
    const recorded = this.register.recordedFirst !== undefined;
    let level = '';
    while (state.status === 'open') {
      const next = this.next(state);
      if (!next) return;
      const { step, unit, post } = next;
      const answer =
        recorded && step.choices ? { choice: this.final(step) } : this.answer(step, unit);
      const { choice } = answer;
      const to = choice === undefined ? undefined : targetOf(step, choice);
      const back = to !== undefined && leadsBack(this.steps, step, to);
      const declares = step.levels !== undefined && step.sameAs === undefined && step.fills;
      if (declares) {
        level = levels[0] ?? '';
        this.typed = { ...this.typed, level };
      }
      const fillHeader = this.filled(step);
      const by = holderOf(post);
      this.later(recorded ? 7 : 6 * 60 + 10);
      const choosing = {
        ...(unit !== '' && { unit }),
        ...answer,
        ...(back && { reason: '依据不足,退回修改' }),
        attested: Object.fromEntries((step.attest ?? []).map(({ note }) => [note, '已核实'])),
      };
      this.list.push({
        ...{ do: 'sign', ...this.now(by), what: this.name, step: step.step, choosing, fillHeader },
        ...(step.outside ? { way: { paper: '段调度室' }, seenBy: '某站长' } : {}),
        ...(this.register.lines !== undefined && step.step === '02' && { fillLines: SORTED }),
      });
      this.typed = { ...this.typed, ...fillHeader };
      const facts = { off: this.off(), ...(declares && { level }) };
      const signer = { name: by, posts: PEOPLE[by] ?? [] };
      const command: Sign = {
        ...{ do: 'sign', by: signer, step: step.step, way: 'noKey', ...choosing, facts },
      };
      state = this.after(command, state);
      const [, higher] = levels;
      if (declares && higher !== undefined) state = this.raise(step, higher, state);
      if (step.step === until) return;
    }
  }

  /** 升级: a new launch order by the issuer of the other level. */
  private raise(step: Step, level: string, state: FlowState): FlowState {
    const by = holderOf(step.levels?.[level] ?? '');
    const command = { do: 'changeLevel', step: step.step, level, reason: '影响扩大' } as const;
    this.later(12);
    this.list.push({ do: 'act', ...this.now(by), what: this.name, command });
    this.typed = { ...this.typed, level };
    return this.after({ ...command, by: { name: by, posts: PEOPLE[by] ?? [] } }, state);
  }

  /** What it was in the end. */
  private final = ({ step }: Step): string => this.run.choices?.[step]?.at(-1) ?? 'Y';

  private filled({ step, fills = [] }: Step): Typed {
    if (step === (this.run.startsWith ?? this.steps[0]?.step)) return {};
    const filled: Record<string, string> = {};
    for (const key of fills) {
      const column = columnOf(this.register, key);
      if (!column || column.derived) continue;
      const text = key === 'level' ? (this.typed['level'] ?? '') : this.word(key);
      if (column.required || text !== '见附件') filled[key] = text;
    }
    return filled;
  }

  /** 记录: the duty officer notes what is told on the telephone, a few minutes apart. */
  private note(begun: FlowState): void {
    let state = begun;
    const { early = [], until, levels = [] } = this.run;
    const noted = new Set<string>();
    let again: (() => void) | null = null;
    for (const id of early) this.record(id, '', {}, noted);
    while (state.status === 'open') {
      const next = this.next(state);
      if (!next) return;
      const { step, unit, post } = next;
      const list = this.run.choices?.[step.step] ?? ['Y'];
      const choice = step.choices ? list[0] : undefined;
      const declares = step.levels !== undefined && step.sameAs === undefined && step.fills;
      if (declares) this.typed = { ...this.typed, level: levels[0] ?? '' };
      const told = {
        ...(choice !== undefined && { choice }),
        ...(declares && { level: levels[0] ?? '' }),
      };
      this.record(step.step, unit, told, noted);
      const signer = { name: holderOf(post), posts: PEOPLE[holderOf(post)] ?? [] };
      const attested = Object.fromEntries((step.attest ?? []).map(({ note }) => [note, '']));
      const command: Sign = {
        ...{ do: 'sign', by: signer, step: step.step, way: 'noKey', attested },
        ...(unit !== '' && { unit }),
        ...(choice !== undefined && { choice }),
        facts: { off: this.off(), ...(declares && { level: levels[0] ?? '' }) },
      };
      state = this.after(command, state);
      if (step.step === until) return;
      again?.();
      again = null;
      const other = step.choices ? list.at(-1) : undefined;
      if (other !== undefined && other !== choice) {
        const change = {
          do: 'redecide',
          step: step.step,
          choice: other,
          reason: '情况变化',
        } as const;
        again = () => {
          this.later(4);
          noted.delete(step.step);
          this.record(step.step, '', { choice: other, reason: '情况变化' }, noted);
          state = this.after({ ...change, by: signer }, state);
        };
      }
      if (declares && levels[1] !== undefined) {
        noted.delete(step.step);
        this.later(9);
        this.record(step.step, '', { level: levels[1], reason: '影响扩大' }, noted);
      }
    }
  }

  private record(
    step: string,
    unit: string,
    told: { readonly choice?: string; readonly level?: string; readonly reason?: string },
    noted: Set<string>,
  ): void {
    if (noted.has(step + unit)) return;
    noted.add(step + unit);
    this.later(3);
    const command = {
      ...({ do: 'record', step, happened: `${this.on}T${this.at}`, ...told } as const),
      ...(unit !== '' && { unit }),
      reported: { who: '列车长', how: '电话' },
    };
    this.list.push({ do: 'act', ...this.now('张三'), what: this.name, command });
    this.noted.push({ ...command, by: { name: '张三', posts: ['duty'] } });
  }
}

const ITEMS = (on: string): readonly Typed[] => [
  { date: on, unit: '甲站', content: '安检漏检一件' },
  { date: on, unit: '乙段', content: '车门关闭不到位' },
];
const SORTED = {
  1: { class: '倾向性、突出性问题', handling: '通报' },
  2: { class: '事故苗子及隐患', furtherClasses: '倾向性、突出性问题', handling: '立项整改' },
};

/** What the flows bring forth, each as far as the quarter goes. */
function papers(runs: readonly PlannedRun[]): readonly Deed[] {
  const named = (flow: string, nth = 0): string => {
    const at = runs.flatMap((run, index) => (run.flow === flow ? [index] : []))[nth];
    return at === undefined ? '' : `{运行${at + 1}}`;
  };
  const list: Deed[] = [];
  const paper = (
    form: string,
    on: string,
    header: Typed,
    signatures: readonly (readonly [step: string, post: string, fill?: Typed, choice?: string])[],
  ): void => {
    if (header['run'] === '') return;
    const as = `${form}${list.length}`;
    const by = holderOf(signatures[0]?.[1] ?? '');
    list.push({ do: 'enter', on, at: '17:10', by, as, form, header });
    signatures.forEach(([step, post, fillHeader, choice], index) => {
      const who = holderOf(post);
      const outside = who === POLICE;
      list.push({
        ...{ do: 'sign', on, at: `17:${20 + index}`, by: who, what: as, step },
        ...(outside && { way: { paper: '段调度室' }, seenBy: '某站长' }),
        ...(fillHeader && { fillHeader }),
        ...(choice !== undefined && { choice }),
      });
    });
  };
  paper(
    'supervision',
    '2026-01-07',
    {
      run: named('hazard-check'),
      date: '2026-01-07',
      unit: '乙段',
      matter: '灭火器过期',
      due: '2026-01-20',
    },
    [
      ['open', 'department'],
      ['remedy', 'unit', { remedy: '已更换' }],
      ['close', 'department', { closing: '属实' }, 'Y'],
    ],
  );
  paper(
    'supervision',
    '2026-03-11',
    {
      run: named('hazard-check', 1),
      date: '2026-03-11',
      unit: '甲站',
      matter: '站台除雪',
      due: '2026-03-13',
    },
    [['open', 'department']],
  );
  paper(
    'problem',
    '2026-01-16',
    { run: named('special-drive'), date: '2026-01-16', unit: '甲站', problem: '消防通道堆物' },
    [
      ['find', 'department'],
      ['plan', 'department', { solution: '清理并划线', due: '2026-01-25' }],
      ['plan', 'unit'],
      ['remedy', 'unit', { remedy: '已清理' }],
      ['track', 'department', { result: '已解决' }, 'Y'],
      ['file', 'department'],
    ],
  );
  for (const unit of ['甲站', '乙段'])
    paper(
      'measure',
      '2026-01-16',
      {
        ...{ run: named('special-drive'), date: '2026-01-16', unit, measure: '每日巡查' },
        ...{ person: '某主任', due: '2026-02-01' },
      },
      [
        ['draw', 'unit'],
        ['check', 'department', { progress: '已落实' }],
      ],
    );
  paper(
    'evidence',
    '2026-01-21',
    {
      ...{ run: named('casualty'), date: '2026-01-21', kind: '旁证', item: '邻座旅客证言' },
      ...{ provider: '某旅客', pages: '2' },
    },
    [
      ['collect', 'conductor'],
      ['police', 'police'],
      ['deliver', 'conductor', { original: '某站值班员', copy: '段调度室' }],
    ],
  );
  paper(
    'flash-report',
    '2026-01-21',
    {
      ...{ run: named('casualty'), date: '2026-01-21', time: '9:10', telegram: '速报 3' },
      ...{ to: '客运处', content: '一名旅客下车摔伤,已送医' },
    },
    [['send', 'conductor']],
  );
  paper(
    'agreement',
    '2026-02-20',
    {
      ...{ run: named('casualty'), date: '2026-02-20', parties: '旅客、乙段' },
      ...{ facts: '下车摔伤', liability: '乙段次要责任', terms: '一次了结', amount: '1200' },
    },
    [['fill', 'settlingStation']],
  );
  for (const [period, on] of [
    ['2026-01', '2026-02-02'],
    ['2026-02', '2026-03-02'],
  ] as const)
    paper(
      'monthly-report',
      on,
      {
        ...{ run: named('deep-analysis', period === '2026-01' ? 0 : 1), date: on, period },
        ...{
          accidents: '0',
          hazards: '1',
          tendencies: '1',
          analysis: '管理原因',
          measures: '盯控',
        },
      },
      [['report', 'management']],
    );
  for (const [section, kind] of [
    ['票务科', '改(修、补)'],
    ['客运科', '立(建)'],
    ['技术科', '废'],
  ] as const)
    paper(
      'regulation-plan',
      '2026-01-20',
      {
        ...{ run: named('regulations'), date: '2026-01-20', section, kind },
        ...{ regulation: `${section}细则`, reason: '文电变化', due: '2026-03-20' },
      },
      [['plan', 'section']],
    );
  paper(
    'regulation-clean-up',
    '2026-01-05',
    { date: '2026-01-05', section: '票务科', range: '客规', findings: '相符', next: '2026-04-05' },
    [['clean', 'section']],
  );
  paper(
    'document',
    '2026-01-10',
    {
      ...{ run: named('trainset-emergency'), date: '2026-01-10', kind: '启动命令' },
      ...{ number: '2026-7 号', name: '启动Ⅱ级预案', author: '某科员' },
    },
    [['enter', 'department']],
  );
  for (const kind of ['勘察资料', '报告', '通报'])
    paper(
      'archive',
      '2026-01-14',
      {
        ...{
          run: named('equipment-fault'),
          date: '2026-01-14',
          class: kind,
          item: `检票机${kind}`,
        },
        ...{ form: '原件', pages: '4', place: '档案室' },
      },
      [['file', 'management']],
    );
  return list;
}
