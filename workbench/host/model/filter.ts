import type { Filter as EngineFilter } from '../../engine/port';
import { invalidArgument, notImplemented } from '../errors';
import { HostObject, type ModelContext } from './host-object';
import type { Range } from './range';
import type { Table } from './table';

interface Criteria {
  readonly filterOn?: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

function readCriteria(criteria: unknown): EngineFilter {
  const {
    filterOn,
    values,
    criterion1,
    criterion2,
    operator = 'And',
  } = (criteria ?? {}) as Criteria;
  if (filterOn === 'Values') {
    if (!Array.isArray(values)) throw invalidArgument();
    if (values.some((value) => typeof value !== 'string'))
      throw notImplemented('filtering by dates');
    return { kind: 'values', texts: values as string[] };
  }
  if (filterOn !== 'Custom') throw notImplemented(`filtering on ${filterOn}`);
  if (typeof criterion1 !== 'string') throw invalidArgument();
  if (typeof criterion2 !== 'string') return { kind: 'custom', first: criterion1 };
  return {
    kind: 'custom',
    first: criterion1,
    operator: operator === 'Or' ? 'or' : 'and',
    second: criterion2,
  };
}

function writeCriteria(filter: EngineFilter | null): Criteria | null {
  if (!filter) return null;
  if (filter.kind === 'values') return { filterOn: 'Values', values: filter.texts };
  return {
    filterOn: 'Custom',
    criterion1: filter.first,
    ...(filter.second === undefined
      ? {}
      : { criterion2: filter.second, operator: filter.operator === 'or' ? 'Or' : 'And' }),
  };
}

/** The filter of one column of a table. */
export class Filter extends HostObject {
  constructor(
    context: ModelContext,
    private readonly table: Table,
    private readonly column: number,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'Filter';
  }
  get criteria(): Criteria | null {
    return writeCriteria(this.table.info.filters[this.column] ?? null);
  }
  apply(criteria: unknown): void {
    this.put(readCriteria(criteria));
  }
  applyValuesFilter(values: unknown): void {
    this.put(readCriteria({ filterOn: 'Values', values }));
  }
  applyCustomFilter(criterion1: string, criterion2?: string, operator?: string): void {
    this.put(readCriteria({ filterOn: 'Custom', criterion1, criterion2, operator }));
  }
  clear(): void {
    this.put(null);
  }
  private put(filter: EngineFilter | null): void {
    this.context.track(this.engine.filterTable(this.table.id, this.column, filter));
  }
}

/** The filters of a table, all columns together. */
export class AutoFilter extends HostObject {
  constructor(
    context: ModelContext,
    private readonly table: Table,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'AutoFilter';
  }
  get enabled(): boolean {
    return this.table.info.showHeaders;
  }
  get isDataFiltered(): boolean {
    return this.table.info.filters.some((filter) => filter !== null);
  }
  get criteria(): readonly (Criteria | null)[] {
    return this.table.info.filters.map(writeCriteria);
  }
  getRange(): Range {
    return this.getRangeOrNullObject();
  }
  getRangeOrNullObject(): Range {
    const { rect, showTotals } = this.table.info;
    return this.table.at({ ...rect, rows: rect.rows - (showTotals ? 1 : 0) });
  }
  /** The range is the table's own; Excel asks for it all the same. */
  apply(_range: unknown, column?: number, criteria?: unknown): void {
    if (column === undefined || criteria === undefined) return;
    new Filter(this.context, this.table, column).apply(criteria);
  }
  clearCriteria(): Promise<void> {
    return this.table.clearFilters();
  }
  clearColumnCriteria(column: number): void {
    new Filter(this.context, this.table, column).clear();
  }
  reapply(): void {
    this.table.reapplyFilters();
  }
}
