// Draws conditional formats: each cell that comes into view is asked for when it is drawn, and the
// answer kept until something changes. Univer's own way calculates every cell of every rule at once.
import { InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { ConditionalModel } from '../../file/model';
import type { Rect, SheetId } from '../port';
import { contains } from '../rect';
import type { CellPlace, ScreenCalculation } from './calculation';
import { conditionalStyle, conditionOf, type Condition } from './conditional-models';
import type { Layout } from './layout';
import type { Screen } from './screen';

interface Prepared extends Condition {
  readonly areas: readonly Rect[];
  readonly stopIfTrue: boolean;
  readonly style: IStyleData;
  /** All of its references have a fixed column: one answer for a whole row. */
  readonly byRow: boolean;
  readonly answers: Map<string, boolean>;
}

export class ConditionalPainter {
  private readonly rules = new Map<SheetId, readonly Prepared[]>();
  private readonly models = new Map<SheetId, readonly ConditionalModel[]>();
  private version = -1;

  constructor(
    screen: Screen,
    private readonly layout: Layout,
    private readonly recalculation: ScreenCalculation,
    /** Counts changes of cells and of results. */
    private readonly changes: () => number,
  ) {
    screen.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: 10,
      handler: (cell, at, next) => {
        if (at.unitId !== screen.unitId) return next(cell);
        const style = this.style({ sheet: at.subUnitId, row: at.row, column: at.col });
        if (!style) return next(cell);
        const own = cell?.s;
        const base = typeof own === 'string' ? at.workbook.getStyles().get(own) : own;
        const drawn = cell && cell !== at.rawData ? cell : { ...at.rawData };
        return next(Object.assign(drawn, { s: { ...base, ...style } }));
      },
    });
  }

  private style(at: CellPlace): IStyleData | undefined {
    if (this.version !== this.changes()) {
      this.version = this.changes();
      this.recalculation.forgetReads();
      for (const rules of this.rules.values()) for (const { answers } of rules) answers.clear();
    }
    const cell = { row: at.row, column: at.column, rows: 1, columns: 1 };
    let style: IStyleData | undefined;
    for (const rule of this.rulesOn(at.sheet)) {
      if (!rule.areas.some((area) => contains(area, cell)) || !this.isTrue(rule, at)) continue;
      // The first rule has the last word.
      style = { ...rule.style, ...style };
      if (rule.stopIfTrue) break;
    }
    return style;
  }

  private rulesOn(sheet: SheetId): readonly Prepared[] {
    const models = this.layout.conditionalsOn(sheet);
    if (this.models.get(sheet) !== models) {
      this.models.set(sheet, models);
      this.rules.set(sheet, prepare(models));
    }
    return this.rules.get(sheet) ?? [];
  }

  private isTrue(rule: Prepared, at: CellPlace): boolean {
    const key = rule.byRow ? String(at.row) : `${at.row} ${at.column}`;
    const known = rule.answers.get(key);
    if (known !== undefined) return known;
    // A calculation is under way: it tells when it is through, and everything is drawn again.
    if (this.recalculation.isBusy()) return false;
    const first = rule.areas[0]!;
    const value = this.recalculation.evaluate(rule.formula, at, {
      rows: at.row - first.row,
      columns: at.column - first.column,
    });
    const answer = value === true || (typeof value === 'number' && value !== 0);
    rule.answers.set(key, answer);
    return answer;
  }
}

function prepare(models: readonly ConditionalModel[]): Prepared[] {
  return [...models]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((model) => {
      const condition = conditionOf(model);
      if (!condition) return [];
      const { formula, format } = condition;
      return [
        {
          formula,
          format,
          areas: model.areas,
          stopIfTrue: model.stopIfTrue,
          style: conditionalStyle(format),
          byRow: !/(^|[^$A-Za-z\d_.])[A-Z]{1,3}\$?\d/.test(formula.replace(/"[^"]*"/g, '""')),
          answers: new Map<string, boolean>(),
        },
      ];
    });
}
