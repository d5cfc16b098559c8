import { joinTexts, splitTexts } from '../canonical';
import { digestOf } from '../digest';
import type { Way } from '../sign-off';
import { detailText, type Detail } from './detail';

/** One sealed value: of the record itself (line '') or of one of its lines. */
export interface SealedCell {
  /** row id of the line; '' = the record's own row */
  readonly line: string;
  /** key of the column in the register's definition, not its header text */
  readonly column: string;
  /** canonical cell */
  readonly value: string;
}

/** What an entry tells of: one command of the sign-off each, and 改编号. */
export type EventCode =
  | 'registered'
  | 'signed'
  | 'posted'
  | 'recorded'
  | 'redecided'
  | 'levelChanged'
  | 'unitsChanged'
  /** 删除个人信息: personal values went, what was signed is known by its digest */
  | 'erased'
  | 'sentBack'
  | 'withdrawn'
  | 'transferred'
  | 'signerAdded'
  | 'reminded'
  | 'noted'
  | 'voided'
  | 'undone'
  | 'stood'
  | 'renumbered'
  /** 人员名册: what it says stands in its detail (domain/keys) */
  | 'rosterChanged'
  /** of the workbook as a whole: 期初建账, a second person's word for it, and 结账存证 */
  | 'opened'
  | 'confirmed'
  | 'checkpointed'
  /** 移交: what somebody who leaves hands over; receiver and witness confirm it */
  | 'handedOver';

/** One event of the journal with everything that its name covers. */
export interface Entry {
  readonly register: string;
  readonly revision: number;
  readonly rowId: string;
  readonly no: string;
  readonly event: EventCode;
  /** '' for events of the whole record */
  readonly step: string;
  readonly round: number;
  readonly by: string;
  /** title of the post that was signed as; for other acts all posts of the person, 、 between them */
  readonly post: string;
  readonly way: Way;
  /** 2026-03-05T08:30:00+08:00, the PC's clock */
  readonly at: string;
  readonly reason: string;
  readonly detail: Detail;
  /** values newly sealed by this entry */
  readonly content: readonly SealedCell[];
  /** over everything that is sealed after it; '' as long as nothing is */
  readonly digest: string;
  /** state after this entry (stateText) */
  readonly state: string;
  /** the record's entries that this one saw last, sorted; none = the first */
  readonly before: readonly string[];
  /** rows of the journal about this record that the writer knew, its own included */
  readonly known: number;
  /** id of the signer's previous entry as this PC knew it; '' = none known */
  readonly signerBefore: string;
}

const ENTRY_TAG = 'register-keeper/entry/1';
const SEAL_TAG = 'register-keeper/seal/1';

/** Texts of contents that were read, as long as somebody has them: naming and showing ask again. */
const read = new WeakMap<readonly SealedCell[], string>();

export const contentText = (content: readonly SealedCell[]): string =>
  read.get(content) ?? joinTexts(content.map(cellText));

const cellText = ({ line, column, value }: SealedCell): string => joinTexts([line, column, value]);

/** null = not a text that `contentText` writes. */
export function readContent(text: string): readonly SealedCell[] | null {
  const cells: SealedCell[] = [];
  for (const item of splitTexts(text) ?? ['']) {
    const [line, column, value, ...more] = splitTexts(item) ?? [];
    if (line === undefined || column === undefined || value === undefined || more.length > 0)
      return null;
    cells.push({ line, column, value });
  }
  // There is one way only to write it, so this is what `contentText` would make of it again.
  read.set(cells, text);
  return cells;
}

/** The text that names (and later signs) the entry: domain tag, workbook, then every field. */
export const entryText = (workbookId: string, entry: Entry): string =>
  joinTexts([
    ENTRY_TAG,
    workbookId,
    entry.register,
    String(entry.revision),
    entry.rowId,
    entry.no,
    entry.event,
    entry.step,
    String(entry.round),
    entry.by,
    entry.post,
    entry.way,
    entry.at,
    entry.reason,
    detailText(entry.detail),
    contentText(entry.content),
    entry.digest,
    entry.state,
    joinTexts(entry.before),
    String(entry.known),
    entry.signerBefore,
  ]);

export const entryDigest = (workbookId: string, entry: Entry): string =>
  digestOf(entryText(workbookId, entry));

/** The entry's name follows from its content: whoever alters an entry renames it. */
export const entryId = (workbookId: string, entry: Entry): string =>
  entryName(entryDigest(workbookId, entry));

export const entryName = (digest: string): string => `E${digest.slice(0, 26)}`;

/** An entry with the name that stands beside it in the journal. */
export interface NamedEntry {
  readonly id: string;
  readonly entry: Entry;
  /** of the signer's or the witness's key; '' = none */
  readonly signature: string;
}

export interface SealScope {
  readonly workbookId: string;
  readonly register: string;
  readonly revision: number;
  readonly rowId: string;
}

/**
 * Digest over everything that is sealed: the cells of all signatures that count, in an order of
 * their own, so that it does not depend on who signed first. '' = nothing is.
 */
export const sealDigest = (scope: SealScope, sealed: readonly SealedCell[]): string =>
  sealed.length === 0 ? '' : digestOf(sealText(scope, sealed));

const sealText = (scope: SealScope, sealed: readonly SealedCell[]): string =>
  sealWriter()(scope, sealed);

/** Writes the texts of growing sets of the same cells; each cell is put into words once. */
export function sealWriter(): (scope: SealScope, sealed: readonly SealedCell[]) => string {
  const written = new Map<SealedCell, { readonly place: string; readonly text: string }>();
  const write = (cell: SealedCell): { readonly place: string; readonly text: string } => {
    const known = written.get(cell) ?? { place: placeOf(cell), text: cellText(cell) };
    written.set(cell, known);
    return known;
  };
  return ({ workbookId, register, revision, rowId }, sealed) => {
    const cells = sealed.map(write).sort((a, b) => (a.place < b.place ? -1 : 1));
    const content = joinTexts(cells.map(({ text }) => text));
    return joinTexts([SEAL_TAG, workbookId, register, String(revision), rowId, content]);
  };
}

export const placeOf = ({ line, column }: SealedCell): string => `${line}\n${column}`;

/** What the 封签 cell shows: enough of the digest to compare by eye and with paper. */
export const sealCode = (digest: string): string => `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
