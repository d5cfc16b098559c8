import { MARCH_5 } from './canteen-desk.fixture';
import { canteenDesk, type CanteenDesk } from './canteen-desk.fixture';
import { registerRecord } from './register-record';
import { readBook } from './opening-book';
import { copyText, readCopy } from './opening-copy';
import { lookingAt } from './review-copy';
import { reviewWorkbook, type Review } from './review-workbook';
import { signRecord } from './sign-record';
import type { WorkbookReader } from '../workbook/port';
import { openRecord, viewSelection } from './view-record';

const at = (desk: CanteenDesk, day: string): CanteenDesk => ({
  ...desk,
  now: () => ({
    at: `${day}T16:00:00+08:00`,
    today: day as ReturnType<CanteenDesk['now']>['today'],
  }),
});

async function registered(desk: CanteenDesk, row: number): Promise<string> {
  await desk.workbook.people.select('原始凭证', [[row, row]], '购买日期');
  const [view] = await viewSelection(desk);
  const receipt = await registerRecord(desk, view!, '张三');
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.problems));
  return receipt.value.rowId;
}

async function signed(desk: CanteenDesk, rowId: string, step: string, by: string) {
  const record = (await openRecord(desk, 'voucher', rowId))!;
  const receipt = await signRecord(desk, { record, step, by });
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.problems));
}

it('等着签的按等的时间排,每一条都带着它的行', async () => {
  const desk = await canteenDesk();
  const first = await registered(desk, 0);
  await signed(desk, first, 'sell', '某摊主');
  await registered(at(desk, '2026-03-09'), 1);
  const { waiting } = await reviewWorkbook(at(desk, '2026-03-10'));
  expect(waiting.map(({ no, step, since }) => [no, step.step, since.slice(0, 10)])).toEqual([
    ['PZ-2026-0001', 'handle', '2026-03-05'],
    ['PZ-2026-0002', 'sell', '2026-03-09'],
  ]);
  expect(waiting[0]?.row?.table).toBe('原始凭证');
});

it('隔日才登记的是补签,按月说占几成', async () => {
  const desk = await canteenDesk();
  await registered(desk, 0);
  await registered(at(desk, '2026-03-08'), 1);
  const { lateEntries, months } = await reviewWorkbook(desk);
  expect(lateEntries.map(({ no, days, by }) => [no, days, by])).toEqual([
    ['PZ-2026-0002', 3, '张三'],
  ]);
  expect(months).toEqual([{ month: '2026-03', signatures: 2, late: 1 }]);
});

it('签后改动的和抽查的行都说得出是哪一行;同一份账抽到的总是同样几行', async () => {
  const desk = await canteenDesk();
  const rowId = await registered(desk, 0);
  await signed(desk, rowId, 'sell', '某摊主');
  await desk.workbook.people.type('原始凭证', 0, '购买日期', MARCH_5 + 1);
  const { report, lots } = await reviewWorkbook(desk);
  expect(report.findings.map(({ kind, record }) => [kind, record])).toContainEqual([
    'changed-after-signing',
    'PZ-2026-0001',
  ]);
  expect(lots.map(({ no }) => no)).toEqual(['PZ-2026-0001']);
  expect((await reviewWorkbook(desk)).lots).toEqual(lots);
});

it('每张表只读一遍', async () => {
  const desk = await canteenDesk();
  await signed(desk, await registered(desk, 0), 'sell', '某摊主');
  const begun: string[] = [];
  const { workbook } = desk;
  const counting: WorkbookReader = {
    facts: () => workbook.facts(),
    look: (request) => workbook.look(request),
    scan: (table) => {
      begun.push(table);
      return workbook.scan(table);
    },
  };
  await reviewWorkbook({ ...desk, workbook: counting });
  expect(begun).toContain('签字记录');
  expect(begun).toHaveLength(new Set(begun).size);
});

it('封签还在核对,别的已经看得见', async () => {
  const desk = await canteenDesk();
  await registered(desk, 0);
  const seen: string[] = [];
  const review = await reviewWorkbook(desk, {}, ({ waiting }) => {
    seen.push(...waiting.map(({ no }) => no));
  });
  expect(seen).toEqual(['PZ-2026-0001']);
  expect(review.waiting.map(({ no }) => no)).toEqual(seen);
});

it('几本一起看: 从副本文件读出来的,与在原处读的一样', async () => {
  const desk = await canteenDesk();
  const rowId = await registered(desk, 0);
  await signed(desk, rowId, 'sell', '某摊主');
  await registered(at(desk, '2026-03-08'), 1);
  await desk.workbook.people.type('原始凭证', 0, '购买日期', MARCH_5 + 1);
  const copy = readCopy([desk.pack], copyText(await readBook(desk.workbook, desk.pack)));
  const there = await reviewWorkbook(await lookingAt(copy!, desk.now));
  const here = await reviewWorkbook(desk);
  const told = ({ waiting, report, lateEntries, months, lots, closings }: Review) => ({
    waiting: waiting.map(({ no, step, since }) => [no, step.step, since]),
    findings: report.findings.map(({ kind, record, column, was, now }) => [
      ...[kind, record, column, was, now],
    ]),
    late: lateEntries.map(({ no, days }) => [no, days]),
    ...{ months, lots: lots.map(({ no }) => no), closings: closings.length },
    ...{ records: report.records, entries: report.entries, drafts: report.drafts },
  });
  expect(told(there)).toEqual(told(here));
  expect(here.report.findings).not.toEqual([]);
});

it('读到一半可以停下', async () => {
  const desk = await canteenDesk();
  await registered(desk, 0);
  const stop = new AbortController();
  const reading = reviewWorkbook(desk, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(reading).rejects.toThrow();
});
