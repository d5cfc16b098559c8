import { numberCell, textCell, type Cell, type CellInput } from '../domain/cell';
import { placeOf, sealCode, type NamedEntry, type SealedCell } from '../domain/journal/entry';
import { refuse, type Result } from '../domain/result';
import { evolve, type FlowCommand, type FlowEvent, type FlowState } from '../domain/sign-off';
import { linesOf, titleOfKind } from '../registers/columns';
import type { Register, Step } from '../registers/vocabulary';
import type { Change, RowSeen } from '../workbook/port';
import { inputByKey, plainText } from '../workbook/records';
import { checkpointWords, headsNow } from './checkpoint';
import type { Desk, Receipt, RecordView } from './desk';
import { journalChange } from './journal';
import { dueCell } from './late';
import { send } from './outbox';
import type { Did } from './outbox-item';
import { bookEntry, readChain } from './opening-entry';
import { answer } from './outcome';
import { lastEntryOf, ownChange } from './own-chain';
import { ownRows, postRows, type PostingSource } from './post-rows';
import type { Problem } from './problem';
import { valuesIn, type Scene } from './scene';
import { contentOf, sealedIn, withLineTotals, type Values } from './sealed-content';
import { signEntries, type Signed } from './sign-entries';
import { stateCell } from './state-text';
import { writeEntry } from './write-entry';

/** A decided act with the rows as they shall be after it. */
export interface Decided {
  readonly did: Did;
  readonly command: FlowCommand;
  readonly events: readonly FlowEvent[];
  /** the step that is signed; null = the act signs none */
  readonly step: Step | null;
  readonly header: RowSeen;
  readonly lines: readonly RowSeen[];
  /** how it was signed, for acts that are no signature of a step, too */
  readonly signed: Signed;
  /** rows of others on which it rests */
  readonly guards?: readonly Change[];
}

/**
 * Writes an act: its entry, what the record's rows show of it, and, once nothing is left to sign,
 * what the document posts into other registers. All of it in one write.
 */
export async function finishAct(
  desk: Desk,
  record: RecordView,
  scene: Scene,
  act: Decided,
): Promise<Result<Receipt, Problem>> {
  const { register, rowId, no } = record;
  const lineRegister = linesOf(desk.pack, register);
  const state = act.events.reduce(evolve, scene.head.state);
  const values = valuesIn(desk, register, act.header, act.lines);
  const header = withLineTotals(register, values.header, values.lines);
  const sealed = sealedIn(state, register, header, lineRegister, values.lines);
  const entry = writeEntry(desk, register, {
    ...{ command: act.command, events: act.events, rowId, no, head: scene.head, state },
    // Who only writes a note vouches for no cell: its digest is what was sealed, whatever stands there now.
    ...(leavesSealed(act) ? {} : { sealed }),
    content: act.step
      ? contentOf(act.step, register, header, lineRegister, values.lines, [unitOf(act.command)])
      : [],
    ...{ way: act.signed.way, evidence: act.signed.evidence },
    signerBefore: lastEntryOf(scene.signer),
  });
  const source: PostingSource = {
    ...{ register, before: scene.head.state, after: state, header, by: act.command.by },
    ...{ lines: values.lines.map((line) => line.values), also: scene.also },
    parameters: { ...desk.house.parameters, ...scene.head.parameters },
    ...{ how: act.signed, signed: entry },
  };
  const shown = ownRows(desk, source);
  const posted = postRows(desk, source);
  if (!shown || !posted)
    return refuse({
      code: 'write/row-changed',
      outcome: { kind: 'row-changed', was: record.header, now: scene.header },
    });
  if (!shown.ok) return shown;
  if (!posted.ok) return posted;
  const written = [entry, ...posted.value.entries];
  const closing = await closingEntry(desk, register, scene, act, state, header, written);
  const entries = await signEntries(desk, [...written, ...closing]);
  if (!entries.ok) return entries;
  const label = stateCell(register, state);
  const seal = entry.entry.digest === '' ? '' : sealCode(entry.entry.digest);
  const changes: Change[] = [
    journalChange(desk.pack, entries.value),
    {
      kind: 'update',
      row: scene.header,
      identity: titleOfKind(register, 'rowId'),
      set: {
        ...typedBetween(register, scene.header, act.header),
        ...inputByKey(register, {
          ...{ state: label, entry: entry.id, seal, ...shown.value.cells },
          ...dueCell(desk, register, state, header, act.step?.step ?? null),
        }),
      },
    },
    ...(lineRegister ? lineChanges(lineRegister, scene, act, state, sealed, seal) : []),
    ...(act.guards ?? []),
    ...shown.value.changes,
    ...posted.value.changes,
    ...ownChange(scene.signer, entries.value.at(-1)),
  ];
  const receipt: Receipt = { register: register.id, rowId, no, state: label, seal };
  const outcome = await send(desk, scene.seen, changes, { did: act.did, ...receipt });
  return answer(outcome, receipt);
}

