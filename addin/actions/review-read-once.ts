import type { RowSeen, WorkbookReader } from '../workbook/port';

type Block = readonly RowSeen[];

/** A workbook whose tables are read once: what a scan gave is there for every further question. */
export function readOnce(workbook: WorkbookReader): WorkbookReader {
  const read = new Map<string, Replay>();
  return {
    facts: () => workbook.facts(),
    look: (request) => workbook.look(request),
    ...(workbook.looks && { looks: (table: string) => workbook.looks?.(table) ?? null }),
    scan(table) {
      const known = read.get(table) ?? new Replay(workbook.scan(table));
      read.set(table, known);
      return known;
    },
  };
}

/** Gives everybody the same blocks from the first one; a next one is read when somebody wants it. */
class Replay implements AsyncIterable<Block> {
  private readonly blocks: Block[] = [];
  private readonly source: AsyncIterator<Block>;
  private ended = false;
  private reading: Promise<void> | null = null;

  constructor(source: AsyncIterable<Block>) {
    this.source = source[Symbol.asyncIterator]();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Block> {
    for (let at = 0; ; at += 1) {
      while (at >= this.blocks.length && !this.ended) await (this.reading ??= this.next());
      const block = this.blocks[at];
      if (!block) return;
      yield block;
    }
  }

  private async next(): Promise<void> {
    const next = await this.source.next();
    if (next.done === true) this.ended = true;
    else this.blocks.push(next.value);
    // Where reading failed, nobody takes what there is for all of it.
    this.reading = null;
  }
}
