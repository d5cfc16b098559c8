import { createContext, useCallback, useContext, useState } from 'react';

/** What was typed and not yet written, by form: it outlives tabs, selections and refusals. */
export const KeptContext = createContext<Map<string, unknown>>(new Map());

export type SetKept<T> = (next: T | ((now: T) => T)) => void;

/** Like useState, but the value stays under `key` when the component goes and comes back. */
export function useKept<T>(key: string, initial: T): readonly [T, SetKept<T>] {
  const kept = useContext(KeptContext);
  const [, redraw] = useState(0);
  // A key belongs to one form, which always keeps the same type under it.
  const value = kept.has(key) ? (kept.get(key) as T) : initial;
  const set = useCallback<SetKept<T>>(
    (next) => {
      const now = kept.has(key) ? (kept.get(key) as T) : initial;
      kept.set(key, typeof next === 'function' ? (next as (now: T) => T)(now) : next);
      redraw((count) => count + 1);
    },
    // `initial` is only the first value; a new one under the same key changes nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [kept, key],
  );
  return [value, set];
}
