import type { RowSeen } from '../../workbook/port';

export type FindingKind =
  | 'changed-after-signing'
  | 'formula-in-sealed-cell'
  | 'row-missing'
  | 'line-missing'
  | 'row-doubled'
  | 'number-doubled'
  | 'number-changed'
  | 'state-differs'
  | 'seal-missing'
  | 'entry-altered'
  | 'entry-unreadable'
  | 'entry-missing'
  | 'digest-wrong'
  /** the rules would have refused this signature where it stands */
  | 'not-allowed'
  /** two signed at once and only one can stand; nobody has decided */
  | 'contested';

export interface Finding {
  readonly kind: FindingKind;
  /** sheet and table have one name */
  readonly sheet: string;
  readonly record: string;
  /** header text; '' = the whole row */
  readonly column: string;
  readonly was: string;
  readonly now: string;
  /** who signed what was changed; '' = not known */
  readonly by: string;
  /** the row to go to; null = there is none (any more) */
  readonly row: RowSeen | null;
}

/** What all findings about one record have in common. */
export type About = Omit<Finding, 'kind' | 'was' | 'now'>;
