import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { warehouse } from '.';
import { judgeRow } from '../../actions/judge-record';
import { measuredIn, unitProblems } from '../../actions/measuring';
import { numberCell, textCell, type CellValue } from '../../domain/cell';
import type { CivilDate } from '../../domain/civil-date';
import { columnOf } from '../columns';
import { computed, refusedFor } from '../typed.fixture';
import type { Column, Register } from '../vocabulary';

/**
 * cells.csv says of every cell that somebody fills in what may stand there, read from the procedure a
 * second time: 必填, 大于零, 不小于零, 列表, 三位小数, 引 which document, 等于 what. Whatever of it a
 * definition loses is missed here.
 */
interface CellRule {
  readonly table: string;
  readonly step: string;
  readonly column: string;
  readonly how: readonly string[];
}

const rules: readonly CellRule[] = readFileSync(join(__dirname, 'cells.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [table = '', step = '', column = '', how = ''] = line.split(',');
    return { table, step, column, how: how.split(' ') };
  });

const registerAt = (table: string): Register => {
  const found = warehouse.registers.find((register) => register.table === table);
  if (!found) throw new Error(`no table ${table}`);
  return found;
};

const columnAt = (rule: CellRule): Column => {
  const found = columnOf(registerAt(rule.table), rule.column);
  if (!found) throw new Error(`no column ${rule.column} in ${rule.table}`);
  return found;
};

const DAY = 46_086;
const house = {
  ...{ workbookId: 'W', readOnly: false, people: [], roster: null },
  parameters: Object.fromEntries(warehouse.parameters.map(({ key, value }) => [key, value])),
};

const cellOf = (value: string | number): CellValue =>
  value === ''
    ? { kind: 'blank' }
    : typeof value === 'number'
      ? numberCell(value)
      : textCell(value);

/** Codes of what is wrong with one cell that says this. */
function wrong(rule: CellRule, value: string | number): readonly string[] {
  const register = registerAt(rule.table);
  const { title } = columnAt(rule);
  const row = { table: register.table, position: 0, cells: { [title.zh]: cellOf(value) } };
  const today = '2026-03-05' as CivilDate; // a day there is
  return judgeRow(register, row, [rule.column], house, today).problems.map(({ code }) => code);
}

const fitting = ({ kind }: Column): string | number =>
  kind === 'date' ? DAY : kind === 'text' || kind === 'choice' ? '某' : 1;

/** The first that the list offers. */
const offered = ({ choices = [] }: Column): string =>
  ('parameter' in choices ? house.parameters[choices.parameter]?.split('\n') : choices)?.[0] ??
  '某';

const having = (word: string) =>
  rules.flatMap((rule) => {
    const found = rule.how.find((one) => one.startsWith(word));
    return found === undefined
      ? []
      : [{ cell: `${rule.table}.${rule.column}`, rule, what: found.slice(word.length) }];
  });

