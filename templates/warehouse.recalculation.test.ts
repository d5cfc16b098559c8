import type { CellInput } from '../addin/domain/cell';
import { warehouse } from '../addin/registers/warehouse';
import { deliveryNoteLine } from '../addin/registers/warehouse/delivery-note';
import { requisitionLine } from '../addin/registers/warehouse/requisition';
import { finishedReceiptLine } from '../addin/registers/warehouse/finished-receipt';
import { stocktakeLine } from '../addin/registers/warehouse/stocktake';
import type { Register } from '../addin/registers/vocabulary';
import { buildWorkbook } from './build';
import { letterOf } from './layout';
import type { OpenedWorkbook } from './lint/open';
import {
  answerOf,
  cell,
  recalculated,
  withAnswers,
  withOffice,
  type Coloured,
} from './recalculated.fixture';

jest.setTimeout(240_000);

type Typed = Readonly<Record<string, CellInput>>;

const row =
  (register: Register) =>
  (typed: Typed): readonly CellInput[] =>
    register.columns.map(({ key }) => typed[key] ?? null);

const at = (register: Register, key: string, index: number): string =>
  `${letterOf(register.columns.findIndex((column) => column.key === key) + 1)}${index + 5}`;

const rows = {
  [deliveryNoteLine.table]: [
    { document: '1', item: 'HP001', ordered: 0.1, received: 0.3 },
    { document: '1', item: 'HP002', ordered: 10, received: 10 },
    { document: '1', item: 'HP003', ordered: 10 },
    { document: '1', item: 'HP004', ordered: 10, received: 9.5 },
  ].map(row(deliveryNoteLine)),
  [requisitionLine.table]: [
    { document: '1', item: 'HP001', quantity: 10, issued: 10 },
    { document: '1', item: 'HP002', quantity: 10, issued: 10.001 },
    { document: '1', item: 'HP003', quantity: 10, issued: 4 },
    { document: '1', item: 'HP004', quantity: 10 },
  ].map(row(requisitionLine)),
  [finishedReceiptLine.table]: [
    { document: '1', item: 'HP001', quantity: 50, counted: 50 },
    { document: '1', item: 'HP002', quantity: 50, counted: 49 },
    { document: '1', item: 'HP003', quantity: 50 },
  ].map(row(finishedReceiptLine)),
  [stocktakeLine.table]: [
    { document: '1', location: 'A-1', item: 'HP001', counted: 5, book: 5 },
    { document: '1', location: 'A-1', item: 'HP001', counted: 5, book: 6 },
    { document: '1', location: 'A-2', item: 'HP001', counted: 0, book: 0.1 },
    { document: '2', location: 'A-1', item: 'HP001' },
  ].map(row(stocktakeLine)),
};

const coloured = (
  register: Register,
  key: string,
  shown: readonly boolean[],
  holds: string,
): readonly Coloured[] =>
  shown.map((is, index) => ({
    ...{ sheet: register.table, cell: at(register, key, index), rule: 0, holds, shown: is },
  }));

const asked: readonly Coloured[] = [
  ...coloured(requisitionLine, 'issued', [false, true, false, false], 'more than approved (WH-19)'),
  ...coloured(finishedReceiptLine, 'counted', [false, true, false], 'not as on paper (WH-23)'),
  ...coloured(stocktakeLine, 'location', [true, true, false, false], 'counted twice (WH-51)'),
];

withOffice('the formulas of the warehouse, calculated by LibreOffice', () => {
  let book: OpenedWorkbook;
  beforeAll(async () => {
    const bytes = await buildWorkbook(warehouse, { rows });
    book = await recalculated(withAnswers(bytes, asked));
  });

  const column = (register: Register, key: string): readonly string[] =>
    rows[register.table]?.map((_, index) => cell(book, register.table, at(register, key, index))) ??
    [];

  it('超量 and 差异数量 are exact, and blank until both are numbers (WH-10, WH-39)', () => {
    expect(column(deliveryNoteLine, 'over')).toEqual(['0.2', '0', '', '-0.5']);
    expect(column(stocktakeLine, 'gap')).toEqual(['0', '-1', '-0.1', '']);
  });

  it.each(asked.map((it, index) => ({ ...it, index })))(
    '$holds ($sheet!$cell): $shown',
    ({ index, ...one }) => {
      expect(answerOf(book, one, index)).toBe(one.shown);
    },
  );
});
