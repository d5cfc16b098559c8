import { canteenDesk } from '../../addin/actions/canteen-desk.fixture';
import type { Desk } from '../../addin/actions/desk';
import { numberCell } from '../../addin/domain/cell';
import { registerOf } from '../../addin/registers';
import { columnOf } from '../../addin/registers/columns';
import type { Column, Register } from '../../addin/registers/vocabulary';
import { lineColumns } from '../parts/register-parts';
import {
  inputOf,
  isBlankLine,
  newDraft,
  understoodAs,
  valuesOfLine,
  withBlock,
  withNewLine,
  withoutLine,
  withText,
  type Draft,
} from './draft';

let desk: Desk;
let voucher: Register;
let columns: readonly Column[];
let typed: readonly Column[];
let draft: Draft;

beforeAll(async () => {
  desk = await canteenDesk();
  const register = registerOf(desk.pack, 'voucher');
  if (!register) throw new Error('no voucher');
  voucher = register;
  columns = lineColumns(desk.pack, voucher);
  typed = columns.filter(({ derived }) => derived === undefined);
});

beforeEach(() => {
  draft = newDraft(desk, voucher);
});

const itemsOf = ({ lines }: Draft): readonly (string | undefined)[] =>
  lines.map(({ texts }) => texts['item']);

it('begins with today and one empty line', () => {
  expect(draft.header).toEqual({ date: '2026-03-05' });
  expect(draft.lines).toHaveLength(1);
});

it('takes the unit of the line above, which alone does not make a line', () => {
  const next = withNewLine(withText(draft, 0, 'unit', '斤'), typed);
  const [, below] = next.lines;
  expect(below?.texts).toEqual({ unit: '斤' });
  expect(below && isBlankLine(below, typed)).toBe(true);
});

it('sends no blank lines and knows where the others stand', () => {
  const two = withNewLine(withText(draft, 0, 'item', ' '), typed);
  const { input, places } = inputOf(withText(two, 1, 'item', '土豆'), typed);
  expect(input.lines).toEqual([{ unit: '', item: '土豆' }]);
  expect(places).toEqual([1]);
});

it('keeps one line when the last one is removed, under a new id', () => {
  const left = withoutLine(draft, 0);
  expect(left.lines).toEqual([{ id: 1, texts: {} }]);
});

it('puts a block where the cursor stands, over lines that are there and below them', () => {
  const block = [
    ['20', '斤'],
    ['60', '个'],
    ['2', '袋'],
  ];
  const filled = withBlock(withText(draft, 0, 'item', '土豆'), typed, block, { row: 0, column: 1 });
  expect(filled.lines.map(({ texts }) => texts)).toEqual([
    { item: '土豆', quantity: '20', unit: '斤' },
    { quantity: '60', unit: '个' },
    { quantity: '2', unit: '袋' },
  ]);
  expect(new Set(filled.lines.map(({ id }) => id)).size).toBe(3);
});

it('leaves out a header row that was copied with the block, but no line that looks like text', () => {
  const header = ['品名', '数量'];
  const at = { row: 0, column: 0 };
  expect(itemsOf(withBlock(draft, typed, [header, ['土豆', '20']], at))).toEqual(['土豆']);
  expect(itemsOf(withBlock(draft, typed, [['品名', '20']], at))).toEqual(['品名']);
});

it('drops what sticks out of the grid on the right', () => {
  const wide = [['土豆', '20', '斤', '2.6', '52', '早市']];
  expect(withBlock(draft, typed, wide, { row: 0, column: 0 }).lines[0]?.texts).toEqual({
    item: '土豆',
    quantity: '20',
    unit: '斤',
    price: '2.6',
  });
});

it.each`
  key         | text            | understood
  ${'date'}   | ${'3/5'}        | ${'2026-03-05'}
  ${'date'}   | ${'3月5日'}     | ${'2026-03-05'}
  ${'date'}   | ${'2026-03-05'} | ${''}
  ${'time'}   | ${'8:10'}       | ${'08:10'}
  ${'total'}  | ${'36.5'}       | ${''}
  ${'seller'} | ${'3/5'}        | ${''}
  ${'date'}   | ${'二月三十日'} | ${''}
`(
  'understands “$text” in $key as “$understood”',
  ({ key, text, understood }: Readonly<Record<string, string>>) => {
    const column = columnOf(voucher, key ?? '');
    expect(column && understoodAs(desk, column, text ?? '')).toBe(understood);
  },
);

it('computes the amount of a line while it is typed', () => {
  const values = valuesOfLine(desk, columns, { item: '土豆', quantity: '12.5斤', price: '2.6' });
  expect(values['amount']).toEqual(numberCell(32.5));
});
