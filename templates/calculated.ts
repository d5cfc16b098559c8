import type { Column, Derived, Pack, Register, TableRow } from '../addin/registers/vocabulary';
import type { WeighOutcome } from '../addin/domain/weighing';
import { decimalsOf } from './column-format';
import { keyOf, literal, registerNamed, tableColumn, thisRow } from './references';
import { FINISHED } from './sign-off-formulas';

/**
 * The native formula of a derived column, or undefined where the add-in writes the text itself.
 * A colleague without the add-in sees the same figures: blank stays blank until there are numbers.
 */
export function calculatedFormula(
  pack: Pack,
  register: Register,
  column: Column,
): string | undefined {
  const { key, derived } = column;
  if (!derived) return undefined;
  const cell = (of: string): string => thisRow(register, of);
  if ('own' in derived) {
    switch (derived.own) {
      case 'product':
      case 'settledAmount':
        return product(cell(derived.of[0]), cell(derived.of[1]));
      case 'table':
        return byTable(derived.of.map(cell), derived.rows);
      case 'settledQuantity': {
        const [bought, received, outcome] = derived.of;
        return settled(cell(bought), cell(received), cell(outcome));
      }
      case 'difference':
        return difference(cell(derived.of[0]), cell(derived.of[1]), decimalsOf(column));
      case 'excess':
        return excess(cell(derived.of[0]), cell(derived.of[1]), decimalsOf(column));
      case 'worth':
        return worth(derived.of.map(cell), derived.each);
      case 'sum':
        return sum(derived.of.map(cell), derived.less.map(cell));
      case 'perHead':
        return perHead(cell(derived.of[0]), cell(derived.of[1]));
      case 'whether':
        return `IF(COUNT(${cell(derived.of[0])})=0,"",IF(${cell(derived.of[0])}=0,${literal(derived.zero)},${literal(derived.otherwise)}))`;
      case 'bookValue': {
        const [cost, residual, years, from, on] = derived.of;
        return bookValue(cell(cost), cell(residual), cell(years), cell(from), cell(on));
      }
      case 'monthsUsed': {
        const [from, on, years] = derived.of;
        const filled = `COUNT(${[from, on, years].map(cell).join(',')})<3`;
        return `IF(${filled},"",${monthsUsed(cell(from), cell(on), cell(years))})`;
      }
      case 'soleOrNamed':
        return soleOrNamed(cell(derived.of[0]), cell(derived.of[1]));
    }
  }
  switch (derived.across) {
    case 'runningTotal':
      return runningTotal(
        cell(key),
        cell(keyOf(register, 'seal')),
        cell(derived.of),
        decimalsOf(column),
      );
    case 'linesTotal':
      return linesTotal(pack, register, derived.of, decimalsOf(column));
    case 'rest':
      return rest(cell(derived.of), cell(derived.less));
    case 'open':
      return stillOpen(pack, register, derived);
    case 'age':
      return `IF(N(${cell(derived.open)})>0,MAX(0,TODAY()-N(${cell(derived.since)})),"")`;
    // Written by the add-in: natively they would be quadratic.
    case 'takers':
    case 'balance':
    case 'latest':
    case 'due':
    case 'state':
      return undefined;
  }
}

const product = (quantity: string, price: string): string =>
  `IF(COUNT(${quantity},${price})<2,"",ROUND(${quantity}*${price},2))`;

const difference = (is: string, should: string, decimals: number): string =>
  `IF(COUNT(${is},${should})<2,"",ROUND(${is}-${should},${decimals}))`;

const excess = (is: string, should: string, decimals: number): string =>
  `IF(COUNT(${is},${should})<2,"",MAX(0,ROUND(${is}-${should},${decimals})))`;

const worth = (counts: readonly string[], each: readonly number[]): string => {
  const products = counts.map((count, at) => `N(${count})*${each[at] ?? 0}`);
  return `IF(COUNT(${counts.join(',')})=0,"",ROUND(${products.join('+')},2))`;
};

function sum(of: readonly string[], less: readonly string[]): string {
  const all = [...of, ...less];
  const minus = less.map((one) => `-${one}`).join('');
  return `IF(COUNT(${all.join(',')})<${all.length},"",ROUND(${of.join('+')}${minus},2))`;
}

