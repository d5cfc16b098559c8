import { ok } from '../result';
import { decide, evolve, initial, type FlowCommand, type FlowProblem } from '../sign-off';
import { dropsFrom } from '../sign-off/back';
import type { Note, Sign, Signer } from '../sign-off/command';
import { runOf } from '../sign-off/evolve';
import {
  leadsBack,
  postsOf,
  predecessors,
  stepOf,
  type Flow,
  type FlowStep,
} from '../sign-off/flow';
import { missingBefore, targetOf } from '../sign-off/standing';
import type { FlowState, Run, SignedStep } from '../sign-off/state';

/** One act of a run as it was entered. */
export interface Acted {
  readonly id: string;
  readonly command: FlowCommand;
}

/** A step noted while it happened. */
export interface Noted {
  readonly id: string;
  readonly step: string;
  readonly unit: string;
  /** who did it or told it, and how */
  readonly who: string;
  readonly how: string;
  /** the minute in which it happened */
  readonly at: string;
  readonly choice: string;
  readonly level: string;
  readonly words: Readonly<Record<string, string>>;
  readonly round: number;
  /** nothing later was noted in its place */
  readonly counts: boolean;
  /** what signing would refuse: shown, never in the way of noting it */
  readonly flags: readonly Flag[];
}

export type Flag =
  | Exclude<FlowProblem, { readonly code: 'sign-off/out-of-order' }>
  /** 次序与流程图不符, with both moments; '' = the earlier step is not noted */
  | {
      readonly code: 'record/out-of-order';
      readonly step: string;
      readonly at: string;
      readonly missing: readonly { readonly step: string; readonly at: string }[];
      readonly clause: string;
    };

/** A run as it really went, whether or not its parties have confirmed it by signing. */
export interface Course {
  /** null = not registered */
  readonly run: Run | null;
  readonly notes: readonly Noted[];
}

/** What the rules of recording need besides the flow. */
export interface Recording {
  /** people of the house with their posts; of others nothing can be said */
  readonly known: (name: string) => Signer | null;
  /** the clause that a wrong order is cited by */
  readonly order: string;
  /** steps that are not needed, after what this note says, e.g. a level or a place */
  readonly off: (before: readonly string[], note: Note) => readonly string[];
}

/**
 * Follows a run along what was noted and signed. A note is judged by the rules of signing, as if
 * whoever is named in it had signed; then it counts all the same, for it has happened (RW-G-01).
 */
export function followCourse(flow: Flow, acts: readonly Acted[], recording: Recording): Course {
  let state: FlowState = initial;
  let notes: readonly Noted[] = [];
  for (const { id, command } of acts) {
    const step = 'step' in command ? stepOf(flow, command.step) : undefined;
    if (state.status === 'draft' || !step || (command.do !== 'record' && command.do !== 'sign')) {
      state = followed(flow, state, command);
    } else if (command.do === 'sign') {
      state = forced(flow, state, step, command);
    } else {
      notes = notes.map((note) => (isAt(note, command) ? { ...note, counts: false } : note));
      if (command.happened === '') {
        state = { ...state, signed: state.signed.filter((signed) => !isAt(signed, command)) };
        continue;
      }
      const before = notes.filter((note) => isAt(note, command)).at(-1);
      const judged = judgeNote(flow, state, step, command, recording);
      state = judged.state;
      notes = [...notes, noteOf(id, command, state, judged.flags, before?.words)];
    }
  }
  return {
    run: state.status === 'draft' ? null : runOf(state),
    notes: notes.map((note) => timed(flow, notes, note, recording)),
  };
}

type Begun = Exclude<FlowState, { status: 'draft' }>;

interface Place {
  readonly step: string;
  readonly unit?: string;
}

const isAt = (one: Place, other: Place): boolean =>
  one.step === other.step && (one.unit ?? '') === (other.unit ?? '');

function followed(flow: Flow, state: FlowState, command: FlowCommand): FlowState {
  const decided = decide(flow, command, state);
  return decided.ok ? decided.value.reduce(evolve, state) : state;
}

const personOf = ({ reported, by }: Note): string => (reported?.who ?? '') || by.name;

