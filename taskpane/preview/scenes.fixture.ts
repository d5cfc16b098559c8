import { actOnRecord } from '../../addin/actions/act-on-record';
import { changeRoster } from '../../addin/actions/change-roster';
import type { SignRequest } from '../../addin/actions/desk';
import { enterDocument } from '../../addin/actions/enter-document';
import { loadHouse } from '../../addin/actions/house';
import { memoryOutbox } from '../../addin/actions/outbox';
import type { Outbox } from '../../addin/actions/outbox-item';
import { signRecord } from '../../addin/actions/sign-record';
import { registerRecord } from '../../addin/actions/register-record';
import { openRecord, viewSelection } from '../../addin/actions/view-record';
import type { CivilDate } from '../../addin/domain/civil-date';
import { InvariantError, type Result } from '../../addin/domain/result';
import { canteen } from '../../addin/registers/canteen';
import { railway } from '../../addin/registers/railway';
import { keyringOf } from '../../addin/keyring/keyring';
import { memoryWorkbook, type MemoryWorkbook } from '../../addin/workbook/memory';
import type { PaneDesk } from '../open-desk';
import { apply, found } from '../people/key-acts';

/** Fixed data in a workbook in memory, so that every screen can be looked at without a spreadsheet. */
export type Scene = keyof typeof SCENES;

const PEOPLE = [
  { 姓名: '张三', 部门: '食堂', 岗位: '食堂管理员', 在岗: '在岗' },
  { 姓名: '李四', 部门: '食堂', 岗位: '食堂厨师', 在岗: '在岗' },
  { 姓名: '王五', 部门: '后勤', 岗位: '主管领导', 在岗: '在岗' },
  { 姓名: '赵六', 部门: '财务', 岗位: '食堂会计', 在岗: '在岗' },
];

const MARCH_5 = 46086;

/** What scrypt costs in the product is tested where it is made. */
const LOG_2N = 10;

const DRAFTS = {
  原始凭证: [
    {
      临时号: '1',
      购买日期: '3月5日',
      注明时间: '8点10分',
      售货单位: '某菜市场',
      原单号: '0012',
      合计金额: 106.5,
    },
    { 临时号: '2', 购买日期: MARCH_5, 注明时间: 0.4, 售货单位: '某粮油店', 合计金额: 20 },
    { 临时号: '3', 购买日期: MARCH_5, 注明时间: 0.5, 售货单位: '某水产店', 合计金额: 60 },
  ],
  原始凭证明细: [
    { 凭证号: '1', 品名: '土豆', 数量: '12.5斤', 单位: '斤', 单价: 2.6 },
    { 凭证号: '1', 品名: '五花肉', 数量: 4, 单位: '箱', 单价: 17 },
    { 凭证号: '1', 品名: '鸡蛋', 数量: 10, 单位: '个', 单价: 0.8 },
    { 凭证号: '2', 品名: '大米', 数量: 5, 单位: '公斤', 单价: 4 },
    { 凭证号: '3', 品名: '鲫鱼', 数量: 5, 单位: '斤', 单价: 12 },
  ],
};

/** Another house's property list, as it might stand anywhere. */
const OLD_LIST = [
  { 日期: '日期', 用途: '品名', 备注: '收入数量', 暂领金额: '金额（元）' },
  { 日期: '2026.3.1', 用途: '蒸箱', 备注: '1台', 暂领金额: '¥3,500' },
  { 日期: MARCH_5, 用途: '铁锅', 备注: 2, 暂领金额: 240 },
  { 日期: '', 用途: '合计', 备注: 3, 暂领金额: 3740 },
  { 日期: '3月32日', 用途: '菜刀', 备注: 4, 暂领金额: '三十' },
];

const LINES = [
  { item: '土豆', quantity: '20', unit: '斤', price: '2.6' },
  { item: '五花肉', quantity: '8.5', unit: '斤', price: '17' },
  { item: '鸡蛋', quantity: '60', unit: '个', price: '0.8' },
];

const WEIGHED = {
  1: { weighed: '20', outcome: '一致' },
  2: { weighed: '8.2', outcome: '按实收核销' },
  3: { weighed: '60', outcome: '一致' },
};

interface Stage extends PaneDesk {
  readonly workbook: MemoryWorkbook;
  readonly outbox: Outbox;
}

