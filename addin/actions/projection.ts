import { BLANK, type CellInput, type CellValue } from '../domain/cell';
import { decimalOf, minus, numberOf } from '../domain/decimal';
import { title, titleOfKind } from '../registers/columns';
import type { ClauseId, Column, Derived, Pack, Register } from '../registers/vocabulary';
import type { Change, RowKey, RowSeen, SumRequest } from '../workbook/port';
import { inputByKey, plainText } from '../workbook/records';
import { NO_WISHES, type Also, type Wishes } from './also';
import type { Values } from './sealed-content';
import { FINISHED } from './state-text';

type Across<N> = Extract<Derived<string>, { readonly across: N }>;

interface Latest {
  readonly register: Register;
  readonly column: Column;
  readonly derived: Across<'latest'>;
}

interface Balance {
  readonly column: Column;
  readonly derived: Across<'balance'>;
}

export const balancesOf = ({ columns }: Register): readonly Balance[] =>
  columns.flatMap((column) => {
    const { derived } = column;
    return derived && 'across' in derived && derived.across === 'balance'
      ? [{ column, derived }]
      : [];
  });

/** A balance that a row would bring below zero, and by how much. */
export interface Overdrawn {
  readonly column: string;
  readonly missing: number;
  readonly clause: ClauseId;
}

interface KeptTotal {
  readonly column: Column;
  readonly derived: Across<'runningTotal'>;
  readonly kept: NonNullable<Across<'runningTotal'>['kept']>;
}

/** Balances over the whole book that must not fall below zero: 库存现金. */
const keptTotals = ({ columns }: Register): readonly KeptTotal[] =>
  columns.flatMap((column) => {
    const { derived } = column;
    if (!derived || !('across' in derived) || derived.across !== 'runningTotal') return [];
    const { kept } = derived;
    return kept ? [{ column, derived, kept }] : [];
  });

const totalRequest = (target: Register, of: string): SumRequest => ({
  ...{ table: target.table, column: titleOfKind(target, 'state'), text: FINISHED },
  ...{ of: title(target, of), filled: titleOfKind(target, 'seal') },
});

/** Columns everywhere in the pack that follow the newest row of this register. */
const followers = (pack: Pack, from: Register): readonly Latest[] =>
  pack.registers.flatMap((register) =>
    latestOf(register).filter(({ derived }) => derived.from === from.id),
  );

export const latestOf = (register: Register): readonly Latest[] =>
  register.columns.flatMap((column) => {
    const { derived } = column;
    return derived && 'across' in derived && derived.across === 'latest'
      ? [{ register, column, derived }]
      : [];
  });

const nameIn = (values: Values, key: string): string => plainText(values[key]);

const followerKey = ({ register, derived }: Latest, values: Values): RowKey => ({
  table: register.table,
  column: title(register, derived.name),
  text: nameIn(values, derived.by),
});

/** What has to be read so that a row with these values can come into `target`. */
export function wishesFor(pack: Pack, target: Register, values: Values): Wishes {
  return {
    ...NO_WISHES,
    rows: followers(pack, target).map((follower) => followerKey(follower, values)),
    sums: [
      ...balancesOf(target).flatMap(({ derived }) => [
        sumRequest(target, derived, derived.of, values),
        sumRequest(target, derived, derived.less, values),
      ]),
      ...keptTotals(target).flatMap(({ derived, kept }) =>
        [...new Set([derived.of, ...kept.since])].map((of) => totalRequest(target, of)),
      ),
    ],
  };
}

const sumRequest = (
  target: Register,
  { by }: Across<'balance'>,
  of: string,
  values: Values,
): SumRequest => ({
  ...{ table: target.table, column: title(target, by), text: nameIn(values, by) },
  ...{ of: title(target, of), filled: titleOfKind(target, 'seal') },
});

/**
 * Balances of each thing while a document's rows come into a register one after the other: what is
 * sealed there, and what this document brought before.
 */
export class Running {
  private readonly now = new Map<string, number>();

  constructor(private readonly also: Also) {}

