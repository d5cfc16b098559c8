import { followCourse, type Course } from '../domain/flow-picture/course';
import { commandOf } from '../domain/journal/command';
import { one, pairs, type Detail } from '../domain/journal/detail';
import type { EventCode, NamedEntry } from '../domain/journal/entry';
import type { Story } from '../domain/journal/story';
import { waiting, type FlowState, type Way } from '../domain/sign-off';
import { offAfter } from '../registers/course';
import { postNamed } from '../registers/posts';
import type { Register } from '../registers/vocabulary';
import type { Desk, RecordView } from './desk';
import { readStories } from './record-head';
import { flowOf } from './state-text';

/** One entry of a record as people read it. */
export interface Told {
  readonly id: string;
  readonly event: EventCode;
  readonly step: string;
  readonly unit: string;
  readonly round: number;
  readonly by: string;
  /** in whose place; '' = his own */
  readonly for: string;
  /** titles of the posts */
  readonly post: string;
  readonly way: Way;
  readonly at: string;
  readonly reason: string;
  readonly choice: string;
  /** 退回: the step; 转交, 加签: the person */
  readonly to: string;
  /** who saw it, where somebody else's key signed */
  readonly witness: string;
  /** date on the paper, its number, where it is kept; none = not on paper */
  readonly paper: readonly string[];
  readonly attested: Readonly<Record<string, string>>;
  /** 记录: when it happened, who told it, and how; none = not said */
  readonly happened: string;
  readonly reported: readonly string[];
  /** a signature that still counts; sent back, withdrawn or contested ones do not */
  readonly counts: boolean;
}

export interface RecordHistory {
  /** each after all that its writer saw */
  readonly entries: readonly Told[];
  /** since when each step waits, by step */
  readonly since: Readonly<Record<string, string>>;
  /** how it really went, as far as it was noted or signed */
  readonly course: Course;
}

/** Everything that the journal tells of one record, for the stepper. */
export async function recordHistory(
  desk: Desk,
  { register, rowId }: Pick<RecordView, 'register' | 'rowId'>,
): Promise<RecordHistory> {
  const told = (await readStories(desk, register, [rowId])).get(rowId);
  const course = courseOf(desk, register, told?.story.entries ?? []);
  return told ? historyOf(register, told.story, course) : { entries: [], since: {}, course };
}

/** The histories of many runs of one flow, in one reading, with the state that each is in. */
export async function recordHistories(
  desk: Desk,
  register: Register,
  rowIds: readonly string[],
): Promise<readonly { readonly state: FlowState; readonly history: RecordHistory }[]> {
  const told = await readStories(desk, register, rowIds);
  return [...told.values()].map(({ story }) => ({
    state: story.state,
    history: historyOf(register, story, courseOf(desk, register, story.entries)),
  }));
}

/** A note is judged by the posts that people hold here. */
function courseOf(desk: Desk, register: Register, entries: readonly NamedEntry[]): Course {
  const { level: levelColumn } = register.course ?? {};
  const acts = entries.map(({ id, entry }) => ({
    ...{ id, command: commandOf(entry, postNamed(desk.pack)) },
  }));
  return followCourse(flowOf(register), acts, {
    known: (name) => desk.house.people.find((person) => person.name === name) ?? null,
    order: register.recordedOrder ?? register.recordedFirst ?? '',
    off: (before, { noted, level }) =>
      offAfter(register, before, {
        ...noted,
        ...(levelColumn !== undefined && level !== undefined && { [levelColumn]: level }),
      }),
  });
}

function historyOf(register: Register, story: Story, course: Course): RecordHistory {
  const counting = countingIn(story);
  return {
    entries: story.entries.map((named) => tell(named, counting.has(named.id))),
    since: waitingSince(register, story),
    course,
  };
}

function tell({ id, entry }: NamedEntry, counts: boolean): Told {
  const { event, step, round, by, post, way, at, reason, detail } = entry;
  const named = (part: keyof Detail): string => one(detail, part);
  return {
    ...{ id, event, step, round, by, post, way, at, reason, counts },
    ...{ unit: named('unit'), for: named('for'), choice: named('choice'), to: named('to') },
    witness: named('witness'),
    paper: detail.paper ?? [],
    attested: pairs(detail, 'attested'),
    happened: named('happened'),
    reported: detail.reported ?? [],
  };
}

/** The newest signature of each place and person that the state counts. */
function countingIn({ state, entries }: Story): ReadonlySet<string> {
  if (state.status === 'draft') return new Set();
  return new Set(
    state.signed.flatMap(({ step, unit, by }) => {
      const own = entries.filter(
        ({ entry }) =>
          SIGNING.has(entry.event) &&
          (entry.step === step || entry.step === '') &&
          entry.by === by &&
          one(entry.detail, 'unit') === unit,
      );
      return own.at(-1)?.id ?? [];
    }),
  );
}

/** What counts as a signature. */
export const SIGNING: ReadonlySet<EventCode> = new Set([
  'signed',
  'posted',
  'redecided',
  'levelChanged',
]);

/** A note or a reminder does not begin the waiting anew: since when the step could have been signed. */
export function waitingSince(register: Register, story: Story): Readonly<Record<string, string>> {
  const flow = flowOf(register);
  const since: Record<string, string> = {};
  const open = (state: FlowState | undefined, step: string): boolean =>
    state !== undefined && waiting(flow, state).some((waits) => waits.step === step);
  for (const { step } of waiting(flow, story.state)) {
    let first = story.entries.at(-1)?.entry.at ?? '';
    for (const { id, entry } of [...story.entries].reverse()) {
      if (!open(story.after.get(id)?.state, step)) break;
      first = entry.at;
    }
    since[step] = first;
  }
  return since;
}
