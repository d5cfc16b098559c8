import type { RowText } from './box-text';
import type { LaidPicture } from './layout';

/** One row of a box: a step, for one unit where it is signed by unit. */
export interface Item {
  readonly step: string;
  readonly unit: string;
}

export interface Placed {
  readonly item: Item;
  readonly row: RowText;
  /** middle, for the way from one to the next */
  readonly x: number;
  readonly y: number;
}

export const sameItem = (a: Item | null, b: Item | null): boolean =>
  a !== null && b !== null && a.step === b.step && a.unit === b.unit;

export const itemsOf = ({ boxes }: LaidPicture): readonly Placed[] =>
  boxes.flatMap((box) =>
    box.rows.map((row) => ({
      ...{ item: { step: box.box.step, unit: row.row.unit }, row },
      ...{ x: box.x + box.width / 2, y: box.y + row.top + row.height / 2 },
    })),
  );

/**
 * Where an arrow key leads: the nearest row in that direction. Sideways, where nothing stands beside
 * it, through all of them as they are read, so that every box is reached. null = no arrow key.
 */
export function nextItem(items: readonly Placed[], from: Placed, key: string): Placed | null {
  const turn = TURNS[key];
  if (!turn) return null;
  const near = items
    .map((to) => {
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const along = dx * turn.x + dy * turn.y;
      const aside = Math.abs(dx * turn.y) + Math.abs(dy * turn.x);
      return { to, along, aside, cost: along + aside * 2 };
    })
    .filter(({ along, aside }) => along > 1 && (turn.x === 0 || aside < BESIDE))
    .sort((a, b) => a.cost - b.cost);
  const read = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const beside = turn.x === 0 ? undefined : read[read.indexOf(from) + turn.x];
  // At the edge it stays where it is; the key is not the page's.
  return near[0]?.to ?? beside ?? from;
}

/** Rows no further apart than this stand beside each other. */
const BESIDE = 30;

const TURNS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};
