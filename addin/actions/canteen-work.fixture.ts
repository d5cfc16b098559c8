import type { CanteenDesk } from './canteen-desk.fixture';
import type { DocumentInput, Receipt } from './desk';
import { enterDocument } from './enter-document';
import { signRecord } from './sign-record';
import { openRecord } from './view-record';
import type { Result } from '../domain/result';

export const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** Enters a document and has it signed by whom it needs. */
export async function done(
  desk: CanteenDesk,
  form: string,
  header: DocumentInput['header'],
  signers: Readonly<Record<string, string>>,
  lines: DocumentInput['lines'] = [],
): Promise<Receipt> {
  const entered = value(await enterDocument(desk, form, { header, lines }, '赵六'));
  for (const [step, by] of Object.entries(signers)) {
    const record = await openRecord(desk, form, entered.rowId);
    if (!record) throw new Error('the record is gone');
    const decides = record.waiting.find((one) => one.step === step)?.choices?.[0];
    const choosing = decides ? { choice: decides.choice } : {};
    value(await signRecord(desk, { record, step, by, choosing }));
  }
  return entered;
}

const LINES = [{ item: '大米', quantity: '100', unit: '公斤', price: '5' }];
const WEIGHED = { 1: { weighed: '100', outcome: '一致' } };
const SIGNERS = { sell: '某摊主', handle: '张三', weigh: '李四', approve: '王五' };

/** A voucher over 500.00 that four have signed. */
export async function boughtFor500(desk: CanteenDesk, date = '2026-03-05'): Promise<Receipt> {
  const header = { date, time: '8:30', seller: '某粮油店', total: '500' };
  const entered = value(await enterDocument(desk, 'voucher', { header, lines: LINES }, '张三'));
  for (const [step, by] of Object.entries(SIGNERS)) {
    const record = await openRecord(desk, 'voucher', entered.rowId);
    if (!record) throw new Error('the record is gone');
    const fillLines = step === 'weigh' ? WEIGHED : {};
    value(await signRecord(desk, { record, step, by, fillLines }));
  }
  return entered;
}

export async function reimburse(
  desk: CanteenDesk,
  { rowId }: Receipt,
  fillHeader: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const record = await openRecord(desk, 'voucher', rowId);
  if (!record) throw new Error('the record is gone');
  const signed = await signRecord(desk, { record, step: 'reimburse', by: '赵六', fillHeader });
  return signed.ok ? [] : signed.problems.map(({ code }) => code);
}

/** What the cash book says, in its own words; blank cells left out. */
export async function posted(desk: CanteenDesk): Promise<readonly Record<string, unknown>[]> {
  const own = new Set(['行标识', '状态', '末条', '封签', '库存现金', '暂领欠款']);
  const rows = await desk.workbook.onlooker.rows('食堂流水账');
  return rows
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([title, cell]) =>
          own.has(title) || cell.kind === 'blank'
            ? []
            : [[title, cell.kind === 'number' ? cell.number : 'text' in cell ? cell.text : '']],
        ),
      ),
    )
    .filter((row) => row['流水号'] !== undefined);
}

export async function withAdvance(desk: CanteenDesk): Promise<void> {
  const header = { date: '3月5日', week: '3月2日至3月8日', amount: '1500', purpose: '采买' };
  await done(desk, 'advance', header, { borrow: '张三', lend: '赵六' });
}
