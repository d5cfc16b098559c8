import type { Cell as ExcelCell } from 'exceljs';
import { BLANK, type Cell, type CellValue, type ErrorText } from '../../domain/cell';
import { EMPTY_RESULT } from './read-package';

export function headerText(cell: ExcelCell): string {
  const value = readCell(cell);
  return value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.number) : '';
}

export function readCell(cell: ExcelCell): Cell {
  // `formula` is also there for cells that share the formula of another one.
  const formula = cell.formula as string | undefined;
  return formula === undefined || formula === ''
    ? readValue(cell.value)
    : { ...readValue(cell.result), formula: `=${formula}` };
}

/** A formula without a cached result reads as blank: nobody has calculated the file yet. */
function readValue(value: unknown): CellValue {
  if (value === null || value === undefined) return BLANK;
  switch (typeof value) {
    case 'string':
      return { kind: 'text', text: value === EMPTY_RESULT ? '' : value };
    case 'number':
      return { kind: 'number', number: value };
    case 'boolean':
      return { kind: 'boolean', boolean: value };
    default:
      return readObject(value);
  }
}

function readObject(value: object): CellValue {
  if ('error' in value) return { kind: 'error', error: value.error as ErrorText };
  if ('richText' in value)
    return {
      kind: 'text',
      text: (value.richText as readonly { readonly text: string }[])
        .map(({ text }) => text)
        .join(''),
    };
  if ('hyperlink' in value && 'text' in value) return readValue(value.text);
  throw new Error(`A cell holds something unknown: ${Object.keys(value).join()}`);
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B3:F20`, counted from 1. */
export function areaOf(reference: string): Area {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference);
  if (!match) throw new Error(`Not a table area: ${reference}`);
  const [, left = '', top = '', right = left, bottom = top] = match;
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
