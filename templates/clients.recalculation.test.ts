import type { CellInput } from '../addin/domain/cell';
import { clients } from '../addin/registers/clients';
import { assignment } from '../addin/registers/clients/assignment';
import { tradingList } from '../addin/registers/clients/books';
import { contact } from '../addin/registers/clients/contact';
import { customerFile } from '../addin/registers/clients/customer-file';
import { original } from '../addin/registers/clients/material';
import { visit } from '../addin/registers/clients/visit';
import type { Register } from '../addin/registers/vocabulary';
import { buildWorkbook } from './build';
import { letterOf } from './layout';
import type { OpenedWorkbook } from './lint/open';
import {
  answerOf,
  column,
  recalculated,
  withAnswers,
  withOffice,
  type Coloured,
} from './recalculated.fixture';

jest.setTimeout(240_000);

const row =
  (register: Register) =>
  (typed: Readonly<Record<string, CellInput>>): readonly CellInput[] =>
    register.columns.map(({ key }) => typed[key] ?? null);

const letter = (register: Register, key: string): string =>
  letterOf(register.columns.findIndex((held) => held.key === key) + 1);

/** Days that are past, or to come, on whatever day this runs. */
const [LONG_AGO, TO_COME] = [40_000, 70_000];
const [EIGHT, NINE] = [8 / 24, 9 / 24];

const rows = {
  [customerFile.table]: [
    { scale: '大', urgency: '迫切', need: '较大' },
    { scale: '小', urgency: '有想法', need: '较大' },
    { scale: '中', urgency: '潜在', need: '一般' },
    { scale: '中', urgency: '迫切', need: '潜在' },
    { scale: '', urgency: '迫切', need: '较大' },
  ].map(row(customerFile)),
  [tradingList.table]: [
    { fileNo: 'DA-2026-0001', matter: '首次往来', verifiedOn: LONG_AGO },
    { fileNo: 'DA-2026-0002', matter: '首次往来', verifiedOn: LONG_AGO },
    { fileNo: 'DA-2026-0002', matter: '定期核对', verifiedOn: TO_COME },
    { fileNo: 'DA-2026-0003', matter: '停止往来', verifiedOn: LONG_AGO },
    { fileNo: '', matter: '首次往来', verifiedOn: LONG_AGO },
  ].map(row(tradingList)),
  [assignment.table]: [
    { matter: '撞单裁定', firstOn: LONG_AGO, secondOn: LONG_AGO + 1 },
    { matter: '撞单裁定', firstOn: LONG_AGO + 1, secondOn: LONG_AGO },
    { matter: '超期未联系' },
  ].map(row(assignment)),
  [contact.table]: [
    { purpose: '初次联络', channel: '电话' },
    { purpose: '初次联络', channel: '传真' },
    { purpose: '约定见面', channel: '电话' },
  ].map(row(contact)),
  [visit.table]: [
    {
      ...{ handedOn: LONG_AGO, handedAt: NINE, leftOn: LONG_AGO, leftAt: NINE },
      consent: '已签批',
    },
    { handedOn: LONG_AGO, handedAt: NINE, leftOn: LONG_AGO, leftAt: EIGHT },
    { handedOn: LONG_AGO, handedAt: NINE, leftOn: LONG_AGO + 1, leftAt: EIGHT },
    { handedOn: LONG_AGO, handedAt: NINE, consent: '电话同意待补签' },
  ].map(row(visit)),
  [original.table]: [{ condition: '完好' }, { condition: '破损' }].map(row(original)),
};

/** Whether the cell of this row is brown or red, by the first of its column's rules. */
const asked: readonly Coloured[] = [
  coloured(tradingList, 'verifiedOn', 0, 'nobody has looked for a month', true),
  coloured(tradingList, 'verifiedOn', 1, 'it was looked at again', false),
  coloured(tradingList, 'verifiedOn', 2, 'a day to come', false),
  coloured(tradingList, 'verifiedOn', 3, '停止往来 does not grow stale', false),
  coloured(tradingList, 'verifiedOn', 4, 'no customer yet', false),
  coloured(assignment, 'secondOn', 0, 'recorded in the order claimed', false),
  coloured(assignment, 'secondOn', 1, 'the later claim was recorded first', true),
  coloured(assignment, 'secondOn', 2, 'no conflict', false),
  coloured(assignment, 'matter', 1, 'a conflict', false),
  coloured(assignment, 'matter', 2, 'a week without contact', true),
  coloured(contact, 'channel', 0, 'a first contact by telephone', true),
  coloured(contact, 'channel', 1, 'a first contact by fax', false),
  coloured(contact, 'channel', 2, 'a meeting fixed by telephone', false),
  coloured(visit, 'leftOn', 0, 'left when the form was handed in', false),
  coloured(visit, 'leftOn', 1, 'left an hour before', true),
  coloured(visit, 'leftOn', 2, 'left the next morning', false),
  coloured(visit, 'leftOn', 3, 'has not left', false),
  coloured(visit, 'consent', 0, 'signed', false),
  coloured(visit, 'consent', 3, 'a word by telephone', true),
  coloured(original, 'condition', 0, 'whole', false),
  coloured(original, 'condition', 1, 'torn', true),
];

function coloured(
  register: Register,
  key: string,
  index: number,
  holds: string,
  shown: boolean,
): Coloured {
  return {
    sheet: register.table,
    cell: `${letter(register, key)}${index + 5}`,
    rule: 0,
    holds,
    shown,
  };
}

withOffice('the customer registers, calculated by LibreOffice', () => {
  let book: OpenedWorkbook;

  beforeAll(async () => {
    book = await recalculated(withAnswers(await buildWorkbook(clients, { rows }), asked));
  });

  it('等级 follows from size, urgency and need, and stays blank until all are there', () => {
    const grades = column(book, customerFile.table, letter(customerFile, 'grade'));
    expect(grades).toEqual(['A', 'B', 'C', 'C', '']);
  });

  it.each(asked.map((one, index) => ({ ...one, index })))(
    '$sheet!$cell, $holds: $shown',
    ({ index, shown, ...one }) => {
      expect(answerOf(book, { ...one, shown }, index)).toBe(shown);
    },
  );
});
