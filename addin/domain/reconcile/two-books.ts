import { fen, sumFen, type Fen } from '../amount';
import { checkSerials } from '../serials';
import { reconcile, type Side } from './two-lists';

export type BookMismatch =
  /** neither book has the number */
  | 'missing'
  | 'doubledLeft'
  | 'doubledRight'
  | 'onlyLeft'
  | 'onlyRight'
  | 'amount'
  | 'noNumberLeft'
  | 'noNumberRight';

export interface BookFinding {
  /** of a run of missing numbers the first */
  readonly no: string;
  readonly to: string;
  readonly missing: number;
  readonly is: BookMismatch;
  readonly left: Fen | null;
  readonly right: Fen | null;
  readonly leftRows: readonly number[];
  readonly rightRows: readonly number[];
}

export interface Tied {
  readonly left: Fen;
  readonly right: Fen;
  readonly agreeing: number;
  readonly findings: readonly BookFinding[];
}

const NOWHERE = { left: null, right: null, leftRows: [], rightRows: [] } as const;

const WORDS = {
  amount: 'amount',
  onlyLeft: 'onlyLeft',
  onlyRight: 'onlyRight',
  doubledLeft: 'doubledLeft',
  doubledRight: 'doubledRight',
  noKeyLeft: 'noNumberLeft',
  noKeyRight: 'noNumberRight',
} as const;

/**
 * WH-36: two books kept apart under one row of numbers. A number stands once in each, and the same
 * number says the same; what neither has is missing. Findings come in the order of numbers.
 */
export function tieBooks(left: Side, right: Side, tolerance: Fen): Tied {
  const compared = reconcile(left, right, tolerance);
  const findings: BookFinding[] = compared.differences
    .filter(({ is }) => is !== 'doubledLeft' && is !== 'doubledRight')
    .map(({ key, is, ...rest }) => ({ no: key, to: key, missing: 0, is: WORDS[is], ...rest }));
  const [lefts, rights] = [rowsByNumber(left), rowsByNumber(right)];
  for (const [numbers, is] of [
    [lefts, 'doubledLeft'],
    [rights, 'doubledRight'],
  ] as const)
    for (const [no, { length }] of numbers) {
      if (length === 1) continue;
      const [leftRows, rightRows] = [lefts.get(no) ?? [], rights.get(no) ?? []];
      const sums = { left: sumOf(left, leftRows), right: sumOf(right, rightRows) };
      findings.push({ no, to: no, missing: 0, is, ...sums, leftRows, rightRows });
    }
  for (const gap of checkSerials([...new Set([...lefts.keys(), ...rights.keys()])]).findings)
    if (gap.is === 'gap')
      findings.push({ ...NOWHERE, no: gap.from, to: gap.to, missing: gap.missing, is: 'missing' });
  findings.sort((a, b) => (a.no < b.no ? -1 : a.no > b.no ? 1 : 0));
  return { left: compared.left, right: compared.right, agreeing: compared.agreeing, findings };
}

function rowsByNumber({ keys }: Side): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [row, key] of keys.entries()) {
    if (key === '') continue;
    const rows = found.get(key);
    if (rows) rows.push(row);
    else found.set(key, [row]);
  }
  return found;
}

const sumOf = ({ amounts }: Side, rows: readonly number[]): Fen | null =>
  rows.length === 0 ? null : sumFen(rows.map((row) => amounts[row] ?? fen(0)));