  /** The balances after this row by column key; null = what it needs was not read. */
  after(target: Register, values: Values): ReadonlyMap<Balance, number> | null {
    const found = new Map<Balance, number>();
    for (const balance of balancesOf(target)) {
      const { column, derived } = balance;
      const name = [target.id, column.key, nameIn(values, derived.by)].join('\n');
      const before = this.now.get(name) ?? this.standing(target, balance, values);
      if (before === null) return null;
      const balanceNow = exact(before, values, derived, column);
      this.now.set(name, balanceNow);
      found.set(balance, balanceNow);
    }
    return found;
  }

  /** Balances over the whole book that this row would bring below zero; null = not read. */
  overdrawn(target: Register, values: Values): readonly Overdrawn[] | null {
    const found: Overdrawn[] = [];
    for (const { column, derived, kept } of keptTotals(target)) {
      const name = [target.id, column.key].join('\n');
      const standing = this.total(target, [derived.of], column);
      const everCame = this.total(target, kept.since, column);
      if (standing === null || everCame === null) return null;
      const moved = amountOf(values[derived.of]);
      const now = rounded((this.now.get(name) ?? standing) + moved, column);
      this.now.set(name, now);
      if (everCame !== 0 && moved < 0 && now < 0)
        found.push({ column: column.key, missing: -now, clause: kept.clause });
    }
    return found;
  }

  private total(target: Register, columns: readonly string[], column: Column): number | null {
    const sums = columns.map((of) => this.also.sum(totalRequest(target, of)));
    return sums.reduce<number | null>(
      (total, sum) => (total === null || sum === undefined ? null : rounded(total + sum, column)),
      0,
    );
  }

  private standing(target: Register, { derived, column }: Balance, values: Values): number | null {
    const [came, went] = [derived.of, derived.less].map((of) =>
      this.also.sum(sumRequest(target, derived, of, values)),
    );
    return came === undefined || went === undefined ? null : rounded(came - went, column);
  }
}

const amountOf = (value: CellValue | undefined): number =>
  value?.kind === 'number' ? value.number : 0;

/** Excel adds in binary; what was added has no more decimals than the column. */
const rounded = (number: number, { decimals = 2 }: Column): number =>
  Number(number.toFixed(decimals)) + 0;

/** A balance after one more row. */
export function exact(
  before: number,
  values: Values,
  { of, less }: Across<'balance'>,
  column: Column,
): number {
  const came = minus(decimalOf(amountOf(values[of])), decimalOf(amountOf(values[less])));
  const opposite = { ...came, digits: -came.digits };
  return rounded(numberOf(minus(decimalOf(before), opposite)), column);
}

/** Rows that show the newest row of `target`, brought up to it; null = one of them was not read. */
export function followUp(
  pack: Pack,
  target: Register,
  values: Values,
  also: Also,
  begins: (signed: string | undefined) => boolean = () => true,
): readonly Change[] | null {
  const changes: Change[] = [];
  for (const follower of followers(pack, target)) {
    const key = followerKey(follower, values);
    // A row that does not speak of it leaves what holds: a scrapped device still has its place.
    const says = plainText(values[follower.derived.of]) !== '';
    if (key.text === '' || !says || !begins(follower.derived.signed)) continue;
    const row = also.row(key);
    if (row === undefined) return null;
    if (row)
      changes.push(
        showing(follower.register, row, {
          [follower.column.key]: inputOf(values[follower.derived.of]),
        }),
      );
  }
  return changes;
}

/** By column key: a row shows its own values where it follows others, until there are any. */
export const ownBeginning = (
  register: Register,
  values: Values,
): Readonly<Record<string, CellInput>> =>
  Object.fromEntries(
    latestOf(register).flatMap(({ column, derived }) =>
      derived.otherwise !== undefined && plainText(values[column.key]) === ''
        ? [[column.key, inputOf(values[derived.otherwise])]]
        : [],
    ),
  );

const showing = (
  register: Register,
  row: RowSeen,
  values: Readonly<Record<string, CellInput>>,
): Change => ({
  ...{ kind: 'update', row, identity: titleOfKind(register, 'rowId') },
  set: inputByKey(register, values),
});

function inputOf(value: CellValue | undefined = BLANK): CellInput {
  if (value.kind === 'number') return value.number;
  return value.kind === 'text' ? value.text : '';
}

const FOLLOWING: ReadonlySet<string> = new Set(['latest', 'balance', 'due']);

export const isFollowing = ({ derived }: Column): boolean =>
  derived !== undefined && 'across' in derived && FOLLOWING.has(derived.across);
