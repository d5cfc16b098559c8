import type { CivilDate } from '../domain/civil-date';
import { checkerOf } from '../keyring/check-signatures';
import { canteen } from '../registers/canteen';
import { explain, textsOf } from '../text';
import { actOnRecord, type RecordCommand } from './act-on-record';
import { canteenDesk, DRAFTS, PEOPLE } from './canteen-desk.fixture';
import { recordOf } from './chain.fixture';
import type { Desk, SignRequest } from './desk';
import { loadHouse } from './house';
import { clashesHeld } from './incompatible-posts';
import { keyedDesk, PASSWORD, type KeyedDesk } from './keyed-desk.fixture';
import { register } from './outbox.fixture';
import type { Problem } from './problem';
import { signRecord } from './sign-record';
import type { Result } from '../domain/result';
import { verifyWorkbook } from './verify-workbook';

jest.setTimeout(60_000);

const PAPER = { way: 'paper', evidence: { paper: ['2026-03-05', '', '凭证册第 3 本'] } } as const;
const WEIGHTS = { 1: { weighed: '10', outcome: '一致' }, 2: { weighed: '50', outcome: '一致' } };
const LANGUAGES = ['zh-CN', 'en-US'] as const;

/** Codes; each problem says in both languages why, and what to do next. */
function refusedFor(result: Result<unknown, Problem>): readonly string[] {
  if (result.ok) return [];
  const [voucher] = canteen.registers;
  for (const language of LANGUAGES)
    for (const problem of result.problems) {
      const subject = { pack: canteen, register: voucher!, inLanguage: () => problem.code };
      const { why, next } = explain(textsOf(language), problem, subject);
      expect([why.length > 8, next.length > 5, problem.code]).toEqual([true, true, problem.code]);
    }
  return result.problems.map(({ code }) => code);
}

async function sign(
  desk: Desk,
  rowId: string,
  step: string,
  by: string,
  more: Partial<SignRequest> = {},
): Promise<readonly string[]> {
  const fill = step === 'weigh' ? { fillLines: WEIGHTS } : {};
  const record = await recordOf(desk, 'voucher', rowId);
  return refusedFor(await signRecord(desk, { record, step, by, ...fill, ...more }));
}

const act = async (
  desk: Desk,
  rowId: string,
  command: RecordCommand,
  by: string,
): Promise<readonly string[]> =>
  refusedFor(await actOnRecord(desk, await recordOf(desk, 'voucher', rowId), command, by));

/** A voucher that waits for 经办, nobody with a key. */
async function waitsForKeeper(): Promise<{
  desk: Awaited<ReturnType<typeof canteenDesk>>;
  rowId: string;
}> {
  const desk = await canteenDesk();
  const { rowId } = await register(desk);
  expect(await sign(desk, rowId, 'sell', '某摊主')).toEqual([]);
  return { desk, rowId };
}

/** The same among people with keys; 周八 keeps the roster. */
async function keyed(): Promise<{ desk: KeyedDesk; rowId: string }> {
  const desk = await keyedDesk();
  for (const [name, post] of [
    ['张三', 'keeper'],
    ['李四', 'cook'],
    ['王五', 'leader'],
  ] as const)
    await desk.enrol(name, post);
  await desk.sit('张三');
  const { rowId } = await register(desk);
  expect(await sign(desk, rowId, 'sell', '某摊主', PAPER)).toEqual([]);
  expect(await sign(desk, rowId, 'handle', '张三')).toEqual([]);
  return { desk, rowId };
}

