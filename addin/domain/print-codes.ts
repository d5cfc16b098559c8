import { typedCode } from './digest';

/** What a printed copy carries beside its text, to be compared with the file years later (验纸). */
export interface PrintCode {
  readonly no: string;
  /** out of the digest over everything sealed when it was printed; '' = nothing was */
  readonly content: string;
  /** out of the name of the record's newest entry then */
  readonly head: string;
}

const TAG = 'RK1';
/** 80 bits: short enough to type, and nobody finds a second text for it. */
const LENGTH = 16;

/** Groups of four, as they are printed: 7Q2M-… */
const grouped = (code: string): string => (code.slice(0, LENGTH).match(/.{1,4}/g) ?? []).join('-');

export const contentCode = (sealDigest: string): string => grouped(sealDigest);
/** Without the E with which every name of an entry begins. */
export const headCode = (entryId: string): string => grouped(entryId.slice(1));

/** One line for the QR and for typing. */
export const printedText = ({ no, content, head }: PrintCode): string =>
  [TAG, no, content, head].join(':');

/** As scanned, or typed by hand: small letters, full-width signs, O for 0. null = not a code. */
export function readPrintCode(typed: string): PrintCode | null {
  const [tag = '', ...rest] = typed.normalize('NFKC').trim().split(':');
  if (tag.trim().toUpperCase() !== TAG || rest.length < 3) return null;
  const [content = '', head = ''] = rest.splice(-2).map(readGroups);
  const no = rest.join(':').trim();
  return no === '' || content === INVALID || head === INVALID || head === ''
    ? null
    : { no, content, head };
}

const INVALID = '?';

function readGroups(typed: string): string {
  const code = typedCode(typed);
  return code === '' || /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? grouped(code) : INVALID;
}

/** One record as the file tells of it now. */
export interface RecordInFile {
  /** oldest first; each with the codes that a copy printed then would carry */
  readonly printed: readonly Omit<PrintCode, 'no'>[];
  /** verification found something about it: what the cells show is not what was signed */
  readonly disturbed: boolean;
  /** its flow is at an end: nothing more is sealed */
  readonly finished: boolean;
}

/** 相符 · 内容已改 · 查无此条 · 比本文件新 */
export type PrintAnswer =
  | { readonly is: 'same'; /** entries since it was printed */ readonly since: number }
  | { readonly is: 'changed' }
  | { readonly is: 'unknown' }
  | { readonly is: 'newer' };

/** Compares a printed copy with the record of its number; null = the file has no such number. */
export function comparePrint(
  { content, head }: PrintCode,
  record: RecordInFile | null,
): PrintAnswer {
  if (!record) return { is: 'unknown' };
  const { printed, disturbed, finished } = record;
  const at = printed.findIndex((entry) => entry.head === head);
  if (at >= 0)
    return disturbed || printed[at]?.content !== content
      ? { is: 'changed' }
      : { is: 'same', since: printed.length - 1 - at };
  // The file lacks the copy's last entry. Before its end that may be an older file; after it
  // nothing could have been sealed any more: what was signed then has been replaced.
  const replaced = finished && printed.at(-1)?.content !== content;
  return disturbed || replaced ? { is: 'changed' } : { is: 'newer' };
}