/** 月结 writes its 结账存证 along: it names everything that was signed until then, itself included. */
async function closingEntry(
  desk: Desk,
  { closes }: Register,
  { head }: Scene,
  { command, signed: { way, evidence } }: Decided,
  after: FlowState,
  header: Values,
  written: readonly NamedEntry[],
): Promise<readonly NamedEntry[]> {
  if (!closes || after.status !== 'complete' || head.state.status === 'complete') return [];
  const chain = await readChain(desk.workbook, desk.house.workbookId);
  const words = checkpointWords(
    plainText(header[closes.month]),
    await headsNow(desk, chain, written),
  );
  const { witness } = evidence;
  const how = { way, evidence: witness ? { witness } : {} };
  return [bookEntry(desk, chain, command.by, how, words, written.at(-1)?.id ?? '')];
}

const unitOf = (command: FlowCommand): string => ('unit' in command ? (command.unit ?? '') : '');

/** Events that leave everything sealed as it is; the cells are not looked at, either. */
const UNTOUCHING: ReadonlySet<FlowEvent['event']> = new Set([
  'noted',
  'recorded',
  'transferred',
  'signerAdded',
  'undoAsked',
]);

export const leavesSealed = ({ events }: Pick<Decided, 'events'>): boolean =>
  events.every(({ event }) => UNTOUCHING.has(event));

/** Cells that the act fills. */
function typedBetween(
  register: Register,
  before: RowSeen,
  after: RowSeen,
): Readonly<Record<string, CellInput>> {
  return Object.fromEntries(
    register.columns
      .filter(({ derived, title }) => !derived && after.cells[title.zh] !== before.cells[title.zh])
      .map(({ title }) => [title.zh, inputOf(after.cells[title.zh])]),
  );
}

/** Lines are written by acts that fill or first seal them, and by those after which they are open. */
function lineChanges(
  register: Register,
  scene: Scene,
  act: Decided,
  state: FlowState,
  sealed: readonly SealedCell[],
  seal: string,
): readonly Change[] {
  const still = new Set(sealed.map((cell) => placeOf({ ...cell, column: '' })));
  const sealing = act.step?.fillsLines !== undefined;
  const title = titleOfKind(register, 'seal');
  const identity = titleOfKind(register, 'rowId');
  return scene.lines.flatMap((row, index): readonly Change[] => {
    const after = act.lines[index] ?? row;
    const shown = row.cells[title];
    const id = row.cells[identity];
    const open = !still.has(`${id?.kind === 'text' ? id.text : ''}\n`);
    const opens = open && shown?.kind === 'text' && shown.text !== '' && state.status === 'open';
    if (!sealing && !opens) return [];
    const set = { ...typedBetween(register, row, after), [title]: opens ? '' : seal };
    return [{ kind: 'update', row, identity, set }];
  });
}

function inputOf(cell: Cell | undefined): CellInput {
  if (cell?.kind === 'number') return cell.number;
  return cell?.kind === 'text' ? cell.text : '';
}

export const cellOf = (input: CellInput): Cell =>
  typeof input === 'number'
    ? numberCell(input)
    : input === '' || input === null
      ? { kind: 'blank' }
      : textCell(String(input));
