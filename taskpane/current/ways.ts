import type { Desk } from '../../addin/actions/desk';
import { textCell } from '../../addin/domain/cell';
import { dateOfSerial } from '../../addin/domain/civil-date';
import type { Detail } from '../../addin/domain/journal/detail';
import type { Way } from '../../addin/domain/sign-off';
import { judge } from '../../addin/domain/typed-input';
import type { Step } from '../../addin/registers/vocabulary';
import { inkText, type Stroke } from './ink';

/** How a signature is given, and what shows that it was. */
export interface WayChosen {
  /** null = nobody has chosen: what is usual here */
  readonly way: Way | null;
  readonly date: string;
  readonly no: string;
  readonly place: string;
  readonly strokes: readonly Stroke[];
}

export const NO_WAY: WayChosen = { way: null, date: '', no: '', place: '', strokes: [] };

/** Who is unlocked at this PC; '' = nobody, or nobody has a key yet. */
export const unlockedPerson = ({ house, keyring }: Desk): string =>
  house.roster ? (keyring?.opened()?.person ?? '') : '';

/** The ways that are open to this signer here, the usual one first. */
export function waysOpen(desk: Desk, step: Step, by: string): readonly Way[] {
  const allowed = (way: 'key' | 'onScreen' | 'paper'): readonly Way[] =>
    step.ways && !step.ways.includes(way) ? [] : [way];
  const seen = [...allowed('onScreen'), ...allowed('paper')];
  if (!desk.house.roster) return ['noKey', ...seen];
  // Outsiders have no key; who is unlocked cannot be his own witness.
  if (step.outside) return seen;
  return by !== '' && unlockedPerson(desk) === by ? allowed('key') : [...seen, ...allowed('key')];
}

/** The day that was typed, as it is kept; '' = none that can be read. */
export function paperDay({ now }: Desk, typed: string): string {
  const asked = { key: 'paper', kind: 'date', required: true } as const;
  const judged = judge(asked, textCell(typed), now().today);
  if (!judged.ok || typeof judged.value.value !== 'number') return '';
  const day = dateOfSerial(judged.value.value);
  return day.ok ? day.value : '';
}

export function evidenceOf(desk: Desk, way: Way, chosen: WayChosen): Detail {
  const { date, no, place, strokes } = chosen;
  switch (way) {
    case 'paper':
      return { paper: [paperDay(desk, date), no.trim(), place.trim()] };
    case 'onScreen':
      return { ink: strokes.length > 0 ? [inkText(strokes)] : [] };
    case 'key':
    case 'noKey':
    case 'carried':
      return {};
  }
}
