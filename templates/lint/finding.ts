import type { OpenedWorkbook } from './open';

/** Something that Excel would repair, refuse or silently drop. */
export interface Finding {
  readonly rule: string;
  /** part of the package, sheet or table */
  readonly where: string;
  readonly what: string;
}

export type Rule = (book: OpenedWorkbook) => readonly Finding[];

/** Values that stand more than once, by what makes them the same. */
export function repeated<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
