import { numberCell, textCell, type CellValue } from '../domain/cell';
import { ownValue } from '../domain/derived';
import { defineRegister, type Check, type Step } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import type { House } from './desk';
import { runChecks, type JudgedRow } from './judge-record';

const line = defineRegister({
  id: 'line',
  revision: 1,
  title: { zh: '明细', en: 'Lines' },
  table: '明细',
  columns: [
    { key: 'item', title: { zh: '货号', en: 'Item' }, kind: 'text' },
    { key: 'place', title: { zh: '库位', en: 'Place' }, kind: 'text' },
    { key: 'asked', title: { zh: '领用数量', en: 'Asked' }, kind: 'quantity' },
    { key: 'given', title: { zh: '实发数量', en: 'Given' }, kind: 'quantity' },
    {
      key: 'apart',
      title: { zh: '差异', en: 'Difference' },
      kind: 'quantity',
      derived: { own: 'difference', of: ['given', 'asked'] },
    },
  ],
});

const row: RowSeen = { table: line.table, position: 0, cells: {} };
const house: House = { workbookId: 'W', readOnly: false, people: [], roster: null, parameters: {} };

const judged = (
  item: string,
  place: string,
  asked: number | null,
  given: number | null,
): JudgedRow => {
  const number = (value: number | null): CellValue =>
    value === null ? { kind: 'blank' } : numberCell(value);
  const values = {
    ...{ item: textCell(item), place: textCell(place) },
    ...{ asked: number(asked), given: number(given) },
  };
  return { row, register: line, values, problems: [], offers: [] };
};

const found = (check: Check, ...lines: readonly JudgedRow[]): readonly string[] => {
  const step: Step = {
    ...{ step: 'issue', title: { zh: '发料', en: 'Issue' }, post: 'keeper', clause: 'WH-19' },
    checks: [check],
  };
  const header = judged('', '', null, null);
  return runChecks(step, header, lines, house).map((problem) => `${problem.code} ${problem.line}`);
};

describe('各行数量 (linesAgree)', () => {
  const check = (is: 'atMost' | 'equal'): Check => ({
    ...{ check: 'linesAgree', quantity: 'given', is, to: 'asked', name: 'item', clause: 'WH-19' },
  });

  it.each`
    is          | asked   | given      | problems
    ${'atMost'} | ${100}  | ${100}     | ${[]}
    ${'atMost'} | ${100}  | ${60}      | ${[]}
    ${'atMost'} | ${100}  | ${100.002} | ${['document/quantities-differ 1']}
    ${'equal'}  | ${100}  | ${100}     | ${[]}
    ${'equal'}  | ${100}  | ${99.9}    | ${['document/quantities-differ 1']}
    ${'equal'}  | ${100}  | ${null}    | ${['input/required 1']}
    ${'atMost'} | ${null} | ${1}       | ${['input/required 1']}
  `('$given against $asked, $is', ({ is, asked, given, problems }) => {
    expect(found(check(is as 'equal'), judged('HP001', 'A-1', asked, given))).toEqual(problems);
  });
});

describe('不重盘、不漏盘 (eachOnce)', () => {
  const check: Check = {
    ...{ check: 'eachOnce', key: ['place', 'item'], filled: 'given', clause: 'WH-51' },
  };

  it('knows a line that stands there twice, and one that nobody counted', () => {
    const lines = [
      judged('HP001', 'A-1', null, 5),
      judged('HP002', 'A-1', null, null),
      judged('HP001', 'A-1', null, 5),
    ];
    expect(found(check, ...lines)).toEqual(['input/required 2', 'document/line-twice 3']);
  });

  it('counts the same goods in another place once more', () => {
    const lines = [judged('HP001', 'A-1', null, 5), judged('HP001', 'A-2', null, 0)];
    expect(found(check, ...lines)).toEqual([]);
  });
});

