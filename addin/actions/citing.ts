import type { FlowState } from '../domain/sign-off';
import { columnOf, keyOfKind, linesOf, title, titleOfKind } from '../registers/columns';
import type { Check, Citation, Column, Register, Step } from '../registers/vocabulary';
import type { RowKey, RowSeen } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import { NO_WISHES, type Also, type Wishes } from './also';
import type { Desk } from './desk';
import { readSoundEntry, stateOfEntry } from './journal';
import { registerNamed } from './posting-plan';
import { entryKey } from './record-head';
import type { Values } from './sealed-content';

/** A record about to be signed, seen as one that names others. */
export interface Citing {
  readonly register: Register;
  readonly step: Step;
  readonly rowId: string;
  readonly no: string;
  readonly header: Values;
  readonly lines: readonly Values[];
}

/** One number in one cell. */
export interface Named {
  readonly column: Column;
  readonly citation: Citation;
  readonly text: string;
  /** the row that it stands in */
  readonly values: Values;
  /** 1-based; null = in the document's own row */
  readonly line: number | null;
}

/** A row that was found, of which register, and what the journal says of it. */
export interface Cited {
  readonly register: Register;
  readonly row: RowSeen;
  /** null = its entry is not there, or not what its name says */
  readonly state: FlowState | null;
}

export type CheckOf<N extends Check['check']> = Extract<Check, { readonly check: N }>;

export const checksOf = <N extends Check['check']>({ checks = [] }: Step, ...names: readonly N[]) =>
  checks.filter((check): check is CheckOf<N> => (names as readonly string[]).includes(check.check));

/** What the cells name that this step fills. */
export function namedNow(desk: Desk, { register, step, header, lines }: Citing): readonly Named[] {
  const lineRegister = linesOf(desk.pack, register);
  return [
    ...(step.fills ?? []).flatMap((key) => namedIn(columnOf(register, key), header, null)),
    ...lines.flatMap((values, index) =>
      (step.fillsLines ?? []).flatMap((key) =>
        namedIn(lineRegister && columnOf(lineRegister, key), values, index + 1),
      ),
    ),
  ];
}

export function namedIn(
  column: Column | undefined,
  values: Values,
  line: number | null,
): readonly Named[] {
  const citation = column?.cites;
  const whole = plainText(values[column?.key ?? '']);
  if (!column || !citation || whole === '' || citation.or?.includes(whole)) return [];
  const texts = citation.several ? whole.split('、').map((text) => text.trim()) : [whole];
  return texts.map((text) => ({ column, citation, text, values, line }));
}

/** Columns whose records a check counts through, whichever step filled them. */
const counted = ({ register, step, header }: Citing): readonly Named[] =>
  checksOf(step, 'withinCited', 'leftOfCited').flatMap((check) => [
    ...namedIn(columnOf(register, check.cites), header, null),
    ...('unless' in check && check.unless
      ? namedIn(columnOf(register, check.unless.column), header, null)
      : []),
  ]);

export const keysOf = (desk: Desk, { citation, text }: Named): readonly RowKey[] =>
  citation.registers.map((id) => {
    const register = registerNamed(desk, id);
    const { by } = citation;
    const column = by === undefined ? titleOfKind(register, 'serial') : title(register, by);
    return { table: register.table, column, text };
  });

/** Rows that name the same record as a column of this one does. */
export const usersKey = ({ register, header }: Citing, column: string): RowKey => ({
  table: register.table,
  column: title(register, column),
  text: plainText(header[column]),
});

export const openKey = (desk: Desk, { no }: Citing, check: CheckOf<'noneOpen'>): RowKey => {
  const register = registerNamed(desk, check.register);
  return { table: register.table, column: title(register, check.names), text: no };
};

/** What has to be read so that this step's citations can be judged. */
export const citingWishes = (desk: Desk, citing: Citing): Wishes => ({
  ...NO_WISHES,
  rows: [...namedNow(desk, citing), ...counted(citing)].flatMap((named) => keysOf(desk, named)),
  matching: [
    ...checksOf(citing.step, 'withinCited', 'leftOfCited').map(({ cites }) =>
      usersKey(citing, cites),
    ),
    ...checksOf(citing.step, 'onlyOne').map(({ columns: [column] }) => usersKey(citing, column)),
    ...checksOf(citing.step, 'noneOpen').map((check) => openKey(desk, citing, check)),
  ],
});

