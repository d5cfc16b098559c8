import { InvariantError } from '../domain/result';
import type { Pack } from '../registers/vocabulary';
import { warehouse } from '../registers/warehouse';
import { memoryWorkbook, type MemoryWorkbook, type RowsByTable } from '../workbook/memory';
import { deskOn } from './canteen-desk.fixture';
import type { Desk, DocumentInput, Receipt, SignRequest } from './desk';
import { enterDocument } from './enter-document';
import { signRecord } from './sign-record';
import { openRecord } from './view-record';

const PEOPLE = [
  { 姓名: '张三', 部门: '仓库', 岗位: '仓管员', 在岗: '在岗' },
  { 姓名: '李四', 部门: '仓库', 岗位: '仓库主管、盘点人', 在岗: '在岗' },
  { 姓名: '王五', 部门: '财务', 岗位: '财务', 在岗: '在岗' },
  { 姓名: '赵六', 部门: '采购部', 岗位: '采购员、销售员、生产部经办人', 在岗: '在岗' },
  { 姓名: '孙七', 部门: '采购部', 岗位: '采购部负责人、销售部负责人、生产部负责人', 在岗: '在岗' },
  { 姓名: '周八', 部门: '公司', 岗位: '公司有权人、质检员、仓管员', 在岗: '在岗' },
];

export interface WarehouseDesk extends Desk {
  readonly workbook: MemoryWorkbook;
}

/** A warehouse's workbook in memory with its people, and the desk that acts on it. */
export const warehouseDesk = (): Promise<WarehouseDesk> => deskOf(warehouse, PEOPLE);

export async function deskOf(
  pack: Pack,
  people: NonNullable<RowsByTable[string]>,
): Promise<WarehouseDesk> {
  const workbook = memoryWorkbook(pack, { 人员: people });
  await workbook.ensureWorkbookId('W-HOUSE');
  return deskOn(workbook, pack);
}

export const GOODS = {
  HP001: { item: 'HP001', name: '面粉', spec: '25公斤', unit: '袋' },
  HP002: { item: 'HP002', name: '纸箱', spec: '无', unit: '个' },
} as const;

type Act = Pick<SignRequest, 'choosing' | 'fillHeader' | 'fillLines'>;

/** Signs with every requirement confirmed; codes of the refusal, none = it was taken. */
export async function sign(
  desk: Desk,
  { register, rowId }: Receipt,
  step: string,
  by: string,
  act: Act = {},
): Promise<readonly string[]> {
  const answer = await tryToSign(desk, { register, rowId }, step, by, act);
  return answer.ok ? [] : answer.problems.map(({ code }) => code);
}

export async function tryToSign(
  desk: Desk,
  { register, rowId }: Pick<Receipt, 'register' | 'rowId'>,
  step: string,
  by: string,
  act: Act = {},
) {
  const record = await openRecord(desk, register, rowId);
  if (!record) throw new InvariantError(`no ${register} ${rowId}`);
  const asked = record.register.signOff?.find((one) => one.step === step);
  const attested = Object.fromEntries((asked?.attest ?? []).map(({ note }) => [note, '是']));
  const choosing = { attested, ...act.choosing };
  return signRecord(desk, { record, step, by, ...act, choosing });
}

export async function entered(
  desk: Desk,
  register: string,
  input: DocumentInput,
  by: string,
): Promise<Receipt> {
  const receipt = await enterDocument(desk, register, input, by);
  if (!receipt.ok) throw new InvariantError(JSON.stringify(receipt.problems));
  return receipt.value;
}

export async function taken(answer: Promise<readonly string[]>): Promise<void> {
  const codes = await answer;
  if (codes.length > 0) throw new InvariantError(codes.join(' '));
}

/** What one column shows, row by row. */
export async function shown(
  { workbook }: WarehouseDesk,
  table: string,
  header: string,
): Promise<readonly (string | number)[]> {
  const rows = await workbook.onlooker.rows(table);
  return rows.flatMap((row): readonly (string | number)[] => {
    const cell = row[header];
    if (cell?.kind === 'text') return [cell.text];
    return cell?.kind === 'number' ? [cell.number] : [];
  });
}