describe('仓库每张单据的格子', () => {
  it.each(having('必填'))('$cell 不能空着', ({ rule }) => {
    expect(wrong(rule, '')).toEqual(['input/required']);
    expect(wrong(rule, fitting(columnAt(rule)))).not.toContain('input/required');
  });

  it.each(having('大于零'))('$cell 要大于零', ({ rule }) => {
    expect(wrong(rule, 0)).toEqual(['input/not-positive']);
    expect(wrong(rule, 1)).toEqual([]);
  });

  it.each(having('不小于零'))('$cell 不能小于零', ({ rule }) => {
    expect(wrong(rule, -1)).toEqual(['input/negative']);
    expect(wrong(rule, 0)).toEqual([]);
  });

  it.each(having('列表'))('$cell 只能从列表里选', ({ rule }) => {
    expect(wrong(rule, '列表里没有的')).toEqual(['input/not-in-list']);
    expect(wrong(rule, offered(columnAt(rule)))).toEqual([]);
  });

  it.each(having('三位小数'))('$cell 最多三位小数', ({ rule }) => {
    expect(wrong(rule, 1.0005)).toEqual(['input/too-many-decimals']);
    expect(wrong(rule, 1.005)).toEqual([]);
  });

  it.each(having('引'))('$cell 写的是 $what 的号', ({ rule, what }) => {
    const tables = columnAt(rule).cites?.registers.map(
      (id) => warehouse.registers.find((register) => register.id === id)?.table,
    );
    expect(tables).toContain(what);
  });

  it.each([...having('货品单位'), ...having('基本单位')])(
    '$cell 是货品档案里的单位 (WH-48)',
    ({ rule }) => {
      const measured = measuredIn(registerAt(rule.table));
      if (!measured) throw new Error('has no unit of an article');
      const measures = { unit: '袋', second: '箱', ratio: 10, decimals: 0 };
      const found = (unit: string) =>
        unitProblems(measured, measures, { item: textCell('HP001'), unit: textCell(unit) }, 1).map(
          ({ code }) => code,
        );
      expect(found('桶')).toEqual(['document/unit-not-listed']);
      expect(found('袋')).toEqual([]);
      expect(found('箱')).toEqual(
        rule.how.includes('货品单位') ? [] : ['document/unit-not-listed'],
      );
    },
  );

  it.each(having('等于'))('$cell 是 $what', ({ rule, what }) => {
    const [one = '', other = ''] = what.split(/[-*]/);
    const product = what.includes('*');
    const follows = computed(registerAt(rule.table), { [one]: 7.5, [other]: 2 });
    expect(follows[rule.column]).toBe(product ? 15 : 5.5);
  });
});

describe('仓库的单据要有明细', () => {
  it.each`
    table               | step         | clause
    ${'采购订单'}       | ${'draw'}    | ${'WH-01'}
    ${'送货清单'}       | ${'deliver'} | ${'WH-05'}
    ${'入库单'}         | ${'issue'}   | ${'WH-13'}
    ${'原料领用单'}     | ${'ask'}     | ${'WH-17'}
    ${'成品入库单'}     | ${'test'}    | ${'WH-21'}
    ${'销售订单'}       | ${'draw'}    | ${'WH-25'}
    ${'付款发票索引'}   | ${'issue'}   | ${'WH-26'}
    ${'出仓单'}         | ${'basis'}   | ${'WH-27'}
    ${'退货单'}         | ${'issue'}   | ${'WH-55'}
    ${'退料单'}         | ${'give'}    | ${'WH-55'}
    ${'客户退货入库单'} | ${'receive'} | ${'WH-55'}
    ${'报损单'}         | ${'draw'}    | ${'WH-55'}
    ${'盘盈单'}         | ${'draw'}    | ${'WH-55'}
    ${'盘亏单'}         | ${'draw'}    | ${'WH-55'}
    ${'期初结存单'}     | ${'list'}    | ${'WH-33'}
    ${'仓库盘点表'}     | ${'open'}    | ${'WH-46'}
    ${'交财务单据清单'} | ${'give'}    | ${'WH-32'}
  `('$table: 没有明细不能签 ($clause)', ({ table, step }) => {
    expect(refusedFor(warehouse, registerAt(String(table)), String(step), {})).toContain(
      'document/no-lines',
    );
  });

  it('期初一处一货只写一行 (WH-51)', () => {
    const line = {
      item: 'HP001',
      name: '面粉',
      spec: '无',
      unit: '袋',
      location: 'A-1',
      quantity: 5,
    };
    const header = { date: DAY, store: '原料仓' };
    const found = (...lines: readonly (typeof line)[]) =>
      refusedFor(warehouse, registerAt('期初结存单'), 'list', header, lines);
    expect(found(line, { ...line, location: 'A-2' })).toEqual([]);
    expect(found(line, line)).toEqual(['document/line-twice']);
  });

  it('月末结存单: 入库减出库就是结存增减 (WH-43)', () => {
    const sheet = registerAt('月末结存单');
    const drawn = (closing: number) => {
      const header = { date: DAY, month: '2026-03', countNo: 'PD-2026-0001' };
      const sums = { opening: 100, received: 30.5, issued: 10, closing };
      return refusedFor(warehouse, sheet, 'draw', computed(sheet, { ...header, ...sums }));
    };
    expect(drawn(120.5)).toEqual([]);
    expect(drawn(120)).toEqual(['document/texts-compare']);
  });
});
