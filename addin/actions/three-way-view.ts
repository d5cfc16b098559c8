import { serialOf, type CivilDate } from '../domain/civil-date';
import type { Counts, Movements } from '../domain/reconcile/movements';
import { threeWay, type ThreeWay, type ThreeWayFinding } from '../domain/reconcile/three-way';
import { keyOfKind, linesOf } from '../registers/columns';
import type { Register, ThreeWayBooks } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import { dayOf, stateKey } from './closed-month';
import type { Looking } from './desk';
import { registerNamed } from './posting-plan';
import { textOf } from './view-record';

/** One article on which 账, 物 and 卡 differ. Quantities are base units. */
export interface ThreeWayLine extends Omit<
  ThreeWayFinding,
  'ledger' | 'card' | 'counted' | 'difference'
> {
  readonly name: string;
  readonly ledger: number;
  readonly card: number | null;
  readonly counted: number | null;
  readonly difference: number;
}

export interface ThreeWayView extends Pick<ThreeWay, 'items' | 'agreeing'> {
  readonly lines: readonly ThreeWayLine[];
  /** number and day of the count; null = nothing has been counted */
  readonly count: { readonly no: string; readonly day: CivilDate | null } | null;
}

/** Books are added up in whole numbers of the smallest part that a quantity has. */
const PARTS = 1000;

/**
 * 账—物—卡 of every article: ledger and cards as they stood on the day of the newest count, and that
 * count. null = the pack has no such books.
 */
export async function threeWayView(desk: Looking): Promise<ThreeWayView | null> {
  const { threeWay: books } = desk.pack;
  if (!books) return null;
  const counts = await newestCount(desk, books);
  const until = counts?.day ?? null;
  const [ledger, card] = await Promise.all(
    [books.ledger, books.card].map((id) => movementsIn(desk, books, id, until)),
  );
  if (!ledger || !card) return null;
  const { items, agreeing, findings } = threeWay(ledger, card, counts?.lines ?? null, 0);
  const names = await namesOf(desk, books);
  const whole = (parts: number): number => parts / PARTS;
  return {
    ...{ items, agreeing },
    lines: findings.map((found) => ({
      ...found,
      name: names.get(found.item) ?? '',
      ledger: whole(found.ledger),
      card: found.card === null ? null : whole(found.card),
      counted: found.counted === null ? null : whole(found.counted),
      difference: whole(found.difference),
    })),
    count: counts && { no: counts.no, day: counts.day },
  };
}

async function rowsOf(desk: Looking, register: Register): Promise<readonly RowSeen[]> {
  const rows: RowSeen[] = [];
  for await (const block of desk.workbook.scan(register.table)) rows.push(...block);
  return rows;
}

const partsIn = (register: Register, row: RowSeen, key: string): number => {
  const cell = cellsByKey(register, row)[key];
  return cell?.kind === 'number' ? Math.round(cell.number * PARTS) : 0;
};

/** What is sealed, until the end of the day. */
async function movementsIn(
  desk: Looking,
  { movement }: ThreeWayBooks,
  id: string,
  until: CivilDate | null,
): Promise<Movements> {
  const register = registerNamed(desk, id);
  const seal = keyOfKind(register, 'seal') ?? '';
  const rows = (await rowsOf(desk, register)).filter((row) => {
    const day = dayOf(register, row);
    const inTime = until === null || (day !== null && serialOf(day) <= serialOf(until));
    return inTime && textOf(register, row, seal) !== '';
  });
  const texts = (key: string): readonly string[] => rows.map((row) => textOf(register, row, key));
  return {
    items: texts(movement.article),
    documents: texts(movement.document),
    units: texts(movement.unit),
    quantities: rows.map(
      (row) => partsIn(register, row, movement.received) - partsIn(register, row, movement.issued),
    ),
  };
}

/** The count that was registered last, void ones left out, as far as it is filled in. */
async function newestCount(desk: Looking, { counts, count }: ThreeWayBooks) {
  const register = registerNamed(desk, counts);
  const lines = linesOf(desk.pack, register);
  const serial = keyOfKind(register, 'serial') ?? '';
  const sheet = (await rowsOf(desk, register))
    .filter((row) => textOf(register, row, serial) !== '')
    .filter((row) => textOf(register, row, stateKey(register)) !== '已作废')
    .at(-1);
  if (!sheet || !lines) return null;
  const no = textOf(register, sheet, serial);
  const document = keyOfKind(lines, 'document') ?? '';
  const rows = (await rowsOf(desk, lines)).filter(
    (row) => textOf(lines, row, document) === no && textOf(lines, row, count.counted) !== '',
  );
  if (rows.length === 0) return null;
  const texts = (key: string): readonly string[] => rows.map((row) => textOf(lines, row, key));
  const batches = texts(count.batch);
  const counted: Counts = {
    items: texts(count.article),
    places: texts(count.location).map((place, at) => `${place}\n${batches[at] ?? ''}`),
    quantities: rows.map((row) => partsIn(lines, row, count.counted)),
    units: texts(count.unit),
    slips: texts(count.slip),
  };
  return { no, day: dayOf(register, sheet), lines: counted };
}

async function namesOf(
  desk: Looking,
  { articles: { register: id, by, name } }: ThreeWayBooks,
): Promise<ReadonlyMap<string, string>> {
  const register = registerNamed(desk, id);
  const rows = await rowsOf(desk, register);
  return new Map(rows.map((row) => [textOf(register, row, by), textOf(register, row, name)]));
}
