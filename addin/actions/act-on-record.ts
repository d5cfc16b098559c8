import { BLANK, textCell } from '../domain/cell';
import { registrarsOf } from '../domain/keys/roster';
import { refuse, type Result } from '../domain/result';
import { decide, type FlowCommand, type FlowEvent, type FlowState } from '../domain/sign-off';
import type { Register, Step } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import type { Desk, Receipt, RecordView } from './desk';
import { finishAct, leavesSealed } from './finish-act';
import { closedProblem } from './outcome';
import { actingPerson } from './person';
import { isPosted } from './posting-plan';
import { postingWishes } from './post-rows';
import type { Problem } from './problem';
import { changedSince, setScene, type Scene } from './scene';
import { howNoted, howSigned } from './sign-entries';
import { flowOf } from './state-text';

/** Everything that people do with a registered record besides signing it; the person is named apart. */
export type RecordCommand =
  Exclude<FlowCommand, { do: 'register' | 'sign' | 'post' }> extends infer C
    ? C extends unknown
      ? Omit<C, 'by'>
      : never
    : never;

/**
 * 退回, 撤回, 转交, 加签, 催办, 附注, 作废, 取消审核, 改判, 改级别, 改参与单位, 裁定, 记录: one entry each.
 * What was signed must still stand in the cells; what was posted is taken back in red only.
 */
export async function actOnRecord(
  desk: Desk,
  record: RecordView,
  command: RecordCommand,
  by: string,
): Promise<Result<Receipt, Problem>> {
  const { register } = record;
  if (record.rowId === '') return refuse({ code: 'sign-off/not-registered' });
  const person = actingPerson(desk, by);
  if (!person.ok) return person;
  const { name } = person.value;
  const signed =
    command.do === 'record' ? howNoted(desk, name, register) : howSigned(desk, name, undefined);
  if (!signed.ok) return signed;
  const holder = signed.value.holder || name;
  const looked = await setScene(desk, record, holder, postingWishes(desk, record, null));
  if (!looked.ok) return looked;
  const scene = looked.value;
  // A command without its person, and the person.
  const whole = { ...command, by: person.value } as FlowCommand;
  const decided = decide(flowOf(register), whole, scene.head.state);
  if (!decided.ok) return decided;
  const erasing = command.do === 'erase';
  const problems: readonly Problem[] = [
    ...(erasing ? onlyRegistrar(desk, person.value.name) : []),
    ...(takesBack(decided.value) ? postedProblem(record, scene) : []),
    ...scene.seen.closed.map(closedProblem),
    ...(leavesSealed({ events: decided.value }) ? [] : changedSince(desk, record, scene)),
  ];
  if (problems.length > 0) return refuse(...problems);
  const header = erasing
    ? withoutPersonal(register, scene.header)
    : asChanged(register, scene.header, decided.value);
  return finishAct(desk, record, scene, {
    ...{ did: 'acted', command: whole, events: decided.value, header, lines: scene.lines },
    ...{ step: resealing(register, decided.value, scene.head.state), signed: signed.value },
  });
}

/** Level and units in force stand in the record's own row, too, and are sealed anew. */
function asChanged(
  { course, columns }: Register,
  header: RowSeen,
  events: readonly FlowEvent[],
): RowSeen {
  const said = events.flatMap((event): readonly (readonly [string | undefined, string])[] => {
    if (event.event === 'levelChanged') return [[course?.level, event.level]];
    return event.event === 'unitsChanged' ? [[course?.units, event.units.join('、')]] : [];
  });
  const cells = said.flatMap(([key, text]) =>
    columns
      .filter((column) => column.key === key)
      .map(({ title }) => [title.zh, textCell(text)] as const),
  );
  return cells.length === 0
    ? header
    : { ...header, cells: { ...header.cells, ...Object.fromEntries(cells) } };
}

/**
 * A changed decision is signed in place of the former one, and seals what that one sealed; changed
 * units seal what was sealed with the former ones.
 */
function resealing(
  { signOff = [], course, columns }: Register,
  events: readonly FlowEvent[],
  state: FlowState,
): Step | null {
  const again = events.flatMap((event) =>
    event.event === 'redecided' || event.event === 'levelChanged' ? [event.signed.step] : [],
  );
  const [first] = signOff;
  if (first && events.some(({ event }) => event === 'erased'))
    return { ...plainly(first), fills: sealedPersonal({ signOff, columns }, state) };
  const units = course?.units;
  if (units === undefined || !events.some(({ event }) => event === 'unitsChanged'))
    return signOff.find(({ step }) => again.includes(step)) ?? null;
  const signed = state.status === 'draft' ? [] : state.signed.map(({ step }) => step);
  const filling = signOff.find(
    ({ step, fills = [] }) => signed.includes(step) && fills.includes(units),
  );
  if (!filling) return null;
  // Whoever changes the units vouches for them, and not for what else that step filled in.
  return { ...plainly(filling), fills: [units] };
}

const plainly = ({ step, title, post, clause }: Step): Step => ({ step, title, post, clause });

/** Personal columns that the signatures of this state seal. */
function sealedPersonal(
  { signOff = [], columns }: Pick<Register, 'signOff' | 'columns'>,
  state: FlowState,
): readonly string[] {
  const signed = state.status === 'draft' ? [] : state.signed.map(({ step }) => step);
  const filled = signOff.flatMap(({ step, fills = [] }) => (signed.includes(step) ? fills : []));
  return columns.flatMap(({ key, personal }) => (personal && filled.includes(key) ? [key] : []));
}

/** Values and salt go: what is left of them in the journal tells nobody anything. */
function withoutPersonal({ columns }: Register, header: RowSeen): RowSeen {
  const gone = columns.filter(({ personal, kind }) => personal === true || kind === 'salt');
  const cells = Object.fromEntries(gone.map(({ title }) => [title.zh, BLANK] as const));
  return { ...header, cells: { ...header.cells, ...cells } };
}

/** Where there are keys, whoever answers for them answers for what goes for ever. */
function onlyRegistrar({ house: { roster } }: Desk, by: string): readonly Problem[] {
  return roster === null || registrarsOf(roster.state).some(({ name }) => name === by)
    ? []
    : [{ code: 'roster/not-registrar', by }];
}

const takesBack = (events: readonly FlowEvent[]): boolean =>
  events.some(({ event }) => TAKING_BACK.has(event));

const TAKING_BACK: ReadonlySet<FlowEvent['event']> = new Set([
  'wentBack',
  'withdrawn',
  'undoAsked',
  'undone',
  'voided',
]);

const postedProblem = ({ register }: RecordView, { head }: Scene): readonly Problem[] =>
  isPosted(register, head.state) ? [{ code: 'document/posted' }] : [];
