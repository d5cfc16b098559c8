import type { Conflict } from '../../addin/actions/outbox-confirm';
import type { Engine } from '../../workbench/engine/port';
import { draftOf } from './hands';
import { LINES, rowsIn, VOUCHERS, type TextRow } from './sheets';

/** What a person was told is done. */
export interface Accepted {
  readonly did: 'registered' | 'signed' | 'acted';
  readonly register: string;
  readonly rowId: string;
  readonly no: string;
  /** '' for registering, null for what is no step */
  readonly step: string | null;
  readonly by: string;
  /** the writer's clock when he did it: no two do something at one moment */
  readonly at: string;
  /** number on paper and names of the lines, as they stood when it was registered */
  readonly tag: string;
  readonly items: readonly string[];
  /** what the cash book has to show for it, in yuan */
  readonly posted: number | null;
}

/** What somebody was shown when he signed. */
export type Signed = Pick<Accepted, 'rowId' | 'at' | 'step' | 'tag' | 'items'>;

/** What the run remembers by itself, so that nothing has to be believed. */
export class Promises {
  readonly accepted: Accepted[] = [];
  /** signatures of which nobody heard whether they were done: they were if the journal has them */
  readonly unanswered: Signed[] = [];
  /** drafts that people deleted, took back, or lost to another's cells by the merge of two */
  readonly gone = new Set<string>();
  readonly typed = new Set<string>();
  /** what hands wrote over cells of drafts, and of which */
  readonly edits = new Map<string, string>();
  /**
   * What Ctrl+Z took back: cells of registered rows, as `cellName` names them, entries, by their names
   * and by when they were made, and rows that came back by it
   */
  readonly takenBack = new Set<string>();
  /** conflicts that somebody was shown and has to decide, by record */
  private readonly told = new Map<string, Set<Conflict['why']>>();

  wasAccepted(rowId: string): boolean {
    return this.accepted.some((one) => one.did === 'registered' && one.rowId === rowId);
  }

  tell(rowId: string, why: Conflict['why']): void {
    this.told.set(rowId, (this.told.get(rowId) ?? new Set()).add(why));
  }

  /** Was somebody told so about one of the records? */
  wasTold(why: Conflict['why'], rowIds: Iterable<string> = this.told.keys()): boolean {
    return [...rowIds].some((rowId) => this.told.get(rowId)?.has(why));
  }
}

export const cellName = (rowId: string, column: string, now: string): string =>
  [rowId, column, now].join('\n');

/**
 * Vouchers and lines that can be read in somebody's sheets as they were typed; of a row that two
 * typed into at once, none is left.
 */
export function tagsIn(engine: Engine, { edits }: Pick<Promises, 'edits'>): ReadonlySet<string> {
  return new Set([
    ...rowsIn(engine, VOUCHERS).flatMap(({ paperNo = '', total, time, seller = '' }) =>
      paperNo !== '' &&
      total !== '' &&
      Number(time) === draftOf(paperNo, 0).header['time'] &&
      (seller === `店${paperNo}` || edits.get(seller) === paperNo)
        ? [paperNo]
        : [],
    ),
    ...rowsIn(engine, LINES).flatMap((row) => (isAsTyped(row) ? [row['item'] ?? ''] : [])),
  ]);
}

export function isAsTyped({ item = '', quantity, price }: TextRow): boolean {
  const [tag = '', number] = item.split('/');
  const typed = draftOf(tag, Number(number)).lines.at(-1);
  return (
    typed !== undefined &&
    Number(quantity) === typed['quantity'] &&
    Number(price) === typed['price']
  );
}
