import type { LaidPicture } from './layout';

/** Part of a picture, from one gap between its boxes to another. */
export interface Strip {
  readonly y: number;
  readonly height: number;
}

/** A picture cut so that it can be read on paper. */
export interface OnPaper {
  readonly laid: LaidPicture;
  readonly scale: number;
  /** strips beside each other, page by page */
  readonly pages: readonly (readonly Strip[])[];
}

/** A page of A4 within its margins, in px; the first one also carries the head of the record. */
const PAGE = { width: 660, height: 850 };
const GAP = 16;

/** Letters of 11.5 px are 7 pt then. */
const SMALLEST = 0.82;

/** On as few pages as can be: in one column or, where the boxes are narrow, in two. */
export function onPaper(draw: (room: number) => LaidPicture | null): OnPaper | null {
  const found = [1, 2].flatMap((columns): readonly OnPaper[] => {
    const room = (PAGE.width - (columns - 1) * GAP) / columns;
    const laid = draw(room);
    if (!laid || room / laid.width < SMALLEST) return [];
    const strips = balanced(laid, PAGE.height / SMALLEST);
    const tallest = Math.max(...strips.map(({ height }) => height));
    const scale = Math.min(1, room / laid.width, PAGE.height / tallest);
    return [{ laid, scale, pages: inColumns(strips, columns) }];
  });
  return found.sort((a, b) => a.pages.length - b.pages.length || b.scale - a.scale)[0] ?? null;
}

/** As many strips as are needed, about as tall as each other. */
function balanced(laid: LaidPicture, tallest: number): readonly Strip[] {
  const fewest = cut(laid, tallest);
  for (let height = laid.height / fewest.length; height < tallest; height += 10) {
    const even = cut(laid, height);
    if (even.length === fewest.length && even.every((strip) => strip.height <= height)) return even;
  }
  return fewest;
}

/** At the last gap that the height allows; a single box that is taller stays whole. */
function cut(laid: LaidPicture, tallest: number): readonly Strip[] {
  const strips: Strip[] = [];
  let from = 0;
  const gaps = gapsOf(laid);
  for (const [index, gap] of gaps.entries()) {
    const next = gaps[index + 1] ?? laid.height;
    if (next - from <= tallest || gap === from) continue;
    strips.push({ y: from, height: gap - from });
    from = gap;
  }
  return [...strips, { y: from, height: laid.height - from }];
}

/** Heights at which no box and no word stands. */
function gapsOf({ boxes, arrows }: LaidPicture): readonly number[] {
  const taken = [
    ...boxes.map(({ y, height }) => ({ from: y, to: y + height })),
    ...arrows.flatMap(({ label }) => (label ? [{ from: label.y - 8, to: label.y + 8 }] : [])),
  ].sort((a, b) => a.from - b.from);
  let bottom = 0;
  return taken.flatMap(({ from, to }) => {
    const gap = from > bottom && bottom > 0 ? [(from + bottom) / 2] : [];
    bottom = Math.max(bottom, to);
    return gap;
  });
}

const inColumns = (strips: readonly Strip[], columns: number): OnPaper['pages'] =>
  Array.from({ length: Math.ceil(strips.length / columns) }, (_, page) =>
    strips.slice(page * columns, (page + 1) * columns),
  );
