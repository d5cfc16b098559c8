import { WorkbookError } from '../addin/workbook/port';

/** Excel answers nothing while somebody types into a cell, and does not tell when he is done. */
const PAUSE_MS = 500;

/**
 * For what the pane does by itself: whoever types into a cell must not be told that the pane wanted
 * to read meanwhile. null = nobody wants it any more.
 */
export async function whenNotEditing<T>(
  act: () => Promise<T>,
  wanted: () => boolean,
): Promise<T | null> {
  while (wanted())
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof WorkbookError && error.code === 'busy-editing')) throw error;
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  return null;
}
