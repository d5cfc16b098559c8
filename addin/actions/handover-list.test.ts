import { equipment } from '../registers/equipment';
import type { CivilDate } from '../domain/civil-date';
import { value } from './canteen-work.fixture';
import type { Desk } from './desk';
import { enterDocument } from './enter-document';
import { handOver, handoverList, handovers, joinHandover, type Side } from './handover-list';
import { signRecord } from './sign-record';
import { verifyWorkbook } from './verify-workbook';
import { openRecord } from './view-record';
import { deskOf } from './warehouse-desk.fixture';

const PEOPLE = [
  { 姓名: '张三', 部门: '信息技术部', 岗位: '计算机管理员', 在岗: '在岗' },
  { 姓名: '李四', 部门: '信息技术部', 岗位: '计算机管理员', 在岗: '在岗' },
  { 姓名: '王五', 部门: '办公室', 岗位: '部门经理', 在岗: '在岗' },
];

const DAY = '2026-03-05' as CivilDate; // a day there is

async function device(desk: Desk, factoryNo: string, custodian: string, signed = true) {
  const header = {
    ...{ date: DAY, class: '电子设备', kind: '台式计算机', model: '某型', factoryNo },
    ...{ sheetNo: '期初', acceptedOn: DAY, boughtOn: DAY, value: '3000', department: '办公室' },
    ...{ place: '三楼', users: custodian, custodian, labelled: '是', note: '' },
  };
  const kinds = desk.house.parameters['deviceKinds']?.split('\n') ?? [];
  const input = { header: { ...header, kind: kinds[0] ?? '' }, lines: [] };
  const { rowId } = value(await enterDocument(desk, 'device', input, '张三'));
  const record = await openRecord(desk, 'device', rowId);
  if (record && signed) value(await signRecord(desk, { record, step: 'enter', by: '张三' }));
}

it('移交清单: 他保管的设备、等他签的单据一样不少,别人的一样不多', async () => {
  const desk = await deskOf(equipment, PEOPLE);
  await device(desk, 'A1', '王五');
  await device(desk, 'A2', '李四');
  await device(desk, 'A3', '李四', false);
  const [kept, waiting] = [await handoverList(desk, '王五'), await handoverList(desk, '张三')];
  expect(kept.keeps.map(({ no }) => no)).toEqual(['SB-00001']);
  expect(kept.keeps[0]?.says).toContain('某型');
  expect(kept.waits).toEqual([]);
  expect(waiting.keeps).toEqual([]);
  // 李四 could sign it, too.
  expect(waiting.waits).toMatchObject([{ no: 'SB-00003', alone: false }]);
  expect(waiting.posts).toEqual(['计算机管理员']);
});

it('移交人、接收人、监交人是三个人,签完核验无误', async () => {
  const desk = await deskOf(equipment, PEOPLE);
  await device(desk, 'A1', '王五');
  value(await handOver(desk, await handoverList(desk, '王五')));
  const signs = async (side: Side, by: string) => {
    const [open] = await handovers(desk);
    if (!open) throw new Error('nothing handed over');
    const answer = await joinHandover(desk, open, side, by);
    return answer.ok ? [] : answer.problems.map(({ code }) => code);
  };
  expect(await signs('接收', '王五')).toEqual(['opening/same-person']);
  expect(await signs('接收', '李四')).toEqual([]);
  expect(await signs('监交', '李四')).toEqual(['opening/same-person']);
  expect(await signs('监交', '张三')).toEqual([]);
  expect((await handovers(desk))[0]?.sides).toEqual({ 接收: '李四', 监交: '张三' });
  expect((await verifyWorkbook(desk.workbook, equipment)).findings).toEqual([]);
});