/** What each scene does to the workbook before the pane opens on it. */
const SCENES = {
  /** two sections have planned; their chiefs decide */
  decide: async (stage: Stage) => {
    const rowId = await registeredRegulations(stage);
    await signedInOrder(stage, 'regulations', rowId, [
      { step: '01', by: '张三' },
      { step: '02', by: '张三' },
      { step: '03', by: '张三', choosing: { unit: '票务科' } },
      { step: '03', by: '张三', choosing: { unit: '客运科' } },
    ]);
    await stage.workbook.people.select('规章立改废', [[0, 0]], '编号');
  },
  /** a fire is noted from the telephone: one step before its turn, a decision that was changed */
  fire: async (stage: Stage) => {
    const rowId = await registeredFire(stage);
    const at = (time: string) => `2026-03-05T${time}`;
    for (const [time, step, who, more] of [
      ['15:40', '01', '李四', {}],
      ['15:43', '03', '王五', {}],
      ['15:41', '02', '李四', { noted: { toLeaders: '15:41', toManagement: '未接通' } }],
      ['15:44', '04', '周八', { choice: 'Y' }],
      ['15:46', '06', '周八', {}],
      ['15:48', '04', '周八', { choice: 'N', reason: '火势扩大' }],
      ['15:49', '05', '孙七', {}],
    ] as const) {
      const record = await openRecord(stage, 'fire', rowId);
      if (!record) throw new InvariantError('no record');
      const reported = { who, how: '电话' };
      const note = { do: 'record', step, happened: at(time), reported, ...more } as const;
      done(await actOnRecord(stage, record, note, '李四'));
    }
    await signedInOrder(stage, 'fire', rowId, [{ step: '01', by: '李四' }]);
    await stage.workbook.people.select('客运火灾', [[0, 0]], '编号');
  },
  rounds: async (stage: Stage) => {
    const rowId = await signedBy(stage, ['某摊主', '张三']);
    const record = await openRecord(stage, 'voucher', rowId);
    if (!record) throw new InvariantError('no record');
    const back = { do: 'sendBack', to: 'sell', reason: '单价写错' } as const;
    done(await actOnRecord(stage, record, back, '李四'));
    await signedInOrder(stage, 'voucher', rowId, [{ step: 'sell', by: '某摊主' }]);
    await showing(stage, rowId);
  },
  /** one person has a key; the seller signs on paper or on the screen before him */
  witnessed: async (stage: Stage) => {
    await keysOf(stage, '张三');
    await showing(stage, await entered(stage));
  },
  empty: async () => undefined,
  draft: async ({ workbook }: Stage) => workbook.people.select('原始凭证', [[0, 0]], '购买日期'),
  ready: async ({ workbook }: Stage) => workbook.people.select('原始凭证', [[1, 1]], '购买日期'),
  several: async ({ workbook }: Stage) => workbook.people.select('原始凭证', [[0, 2]], '购买日期'),
  sell: async (stage: Stage) => showing(stage, await entered(stage)),
  handle: async (stage: Stage) => showing(stage, await signedBy(stage, ['某摊主'])),
  weigh: async (stage: Stage) => showing(stage, await signedBy(stage, ['某摊主', '张三'])),
  approve: async (stage: Stage) =>
    showing(stage, await signedBy(stage, ['某摊主', '张三', '李四'])),
  complete: async (stage: Stage) =>
    showing(stage, await signedBy(stage, ['某摊主', '张三', '李四', '王五', '赵六'])),
  reversible: async (stage: Stage) => {
    await signedBy(stage, ['某摊主', '张三', '李四', '王五', '赵六']);
    await stage.workbook.people.select('食堂流水账', [[0, 0]], '日期');
  },
  inbox: async (stage: Stage) => {
    await signedBy(stage, ['某摊主', '张三', '李四', '王五', '赵六']);
    await signedBy(stage, ['某摊主', '张三', '李四']);
    await signedBy(stage, ['某摊主', '张三']);
    await signedBy(stage, ['某摊主']);
    await signedBy(stage, ['某摊主', '张三']);
    await entered(stage);
  },
  twoAlike: async (stage: Stage) => {
    await signedBy(stage, ['某摊主']);
    await signedBy(stage, ['某摊主']);
  },
  slow: async (stage: Stage) => void (await signedBy(stage, ['某摊主'])),
  latecomer: async () => undefined,
  readOnly: async (stage: Stage) => showing(stage, await signedBy(stage, ['某摊主'])),
  pending: async (stage: Stage) => showing(stage, await signedBy(stage, ['某摊主'])),
  collided: async (stage: Stage) => {
    const first = await entered(stage);
    await entered(unseeing(stage));
    await entered(stage);
    const { people, onlooker } = stage.workbook;
    const last = (await onlooker.rows('原始凭证')).length - 1;
    await people.type('原始凭证', last, '售货单位', '某粮油店');
    stage.outbox.update((items) =>
      items.map((item) => ({ ...item, at: '2026-03-05T15:00:00+08:00' })),
    );
    await showing(stage, first);
  },
  /** a list with its own heading, selected where it stands */
  oldList: async ({ workbook }: Stage) => {
    const first = (await workbook.onlooker.rows('暂领款借条')).length;
    await workbook.people.paste('暂领款借条', OLD_LIST);
    await workbook.people.select('暂领款借条', [[first, first + OLD_LIST.length - 1]], '日期');
  },
  renamed: async ({ workbook }: Stage) => {
    await workbook.people.renameHeader('原始凭证', '售货单位', '卖家');
  },
  locked: (stage: Stage) => rostered(stage, false),
  rostered: (stage: Stage) => rostered(stage, true),
  changed: async (stage: Stage) => {
    await signedBy(stage, ['某摊主', '张三', '李四', '王五', '赵六']);
    const { people } = stage.workbook;
    await people.type('原始凭证明细', DRAFTS.原始凭证明细.length + 1, '数量', 9.5);
    await people.type('原始凭证', DRAFTS.原始凭证.length, '购买日期', MARCH_5 + 1);
  },
};

