import { checkerOf } from '../keyring/check-signatures';
import type { Keyring } from '../domain/keys/keyring';
import { keyringOf } from '../keyring/keyring';
import { canteenDesk, type CanteenDesk } from './canteen-desk.fixture';
import { changeRoster } from './change-roster';
import type { Desk, SignRequest } from './desk';
import { keyedDesk, type KeyedDesk } from './keyed-desk.fixture';
import { register, rowsOf, textIn, value } from './outbox.fixture';
import { registerRecord } from './register-record';
import { signRecord } from './sign-record';
import { verifyWorkbook } from './verify-workbook';
import { openRecord, viewSelection } from './view-record';

// Wrapping and unwrapping keys is work on purpose.
jest.setTimeout(60_000);

const WEIGHTS = { 1: { weighed: '10', outcome: '一致' }, 2: { weighed: '50', outcome: '一致' } };
const PAPER = { paper: ['2026-03-05', '', '财务室凭证册第 3 本'] };
const INK = { ink: ['M0 0L10 10'] };

const checker = checkerOf();

async function staffed(): Promise<KeyedDesk> {
  const desk = await keyedDesk();
  await desk.enrol('张三', 'keeper');
  await desk.enrol('李四', 'cook');
  await desk.enrol('王五', 'leader');
  await desk.enrol('赵六', 'accountant');
  return desk;
}

async function registered(desk: KeyedDesk, by: string): Promise<string> {
  await desk.sit(by);
  await desk.workbook.people.select('原始凭证', [[0, 0]], '售货单位');
  const [view] = await viewSelection(desk);
  if (!view) throw new Error('no draft');
  return value(await registerRecord(desk, view, by)).rowId;
}

async function sign(
  desk: KeyedDesk,
  rowId: string,
  step: string,
  by: string,
  more: Partial<SignRequest> = {},
): Promise<readonly string[]> {
  const record = await openRecord(desk, 'voucher', rowId);
  if (!record) throw new Error('no such record');
  const fillLines = step === 'weigh' ? { fillLines: WEIGHTS } : {};
  const done = await signRecord(desk, { record, step, by, ...fillLines, ...more });
  return done.ok ? [] : done.problems.map(({ code }) => code);
}

const verify = async (desk: KeyedDesk, anchors = {}) =>
  verifyWorkbook(desk.workbook, desk.pack, { checker, ...anchors });
const kinds = async (desk: KeyedDesk, anchors = {}): Promise<readonly string[]> =>
  (await verify(desk, anchors)).findings.map(({ kind }) => kind);

describe('有密钥的食堂:一张凭证的五个签字', () => {
  it('人人用自己的密钥,售货人在屏幕上签、由张三见证', async () => {
    const desk = await staffed();
    const rowId = await registered(desk, '张三');
    expect(await sign(desk, rowId, 'sell', '某摊主', { way: 'onScreen', evidence: INK })).toEqual(
      [],
    );
    expect(await sign(desk, rowId, 'handle', '张三')).toEqual([]);
    expect(await sign(desk, rowId, 'weigh', '李四')).toEqual(['sign-off/own-key']);
    for (const [step, by] of [
      ['weigh', '李四'],
      ['approve', '王五'],
      ['reimburse', '赵六'],
    ] as const) {
      await desk.sit(by);
      expect(await sign(desk, rowId, step, by)).toEqual([]);
    }
    expect(await verify(desk)).toMatchObject({ findings: [], signed: true });
    const journal = await rowsOf(desk, '签字记录');
    expect(journal.map((row) => textIn(row['方式'])).slice(-6)).toEqual([
      '当面手签',
      '密钥签',
      '密钥签',
      '密钥签',
      '密钥签',
      '密钥签',
    ]);
  });

  it('只有张三有密钥,其余的人都在纸上签', async () => {
    const desk = await keyedDesk();
    await desk.enrol('张三', 'keeper');
    for (const [person, post] of [
      ['李四', 'cook'],
      ['王五', 'leader'],
      ['赵六', 'accountant'],
    ] as const)
      expect(
        await desk.say({ act: 'changePosts', person, department: '食堂', posts: [post] }),
      ).toEqual([]);
    const rowId = await registered(desk, '张三');
    const paper = { way: 'paper', evidence: PAPER } as const;
    expect(await sign(desk, rowId, 'sell', '某摊主', paper)).toEqual([]);
    expect(await sign(desk, rowId, 'handle', '张三')).toEqual([]);
    expect(await sign(desk, rowId, 'weigh', '李四', { way: 'paper' })).toEqual([
      'sign-off/paper-missing',
    ]);
    for (const [step, by] of [
      ['weigh', '李四'],
      ['approve', '王五'],
      ['reimburse', '赵六'],
    ] as const)
      expect(await sign(desk, rowId, step, by, paper)).toEqual([]);
    expect(await kinds(desk)).toEqual([]);
  });

  it('没有人解锁就不能签,谁也不能给自己的纸质签字作证', async () => {
    const desk = await staffed();
    const rowId = await registered(desk, '张三');
    desk.keyring?.lock();
    expect(await sign(desk, rowId, 'sell', '某摊主')).toEqual(['keys/locked']);
    await desk.sit('张三');
    await sign(desk, rowId, 'sell', '某摊主', { way: 'paper', evidence: PAPER });
    expect(await sign(desk, rowId, 'handle', '张三', { way: 'onScreen', evidence: INK })).toEqual([
      'sign-off/own-witness',
    ]);
  });
});

