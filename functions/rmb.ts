import { exactFen } from '../addin/domain/amount';
import { rmb, type RmbStyle } from '../addin/domain/rmb';
import { fenIn, inRow, isBlank, isHeading, refusal, rowsOf, type Given } from './cells';

const STYLES: Readonly<Record<string, RmbStyle>> = {
  '': 'accounting',
  accounting: 'accounting',
  bill: 'bill',
  凭证: 'accounting',
  票据: 'bill',
};

/**
 * Amounts in capital characters, a cell for a cell: blank stays blank, a heading becomes a heading,
 * and a value that is no amount is an error in its own place only.
 */
export function RMB(amounts: Given, style: Given): unknown[][] {
  const wanted = STYLES[isBlank(style) ? '' : String(style).trim().toLowerCase()];
  if (wanted === undefined)
    throw refusal('写法只有 accounting(凭证)和 bill(票据)', 'style is accounting or bill');
  const rows = rowsOf(amounts);
  if (rows.length === 0) return [['']];
  const single = rows.length === 1 && rows[0]?.length === 1;
  const inCapitals = (value: unknown, index: number): unknown => {
    const exact = typeof value === 'number' ? exactFen(value) : null;
    if (exact !== null) return rmb(exact, wanted);
    if (isBlank(value)) return '';
    if (index === 0 && !single && isHeading(value)) return '人民币大写';
    try {
      return rmb(fenIn(value, inRow(index)), wanted);
    } catch (error) {
      if (single || !(error instanceof CustomFunctions.Error)) throw error;
      return error;
    }
  };
  return rows.map((row, index) =>
    row.length === 1 ? [inCapitals(row[0], index)] : row.map((value) => inCapitals(value, index)),
  );
}
