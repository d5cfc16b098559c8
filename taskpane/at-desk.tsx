import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { House, Person } from '../addin/actions/desk';
import type { OpenKey } from '../addin/domain/keys/keyring';
import { InvariantError } from '../addin/domain/result';
import type { PaneDesk } from './open-desk';
import { whileWriting } from './outbox/windows';
import { painted } from './people/painted';
import { useLock } from './people/use-lock';

/** What every screen needs: the desk, who sits at it, and how to act on it. */
export interface AtDesk {
  readonly desk: PaneDesk;
  /** null = nobody has said who he is or, once people have keys, nobody is unlocked */
  readonly me: Person | null;
  readonly sitDown: (name: string) => void;
  /** whose key is open; null = locked */
  readonly opened: OpenKey | null;
  readonly lock: () => void;
  /** A write that makes or opens keys: shows that it is under way first, for it takes seconds. */
  readonly withKeys: AtDesk['write'];
  /** The people are as an act left them. */
  readonly settle: (house: House) => void;
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

interface Around {
  readonly desk: PaneDesk;
  readonly fail: (error: unknown) => void;
  readonly forget: () => void;
  readonly settle: (house: House) => void;
}

export function useAtDesk({ desk, fail, forget, settle }: Around): AtDesk {
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

  const { opened, lock, follow } = useLock(desk, () => !writing.current);
  const { keyring } = desk;
  const withKeys = useCallback<AtDesk['write']>(
    (button, act) =>
      write(button, async () => {
        await painted();
        try {
          return await act();
        } finally {
          follow(keyring.opened());
        }
      }),
    [write, follow, keyring],
  );

  return useMemo(() => {
    const sits = desk.house.roster ? opened?.person : name;
    return {
      desk,
      me: desk.house.people.find((person) => person.name === sits && person.active) ?? null,
      ...{ sitDown, opened, lock, busy, write, withKeys, read, settle },
    };
  }, [desk, name, opened, lock, busy, write, withKeys, read, settle]);
}
