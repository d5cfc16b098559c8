import { type CivilDate } from '../domain/civil-date';
import { canteen } from '../registers/canteen';
import type { Pack } from '../registers/vocabulary';
import type { WorkbookPort } from '../workbook/port';
import { memoryWorkbook, type MemoryWorkbook, type RowsByTable } from '../workbook/memory';
import type { Desk } from './desk';
import { loadHouse } from './house';

export const PEOPLE = [
  { 姓名: '张三', 部门: '食堂', 岗位: '食堂管理员', 在岗: '在岗' },
  { 姓名: '李四', 部门: '食堂', 岗位: '食堂厨师', 在岗: '在岗' },
  { 姓名: '王五', 部门: '后勤', 岗位: '主管领导', 在岗: '在岗' },
  { 姓名: '赵六', 部门: '财务', 岗位: '食堂会计', 在岗: '在岗' },
  { 姓名: '孙七', 部门: '食堂', 岗位: '食堂管理员、食堂厨师', 在岗: '在岗' },
  { 姓名: '周八', 部门: '食堂', 岗位: '食堂厨师', 在岗: '停用' },
];

/** 2026-03-05 */
export const MARCH_5 = 46086;

/** Two draft vouchers: 1 adds up to 65.00 with two lines, 2 to 20.00 with one. */
export const DRAFTS: RowsByTable = {
  原始凭证: [
    { 临时号: '1', 购买日期: MARCH_5, 注明时间: 0.35, 售货单位: '某菜市场', 合计金额: 65 },
    { 临时号: '2', 购买日期: MARCH_5, 注明时间: 0.4, 售货单位: '某粮油店', 合计金额: 20 },
  ],
  原始凭证明细: [
    { 凭证号: '1', 品名: '土豆', 数量: 10, 单位: '公斤', 单价: 2.5 },
    { 凭证号: '2', 品名: '大米', 数量: 5, 单位: '公斤', 单价: 4 },
    { 凭证号: '1', 品名: '鸡蛋', 数量: 50, 单位: '个', 单价: 0.8 },
  ],
};

export interface CanteenDesk extends Desk {
  readonly workbook: MemoryWorkbook;
}

/** A canteen's workbook in memory with its people, and the desk that acts on it. */
export async function canteenDesk(rows: RowsByTable = DRAFTS): Promise<CanteenDesk> {
  const workbook = memoryWorkbook(canteen, { 人员: PEOPLE, ...rows });
  await workbook.ensureWorkbookId('W-TEST');
  return deskOn(workbook);
}

export async function deskOn<W extends WorkbookPort>(
  workbook: W,
  pack: Pack = canteen,
): Promise<Desk & { readonly workbook: W }> {
  let rowIds = 0;
  return {
    workbook,
    pack,
    house: await loadHouse(workbook, pack),
    now: () => ({ at: '2026-03-05T16:00:00+08:00', today: '2026-03-05' as CivilDate }),
    newRowId: () => `R${String((rowIds += 1)).padStart(16, '0')}`,
  };
}
