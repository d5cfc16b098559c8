import type { Filter } from '../port';

interface Chosen {
  readonly filterType: 'manual' | 'condition';
  readonly values?: readonly string[];
  readonly isAllSelected?: boolean;
  readonly filterInfo?: {
    readonly compareType?: string;
    readonly expectedValue?: unknown;
  };
}

const COMPARISONS: Readonly<Record<string, (text: string) => string>> = {
  equal: (text) => `=${text}`,
  notEqual: (text) => `<>${text}`,
  greaterThan: (text) => `>${text}`,
  greaterThanOrEqual: (text) => `>=${text}`,
  lessThan: (text) => `<${text}`,
  lessThanOrEqual: (text) => `<=${text}`,
  contains: (text) => `=*${text}*`,
  notContains: (text) => `<>*${text}*`,
  startsWith: (text) => `=${text}*`,
  endsWith: (text) => `=*${text}`,
};

/** What was chosen in a table's filter panel; null takes the filter away, undefined = not known here. */
export function personFilter(chosen: unknown): Filter | null | undefined {
  if (chosen === undefined || chosen === null) return null;
  // The shape of Univer's ITableFilterItem.
  const { filterType, values = [], isAllSelected, filterInfo } = chosen as Chosen;
  if (filterType === 'manual') return isAllSelected ? null : { kind: 'values', texts: values };
  const { compareType = '', expectedValue } = filterInfo ?? {};
  if (Array.isArray(expectedValue) && expectedValue.length === 2) {
    const [from, to] = expectedValue.map(String);
    if (compareType === 'between')
      return { kind: 'custom', first: `>=${from}`, operator: 'and', second: `<=${to}` };
    if (compareType === 'notBetween')
      return { kind: 'custom', first: `<${from}`, operator: 'or', second: `>${to}` };
    return undefined;
  }
  const write = COMPARISONS[compareType];
  return write
    ? {
        kind: 'custom',
        first: write(typeof expectedValue === 'object' ? '' : `${expectedValue as string}`),
      }
    : undefined;
}
