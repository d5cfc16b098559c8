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
  | 'contested'
  /** no signature of a key, though people have keys */
  | 'signature-missing'
  | 'signature-wrong'
  /** a key that nobody on the roster has, or had */
  | 'signer-unknown'
  /** the key is somebody else's than the entry says */
  | 'signer-other'
  /** not his key (yet), suspended, or after it was given up */
  | 'key-not-valid'
  /** a second key that its owner has not acknowledged */
  | 'second-key'
  /** signed on a copy older than what the roster says now */
  | 'beside-roster'
  | 'not-the-post'
  /** an entry about the people that the rules would have refused */
  | 'roster-refused'
  /** 人员 shows somebody otherwise than the roster */
  | 'roster-differs'
  /** not the 台账管理员 whose fingerprint is known */
  | 'other-registrar'
  /** an entry that was seen before is not there: an older copy, or cut off */
  | 'head-missing';

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