/** What the second look told: states of records, lines of documents. */
export interface Told {
  readonly find: (named: Named) => Cited | null;
  readonly others: (key: RowKey, register: Register) => readonly Cited[];
  /** lines of a document that were registered with it */
  readonly linesOf: (cited: Cited) => readonly Values[];
}

const textOf = (register: Register, row: RowSeen, key: string): string =>
  plainText(cellsByKey(register, row)[key]);

export const idOf = (register: Register, row: RowSeen): string =>
  textOf(register, row, keyOfKind(register, 'rowId') ?? '');

export const numberOf = (register: Register, row: RowSeen): string =>
  textOf(register, row, keyOfKind(register, 'serial') ?? '');

/** Reads the states of everything that is named, and the lines that are counted. */
export async function readTold(
  desk: Desk,
  citing: Citing,
  also: Also,
  valuesOf: (register: Register, row: RowSeen) => Values,
): Promise<Told> {
  const find = (named: Named): Omit<Cited, 'state'> | null => {
    for (const [index, key] of keysOf(desk, named).entries()) {
      const row = also.row(key);
      const id = named.citation.registers[index];
      if (row && id !== undefined) return { register: registerNamed(desk, id), row };
    }
    return null;
  };
  const counting = counted(citing);
  const cited = [...namedNow(desk, citing), ...counting].flatMap((named) => find(named) ?? []);
  const groups: readonly (readonly [RowKey, Register])[] = [
    ...checksOf(citing.step, 'withinCited', 'leftOfCited').map(
      ({ cites }) => [usersKey(citing, cites), citing.register] as const,
    ),
    ...checksOf(citing.step, 'onlyOne').map(
      ({ columns: [column] }) => [usersKey(citing, column), citing.register] as const,
    ),
    ...checksOf(citing.step, 'noneOpen').map(
      (check) => [openKey(desk, citing, check), registerNamed(desk, check.register)] as const,
    ),
  ];
  const others = (key: RowKey, register: Register): readonly Omit<Cited, 'state'>[] =>
    (also.rows(key) ?? [])
      .filter((row) => !['', citing.rowId].includes(idOf(register, row)))
      .map((row) => ({ register, row }));
  const all = [...cited, ...groups.flatMap(([key, register]) => others(key, register))];
  const withLines = [
    ...counting.flatMap((named) => find(named) ?? []),
    ...groups.flatMap(([key, register]) =>
      register === citing.register ? others(key, register) : [],
    ),
  ];
  const entries = all.map(({ register, row }) =>
    entryKey(textOf(register, row, keyOfKind(register, 'entry') ?? '')),
  );
  const lineKeys = withLines.flatMap((one) => lineKey(desk, one) ?? []);
  const keys = unique([...entries, ...lineKeys]);
  if (keys.length === 0) return NOTHING;
  const { matching } = await desk.workbook.look({ rows: [], matching: keys });
  const rowsAt = (key: RowKey): readonly RowSeen[] =>
    matching[keys.findIndex((one) => JSON.stringify(one) === JSON.stringify(key))] ?? [];
  const withState = (one: Omit<Cited, 'state'>): Cited => {
    const key = entryKey(textOf(one.register, one.row, keyOfKind(one.register, 'entry') ?? ''));
    const entry = readSoundEntry(desk.house.workbookId, rowsAt(key));
    return { ...one, state: stateOfEntry(entry, idOf(one.register, one.row)) };
  };
  return {
    find: (named) => {
      const found = find(named);
      return found && withState(found);
    },
    others: (key, register) => others(key, register).map(withState),
    linesOf: (one) => {
      const key = lineKey(desk, one);
      const lines = linesOf(desk.pack, one.register);
      const id = idOf(one.register, one.row);
      return key && lines
        ? rowsAt(key)
            .filter((row) => idOf(lines, row).startsWith(`${id}-`))
            .map((row) => valuesOf(lines, row))
        : [];
    },
  };
}

const NOTHING: Told = { find: () => null, others: () => [], linesOf: () => [] };

function lineKey(desk: Desk, { register, row }: Omit<Cited, 'state'>): RowKey | null {
  const lines = linesOf(desk.pack, register);
  return (
    (lines && {
      table: lines.table,
      column: titleOfKind(lines, 'document'),
      text: numberOf(register, row),
    }) ??
    null
  );
}

const unique = (keys: readonly RowKey[]): readonly RowKey[] => [
  ...new Map(keys.map((key) => [JSON.stringify(key), key])).values(),
];
