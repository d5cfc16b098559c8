import type { Column } from '../addin/registers/vocabulary';
import { displayWidth } from './layout';

/**
 * Text columns are `@`, so that 0012 and 1-2 stay what was typed. A choice is not: a value that
 * begins with = must reach Excel as a formula and fail, or 封_已签 could be picked.
 */
export function numberFormat({ kind, decimals, derived }: Column): string {
  switch (kind) {
    case 'rowId':
    case 'document':
    case 'serial':
    case 'state':
    case 'entry':
    case 'salt':
    case 'seal':
      return '@';
    case 'text':
      // A formula that is filled down into text cells would stay a text.
      return derived ? 'General' : '@';
    case 'choice':
      return 'General';
    case 'date':
      return 'yyyy-mm-dd';
    case 'time':
      return 'hh:mm';
    case 'amount':
      return '#,##0.00;[Red]-#,##0.00';
    case 'price':
      return '#,##0.00##';
    case 'quantity':
      return decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
    case 'count':
      return '0';
  }
}

/** Digits after the point that a column of numbers keeps. */
export const decimalsOf = ({ kind, decimals = 0 }: Column): number =>
  kind === 'amount' ? 2 : kind === 'price' ? 4 : decimals;

export function alignment({ kind }: Column): 'left' | 'center' | 'right' {
  switch (kind) {
    case 'amount':
    case 'price':
    case 'quantity':
    case 'count':
      return 'right';
    case 'date':
    case 'time':
    case 'choice':
    case 'serial':
    case 'seal':
      return 'center';
    case 'rowId':
    case 'document':
    case 'text':
    case 'state':
    case 'entry':
    case 'salt':
      return 'left';
  }
}

/** Room for the filter button beside the header, which is centred and bold. */
const BUTTON = 6;
/** Characters that the indent of a cell takes, which is not centred. */
export const INDENT = 2;
const DEFAULT_WIDTH = 14;

/** The definition's width is that of what stands in the cell. */
export function columnWidth(column: Column): number {
  const { width = DEFAULT_WIDTH, title } = column;
  const indent = alignment(column) === 'left' ? INDENT : 0;
  return Math.max(width + indent, displayWidth(title.zh) + BUTTON);
}
