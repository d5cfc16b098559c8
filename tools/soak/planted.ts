import type { Counts, Movements } from '../../addin/domain/reconcile/movements';
import { threeWay, type ThreeWayClass } from '../../addin/domain/reconcile/three-way';
import { chanceOf } from '../tamper/random';

export interface Planted {
  readonly is: ThreeWayClass;
  readonly planted: number;
  /** named with its class and, where a document explains it, with that document */
  readonly found: number;
}

export interface Planting {
  readonly classes: readonly Planted[];
  /** findings about articles in which nothing was planted, or of another class */
  readonly false: number;
  readonly articles: number;
  readonly lines: number;
}

const CLASSES: readonly ThreeWayClass[] = [
  ...(['notOnCard', 'notInLedger', 'wrongItem', 'quantity', 'unit'] as const),
  ...(['shortage', 'surplus', 'countedTwice', 'notCounted'] as const),
];

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : never };
type Book = Mutable<Movements>;

const book = (): Book => ({ items: [], documents: [], quantities: [], units: [] });

function write(into: Book, item: string, document: string, quantity: number, unit = '公斤'): void {
  into.items.push(item);
  into.documents.push(document);
  into.quantities.push(quantity);
  into.units.push(unit);
}

/**
 * A stock in which ledger, card and count agree, with so many differences of each class planted
 * among as many articles that have none; each has to be named with its class and its document.
 */
export function plantDifferences(times: number, seed: number): Planting {
  const chance = chanceOf(seed);
  const [ledger, cards] = [book(), book()];
  const counts: Mutable<Counts> = { items: [], places: [], quantities: [], units: [], slips: [] };
  const count = (item: string, quantity: number, slip: string): void => {
    counts.items.push(item);
    counts.places.push('A-1');
    counts.quantities.push(quantity);
    counts.units.push('公斤');
    counts.slips.push(slip);
  };
  const expected = new Map<string, string>();
  const shuffled = Array.from({ length: times * (CLASSES.length + 1) }, (_, no) => ({
    no,
    at: chance.below(1e9),
  })).sort((a, b) => a.at - b.at);
  for (const { no } of shuffled) {
    const is = CLASSES[no % (CLASSES.length + 1)];
    const item = `HP${no}`;
    const lines = Array.from({ length: 2 + chance.below(5) }, (_, line) => ({
      document: `RK${no}-${line}`,
      // Each quantity is its own, so that a document is known by it.
      quantity: (1 + chance.below(500)) * 10_000 + line,
    }));
    const planted = chance.of(lines);
    let sum = 0;
    for (const line of lines) {
      const { document, quantity } = line;
      const it = line === planted;
      sum += quantity;
      if (!(it && is === 'notInLedger')) write(ledger, item, document, quantity);
      if (it && is === 'wrongItem') write(cards, `${item}X`, document, quantity);
      else if (it && is === 'quantity') write(cards, item, document, quantity + 7);
      else if (it && is === 'unit') write(cards, item, document, quantity, '箱');
      else if (!(it && is === 'notOnCard')) write(cards, item, document, quantity);
    }
    const off = is === 'shortage' ? -5 : is === 'surplus' ? 5 : 0;
    if (is !== 'notCounted') count(item, sum + off, `P${no}`);
    if (is === 'countedTwice') count(item, sum, `Q${no}`);
    if (is === 'wrongItem') {
      count(`${item}X`, 0, `X${no}`);
      expected.set(`${item}X`, `wrongItem ${planted.document}`);
    }
    if (is) expected.set(item, `${is} ${named(is, no, planted.document)}`);
  }
  const { findings } = threeWay(ledger, cards, counts, 0);
  const right = findings.filter(
    ({ item, is, documents }) => expected.get(item) === `${is} ${documents.join('、')}`,
  );
  return {
    classes: CLASSES.map((is) => ({
      ...{ is, planted: times },
      found: right.filter((one) => one.is === is && !one.item.endsWith('X')).length,
    })),
    false: findings.length - right.length,
    articles: shuffled.length,
    lines: ledger.items.length,
  };
}

const EXPLAINED: ReadonlySet<ThreeWayClass> = new Set([
  ...(['notOnCard', 'notInLedger', 'wrongItem', 'quantity', 'unit'] as const),
]);

const named = (is: ThreeWayClass, no: number, document: string): string =>
  is === 'countedTwice' ? `P${no}、Q${no}` : EXPLAINED.has(is) ? document : '';
