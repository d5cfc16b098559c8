import { customerFile } from '../registers/clients/customer-file';
import { clients } from '../registers/clients';
import { enterDocument } from './enter-document';
import type { Receipt } from './desk';
import { deskOf, sign, type WarehouseDesk } from './warehouse-desk.fixture';

const PEOPLE = [
  { 姓名: '张三', 部门: '业务部', 岗位: '业务员', 在岗: '在岗' },
  { 姓名: '李四', 部门: '业务部', 岗位: '业务员', 在岗: '在岗' },
  { 姓名: '王五', 部门: '业务部', 岗位: '经理、部门经理', 在岗: '在岗' },
  { 姓名: '赵六', 部门: '业务部', 岗位: '业务经理', 在岗: '在岗' },
  { 姓名: '孙七', 部门: '市场营销部', 岗位: '发送专人、归档专人', 在岗: '在岗' },
];

export type ClientsDesk = WarehouseDesk;

/** A sales department's workbook in memory with its people, on this day. */
export async function clientsDesk(today = '2026-03-05'): Promise<ClientsDesk> {
  return onDay(await deskOf(clients, PEOPLE), today);
}

export const onDay = (desk: ClientsDesk, day: string): ClientsDesk => ({
  ...desk,
  now: () => ({
    at: `${day}T09:00:00+08:00`,
    today: day as ReturnType<ClientsDesk['now']>['today'],
  }),
});

export interface Collected {
  readonly customer: string;
  readonly by?: string;
  readonly phone?: string;
  readonly on?: string;
  readonly gathered?: string;
}

const FILLED = {
  ...{ source: '行业展览会', region: '某市', background: '服装生产', logistics: '每月两车' },
  ...{ scale: '大', urgency: '迫切', need: '较大', person: '周八' },
};

/** 档案 registered and filled in by the 业务员. */
export async function collected(desk: ClientsDesk, of: Collected): Promise<Receipt> {
  const { customer, by = '张三', phone = '', on = '2026-03-04', gathered = '业务员收集' } = of;
  const header = { ...FILLED, collectedOn: on, gathered, customer, phone };
  const entered = await enterDocument(desk, customerFile.id, { header, lines: [] }, by);
  if (!entered.ok) throw new Error(JSON.stringify(entered.problems));
  await done(sign(desk, entered.value, 'fill', by));
  return entered.value;
}

/** 审核 and 录入: from now on the customer is in 客户名簿. */
export async function entered(
  desk: ClientsDesk,
  of: Collected & { readonly enteredOn: string; readonly owner?: string },
): Promise<Receipt> {
  const file = await collected(desk, of);
  const { by = '张三', enteredOn, owner = by } = of;
  await done(sign(desk, file, 'review', '王五', { choosing: { choice: 'pass' } }));
  await done(sign(desk, file, 'enter', by, { fillHeader: { enteredOn, owner } }));
  return file;
}

export async function done(refused: Promise<readonly string[]>): Promise<void> {
  const codes = await refused;
  if (codes.length > 0) throw new Error(codes.join());
}
