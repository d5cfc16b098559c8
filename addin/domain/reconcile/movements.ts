import { PairIndex } from './pair-index';
import { idsOf, TextIndex } from './text-index';

/**
 * Lines of 账 or 卡, column by column: a document moves an article in (+) or out (−), in whole
 * numbers of the smallest part that is kept.
 */
export interface Movements {
  readonly items: readonly string[];
  readonly documents: readonly string[];
  readonly quantities: readonly number[];
  /** '' = not said */
  readonly units: readonly string[];
}

/** Lines of a stock-take: one article in one place, counted once. */
export interface Counts {
  readonly items: readonly string[];
  /** location and batch: the same article may lie in several */
  readonly places: readonly string[];
  readonly quantities: readonly number[];
  readonly units: readonly string[];
  readonly slips: readonly string[];
}

/** The books side by side, by article and document. Typed arrays: there may be many lines. */
export interface SideBySide {
  readonly items: TextIndex;
  readonly documents: TextIndex;
  readonly units: TextIndex;
  /** article and document */
  readonly pairs: PairIndex;
  /** one for each book: whether it has the pair, its quantity, and the balance of each article */
  readonly has: readonly Uint8Array[];
  readonly sums: readonly Float64Array[];
  readonly balances: readonly Float64Array[];
  /** by article, the unit that most of its lines say; 0 = none does */
  readonly usual: Int32Array;
  /** by pair, the unit of a line that is not the usual one; 0 = all are right. Such lines do not count. */
  readonly odd: Int32Array;
}

interface Indexed {
  readonly items: Int32Array;
  readonly documents: Int32Array;
  readonly units: Int32Array;
  readonly quantities: readonly number[];
}

export function sideBySide(books: readonly Movements[], counts: Counts | null): SideBySide {
  const [items, documents, units] = [new TextIndex(), new TextIndex(), new TextIndex()];
  units.id('');
  const indexed = books.map((book): Indexed => ({
    items: idsOf(items, book.items),
    documents: idsOf(documents, book.documents),
    units: idsOf(units, book.units),
    quantities: book.quantities,
  }));
  if (counts) idsOf(items, counts.items);
  const most = indexed.reduce((sum, book) => sum + book.items.length, 0);
  const pairs = new PairIndex(most);
  const usual = usualUnits(indexed, items.texts.length);
  const odd = new Int32Array(most);
  const tables = indexed.map((book) => addUp(book, pairs, usual, odd, most, items.texts.length));
  return {
    ...{ items, documents, units, pairs, usual, odd },
    has: tables.map(({ has }) => has),
    sums: tables.map(({ sums }) => sums),
    balances: tables.map(({ balances }) => balances),
  };
}

/** One slip of the pen must not make all other lines odd. */
function usualUnits(books: readonly Indexed[], size: number): Int32Array {
  const [usual, votes] = [new Int32Array(size), new Int32Array(size)];
  for (const { items, units } of books)
    for (let row = 0; row < items.length; row += 1) {
      const [item = 0, unit = 0] = [items[row], units[row]];
      if (unit === 0) continue;
      if (votes[item] === 0) usual[item] = unit;
      votes[item] = (votes[item] ?? 0) + (usual[item] === unit ? 1 : -1);
    }
  return usual;
}

function addUp(
  { items, documents, units, quantities }: Indexed,
  pairs: PairIndex,
  usual: Int32Array,
  odd: Int32Array,
  most: number,
  size: number,
) {
  const has = new Uint8Array(most);
  const sums = new Float64Array(most);
  const balances = new Float64Array(size);
  for (let row = 0; row < items.length; row += 1) {
    const item = items[row] ?? 0;
    const slot = pairs.slot(item, documents[row] ?? 0);
    has[slot] = 1;
    const unit = units[row] ?? 0;
    if (unit !== 0 && unit !== usual[item]) {
      odd[slot] = unit;
      continue;
    }
    const quantity = quantities[row] ?? 0;
    sums[slot] = (sums[slot] ?? 0) + quantity;
    balances[item] = (balances[item] ?? 0) + quantity;
  }
  return { has, sums, balances };
}
