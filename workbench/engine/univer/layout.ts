// What only the screen knows of a sheet: merged cells, conditional formats, links, heights. When
// cells move, these follow.
import type { IRange } from '@univerjs/core';
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import type { ConditionalModel, HyperlinkModel, WorkbookModel } from '../../file/model';
import type { Rect, SheetId } from '../port';
import { sameRect, shiftRect, type Shift } from '../rect';
import { shiftFormula } from '../shift-formula';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';
import { toRange, toRect, type Screen } from './screen';

export class Layout {
  private readonly conditionals = new Map<SheetId, readonly ConditionalModel[]>();
  private readonly links = new Map<SheetId, readonly HyperlinkModel[]>();

  constructor(
    private readonly screen: Screen,
    model: WorkbookModel,
  ) {
    for (const { id, conditionals, hyperlinks } of model.sheets) {
      this.conditionals.set(id, conditionals);
      this.links.set(id, hyperlinks);
    }
  }

  conditionalsOn(sheet: SheetId): readonly ConditionalModel[] {
    return this.conditionals.get(sheet) ?? [];
  }

  linksOn(sheet: SheetId): readonly HyperlinkModel[] {
    return this.links.get(sheet) ?? [];
  }

  merges(sheet: SheetId): Rect[] {
    return this.screen.worksheet(sheet).getMergeData().map(toRect);
  }

  shift(sheet: SheetId, shift: Shift): void {
    this.shiftMerges(sheet, shift);
    this.shiftConditionals(sheet, shift);
    this.shiftSizes(sheet, shift);
    this.links.set(
      sheet,
      this.linksOn(sheet).flatMap((link) => {
        const area = shiftRect(link.area, shift);
        return area ? [{ ...link, area }] : [];
      }),
    );
  }

  private shiftMerges(sheet: SheetId, shift: Shift): void {
    const before: IRange[] = [];
    const after: IRange[] = [];
    for (const rect of this.merges(sheet)) {
      const moved = shiftRect(rect, shift);
      if (moved && sameRect(moved, rect)) continue;
      before.push(toRange(rect));
      if (moved && moved.rows * moved.columns > 1) after.push(toRange(moved));
    }
    if (before.length === 0) return;
    this.screen.show(RemoveWorksheetMergeMutation.id, { subUnitId: sheet, ranges: before });
    this.screen.show(AddWorksheetMergeMutation.id, { subUnitId: sheet, ranges: after });
  }

  private shiftConditionals(sheet: SheetId, shift: Shift): void {
    const name = this.screen.worksheet(sheet).getName();
    const shifted = this.conditionalsOn(sheet).flatMap(
      (model) => shiftConditional(model, name, shift) ?? [],
    );
    this.conditionals.set(sheet, shifted);
  }

  /** Heights (widths) move only with whole rows (columns). */
  private shiftSizes(sheet: SheetId, { at, how }: Shift): void {
    const worksheet = this.screen.worksheet(sheet);
    const vertical = how === 'down' || how === 'up';
    if (vertical ? at.columns < MAX_COLUMNS : at.rows < MAX_ROWS) return;
    const data: Record<number, object | undefined> = vertical
      ? worksheet.getRowManager().getRowData()
      : worksheet.getColumnManager().getColumnData();
    const [first, count] = vertical ? [at.row, at.rows] : [at.column, at.columns];
    const by = how === 'down' || how === 'right' ? count : -count;
    const kept = Object.entries(data).filter(([key]) => Number(key) >= first);
    for (const [key] of kept) delete data[Number(key)];
    for (const [key, size] of kept)
      if (by > 0 || Number(key) >= first + count) data[Number(key) + by] = size;
  }
}

function shiftConditional(
  model: ConditionalModel,
  sheetName: string,
  shift: Shift,
): ConditionalModel | undefined {
  const moved = model.areas.map((area) => shiftRect(area, shift));
  const areas = moved.flatMap((area) => area ?? []);
  if (areas.length === 0) return undefined;
  const move = (formula: string) => shiftFormula(formula, sheetName, sheetName, shift);
  const rule = shiftRule(model.rule, move);
  const same = rule === model.rule && moved.every((area, at) => area === model.areas[at]);
  return same ? model : { ...model, areas, rule };
}

function shiftRule(
  rule: ConditionalModel['rule'],
  move: (formula: string) => string,
): ConditionalModel['rule'] {
  if (rule.kind === 'expression') {
    const formula = move(rule.formula);
    return formula === rule.formula ? rule : { ...rule, formula };
  }
  if (rule.kind !== 'cellIs') return rule;
  const formulas = rule.formulas.map(move);
  return formulas.every((formula, at) => formula === rule.formulas[at])
    ? rule
    : { ...rule, formulas };
}
