import { runOf } from '../sign-off/evolve';
import {
  leadsBack,
  NO_FACTS,
  predecessors,
  stepOf,
  type Flow,
  type FlowStep,
} from '../sign-off/flow';
import { standings, type Node } from '../sign-off/standing';
import { newRun, type FlowState, type Run } from '../sign-off/state';
import type { Course, Flag, Noted } from './course';
import { minutesBetween } from './minutes';

/** A signature as the journal tells it. */
export interface Signature {
  readonly step: string;
  readonly unit: string;
  readonly who: string;
  readonly at: string;
  readonly choice: string;
  readonly round: number;
  readonly counts: boolean;
}

/** Something that happened at a step. */
export interface Mark {
  readonly kind: 'noted' | 'signed';
  readonly who: string;
  /** how it was told; '' = not noted, or nobody said */
  readonly how: string;
  readonly at: string;
  readonly choice: string;
  readonly level: string;
  readonly round: number;
  readonly counts: boolean;
  readonly flags: readonly Flag[];
}

/**
 * signed: everybody has signed · noted: it has happened, and waits for a signature · next: its turn
 * has come · later · off: this run does not go there
 */
export type Look = 'signed' | 'noted' | 'next' | 'later' | 'off';

/** A step for one unit; '' for steps that are not signed by unit. */
export interface Row {
  readonly unit: string;
  readonly look: Look;
  /** it can be signed now */
  readonly open: boolean;
  readonly marks: readonly Mark[];
  /** when it happened; '' = not yet */
  readonly at: string;
}

export interface Box {
  readonly step: string;
  readonly decides: boolean;
  readonly look: Look;
  readonly rows: readonly Row[];
  /** minutes after what came before; null = not known */
  readonly minutes: number | null;
  /** since when it is its turn; '' = it is not */
  readonly since: string;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Y, N …; '' = the only way */
  readonly choice: string;
  /** to an earlier step: a new round */
  readonly back: boolean;
  readonly taken: boolean;
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** The chart of a flow, filled with what happened in one run; of a draft, the chart alone. */
export function pictureOf(
  flow: Flow,
  state: FlowState,
  course: Course,
  signatures: readonly Signature[],
): Picture {
  const really = nodesOf(flow, state.status === 'draft' ? null : runOf(state));
  const happened = nodesOf(flow, course.run);
  const begun = state.status !== 'draft';
  const bare = flow.map((step) => {
    const rows = really
      .filter((node) => node.step.step === step.step)
      .map((node) => rowOf(node, happened, course.notes, signatures, begun));
    return { step: step.step, decides: step.choices !== undefined, look: lookOf(rows), rows };
  });
  const boxes = bare.map((box): Box => {
    const at = latest(box.rows.map((row) => row.at));
    const before = predecessors(flow, box.step).flatMap((id) =>
      bare.filter(({ step }) => step === id).flatMap(({ rows }) => momentsOf(rows)),
    );
    // A decision that was changed later led here as it was then.
    const led = latest(before.filter((moment) => at === '' || moment <= at));
    const minutes = led === '' || at === '' ? null : minutesBetween(led, at);
    return { ...box, minutes, since: box.look === 'next' ? led : '' };
  });
  return { boxes, arrows: arrowsOf(flow, bare) };
}

const nodesOf = (flow: Flow, run: Run | null): readonly Node[] =>
  standings(flow, run ?? newRun(NO_FACTS));

function rowOf(
  { step, unit, standing }: Node,
  happened: readonly Node[],
  notes: readonly Noted[],
  signatures: readonly Signature[],
  begun: boolean,
): Row {
  const here = (one: { readonly step: string; readonly unit: string }): boolean =>
    one.step === step.step && one.unit === unit;
  const noted = notes.filter(here).map((note): Mark => ({ ...note, kind: 'noted' }));
  const signed = signatures.filter(here).map((one): Mark => ({
    ...one,
    ...{ kind: 'signed', how: '', level: '', flags: [] },
  }));
  const marks = [...noted, ...signed];
  const counting = (list: readonly Mark[]): string =>
    list
      .filter(({ counts }) => counts)
      .map(({ at }) => at.slice(0, 16))
      .sort()
      .at(-1) ?? '';
  const at = counting(noted) || counting(signed);
  const virtual =
    happened.find((node) => node.step.step === step.step && node.unit === unit)?.standing ??
    'waiting';
  const look = (): Look => {
    if (standing === 'done') return 'signed';
    if (counting(noted) !== '') return 'noted';
    if (virtual === 'skipped' || virtual === 'passed') return 'off';
    return virtual === 'ready' && begun ? 'next' : 'later';
  };
  return { unit, look: look(), open: begun && standing === 'ready', marks, at };
}

const ORDER: readonly Look[] = ['next', 'later', 'noted', 'signed', 'off'];

/** What is still to be done stands before what is done. */
const lookOf = (rows: readonly Row[]): Look =>
  ORDER.find((look) => rows.some((row) => row.look === look)) ?? 'later';

const momentsOf = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap(({ at, marks }) => [
    at,
    ...marks.filter(({ kind }) => kind === 'noted').map((mark) => mark.at),
  ]);

const latest = (moments: readonly string[]): string => [...moments].sort().at(-1) ?? '';

type Bare = Omit<Box, 'minutes' | 'since'>;

function arrowsOf(flow: Flow, boxes: readonly Bare[]): readonly Arrow[] {
  const box = (id: string): Bare | undefined => boxes.find(({ step }) => step === id);
  const chosen = (step: FlowStep): string | undefined =>
    box(step.step)
      ?.rows.flatMap(({ marks }) => marks)
      .filter(({ counts, choice }) => counts && choice !== '')
      .at(-1)?.choice;
  const hasHappened = (id: string): boolean => box(id)?.rows.some(({ at }) => at !== '') ?? false;
  const forward = flow.flatMap((to) =>
    predecessors(flow, to.step).flatMap((id): readonly Arrow[] => {
      const from = stepOf(flow, id);
      const leading = from?.choices?.filter((one) => one.to === to.step) ?? [];
      const choices = leading.length > 0 ? leading.map(({ choice }) => choice) : [''];
      return choices.map((choice) => ({
        ...{ from: id, to: to.step, choice, back: false },
        taken:
          from !== undefined &&
          hasHappened(id) &&
          (choice === '' || chosen(from) === choice) &&
          box(to.step)?.look !== 'off',
      }));
    }),
  );
  const back = flow.flatMap((from) =>
    (from.choices ?? [])
      .filter(({ to }) => leadsBack(flow, from, to))
      .map(({ choice, to }): Arrow => {
        const times = box(from.step)?.rows.flatMap(({ marks }) => marks) ?? [];
        const taken = times.some((mark) => mark.choice === choice);
        return { from: from.step, to: to ?? '', choice, back: true, taken };
      }),
  );
  return [...forward, ...back];
}
