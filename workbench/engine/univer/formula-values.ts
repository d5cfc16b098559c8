// Values inside Univer's formula engine, and as the port speaks of them.
import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { isErrorText } from '../coerce';
import type { Block, CellValue, CustomFunctionArgument } from '../port';

/** Excel shows it while a function of an add-in is still at work. Univer has no such error. */
export const BUSY = '#BUSY!';

/** Univer reads a cell as an error when its text is one of these. */
export function knowBusyError(): void {
  (ERROR_TYPE_SET as Set<string>).add(BUSY);
}

export function argumentOf(value: BaseValueObject): CustomFunctionArgument {
  if (value.isArray()) {
    const array = value as ArrayValueObject;
    const rows = array.getRowCount();
    const columns = array.getColumnCount();
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => cellValue(array.get(row, column))),
    );
    return rows === 1 && columns === 1 ? cells[0]![0]! : cells;
  }
  return value.isNull() ? null : cellValue(value);
}

function cellValue(value: BaseValueObject | null | undefined | void): CellValue {
  if (!value || value.isNull()) return '';
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  return value.getValue();
}

export const isBusy = (argument: CustomFunctionArgument): boolean =>
  typeof argument === 'object' && argument !== null
    ? argument.some((row) => row.includes(BUSY))
    : argument === BUSY;

export function resultOf(value: CellValue | Block<CellValue>): BaseValueObject {
  if (typeof value !== 'object') return scalar(value);
  const columns = Math.max(0, ...value.map((row) => row.length));
  if (value.length === 0 || columns === 0) return error('#CALC!');
  return ArrayValueObject.create({
    calculateValueList: value.map((row) =>
      Array.from({ length: columns }, (_, column) => scalar(row[column] ?? '#N/A')),
    ),
    rowCount: value.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function scalar(value: CellValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return isErrorText(value) ? error(value.toUpperCase()) : StringValueObject.create(value);
}

/** The type lists Univer's own errors; at run time any text will do. */
export const error = (text: string): BaseValueObject =>
  ErrorValueObject.create(text as Parameters<typeof ErrorValueObject.create>[0]);
