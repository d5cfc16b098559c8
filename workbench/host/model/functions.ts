import { isErrorText } from '../../engine/coerce';
import { passesCriterion } from '../../engine/filter';
import type { CellValue, Place, Rect, ValueType } from '../../engine/port';
import { intersection, lastRow } from '../../engine/rect';
import { wildcardTest } from '../../engine/wildcard';
import { invalidArgument, notImplemented } from '../errors';
import { HostObject, type ModelContext } from './host-object';
import { Range } from './range';

/** What a function gave: a value, or an error and no value. */
export class FunctionResult extends HostObject {
  constructor(
    context: ModelContext,
    private readonly given: CellValue,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'FunctionResult';
  }
  get value(): CellValue | null {
    return this.error === null ? this.given : null;
  }
  get error(): string | null {
    return typeof this.given === 'string' && isErrorText(this.given) ? this.given : null;
  }
}

/** Rows that are read at once: MATCH stops at the first hit. */
const BLOCK = 4_096;
/** MATCH looks for no longer text. */
const MAX_LOOKUP = 255;

/** Functions of the sheet that are computed inside Excel, so that no column travels. */
export class Functions extends HostObject {
  get typeName(): string {
    return 'Functions';
  }

  match(lookup: unknown, cells: unknown, type: unknown = 1): FunctionResult {
    if (plain(type) !== 0) throw notImplemented('Functions.match with another match type than 0');
    const wanted = plain(lookup);
    if (typeof wanted === 'string' && wanted.length > MAX_LOOKUP) return this.result('#VALUE!');
    const fits = equalTo(wanted);
    let position = 0;
    for (const cell of this.list(cells)) {
      position++;
      if (fits(cell)) return this.result(position);
    }
    return this.result('#N/A');
  }

  countIf(cells: unknown, criterion: unknown): FunctionResult {
    const text = String(plain(criterion));
    let [count, seen] = [0, 0];
    for (const cell of this.list(cells)) {
      seen++;
      if (passes(text, cell)) count++;
    }
    // What lies beyond the used range is blank, and blanks are not x.
    const { rows, columns } = asRange(cells).rect;
    const blanks = passesCriterion(text, '', '') ? rows * columns - seen : 0;
    return this.result(count + blanks);
  }

  /** office.js sends what stands behind the first argument as one list. */
  sumIfs(added: unknown, ...given: readonly unknown[]): FunctionResult {
    const pairs = given.flat();
    const columns = pairs.filter((_, at) => at % 2 === 0).map((cells) => [...this.list(cells)]);
    const criteria = pairs.filter((_, at) => at % 2 === 1).map((one) => String(plain(one)));
    let total = 0;
    for (const [at, { value }] of [...this.list(added)].entries())
      if (typeof value === 'number')
        if (criteria.every((text, index) => passes(text, columns[index]?.[at] ?? NOTHING)))
          total += value;
    return this.result(total);
  }

  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const [y, m, d] = [year, month, day].map((part) => Math.trunc(Number(plain(part))));
    if ([y, m, d].some(Number.isNaN)) return this.result('#VALUE!');
    const days = Date.UTC(y! < 1900 ? y! + 1900 : y!, m! - 1, d) / 86_400_000;
    const { date1904 } = this.engine.book();
    // 1970-01-01 is day 25569; before 1900-03-01 Excel counts a day that never was.
    const serial = days + 25_569 - (date1904 ? 1_462 : 0);
    if (serial < 0) return this.result('#NUM!');
    return this.result(date1904 || serial > 60 ? serial : serial - 1);
  }

  private result(value: CellValue): FunctionResult {
    return new FunctionResult(this.context, value);
  }

  /** One row or one column, from its first cell to the last one that holds something. */
  private *list(cells: unknown): Generator<Cell> {
    const { sheet, rect } = asRange(cells).place;
    const used = this.engine.usedRange(sheet);
    const reach = used && intersection(rect, { row: 0, column: 0, ...endOf(used) });
    if (!reach) return;
    for (let row = reach.row; row <= lastRow(reach); row += BLOCK) {
      const rows = Math.min(BLOCK, lastRow(reach) - row + 1);
      yield* this.block({ sheet, rect: { ...reach, row, rows } });
    }
  }

  private *block(at: Place): Generator<Cell> {
    const types = this.engine.valueTypes(at);
    const values = this.engine.values(at);
    for (const [i, row] of values.entries())
      for (const [j, value] of row.entries()) yield { value, type: types[i]![j]! };
  }
}

interface Cell {
  readonly value: CellValue;
  readonly type: ValueType;
}

const endOf = ({ row, rows, column, columns }: Rect) => ({
  rows: row + rows,
  columns: column + columns,
});

/** An argument: a plain value, one cell, or what another function gave. */
function plain(argument: unknown): CellValue {
  if (argument instanceof FunctionResult) return argument.value ?? argument.error ?? '';
  if (argument instanceof Range)
    return argument.context.engine.values(argument.getCell(0, 0).place)[0]![0]!;
  if (typeof argument === 'string' || typeof argument === 'number' || typeof argument === 'boolean')
    return argument;
  throw invalidArgument();
}

function asRange(cells: unknown): Range {
  if (cells instanceof Range) return cells;
  throw invalidArgument();
}

/** Texts that read as the number count as the number: COUNTIF does not tell "0012" from 12. */
function passes(criterion: string, { value, type }: Cell): boolean {
  const number = asNumber(criterion.replace(/^=/, ''));
  return (
    passesCriterion(criterion, value, type === 'empty' ? '' : String(value)) ||
    (type === 'text' && asNumber(String(value)) === number)
  );
}

const NOTHING: Cell = { value: '', type: 'empty' };

const asNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** Texts by wildcards and without regard to capitals; a number never equals a text. */
function equalTo(wanted: CellValue): (cell: Cell) => boolean {
  if (typeof wanted !== 'string') return ({ value, type }) => type !== 'empty' && value === wanted;
  const fits = wildcardTest(wanted);
  return ({ value, type }) => type === 'text' && fits(String(value));
}
