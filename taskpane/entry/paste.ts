import type { ClipboardEvent } from 'react';
import { placeOf } from '../parts/grid-keys';

export interface PastedBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly string[])[];
}

/** A block pasted into a cell of a grid, from that cell on; null = an ordinary paste. */
export function pastedBlock(event: ClipboardEvent<HTMLElement>): PastedBlock | null {
  const text = event.clipboardData.getData('text/plain');
  const place = placeOf(event.currentTarget);
  if (!isBlock(text) || !place) return null;
  event.preventDefault();
  return { ...place, cells: readBlock(text) };
}

/** A block copied from a sheet: tab-separated, quoted where a cell holds a line end or a quote. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === '\t' || character === '\n') {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if (character === '\n') rows.push([]);
    } else cell += character;
  }
  rows.at(-1)?.push(cell.trim());
  return rows;
}

/** One cell is an ordinary paste into the field; a block fills the grid. */
export const isBlock = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''));
