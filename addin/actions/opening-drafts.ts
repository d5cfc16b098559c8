import { numberOf, plus, decimalOf, type Decimal } from '../domain/decimal';
import { keyOfKind, linesOf } from '../registers/columns';
import type { Column, Pack, Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import type { Desk, RecordView } from './desk';
import { lookAndJudge } from './judge-citations';
import type { Problem } from './problem';
import { NO_HEAD } from './record-head';
import { valuesOf } from './sealed-content';
import { documentNumber, isEmptyRow, makeView, textOf } from './view-record';

/** Registers in which there is something on the starting day, those that others cite first. */
export function openingRegisters(pack: Pack): readonly Register[] {
  const opening = pack.registers.filter(
    ({ opens, carries, numbering }) =>
      opens !== undefined ||
      // What others may still take of is in the books' own figures already.
      (carries ?? (numbering?.restart === 'never' ? 'all' : 'left')) !== 'left',
  );
  const citesAny = ({ columns }: Register, others: readonly Register[]): boolean =>
    columns.some(({ cites }) => others.some(({ id }) => cites?.registers.includes(id)));
  const order: Register[] = [];
  let rest = opening.filter(({ signOff }) => signOff !== undefined);
  while (rest.length > 0) {
    const free = rest.filter((one) => {
      const lines = linesOf(pack, one);
      const others = rest.filter((other) => other !== one);
      return !citesAny(one, others) && !(lines && citesAny(lines, others));
    });
    const next = free.length > 0 ? free : rest;
    order.push(...next);
    rest = rest.filter((one) => !next.includes(one));
  }
  return order;
}

/** The drafts of one register as they would be opened, and what they come to. */
export interface OpeningDrafts {
  readonly register: Register;
  readonly views: readonly RecordView[];
  /** column titles with what they add up to, of the records and of their lines */
  readonly totals: readonly { readonly column: string; readonly total: number }[];
  readonly problems: readonly DraftProblem[];
}

export interface DraftProblem {
  readonly row: RowSeen;
  readonly problem: Problem;
}

/** 期初建账, looked at as a whole before anything of it is registered. */
export async function readOpening(desk: Desk): Promise<readonly OpeningDrafts[]> {
  const found: OpeningDrafts[] = [];
  const named: Named = new Map();
  for (const register of openingRegisters(desk.pack)) {
    const all = await rowsOf(desk, register);
    const drafts = all.filter((row) => textOf(register, row, idKey(register)) === '');
    const lineRegister = linesOf(desk.pack, register);
    const lines = lineRegister ? await rowsOf(desk, lineRegister) : [];
    const views = drafts.map((header) =>
      makeView(
        desk,
        register,
        header,
        lineRegister ? ownDrafts(lineRegister, lines, documentNumber(register, header)) : [],
        NO_HEAD,
      ),
    );
    remember(named, register, all);
    if (views.length === 0) continue;
    found.push({
      ...{ register, views, totals: totalsOf(register, lineRegister, views) },
      problems: [
        ...views.flatMap(({ header, problems }) =>
          problems.map((problem) => ({ row: header, problem })),
        ),
        ...doubled(desk.pack, register, all, views),
        ...(await uncited(desk, register, lineRegister, views, named)),
      ],
    });
  }
  return found;
}

const idKey = (register: Register): string => keyOfKind(register, 'rowId') ?? '';

async function rowsOf({ workbook }: Desk, register: Register): Promise<readonly RowSeen[]> {
  const rows: RowSeen[] = [];
  for await (const block of workbook.scan(register.table))
    rows.push(...block.filter((row) => !isEmptyRow(register, row)));
  return rows;
}

const ownDrafts = (
  register: Register,
  rows: readonly RowSeen[],
  tempNo: string,
): readonly RowSeen[] =>
  rows.filter(
    (row) =>
      tempNo !== '' &&
      textOf(register, row, keyOfKind(register, 'document') ?? '') === tempNo &&
      textOf(register, row, idKey(register)) === '',
  );

const COUNTED: ReadonlySet<Column['kind']> = new Set(['amount', 'quantity']);

function totalsOf(
  register: Register,
  lineRegister: Register | undefined,
  views: readonly RecordView[],
): OpeningDrafts['totals'] {
  const of = (one: Register, rows: readonly RowSeen[]): OpeningDrafts['totals'] =>
    one.columns
      .filter(({ kind, derived }) => COUNTED.has(kind) && !(derived && 'across' in derived))
      .map(({ key, title }) => ({
        column: title.zh,
        total: numberOf(
          rows.reduce<Decimal>((sum, row) => {
            const cell = valuesOf(one, row)[key];
            return plus(sum, decimalOf(cell?.kind === 'number' ? cell.number : 0));
          }, decimalOf(0)),
        ),
      }))
      .filter(({ total }) => total !== 0);
  return [
    ...of(
      register,
      views.map(({ header }) => header),
    ),
    ...(lineRegister
      ? of(
          lineRegister,
          views.flatMap(({ lines }) => lines),
        )
      : []),
  ];
}

/** What a register's rows are called where others cite them, by register and column. */
type Named = Map<string, Set<string>>;

function remember(named: Named, register: Register, rows: readonly RowSeen[]): void {
  for (const { key } of register.columns)
    named.set(
      `${register.id}\n${key}`,
      new Set(rows.map((row) => textOf(register, row, key)).filter((text) => text !== '')),
    );
}

/** Two rows for one thing: by the column by which others cite it, or word for word. */
function doubled(
  pack: Pack,
  register: Register,
  all: readonly RowSeen[],
  views: readonly RecordView[],
): readonly DraftProblem[] {
  const names = [
    ...new Set(
      pack.registers.flatMap(({ columns }) =>
        columns.flatMap(({ cites }) =>
          cites?.by !== undefined && cites.registers.includes(register.id) ? [cites.by] : [],
        ),
      ),
    ),
  ];
  const fills = register.signOff?.[0]?.fills ?? [];
  const keys = names.length > 0 ? names.map((name) => [name]) : register.lines ? [] : [fills];
  const drafts = new Set(views.map(({ header }) => header));
  return keys.flatMap((columns) => {
    const first = new Map<string, RowSeen>();
    // Records come before drafts: the draft is the double.
    const ordered = [...all].sort((a, b) => Number(drafts.has(a)) - Number(drafts.has(b)));
    return ordered.flatMap((row): readonly DraftProblem[] => {
      const said = columns.map((key) => textOf(register, row, key)).join('\n');
      const known = first.get(said);
      if (said.trim() === '') return [];
      if (!known) first.set(said, row);
      if (!known || !drafts.has(row)) return [];
      const [column = ''] = columns;
      const found = textOf(register, row, column);
      return [
        { row, problem: { code: 'opening/doubled', column, found, other: known.position + 1 } },
      ];
    });
  });
}

/** What is cited must be there, or among the drafts that are opened with it. */
async function uncited(
  desk: Desk,
  register: Register,
  lineRegister: Register | undefined,
  views: readonly RecordView[],
  named: Named,
): Promise<readonly DraftProblem[]> {
  const [step] = register.signOff ?? [];
  if (!step) return [];
  const found: DraftProblem[] = [];
  const together = new Set(openingRegisters(desk.pack).map(({ id }) => id));
  for (const { header, lines } of views) {
    const problems = await lookAndJudge(desk, {
      ...{ register, step, rowId: '', no: '', header: valuesOf(register, header) },
      lines: lineRegister ? lines.map((line) => valuesOf(lineRegister, line)) : [],
    });
    for (const problem of problems) {
      const at = problem.line === undefined ? header : lines[problem.line - 1];
      const of = problem.line === undefined ? register : (lineRegister ?? register);
      if (!at || !isAmongDrafts(of, at, problem, together, named))
        found.push({ row: at ?? header, problem });
    }
  }
  return found;
}

function isAmongDrafts(
  register: Register,
  row: RowSeen,
  problem: Problem,
  together: ReadonlySet<string>,
  named: Named,
): boolean {
  if (!('column' in problem) || !problem.code.startsWith('document/')) return false;
  const column = register.columns.find(({ key }) => key === problem.column);
  const cites = column?.cites;
  if (!cites) return false;
  const text = plainText(cellsByKey(register, row)[problem.column]);
  return cites.registers.some(
    (id) => together.has(id) && (named.get(`${id}\n${cites.by ?? 'no'}`)?.has(text) ?? false),
  );
}
