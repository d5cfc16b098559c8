import { fen, type Fen } from './amount';
import type { CivilDate } from './civil-date';

export interface CashMovement {
  readonly on: CivilDate;
  readonly received: Fen;
  readonly paid: Fen;
}

export interface CashCount {
  readonly on: CivilDate;
  readonly counted: Fen;
}

export type DayState =
  | 'agrees'
  /** 长款: more cash than the book says */
  | 'over'
  /** 短款 */
  | 'short'
  /** a day with movements that nobody counted */
  | 'notCounted'
  /** counted twice with two results */
  | 'countedTwice';

export interface ClosedDay {
  readonly on: CivilDate;
  readonly opening: Fen;
  readonly received: Fen;
  readonly paid: Fen;
  readonly closing: Fen;
  readonly counted: Fen | null;
  readonly difference: Fen | null;
  readonly is: DayState;
}

/** 日清 (CT-20): each day with movements or a count, oldest first, against the cash counted. */
export function closeDays(
  opening: Fen,
  movements: readonly CashMovement[],
  counts: readonly CashCount[],
): readonly ClosedDay[] {
  const days = new Map<CivilDate, { received: number; paid: number; counts: Set<Fen> }>();
  const of = (on: CivilDate) => {
    let day = days.get(on);
    if (!day) days.set(on, (day = { received: 0, paid: 0, counts: new Set() }));
    return day;
  };
  for (const { on, received, paid } of movements) {
    const day = of(on);
    day.received += received;
    day.paid += paid;
  }
  for (const { on, counted } of counts) of(on).counts.add(counted);
  let balance = opening;
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, { received, paid, counts: found }]) => {
      const before = balance;
      balance = fen(before + received - paid);
      const [counted = null] = found.size === 1 ? found : [];
      const difference = counted === null ? null : fen(counted - balance);
      return {
        ...{ on, opening: before, received: fen(received), paid: fen(paid), closing: balance },
        ...{ counted, difference, is: stateOf(found.size, difference) },
      };
    });
}

function stateOf(counts: number, difference: Fen | null): DayState {
  if (counts > 1) return 'countedTwice';
  if (difference === null) return 'notCounted';
  return difference === 0 ? 'agrees' : difference > 0 ? 'over' : 'short';
}
