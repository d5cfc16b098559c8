import type { DefinedName, Rect } from '../port';
import type { Outline, TableState } from './book';

/**
 * `now` with what makes `to` of `from`: a part that is not as `from` has it any more was changed by
 * somebody else since, and stays. `moves`: rows or columns come or go with it, and make a table
 * larger or smaller also where somebody else has let it grow since.
 */
export function mergeOutline(now: Outline, from: Outline, to: Outline, moves: boolean): Outline {
  if (now === from) return to;
  const sheets = mergeList(now.sheets, from.sheets, to.sheets, idOf);
  const active = now.activeSheet === from.activeSheet ? to.activeSheet : now.activeSheet;
  const activeSheet = sheets.some(({ id }) => id === active) ? active : sheets[0]!.id;
  return {
    sheets,
    tables: mergeList(
      now.tables,
      from.tables,
      to.tables,
      idOf,
      moves ? mergeMoved : mergeParts,
    ).filter(({ sheet }) => sheets.some(({ id }) => id === sheet)),
    names: mergeList(now.names, from.names, to.names, nameKey),
    properties: mergeMap(now.properties, from.properties, to.properties),
    settings: mergeMap(now.settings, from.settings, to.settings),
    activeSheet,
  };
}

const idOf = ({ id }: { readonly id: string }): string => id;
const nameKey = ({ name, scope }: DefinedName): string => `${scope}\n${name.toLowerCase()}`;

function mergeList<T extends object>(
  now: readonly T[],
  from: readonly T[],
  to: readonly T[],
  keyOf: (one: T) => string,
  merge: (now: T, from: T, to: T) => T = mergeParts,
): readonly T[] {
  if (from === to) return now;
  const [old, wanted, present] = [from, to, now].map(
    (list) => new Map(list.map((one) => [keyOf(one), one])),
  ) as [Map<string, T>, Map<string, T>, Map<string, T>];
  const merged = now.flatMap((one): T[] => {
    const key = keyOf(one);
    const [was, is] = [old.get(key), wanted.get(key)];
    if (!was) return [one];
    return is ? [merge(one, was, is)] : [];
  });
  to.forEach((one, index) => {
    const key = keyOf(one);
    if (!old.has(key) && !present.has(key)) merged.splice(index, 0, one);
  });
  const order = (list: readonly T[]) => list.map(keyOf).join('\n');
  const moved = order(from) !== order(to) && order(now) === order(from);
  return moved && merged.length === to.length
    ? [...merged].sort((a, b) => rank(to, keyOf, a) - rank(to, keyOf, b))
    : merged;
}

const rank = <T>(list: readonly T[], keyOf: (one: T) => string, one: T): number =>
  list.findIndex((other) => keyOf(other) === keyOf(one));

function mergeParts<T extends object>(now: T, from: T, to: T): T {
  if (now === from || from === to) return from === to ? now : to;
  const merged = { ...now };
  for (const part of Object.keys(to) as (keyof T)[])
    if (!same(from[part], to[part]) && same(now[part], from[part])) merged[part] = to[part];
  return merged;
}

function mergeMoved(now: TableState, from: TableState, to: TableState): TableState {
  const by = (part: keyof Rect): number => now.rect[part] + to.rect[part] - from.rect[part];
  const rect = { row: by('row'), column: by('column'), rows: by('rows'), columns: by('columns') };
  return { ...mergeParts(now, from, to), rect };
}

function mergeMap<T>(
  now: ReadonlyMap<string, T>,
  from: ReadonlyMap<string, T>,
  to: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  if (from === to) return now;
  const merged = new Map(now);
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const value = to.get(key);
    if (same(from.get(key), value) || !same(now.get(key), from.get(key))) continue;
    if (value === undefined) merged.delete(key);
    else merged.set(key, value);
  }
  return merged;
}

/** Plain data, often the very same object. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a, listed) === JSON.stringify(b, listed);

const listed = (_: string, value: unknown): unknown =>
  value instanceof Set || value instanceof Map ? [...value] : value;
