import type { Deed, Plan, Typed } from './plan';

/**
 * 电子设备样本年: a hundred devices of former years, twenty bought in 2025, and what became of them.
 * Only 计算机管理员 has a key; everybody else signs on paper that he saw. What there is at the end is
 * kept account of here by plain arithmetic: what the product makes of the same plan must agree.
 */
export interface EquipmentPlan extends Plan {
  readonly expected: {
    readonly devices: Readonly<Record<string, DeviceNow>>;
    /** pieces left, by consumable */
    readonly supplies: Readonly<Record<string, number>>;
    /** yuan, by the order in which they were opened */
    readonly compensations: readonly { readonly left: number; readonly amount: number }[];
    /** computers in use that were not scanned in the last week of the year */
    readonly unscanned: readonly string[];
  };
}

export interface DeviceNow {
  readonly department: string;
  readonly custodian: string;
  readonly status: string;
  /** fen */
  readonly value: number;
}

const [ADMIN, MANAGER, DEPUTY] = ['王五', '赵六', '孙七'] as const;
const DEPARTMENTS = [
  ...['办公室', '财务部', '人力资源部', '采购部', '销售部', '质检部', '生产车间', '仓库'],
] as const;
type Department = (typeof DEPARTMENTS)[number];
const FIRST: Department = '办公室';

const head = (department: Department): string =>
  department === '生产车间' ? '生产车间主任' : `${department}经理`;
const user = (department: Department, n: number): string =>
  `${department}${['甲', '乙', '丙', '丁'][n % 4] ?? ''}`;
const at = (n: number): Department => DEPARTMENTS[n % DEPARTMENTS.length] ?? FIRST;

const ON_PAPER: NonNullable<Plan['onPaper']> = {
  ...Object.fromEntries(
    DEPARTMENTS.flatMap((department) =>
      [0, 1, 2, 3].map((n) => [
        user(department, n),
        { department, posts: ['applicant', 'user', 'custodian'] },
      ]),
    ),
  ),
  ...Object.fromEntries(
    DEPARTMENTS.map((department) => [head(department), { department, posts: ['head'] }]),
  ),
  [MANAGER]: { department: '信息技术部', posts: ['itManager'] },
  [DEPUTY]: { department: '办公室', posts: ['deputy', 'leader'] },
  财务: { department: '财务部', posts: ['finance'] },
  内控: { department: '内控部', posts: ['control'] },
  人力资源部: { department: '人力资源部', posts: ['hr'] },
  公司工会: { department: '办公室', posts: ['union'] },
};

const PAPER = { way: { paper: '信息技术部 2025 年单据册' }, seenBy: ADMIN } as const;
const YES = { choice: '同意' } as const;

interface Kind {
  readonly kind: string;
  readonly model: string;
  readonly unit: string;
  readonly price: number;
}
const KINDS: readonly Kind[] = [
  { kind: '台式计算机', model: '某型台式机', unit: '台', price: 4200 },
  { kind: '笔记本计算机', model: '某型笔记本', unit: '台', price: 5999 },
  { kind: '打印机', model: '某型激光打印机', unit: '台', price: 1380 },
  { kind: '显示器', model: '某型显示器', unit: '台', price: 899 },
  { kind: '台式计算机', model: '某型台式机二代', unit: '台', price: 4650 },
  { kind: '扫描仪', model: '某型扫描仪', unit: '台', price: 1999.5 },
];
const COMPUTERS: ReadonlySet<string> = new Set(['台式计算机', '笔记本计算机']);

/** `known`: what a device is and where it stands, as the plan goes on. */
interface Known extends Kind {
  readonly as: string;
  readonly sheet: string;
  readonly acceptedOn: string;
  readonly boughtOn: string;
  department: Department;
  custodian: string;
  status: string;
}

const SUPPLIES = ['硒鼓 某型', '色带 某型', '鼠标 有线', '键盘 有线', '网线 五米', 'U盘 64GB'];
const UNIT: Readonly<Record<string, string>> = { 色: '盒', 网: '条' };
const unitOf = (item: string): string => UNIT[item[0] ?? ''] ?? '个';

