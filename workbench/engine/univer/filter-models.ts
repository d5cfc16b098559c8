import type { FilterModel, TableModel } from '../../file/model';
import type { Filter } from '../port';

const SIGNS: readonly (readonly [string, string])[] = [
  ['equal', '='],
  ['notEqual', '<>'],
  ['greaterThanOrEqual', '>='],
  ['lessThanOrEqual', '<='],
  ['greaterThan', '>'],
  ['lessThan', '<'],
];

/** One for each column; null = none, or one of a kind that the engine does not know. */
export function filtersOf({ columns, filters }: TableModel): (Filter | null)[] {
  return columns.map((_, column) => {
    const model = filters.find((filter) => filter.column === column);
    return model ? filterOf(model) : null;
  });
}

function filterOf(model: FilterModel): Filter | null {
  if (model.kind === 'values')
    return { kind: 'values', texts: [...model.values, ...(model.blank ? [''] : [])] };
  if (model.kind === 'other') return null;
  const [first, second] = model.criteria.map(
    ({ operator, value }) => `${SIGNS.find(([name]) => name === operator)?.[1] ?? '='}${value}`,
  );
  if (first === undefined) return null;
  if (second === undefined) return { kind: 'custom', first };
  return { kind: 'custom', first, operator: model.and ? 'and' : 'or', second };
}

/** `before`: what the file had, kept where the engine has no word for it. */
export function filterModels(
  filters: readonly (Filter | null)[],
  before: readonly FilterModel[],
): FilterModel[] {
  return filters.flatMap((filter, column): FilterModel[] => {
    const old = before.find((model) => model.column === column);
    if (!filter) return old?.kind === 'other' ? [old] : [];
    if (filter.kind === 'values')
      return [
        {
          column,
          kind: 'values',
          values: filter.texts.filter((text) => text !== ''),
          blank: filter.texts.includes(''),
        },
      ];
    const criteria = [filter.first, filter.second].flatMap((text) =>
      text === undefined ? [] : [criterion(text)],
    );
    return [{ column, kind: 'custom', and: filter.operator !== 'or', criteria }];
  });
}

function criterion(text: string): { operator: string; value: string } {
  const found = SIGNS.find(([, sign]) => text.startsWith(sign));
  return found
    ? { operator: found[0], value: text.slice(found[1].length) }
    : { operator: 'equal', value: text };
}