/** What signing would say, and the run after what happened in any case. */
function judgeNote(
  flow: Flow,
  state: Begun,
  step: FlowStep,
  note: Note,
  recording: Recording,
): { readonly state: Begun; readonly flags: readonly Flag[] } {
  const { unit = '', choice = '', level } = note;
  const who = personOf(note);
  const facts = {
    ...state.facts,
    off: recording.off(state.facts.off, note),
    ...(level !== undefined && { level }),
  };
  const posts = [...postsOf(step, facts), ...postsOf(step, state.facts)];
  const by: Signer = recording.known(who) ?? { name: who, posts };
  const before = state.signed.find((signed) => isAt(signed, note));
  const changes =
    before !== undefined &&
    (choice !== before.choice || (level !== undefined && level !== state.facts.level));
  const command: FlowCommand = changes
    ? level === undefined
      ? { do: 'redecide', by, step: step.step, unit, choice, reason: note.reason ?? '' }
      : { do: 'changeLevel', by, step: step.step, level, reason: note.reason ?? '' }
    : {
        ...{ do: 'sign', by, step: step.step, unit, choice, way: 'noKey', reason: '…' },
        // Requirements are confirmed by whoever signs; the one on duty cannot.
        attested: Object.fromEntries((step.attest ?? []).map(({ note: id }) => [id, ''])),
        ...(level !== undefined && { facts: { level } }),
      };
  // Words are added to what was noted; the step is not done again.
  const adds = before !== undefined && !changes && note.noted !== undefined;
  const decided = adds ? ok([]) : decide(flow, command, state);
  const round = state.round + (changes ? 1 : 0);
  const taken = changes ? { ...state, round, facts } : { ...state, facts };
  return {
    state: forced(flow, taken, step, { unit, choice, by, post: '' }),
    flags: decided.ok
      ? []
      : decided.problems.map((problem) =>
          problem.code === 'sign-off/out-of-order'
            ? {
                ...{ code: 'record/out-of-order', step: step.step, at: note.happened },
                missing: missingBefore(flow, runOf(state), step.step, unit).map((id) => ({
                  ...{ step: id, at: '' },
                })),
                clause: recording.order,
              }
            : problem,
        ),
  };
}

/** The step as done, in whatever order; a note stands for all parties of it until they sign. */
function forced(
  flow: Flow,
  state: Begun,
  step: FlowStep,
  { unit = '', choice = '', by, post, facts }: Partial<Sign> & Pick<Sign, 'by'>,
): Begun {
  const now = { ...state, facts: { ...state.facts, ...facts } };
  const all = postsOf(step, now.facts);
  const posts = post ? [post] : step.together === 'any' ? all.slice(0, 1) : all;
  const place = { step: step.step, unit };
  const signed: readonly SignedStep[] = posts.map((one) => ({
    ...{ ...place, by: by.name, post: one, for: '', choice: step.choices ? choice : '' },
  }));
  const others = now.signed.filter((one) => !isAt(one, place) || !posts.includes(one.post));
  const after: Begun = {
    ...now,
    signed: [
      // One who decides otherwise decides for all that was noted of the step before.
      ...others.filter((one) => !isAt(one, place) || one.choice === choice),
      ...signed,
    ],
  };
  const to = step.choices ? targetOf(step, choice) : undefined;
  if (to === undefined || to === null || !leadsBack(flow, step, to)) return after;
  const dropped = dropsFrom(flow, runOf(after), to, step.perUnit ? [unit] : null);
  const back = evolve(after, { event: 'wentBack', dropped });
  return back.status === 'draft' ? after : back;
}

const noteOf = (
  id: string,
  note: Note,
  { round }: Begun,
  flags: readonly Flag[],
  words: Noted['words'] = {},
): Noted => ({
  ...{ id, step: note.step, unit: note.unit ?? '', at: note.happened, flags, round },
  ...{ who: personOf(note), how: note.reported?.how ?? '', words: { ...words, ...note.noted } },
  ...{ choice: note.choice ?? '', level: note.level ?? '', counts: true },
});

/** Minutes against the chart: noted before its predecessor, or timed before it. */
function timed(
  flow: Flow,
  notes: readonly Noted[],
  note: Noted,
  { order: clause }: Recording,
): Noted {
  if (!note.counts) return note;
  const own = notes.indexOf(note);
  const of = (id: string, list: readonly Noted[]): readonly string[] =>
    list
      .filter(({ step, unit }) => step === id && sameUnit(unit, note.unit))
      .map(({ at }) => at)
      .sort();
  // A decision that was changed afterwards came before this step as it was then.
  const when = (id: string): string =>
    of(id, notes.slice(0, own)).at(-1) ??
    of(
      id,
      notes.slice(own).filter(({ counts }) => counts),
    ).at(-1) ??
    '';
  const late = predecessors(flow, note.step).filter((id) => when(id) > note.at);
  const early = note.flags.flatMap((flag) =>
    flag.code === 'record/out-of-order' ? flag.missing.map(({ step }) => step) : [],
  );
  const missing = [...new Set([...early, ...late])].map((step) => ({ step, at: when(step) }));
  const others = note.flags.filter(({ code }) => code !== 'record/out-of-order');
  if (missing.length === 0) return note;
  const { step, at } = note;
  return {
    ...note,
    flags: [...others, { code: 'record/out-of-order', step, at, missing, clause }],
  };
}

const sameUnit = (one: string, other: string): boolean =>
  one === '' || other === '' || one === other;
