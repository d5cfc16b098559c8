import { decimalOf, minus, numberOf, plus, type Decimal } from '../domain/decimal';
import { keyOfKind, linesOf } from '../registers/columns';
import type { Opening, Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import { recordsOf, type Book } from './opening-book';
import { registerNamed } from './posting-plan';

/** What a book had left, as the cells of a record (and of its lines) that brings it in elsewhere. */
export interface OpeningRecord {
  readonly register: Register;
  readonly header: Readonly<Record<string, string | number>>;
  readonly lines: readonly Readonly<Record<string, string | number>>[];
}

/** 期初余额: what every book of the workbook has left, as its pack says that it is brought in. */
export function openingRecords(book: Book): readonly OpeningRecord[] {
  return book.pack.registers.flatMap((register) =>
    register.opens ? broughtBy(book, register, register.opens) : [],
  );
}

function broughtBy(book: Book, register: Register, opens: Opening): readonly OpeningRecord[] {
  const source = registerNamed(book, opens.book);
  const says = Object.fromEntries(opens.says.map(({ column, text }) => [column, text]));
  const left = leftOf(book, source, opens);
  if (!linesOf(book.pack, register))
    return left.map(({ names, figures }) => ({
      register,
      header: { ...names, ...figures, ...says },
      lines: [],
    }));
  const places = new Map<string, Record<string, string | number>[]>();
  for (const { names, figures, place } of left) {
    const lines = places.get(place) ?? [];
    lines.push({ ...names, ...figures });
    places.set(place, lines);
  }
  return [...places].map(([place, lines]) => ({
    register,
    header: {
      ...says,
      ...(opens.apart && place !== '' && { [opens.apart.column]: place }),
    },
    lines,
  }));
}

interface Left {
  /** what stands apart: the store */
  readonly place: string;
  readonly names: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, number>>;
}

/** What the finished rows of the book add up to, thing by thing, in the order of their names. */
function leftOf(book: Book, source: Register, opens: Opening): readonly Left[] {
  const placeOf = placesIn(book, opens);
  const sums = new Map<string, { left: Left; figures: Map<string, Decimal> }>();
  for (const { register, story, header } of recordsOf(book)) {
    if (register !== source || story.state.status !== 'complete') continue;
    const cells = cellsByKey(source, header);
    const names = Object.fromEntries(opens.each.map((key) => [key, plainText(cells[key])]));
    const key = JSON.stringify(names);
    const known = sums.get(key);
    const sum = known ?? {
      left: { place: placeOf(source, header), names, figures: {} },
      figures: new Map(opens.figures.map(({ column }) => [column, decimalOf(0)])),
    };
    sums.set(key, sum);
    for (const { column, of, less } of opens.figures) {
      const value = (name: string): Decimal => {
        const cell = cells[name];
        return decimalOf(cell?.kind === 'number' ? cell.number : 0);
      };
      let total = sum.figures.get(column) ?? decimalOf(0);
      for (const name of of) total = plus(total, value(name));
      for (const name of less) total = minus(total, value(name));
      sum.figures.set(column, total);
    }
  }
  return [...sums.values()]
    .map(({ left, figures }) => ({
      ...left,
      figures: Object.fromEntries([...figures].map(([key, sum]) => [key, numberOf(sum)])),
    }))
    .filter(({ figures }) => Object.values(figures).some((sum) => sum !== 0))
    .sort((a, b) => (JSON.stringify(a.names) < JSON.stringify(b.names) ? -1 : 1));
}

function placesIn(book: Book, { apart }: Opening): (source: Register, row: RowSeen) => string {
  if (!apart) return () => '';
  const list = registerNamed(book, apart.listed.register);
  const idKey = keyOfKind(list, 'rowId');
  const rows = idKey === undefined ? [] : (book.rows.get(list.table) ?? []);
  const says = new Map(
    rows.map((row) => {
      const cells = cellsByKey(list, row);
      return [plainText(cells[apart.listed.by]), plainText(cells[apart.listed.says])];
    }),
  );
  return (source, row) => says.get(plainText(cellsByKey(source, row)[apart.by])) ?? '';
}
