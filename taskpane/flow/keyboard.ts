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

/** Where an arrow key leads: the nearest row in that direction; null = no arrow key, or none there. */
export function nextItem(items: readonly Placed[], from: Placed, key: string): Placed | null {
  const turn = TURNS[key];
  if (!turn) return null;
  const near = items
    .map((to) => {
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const along = dx * turn.x + dy * turn.y;
      const aside = Math.abs(dx * turn.y) + Math.abs(dy * turn.x);
      return { to, along, cost: along + aside * 2 };
    })
    .filter(({ along }) => along > 1)
    .sort((a, b) => a.cost - b.cost);
  // At the edge it stays where it is; the key is not the page's.
  return near[0]?.to ?? from;
}

const TURNS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};
