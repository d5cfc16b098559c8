import { readPreference, writePreference } from '../preferences';

export const LOCK_CHOICES = [1, 5, 15, 30] as const;
const DEFAULT_MINUTES = 5;
const NAME = 'lock-minutes';

const isChoice = (text: string): text is string =>
  LOCK_CHOICES.some((minutes) => String(minutes) === text);

/** After how long without use this PC locks. */
export const lockMinutes = (): number => Number(readPreference(NAME, isChoice) ?? DEFAULT_MINUTES);

export const keepLockMinutes = (minutes: number): void => writePreference(NAME, String(minutes));
