import type { RowSeen } from '../../workbook/port';

export type FindingKind =
  | 'changed-after-signing'
  | 'formula-in-sealed-cell'
  /** a day is off by what lies between counting from 1900 and from 1904 */
  | 'date-system'
  /** a column of the register is not there under its name */
  | 'header-changed'
  /** the number format shows something else than what the cell holds */
  | 'shown-differently'
  /** sealed, but nobody sees it: column, row or sheet hidden, or ink like its ground */
  | 'hidden'
  | 'row-missing'
  | 'line-missing'
  /** a line under the number of a document whose lines are sealed without it */
  | 'line-added'
  | 'row-doubled'
  | 'number-doubled'
  | 'number-changed'
  /** a number that nothing carries, below others of its series */
  | 'number-missing'
  /** a balance, or what a row shows of another register, is not what the sealed rows make */
  | 'follows-differs'
  | 'state-differs'
  | 'seal-missing'
  | 'entry-altered'
  | 'entry-unreadable'
  | 'entry-missing'
  | 'digest-wrong'
  /** the rules would have refused this signature where it stands */
  | 'not-allowed'
  /** a posted row, or a red one, says something else than the document behind it */
  | 'posting-differs'
  /** a step was left out, or asked for, against what was signed */
  | 'course-differs'
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
  | 'head-missing'
  /** repeats an entry of a former workbook, but no 期初建账 names its record */
  | 'carried-alone'
  /** 期初建账 that no second person has confirmed */
  | 'opening-unconfirmed'
  /** both workbooks known: a record, or a balance, is not what the former one says */
  | 'joint-differs'
  /** both workbooks known: what should have been carried over is not there */
  | 'joint-missing'
  /** both workbooks known: the former one went on after it was carried over */
  | 'after-closing';

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