const fenOf = (yuan: number): number => Math.round(yuan * 100);
const two = (n: number): string => String(n).padStart(2, '0');

/** 净值 in fen: 5 % left over, three years, from the month after, the last month takes the rest. */
function worth(value: number, since: string, on: string): number {
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const cost = fenOf(value);
  const residual = Math.round(cost * 0.05);
  const months = Math.max(0, Math.min(36, month(on) - month(since)));
  return months === 36 ? residual : cost - months * Math.round((cost - residual) / 36);
}

/** `size` 1 = a hundred devices of old; the year's trouble is the same in every size. */
export function equipmentPlan(size = 1): EquipmentPlan {
  const deeds: Deed[] = [];
  const known: Known[] = [];
  const stock = new Map(SUPPLIES.map((item) => [item, 0]));
  const compensations: { left: number; amount: number }[] = [];
  let day = '2025-01-02';
  let minute = 0;

  const today = (month: number, date: number): void => {
    day = `2025-${two(month)}-${two(date)}`;
    minute = 0;
  };
  const when = (by: string) => {
    minute += 1;
    return { on: day, at: `${two(8 + Math.floor(minute / 60))}:${two(minute % 60)}`, by };
  };
  const enter = (as: string, form: string, header: Typed, lines?: readonly Typed[]): void => {
    const dated = { date: day, ...header };
    deeds.push({
      ...{ do: 'enter', ...when(ADMIN), as, form, header: dated },
      ...(lines && { lines }),
    });
  };
  const own = (what: string, step: string, more: object = {}): void => {
    deeds.push({ do: 'sign', ...when(ADMIN), what, step, ...more });
  };
  const ink = (what: string, step: string, by: string, more: object = {}): void => {
    deeds.push({ do: 'sign', ...when(by), what, step, ...PAPER, ...more });
  };

  function putOn(as: string, of: Known): void {
    const { kind, model, sheet, acceptedOn, boughtOn, price, department, custodian } = of;
    enter(as, 'device', {
      ...{ class: '电子设备', kind, model, factoryNo: `CC-${known.length + 1}`, sheetNo: sheet },
      ...{ acceptedOn, boughtOn, value: String(price), department, place: `${department}一室` },
      ...{ users: custodian, custodian, labelled: '是' },
    });
    own(as, 'enter');
    known.push(of);
  }

  function ofOld(count: number): void {
    for (let n = 0; n < count; n += 1) {
      // Some two hundred signatures: they were entered on three days.
      today(1, 2 + Math.floor(n / 40));
      minute = (n % 40) * 4;
      const kind = KINDS[n % KINDS.length] ?? KINDS[0];
      if (!kind) continue;
      const boughtOn = `${2021 + (n % 4)}-${two(1 + (n % 12))}-${two(5 + (n % 20))}`;
      const department = at(n);
      putOn(`旧${n}`, {
        ...{ ...kind, as: `旧${n}`, sheet: '期初', acceptedOn: boughtOn, boughtOn, department },
        ...{ custodian: user(department, Math.floor(n / 8)), status: '在用' },
      });
    }
  }

  interface Wish {
    readonly department: Department;
    readonly lines: readonly Typed[];
    readonly estimate: number;
    readonly header?: Typed;
  }

  /** Asked for and agreed; what is dearer than 500 by the estimate goes to 分管副总. */
  function asked(as: string, { department, lines, estimate, header }: Wish): void {
    const applicant = user(department, 0);
    const what = {
      department,
      applicant,
      kind: '购买',
      need: '日常办公',
      special: '无',
      ...header,
    };
    enter(as, 'request', what, lines);
    ink(as, 'apply', applicant);
    ink(as, 'head', head(department));
    own(as, 'verify', { choice: '属实', fillHeader: { verified: '已到现场核实' } });
    ink(as, 'opinion', MANAGER, { ...YES, fillHeader: { opinion: '确属工作需要' } });
    if (estimate > 500)
      ink(as, 'deputy', DEPUTY, { ...YES, fillHeader: { deputyOpinion: '同意' } });
    own(as, 'notify');
  }

  function quoted(as: string, klass: string, item: string, price: number, until?: string): string {
    const inquiry = `询${as}`;
    const quotation = (supplier: string, source: string, more: number): Typed => ({
      ...{ supplier, source, price: String(price + more), quality: '良好', performance: '满足' },
    });
    enter(
      inquiry,
      'inquiry',
      {
        ...{ requestNo: `{${as}}`, class: klass, item, chosen: '某电脑公司', reason: '质优价低' },
        ...(until !== undefined && { validUntil: until }),
      },
      [quotation('某电脑公司', '本地电脑公司', 0), quotation('某网店', '互联网', 60)],
    );
    own(inquiry, 'ask');
    return inquiry;
  }

  function bought(as: string, inquiry: string, lines: number, price: number, asks: boolean): void {
    const fillLines = Object.fromEntries(
      Array.from({ length: lines }, (_, line) => [line + 1, { quoted: String(price) }]),
    );
    own(as, 'quote', {
      fillHeader: { inquiryNo: `{${inquiry}}`, supplier: '某电脑公司' },
      fillLines,
    });
    if (asks) ink(as, 'deputyQuote', DEPUTY, { ...YES, fillHeader: { quoteOpinion: '同意采购' } });
    own(as, 'buy', { fillHeader: { boughtOn: day, invoiceNo: `FP-${as}` } });
  }

  /** Set up at its place, its sheet signed by the user and the head, then numbered and entered. */
  function accepted(as: string, request: string, kind: Kind, department: Department): void {
    const custodian = user(department, 1);
    const computer = COMPUTERS.has(kind.kind);
    const sheet = `表${as}`;
    const header = {
      ...{ requestNo: `{${request}}`, class: '电子设备', kind: kind.kind, model: kind.model },
      ...{ factoryNo: `XS-${as}`, value: String(kind.price), department, installedOn: day },
      ...{ place: `${department}一室`, users: custodian, ...(computer && { system: '某系统' }) },
    };
    const lines = computer
      ? [
          { part: '内存', model: '16GB', quantity: '1' },
          { part: '固态硬盘', model: '512GB', quantity: '1' },
        ]
      : [{ item: '主机', model: kind.model, quantity: '1' }];
    enter(sheet, computer ? 'computer-sheet' : 'usage-sheet', header, lines);
    own(sheet, 'fill');
    ink(sheet, 'user', custodian);
    ink(sheet, 'head', head(department));
    putOn(as, {
      ...{ ...kind, as, sheet: `{${sheet}}`, acceptedOn: day, boughtOn: day, department },
      ...{ custodian, status: '在用' },
    });
    own(sheet, 'book', { fillHeader: { deviceNo: `{${as}}`, labelled: '是' } });
  }

  function purchase(month: number, n: number): void {
    const kind = KINDS[(month + n) % KINDS.length] ?? KINDS[0];
    if (!kind) return;
    today(month, 6 + n * 4);
    const department = at(month + n * 3);
    const as = `申${month}-${n}`;
    // A printer was taken for cheaper than it is: 分管副总 is asked once the quotation is there.
    const dearer = month === 3 && n === 0;
    const estimate = dearer ? 480 : kind.price;
    const old = known[month];
    asked(as, {
      ...{ department, estimate },
      lines: [
        {
          ...{ class: '电子设备', item: kind.kind, spec: kind.model, quantity: '1' },
          ...{ unit: kind.unit, estimate: String(estimate) },
        },
      ],
      ...(n === 1 && old && { header: { kind: '更换', replaces: `{${old.as}}` } }),
    });
    bought(as, quoted(as, '电子设备', kind.kind, kind.price), 1, kind.price, dearer);
    accepted(`新${month}-${n}`, as, kind, department);
  }

  const ledger = (as: string, item: string, header: Typed): void => {
    enter(as, 'supply', { item, unit: unitOf(item), ...header });
    own(as, 'keep');
    stock.set(item, (stock.get(item) ?? 0) + Number(header['received']));
  };

  /** Consumables for a quarter: one request and one inquiry that is good for ninety days. */
  function quarter(month: number): void {
    today(month, 12);
    const as = `耗${month}`;
    const lines = SUPPLIES.map((item): Typed => ({
      ...{ class: '电脑耗材', item, quantity: '6', unit: unitOf(item), estimate: '80' },
    }));
    asked(as, { department: FIRST, estimate: 80, lines });
    const until = `2025-${two(month + 2)}-28`;
    const inquiry = quoted(as, '电脑耗材', '办公耗材', 80, until);
    bought(as, inquiry, SUPPLIES.length, 80, false);
    const cited = { requestNo: `{${as}}`, inquiryNo: `{${inquiry}}`, price: '80' };
    for (const item of SUPPLIES)
      ledger(`入${month}${item}`, item, { matter: '入库', received: '6', ...cited });
  }

  function taken(month: number): void {
    today(month, 22);
    const item = SUPPLIES[month % SUPPLIES.length];
    const department = at(month);
    const receiver = user(department, 2);
    if (item === undefined) return;
    const request = `耗${month - ((month - 1) % 3)}`;
    const as = `领${month}`;
    enter(as, 'supply-issue', {
      ...{ department, receiver, requestNo: `{${request}}`, item, unit: unitOf(item) },
      quantity: '2',
    });
    own(as, 'hand');
    ink(as, 'take', receiver);
    stock.set(item, (stock.get(item) ?? 0) - 2);
  }

  const inUse = (test: (of: Known) => boolean): Known | undefined =>
    known.find((of) => of.status === '在用' && test(of));

  function move(month: number, of: Known, to: Department): void {
    today(month, 15);
    const inside = of.department === to;
    const newCustodian = user(to, 3);
    const as = `调${month}`;
    enter(
      as,
      'transfer',
      {
        ...{ kind: inside ? '部门内调配' : '部门间调拨', from: of.department, to },
        ...{ place: `${to}二室`, oldCustodian: of.custodian, newCustodian, reason: '岗位调整' },
      },
      [{ deviceNo: `{${of.as}}`, name: of.kind, quantity: '1', value: String(of.price) }],
    );
    ink(as, 'release', head(of.department));
    ink(as, inside ? 'receiveInside' : 'receive', head(to));
    ink(as, 'review', MANAGER);
    ink(as, 'approve', DEPUTY);
    ink(as, 'takeOn', newCustodian);
    ink(as, 'copies', '财务');
    ink(as, 'copies', '内控');
    own(as, 'copies');
    of.department = to;
    of.custodian = newCustodian;
  }

  /** 赔偿单 for the document that found it; by the original value once, by the depreciated one else. */
  function compensate(as: string, of: Known, source: string, ground: string, full = false): void {
    const left = worth(of.price, of.acceptedOn, day);
    const amount = full ? fenOf(of.price) : left;
    enter(as, 'compensation', {
      ...{ deviceNo: `{${of.as}}`, sourceNo: `{${source}}`, ground, payer: of.custodian },
      ...{ inUseFrom: of.acceptedOn, value: String(of.price), residual: '5', years: '3' },
      ...{ basis: full ? '资产原值' : '折旧值', basisReason: full ? '私自更换' : '已用多时' },
      amount: String(amount / 100),
    });
    ink(as, 'accept', of.custodian);
    ink(as, 'decide', MANAGER, { fillHeader: { decision: '按单赔偿' } });
    compensations.push({ left: left / 100, amount: amount / 100 });
  }

  function handOver(month: number, of: Known, swapped: boolean): void {
    today(month, 18);
    const as = `交${month}`;
    const taker = user(of.department, of.custodian === user(of.department, 2) ? 1 : 2);
    enter(
      as,
      'handover',
      {
        ...{ reason: '调岗', jobHandoverNo: `GZ-${month}`, deviceNo: `{${of.as}}` },
        ...{ sheetNo: of.sheet, giver: of.custodian, taker, department: of.department },
        newCustodian: taker,
      },
      [
        { part: '内存', recorded: '16GB' },
        { part: '硬盘', recorded: '512GB' },
      ],
    );
    ink(as, 'give', of.custodian);
    ink(as, 'take', taker);
    own(as, 'check', {
      choice: swapped ? '不符' : '相符',
      fillHeader: { checked: swapped ? '内存被换成 8GB' : '逐项相符' },
      fillLines: {
        1: { found: swapped ? '8GB' : '16GB', match: swapped ? '不符' : '相符' },
        2: { found: '512GB', match: '相符' },
      },
    });
    if (swapped) {
      compensate(`赔${as}`, of, as, '与档案不符', true);
      own(as, 'compensate', { fillHeader: { compensationNo: `{赔${as}}` } });
    }
    of.custodian = taker;
  }

  function mend(month: number, of: Known, found: '自身故障' | '人为损坏' | '重装系统'): void {
    today(month, 20);
    const as = `修${month}`;
    const { department, custodian } = of;
    const fault = { fault: '不能开机', reporter: custodian, time: '9:36' };
    enter(as, 'repair', { deviceNo: `{${of.as}}`, department, ...fault });
    ink(as, 'report', custodian);
    own(as, 'examine', { choice: found, fillHeader: { examinedOn: day, finding: found } });
    if (found === '重装系统') {
      ink(as, 'backup', custodian);
      own(as, 'reinstall', { fillHeader: { system: '某系统', reinstalledOn: day } });
      return;
    }
    if (found === '自身故障') ink(as, 'request', custodian, { fillHeader: { request: '换内存' } });
    else {
      compensate(`赔${as}`, of, as, '人为损坏');
      own(as, 'liability', { fillHeader: { liabilityNo: `{赔${as}}` } });
    }
    const part = { part: '内存', old: '16GB', new: '16GB 新', oldPart: '留存', cost: '260' };
    enter(`件${as}`, 'part-change', { deviceNo: `{${of.as}}`, repairNo: `{${as}}`, ...part });
    own(`件${as}`, 'record');
    own(as, 'repair', { fillHeader: { result: '已修好', partsChanged: '有', repairedOn: day } });
  }

  function inspect(month: number, of: Known, choice: '正常' | '硬件被更换' | '盗窃'): void {
    today(month, 24);
    const as = `检${month}`;
    const match = choice === '正常' ? '相符' : choice === '盗窃' ? '缺失' : '被更换';
    enter(
      as,
      'appraisal',
      {
        ...{ occasion: '例行检查', deviceNo: `{${of.as}}`, sheetNo: of.sheet },
        ...{ user: of.custodian, finding: choice },
      },
      [{ part: '内存', recorded: '16GB', found: choice === '正常' ? '16GB' : '无', match }],
    );
    own(as, 'appraise', { choice });
    if (choice === '盗窃') ink(as, 'theft', '人力资源部', { fillHeader: { hrNo: 'RL-01' } });
    if (choice !== '硬件被更换') return;
    compensate(`赔${as}`, of, as, '硬件被更换');
    ink(as, 'liability', MANAGER, { fillHeader: { liabilityNo: `{赔${as}}` } });
  }

  function discard(n: number, of: Known, damaged: boolean): void {
    today(12, 8 + n);
    const as = `废${n}`;
    enter(as, 'scrap', {
      ...{ deviceNo: `{${of.as}}`, name: of.kind, department: of.department },
      ...{ custodian: of.custodian, notifiedOn: day, notifiedBy: of.custodian },
      ...{ boughtOn: of.boughtOn, value: String(of.price), finding: '主板损坏,无修复价值' },
    });
    own(as, 'appraise', { choice: damaged ? '人为损坏' : '非人为损坏' });
    if (damaged) {
      compensate(`赔${as}`, of, as, '人为损坏');
      own(as, 'compensate', { fillHeader: { compensationNo: `{赔${as}}` } });
    }
    const review = { disposal: '回收公司回收', reviewNote: '同意报废' };
    ink(as, 'review', MANAGER, { fillHeader: review });
    ink(as, 'approve', DEPUTY);
    of.status = '报废';
  }

  function clocks(month: number): void {
    today(month, 26);
    for (const n of [1, 2, 3]) {
      const as = `巡${month}-${n}`;
      const broken = month === 5 && n === 2;
      enter(as, 'clock-check', {
        ...{ clockNo: `{钟${n}}`, occasion: broken ? '人力资源部反映' : '定期检查' },
        ...{ hrContact: '人力资源部甲,当日电话', condition: broken ? '不能打卡' : '正常' },
      });
      own(as, 'inspect', { choice: broken ? '有问题' : '正常' });
      if (!broken) continue;
      own(as, 'solve', {
        fillHeader: {
          ...{ since: day, downtime: '3.5', solution: '换电源', solvedOn: day },
          attendance: '当日手工登记',
        },
      });
    }
  }

  /** The last week of the year: every computer but two was scanned. */
  function scans(): readonly string[] {
    today(12, 29);
    const computers = known.filter(({ status, kind }) => status === '在用' && COMPUTERS.has(kind));
    const left = computers.slice(-2);
    for (const of of computers) {
      if (left.includes(of)) today(11, 30);
      const as = `毒${of.as}`;
      enter(as, 'scan', {
        ...{ deviceNo: `{${of.as}}`, user: of.custodian, scope: '全盘', result: '未发现病毒' },
        ...{ backup: '已备份', backupPlace: '部门共享盘' },
      });
      own(as, 'scan');
      if (left.includes(of)) today(12, 29);
    }
    return left.map(({ as }) => as);
  }

  function count(): void {
    today(12, 30);
    const gaps = new Map([
      [SUPPLIES[0], -1],
      [SUPPLIES[1], 2],
    ]);
    enter(
      '盘点',
      'supply-count',
      { counter: ADMIN },
      SUPPLIES.map((item) => {
        const book = stock.get(item) ?? 0;
        const counted = book + (gaps.get(item) ?? 0);
        stock.set(item, counted);
        return { item, unit: unitOf(item), book: String(book), counted: String(counted) };
      }),
    );
    own('盘点', 'count');
    ink('盘点', 'review', MANAGER);
  }

  function notBought(): void {
    today(6, 3);
    const line = { class: '电子设备', item: '投影仪', quantity: '1', unit: '台', estimate: '6000' };
    const header = { department: FIRST, applicant: user(FIRST, 0), kind: '购买', special: '有' };
    const asks = { ...header, need: '会议室投影', specialNeed: '要无线投屏' };
    enter('申不准', 'request', asks, [line]);
    ink('申不准', 'apply', user(FIRST, 0));
    ink('申不准', 'head', head(FIRST));
    own('申不准', 'verify', {
      ...{ choice: '退回', reason: '没写放在哪间会议室' },
      fillHeader: { verified: '地点不清' },
    });
    ink('申不准', 'apply', user(FIRST, 0), { fillHeader: { need: '一楼会议室投影' } });
    ink('申不准', 'head', head(FIRST));
    own('申不准', 'verify', { choice: '属实', fillHeader: { verified: '已核实' } });
    ink('申不准', 'opinion', MANAGER, { ...YES, fillHeader: { opinion: '可买可不买' } });
    ink('申不准', 'deputy', DEPUTY, { choice: '不同意', fillHeader: { deputyOpinion: '借用' } });
    own('申不准', 'notifyRefusal');
    const wrong = {
      deviceNo: '{旧0}',
      name: '台式计算机',
      department: FIRST,
      custodian: user(FIRST, 0),
    };
    const found = { notifiedOn: day, notifiedBy: user(FIRST, 0), finding: '写错了设备编号' };
    enter('写错的报废单', 'scrap', { ...wrong, ...found, boughtOn: '2021-01-05', value: '4200' });
    const command = { do: 'void', reason: '写错设备编号' } as const;
    deeds.push({ do: 'act', ...when(ADMIN), what: '写错的报废单', command });
  }

  function fund(of: Known): void {
    today(9, 10);
    const what = '未经同意同邻桌互换显示器';
    const header = { deviceNo: `{${of.as}}`, what, payer: of.custodian, amount: '50' };
    enter('基金', 'love-fund', header);
    own('基金', 'find');
    ink('基金', 'acknowledge', of.custodian);
    ink('基金', 'receive', '公司工会', { fillHeader: { paidOn: day, receiptNo: 'GH-01' } });
  }

  ofOld(Math.max(12, Math.round(100 * size)));
  today(1, 6);
  for (const n of [1, 2, 3]) {
    const what = { department: at(n), model: '某型打卡机', factoryNo: `DK-${n}` };
    enter(`钟${n}`, 'clock', { ...what, place: `${at(n)}门口` });
    own(`钟${n}`, 'enter');
  }
  for (const item of SUPPLIES) ledger(`期初${item}`, item, { matter: '期初', received: '4' });

  const computer = ({ kind }: Known): boolean => COMPUTERS.has(kind);
  const acts: Readonly<Record<number, () => void>> = {
    2: () => given(inUse(computer), (of) => move(2, of, '仓库')),
    4: () => given(inUse(computer), (of) => handOver(4, of, true)),
    5: () => given(inUse(computer), (of) => mend(5, of, '自身故障')),
    6: () =>
      given(
        inUse(({ kind }) => kind === '打印机'),
        (of) => move(6, of, of.department),
      ),
    7: () =>
      given(
        inUse(({ kind }) => kind === '笔记本计算机'),
        (of) => mend(7, of, '重装系统'),
      ),
    8: () =>
      given(
        known.find(({ sheet }) => sheet !== '期初'),
        (of) => handOver(8, of, false),
      ),
    9: () =>
      given(
        inUse(({ kind }) => kind === '显示器'),
        fund,
      ),
    10: () =>
      given(
        inUse(({ kind }) => kind === '扫描仪'),
        (of) => mend(10, of, '人为损坏'),
      ),
    11: () =>
      given(
        inUse(({ kind }) => kind === '打印机'),
        (of) => move(11, of, '质检部'),
      ),
  };
  const inspections: Readonly<Record<number, '正常' | '硬件被更换' | '盗窃'>> = {
    ...{ 3: '正常', 6: '硬件被更换', 9: '盗窃' },
  };
  for (let month = 1; month <= 12; month += 1) {
    if (month <= 10) {
      purchase(month, 0);
      if (size >= 1 || month % 3 === 0) purchase(month, 1);
    }
    if (month % 3 === 1) quarter(month);
    if (month === 6) notBought();
    acts[month]?.();
    taken(month);
    const result = inspections[month];
    if (result) given(inUse(computer), (of) => inspect(month, of, result));
    clocks(month);
  }
  const worn = known.filter(({ status, sheet }) => status === '在用' && sheet === '期初').slice(-4);
  for (const [n, of] of worn.entries()) discard(n, of, n === 1);
  const unscanned = scans();
  count();

  return {
    ...{ pack: 'equipment', people: { [ADMIN]: ['itAdmin'] }, onPaper: ON_PAPER, deeds },
    expected: {
      devices: Object.fromEntries(
        known.map(({ as, department, custodian, status, price }) => [
          as,
          { department, custodian, status, value: fenOf(price) },
        ]),
      ),
      supplies: Object.fromEntries(stock),
      ...{ compensations, unscanned },
    },
  };
}

/** What needs a device of a kind is left out where there is none. */
function given(of: Known | undefined, act: (of: Known) => void): void {
  if (of) act(of);
}
