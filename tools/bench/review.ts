import { deskOn } from '../../addin/actions/canteen-desk.fixture';
import { reviewWorkbook } from '../../addin/actions/review-workbook';
import { verifyWorkbook, type VerifyReport } from '../../addin/actions/verify-workbook';
import type { Cell } from '../../addin/domain/cell';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { canteen } from '../../addin/registers/canteen';
import type { WorkbookContent } from '../../addin/workbook/people';
import { tablesOf } from '../../addin/workbook/table-shape';
import { openOffice } from '../contract/open-office';
import { figure, type Figure } from './figure';
import { signedBook, type SignedBook } from './signed-book';

const RECORDS = 20_000;
const CHECKED = 2_000;
const SHORT = 200;
const ENTRIES_EACH = 5;
const TURNS = 2;

/**
 * 总览 over a long workbook through the unmodified office.js. Its page appears when all records are
 * read, against reading them (rows, entries and what these tell of each record) and nothing else.
 * It is complete when every seal and signature is checked, against 核验 alone; that is measured over
 * fewer records, as a hundred thousand signatures have to be made first.
 */
export async function review(): Promise<readonly Figure[]> {
  // What is compiled for a short one is compiled for the long one.
  await appearing(SHORT, 2);
  const appears = await appearing(RECORDS, TURNS);
  const checked = await checking(CHECKED, TURNS);
  return [
    figure({ name: 'review', unit: 'ms', against: 'reading the records', ...appears }),
    figure({ name: 'review, all checked', unit: 'ms', against: 'verify', ...checked }),
  ];
}

type Measured = Pick<Figure, 'at' | 'value' | 'other'>;

/** Until the page appears, and until all is read. */
async function appearing(records: number, turns: number): Promise<Measured> {
  const { desk, entries, close } = await open(records, false);
  const best = await bestOf(
    turns,
    () => untilTold((told) => reviewWorkbook(desk, {}, told)),
    () => untilTold((told) => verifyWorkbook(desk.workbook, canteen, {}, told)),
  );
  close();
  return { at: { records, entries }, ...best };
}

/** Until every seal and signature is checked. */
async function checking(records: number, turns: number): Promise<Measured> {
  const { desk, entries, close } = await open(records, true);
  const sound = ({ findings }: VerifyReport): void => {
    if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 3)));
  };
  const best = await bestOf(
    turns,
    async () => sound((await reviewWorkbook(desk, { checker: checkerOf() })).report),
    async () => sound(await verifyWorkbook(desk.workbook, canteen, { checker: checkerOf() })),
  );
  close();
  return { at: { records, entries }, ...best };
}

async function open(records: number, withKeys: boolean) {
  const book = await signedBook(records * ENTRIES_EACH, withKeys);
  const { office, workbook } = await openOffice(contentOf(book), () => () => '');
  const desk = await deskOn(workbook);
  return { desk, entries: book.entries, close: () => void office.dispose() };
}

const TOLD = new Error('told');

/** Runs until it tells what it knows so far. */
async function untilTold(work: (told: () => never) => Promise<unknown>): Promise<void> {
  await work(() => {
    throw TOLD;
  }).catch((error: unknown) => {
    if (error !== TOLD) throw error;
  });
}

/** Milliseconds; both take turns, so that a busy machine is busy for both. */
async function bestOf(
  turns: number,
  ours: () => Promise<void>,
  theirs: () => Promise<void>,
): Promise<Pick<Figure, 'value' | 'other'>> {
  const best = { value: Infinity, other: Infinity };
  for (let turn = 0; turn < turns; turn += 1)
    for (const [key, work] of [['other', theirs] as const, ['value', ours] as const]) {
      const started = performance.now();
      await work();
      best[key] = Math.min(best[key], Math.round(performance.now() - started));
    }
  return best;
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
