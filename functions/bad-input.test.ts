import fc from 'fast-check';
import { canteen } from '../addin/registers/canteen';
import { journal } from '../addin/registers/system';
import { FUNCTIONS } from '../addin/text/functions';
import { CODE } from './code';
import { customFunctions, FunctionError } from './excel.fixture';
import { callIn } from './formula.fixture';

beforeAll(() => Object.assign(globalThis, customFunctions()));

/** A register, the journal and its lines with their headers, and a row of each. */
const REGISTERS = ['voucher', 'journal', 'voucher-line'].map((id) => {
  const register = [...canteen.registers, journal].find((one) => one.id === id);
  const titles = (register?.columns ?? []).map(({ title }) => title.zh);
  return [titles, titles.map((_, at) => (at === 0 ? `R000000000000000${at}` : ''))];
});

const SAMPLES = FUNCTIONS.map(({ id, sample, parameters }) => {
  const args = sample ? callIn(sample.formula).args : REGISTERS;
  return { id, args: parameters.map((_, index) => args[index] ?? null), parameters };
});
const call = (id: string, args: readonly unknown[]): unknown[][] =>
  CODE[id]?.(...(args as never[])) ?? [];

/** What came back: a rectangle of values or in-place errors, or a refusal that a cell can show. */
function outcome(id: string, args: readonly unknown[]): 'spill' | FunctionError {
  let spill: unknown[][];
  try {
    spill = call(id, args);
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    expect(error.message).toMatch(/\p{Script=Han}.* \/ .*[a-z]/su);
    return error;
  }
  const width = spill[0]?.length ?? 0;
  expect(width).toBeGreaterThan(0);
  for (const row of spill) {
    expect(row).toHaveLength(width);
    for (const cell of row)
      expect(
        typeof cell === 'string' ||
          (typeof cell === 'number' && Number.isFinite(cell)) ||
          cell instanceof FunctionError,
      ).toBe(true);
  }
  return 'spill';
}

const EXCEL_ERROR = { type: 'CustomFunctionError', code: '#N/A' };
const ROWS = 1_048_576;
const BLANK_ROW = [''];

