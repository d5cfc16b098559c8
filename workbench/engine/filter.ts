import type { CellValue, Filter } from './port';
import { fitsWildcards, hasWildcards } from './wildcard';

/** Whether a row stays visible: by what its cell displays, for `>5` by its value. */
export function passesFilter(filter: Filter, value: CellValue, text: string): boolean {
  if (filter.kind === 'values')
    return filter.texts.some((wanted) => wanted.toLowerCase() === text.toLowerCase());
  const first = passesCriterion(filter.first, value, text);
  if (filter.second === undefined) return first;
  const second = passesCriterion(filter.second, value, text);
  return filter.operator === 'or' ? first || second : first && second;
}

/** `=x`, `<>x`, `>5`, `x`: as in a custom filter and in COUNTIF. */
export function passesCriterion(criterion: string, value: CellValue, text: string): boolean {
  const [, operator = '=', operand = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = Number(operand);
  const byNumber = operand.trim() !== '' && !Number.isNaN(number);
  if (operator === '=' || operator === '<>') {
    const equal =
      typeof value === 'number' && (byNumber || hasWildcards(operand))
        ? // No wildcard finds a number, however it is displayed.
          value === number
        : fitsWildcards(text, operand);
    return equal === (operator === '=');
  }
  if (byNumber) return typeof value === 'number' && compares(operator, value - number);
  return (
    typeof value === 'string' &&
    value !== '' &&
    compares(operator, value.localeCompare(operand, 'zh-CN', { sensitivity: 'accent' }))
  );
}

function compares(operator: string, difference: number): boolean {
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}
