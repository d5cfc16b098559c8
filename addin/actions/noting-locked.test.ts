import { checkerOf } from '../keyring/check-signatures';
import { railway } from '../registers/railway';
import { actOnRecord, type RecordCommand } from './act-on-record';
import { MARCH_5 } from './canteen-desk.fixture';
import { keyedDesk, type KeyedDesk } from './keyed-desk.fixture';
import { rowsOf, textIn, value } from './outbox.fixture';
import { registerRecord } from './register-record';
import { signRecord } from './sign-record';
import { verifyWorkbook } from './verify-workbook';
import { openRecord, viewSelection } from './view-record';

// Wrapping and unwrapping keys is work on purpose.
jest.setTimeout(60_000);

const FIRE = {
  ...{ 性质: '真实', 接报日期: MARCH_5, 接报时刻: 0.33, 报告人: '周八', 报告方式: '电话' },
  ...{ 地点: '某线 K123', 概况: '9 号车厢冒烟' },
};
const DRIVE = { 启动日期: MARCH_5, 事由: '春运前排查', 参与单位: '甲站', '电报(通知)号': '1 号' };

/** 张三 is on duty; nobody has typed a password since the PC was switched on. */
async function locked(): Promise<KeyedDesk> {
  const desk = await keyedDesk({ 客运火灾: [FIRE], 隐患排查: [DRIVE] }, railway);
  await desk.enrol('张三', 'duty', 'department');
  desk.keyring?.lock();
  return desk;
}

async function begun(desk: KeyedDesk, table: string) {
  await desk.workbook.people.select(table, [[0, 0]], '编号');
  const [view] = await viewSelection(desk);
  if (!view) throw new Error('no draft');
  return registerRecord(desk, view, '张三');
}

async function act(desk: KeyedDesk, rowId: string, command: RecordCommand) {
  const record = await openRecord(desk, 'fire', rowId);
  if (!record) throw new Error('no record');
  const done = await actOnRecord(desk, record, command, '张三');
  return done.ok ? [] : done.problems.map(({ code }) => code);
}

const note = (step: string, minute: string): RecordCommand => ({
  ...{ do: 'record', step, happened: `2026-03-05T08:${minute}` },
  reported: { who: '周八', how: '电话' },
});

const found = async (desk: KeyedDesk): Promise<readonly string[]> =>
  (await verifyWorkbook(desk.workbook, desk.pack, { checker: checkerOf() })).findings.map(
    ({ kind }) => kind,
  );

it('没人解锁也能记:火灾从电话里一步步记下,不要密码 (RW-G-01)', async () => {
  const desk = await locked();
  const { rowId } = value(await begun(desk, '客运火灾'));
  expect(await act(desk, rowId, note('01', '01'))).toEqual([]);
  expect(await act(desk, rowId, note('03', '03'))).toEqual([]);
  const ways = (await rowsOf(desk, '签字记录')).slice(-3).map((row) => textIn(row['方式']));
  expect(ways).toEqual(['无密钥', '无密钥', '无密钥']);
  expect(await found(desk)).toEqual(Array(3).fill('signature-missing'));
});

it('签字的人看过,记的就由他担着;之后再添的、改的照样看得出', async () => {
  const desk = await locked();
  const { rowId } = value(await begun(desk, '客运火灾'));
  await act(desk, rowId, note('01', '01'));
  await act(desk, rowId, note('03', '03'));
  await desk.sit('张三');
  const record = await openRecord(desk, 'fire', rowId);
  if (!record) throw new Error('no record');
  value(await signRecord(desk, { record, step: '01', by: '张三' }));
  expect(await found(desk)).toEqual([]);
  desk.keyring?.lock();
  await act(desk, rowId, note('02', '02'));
  expect(await found(desk)).toEqual(['signature-missing']);
});

it('别的动作还是要密钥:计划类流程的登记、附注', async () => {
  const desk = await locked();
  const drive = await begun(desk, '隐患排查');
  expect(drive.ok || drive.problems.map(({ code }) => code)).toEqual(['keys/locked']);
  const { rowId } = value(await begun(desk, '客运火灾'));
  expect(await act(desk, rowId, { do: 'note', reason: '补记' })).toEqual(['keys/locked']);
});
