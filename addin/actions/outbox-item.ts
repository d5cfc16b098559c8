import type { CellInput } from '../domain/cell';

/**
 * 待确认. Two people who append at once write the same cells; Excel merges by cell, the last one
 * wins, and nobody is told. What was written therefore stays on this PC until it was seen again.
 */
export interface Outbox {
  items(): readonly OutboxItem[];
  /** Reads, changes and keeps in one go: a signature and a confirmation may come at one time. */
  update(change: (items: readonly OutboxItem[]) => readonly OutboxItem[]): void;
}

export type Did = 'registered' | 'signed' | 'entered' | 'reversed' | 'renumbered' | 'acted';

export interface OutboxItem {
  /** the newest entry that it wrote */
  readonly id: string;
  readonly did: Did;
  readonly register: string;
  readonly rowId: string;
  readonly no: string;
  /** 2026-03-05T08:30:00+08:00 */
  readonly at: string;
  /** false = the workbook has not answered (yet): the person was not told that it is done */
  readonly sure: boolean;
  /** seen whole after the merge; still kept, because Ctrl+Z reaches further back than a minute */
  readonly seen?: true;
  readonly rows: readonly KeptRow[];
}

/** A row as it was written. */
export interface KeptRow {
  readonly table: string;
  /** header of the column that names the row */
  readonly identity: string;
  readonly id: string;
  /** 分段 of a row of the journal, where an entry may have several rows */
  readonly part?: string;
  /** the cells that must be seen again, by header */
  readonly written: Cells;
  /** everything that the row held, to append it again */
  readonly whole: Cells;
}

export type Cells = Readonly<Record<string, Exclude<CellInput, null>>>;
