import type { Engine, Place } from '../../engine/port';
import { intersection } from '../../engine/rect';
import { wildcardPattern } from '../../engine/wildcard';
import { HostError, invalidArgument } from '../errors';

export interface FindCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** The cells whose displayed text fits, row by row. Wildcards count, as in Excel's dialog. */
export function findCells(
  engine: Engine,
  { sheet, rect }: Place,
  text: string,
  criteria: FindCriteria,
): { row: number; column: number }[] {
  if (typeof text !== 'string' || text === '') throw invalidArgument();
  const info = engine.sheets().find((s) => s.id === sheet);
  // Excel does not search what it does not show.
  if (info?.visibility !== 'visible')
    throw new HostError(
      'GeneralException',
      'There was an internal error while processing the request.',
      500,
    );
  const used = engine.usedRange(sheet);
  const searched = used && intersection(used, rect);
  if (!searched) return [];
  const pattern = wildcardPattern(text);
  const fits = new RegExp(
    criteria.completeMatch ? `^${pattern}$` : pattern,
    criteria.matchCase ? 'u' : 'iu',
  );
  return engine
    .texts({ sheet, rect: searched })
    .flatMap((row, i) =>
      row.flatMap((cell, j) =>
        cell !== '' && fits.test(cell)
          ? [{ row: searched.row + i, column: searched.column + j }]
          : [],
      ),
    );
}