describe('签不成的时候,说清楚为什么、接下来怎么办', () => {
  it('密码输错:还是锁着,再输一次就开', async () => {
    const { desk, rowId } = await keyed();
    const own = desk.keys.get('李四');
    const owner = { person: '李四', publicKey: own?.publicKey ?? '', workbookId: 'W-KEYS' };
    const open = async (password: string) =>
      desk.keyring!.unlock(own?.wrapped ?? '', owner, password);
    expect(refusedFor(await open('红桥 蓝灯 白纸 大树 2025'))).toEqual(['keys/wrong-password']);
    expect(await sign(desk, rowId, 'weigh', '李四')).toEqual(['keys/locked']);
    expect(refusedFor(await open(PASSWORD))).toEqual([]);
    expect(await sign(desk, rowId, 'weigh', '李四')).toEqual([]);
  });

  it('密钥丢了:登记遗失,当天先纸质签,签过的照样算数', async () => {
    const { desk, rowId } = await keyed();
    const key = desk.keys.get('李四')?.fingerprint ?? '';
    await desk.sit('周八');
    expect(await desk.say({ act: 'loseKey', person: '李四', key })).toEqual([]);
    await desk.sit('张三');
    expect(await sign(desk, rowId, 'weigh', '李四', PAPER)).toEqual([]);
    const { findings } = await verifyWorkbook(desk.workbook, canteen, { checker: checkerOf() });
    expect(findings).toEqual([]);
  });

  it('一个人两个岗位:同一张凭证只能签一头,换一个人签', async () => {
    const { desk, rowId } = await waitsForKeeper();
    expect(await sign(desk, rowId, 'handle', '孙七')).toEqual([]);
    expect(await sign(desk, rowId, 'weigh', '孙七')).toEqual(['sign-off/same-person']);
    expect(await sign(desk, rowId, 'weigh', '李四')).toEqual([]);
  });

  it('签字人走了:停用的签不了;指名等他的,同岗位的人转交', async () => {
    const { desk, rowId } = await waitsForKeeper();
    const to = { do: 'transfer', step: 'handle', reason: '今天他当班' } as const;
    const left = { name: '孙七', posts: ['keeper'] };
    expect(await act(desk, rowId, { ...to, to: left }, '张三')).toEqual([]);
    const line = (await desk.workbook.onlooker.rows('人员')).findIndex(
      ({ 姓名: name }) => name?.kind === 'text' && name.text === '孙七',
    );
    await desk.workbook.people.type('人员', line, '在岗', '停用');
    const later = { ...desk, house: await loadHouse(desk.workbook, canteen) };
    expect(await sign(later, rowId, 'handle', '孙七')).toEqual(['person/suspended']);
    expect(await sign(later, rowId, 'handle', '张三')).toEqual(['sign-off/not-the-person']);
    const back = { ...to, to: { name: '张三', posts: ['keeper'] }, reason: '孙七已离岗' };
    expect(await act(later, rowId, back, '李四')).toEqual(['sign-off/not-the-post']);
    expect(await act(later, rowId, back, '张三')).toEqual([]);
    expect(await sign(later, rowId, 'handle', '张三')).toEqual([]);
    expect((await verifyWorkbook(desk.workbook, canteen)).findings).toEqual([]);
  });

  it('电脑的时钟倒退了:校正再签;是前一位的快了,附注说明再签', async () => {
    const { desk, rowId } = await waitsForKeeper();
    const at = (moment: string): Desk => ({
      ...desk,
      now: () => ({ at: `${moment}:00+08:00`, today: moment.slice(0, 10) as CivilDate }),
    });
    const behind = at('2026-03-04T16:00');
    expect(await sign(behind, rowId, 'handle', '张三')).toEqual(['sign-off/clock-behind']);
    // A few minutes are the difference between two PCs.
    expect(await sign(at('2026-03-05T15:57'), rowId, 'handle', '张三')).toEqual([]);
    const note = { do: 'note', reason: '张三的电脑快了一天' } as const;
    expect(await act(behind, rowId, note, '李四')).toEqual([]);
    expect(await sign(behind, rowId, 'weigh', '李四')).toEqual([]);
  });

  it('文件是只读打开的:什么也没写,说明怎样再签', async () => {
    const { desk, rowId } = await waitsForKeeper();
    const before = (await desk.workbook.onlooker.rows('签字记录')).length;
    const locked: Desk = {
      ...desk,
      workbook: { ...desk.workbook, commit: async () => ({ kind: 'read-only' }) },
    };
    expect(await sign(locked, rowId, 'handle', '张三')).toEqual(['write/read-only']);
    expect(await desk.workbook.onlooker.rows('签字记录')).toHaveLength(before);
    expect(await sign(desk, rowId, 'handle', '张三')).toEqual([]);
  });
});

it('不相容岗位按参数拦:参数放宽的只标不拦,读不懂的按制度', async () => {
  const matrix = async (value: string) => {
    const desk = await canteenDesk({
      ...DRAFTS,
      人员: [...PEOPLE, { 姓名: '某人', 部门: '食堂', 岗位: '食堂厨师、主管领导', 在岗: '在岗' }],
    });
    const { rowId } = await register(desk);
    const house = {
      ...desk.house,
      parameters: { ...desk.house.parameters, incompatiblePosts: value },
    };
    for (const [step, by] of [
      ['sell', '某摊主'],
      ['handle', '张三'],
      ['weigh', '某人'],
    ] as const)
      expect(await sign({ ...desk, house }, rowId, step, by)).toEqual([]);
    return sign({ ...desk, house }, rowId, 'approve', '某人');
  };
  expect(await matrix('食堂厨师+主管领导=拦截/标红')).toEqual(['posts/incompatible']);
  expect(await matrix('食堂厨师+主管领导=标红/标红')).toEqual([]);
  expect(await matrix('食堂厨师和主管领导')).toEqual([]);
});

it('一个人长期任两个不相容的岗位,一直标着', async () => {
  const { house } = await canteenDesk();
  expect(clashesHeld({ pack: canteen, house })).toEqual([
    {
      ...{ code: 'posts/incompatible', weight: 'flag', person: '孙七' },
      ...{ posts: ['keeper', 'cook'], clause: 'CT-27' },
    },
  ]);
});