describe('whatever is given, a function answers with a spill or with a refusal in both languages', () => {
  it.each(SAMPLES)(
    '$id: whole columns are the same as the cells used',
    ({ id, args, parameters }) => {
      const lists = args.map((given, index): unknown => {
        if (!Array.isArray(given) || parameters[index]?.dimensionality === 'scalar') return given;
        // Where several columns belong together, all are whole ones.
        const rows = given as unknown[][];
        if (rows.length === 1 && args.some((other) => Array.isArray(other) && other.length > 1))
          return given;
        const blank = rows[0]?.length === 1 ? BLANK_ROW : (rows[0] ?? []).map(() => '');
        return rows.concat(new Array<unknown[]>(ROWS - rows.length).fill(blank));
      });
      expect(call(id, lists)).toEqual(call(id, args));
    },
  );

  it.each(SAMPLES)('$id: nothing at all, one blank cell, only blank rows', ({ id, args }) => {
    for (const blank of [null, [['']], [[''], [''], ['']]])
      outcome(
        id,
        args.map(() => blank),
      );
    for (let at = 0; at < args.length; at += 1)
      outcome(
        id,
        args.map((given, index) => (index === at ? [['']] : given)),
      );
  });

  it.each(SAMPLES)(
    '$id: an error in a cell is named with its row, or stays in its own place',
    ({ id, args }) => {
      args.forEach((given, at) => {
        if (given === null) return;
        const rows = given as unknown[][];
        const last = rows.length - 1;
        const broken = rows.map((row, index) =>
          index === last ? [EXCEL_ERROR, ...row.slice(1)] : row,
        );
        const answer = outcome(
          id,
          args.map((other, index) => (index === at ? broken : other)),
        );
        const shown =
          answer === 'spill'
            ? JSON.stringify(
                call(
                  id,
                  args.map((other, index) => (index === at ? broken : other)),
                ),
              )
            : answer.message;
        if (answer !== 'spill') expect(shown).toMatch(/#N\/A/);
      });
    },
  );

  it.each(SAMPLES)(
    '$id: two columns for one, columns of unequal length',
    ({ id, args, parameters }) => {
      args.forEach((given, at) => {
        if (!Array.isArray(given)) return;
        const rows = given as unknown[][];
        const wide = rows.map((row) => [...row, 1]);
        const long = [...rows, ...rows, ...rows];
        for (const wrong of [wide, long])
          outcome(
            id,
            args.map((other, index) => (index === at ? wrong : other)),
          );
        if (parameters[at]?.dimensionality === 'scalar')
          expect(
            outcome(
              id,
              args.map((other, index) => (index === at ? wide : other)),
            ),
          ).toBeInstanceOf(FunctionError);
      });
    },
  );

  it.each(SAMPLES)('$id: any cells whatever', ({ id, args }) => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '金额',
        'PZ-1',
        '12.5斤',
        '2026-03-05',
        '#N/A',
        '=1+1',
        '0012',
        true,
        false,
        EXCEL_ERROR,
        null,
      ),
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.integer({ min: -5, max: 60000 }),
    );
    const given = fc.oneof(
      fc.constant(null),
      cell,
      fc.array(fc.array(cell, { minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    );
    const mixed = fc.tuple(
      ...args.map((own) =>
        fc.oneof({ weight: 2, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: given }),
      ),
    );
    fc.assert(
      fc.property(mixed, (all) => void outcome(id, all)),
      { numRuns: 150 },
    );
  });
});

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

describe('what the refusals say', () => {
  it.each`
    id             | args                                                                          | message
    ${'RECONCILE'} | ${[column('A1'), column('12.5斤'), column('A1'), column(1), null]}            | ${/左表第 1 行不是数字:12\.5斤/}
    ${'RECONCILE'} | ${[column('A1', 'A2'), column(1), column('A1'), column(1), null]}             | ${/行数不同/}
    ${'RECONCILE'} | ${[column('A1'), column(1), column('A1'), column(1.005), null]}               | ${/右表第 1 行不是整分/}
    ${'RECONCILE'} | ${[column('A1'), column(1), column('A1'), column(1), -1]}                     | ${/允差不能为负/}
    ${'SERIALS'}   | ${[column('PZ-1'), 'PZ', null]}                                               | ${/首号末尾要有数字/}
    ${'RECON3'}    | ${[[['货号', '数量'], ['A1', 1]], null, null, null]}                          | ${/缺:单据号/}
    ${'RECON3'}    | ${[[['货号', '单据号'], ['A1', 'RK-1']], null, null, null]}                   | ${/缺:入库数量、出库数量/}
    ${'RECON3'}    | ${[[['货号', '单据号', '数量'], ['A1', 'RK-1', '十']], null, null, null]}     | ${/第 2 行不是数字:十/}
    ${'ADVANCES'}  | ${[column('JT-1'), column('昨天'), column(5), column(''), column(''), 46086]} | ${/行不是日期:昨天|日期/}
    ${'ADVANCES'}  | ${[column('JT-1'), column(46086), column(5), column(''), column(''), null]}   | ${/截止日不是日期/}
    ${'AGEING'}    | ${[column(46086), column(5), 46086, null, [[60, 30]]]}                        | ${/从小到大/}
    ${'WORKDAY'}   | ${[46086, -1, null]}                                                          | ${/天数第 1 行要 0 至/}
    ${'WORKDAY'}   | ${[46086, 1, '春节 休']}                                                      | ${/放假表读不懂:春节 休/}
    ${'LATE'}      | ${[column(46086), column('3月5日'), 2, null, null]}                           | ${/不是日期|第 1 行/}
    ${'SPOTCHECK'} | ${[column('PZ-1'), '', 3]}                                                    | ${/要给链头/}
    ${'SPOTCHECK'} | ${[column('PZ-1'), 'head', 0]}                                                | ${/正整数/}
    ${'ASSIGN'}    | ${[column('甲'), column('张三'), column(-1), null]}                           | ${/权重第 1 行不能为负/}
    ${'FIRSTREC'}  | ${[column('甲', '乙'), column(46086, 'x9'), column('张三', '李四'), null]}    | ${/时间第 2 行不是日期/}
  `('$id refuses: $message', ({ id, args, message }) => {
    expect(() => call(id as string, args as unknown[])).toThrow(message);
  });
});
