import { deskOn } from '../../addin/actions/canteen-desk.fixture';
import { reviewWorkbook } from '../../addin/actions/review-workbook';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import type { Cell } from '../../addin/domain/cell';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { canteen } from '../../addin/registers/canteen';
import type { WorkbookContent } from '../../addin/workbook/people';
import { tablesOf } from '../../addin/workbook/table-shape';
import { openOffice } from '../contract/open-office';
import { figure, type Figure } from './figure';
import { signedBook, type SignedBook } from './signed-book';

const RECORDS = 20_000;
const SHORT = 500;
const ENTRIES_EACH = 5;
const TURNS = 2;

/**
 * 总览 over a long workbook through the unmodified office.js. Its page appears when all records are
 * read, against reading them (rows, entries and what these tell of each record) and nothing else;
 * it is complete when every seal and signature is checked, against 核验 alone.
 */
export async function review(): Promise<readonly Figure[]> {
  // What is compiled for a short one is compiled for the long one.
  await measure(SHORT, 1);
  const { records, entries, best } = await measure(RECORDS, TURNS);
  const common = { at: { records, entries }, unit: 'ms' };
  return [
    figure({
      ...{ ...common, name: 'review', value: best.appears },
      ...{ against: 'reading the records', other: best.reading },
    }),
    figure({
      ...{ ...common, name: 'review, all checked', value: best.complete },
      ...{ against: 'verify', other: best.verify },
    }),
  ];
}

/** Both take turns, so that a busy machine is busy for both. */
async function measure(wanted: number, turns: number) {
  const book = await signedBook(wanted * ENTRIES_EACH);
  const { office, workbook } = await openOffice(contentOf(book), () => () => '');
  const desk = await deskOn(workbook);
  const best = { reading: Infinity, appears: Infinity, verify: Infinity, complete: Infinity };
  let records = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const verified = stopwatch();
    const report = await verifyWorkbook(
      ...([workbook, canteen, { checker: checkerOf() }] as const),
      verified.lap,
    );
    const verify = verified.now();
    const reviewed = stopwatch();
    const seen = await reviewWorkbook(desk, { checker: checkerOf() }, reviewed.lap);
    const complete = reviewed.now();
    for (const { findings } of [report, seen.report])
      if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 3)));
    records = seen.records;
    const took = { reading: verified.first(), appears: reviewed.first(), verify, complete };
    for (const key of ['reading', 'appears', 'verify', 'complete'] as const)
      best[key] = Math.min(best[key], took[key]);
  }
  office.dispose();
  return { records, entries: book.entries, best };
}

function stopwatch() {
  const started = performance.now();
  const now = (): number => Math.round(performance.now() - started);
  let lap = NaN;
  return { now, first: () => lap, lap: () => void (lap = now()) };
}

/** Calculated cells stand as their values: nothing is calculated here. */
const contentOf = ({ workbookId, rows }: SignedBook): WorkbookContent => ({
  workbookId,
  tables: tablesOf(canteen).map((shape) => ({
    shape,
    rows: (rows.get(shape.table) ?? []).map((row) =>
      Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, bare(cell)])),
    ),
  })),
});

function bare(cell: Cell): Cell {
  const { formula, ...value } = cell;
  return formula === undefined ? cell : value;
}
