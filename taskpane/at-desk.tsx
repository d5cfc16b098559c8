import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Desk, Person } from '../addin/actions/desk';
import { InvariantError } from '../addin/domain/result';
import { whileWriting } from './outbox/windows';

/** What every screen needs: the desk, who sits at it, and how to act on it. */
export interface AtDesk {
  readonly desk: Desk;
  /** null = nobody has said who he is */
  readonly me: Person | null;
  readonly sitDown: (name: string) => void;
  /** id of the button whose write is under way; null = none. Only one write runs at a time. */
  readonly busy: string | null;
  /** Runs a write. undefined = it was not run, because another one is, or it failed (shown at the root). */
  readonly write: <T>(button: string, act: () => Promise<T>) => Promise<T | undefined>;
  /** Runs a reading action. undefined = it failed, which the root shows. */
  readonly read: <T>(act: () => Promise<T>) => Promise<T | undefined>;
}

export const AtDeskContext = createContext<AtDesk | null>(null);

export function useDesk(): AtDesk {
  const desk = useContext(AtDeskContext);
  if (!desk) throw new InvariantError('no desk around this component');
  return desk;
}

export function useAtDesk(desk: Desk, fail: (error: unknown) => void, forget: () => void): AtDesk {
  const [name, sitDown] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  // The state is late by a render; two clicks in one frame must not both write.
  const writing = useRef(false);

  const read = useCallback(
    async <T,>(act: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await act();
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    [fail],
  );

  const write = useCallback(
    async <T,>(button: string, act: () => Promise<T>): Promise<T | undefined> => {
      if (writing.current) return undefined;
      writing.current = true;
      setBusy(button);
      forget();
      const result = await read(() => whileWriting(desk.house.workbookId, act));
      writing.current = false;
      setBusy(null);
      return result;
    },
    [desk.house.workbookId, read, forget],
  );

  return useMemo(
    () => ({
      desk,
      me: desk.house.people.find((person) => person.name === name && person.active) ?? null,
      sitDown,
      busy,
      write,
      read,
    }),
    [desk, name, busy, write, read],
  );
}
