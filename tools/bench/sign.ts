import { deskOn } from '../../addin/actions/canteen-desk.fixture';
import type { Desk, Receipt } from '../../addin/actions/desk';
import { registerRecord } from '../../addin/actions/register-record';
import { signRecord } from '../../addin/actions/sign-record';
import { openRecord, viewSelection } from '../../addin/actions/view-record';
import type { NodeOffice, Traffic } from '../../workbench/host/node-office';
import { peopleAt } from '../contract/at-the-engine';
import { openOffice } from '../contract/open-office';
import { canteenBook, canteenFormulas, type BookSize } from './canteen-book';
import type { Figure } from './figure';
import { compared, trafficOf, type Costs } from './traffic';

const SHORT: BookSize = { rows: 100, entries: 400 };
const LONG: BookSize = { rows: 20_000, entries: 80_000 };

const SIGNERS = {
  sell: '售货人',
  handle: '张三',
  weigh: '李四',
  approve: '王五',
  reimburse: '赵六',
} as const;
type Step = keyof typeof SIGNERS;

const WEIGHTS = {
  1: { weighed: '10', outcome: '一致' },
  2: { weighed: '50', outcome: '一致' },
};

/** What a signature costs in a long register, against a short one. */
export async function sign(): Promise<readonly Figure[]> {
  const short = await signVoucherIn(SHORT);
  const long = await signVoucherIn(LONG);
  const against = `${SHORT.rows} rows, ${SHORT.entries} entries`;
  return compared('sign', { ...LONG }, long, against, short);
}

/** Signs one voucher from the first step to the last, in a register that a filter narrows. */
async function signVoucherIn(size: BookSize): Promise<Costs> {
  const { draftAt, ...content } = canteenBook(size);
  const { engine, office, workbook } = await openOffice(content, canteenFormulas);
  const people = peopleAt(engine, content.tables);
  const desk = await deskOn(workbook);
  await people.select('原始凭证', [[draftAt, draftAt]], '售货单位');
  const receipt = await registerSelected(desk);
  await people.filter('原始凭证', '售货单位', '某肉铺');
  const costs = new Map<string, Traffic>();
  for (const step of Object.keys(SIGNERS) as Step[])
    costs.set(step, await costOf(desk, office, receipt, step));
  office.dispose();
  return costs;
}

async function registerSelected(desk: Desk): Promise<Receipt> {
  const [view] = await viewSelection(desk);
  if (!view) throw new Error('the draft is not there');
  const registered = await registerRecord(desk, view, SIGNERS.handle);
  if (!registered.ok) throw new Error(JSON.stringify(registered.problems));
  return registered.value;
}

async function costOf(
  desk: Desk,
  office: NodeOffice,
  { register, rowId }: Receipt,
  step: Step,
): Promise<Traffic> {
  const record = await openRecord(desk, register, rowId);
  if (!record) throw new Error('the voucher is gone');
  return trafficOf(office, async () => {
    const signed = await signRecord(desk, {
      record,
      step,
      by: SIGNERS[step],
      ...(step === 'weigh' && { fillLines: WEIGHTS }),
    });
    if (!signed.ok) throw new Error(`${step}: ${JSON.stringify(signed.problems)}`);
  });
}
