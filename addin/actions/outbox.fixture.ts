import type { Cell } from '../domain/cell';
import type { CanteenDesk } from './canteen-desk.fixture';
import { canteenDesk, DRAFTS } from './canteen-desk.fixture';
import type { Receipt } from './desk';
import { enterDocument } from './enter-document';
import { memoryOutbox } from './outbox';
import { confirmOutbox, type Confirmed } from './outbox-confirm';
import type { Outbox } from './outbox-item';
import type { Problem } from './problem';
import { registerRecord } from './register-record';
import { signRecord } from './sign-record';
import type { Result } from '../domain/result';
import { openRecord, viewSelection } from './view-record';

/** A desk with an outbox and a clock that can be put forward. */
export interface Clerk extends CanteenDesk {
  readonly outbox: Outbox;
  readonly wait: (seconds: number) => void;
  /** looks again for what is not confirmed; tells how each item stands */
  readonly confirm: () => Promise<readonly string[]>;
}

let people = 0;

/** The next clerk at a workbook; the first one brings it. */
export async function clerk(other?: CanteenDesk, drafts = DRAFTS): Promise<Clerk> {
  const desk = other ?? (await canteenDesk(drafts));
  const outbox = memoryOutbox();
  let at = Date.parse('2026-03-05T08:00:00Z');
  let rowIds = 0;
  const mine = `${(people += 1)}`;
  const own = {
    ...desk,
    outbox,
    now: () => ({ at: new Date(at).toISOString(), today: desk.now().today }),
    newRowId: () => `R${mine.padStart(6, '0')}${String((rowIds += 1)).padStart(10, '0')}`,
  };
  return {
    ...own,
    wait: (seconds) => {
      at += seconds * 1000;
    },
    confirm: async () => (await confirmOutbox(own, outbox)).map(told),
  };
}

const told = ({ standing }: Confirmed): string =>
  standing.is === 'conflict' ? standing.conflict.why : standing.is;

export const enter = async (desk: CanteenDesk, seller = '某菜市场'): Promise<Receipt> =>
  value(
    await enterDocument(
      desk,
      'voucher',
      {
        header: { date: '3月5日', time: '8:30', seller, total: '16' },
        lines: [{ item: '白菜', quantity: '8', unit: '公斤', price: '2' }],
      },
      '张三',
    ),
  );

export async function register(desk: CanteenDesk, row = 0): Promise<Receipt> {
  await desk.workbook.people.select('原始凭证', [[row, row]], '售货单位');
  const [view] = await viewSelection(desk);
  if (!view) throw new Error('no draft');
  return value(await registerRecord(desk, view, '张三'));
}

const SIGNERS = ['某摊主', '张三', '李四', '王五', '赵六'];

export async function sign(desk: CanteenDesk, { rowId }: Receipt): Promise<Receipt> {
  const record = await openRecord(desk, 'voucher', rowId);
  const step = record?.waiting[0]?.step;
  if (!record || step === undefined) throw new Error('nothing to sign');
  const signed = record.state.status === 'open' ? record.state.signed.length : 0;
  const fillLines = Object.fromEntries(
    record.lines.map((line, index) => {
      const quantity = line.cells['数量'];
      const weighed = quantity?.kind === 'number' ? String(quantity.number) : '';
      return [index + 1, { weighed, outcome: '一致' }];
    }),
  );
  return value(
    await signRecord(desk, {
      record,
      step,
      by: SIGNERS[signed] ?? '',
      ...(step === 'weigh' && { fillLines }),
    }),
  );
}

export function value<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export const rowsOf = (desk: CanteenDesk, table: string) => desk.workbook.onlooker.rows(table);

export const textIn = (cell: Cell | undefined): string => (cell?.kind === 'text' ? cell.text : '');

/** Another person's cells win over those of a row, as when Excel merges: all of them, or some. */
export async function overwrite(
  desk: CanteenDesk,
  table: string,
  row: number,
  cells: Readonly<Record<string, string | number>>,
): Promise<void> {
  for (const [header, text] of Object.entries(cells))
    await desk.workbook.people.type(table, row, header, text);
}
