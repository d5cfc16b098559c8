import { fen, type Fen } from './amount';

/** Balances after each movement, oldest first; the last one is the closing balance. */
export function runningBalance(opening: Fen, movements: readonly Fen[]): readonly Fen[] {
  let balance: number = opening;
  return movements.map((movement) => {
    balance += movement;
    return fen(balance);
  });
}
