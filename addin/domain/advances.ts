import { fen, type Fen } from './amount';
import { serialOf, type CivilDate } from './civil-date';

/** 暂领款借条 as the reconciler sees it. */
export interface Advance {
  readonly no: string;
  readonly on: CivilDate;
  readonly amount: Fen;
}

/** 报销 or 退回余款 against one of them. */
export interface Settlement {
  readonly no: string;
  readonly amount: Fen;
}

export type AdvanceState =
  | 'open'
  /** more was settled than was lent */
  | 'overSettled'
  /** settled, but nobody lent it */
  | 'unknown';

export interface OpenAdvance {
  readonly no: string;
  readonly is: AdvanceState;
  readonly on: CivilDate | null;
  readonly amount: Fen;
  readonly settled: Fen;
  /** amount less settled */
  readonly open: Fen;
  /** days since it was lent; CT-18: in principle cleared the same day */
  readonly age: number | null;
}

/** What is not cleared on that day, the oldest first; several rows of one number are one advance. */
export function openAdvances(
  advances: readonly Advance[],
  settlements: readonly Settlement[],
  asOf: CivilDate,
): readonly OpenAdvance[] {
  const known = new Map<string, { on: CivilDate | null; amount: number; settled: number }>();
  for (const { no, on, amount } of advances) {
    const found = known.get(no);
    if (!found) known.set(no, { on, amount, settled: 0 });
    else {
      found.amount += amount;
      if (found.on === null || on < found.on) found.on = on;
    }
  }
  for (const { no, amount } of settlements) {
    const found = known.get(no);
    if (found) found.settled += amount;
    else known.set(no, { on: null, amount: 0, settled: amount });
  }
  const today = serialOf(asOf);
  return [...known]
    .filter(([, { amount, settled }]) => amount !== settled)
    .map(([no, { on, amount, settled }]): OpenAdvance => ({
      ...{ no, on, amount: fen(amount), settled: fen(settled), open: fen(amount - settled) },
      is: on === null ? 'unknown' : settled > amount ? 'overSettled' : 'open',
      age: on === null ? null : Math.max(0, today - serialOf(on)),
    }))
    .sort((a, b) => (b.age ?? -1) - (a.age ?? -1) || (a.no < b.no ? -1 : 1));
}
