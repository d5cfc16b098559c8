import { LAST_ROW } from '../layout';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_COLUMN = 16_384;

/** A1 or A1:B2 as numbers from 1; undefined = no such cells in a sheet. */
export function areaOf(reference: string): Area | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/.exec(reference);
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const area = {
    top: Number(top),
    left: columnOf(left),
    bottom: Number(bottom),
    right: columnOf(right),
  };
  const inside = area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  return inside && area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** Several areas, separated by blanks; undefined as soon as one is wrong. */
export function areasOf(references: string): readonly Area[] | undefined {
  const areas = references.split(' ').map(areaOf);
  return areas.every((area) => area !== undefined) ? areas : undefined;
}

export const overlap = (a: Area, b: Area): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

export const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
