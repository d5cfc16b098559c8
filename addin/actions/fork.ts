import type { Cell, CellInput } from '../domain/cell';
import { refuse, type Result } from '../domain/result';
import { columnOf, documentOf, keyOfKind, linesOf } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import type { Desk } from './desk';
import { appendDrafts, tablesOf, type DraftRecord } from './opening-append';
import { recordsOf, rowIdIn, type Book } from './opening-book';
import { answer, closedProblem } from './outcome';
import type { Problem } from './problem';
import { documentNumber, textOf } from './view-record';

/** 分叉: two copies of one workbook that went on apart from each other. */
export interface Fork {
  /** entries that both have; none = not copies of one workbook */
  readonly common: number;
  readonly lines: readonly ForkedLine[];
}

/** A record or draft that is not the same in both copies. */
export interface ForkedLine {
  readonly register: Register;
  /** 编号, or 临时号 of a draft */
  readonly no: string;
  readonly is: 'onlyHere' | 'onlyThere' | 'differs';
  /** keys of columns that say something else there, its lines' columns included */
  readonly columns: readonly string[];
  /** signed on here, signed on there */
  readonly wentOn: { readonly here: boolean; readonly there: boolean };
  readonly here: FoundRecord | null;
  readonly there: FoundRecord | null;
}

interface FoundRecord {
  readonly header: RowSeen;
  readonly lines: readonly RowSeen[];
}

/** Exactly what differs: same workbook, same record, other cells or other entries. */
export function forkOf(here: Book, there: Book): Fork {
  const [names, others] = [namesOf(here), namesOf(there)];
  const common = here.entries.filter(({ id }) => others.has(id)).length;
  const alone = (book: Book, known: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(
      book.entries
        .filter(({ id }) => !known.has(id))
        .map(({ entry }) => `${entry.register}\n${entry.rowId}`),
    );
  const [onHere, onThere] = [alone(here, others), alone(there, names)];
  const [mine, theirs] = [foundIn(here), foundIn(there)];
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])];
  const lines = keys.flatMap((key): readonly ForkedLine[] => {
    const [a = null, b = null] = [mine.get(key), theirs.get(key)];
    const one = a ?? b;
    if (!one) return [];
    const { register } = one;
    const lineRegister = linesOf(here.pack, register);
    const columns = a && b ? differing(register, lineRegister, a, b) : [];
    const wentOn = { here: onHere.has(key), there: onThere.has(key) };
    const same = a && b && columns.length === 0 && !wentOn.here && !wentOn.there;
    if (same) return [];
    const is = a && b ? 'differs' : a ? 'onlyHere' : 'onlyThere';
    const no = documentNumber(register, one.header);
    return [{ register, no, is, columns, wentOn, here: a, there: b }];
  });
  return { common, lines };
}

const namesOf = ({ entries }: Book): ReadonlySet<string> => new Set(entries.map(({ id }) => id));

type Found = FoundRecord & { readonly register: Register };

/** Records by register and identity, drafts by what they say: equal drafts are counted apart. */
function foundIn(book: Book): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const { register, rowId, header, lines } of recordsOf(book))
    found.set(`${register.id}\n${rowId}`, { register, header, lines });
  for (const register of book.pack.registers) {
    if (documentOf(book.pack, register)) continue;
    const lineRegister = linesOf(book.pack, register);
    const loose = (lineRegister && book.drafts.get(lineRegister.table)) ?? [];
    for (const header of book.drafts.get(register.table) ?? []) {
      const tempNo = documentNumber(register, header);
      const lines = lineRegister
        ? loose.filter((row) => tempNo !== '' && documentIn(lineRegister, row) === tempNo)
        : [];
      const said = [saying(register, header), ...lines.map((row) => saying(lineRegister, row))];
      const key = `${register.id}\n\n${said.join('\n')}`;
      let count = 0;
      while (found.has(`${key}\n${count}`)) count += 1;
      found.set(`${key}\n${count}`, { register, header, lines });
    }
  }
  return found;
}

