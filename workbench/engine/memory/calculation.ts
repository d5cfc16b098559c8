import { isErrorText } from '../coerce';
import type {
  Block,
  CallCustomFunction,
  CellValue,
  CustomFunctionArgument,
  SheetId,
  ValueType,
} from '../port';
import type { Book } from './book';
import type { StoredCell } from './cell';

export interface CellAt {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** What a formula may ask while it is evaluated. */
export interface Asking {
  /** the cell's value, calculated if need be; another error text while it is on its way */
  value(at: CellAt): { readonly value: CellValue; readonly type: ValueType };
  /** undefined = no such custom function */
  custom(
    name: string,
    args: readonly CustomFunctionArgument[],
    at: CellAt,
  ): CellValue | Block<CellValue> | undefined;
}

/**
 * Gives a formula its value; errors are texts. `from` is the cell that the formula was written for:
 * its relative references move as if it were copied from there to `at`.
 */
export type Evaluate = (
  formula: string,
  at: CellAt,
  asking: Asking,
  from: { readonly row: number; readonly column: number },
) => CellValue | Block<CellValue>;

interface Result {
  readonly version: number;
  readonly value: CellValue;
  readonly type: ValueType;
}

/** Calculates formulas when somebody reads them; a result is good until something changes. */
export class Calculation implements Asking {
  private readonly results = new WeakMap<StoredCell, Result>();
  private readonly calculating = new Set<StoredCell>();
  private customNames: ReadonlySet<string> = new Set();
  private call: CallCustomFunction | null = null;
  private readonly answers = new Map<string, CellValue | Block<CellValue>>();
  private readonly pending = new Map<string, Promise<void>>();

  constructor(
    private readonly book: Book,
    private readonly evaluate: Evaluate,
  ) {}

  value(at: CellAt): { readonly value: CellValue; readonly type: ValueType } {
    const cell = this.book.grid(at.sheet).get(at.row, at.column);
    if (!cell) return { value: '', type: 'empty' };
    if (cell.formula === '') return cell;
    const known = this.results.get(cell);
    if (known?.version === this.book.version) return known;
    this.warmColumn(at);
    return this.calculate(cell, at);
  }

  /** A running total would recurse once for each row: calculate the cells above first. */
  private warmColumn({ sheet, row, column }: CellAt): void {
    const grid = this.book.grid(sheet);
    let first = row;
    for (;;) {
      const above = grid.get(first - 1, column);
      if (!above || above.formula === '' || this.calculating.has(above)) break;
      if (this.results.get(above)?.version === this.book.version) break;
      first--;
    }
    for (let r = first; r < row; r++) {
      const cell = grid.get(r, column);
      if (cell) this.calculate(cell, { sheet, row: r, column });
    }
  }

  private calculate(cell: StoredCell, at: CellAt): Result {
    const known = this.results.get(cell);
    if (known?.version === this.book.version) return known;
    if (this.calculating.has(cell)) return { version: -1, value: 0, type: 'number' }; // circular
    this.calculating.add(cell);
    try {
      const value = single(this.evaluate(cell.formula, at, this, at));
      const result = { version: this.book.version, value, type: typeOf(value) };
      this.results.set(cell, result);
      return result;
    } finally {
      this.calculating.delete(cell);
    }
  }

  /** A formula that stands in no cell: of a validation rule, a name, a total. */
  formula(formula: string, at: CellAt, from: { row: number; column: number } = at) {
    return this.evaluate(formula, at, this, from);
  }

  custom(
    name: string,
    args: readonly CustomFunctionArgument[],
    at: CellAt,
  ): CellValue | Block<CellValue> | undefined {
    if (!this.call || !this.customNames.has(name.toUpperCase())) return undefined;
    const key = JSON.stringify([name.toUpperCase(), args, at]);
    const answer = this.answers.get(key);
    if (answer !== undefined) return answer;
    if (!this.pending.has(key)) {
      const settled = this.call(name, args, at).then(
        (value) => void this.answers.set(key, value),
        () => void this.answers.set(key, '#VALUE!'),
      );
      this.pending.set(
        key,
        settled.then(() => {
          this.pending.delete(key);
          this.book.version++;
          this.book.emit({ kind: 'calculated', sheet: at.sheet });
        }),
      );
    }
    return '#BUSY!';
  }

  setCustomFunctions(names: readonly string[], call: CallCustomFunction): void {
    this.customNames = new Set(names.map((name) => name.toUpperCase()));
    this.call = call;
    this.forget();
  }

  /** Calculate everything afresh, custom functions too. */
  forget(): void {
    this.answers.clear();
    this.book.version++;
  }

  /** Calculates every formula, again and again until no custom function is under way. */
  async settled(): Promise<void> {
    do {
      await Promise.all(this.pending.values());
      for (const { id } of this.book.outline.sheets) {
        const used = this.book.grid(id).usedRange();
        if (!used) continue;
        for (const { row, column, cell } of this.book.grid(id).stored(used))
          if (cell.formula !== '') this.value({ sheet: id, row, column });
      }
    } while (this.pending.size > 0);
  }
}

const single = (value: CellValue | Block<CellValue>): CellValue =>
  typeof value === 'object' ? (value[0]?.[0] ?? '') : value;

function typeOf(value: CellValue): ValueType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return isErrorText(value) ? 'error' : 'text';
}
