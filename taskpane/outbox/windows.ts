// Two windows of one PC, with one workbook or twice the same, share one outbox. They must not both
// append again what is missing, nor look while the other one is only half done with writing.
import { readPreference, writePreference } from '../preferences';

/** Writes go on beside each other; no window looks meanwhile. */
export function whileWriting<T>(workbookId: string, write: () => Promise<T>): Promise<T> {
  const name = nameOf(workbookId);
  return name === null ? write() : navigator.locks.request(name, { mode: 'shared' }, write);
}

/** null = another window is looking or writing; who looks again and again comes to it. */
export function ifAlone<T>(workbookId: string, look: () => Promise<T>): Promise<T | null> {
  const name = nameOf(workbookId);
  if (name === null) return look();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? look() : null));
}

const isText = (text: string): text is string => text !== '';

/**
 * The lock goes by the storage that it guards: several people may share an origin and have a storage
 * each, as in the workbench. null = nothing is shared, or this browser has no locks.
 */
function nameOf(workbookId: string): string | null {
  // Typed as always there; pages that are not served safely have none.
  if (!(navigator.locks as LockManager | undefined)) return null;
  if (readPreference('storage', isText) === null) writePreference('storage', crypto.randomUUID());
  const storage = readPreference('storage', isText);
  return storage && `register-keeper.outbox.${storage}.${workbookId}`;
}