const documentIn = (register: Register, row: RowSeen): string =>
  textOf(register, row, keyOfKind(register, 'document') ?? '');

const HINTS: ReadonlySet<string> = new Set([...['rowId', 'state', 'entry', 'salt', 'seal']]);

/** Columns that people fill: what follows from others differs with them. */
const typedKeys = (register: Register): readonly string[] =>
  register.columns
    .filter(({ kind, derived }) => !derived && !HINTS.has(kind))
    .map(({ key }) => key);

const saying = (register: Register | undefined, row: RowSeen): string => {
  if (!register) return '';
  const cells = cellsByKey(register, row);
  return typedKeys(register)
    .map((key) => shown(cells[key]))
    .join('\t');
};

const shown = (cell: Cell | undefined): string =>
  cell?.kind === 'number' ? String(Number(cell.number.toPrecision(15))) : plainText(cell);

function differing(
  register: Register,
  lineRegister: Register | undefined,
  here: FoundRecord,
  there: FoundRecord,
): readonly string[] {
  const between = (of: Register, a: RowSeen | undefined, b: RowSeen | undefined) => {
    const [mine, theirs] = [a && cellsByKey(of, a), b && cellsByKey(of, b)];
    return typedKeys(of).filter((key) => shown(mine?.[key]) !== shown(theirs?.[key]));
  };
  const own = between(register, here.header, there.header);
  if (!lineRegister) return own;
  const ids = new Set([...here.lines, ...there.lines].map((row) => rowIdIn(lineRegister, row)));
  const ofLines = [...ids].flatMap((id) => {
    const find = ({ lines }: FoundRecord) => lines.find((row) => rowIdIn(lineRegister, row) === id);
    return between(lineRegister, find(here), find(there));
  });
  return [...new Set([...own, ...ofLines])];
}

/** What can be brought over: what is only there. What went on in both is signed again, here. */
export const canBring = ({ is }: ForkedLine): boolean => is === 'onlyThere';

/**
 * The chosen lines of the other copy as drafts: what its first step fills, without number, entry or
 * signature, which hold only in the copy where they were given.
 */
export async function bringOver(
  desk: Desk,
  lines: readonly ForkedLine[],
): Promise<Result<number, Problem>> {
  const drafts = lines.filter(canBring).flatMap((line) => draftOf(desk, line));
  const tables = tablesOf(
    desk.pack,
    drafts.map(({ register }) => register),
  );
  const seen = await desk.workbook.look({ rows: [], appendTo: tables });
  if (seen.closed.length > 0) return refuse(...seen.closed.map(closedProblem));
  const changes = appendDrafts(desk.pack, drafts, (index) => `副本${lines[index]?.no ?? index}`);
  return answer(await desk.workbook.commit(seen, changes), drafts.length);
}

function draftOf({ pack }: Desk, { register, there }: ForkedLine): readonly DraftRecord[] {
  const [first] = register.signOff ?? [];
  if (!there || !first) return [];
  const lineRegister = linesOf(pack, register);
  const typed = (of: Register, row: RowSeen, keys: readonly string[] = []) => {
    const cells = cellsByKey(of, row);
    const wanted = keys.filter((key) => {
      const column = columnOf(of, key);
      return column && !column.derived && column.kind !== 'count';
    });
    return Object.fromEntries(wanted.map((key) => [key, inputOf(cells[key])]));
  };
  const { fills, fillsLines } = first;
  return [
    {
      register,
      header: typed(register, there.header, fills),
      lines: lineRegister ? there.lines.map((row) => typed(lineRegister, row, fillsLines)) : [],
    },
  ];
}

const inputOf = (cell: Cell | undefined): CellInput =>
  cell?.kind === 'number' ? cell.number : cell?.kind === 'text' ? cell.text : null;
