import { checkerOf } from '../keyring/check-signatures';
import { keyringOf } from '../keyring/keyring';
import { canteen } from '../registers/canteen';
import { memoryWorkbook } from '../workbook/memory';
import { deskOn, DRAFTS } from './canteen-desk.fixture';
import { carryRoster, rosterFile } from './carry-roster';
import type { Desk } from './desk';
import { keyedDesk, type KeyedDesk } from './keyed-desk.fixture';
import { value } from './outbox.fixture';
import { verifyWorkbook } from './verify-workbook';

jest.setTimeout(60_000);

const PASSWORD = '红桥 蓝灯 白纸 大树 2026';

/** The file that 周八 makes where 张三 and 李四 have keys. */
async function carried(): Promise<{ readonly from: KeyedDesk; readonly file: string }> {
  const from = await keyedDesk();
  await from.enrol('张三', 'keeper');
  await from.enrol('李四', 'cook');
  await from.sit('周八');
  return { from, file: value(await rosterFile(from)) };
}

/** Next year's workbook, where 周八 has unlocked his key. */
async function nextYear(from: KeyedDesk): Promise<Desk> {
  const workbook = memoryWorkbook(canteen, DRAFTS);
  await workbook.ensureWorkbookId('W-NEXT');
  const keyring = keyringOf({ log2N: 10 });
  const own = from.keys.get('周八');
  const owner = { person: '周八', publicKey: own?.publicKey ?? '', workbookId: 'W-KEYS' };
  value(await keyring.unlock(own?.wrapped ?? '', owner, PASSWORD));
  return { ...(await deskOn(workbook)), keyring };
}

it('名册带到新的工作簿:谁也不用再申请,密码还是原来的,核验没有发现', async () => {
  const { from, file } = await carried();
  const desk = await nextYear(from);
  const house = value(await carryRoster(desk, file));
  expect(house.people.map(({ name, posts }) => [name, posts])).toEqual([
    ['周八', []],
    ['张三', ['keeper']],
    ['李四', ['cook']],
  ]);
  const report = await verifyWorkbook(desk.workbook, canteen, { checker: checkerOf() });
  expect(report.findings).toEqual([]);
  expect(report.registrars).toEqual([from.keys.get('周八')?.fingerprint]);
});

it('改过一个字的名册文件不收,别人也带不进来', async () => {
  const { from, file } = await carried();
  const desk = await nextYear(from);
  const codes = async (text: string): Promise<readonly string[]> => {
    const done = await carryRoster(desk, text);
    return done.ok ? [] : done.problems.map(({ code }) => code);
  };
  expect(await codes(file.replace('keeper', 'leader'))).toEqual(['roster/file-unreadable']);
  expect(await codes('')).toEqual(['roster/file-unreadable']);
  const own = from.keys.get('张三');
  const owner = { person: '张三', publicKey: own?.publicKey ?? '', workbookId: 'W-KEYS' };
  await desk.keyring?.unlock(own?.wrapped ?? '', owner, PASSWORD);
  expect(await codes(file)).toEqual(['roster/origin-without-registrar']);
});