it.each`
  given  | asked   | apart
  ${0.3} | ${0.1}  | ${0.2}
  ${1}   | ${1.1}  | ${-0.1}
  ${5}   | ${5}    | ${0}
  ${5}   | ${null} | ${null}
`('差异 of $given and $asked is exactly $apart', ({ given, asked, apart }) => {
  const column = line.columns.find(({ key }) => key === 'apart');
  const value = column ? ownValue(column, judged('', '', asked, given).values) : null;
  expect(value).toEqual(apart === null ? null : numberCell(apart));
});

describe('what the header says of itself', () => {
  const told = (check: Check, header: Readonly<Record<string, string>>): readonly string[] => {
    const values = Object.fromEntries(
      Object.entries(header).map(([key, text]) => [key, textCell(text)]),
    );
    const step: Step = {
      ...{ step: 'fill', title: { zh: '填写', en: 'Fill in' }, post: 'keeper', clause: 'HW-23' },
      checks: [check],
    };
    const judgedHeader: JudgedRow = { row, register: line, values, problems: [], offers: [] };
    return runChecks(step, judgedHeader, [], house).map(({ code }) => code);
  };

  it.each`
    special | explained | problems
    ${'无'} | ${''}     | ${[]}
    ${'有'} | ${''}     | ${['input/required']}
    ${'有'} | ${' '}    | ${['input/required']}
    ${'有'} | ${'双屏'} | ${[]}
    ${''}   | ${''}     | ${[]}
  `('特殊需求 $special with $explained: $problems (HW-09)', ({ special, explained, problems }) => {
    const check: Check = {
      ...{ check: 'requiredWhen', column: 'explained', clause: 'HW-09' },
      when: { column: 'special', is: ['有'] },
    };
    expect(told(check, { special, explained })).toEqual(problems);
  });

  it.each`
    kind            | from        | to          | are            | problems
    ${'部门间调拨'} | ${'财务部'} | ${'仓库'}   | ${'different'} | ${[]}
    ${'部门间调拨'} | ${'财务部'} | ${'财务部'} | ${'different'} | ${['document/texts-compare']}
    ${'部门内调配'} | ${'财务部'} | ${'财务部'} | ${'different'} | ${[]}
    ${'部门间调拨'} | ${'财务部'} | ${'仓库'}   | ${'same'}      | ${['document/texts-compare']}
  `('$kind from $from to $to must be $are: $problems (HW-48)', ({ problems, are, ...header }) => {
    const check: Check = {
      ...{ check: 'textsCompare', columns: ['from', 'to'], are, clause: 'HW-48' },
      when: { column: 'kind', is: ['部门间调拨'] },
    };
    expect(told(check, header)).toEqual(problems);
  });

  it.each`
    users               | named           | problems                   | custodian
    ${'张三'}           | ${''}           | ${[]}                      | ${'张三'}
    ${'张三'}           | ${'张三'}       | ${[]}                      | ${'张三'}
    ${'张三'}           | ${'李四'}       | ${['document/not-one-of']} | ${'张三'}
    ${'张三、李四'}     | ${''}           | ${['document/not-one-of']} | ${null}
    ${'张三、李四'}     | ${'李四'}       | ${[]}                      | ${'李四'}
    ${'张三、 李四 、'} | ${'李四'}       | ${[]}                      | ${'李四'}
    ${'张三、李四'}     | ${'张三、李四'} | ${['document/not-one-of']} | ${'张三、李四'}
    ${'张三、李四'}     | ${'王五'}       | ${['document/not-one-of']} | ${'王五'}
  `(
    'users $users with $named appointed: $problems, 责任人 $custodian (HW-29, 30)',
    ({ users, named, problems, custodian }) => {
      const check: Check = { check: 'namedAmong', names: 'users', named: 'named', clause: 'HW-30' };
      expect(told(check, { users, named })).toEqual(problems);
      const derived = { own: 'soleOrNamed', of: ['users', 'named'] } as const;
      const values = { users: textCell(users), named: textCell(named) };
      expect(ownValue({ derived }, values)).toEqual(
        custodian === null ? null : textCell(custodian),
      );
    },
  );
});