const perHead = (amount: string, heads: string): string =>
  `IF(COUNT(${amount},${heads})<2,"",IF(${heads}>0,ROUND(${amount}/${heads},2),""))`;

/** What is blank takes nothing away. */
const rest = (total: string, part: string): string =>
  `IF(N(${total})=0,"",ROUND(${total}-N(${part}),2))`;

const soleOrNamed = (names: string, named: string): string =>
  `IF(ISNUMBER(FIND("、",${names})),${named}&"",TRIM(${names}))`;

/** From the month after it was bought; the month of the day counts, as the books close it. */
const monthsUsed = (from: string, on: string, years: string): string =>
  `MAX(0,MIN(ROUND(${years}*12,0),(YEAR(${on})-YEAR(${from}))*12+MONTH(${on})-MONTH(${from})))`;

/** The last month takes what rounding the others left over. */
function bookValue(cost: string, residual: string, years: string, from: string, on: string) {
  const whole = `ROUND(${cost}-ROUND(${cost}*${residual}/100,2),2)`;
  const months = monthsUsed(from, on, years);
  const life = `ROUND(${years}*12,0)`;
  const worn = `IF(${months}=${life},${whole},MIN(${whole},${months}*ROUND(${whole}/${life},2)))`;
  return `IF(COUNT(${[cost, residual, years, from, on].join(',')})<5,"",IF(${life}<1,"",ROUND(${cost}-${worn},2)))`;
}

/** Blank until every column that it follows from is filled in, and where no row fits. */
function byTable(cells: readonly string[], rows: readonly TableRow[]): string {
  const fits = ({ when }: TableRow): string => {
    const tests = cells.flatMap((cell, index) => {
      const wanted = when[index] ?? null;
      return wanted === null ? [] : [`${cell}=${literal(wanted)}`];
    });
    return tests.length === 0 ? 'TRUE' : `AND(${tests.join(',')})`;
  };
  const blank = cells.map((cell) => `${cell}=""`).join(',');
  const chosen = rows.reduceRight(
    (otherwise, row) => `IF(${fits(row)},${literal(row.gives)},${otherwise})`,
    '""',
  );
  return `IF(OR(${blank}),"",${chosen})`;
}

function settled(bought: string, received: string, outcome: string): string {
  const is = (text: WeighOutcome): string => `${outcome}=${literal(text)}`;
  const number = (cell: string): string => `IF(COUNT(${cell})=0,"",${cell})`;
  return `IF(${is('一致')},${number(bought)},IF(${is('拒收')},0,IF(${is('按实收核销')},${number(received)},"")))`;
}

/**
 * Linear: each row adds its own movement to the balance above it. OFFSET does not read the cell
 * that it starts from, so this is no circle; the header above the first row counts as nothing.
 * A row without a seal is not in the balance yet. Rounded at every row: 0.1 added 2,000 times would
 * be 199.999999999993, and no longer equal to what was counted.
 */
const runningTotal = (own: string, seal: string, movement: string, decimals: number): string =>
  `ROUND(SUM(OFFSET(${own},-1,0),IF(${seal}="",0,${movement})),${decimals})`;

/** Blank before it is paid out; what is only on its way to take something does not count yet. */
function stillOpen(
  pack: Pack,
  register: Register,
  { of, takenBy }: Extract<Derived<string>, { readonly across: 'open' }>,
): string {
  const taken = takenBy.map(({ register: id, cites, amount }) => {
    const taker = registerNamed(pack, id);
    const [named, done] = [tableColumn(taker, cites), tableColumn(taker, keyOf(taker, 'state'))];
    const no = thisRow(register, keyOf(register, 'serial'));
    return `-SUMIFS(${tableColumn(taker, amount)},${named},${no},${done},${literal(FINISHED)})`;
  });
  const state = thisRow(register, keyOf(register, 'state'));
  return `IF(${state}=${literal(FINISHED)},ROUND(N(${thisRow(register, of)})${taken.join('')},2),"")`;
}

function linesTotal(pack: Pack, register: Register, of: string, decimals: number): string {
  const lines = registerNamed(pack, register.lines ?? '');
  const no = thisRow(register, keyOf(register, 'serial'));
  const document = tableColumn(lines, keyOf(lines, 'document'));
  return `IF(${no}="","",ROUND(SUMIFS(${tableColumn(lines, of)},${document},${no}),${decimals}))`;
}
