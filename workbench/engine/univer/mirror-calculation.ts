// What formulas give is read from the screen: Univer calculates there. Everything else about values
// is the memory engine's.
import { Calculation, type CellAt } from '../memory/calculation';
import { noFormulas } from '../memory/no-formulas';
import type { CallCustomFunction, CellValue, ValueType } from '../port';
import { copyFormula } from '../shift-formula';
import type { CellPlace, ScreenCalculation } from './calculation';
import { resultIn, shownContent, tableAt } from './cell-data';
import type { CustomFunctions } from './custom-functions';
import type { MirrorBook } from './mirror-book';
import type { OwnFormulas } from './own-formulas';
import type { Screen } from './screen';
import { formulaForGrid } from './structured';

export interface CalculationParts {
  readonly book: MirrorBook;
  readonly screen: Screen;
  readonly recalculation: ScreenCalculation;
  readonly functions: CustomFunctions;
  readonly own: OwnFormulas;
}

export class MirrorCalculation extends Calculation {
  private wave: Promise<void> | undefined;

  private readonly mirror: MirrorBook;
  private readonly screen: Screen;
  private readonly recalculation: ScreenCalculation;
  private readonly functions: CustomFunctions;
  private readonly own: OwnFormulas;

  constructor({ book, screen, recalculation, functions, own }: CalculationParts) {
    super(book, noFormulas);
    this.mirror = book;
    this.screen = screen;
    this.recalculation = recalculation;
    this.functions = functions;
    this.own = own;
  }

  override value(at: CellAt): { readonly value: CellValue; readonly type: ValueType } {
    const { sheet, row, column } = at;
    const cell = this.mirror.grid(sheet).get(row, column);
    if (cell && cell.formula !== '')
      return resultIn(
        this.screen.spilled(sheet, row, column) ?? this.screen.cell(sheet, row, column),
      );
    if (cell && cell.type !== 'empty') return cell;
    const spilled = this.screen.spilled(sheet, row, column);
    return spilled ? resultIn(spilled) : { value: '', type: 'empty' };
  }

  /** What is asked about as if it were typed (validation does) counts as if it stood on the screen. */
  override formula(formula: string, at: CellAt, from: { row: number; column: number } = at) {
    const { sheet, row, column } = at;
    const own = tableAt(this.mirror, sheet, row, column)?.name;
    const typed = this.mirror
      .grid(sheet)
      .peekUnshown()
      .find((cell) => cell.row === row && cell.column === column)?.cell;
    return this.recalculation.asIf(at, typed && shownContent(typed, own), () =>
      this.recalculation.evaluate(formulaForGrid(copyFormula(formula, from, at), own), at),
    );
  }

  override setCustomFunctions(names: readonly string[], call: CallCustomFunction): void {
    const touched = this.functions.replace(names, call);
    this.recalculation.cells(
      this.formulas((formula) => {
        const upper = formula.toUpperCase();
        return touched.some((name) => upper.includes(`${name}(`));
      }),
    );
  }

  /** Formulas that name a table, or anything else that has a name, read what it means now. */
  meaningsChanged(): void {
    const { tables, names } = this.mirror.outline;
    const words = [...tables, ...names].map(({ name }) => name.toLowerCase());
    const cells = this.formulas((formula) => {
      const lower = formula.toLowerCase();
      return lower.includes('[') || words.some((word) => lower.includes(word));
    });
    this.functions.forgetParsed();
    this.own.load();
    this.own.touchAll();
    this.recalculation.readAnew(cells);
  }

  override forget(): void {
    this.functions.forgetParsed();
    this.recalculation.all();
  }

  /** One calculation; functions of add-ins go on asking meanwhile. */
  async settleFormulas(): Promise<void> {
    await this.recalculation.settle();
    if (this.functions.isWaiting()) void this.settled();
  }

  override async settled(): Promise<void> {
    while (this.wave) await this.wave;
    this.wave = this.waves();
    try {
      await this.wave;
    } finally {
      this.wave = undefined;
    }
  }

  /** Cells whose formula is of that kind. */
  formulas(wanted: (formula: string, at: CellPlace) => boolean): CellPlace[] {
    return this.mirror.outline.sheets.flatMap(({ id }) => {
      const grid = this.mirror.grid(id);
      const used = grid.usedRange();
      if (!used) return [];
      return [...grid.stored(used)].flatMap(({ row, column, cell }) => {
        const at = { sheet: id, row, column };
        return cell.formula !== '' && wanted(cell.formula, at) ? [at] : [];
      });
    });
  }

  private async waves(): Promise<void> {
    await this.recalculation.settle();
    while (this.functions.isWaiting()) {
      this.recalculation.cells(await this.functions.fetch());
      await this.recalculation.settle();
    }
    this.functions.forget();
  }
}
