import type { Pack } from '../registers/vocabulary';
import type { RowsByTable } from '../workbook/memory';
import type { Desk, RecordView, SignRequest } from './desk';
import { keyedDesk, type KeyedDesk } from './keyed-desk.fixture';
import type { Problem } from './problem';
import { registerRecord } from './register-record';
import { signRecord } from './sign-record';
import type { Result } from '../domain/result';
import { openRecord, viewSelection } from './view-record';

/** How the people of a chain sign; one who keeps the register has a key in any case. */
export type Manner = 'key' | 'screen' | 'paper';

/** One document through all its steps, as its keeper would tell it. */
export interface Chain {
  readonly pack: Pack;
  readonly register: string;
  /** who holds which posts; outsiders are not among them */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** sits at the PC and sees what others sign without a key */
  readonly keeper: string;
  readonly rows: RowsByTable;
  readonly steps: readonly Signing[];
}

export interface Signing extends Omit<SignRequest, 'record' | 'by' | 'way' | 'evidence'> {
  readonly by: string;
}

const PAPER = {
  way: 'paper',
  evidence: { paper: ['2026-03-05', '第 1 号', '签字册第 3 本'] },
} as const;
const INK = { way: 'onScreen', evidence: { ink: ['M0 0L10 10'] } } as const;

/** A desk at which everybody of the chain is known, with a key or without. */
export async function staff(
  { pack, rows, people, keeper }: Chain,
  manner: Manner,
): Promise<KeyedDesk> {
  const desk = await keyedDesk(rows, pack);
  for (const [name, posts] of Object.entries(people))
    if (manner !== 'paper' || name === keeper) await desk.enrol(name, ...posts);
    else {
      await desk.sit('周八');
      await desk.say({ act: 'changePosts', person: name, department: '某部门', posts });
    }
  return desk;
}

/** Registers the first draft and signs its steps; gives the row's identity and what was refused. */
export async function runChain(
  desk: KeyedDesk,
  { pack, register: id, keeper, steps }: Chain,
): Promise<{ readonly rowId: string; readonly refused: readonly string[] }> {
  const table = pack.registers.find((register) => register.id === id)?.table ?? '';
  await desk.sit(keeper);
  await desk.workbook.people.select(table, [[0, 0]], '状态');
  const [view] = await viewSelection(desk);
  if (!view) throw new Error(`no draft in ${table}`);
  const registered = await registerRecord(desk, view, keeper);
  if (!registered.ok) return { rowId: '', refused: codes('register', registered) };
  const { rowId } = registered.value;
  const refused: string[] = [];
  for (const signing of steps) refused.push(...(await sign(desk, id, rowId, signing, keeper)));
  return { rowId, refused };
}

async function sign(
  desk: KeyedDesk,
  register: string,
  rowId: string,
  signing: Signing,
  keeper: string,
): Promise<readonly string[]> {
  const outside = desk.house.people.every(({ name }) => name !== signing.by);
  const hasKey = desk.keys.has(signing.by);
  await desk.sit(hasKey ? signing.by : keeper);
  const way = hasKey ? {} : outside && desk.keys.size > 2 ? INK : PAPER;
  const record = await recordOf(desk, register, rowId);
  return codes(signing.step, await signRecord(desk, { record, ...signing, ...way }));
}

export async function recordOf(desk: Desk, register: string, rowId: string): Promise<RecordView> {
  const record = await openRecord(desk, register, rowId);
  if (!record) throw new Error(`no record ${rowId}`);
  return record;
}

const codes = (what: string, result: Result<unknown, Problem>): readonly string[] =>
  result.ok ? [] : result.problems.map((problem) => `${what}: ${JSON.stringify(problem)}`);
