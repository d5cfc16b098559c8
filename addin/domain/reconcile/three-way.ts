import { addCounts, type Counted } from './counted';
import { sideBySide, type Counts, type Movements, type SideBySide } from './movements';

export type ThreeWayClass =
  | 'notOnCard' // 漏记卡
  | 'notInLedger' // 未入账
  | 'wrongItem' // 货号记错: the other book has the same document under another article
  | 'quantity' // 账卡数量不符
  | 'unit' // 单位不符
  | 'shortage' // 盘亏
  | 'surplus' // 盘盈
  | 'countedTwice' // 重盘
  | 'notCounted'; // 漏盘

export interface ThreeWayFinding {
  readonly item: string;
  readonly is: ThreeWayClass;
  readonly ledger: number;
  /** null = no cards were given */
  readonly card: number | null;
  /** null = not counted, or counted twice */
  readonly counted: number | null;
  /** of the document: card less ledger; of a count: what was counted less what should be there */
  readonly difference: number;
  /** what explains it; of shortage and surplus what may */
  readonly documents: readonly string[];
  /** of wrongItem the other article, of unit the unit that was found */
  readonly other: string;
}

export interface ThreeWay {
  readonly items: number;
  readonly agreeing: number;
  /** in the order of articles */
  readonly findings: readonly ThreeWayFinding[];
}

/** One pair of article and document on which the books differ; `by`: card less ledger. */
interface Gap {
  readonly item: number;
  readonly document: number;
  readonly by: number;
  readonly is: 'notOnCard' | 'notInLedger' | 'quantity' | 'unit';
  readonly unit: string;
}

/** Articles whose books differ, with what their cards have more than the ledger, by kind. */
interface Explained {
  unposted: number;
  /** the card may be right in these: the count decides */
  readonly open: number[];
  readonly notOnCard: Gap[];
  unitOdd: boolean;
}

type Note = Omit<ThreeWayFinding, 'item' | 'ledger' | 'card' | 'counted'> & {
  readonly of: number;
};

/**
 * 账、物、卡 of every article (WH-39), and for each difference the document that explains it. The
 * count is held against the ledger and what the cards show to be unposted: goods that came with a
 * document that the ledger has not seen are no surplus.
 */
export function threeWay(
  ledger: Movements,
  cards: Movements | null,
  counts: Counts | null,
  tolerance: number,
): ThreeWay {
  const books = sideBySide(cards ? [ledger, cards] : [ledger], counts);
  const counted = counts
    ? addCounts(counts, books.items, (item) => books.units.text(books.usual[item] ?? 0))
    : null;
  const explained = new Map<number, Explained>();
  const notes = [
    ...notesOfBooks(books, gapsOf(books), explained),
    ...(counted ? notesOfCounts(books, counted, explained, tolerance) : []),
  ];
  const [ledgerOf, cardOf] = books.balances;
  const findings = notes.map(({ of, ...note }): ThreeWayFinding => {
    const quantity = counted?.twice.has(of) ? NaN : (counted?.quantities[of] ?? NaN);
    return {
      item: books.items.text(of),
      ...note,
      ledger: ledgerOf?.[of] ?? 0,
      card: cardOf ? (cardOf[of] ?? 0) : null,
      counted: Number.isNaN(quantity) ? null : quantity,
    };
  });
  findings.sort((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : 0));
  const items = books.items.texts.length;
  return { items, agreeing: items - new Set(notes.map(({ of }) => of)).size, findings };
}

function gapsOf({ pairs, has, sums, odd, units }: SideBySide): readonly Gap[] {
  const gaps: Gap[] = [];
  const [ledger, card] = has;
  const [ledgerSums, cardSums] = sums;
  for (let slot = 0; slot < pairs.size; slot += 1) {
    const unit = odd[slot] ?? 0;
    const by = (cardSums?.[slot] ?? 0) - (ledgerSums?.[slot] ?? 0);
    const missing = card !== undefined && ledger?.[slot] !== card[slot];
    // Equal in both, or there is no second book: nothing to say.
    if (unit === 0 && !missing && (card === undefined || by === 0)) continue;
    gaps.push({
      ...{ item: pairs.first(slot), document: pairs.second(slot), by, unit: units.text(unit) },
      is: unit !== 0 ? 'unit' : !missing ? 'quantity' : card[slot] ? 'notInLedger' : 'notOnCard',
    });
  }
  return gaps;
}

function notesOfBooks(
  { items, documents }: SideBySide,
  gaps: readonly Gap[],
  explained: Map<number, Explained>,
): readonly Note[] {
  const otherItem = wrongItems(gaps);
  return gaps.map((gap): Note => {
    const { item, document, by, is, unit } = gap;
    let of = explained.get(item);
    if (!of) explained.set(item, (of = { unposted: 0, open: [], notOnCard: [], unitOdd: false }));
    const other = otherItem.get(gap);
    if (is === 'unit') of.unitOdd = true;
    else if (other !== undefined || is === 'quantity') of.open.push(by);
    else if (is === 'notInLedger') of.unposted += by;
    else of.notOnCard.push(gap);
    const named = [documents.text(document)].filter((text) => text !== '');
    return {
      ...{ of: item, difference: by, documents: named },
      is: other === undefined ? is : 'wrongItem',
      other: other === undefined ? unit : items.text(other),
    };
  });
}

