// Conditional formats for the grid. Univer's own words are richer than a file's in some places and
// poorer in others: a comparison is drawn as a formula, which both understand.
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type { IRange, IStyleBase } from '@univerjs/core';
import { cellName } from '../../file/address';
import type { ConditionalFormat, ConditionalModel, ValidationOperator } from '../../file/model';
import { toRange } from './screen';

export interface GridConditional {
  readonly cfId: string;
  readonly ranges: IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: object;
}

/** Undefined for what the grid cannot draw; the file keeps it. */
export function gridConditional(
  model: ConditionalModel,
  cfId: string,
  rows: number,
): GridConditional | undefined {
  const rule = ruleFor(model);
  if (!rule) return undefined;
  // A rule down a whole column would be calculated a million times; below the rows of the grid
  // there is nothing to colour.
  const ranges = model.areas.map((area) =>
    toRange({ ...area, rows: Math.max(1, Math.min(area.rows, rows - area.row)) }),
  );
  return { cfId, ranges, stopIfTrue: model.stopIfTrue, rule };
}

function ruleFor({ areas, rule }: ConditionalModel): object | undefined {
  const highlight = (subType: CFSubRuleType, format: ConditionalFormat, more: object = {}) => ({
    type: CFRuleType.highlightCell,
    subType,
    style: gridFormat(format),
    ...more,
  });
  switch (rule.kind) {
    case 'expression':
      return highlight(CFSubRuleType.formula, rule.format, { value: rule.formula });
    case 'cellIs': {
      const first = areas[0];
      const value = first && comparison(cellName(first.row, first.column), rule);
      return value ? highlight(CFSubRuleType.formula, rule.format, { value }) : undefined;
    }
    case 'duplicates':
      return highlight(CFSubRuleType.duplicateValues, rule.format);
    case 'uniques':
      return highlight(CFSubRuleType.uniqueValues, rule.format);
    case 'colorScale':
      return {
        type: CFRuleType.colorScale,
        config: rule.points.map(({ type, value, color }, index) => ({
          index,
          color,
          value: { type, ...(value === undefined ? {} : { value: Number(value) }) },
        })),
      };
    case 'other':
      return undefined;
  }
}

const SIGNS: Readonly<Partial<Record<ValidationOperator, string>>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

function comparison(
  cell: string,
  rule: { readonly operator: ValidationOperator; readonly formulas: readonly string[] },
): string | undefined {
  const [first, second] = rule.formulas.map((formula) => `(${formula.replace(/^=/, '')})`);
  if (!first) return undefined;
  const sign = SIGNS[rule.operator];
  if (sign) return `=${cell}${sign}${first}`;
  if (!second) return undefined;
  const between = `AND(${cell}>=${first},${cell}<=${second})`;
  return rule.operator === 'between' ? `=${between}` : `=NOT(${between})`;
}

function gridFormat(format: ConditionalFormat): IStyleBase {
  return {
    ...(format.bold === undefined ? {} : { bl: format.bold ? 1 : 0 }),
    ...(format.italic === undefined ? {} : { it: format.italic ? 1 : 0 }),
    ...(format.strike ? { st: { s: 1 } } : {}),
    ...(format.underline ? { ul: { s: 1 } } : {}),
    ...(format.color ? { cl: { rgb: format.color } } : {}),
    ...(format.fill ? { bg: { rgb: format.fill } } : {}),
  };
}
