import { deskOn, PEOPLE } from '../../addin/actions/canteen-desk.fixture';
import type { Desk, Receipt } from '../../addin/actions/desk';
import { registerRecord } from '../../addin/actions/register-record';
import { signRecord } from '../../addin/actions/sign-record';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { openRecord, viewSelection } from '../../addin/actions/view-record';
import { fen, fenFromYuan, yuan } from '../../addin/domain/amount';
import { runningBalance } from '../../addin/domain/balance';
import { canteen } from '../../addin/registers/canteen';
import { memoryWorkbook, type MemoryWorkbook } from '../../addin/workbook/memory';
import { CLOSING, ENTERED, OPENING, PASTED, SERIAL, TYPED, type DayVoucher } from './canteen-day';

const vouchers = [...ENTERED, ...TYPED, ...PASTED];

const workbook = memoryWorkbook(canteen, {
  人员: PEOPLE,
  原始凭证: vouchers.map(({ tempNo, seller, total }) => ({
    临时号: tempNo,
    购买日期: SERIAL,
    注明时间: 0.3,
    售货单位: seller,
    合计金额: total,
  })),
  原始凭证明细: vouchers.flatMap(({ tempNo, lines }) =>
    lines.map(({ item, quantity, unit, price }) => ({
      凭证号: tempNo,
      品名: item,
      数量: quantity,
      单位: unit,
      单价: price,
    })),
  ),
  食堂流水账: [
    { 日期: SERIAL, 事项: '领经费', 摘要: '三月经费', 收入: OPENING, 现金增减: OPENING },
  ],
});

it('a day of 8 vouchers and 30 lines ends with the cash that was worked out by hand', async () => {
  await workbook.ensureWorkbookId('W-DAY');
  const desk = await deskOn(workbook);
  await signAll(desk, await register(desk, '食堂流水账', 0), { post: '赵六' }, {});
  for (const [row, voucher] of vouchers.entries())
    await signAll(
      desk,
      await register(desk, '原始凭证', row),
      { sell: '售货人', handle: '张三', weigh: '李四', approve: '王五', reimburse: '赵六' },
      weights(voucher),
    );
  const movements = await cashMovements(workbook);
  expect(runningBalance(fen(0), movements).map(yuan)).toEqual([
    OPENING,
    ...vouchers.map(({ cash }) => cash),
  ]);
  expect(vouchers.at(-1)?.cash).toBe(CLOSING);
  expect((await verifyWorkbook(workbook, canteen)).findings).toEqual([]);
});

async function register(
  desk: Desk & { readonly workbook: MemoryWorkbook },
  table: string,
  row: number,
): Promise<Receipt> {
  await desk.workbook.people.select(table, [[row, row]], '状态');
  const [view] = await viewSelection(desk);
  if (!view) throw new Error(`nothing in row ${row}`);
  const result = await registerRecord(desk, view, '张三');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function signAll(
  desk: Desk,
  receipt: Receipt,
  signers: Readonly<Record<string, string>>,
  fillLines: Readonly<Record<number, Readonly<Record<string, string>>>>,
): Promise<void> {
  for (const [step, by] of Object.entries(signers)) {
    const record = await openRecord(desk, receipt.register, receipt.rowId);
    if (!record) throw new Error(`${receipt.no} is gone`);
    const fill = step === 'weigh' ? { fillLines } : {};
    const result = await signRecord(desk, { record, step, by, ...fill });
    if (!result.ok) throw new Error(`${receipt.no} ${step}: ${JSON.stringify(result.problems)}`);
  }
}

const weights = ({ lines }: DayVoucher): Record<number, Record<string, string>> =>
  Object.fromEntries(
    lines.map(({ quantity, weighed = quantity, outcome = '一致' }, index) => [
      index + 1,
      { weighed: String(weighed), outcome },
    ]),
  );

async function cashMovements({ onlooker }: MemoryWorkbook) {
  return (await onlooker.rows('食堂流水账')).map((row) => {
    const cell = row['现金增减'];
    const amount = cell?.kind === 'number' ? fenFromYuan(cell.number) : null;
    if (!amount?.ok) throw new Error('no amount');
    return amount.value;
  });
}
