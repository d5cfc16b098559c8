import { WorkbookError } from '../port';
import { isEditing } from './host';

const PAUSE = 250;
const TRIES = 240;

/**
 * For what must be completed once a write has begun: somebody may have begun to type meanwhile.
 * Excel waits for nobody, so this does, for a minute.
 */
export async function patiently(act: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await act();
    } catch (error) {
      if (!isEditing(error)) throw error;
      if (tries === TRIES) throw new WorkbookError('timeout', { cause: error });
      await new Promise((done) => setTimeout(done, PAUSE));
    }
}
