import { rosterFile } from '../../addin/actions/carry-roster';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { changeRoster } from '../../addin/actions/change-roster';
import type { Problem } from '../../addin/actions/problem';
import type { RosterAct } from '../../addin/domain/keys/roster-act';
import { bundleText, readBundle } from '../../addin/domain/keys/key-bundle';
import type { Result } from '../../addin/domain/result';
import { keyringOf } from '../../addin/keyring/keyring';
import { canteen } from '../../addin/registers/canteen';
import { memoryWorkbook, type MemoryWorkbook } from '../../addin/workbook/memory';
import { openDesk, type PaneDesk } from '../open-desk';
import { apply, carryIn, found, unlock } from './key-acts';
import { offeredActs } from './offered';

// Making and opening keys takes its time on a busy machine.
jest.setTimeout(60_000);

const PASSWORD = 'hongqiao landeng baizhi dashu';

const value = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const codes = (result: Result<unknown, Problem>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

/** A workbook whose 台账管理员 is 周八, and where 张三 has applied. */
async function founded(): Promise<{ desk: PaneDesk; file: string; key: string }> {
  const opened = await openDesk(memoryWorkbook(canteen, {}));
  if (!opened) throw new Error('no desk');
  // What scrypt costs is tested where it is made.
  let desk: PaneDesk = { ...opened, keyring: keyringOf({ log2N: 10 }) };
  const made = value(await desk.keyring.makeFile('周八', PASSWORD));
  const placed = { person: '周八', department: '办公室', posts: [] };
  desk = { ...desk, house: value(await found(desk, placed, made, PASSWORD)) };
  const applied = value(await apply(desk, { person: '张三', department: '食堂' }, PASSWORD));
  return { desk: { ...desk, house: applied.house }, file: made.file, key: applied.fingerprint };
}

async function say(desk: PaneDesk, act: RosterAct): Promise<PaneDesk> {
  return { ...desk, house: value(await changeRoster(desk, { act })) };
}

const offered = ({ pack, house, keyring }: PaneDesk, name: string): readonly string[] => {
  const person = house.roster?.state.people[name];
  if (!person) throw new Error(`no ${name}`);
  return offeredActs(pack, house, keyring.opened(), person).map(({ act }) => act);
};

it('申请以后谁也没有解锁,没认证的密钥也解不开', async () => {
  const { desk } = await founded();
  expect(desk.keyring.opened()).toBeNull();
  expect(codes(await unlock(desk, '张三', PASSWORD, ''))).toEqual(['roster/key-not-in-force']);
  expect(desk.keyring.opened()).toBeNull();
});

it('台账管理员的密钥只在文件里,认证以后本人用密码解锁', async () => {
  const { desk, file, key } = await founded();
  expect(codes(await unlock(desk, '周八', PASSWORD, ''))).toEqual(['keys/file-unreadable']);
  expect(value(await unlock(desk, '周八', PASSWORD, file)).person).toBe('周八');
  const placed = { person: '张三', department: '食堂', posts: ['keeper'] };
  const certified = await say(desk, { act: 'certify', ...placed, key });
  expect(codes(await unlock(certified, '张三', 'quite another one', ''))).toEqual([
    'keys/wrong-password',
  ]);
  expect(certified.keyring.opened()).toBeNull();
  expect(value(await unlock(certified, '张三', PASSWORD, '')).fingerprint).toBe(key);
});

it('只有解锁的人能做的才摆出来', async () => {
  const { desk, file, key } = await founded();
  expect(offered(desk, '张三')).toEqual([]);
  await unlock(desk, '周八', PASSWORD, file);
  expect(offered(desk, '张三')).toEqual(['certify', 'changePosts', 'suspend']);
  const placed = { person: '张三', department: '食堂', posts: ['keeper'] };
  const certified = await say(desk, { act: 'certify', ...placed, key });
  expect(offered(certified, '张三')).toEqual([
    'changePosts',
    'appoint',
    'loseKey',
    'compromiseKey',
    'suspend',
  ]);
  await unlock(certified, '张三', PASSWORD, '');
  expect(offered(certified, '张三')).toEqual(['loseKey', 'compromiseKey']);
});

describe('以别人的名义申请密钥', () => {
  const PLACED = { person: '张三', department: '食堂', posts: ['keeper'] };
  const STRANGER = 'heishan heishui heiye heifeng';

  /** 张三 has a key in force; then somebody asks for another one in his name. */
  async function askedAgain(): Promise<{ desk: PaneDesk; key: string; other: string }> {
    const { desk, file, key } = await founded();
    await unlock(desk, '周八', PASSWORD, file);
    const certified = await say(desk, { act: 'certify', ...PLACED, key });
    const again = value(await apply(certified, { person: '张三', department: '食堂' }, STRANGER));
    return { desk: { ...certified, house: again.house }, key, other: again.fingerprint };
  }
  const kindsIn = async ({ workbook, pack, keyring }: PaneDesk): Promise<readonly string[]> =>
    (await verifyWorkbook(workbook, pack, { checker: keyring })).findings.map(({ kind }) => kind);

  it('本人的密钥还在,还打得开;别人的那把什么也签不了', async () => {
    const { desk, key } = await askedAgain();
    expect(codes(await unlock(desk, '张三', STRANGER, ''))).toEqual(['keys/wrong-password']);
    expect(value(await unlock(desk, '张三', PASSWORD, '')).fingerprint).toBe(key);
    expect(await kindsIn(desk)).toEqual([]);
  });

  it('密钥包被清掉、被换掉,核验看得出来,本人也知道怎么办', async () => {
    const { desk } = await askedAgain();
    const workbook = desk.workbook as MemoryWorkbook;
    const [, line] = await workbook.onlooker.rows('人员');
    const was = line?.['密钥包']?.kind === 'text' ? line['密钥包'].text : '';
    const [own, others] = readBundle(was) ?? [];
    if (!own || !others) throw new Error('not both are kept');
    for (const now of ['', bundleText([own]), bundleText([own, { ...others, wrapped: 'x' }])]) {
      await workbook.people.type('人员', 1, '密钥包', now);
      expect(await kindsIn(desk)).toEqual(['roster-differs']);
    }
    await workbook.people.type('人员', 1, '密钥包', bundleText([others]));
    expect(codes(await unlock(desk, '张三', PASSWORD, ''))).toEqual(['keys/bundle-gone']);
    await workbook.people.type('人员', 1, '密钥包', was);
    expect(await kindsIn(desk)).toEqual([]);
  });
});

it('名册带到明年的工作簿,张三用原来的密码解锁', async () => {
  const { desk, file, key } = await founded();
  await unlock(desk, '周八', PASSWORD, file);
  const placed = { person: '张三', department: '食堂', posts: ['keeper'] };
  const certified = await say(desk, { act: 'certify', ...placed, key });
  const roster = value(await rosterFile(certified));
  const next = await openDesk(memoryWorkbook(canteen, {}));
  if (!next) throw new Error('no desk');
  const there: PaneDesk = { ...next, keyring: keyringOf({ log2N: 10 }) };
  expect(codes(await carryIn(there, roster, file, 'quite another one'))).toEqual([
    'keys/wrong-password',
  ]);
  const house = value(await carryIn(there, roster, file, PASSWORD));
  expect(value(await unlock({ ...there, house }, '张三', PASSWORD, '')).fingerprint).toBe(key);
});
