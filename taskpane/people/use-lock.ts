import { useCallback, useEffect, useState } from 'react';
import { keyInForce } from '../../addin/domain/keys/roster';
import type { OpenKey } from '../../addin/domain/keys/keyring';
import type { PaneDesk } from '../open-desk';
import { lockMinutes } from './idle';

const LOOK_MS = 5_000;

interface Lock {
  readonly opened: OpenKey | null;
  readonly lock: () => void;
  /** Shows what the keyring says now. */
  readonly follow: (opened: OpenKey | null) => void;
}

/** Who is unlocked; locks by itself after some minutes in which nobody touched the pane. */
export function useLock(desk: PaneDesk, mayLock: () => boolean): Lock {
  const { keyring, house } = desk;
  const [opened, follow] = useState(() => keyring.opened());
  const lock = useCallback(() => {
    keyring.lock();
    follow(null);
  }, [keyring]);

  useEffect(() => {
    if (!opened) return undefined;
    // The wall clock, not a timer alone: a PC that slept has not been used.
    let used = Date.now();
    const use = (): void => void (used = Date.now());
    const look = setInterval(() => {
      if (mayLock() && Date.now() - used >= lockMinutes() * 60_000) lock();
    }, LOOK_MS);
    for (const event of USE) window.addEventListener(event, use, true);
    return () => {
      clearInterval(look);
      for (const event of USE) window.removeEventListener(event, use, true);
    };
    // `mayLock` only looks at a ref: a new function is the same question.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opened, lock]);

  // A key that was given up, or whose owner was suspended, is closed at once.
  const person = opened && house.roster?.state.people[opened.person];
  const stale =
    opened !== null &&
    house.roster !== null &&
    (person?.state !== 'active' || keyInForce(person)?.fingerprint !== opened.fingerprint);
  useEffect(() => {
    if (stale && mayLock()) lock();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [stale, lock]);

  return { opened, lock, follow };
}

const USE = ['pointerdown', 'keydown'] as const;