describe('名册', () => {
  it('停用的人签不了字,也认得出他停用以后签的', async () => {
    const desk = await staffed();
    const rowId = await registered(desk, '张三');
    const stale = { ...desk.house };
    await desk.sit('周八');
    expect(await desk.say({ act: 'suspend', person: '张三' })).toEqual([]);
    await desk.sit('张三');
    expect(await sign(desk, rowId, 'sell', '某摊主', { way: 'paper', evidence: PAPER })).toEqual(
      [],
    );
    expect(await sign(desk, rowId, 'handle', '张三')).toEqual(['person/suspended']);
    // A program that knows nothing of the suspension writes what it likes.
    desk.house = stale;
    expect(await sign(desk, rowId, 'handle', '张三')).toEqual([]);
    expect(await kinds(desk)).toContain('key-not-valid');
  });

  it('不任岗位的人签了字会被看出来', async () => {
    const desk = await staffed();
    const rowId = await registered(desk, '张三');
    await sign(desk, rowId, 'sell', '某摊主', { way: 'paper', evidence: PAPER });
    const posts = desk.house.roster?.state.people['李四'];
    if (!posts || !desk.house.roster) throw new Error('no 李四');
    const { state } = desk.house.roster;
    const forged = { ...state, people: { ...state.people, 李四: { ...posts, posts: ['keeper'] } } };
    const people = desk.house.people.map((one) =>
      one.name === '李四' ? { ...one, posts: ['keeper'] } : one,
    );
    desk.house = { ...desk.house, people, roster: { ...desk.house.roster, state: forged } };
    await desk.sit('李四');
    expect(await sign(desk, rowId, 'handle', '李四')).toEqual([]);
    expect(await kinds(desk)).toContain('not-the-post');
  });

  it('人员表里改岗位、改指纹、加人,都看得出来', async () => {
    const desk = await staffed();
    await desk.workbook.people.type('人员', 1, '岗位', '主管领导');
    expect(await kinds(desk)).toEqual(['roster-differs']);
    await desk.workbook.people.type('人员', 2, '公钥指纹', 'X');
    expect(await kinds(desk)).toEqual(['roster-differs', 'roster-differs']);
  });

  it('登记过单据以后不能再启用密钥', async () => {
    const desk: Desk = { ...(await canteenDesk()), keyring: keyringOf({ log2N: 10 }) };
    const { rowId } = await register(desk as CanteenDesk);
    expect(rowId).not.toBe('');
    const owner = { person: '周八', workbookId: 'W-TEST' };
    const made = value(await (desk.keyring as Keyring).make(owner, '红桥 蓝灯 白纸 大树 2026'));
    await desk.keyring?.unlock(
      made.wrapped,
      { ...owner, publicKey: made.publicKey },
      '红桥 蓝灯 白纸 大树 2026',
    );
    const found = { act: 'found', person: '周八', department: '', posts: [] } as const;
    const done = await changeRoster(desk, { act: { ...found, publicKey: made.publicKey } });
    expect(done).toMatchObject({ problems: [{ code: 'roster/records-before' }] });
  });
});

describe('有外面的东西对照', () => {
  it('不是认识的台账管理员、见过的记录不见了,都会说', async () => {
    const desk = await staffed();
    const rowId = await registered(desk, '张三');
    const registrar = desk.keys.get('周八')?.fingerprint ?? '';
    const journal = await rowsOf(desk, '签字记录');
    const seen = [textIn(journal.at(-1)?.['条目'])];
    expect(rowId).not.toBe('');
    expect(await kinds(desk, { registrar, seen })).toEqual([]);
    expect(await kinds(desk, { registrar: 'F'.repeat(32), seen: ['EGONE'] })).toEqual([
      'head-missing',
      'other-registrar',
    ]);
  });

  it('签名格里换成别的,或者整个拿掉,都会说', async () => {
    const desk = await staffed();
    await registered(desk, '张三');
    const rows = await rowsOf(desk, '签字记录');
    const last = rows.length - 1;
    const own = textIn(rows[last]?.['签名']);
    await desk.workbook.people.type('签字记录', last, '签名', textIn(rows[last - 1]?.['签名']));
    expect(await kinds(desk)).toContain('signature-wrong');
    await desk.workbook.people.type('签字记录', last, '签名', '');
    expect(await kinds(desk)).toContain('signature-missing');
    await desk.workbook.people.type('签字记录', last, '签名', own);
    expect(await kinds(desk)).toEqual([]);
  });
});
