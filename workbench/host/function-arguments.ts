// From a formula's arguments to what the function in the pane is called with, and from its result
// to what a cell shows. Excel's rules; where Microsoft's pages say nothing, that is noted.
import { isErrorText } from '../engine/coerce';
import type { Block, CellValue, CustomFunctionArgument } from '../engine/port';

/** One entry of functions.json. */
export interface CustomFunction {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly Parameter[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
  readonly allowErrorForDataTypeAny?: boolean;
}

interface Parameter {
  readonly name: string;
  readonly type?: 'any' | 'number' | 'string' | 'boolean';
  readonly dimensionality?: 'matrix' | 'scalar';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** How the runtime in the pane is told of an error value. */
interface ErrorArgument {
  readonly type: 'CustomFunctionError';
  readonly code: string;
}

type Value = CellValue | ErrorArgument | null;
export type CallArgument = Value | Block<Value> | readonly (Value | Block<Value>)[];

export type Prepared =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'one'; readonly args: readonly CallArgument[] }
  /** a range where one value is expected: called once for each cell */
  | { readonly kind: 'each'; readonly calls: Block<Prepared> };

const VALUE = '#VALUE!';

export function prepare(fn: CustomFunction, given: readonly CustomFunctionArgument[]): Prepared {
  const parameters = fn.parameters ?? [];
  const repeating = parameters.at(-1)?.repeating ? parameters.at(-1) : undefined;
  const fixed = repeating ? parameters.slice(0, -1) : parameters;
  const required = fixed.filter((p) => !p.optional).length;
  if (given.length < required || (!repeating && given.length > fixed.length))
    return { kind: 'error', error: VALUE };

  const ranges = fixed.map((p, i) => (p.dimensionality === 'matrix' ? null : rangeIn(given[i])));
  if (ranges.some((range) => range !== null)) return forEach(fn, given, ranges);

  try {
    const args: CallArgument[] = fixed.map((p, i) => convert(fn, p, given[i] ?? null));
    if (repeating)
      args.push(given.slice(fixed.length).map((value) => convert(fn, repeating, value)));
    return { kind: 'one', args };
  } catch (thrown) {
    if (thrown instanceof CellError) return { kind: 'error', error: thrown.text };
    throw thrown;
  }
}

class CellError extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

const isBlock = (value: unknown): value is Block<CellValue> => Array.isArray(value);
const rangeIn = (value: CustomFunctionArgument | undefined) => (isBlock(value) ? value : null);

function forEach(
  fn: CustomFunction,
  given: readonly CustomFunctionArgument[],
  ranges: readonly (Block<CellValue> | null)[],
): Prepared {
  const blocks = ranges.filter((range) => range !== null);
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  const at = (block: Block<CellValue>, row: number, column: number): CellValue =>
    block[block.length === 1 ? 0 : row]?.[block[0]?.length === 1 ? 0 : column] ?? '#N/A';
  const calls = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      prepare(
        fn,
        given.map((value, i) => {
          const range = ranges[i];
          return range ? at(range, row, column) : value;
        }),
      ),
    ),
  );
  return { kind: 'each', calls };
}

function convert(
  fn: CustomFunction,
  parameter: Parameter,
  given: CustomFunctionArgument,
): Value | Block<Value> {
  const one = (value: CellValue): Value => convertCell(fn, parameter.type ?? 'any', value);
  // An argument that was left out arrives as null, also where a range is expected.
  if (given === null) return null;
  if (isBlock(given)) return given.map((row) => row.map(one));
  return parameter.dimensionality === 'matrix' ? [[one(given)]] : one(given);
}

/** An empty cell is 0 for a number and '' otherwise (for `any` that is our reading). */
function convertCell(
  fn: CustomFunction,
  type: NonNullable<Parameter['type']>,
  value: CellValue,
): Value {
  if (typeof value === 'string' && isErrorText(value)) {
    // Excel does not call a function that did not declare that it can take errors.
    if (type === 'any' && fn.allowErrorForDataTypeAny)
      return { type: 'CustomFunctionError', code: value };
    throw new CellError(value);
  }
  switch (type) {
    case 'any':
      return value;
    case 'string':
      return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
    case 'number':
      return finite(Number(value));
    case 'boolean':
      if (typeof value !== 'string') return Boolean(value);
      if (value === '') return false;
      if (!/^(true|false)$/i.test(value)) throw new CellError(VALUE);
      return value.toLowerCase() === 'true';
  }
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new CellError(VALUE);
  return number;
}

/** How the runtime in the pane numbers its errors. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: VALUE,
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/** [id, succeeded, value or message, error code] */
export type InvocationResult = readonly [number, boolean, unknown, number?];

export function cellResult([, succeeded, value, code]: InvocationResult):
  CellValue | Block<CellValue> {
  if (!succeeded) return ERRORS[code ?? 0] ?? VALUE;
  if (!Array.isArray(value)) return cellValue(value);
  const rows: readonly unknown[] = value;
  const [first] = rows;
  const width = Array.isArray(first) ? first.length : 0;
  const rectangular = rows.every((row) => Array.isArray(row) && row.length === width);
  if (width === 0 || !rectangular) return VALUE;
  return (rows as readonly (readonly unknown[])[]).map((row) => row.map(cellValue));
}

function cellValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (value === null || value === undefined) return '';
  // A CustomFunctions.Error that was returned, not thrown.
  const basic = typeof value === 'object' && 'basicValue' in value ? value.basicValue : VALUE;
  return typeof basic === 'string' ? basic : VALUE;
}
