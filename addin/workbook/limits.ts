import type { CellInput } from '../domain/cell';
import { WorkbookError, type Change } from './port';
import { oneLineEnd } from './same-row';

/** Excel keeps this many characters in a cell. */
export const MAX_TEXT = 32_767;

/** Excel on the web refuses a request or an answer of more than 5 MB; room is left for its frame. */
export const MAX_BYTES = 4_500_000;

/** What a cell costs in an answer besides its own text: quotes, value type, number format. */
const CELL_BYTES = 48;

/**
 * Refuses what one batch cannot carry. A batch is never divided: half of it might be written, and
 * the other half not.
 */
export function refuseTooLarge(changes: readonly Change[]): void {
  const rows = changes.flatMap((change) => (change.kind === 'append' ? change.rows : [change.set]));
  let bytes = 0;
  for (const row of rows)
    for (const value of Object.values(row)) {
      if (typeof value === 'string' && oneLineEnd(value).length > MAX_TEXT)
        throw new WorkbookError('too-large', {
          message: `A text of ${value.length} characters does not fit into a cell.`,
        });
      bytes += CELL_BYTES + textBytes(value);
    }
  if (bytes > MAX_BYTES)
    throw new WorkbookError('too-large', { message: `${rows.length} rows in one write.` });
}

const encoder = new TextEncoder();

const textBytes = (value: CellInput): number =>
  typeof value === 'string' ? encoder.encode(value).length : 8;
