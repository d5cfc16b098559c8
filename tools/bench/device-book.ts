import { equipment } from '../../addin/registers/equipment';
import type { WorkbookContent } from '../../addin/workbook/people';
import { tablesOf } from '../../addin/workbook/table-shape';
import { id, serial, series, texts, type Row } from './old-rows';

type Texts = Readonly<Record<string, string>>;
type Numbers = Readonly<Record<string, number>>;

/** 2025-11-25 as Excel counts days */
const LAST_YEAR = 45986;

const PEOPLE: readonly Texts[] = [
  { 姓名: '张三', 部门: '财务部', 岗位: '使用人、责任人', 在岗: '在岗' },
  { 姓名: '李四', 部门: '财务部', 岗位: '部门经理(车间主任)', 在岗: '在岗' },
  { 姓名: '王五', 部门: '信息技术部', 岗位: '计算机管理员', 在岗: '在岗' },
  { 姓名: '赵六', 部门: '信息技术部', 岗位: '信息技术部经理', 在岗: '在岗' },
  { 姓名: '孙七', 部门: '办公室', 岗位: '分管领导', 在岗: '在岗' },
  { 姓名: '周八', 部门: '仓库', 岗位: '部门经理(车间主任)、使用人、责任人', 在岗: '在岗' },
];

/** 设备编号 of the device that is entered next after so many. */
export const numberOf = (devices: number): string => `SB-${String(devices).padStart(5, '0')}`;

/** A house's register of so many devices, each entered once and moved four times since. */
export function deviceBook(devices: number): WorkbookContent {
  const rows: Readonly<Record<string, readonly Row[]>> = {
    设备总台账: series(devices, (at) => texts(...oldDevice(at))),
    设备变动登记: series(devices * 4, (at) =>
      texts(...oldChange(at, numberOf(Math.floor(at / 4) + 1))),
    ),
    人员: PEOPLE.map((person) => texts(person)),
  };
  return {
    workbookId: 'W-BENCH',
    tables: tablesOf(equipment).map((shape) => ({ shape, rows: rows[shape.table] ?? [] })),
  };
}

const now: Texts = {
  现使用部门: '财务部',
  现使用人: '张三',
  现责任人: '张三',
  使用状态: '在用',
  状态: '已完成',
};

const oldDevice = (at: number): [Texts, Numbers] => [
  {
    ...{
      行标识: id('RA', at),
      设备编号: numberOf(at + 1),
      物品类别: '电子设备',
      设备种类: '台式计算机',
    },
    ...{ 品牌型号: '某型', 出厂编号: `C${at}`, 验收单号: '期初', 使用部门: '财务部' },
    ...{ 放置地点: '二楼', 使用人: '张三', 责任人: '张三', 编码标识已贴: '是', ...now },
  },
  { 造册日期: LAST_YEAR, 验收日期: LAST_YEAR, 购置日期: LAST_YEAR, 原值: 4200 },
];

const oldChange = (at: number, no: string): [Texts, Numbers] => [
  {
    ...{ 行标识: id('RB', at), 变动号: serial('BD', at), 设备编号: no, 变动事项: '交接' },
    ...{ 依据单号: serial('JJ', at), 现使用部门: '财务部', 现使用人: '张三', 现责任人: '张三' },
    ...{ 使用状态: '在用' },
  },
  { 变动日期: LAST_YEAR },
];
