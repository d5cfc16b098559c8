// Only lists are drawn, with their button. Whether a typed value may stay is the engine's to say.
import {
  DataValidationErrorStyle,
  DataValidationType,
  type IDataValidationRule,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import type { SheetId, ValidationArea } from '../port';
import { toRange, type Screen } from './screen';

const ids = new WeakMap<ValidationArea, string>();
let nextId = 1;

export function showValidations(
  screen: Screen,
  sheet: SheetId,
  before: readonly ValidationArea[],
  now: readonly ValidationArea[],
): void {
  const gone: string[] = [];
  for (const area of before) {
    const id = ids.get(area);
    if (id === undefined || now.includes(area)) continue;
    gone.push(id);
    ids.delete(area);
  }
  if (gone.length > 0)
    screen.show(RemoveDataValidationMutation.id, { subUnitId: sheet, ruleId: gone });
  const rows = screen.worksheet(sheet).getRowCount();
  const added = now
    .filter((area) => !ids.has(area) && area.rule.type === 'list')
    .map((area): IDataValidationRule => {
      const uid = `list-${nextId++}`;
      ids.set(area, uid);
      return {
        uid,
        type: DataValidationType.LIST,
        ranges: area.rects.map((rect) =>
          toRange({ ...rect, rows: Math.max(1, Math.min(rect.rows, rows - rect.row)) }),
        ),
        formula1: area.rule.formula1,
        allowBlank: true,
        errorStyle: DataValidationErrorStyle.INFO,
        showErrorMessage: false,
      };
    });
  if (added.length > 0)
    screen.show(AddDataValidationMutation.id, { subUnitId: sheet, rule: added });
}
