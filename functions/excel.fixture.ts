import type { Cell } from '../addin/domain/cell';

/** The global that Excel gives to functions, as its own runtime builds it. */
export class FunctionError extends Error {
  readonly valueType = 'Error';
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export type Implementation = (...args: unknown[]) => unknown;

export function customFunctions() {
  const associated = new Map<string, Implementation>();
  return {
    associated,
    CustomFunctions: {
      Error: FunctionError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
      associate: (id: string, implementation: Implementation) => associated.set(id, implementation),
    },
  };
}

/** A table with its headers as Excel hands it over: values, blank cells as empty texts. */
export const rangeOf = (
  headers: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): unknown[][] => [
  [...headers],
  ...rows.map((row) => headers.map((header) => valueOf(row[header]))),
];

function valueOf(cell: Cell | undefined): unknown {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.boolean;
    case 'error':
      return cell.error;
    default:
      return '';
  }
}