/** 货号记错: one document, one quantity, in the ledger under one article and on the card of another. */
function wrongItems(gaps: readonly Gap[]): ReadonlyMap<Gap, number> {
  const onCardOnly = new Map<string, Gap[]>();
  const place = ({ document }: Gap, quantity: number): string => `${document} ${quantity}`;
  for (const gap of gaps) {
    if (gap.is !== 'notInLedger') continue;
    const there = onCardOnly.get(place(gap, gap.by));
    if (there) there.push(gap);
    else onCardOnly.set(place(gap, gap.by), [gap]);
  }
  const found = new Map<Gap, number>();
  for (const gap of gaps) {
    if (gap.is !== 'notOnCard') continue;
    const partner = onCardOnly.get(place(gap, -gap.by))?.shift();
    if (!partner) continue;
    found.set(gap, partner.item);
    found.set(partner, gap.item);
  }
  return found;
}

function notesOfCounts(
  books: SideBySide,
  { quantities, twice, odd }: Counted,
  explained: ReadonlyMap<number, Explained>,
  tolerance: number,
): readonly Note[] {
  const [ledger, card] = books.balances;
  const notes: Note[] = [];
  const unclear: { readonly note: Note; readonly gap: number }[] = [];
  for (let item = 0; item < quantities.length; item += 1) {
    const quantity = quantities[item] ?? NaN;
    const [book, onCard] = [ledger?.[item] ?? 0, card?.[item] ?? 0];
    if (Number.isNaN(quantity)) {
      // Nothing should lie there, and nobody said that something does.
      if (book !== 0 || onCard !== 0)
        notes.push({ of: item, is: 'notCounted', difference: 0, documents: [], other: '' });
      continue;
    }
    const slips = twice.get(item);
    if (slips) {
      const documents = slips.filter((slip) => slip !== '');
      notes.push({ of: item, is: 'countedTwice', difference: 0, documents, other: '' });
      continue;
    }
    const unit = odd.get(item);
    if (unit !== undefined) {
      notes.push({ of: item, is: 'unit', difference: 0, documents: [], other: unit });
      continue;
    }
    const why = explained.get(item);
    if (why?.unitOdd) continue;
    const gap = quantity - book - (why?.unposted ?? 0);
    if (Math.abs(gap) <= tolerance || sumOfSome(why?.open ?? [], gap)) continue;
    const is = gap < 0 ? 'shortage' : 'surplus';
    // The ledger has documents that the card has not, and the goods did not move either.
    const notMoved = (why?.notOnCard ?? []).reduce((sum, { by }) => sum + by, 0) === gap;
    const named = notMoved ? (why?.notOnCard ?? []).map((it) => it.document) : [];
    // By number, whatever the order of the lines.
    const documents = named.map((id) => books.documents.text(id)).sort();
    const note: Note = { of: item, is, difference: gap, documents, other: '' };
    if (documents.length > 0) notes.push(note);
    else unclear.push({ note, gap });
  }
  return [...notes, ...withSuspects(books, unclear)];
}

/** Several open gaps at most: whether some of them together make up the difference. */
const sumOfSome = (parts: readonly number[], wanted: number): boolean =>
  parts.length <= 10
    ? parts
        .reduce((sums, part) => [...sums, ...sums.map((sum) => sum + part)], [0])
        .includes(wanted)
    : parts.reduce((sum, part) => sum + part, 0) === wanted;

const MOST_NAMED = 3;

/** Documents that moved just as much as is missing, or half of it: entered on the wrong side. */
function withSuspects(
  { pairs, sums, documents }: SideBySide,
  unclear: readonly { readonly note: Note; readonly gap: number }[],
): readonly Note[] {
  const gaps = new Map(unclear.map(({ note, gap }) => [note.of, Math.abs(gap)]));
  const suspects = new Map<number, string[]>();
  if (gaps.size > 0)
    for (let slot = pairs.size - 1; slot >= 0; slot -= 1) {
      const item = pairs.first(slot);
      const gap = gaps.get(item);
      if (gap === undefined) continue;
      const moved = Math.abs(sums[0]?.[slot] ?? 0);
      if (moved !== gap && moved * 2 !== gap) continue;
      const named = suspects.get(item) ?? [];
      const text = documents.text(pairs.second(slot));
      if (text !== '') named.push(text);
      suspects.set(item, named);
    }
  // The highest numbers, whatever the order of the lines.
  const newest = (item: number): readonly string[] =>
    [...(suspects.get(item) ?? [])].sort().reverse().slice(0, MOST_NAMED);
  return unclear.map(({ note }) => ({ ...note, documents: newest(note.of) }));
}
