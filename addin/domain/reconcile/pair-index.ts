/**
 * Gives each pair of two small whole numbers a slot of its own, 0, 1, 2 …: a hash table without
 * objects, because a ledger has a hundred thousand pairs of article and document.
 */
export class PairIndex {
  private readonly mask: number;
  private readonly table: Int32Array;
  private readonly firsts: Int32Array;
  private readonly seconds: Int32Array;
  private used = 0;

  /** `most`: at most so many pairs will come */
  constructor(most: number) {
    let capacity = 16;
    while (capacity < most * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.table = new Int32Array(capacity).fill(-1);
    this.firsts = new Int32Array(most);
    this.seconds = new Int32Array(most);
  }

  get size(): number {
    return this.used;
  }

  slot(first: number, second: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & this.mask;
    for (;;) {
      const slot = this.table[at] ?? -1;
      if (slot < 0) {
        this.table[at] = this.used;
        this.firsts[this.used] = first;
        this.seconds[this.used] = second;
        return this.used++;
      }
      if (this.firsts[slot] === first && this.seconds[slot] === second) return slot;
      at = (at + 1) & this.mask;
    }
  }

  first(slot: number): number {
    return this.firsts[slot] ?? -1;
  }

  second(slot: number): number {
    return this.seconds[slot] ?? -1;
  }
}