/** 周八 is 台账管理员; 张三 has applied, and nobody is unlocked. */
async function rostered(stage: Stage, unlocked: boolean): Promise<void> {
  const made = done(await stage.keyring.makeFile('周八', PASSWORD));
  const placed = { person: '周八', department: '办公室', posts: [] };
  const house = done(await found(stage, placed, made, PASSWORD));
  done(await apply({ ...stage, house }, { person: '张三', department: '食堂' }, PASSWORD));
  if (unlocked) done(await stage.keyring.unlockFile(made.file, PASSWORD));
}

const PASSWORD = 'hongqiao landeng baizhi dashu';

export const sceneNames = Object.keys(SCENES) as readonly Scene[];

/** The desk with the scene's workbook; the clock stands still in the afternoon of 5 March. */
export async function stage(scene: Scene): Promise<Stage> {
  const onRails = scene === 'decide' || scene === 'fire';
  const pack = onRails ? railway : canteen;
  const rows = onRails ? RAILWAY : { 人员: PEOPLE, ...DRAFTS };
  const workbook = tellsWhatIsRevealed(memoryWorkbook(pack, rows));
  await workbook.ensureWorkbookId('W-PREVIEW');
  let rowIds = 0;
  const desk: Stage = {
    workbook,
    pack,
    house: await loadHouse(workbook, pack),
    now: () => ({ at: '2026-03-05T16:00:00+08:00', today: '2026-03-05' as CivilDate }),
    newRowId: () => `R${String((rowIds += 1)).padStart(16, '0')}`,
    outbox: memoryOutbox(),
    keyring: keyringOf({ log2N: LOG_2N }),
  };
  await SCENES[scene](desk);
  // Elsewhere everything was confirmed long ago.
  if (scene !== 'pending' && scene !== 'collided') desk.outbox.update(() => []);
  // What holds only after the scene was set.
  switch (scene) {
    case 'locked':
    case 'rostered':
      return { ...desk, house: await loadHouse(workbook, canteen) };
    case 'readOnly':
      return {
        ...desk,
        workbook: { ...workbook, facts: readOnlyFacts(workbook) },
        house: { ...desk.house, readOnly: true },
      };
    case 'latecomer':
      return { ...desk, workbook: { ...workbook, watch: lateWatch(workbook) } };
    case 'slow':
      return { ...desk, workbook: { ...workbook, scan: slowly(workbook) } };
    default:
      return desk;
  }
}

/** Registered at one moment with somebody else: his number is not there yet. */
const unseeing = (stage: Stage): Stage => ({
  ...stage,
  workbook: {
    ...stage.workbook,
    look: async (request) => ({
      ...(await stage.workbook.look(request)),
      numbers: (request.numbers ?? []).map(({ startsWith }) => `${startsWith}0001`),
    }),
  },
});

const readOnlyFacts =
  ({ facts }: MemoryWorkbook): MemoryWorkbook['facts'] =>
  async () => ({ ...(await facts()), readOnly: true });

/** Somebody is entered into 人员 after it was read and before anybody listens. */
const lateWatch =
  ({ watch, people }: MemoryWorkbook): MemoryWorkbook['watch'] =>
  async (onHint) => {
    await people.type('人员', 1, '姓名', '周八');
    return watch(onHint);
  };

/** As long a table as takes a while to read. */
const slowly = ({ scan }: MemoryWorkbook): MemoryWorkbook['scan'] =>
  async function* (table, columns) {
    for await (const rows of scan(table, columns)) {
      await new Promise((done) => setTimeout(done, 500));
      yield rows;
    }
  };

/** Excel tells every selection, also one that the pane made. */
function tellsWhatIsRevealed(workbook: MemoryWorkbook): MemoryWorkbook {
  return {
    ...workbook,
    reveal: async (row, column) => {
      await workbook.reveal(row, column);
      const selected = await workbook.selection(1);
      const at = selected?.rows[0]?.position ?? 0;
      if (selected) await workbook.people.select(selected.table, [[at, at]], selected.column ?? '');
    },
  };
}

