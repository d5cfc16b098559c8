import { useCallback, useRef, useState } from 'react';
import type { VerifyOptions } from '../../addin/actions/verification/progress';
import { useDesk } from '../at-desk';
import { focusFirst } from '../focus';

export type Reading<T> =
  | { readonly is: 'idle' | 'stopped' }
  | { readonly is: 'running'; readonly rows: number }
  | { readonly is: 'done'; readonly result: T };

/** How a long look at the workbook is stopped and told of. */
export type Along = Required<Pick<VerifyOptions, 'signal' | 'onProgress'>>;

/** Reads the whole workbook, shows how far it is, and stops where the person wants it stopped. */
export function useReading<T>() {
  const { read } = useDesk();
  const [reading, setReading] = useState<Reading<T>>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  const buttons = useRef<HTMLDivElement>(null);

  /** One button gives way to another: the keyboard stays on them. */
  const change = useCallback((next: Reading<T>) => {
    const here = buttons.current?.contains(document.activeElement) ?? false;
    setReading(next);
    if (here) focusFirst(buttons.current);
  }, []);

  const start = useCallback(
    async (look: (along: Along) => Promise<T>): Promise<void> => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      const { signal } = mine;
      const onProgress = (rows: number): void => {
        if (!signal.aborted) setReading({ is: 'running', rows });
      };
      change({ is: 'running', rows: 0 });
      const result = await read(async () => {
        try {
          return await look({ signal, onProgress });
        } catch (error) {
          // Stopping is what the person asked for, not a failure.
          if (signal.aborted) return null;
          throw error;
        }
      });
      if (running.current !== mine) return;
      if (result === null) change({ is: 'stopped' });
      else change(result === undefined ? { is: 'idle' } : { is: 'done', result });
    },
    [read, change],
  );

  const stop = useCallback(() => running.current?.abort(), []);
  return { reading, start, stop, buttons };
}
