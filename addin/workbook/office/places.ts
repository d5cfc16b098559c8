import { InvariantError } from '../../domain/result';
import type { Epoch } from '../date-system';
import type { Seen } from '../port';
import type { TablePlace } from './survey';

/** What `look` learnt besides the rows, for the commit that follows. */
export class Places {
  constructor(
    readonly readOnly: boolean,
    readonly epoch: Epoch,
    readonly tables: ReadonlyMap<string, TablePlace>,
  ) {}
}

export function placesOf({ places }: Seen): Places {
  if (places instanceof Places) return places;
  throw new InvariantError('What was seen comes from another workbook adapter.');
}
