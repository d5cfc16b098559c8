// What people do to the sheets with their own hands, beyond what the contract's people do.
import type { Register } from '../../addin/registers/vocabulary';
import type { Engine } from '../../workbench/engine/port';
import { bodyOf, tableNamed } from '../contract/sheets';
import { isBlankRow, isDraft, LINES, placeOf, rowsIn, VOUCHERS } from './sheets';

export type Typed = Readonly<Record<string, string | number>>;

/** 2026-03-05 as Excel counts days */
const MARCH_5 = 46086;

/** A voucher as it is typed: `tag` is its number on paper, its lines carry it in their names. */
export function draftOf(
  tag: string,
  lines: number,
): { readonly header: Typed; readonly lines: readonly Typed[] } {
  // No two vouchers are alike.
  const number = Number(tag.slice(1));
  const all = Array.from({ length: lines || 0 }, (_, index) => ({
    document: `T${tag}`,
    item: `${tag}/${index + 1}`,
    quantity: number + index,
    unit: '公斤',
    price: 1 + 0.25 * number,
  }));
  return {
    header: {
      tempNo: `T${tag}`,
      date: MARCH_5,
      time: 0.3 + number / 1440,
      seller: `店${tag}`,
      paperNo: tag,
      total: all.reduce((sum, { quantity, price }) => sum + quantity * price, 0),
    },
    lines: all,
  };
}

/** Cell by cell, into the blank last row or directly below the table. */
export async function typeRow(engine: Engine, register: Register, cells: Typed): Promise<void> {
  const rows = rowsIn(engine, register);
  const last = rows.at(-1);
  const row = last && isBlankRow(register, last) ? rows.length - 1 : rows.length;
  for (const [key, value] of Object.entries(cells))
    await engine.writeBlock(placeOf(engine, register, row, key), [[value]], { source: 'user' });
}

/** Rows from elsewhere in one block, directly below the table. */
export async function pasteRows(
  engine: Engine,
  register: Register,
  rows: readonly Typed[],
): Promise<void> {
  const table = tableNamed(engine, register.table);
  const body = bodyOf(table);
  const at = {
    sheet: table.sheet,
    rect: { ...body, row: body.row + body.rows, rows: rows.length },
  };
  const block = rows.map((row) => register.columns.map(({ key }) => row[key] ?? null));
  await engine.writeBlock(at, block, { source: 'paste' });
}

export async function typeDraft(engine: Engine, tag: string, lines: number): Promise<void> {
  const draft = draftOf(tag, lines);
  await typeRow(engine, VOUCHERS, draft.header);
  for (const line of draft.lines) await typeRow(engine, LINES, line);
}

/** Two vouchers with their lines. */
export async function pasteDrafts(
  engine: Engine,
  tags: readonly string[],
  lines: number,
): Promise<void> {
  const drafts = tags.map((tag) => draftOf(tag, lines));
  await pasteRows(
    engine,
    VOUCHERS,
    drafts.map(({ header }) => header),
  );
  await pasteRows(
    engine,
    LINES,
    drafts.flatMap((draft) => draft.lines),
  );
}

/** Rows of drafts in somebody's sheet. */
export const drafts = (engine: Engine, register: Register): readonly number[] =>
  rowsIn(engine, register).flatMap((row, index) => (isDraft(register, row) ? [index] : []));

/** One of them, or none. */
export const chosen = <T>(among: readonly T[], pick: number): readonly T[] =>
  among.length === 0 ? [] : among.slice(pick % among.length, (pick % among.length) + 1);
