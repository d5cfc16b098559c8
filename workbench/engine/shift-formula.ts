import {
  isRange,
  parseA1Ref,
  stringifyA1Ref,
  stringifyTokens,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
} from '@borgar/fx';
import { cellName } from '../file/address';
import { shiftRect, type Shift } from './rect';
import { MAX_COLUMNS, MAX_ROWS } from './sheet-size';

/** A formula with its references after cells of `shifted` moved; `own` is the formula's sheet. */
export function shiftFormula(formula: string, own: string, shifted: string, shift: Shift): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  let changed = false;
  for (const token of tokens) {
    if (!isRange(token)) continue;
    const ref = parseA1Ref(token.value);
    if (!ref || !('range' in ref) || !ref.range) continue;
    const sheet = ref.context?.at(-1) ?? own;
    if (sheet.toLowerCase() !== shifted.toLowerCase()) continue;
    const { top, left, bottom, right } = ref.range;
    const rect = {
      row: top ?? 0,
      column: left ?? 0,
      rows: (bottom ?? MAX_ROWS - 1) - (top ?? 0) + 1,
      columns: (right ?? MAX_COLUMNS - 1) - (left ?? 0) + 1,
    };
    const moved = shiftRect(rect, shift);
    if (moved === rect) continue;
    changed = true;
    token.value = moved
      ? stringifyA1Ref({
          ...ref,
          range: {
            ...ref.range,
            top: top === null ? null : moved.row,
            bottom: bottom === null ? null : Math.min(moved.row + moved.rows, MAX_ROWS) - 1,
            left: left === null ? null : moved.column,
            right: right === null ? null : Math.min(moved.column + moved.columns, MAX_COLUMNS) - 1,
          },
        })
      : '#REF!';
  }
  return changed ? stringifyTokens(tokens) : formula;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The same formula as it stands in another cell: relative references move along. */
export function copyFormula(formula: string, from: CellPlace, to: CellPlace): string {
  if (from.row === to.row && from.column === to.column) return formula;
  if (!/\$?[A-Za-z]{1,3}\$?\d/.test(formula)) return formula;
  return translateFormulaToA1(relativeFormula(formula, from), cellName(to.row, to.column));
}

/** R1C1: equal for formulas that do the same in different rows. */
export const relativeFormula = (formula: string, at: CellPlace): string =>
  translateFormulaToR1C1(formula, cellName(at.row, at.column));
