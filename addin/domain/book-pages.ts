import { fen, type Fen } from './amount';
import type { CivilDate } from './civil-date';

/** A row of a book: what it adds to each sum, and by how much it moves each balance. */
export interface BookRow {
  readonly date: CivilDate;
  readonly texts: readonly string[];
  readonly sums: readonly (Fen | null)[];
  readonly moves: readonly Fen[];
}

interface Totals {
  readonly sums: readonly Fen[];
  readonly balances: readonly Fen[];
}

export type PageLine = { readonly date: CivilDate; readonly balances: readonly Fen[] } & (
  | { readonly is: 'row'; readonly texts: readonly string[]; readonly sums: BookRow['sums'] }
  | { readonly is: 'day'; readonly sums: readonly Fen[] }
);

export interface BookPage {
  /** 承前页; on the first page what the month began with */
  readonly brought: Totals;
  readonly lines: readonly PageLine[];
  /** 过次页; on the last page the month */
  readonly handed: Totals;
}

export interface PagedMonth {
  readonly pages: readonly BookPage[];
  readonly year: readonly Fen[];
  readonly rows: number;
}

/** The month of a book in pages of so many lines, in the order of the days; a day ends with its sums. */
export function pageMonth(rows: readonly BookRow[], month: string, lines: number): PagedMonth {
  const sorted = [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const within = sorted.filter(({ date }) => date.startsWith(month));
  const before = sorted.filter(({ date }) => date.slice(0, 7) < month);
  const wide = rows[0] ?? { sums: [], moves: [] };
  const opening: Totals = {
    sums: wide.sums.map(() => fen(0)),
    balances: wide.moves.map((_, at) => added(before.map(({ moves }) => moves[at]))),
  };
  const year = sorted.filter(
    ({ date }) => date.slice(0, 4) === month.slice(0, 4) && date.slice(0, 7) <= month,
  );
  return {
    pages: cut(told(within, opening), opening, lines),
    year: opening.sums.map((_, at) => added(year.map(({ sums }) => sums[at]))),
    rows: within.length,
  };
}

interface ToldLine {
  readonly line: PageLine;
  /** after the line, since the month began */
  readonly after: Totals;
}

function told(rows: readonly BookRow[], opening: Totals): readonly ToldLine[] {
  const lines: ToldLine[] = [];
  let after = opening;
  let day = opening.sums;
  rows.forEach(({ date, texts, sums, moves }, at) => {
    after = {
      sums: after.sums.map((sum, index) => added([sum, sums[index]])),
      balances: after.balances.map((balance, index) => added([balance, moves[index]])),
    };
    day = day.map((sum, index) => added([sum, sums[index]]));
    const { balances } = after;
    lines.push({ line: { is: 'row', date, texts, sums, balances }, after });
    if (rows[at + 1]?.date === date) return;
    lines.push({ line: { is: 'day', date, sums: day, balances }, after });
    day = opening.sums;
  });
  return lines;
}

function cut(all: readonly ToldLine[], opening: Totals, lines: number): readonly BookPage[] {
  const pages: BookPage[] = [];
  for (let at = 0; at < all.length; at += lines) {
    const page = all.slice(at, at + lines);
    const brought = pages.at(-1)?.handed ?? opening;
    const handed = page.at(-1)?.after ?? brought;
    pages.push({ brought, lines: page.map(({ line }) => line), handed });
  }
  return pages;
}

const added = (amounts: readonly (Fen | null | undefined)[]): Fen =>
  fen(amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0));
