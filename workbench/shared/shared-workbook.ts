/**
 * Several people on one workbook, each with an Excel of his own.
 *
 * What Microsoft documents: everybody works on, changes arrive a little later, Excel merges by cell,
 * and where two wrote the same cell the last one stays; nobody is told. An add-in hears the others'
 * changes as events whose source is Remote. (Excel add-ins, "Coauthoring in Excel add-ins".)
 *
 * What is assumed, because it is not documented:
 * - "Last" means last to reach the place where the file lies, not last to press Enter. Whoever was
 *   held back therefore wins over what was written meanwhile.
 * - Everybody gets all changes in one and the same order; how late is different for each.
 * - Cells that move carry the others' late changes along: two who insert rows at one place both get
 *   theirs; what is written into rows that somebody deletes meanwhile is lost.
 * - A table that two people let grow at once is as large as the larger one. Two who append at once
 *   write the same cells.
 * - Filters and hidden rows are common to all: nobody uses a sheet view of his own.
 * - Selection, active sheet and undo are each person's own. Formats travel with written cells only
 *   (their number format), passwords not at all.
 */
import type { Engine } from '../engine/port';
import { drawing } from './drawing';
import { idsOf } from './ids';
import { Participant, type Entry } from './participant';

export interface SharedWorkbookOptions {
  /** Who comes next is drawn by lot; without it the first who joined is served first. */
  readonly seed?: number;
}

/** What others may do with a participant. */
export interface Membership {
  readonly person: string;
  /** From now on nothing of this person's leaves, and nothing arrives. */
  hold(): void;
  release(): void;
  isHeld(): boolean;
  /** Changes of this person's that nobody else knows of yet. */
  waiting(): number;
  leave(): void;
}

export interface SharedWorkbook {
  /** `engine` holds the workbook as it was at `since` (now, if nothing is said). */
  join(person: string, engine: Engine, since?: number): Membership;
  /** To be given to `join` when opening takes a while. */
  position(): number;
  hold(): void;
  release(): void;
  /** One change is sent, or one arrives. False if nothing can. */
  step(): Promise<boolean>;
  /** All that is not held back has arrived. */
  settle(): Promise<void>;
}

export function createSharedWorkbook(options: SharedWorkbookOptions = {}): SharedWorkbook {
  const log: Entry[] = [];
  let participants: readonly Participant[] = [];
  const lot = options.seed === undefined ? () => 0 : drawing(options.seed);
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: an engine may take its time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  async function stepNow(): Promise<boolean> {
    for (const one of participants) one.look();
    const possible = participants.flatMap((one) => [
      ...(one.canSend() ? [async () => one.send(log)] : []),
      ...(one.canReceive(log) ? [() => one.receive(log)] : []),
    ]);
    const chosen = possible[Math.floor(lot() * possible.length)];
    await chosen?.();
    return chosen !== undefined;
  }

  const settleNow = async (): Promise<void> => {
    while (await stepNow());
  };

  return {
    join(person, engine, since = log.length) {
      const own = new Participant(
        person,
        engine,
        idsOf(person, engine, participants[0] ?? null),
        since,
      );
      participants = [...participants, own];
      return {
        person,
        hold: () => void (own.held = true),
        release: () => void (own.held = false),
        isHeld: () => own.held,
        waiting: () => own.waiting(),
        leave() {
          own.leave();
          participants = participants.filter((one) => one !== own);
        },
      };
    },
    position: () => log.length,
    hold: () => participants.forEach((one) => (one.held = true)),
    release: () => participants.forEach((one) => (one.held = false)),
    step: () => inTurn(stepNow),
    settle: () => inTurn(settleNow),
  };
}
