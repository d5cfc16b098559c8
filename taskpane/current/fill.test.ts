import { canteenDesk } from '../../addin/actions/canteen-desk.fixture';
import type { Desk, RecordView } from '../../addin/actions/desk';
import { viewSelection } from '../../addin/actions/view-record';
import { fen } from '../../addin/domain/amount';
import type { Step } from '../../addin/registers/vocabulary';
import { completeFill, filledLine, sumSettled } from './fill';

let desk: Desk;
let view: RecordView;
let step: Step;

/** 土豆 10 公斤 at 2.50 (1 % tolerance), 鸡蛋 50 个 at 0.80 (counted: none). */
beforeAll(async () => {
  const canteen = await canteenDesk();
  await canteen.workbook.people.select('原始凭证', [[0, 0]], '购买日期');
  const [selected] = await viewSelection(canteen);
  const weigh = selected?.register.signOff?.find((candidate) => candidate.step === 'weigh');
  if (!selected || !weigh) throw new Error('no voucher with a weighing step');
  desk = canteen;
  view = selected;
  step = weigh;
});

it.each`
  line | weighed  | outcome         | difference | within   | becomes         | settled
  ${0} | ${'10'}  | ${''}           | ${0}       | ${true}  | ${'一致'}       | ${2500}
  ${0} | ${'9.9'} | ${''}           | ${-0.1}    | ${true}  | ${'一致'}       | ${2500}
  ${0} | ${'9.8'} | ${''}           | ${-0.2}    | ${false} | ${''}           | ${null}
  ${0} | ${'9.8'} | ${'按实收核销'} | ${-0.2}    | ${false} | ${'按实收核销'} | ${2450}
  ${0} | ${'9.8'} | ${'拒收'}       | ${-0.2}    | ${false} | ${'拒收'}       | ${0}
  ${0} | ${''}    | ${''}           | ${null}    | ${null}  | ${''}           | ${null}
  ${0} | ${'十'}  | ${''}           | ${null}    | ${null}  | ${''}           | ${null}
  ${1} | ${'49'}  | ${''}           | ${-1}      | ${false} | ${''}           | ${null}
`(
  'line $line weighed “$weighed” ($outcome) differs by $difference and becomes “$becomes”, paid $settled',
  ({ line, weighed, outcome, difference, within, becomes, settled }: Row) => {
    const filled = filledLine(desk, view, step, { weighed, outcome }, line);
    expect(filled).toMatchObject({ difference, within, settled });
    expect(filled.texts).toEqual({ weighed, outcome: becomes });
  },
);

interface Row {
  readonly line: number;
  readonly weighed: string;
  readonly outcome: string;
  readonly difference: number | null;
  readonly within: boolean | null;
  readonly becomes: string;
  readonly settled: number | null;
}

it('takes along what follows by itself, for every line of the document', () => {
  expect(completeFill(desk, view, step, { 1: { weighed: '10' } })).toEqual({
    1: { weighed: '10', outcome: '一致' },
    2: { weighed: '', outcome: '' },
  });
});

it('adds up what is paid so far', () => {
  const lines = ['10', ''].map((weighed, line) => filledLine(desk, view, step, { weighed }, line));
  expect(sumSettled(lines)).toBe(fen(2500));
});
