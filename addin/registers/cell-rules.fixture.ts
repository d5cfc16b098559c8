import { readFileSync } from 'node:fs';
import type { House } from '../actions/desk';
import { judgeRow } from '../actions/judge-record';
import { numberCell, textCell, type CellValue } from '../domain/cell';
import type { CivilDate } from '../domain/civil-date';
import { columnOf } from './columns';
import { computed } from './typed.fixture';
import type { Column, Pack, Register } from './vocabulary';

/** What may stand in a cell that somebody fills in, read from the procedure a second time. */
export interface CellRule {
  readonly table: string;
  readonly step: string;
  readonly column: string;
  readonly how: readonly string[];
}

const DAY = 46_086;
const TODAY = '2026-03-05' as CivilDate; // a day there is

const DECIMALS = ['整数', '一位小数', '两位小数', '三位小数'];

/**
 * A cells.csv: 必填, 大于零, 不小于零, 列表, 三位小数, 引 which document, 等于 what. Whatever of it a
 * definition loses is missed here.
 */
export class CellRules {
  private readonly rules: readonly CellRule[];
  private readonly house: House;

  constructor(
    private readonly pack: Pack,
    file: string,
  ) {
    this.rules = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [table = '', step = '', column = '', how = ''] = line.split(',');
        return { table, step, column, how: how.split(' ') };
      });
    this.house = {
      ...{ workbookId: 'W', readOnly: false, people: [], roster: null },
      parameters: Object.fromEntries(pack.parameters.map(({ key, value }) => [key, value])),
    };
  }

  registerAt(table: string): Register {
    const found = this.pack.registers.find((register) => register.table === table);
    if (!found) throw new Error(`no table ${table}`);
    return found;
  }

  tableOf(id: string): string | undefined {
    return this.pack.registers.find((register) => register.id === id)?.table;
  }

  columnAt(rule: CellRule): Column {
    const found = columnOf(this.registerAt(rule.table), rule.column);
    if (!found) throw new Error(`no column ${rule.column} in ${rule.table}`);
    return found;
  }

  /** The cells of which this word is said, and what it says beyond that. */
  having(word: string) {
    return this.rules.flatMap((rule) => {
      const found = rule.how.find((one) => one.startsWith(word));
      return found === undefined
        ? []
        : [{ cell: `${rule.table}.${rule.column}`, rule, what: found.slice(word.length) }];
    });
  }

  /** Codes of what is wrong with one cell that says this. */
  wrong(rule: CellRule, value: string | number): readonly string[] {
    const register = this.registerAt(rule.table);
    const { title } = this.columnAt(rule);
    const row = { table: register.table, position: 0, cells: { [title.zh]: cellOf(value) } };
    return judgeRow(register, row, [rule.column], this.house, TODAY).problems.map(
      ({ code }) => code,
    );
  }

  /** The first that the list offers. */
  offered({ choices = [] }: Column): string {
    const { parameters } = this.house;
    const list = 'parameter' in choices ? parameters[choices.parameter]?.split('\n') : choices;
    return list?.[0] ?? '某';
  }
}

const cellOf = (value: string | number): CellValue =>
  value === ''
    ? { kind: 'blank' }
    : typeof value === 'number'
      ? numberCell(value)
      : textCell(value);

/** A pack need not use every word. */
const each = <T>(cases: readonly T[]) => (cases.length > 0 ? it.each(cases) : () => undefined);

/** The tests of every cell in the words that all packs share. */
export function testCells(cells: CellRules): void {
  const fitting = (column: Column): string | number =>
    column.kind === 'date'
      ? DAY
      : column.kind === 'time'
        ? 0.4
        : column.kind === 'choice'
          ? cells.offered(column)
          : column.kind === 'text'
            ? '某'
            : 1;

  each(cells.having('必填'))('$cell 不能空着', ({ rule }) => {
    expect(cells.wrong(rule, '')).toEqual(['input/required']);
    expect(cells.wrong(rule, fitting(cells.columnAt(rule)))).toEqual([]);
  });

  each(cells.having('大于零'))('$cell 要大于零', ({ rule }) => {
    expect(cells.wrong(rule, 0)).toEqual(['input/not-positive']);
    expect(cells.wrong(rule, 1)).toEqual([]);
  });

  each(cells.having('不小于零'))('$cell 不能小于零', ({ rule }) => {
    expect(cells.wrong(rule, -1)).toEqual(['input/negative']);
    expect(cells.wrong(rule, 0)).toEqual([]);
  });

  each(cells.having('列表'))('$cell 只能从列表里选', ({ rule }) => {
    expect(cells.wrong(rule, '列表里没有的')).toEqual(['input/not-in-list']);
    expect(cells.wrong(rule, cells.offered(cells.columnAt(rule)))).toEqual([]);
  });

  each(
    DECIMALS.flatMap((word, digits) => cells.having(word).map((one) => ({ ...one, word, digits }))),
  )('$cell: $word', ({ rule, digits }) => {
    expect(cells.wrong(rule, Number(`1.${'0'.repeat(digits)}5`))).toEqual([
      'input/too-many-decimals',
    ]);
    expect(cells.wrong(rule, digits === 0 ? 1 : Number(`1.${'0'.repeat(digits - 1)}5`))).toEqual(
      [],
    );
  });

  each(cells.having('引'))('$cell 写的是 $what 的号', ({ rule, what }) => {
    const cited = cells.columnAt(rule).cites?.registers ?? [];
    const tables = cited.map((id) => cells.tableOf(id));
    expect(tables).toEqual(expect.arrayContaining(what.split('、')));
  });

  each(cells.having('等于'))('$cell 是 $what', ({ rule, what }) => {
    const [one = '', other = ''] = what.split(/[-*]/);
    const follows = computed(cells.registerAt(rule.table), { [one]: 7.5, [other]: 2 });
    expect(follows[rule.column]).toBe(what.includes('*') ? 15 : 5.5);
  });
}
