import { fen, fenFromYuan, productFen, sumFen, yuan, type Fen } from './amount';
import { dateOfSerial, type CivilDate } from './civil-date';
import { straightLine, type Depreciated } from './depreciation';
import { decimalOf, minus, numberOf as numberOfDecimal } from './decimal';
import { numberCell, textCell, type CellValue } from './cell';
import { isWeighOutcome, settledQuantity } from './weighing';

/** How a column follows from others of its own row; a register's `derived` gives exactly this. */
export type OwnDerived =
  | {
      readonly own: 'table';
      readonly of: readonly string[];
      readonly rows: readonly {
        readonly when: readonly (string | null)[];
        readonly gives: string;
      }[];
    }
  | { readonly own: 'product'; readonly of: readonly [quantity: string, price: string] }
  | {
      readonly own: 'settledQuantity';
      readonly of: readonly [bought: string, received: string, outcome: string];
    }
  | { readonly own: 'settledAmount'; readonly of: readonly [quantity: string, price: string] }
  | { readonly own: 'soleOrNamed'; readonly of: readonly [names: string, named: string] }
  | { readonly own: 'difference'; readonly of: readonly [is: string, should: string] }
  | { readonly own: 'excess'; readonly of: readonly [is: string, should: string] }
  | { readonly own: 'worth'; readonly of: readonly string[]; readonly each: readonly number[] }
  | { readonly own: 'sum'; readonly of: readonly string[]; readonly less: readonly string[] }
  | { readonly own: 'perHead'; readonly of: readonly [amount: string, heads: string] }
  | {
      readonly own: 'whether';
      readonly of: readonly [difference: string];
      readonly zero: string;
      readonly otherwise: string;
    }
  | {
      readonly own: 'bookValue';
      readonly of: readonly [
        cost: string,
        residualPercent: string,
        years: string,
        inUseFrom: string,
        on: string,
      ];
    }
  | {
      readonly own: 'monthsUsed';
      readonly of: readonly [inUseFrom: string, on: string, years: string];
    };

export interface DerivedColumn {
  readonly derived?: OwnDerived | { readonly across: string };
}

const numberOf = (cell: CellValue | undefined): number | null =>
  cell?.kind === 'number' ? cell.number : null;

const fenIn = (cell: CellValue | undefined): Fen | null => {
  const amount = cell?.kind === 'number' ? fenFromYuan(cell.number) : null;
  return amount?.ok ? amount.value : null;
};

const textOf = (cell: CellValue | undefined): string =>
  cell?.kind === 'text' ? cell.text.trim() : '';

/** Several names in one cell stand with 、 between them. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split('、')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const dayIn = (cell: CellValue | undefined): CivilDate | null => {
  const day = cell?.kind === 'number' ? dateOfSerial(Math.floor(cell.number)) : null;
  return day?.ok ? day.value : null;
};

/** null = a cell is not there yet, or is nothing that wears off. Months do not ask what it cost. */
function worn(
  values: Readonly<Record<string, CellValue>>,
  costKey: string | null,
  residualKey: string | null,
  ...[yearsKey, fromKey, onKey]: readonly [string, string, string]
): Depreciated | null {
  const cost = costKey === null ? fen(0) : fenIn(values[costKey]);
  const residualPercent = residualKey === null ? 0 : numberOf(values[residualKey]);
  const years = numberOf(values[yearsKey]);
  const [inUseFrom, on] = [dayIn(values[fromKey]), dayIn(values[onKey])];
  if (cost === null || residualPercent === null || years === null || !inUseFrom || !on) return null;
  const found = straightLine({ cost, residualPercent, years, inUseFrom, stoppedOn: null }, on);
  return found.ok ? found.value : null;
}

/** The value that an `own` column follows to; null = not derived, or its sources are not there yet. */
export function ownValue(
  column: DerivedColumn,
  values: Readonly<Record<string, CellValue>>,
): CellValue | null {
  const { derived } = column;
  if (!derived || !('own' in derived)) return null;
  switch (derived.own) {
    case 'product':
    case 'settledAmount': {
      const [quantityKey, priceKey] = derived.of;
      const [quantity, price] = [numberOf(values[quantityKey]), numberOf(values[priceKey])];
      return quantity === null || price === null
        ? null
        : numberCell(yuan(productFen(quantity, price)));
    }
    case 'table': {
      const given = derived.of.map((key) => values[key]);
      const texts = given.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : []));
      if (texts.length < given.length) return null;
      const row = derived.rows.find(({ when }) =>
        when.every((wanted, index) => wanted === null || wanted === texts[index]),
      );
      return row ? textCell(row.gives) : null;
    }
    case 'settledQuantity': {
      const [bought, received, outcome] = derived.of;
      const quantity = numberOf(values[bought]);
      const weighed = numberOf(values[received]);
      const chosen = values[outcome];
      if (quantity === null || weighed === null || chosen?.kind !== 'text') return null;
      // Whatever was pasted over the column's choices settles nothing.
      if (!isWeighOutcome(chosen.text)) return null;
      return numberCell(settledQuantity(quantity, weighed, chosen.text));
    }
    case 'soleOrNamed': {
      const [names, named] = derived.of.map((key) => textOf(values[key]));
      const [sole, another] = namesIn(names ?? '');
      const one = another === undefined ? sole : named;
      return one === undefined || one === '' ? null : textCell(one);
    }
    case 'bookValue': {
      const [costKey, residualKey, yearsKey, fromKey, onKey] = derived.of;
      const depreciated = worn(values, costKey, residualKey, yearsKey, fromKey, onKey);
      return depreciated && numberCell(yuan(depreciated.bookValue));
    }
    case 'monthsUsed': {
      const [fromKey, onKey, yearsKey] = derived.of;
      const depreciated = worn(values, null, null, yearsKey, fromKey, onKey);
      return depreciated && numberCell(depreciated.months);
    }
    case 'difference':
    case 'excess': {
      const [isKey, shouldKey] = derived.of;
      const [is, should] = [numberOf(values[isKey]), numberOf(values[shouldKey])];
      if (is === null || should === null) return null;
      // 0.3 − 0.1 is 0.2 for a keeper: exact decimals, not binary ones.
      const found = numberOfDecimal(minus(decimalOf(is), decimalOf(should)));
      return numberCell(derived.own === 'excess' ? Math.max(0, found) : found);
    }
    case 'worth': {
      const counts = derived.of.map((key) => numberOf(values[key]));
      if (counts.every((count) => count === null)) return null;
      const worths = counts.map((count, at) => productFen(count ?? 0, derived.each[at] ?? 0));
      return numberCell(yuan(sumFen(worths)));
    }
    case 'sum': {
      const amounts = [...derived.of, ...derived.less].map((key) => fenIn(values[key]));
      if (amounts.some((amount) => amount === null)) return null;
      const signed = amounts.map((amount, at) =>
        fen((amount ?? 0) * (at < derived.of.length ? 1 : -1)),
      );
      return numberCell(yuan(sumFen(signed)));
    }
    case 'perHead': {
      const [amount, heads] = [fenIn(values[derived.of[0]]), numberOf(values[derived.of[1]])];
      if (amount === null || heads === null || heads <= 0) return null;
      return numberCell(yuan(fen(Math.round(amount / heads))));
    }
    case 'whether': {
      const difference = numberOf(values[derived.of[0]]);
      if (difference === null) return null;
      return textCell(difference === 0 ? derived.zero : derived.otherwise);
    }
  }
}