const RAILWAY = {
  人员: [
    { 姓名: '张三', 部门: '客运处', 岗位: '客运处、各科室', 在岗: '在岗' },
    { 姓名: '李四', 部门: '客运处', 岗位: '各科长、值班人员', 在岗: '在岗' },
    { 姓名: '王五', 部门: '客运处', 岗位: '主管副处长', 在岗: '在岗' },
    { 姓名: '孙七', 部门: '某车站', 岗位: '相关车站', 在岗: '在岗' },
    { 姓名: '周八', 部门: '某客运段', 岗位: '列车长', 在岗: '在岗' },
  ],
};

async function registeredFire(desk: Stage): Promise<string> {
  const typed = {
    性质: '演练',
    接报日期: MARCH_5,
    接报时刻: 0.652,
    报告人: '列车长周八',
    报告方式: '电话',
    车次: 'K7301',
    地点: '某线 K123+400',
    概况: '9 号车厢洗脸间冒烟',
  };
  for (const [title, value] of Object.entries(typed))
    await desk.workbook.people.type('客运火灾', 0, title, value);
  await desk.workbook.people.select('客运火灾', [[0, 0]], '编号');
  const [view] = await viewSelection(desk);
  if (!view) throw new InvariantError('no draft');
  return done(await registerRecord(desk, view, '李四')).rowId;
}

async function registeredRegulations(desk: Stage): Promise<string> {
  const register = desk.pack.registers.find(({ id }) => id === 'regulations');
  const [first] = register?.signOff ?? [];
  if (!register || !first) throw new InvariantError('no register');
  for (const column of register.columns.filter(({ key }) => first.fills?.includes(key))) {
    const text = column.key === register.course?.units ? '票务科、客运科' : '客规〔2026〕3 号';
    const choice = Array.isArray(column.choices) ? String(column.choices[0]) : text;
    await desk.workbook.people.type(
      ...([register.table, 0, column.title.zh, column.kind === 'date' ? MARCH_5 : choice] as const),
    );
  }
  const notice = register.columns.find(({ key }) => key === 'notice');
  if (notice)
    await desk.workbook.people.type(register.table, 0, notice.title.zh, '客规〔2026〕3 号');
  await desk.workbook.people.select(register.table, [[0, 0]], '编号');
  const [view] = await viewSelection(desk);
  if (!view) throw new InvariantError('no draft');
  return done(await registerRecord(desk, view, '张三')).rowId;
}

async function signedInOrder(
  desk: Stage,
  register: string,
  rowId: string,
  signatures: readonly Omit<SignRequest, 'record'>[],
): Promise<void> {
  for (const signature of signatures) {
    const record = await openRecord(desk, register, rowId);
    if (!record) throw new InvariantError('no record');
    done(await signRecord(desk, { record, ...signature }));
  }
}

/** Founds the roster with this person, who is unlocked. */
async function keysOf(desk: Stage, person: string): Promise<void> {
  const password = '红桥 蓝灯 白纸 大树 2026';
  const workbookId = 'W-PREVIEW';
  const { publicKey, wrapped } = done(await desk.keyring.make({ person, workbookId }, password));
  done(await desk.keyring.unlock(wrapped, { person, publicKey, workbookId }, password));
  const posts = desk.pack.posts.filter(({ outside }) => !outside).map(({ id }) => id);
  const act = { act: 'found', person, department: '食堂', posts, publicKey } as const;
  Object.assign(desk, { house: done(await changeRoster(desk, { act, wrapped })) });
}

function done<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new InvariantError(JSON.stringify(result.problems));
}

async function entered(desk: Stage): Promise<string> {
  const result = await enterDocument(
    desk,
    'voucher',
    {
      header: {
        date: '3/5',
        time: '8:10',
        seller: '某菜市场',
        paperNo: '0012',
        total: '244.50',
        note: '早市',
      },
      lines: LINES,
    },
    '张三',
  );
  if (!result.ok) throw new InvariantError(JSON.stringify(result.problems));
  return result.value.rowId;
}

async function signedBy(desk: Stage, signers: readonly string[]): Promise<string> {
  const rowId = await entered(desk);
  for (const by of signers) {
    const record = await openRecord(desk, 'voucher', rowId);
    const step = record?.waiting[0]?.step;
    if (!record || step === undefined) throw new InvariantError('nothing to sign');
    const result = await signRecord(desk, {
      record,
      step,
      by,
      ...(step === 'weigh' && { fillLines: WEIGHED }),
    });
    if (!result.ok) throw new InvariantError(JSON.stringify(result.problems));
  }
  return rowId;
}

async function showing(desk: Stage, rowId: string): Promise<void> {
  const view = await openRecord(desk, 'voucher', rowId);
  if (view) await desk.workbook.reveal(view.header, '凭证号');
}
