import type { Engine, Place, SortKey } from '../../engine/port';
import { invalidArgument, notImplemented } from '../errors';
import { HostObject, type ModelContext } from './host-object';
import type { Range } from './range';

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

/** Excel's sort fields; only sorting by values is known here. */
export function sortKeys(fields: unknown): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return (fields as SortField[]).map(({ key, ascending = true, sortOn = 'Value' }) => {
    if (sortOn !== 'Value') throw notImplemented(`sorting on ${sortOn}`);
    if (!Number.isInteger(key)) throw invalidArgument();
    return { column: key, ascending };
  });
}

export const sortPlace = (
  engine: Engine,
  at: Place,
  fields: unknown,
  matchCase: boolean,
  hasHeaders: boolean,
) => engine.sort(at, sortKeys(fields), { matchCase, hasHeaders, source: 'api' });

export class RangeSort extends HostObject {
  constructor(
    context: ModelContext,
    private readonly range: Range,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'RangeSort';
  }
  apply(fields: unknown, matchCase = false, hasHeaders = false, orientation = 'Rows'): void {
    if (orientation !== 'Rows') throw notImplemented('sorting columns');
    this.context.track(sortPlace(this.engine, this.range.place, fields, matchCase, hasHeaders));
  }
}
