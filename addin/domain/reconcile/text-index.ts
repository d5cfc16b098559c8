/**
 * Gives each text a number, 0, 1, 2 …: a hash table of whole numbers, because a Map with a hundred
 * thousand texts costs more than all the rest of a reconciliation.
 */
export class TextIndex {
  readonly texts: string[] = [];
  private mask = 63;
  /** number + 1; 0 = free */
  private table = new Int32Array(64);
  private hashes = new Int32Array(32);

  id(text: string): number {
    const hash = hashOf(text);
    const at = this.place(text, hash);
    const known = this.table[at] ?? 0;
    if (known > 0) return known - 1;
    const id = this.texts.length;
    this.table[at] = id + 1;
    this.hashes[id] = hash;
    this.texts.push(text);
    if (id + 1 === this.hashes.length) this.grow();
    return id;
  }

  /** -1 = not there */
  find(text: string): number {
    return (this.table[this.place(text, hashOf(text))] ?? 0) - 1;
  }

  text(id: number): string {
    return this.texts[id] ?? '';
  }

  get size(): number {
    return this.texts.length;
  }

  /** Where the text stands, or would. */
  private place(text: string, hash: number): number {
    const { mask, table, hashes, texts } = this;
    let at = hash & mask;
    for (;;) {
      const id = (table[at] ?? 0) - 1;
      if (id < 0 || (hashes[id] === hash && texts[id] === text)) return at;
      at = (at + 1) & mask;
    }
  }

  private grow(): void {
    const size = this.table.length * 2;
    const hashes = new Int32Array(size / 2);
    hashes.set(this.hashes);
    const table = new Int32Array(size);
    for (let id = 0; id < this.texts.length; id += 1) {
      let at = (hashes[id] ?? 0) & (size - 1);
      while ((table[at] ?? 0) > 0) at = (at + 1) & (size - 1);
      table[at] = id + 1;
    }
    [this.table, this.hashes, this.mask] = [table, hashes, size - 1];
  }
}

export function idsOf(index: TextIndex, texts: readonly string[]): Int32Array {
  const ids = new Int32Array(texts.length);
  for (let row = 0; row < ids.length; row += 1) ids[row] = index.id(texts[row] ?? '');
  return ids;
}

/** FNV, mixed once more: numbers of documents differ in their last digits only. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
