import type { Counts } from './movements';
import { PairIndex } from './pair-index';
import { idsOf, TextIndex } from './text-index';

/** What was counted, by article. */
export interface Counted {
  /** over all places; NaN = nobody counted it */
  readonly quantities: Float64Array;
  /** 重盘: one place twice; its slips */
  readonly twice: ReadonlyMap<number, readonly string[]>;
  /** counted in a unit that is not the article's */
  readonly odd: ReadonlyMap<number, string>;
}

/** `usual`: by article its unit in the books, '' = they say none. */
export function addCounts(
  counts: Counts,
  items: TextIndex,
  usual: (item: number) => string,
): Counted {
  const ids = idsOf(items, counts.items);
  const places = idsOf(new TextIndex(), counts.places);
  const once = new PairIndex(ids.length);
  const quantities = new Float64Array(items.texts.length).fill(NaN);
  const slipOf: string[] = [];
  const twice = new Map<number, string[]>();
  const odd = new Map<number, string>();
  const firstUnit = new Map<number, string>();
  for (let row = 0; row < ids.length; row += 1) {
    const item = ids[row] ?? 0;
    const unit = counts.units[row] ?? '';
    const right = usual(item) || (firstUnit.get(item) ?? unit);
    if (!firstUnit.has(item) && unit !== '') firstUnit.set(item, unit);
    if (unit !== '' && unit !== right) odd.set(item, unit);
    const [known, slip] = [once.size, counts.slips[row] ?? ''];
    const slot = once.slot(item, places[row] ?? 0);
    if (slot < known) {
      const slips = twice.get(item);
      if (slips) slips.push(slip);
      else twice.set(item, [slipOf[slot] ?? '', slip]);
      continue;
    }
    slipOf[slot] = slip;
    const before = quantities[item] ?? NaN;
    quantities[item] = (Number.isNaN(before) ? 0 : before) + (counts.quantities[row] ?? 0);
  }
  return { quantities, twice, odd };
}
