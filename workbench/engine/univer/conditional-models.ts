// Conditional formats of the file as formulas: every kind of comparison says when it is true.
import type { IStyleData } from '@univerjs/core';
import { areaName, cellName } from '../../file/address';
import type { ConditionalFormat, ConditionalModel, ValidationOperator } from '../../file/model';

const SIGNS: Readonly<Partial<Record<ValidationOperator, string>>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

export interface Condition {
  /** as meant for the first cell of the first area */
  readonly formula: string;
  readonly format: ConditionalFormat;
}

/** Undefined for what is not drawn (colour scales, bars, icons); the file keeps it. */
export function conditionOf({ areas, rule }: ConditionalModel): Condition | undefined {
  const first = areas[0];
  if (!first) return undefined;
  const cell = cellName(first.row, first.column);
  switch (rule.kind) {
    case 'expression':
      return { formula: rule.formula, format: rule.format };
    case 'cellIs': {
      const formula = comparison(cell, rule.operator, rule.formulas);
      return formula === undefined ? undefined : { formula, format: rule.format };
    }
    case 'duplicates':
    case 'uniques': {
      const counts = areas.map((area) => `COUNTIF(${absolute(areaName(area))},${cell})`).join('+');
      const sign = rule.kind === 'duplicates' ? '>1' : '=1';
      return { formula: `=AND(${cell}<>"",${counts}${sign})`, format: rule.format };
    }
    case 'colorScale':
    case 'other':
      return undefined;
  }
}

const absolute = (name: string): string => name.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function comparison(
  cell: string,
  operator: ValidationOperator,
  formulas: readonly string[],
): string | undefined {
  const [first, second] = formulas.map((formula) => `(${formula.replace(/^=/, '')})`);
  if (!first) return undefined;
  const sign = SIGNS[operator];
  if (sign) return `=${cell}${sign}${first}`;
  if (!second) return undefined;
  const between = `AND(${cell}>=${first},${cell}<=${second})`;
  return operator === 'between' ? `=${between}` : `=NOT(${between})`;
}

export function conditionalStyle(format: ConditionalFormat): IStyleData {
  return {
    ...(format.bold === undefined ? {} : { bl: format.bold ? 1 : 0 }),
    ...(format.italic === undefined ? {} : { it: format.italic ? 1 : 0 }),
    ...(format.strike ? { st: { s: 1 } } : {}),
    ...(format.underline ? { ul: { s: 1 } } : {}),
    ...(format.color ? { cl: { rgb: format.color } } : {}),
    ...(format.fill ? { bg: { rgb: format.fill } } : {}),
  };
}
