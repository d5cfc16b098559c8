/** A number as a series counts it: what stands before its last digits, and these. */
export interface Serial {
  readonly series: string;
  readonly value: number;
  /** digits it is written with: 0007 has four */
  readonly width: number;
}

/** More digits than a number is exact to belong to the series: 18-digit invoice codes differ at the end. */
const COUNTED = 12;

export function readSerial(text: string): Serial | null {
  const at = digitsFrom(text);
  return at === text.length
    ? null
    : { series: text.slice(0, at), value: valueFrom(text, at), width: text.length - at };
}

/** Where the last digits begin; the length where there are none. */
function digitsFrom(text: string): number {
  let at = text.length;
  while (at > 0 && text.length - at < COUNTED && isDigit(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Digit by digit: a hundred thousand numbers need no text of their own each. */
function valueFrom(text: string, at: number): number {
  let value = 0;
  for (let index = at; index < text.length; index += 1)
    value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export type SerialFinding =
  | {
      readonly is: 'gap';
      readonly from: string;
      readonly to: string;
      readonly missing: number;
    }
  | { readonly is: 'double'; readonly no: string; readonly rows: readonly number[] }
  /** the fewest rows that would have to stand elsewhere for the numbers to rise */
  | { readonly is: 'order'; readonly no: string; readonly rows: readonly number[] }
  | { readonly is: 'unreadable'; readonly no: string; readonly rows: readonly number[] };

export interface SerialsChecked {
  readonly numbers: number;
  readonly missing: number;
  readonly findings: readonly SerialFinding[];
}

interface Series {
  readonly values: number[];
  readonly rows: number[];
  width: number;
}

/** The block of numbers that was handed out: what lacks at its ends is missing, too. */
export interface Block {
  readonly first: string | null;
  readonly last: string | null;
}

/** 缺号、重号、次序: each series for itself. '' = a row without a number, which does not count. */
export function checkSerials(
  numbers: readonly string[],
  block: Block = { first: null, last: null },
): SerialsChecked {
  const series = new Map<string, Series>();
  const unreadable: SerialFinding[] = [];
  let count = 0;
  const of = (name: string): Series => {
    let found = series.get(name);
    if (!found) series.set(name, (found = { values: [], rows: [], width: 1 }));
    return found;
  };
  let latest: Series | null = null;
  let latestName = '';
  for (let row = 0; row < numbers.length; row += 1) {
    const no = numbers[row] ?? '';
    if (no === '') continue;
    count += 1;
    const at = digitsFrom(no);
    if (at === no.length) {
      unreadable.push({ is: 'unreadable', no, rows: [row] });
      continue;
    }
    // Most rows are of the series of the row before.
    if (!latest || latestName.length !== at || !no.startsWith(latestName)) {
      latestName = no.slice(0, at);
      latest = of(latestName);
    }
    latest.values.push(valueFrom(no, at));
    latest.rows.push(row);
    if (no.length - at > latest.width) latest.width = no.length - at;
  }
  const ends = new Map<string, { first?: number; last?: number }>();
  for (const [end, no] of Object.entries(block) as ['first' | 'last', string | null][]) {
    const serial = no === null ? null : readSerial(no);
    if (!serial) continue;
    const one = of(serial.series);
    one.width = Math.max(one.width, serial.width);
    ends.set(serial.series, { ...ends.get(serial.series), [end]: serial.value });
  }
  const findings: SerialFinding[] = [];
  let missing = 0;
  for (const [name, one] of [...series].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const write = (value: number): string => name + String(value).padStart(one.width, '0');
    const { gaps, doubles } = gapsAndDoubles(one, ends.get(name) ?? {});
    for (const [from, to] of gaps) {
      missing += to - from + 1;
      findings.push({ is: 'gap', from: write(from), to: write(to), missing: to - from + 1 });
    }
    for (const [value, rows] of doubles) findings.push({ is: 'double', no: write(value), rows });
    for (const at of isRising(one.values) ? [] : outOfOrder(one.values))
      findings.push({ is: 'order', no: write(one.values[at] ?? 0), rows: [one.rows[at] ?? 0] });
  }
  return { numbers: count, missing, findings: [...findings, ...unreadable] };
}

function gapsAndDoubles(
  { values, rows }: Series,
  { first, last }: { readonly first?: number; readonly last?: number },
) {
  // Registers are mostly in order already, and then nothing is to be sorted.
  const order = isRising(values) ? null : inOrder(values);
  const gaps: [number, number][] = [];
  const doubles = new Map<number, number[]>();
  let before = first === undefined ? null : first - 1;
  let beforeAt = -1;
  for (let place = 0; place < values.length; place += 1) {
    const at = order ? (order[place] ?? 0) : place;
    const value = values[at] ?? 0;
    if (value === before && beforeAt >= 0) {
      const known = doubles.get(value);
      if (known) known.push(rows[at] ?? 0);
      else doubles.set(value, [rows[beforeAt] ?? 0, rows[at] ?? 0]);
    } else if (before !== null && value > before + 1) gaps.push([before + 1, value - 1]);
    if (before === null || value > before) before = value;
    beforeAt = at;
  }
  const end = before ?? (first ?? last ?? 0) - 1;
  if (last !== undefined && last > end) gaps.push([end + 1, last]);
  return { gaps, doubles };
}

function isRising(values: readonly number[]): boolean {
  for (let at = 1; at < values.length; at += 1)
    if ((values[at] ?? 0) < (values[at - 1] ?? 0)) return false;
  return true;
}

function inOrder(values: readonly number[]): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let at = 0; at < order.length; at += 1) order[at] = at;
  return order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}

/** Positions that a longest rising run leaves out; a double beside its twin is no matter of order. */
function outOfOrder(values: readonly number[]): readonly number[] {
  /** for each length, the position of the smallest value a run of that length ends with */
  const tails: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    let low = tails.length;
    if (low > 0 && (values[tails[low - 1] ?? 0] ?? 0) > value) {
      let high = low - 1;
      low = 0;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
        else high = middle;
      }
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  }
  const kept = new Uint8Array(values.length);
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept[at] = 1;
  const doubled = new Set<number>();
  const seen = new Set<number>();
  for (const value of values) (seen.has(value) ? doubled : seen).add(value);
  return [...values.keys()].filter((at) => kept[at] === 0 && !doubled.has(values[at] ?? 0));
}
