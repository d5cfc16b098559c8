import type { Box, Mark, Picture, Row } from '../../addin/domain/flow-picture/picture';
import { postsOf } from '../../addin/domain/sign-off/flow';
import type { Facts } from '../../addin/domain/sign-off';
import type { Register, Step } from '../../addin/registers/vocabulary';
import type { Speaking } from '../speaking';
import { wrapped } from './wrap';

export const TITLE = { size: 13, line: 18 };
export const SMALL = { size: 11.5, line: 16 };
export const PADDING = 10;
export const BUTTON = { height: 30, gap: 6 };

/** What can be noted at a step with one click. */
export interface Offer {
  readonly key: string;
  readonly text: string;
  readonly choice?: string;
  readonly level?: string;
}

export interface RowText {
  readonly row: Row;
  readonly lines: readonly { readonly text: string; readonly kind: LineKind }[];
  readonly offers: readonly Offer[];
  /** how the item is read out */
  readonly name: string;
  /** within the box */
  readonly top: number;
  readonly height: number;
}

export type LineKind = 'unit' | 'state' | 'mark' | 'past' | 'flag';

export interface BoxText {
  readonly box: Box;
  readonly title: readonly string[];
  readonly party: readonly string[];
  readonly rows: readonly RowText[];
  readonly width: number;
  readonly height: number;
}

interface Writing {
  readonly register: Register;
  readonly facts: Facts;
  readonly speaking: Speaking;
  readonly postTitle: (id: string) => string;
  /** on which it began: its times are told without a date */
  readonly day: string;
  /** steps may be noted here, with these words on the buttons */
  readonly noting: boolean;
}

/** Every box with its texts broken into lines, and so with its size. */
export const boxTexts = ({ boxes }: Picture, width: number, writing: Writing): readonly BoxText[] =>
  boxes.flatMap((box) => {
    const step = writing.register.signOff?.find(({ step: id }) => id === box.step);
    return step ? [boxText(box, step, width, writing)] : [];
  });

/** Steps are called by the number that the chart prints, where it prints one. */
export const titleOf = ({ say }: Speaking, { step, title }: Step): string =>
  /^\d/.test(step) ? `${step} ${say(title)}` : say(title);

function boxText(box: Box, step: Step, width: number, writing: Writing): BoxText {
  const { speaking, facts, postTitle } = writing;
  const { t } = speaking;
  const room = width - 2 * PADDING;
  const name = titleOf(speaking, step);
  const posts = postsOf(step, facts);
  const parties = [
    posts.length > 0 ? posts.map(postTitle).join('、') : t.flow.byLevel,
    step.unprinted ? t.flow.unprinted : '',
    box.minutes === null ? '' : t.flow.after(box.minutes),
  ];
  const title = wrapped(name, room, TITLE.size);
  const party = wrapped(said(parties), room, SMALL.size);
  let top = PADDING + title.length * TITLE.line + party.length * SMALL.line + 2;
  const rows = box.rows.map((row): RowText => {
    const lines = rowLines(row, step, writing).flatMap(({ text, kind }) =>
      wrapped(text, room, SMALL.size).map((line) => ({ text: line, kind })),
    );
    const offers = writing.noting ? offersOf(row, step, speaking) : [];
    const height =
      lines.length * SMALL.line + (offers.length > 0 ? BUTTON.height + BUTTON.gap : 0) + 4;
    const told = {
      ...{ row, lines, offers, top, height },
      name: [name, said(parties), ...rowLines(row, step, writing).map(({ text }) => text)].join(
        t.flow.comma,
      ),
    };
    top += height;
    return told;
  });
  return { box, title, party, rows, width, height: top + PADDING - 4 };
}

const said = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

function rowLines(row: Row, step: Step, { speaking, day }: Writing): RowText['lines'] {
  const { t } = speaking;
  // A mark says by itself that it is signed.
  const silent = row.unit === '' && (row.look === 'later' || row.look === 'signed');
  const state = silent ? '' : t.flow.looks[row.look];
  const rounds = new Set(row.marks.map(({ round }) => round)).size > 1;
  const flags = row.marks.filter(({ counts }) => counts).flatMap(({ flags: found }) => found);
  const order = flags.some(({ code }) => code === 'record/out-of-order');
  return [
    ...(row.unit === '' && state === ''
      ? []
      : [{ text: said([row.unit, state]), kind: row.unit === '' ? 'state' : 'unit' } as const]),
    ...row.marks.map((mark) => ({
      text: markText(mark, step, speaking, { rounds, day }),
      kind: mark.counts ? ('mark' as const) : ('past' as const),
    })),
    ...(order ? [{ text: `⚠ ${t.flow.outOfOrder}`, kind: 'flag' } as const] : []),
    ...(flags.length > (order ? 1 : 0)
      ? [{ text: `⚠ ${t.flow.flags(flags.length - (order ? 1 : 0))}`, kind: 'flag' } as const]
      : []),
  ];
}

/** ● noted · ✓ signed; what was replaced says so by its round. */
export function markText(
  { kind, at, who, how, choice, level, round }: Mark,
  step: Step,
  { t, say }: Speaking,
  { rounds, day }: { readonly rounds: boolean; readonly day: string },
): string {
  const chosen = step.choices?.find((one) => one.choice === choice);
  const parts = [
    `${kind === 'noted' ? '●' : '✓'} ${shortTime(at, day)}`,
    who,
    how,
    chosen ? choiceText(chosen.choice, say(chosen.title)) : '',
    level,
    rounds ? t.history.round(round) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** `Y 能自行扑救`, but not `close 销号`: a letter stands on the chart, a code does not. */
export const choiceText = (choice: string, title: string): string =>
  /^[A-Z]$/.test(choice) ? `${choice} ${title}` : title;

/** 2026-03-05T08:31 → 08:31 on the day on which the run began, otherwise 03-05 08:31 */
const shortTime = (at: string, day: string): string =>
  `${at.slice(0, 10) === day ? '' : `${at.slice(5, 10)} `}${at.slice(11, 16)}`;

export function offersOf({ look }: Row, step: Step, { t, say }: Speaking): readonly Offer[] {
  if (look !== 'next' && look !== 'later') return [];
  if (step.choices)
    return step.choices.map(({ choice, title }) => ({
      ...{ key: choice, choice },
      text: /^[A-Z]$/.test(choice) ? choice : say(title),
    }));
  // The level is said with the launch; later steps of it take the level in force.
  if (step.levels && !step.sameAs && step.fills?.length)
    return Object.keys(step.levels).map((level) => ({ key: level, level, text: level }));
  return [{ key: 'note', text: t.flow.note }];
}
