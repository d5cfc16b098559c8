import { storyOf } from './record-head';
import type { FindingKind, VerifyReport } from './verify-workbook';
import type { Story } from '../domain/journal/story';
import {
  comparePrint,
  contentCode,
  headCode,
  type PrintAnswer,
  type PrintCode,
} from '../domain/print-codes';
import type { NamedEntry } from '../domain/journal/entry';
import type { Pack } from '../registers/vocabulary';

/** A workbook that was verified. */
export interface Checked {
  readonly pack: Pack;
  readonly report: Pick<VerifyReport, 'findings'>;
  /** sound ones */
  readonly entries: readonly NamedEntry[];
}

export interface PaperAnswer {
  readonly answer: PrintAnswer;
  /** findings about this record, those about persons and keys included */
  readonly findings: number;
  /** what a copy printed now would carry; null = the file has no such number */
  readonly now: PrintCode | null;
}

/** 验纸: compares a printed copy with the file. */
export function checkPaper(checked: Checked, code: PrintCode): PaperAnswer {
  const stories = storiesOf(checked, code.no);
  // Numbers may have been doubled: the paper belongs to the record that has its entry.
  const story =
    stories.find(({ entries }) => entries.some(({ id }) => headCode(id) === code.head)) ??
    stories[0];
  if (!story) return { answer: comparePrint(code, null), findings: 0, now: null };
  const numbers = new Set(story.entries.map(({ entry }) => entry.no));
  const findings = checked.report.findings.filter(({ record }) => numbers.has(record));
  return {
    answer: comparePrint(code, {
      printed: story.entries.map(({ id, entry }) => ({
        content: contentCode(entry.digest),
        head: headCode(id),
      })),
      disturbed: findings.some(({ kind }) => !ABOUT_PERSONS.has(kind)),
      finished: ['complete', 'void'].includes(story.state.status),
    }),
    findings: findings.length,
    now: codeOf(story),
  };
}

/** The code of this number now; null = no such number. */
export function codeNow(checked: Checked, no: string): PrintCode | null {
  const [story] = storiesOf(checked, no);
  return story ? codeOf(story) : null;
}

function codeOf({ entries, no }: Story): PrintCode | null {
  const newest = entries.at(-1);
  return newest
    ? { no, content: contentCode(newest.entry.digest), head: headCode(newest.id) }
    : null;
}

/** The records that have or once had this number. */
function storiesOf({ pack, entries }: Checked, no: string): readonly Story[] {
  const rowIds = new Set(
    entries
      .filter(({ entry }) => asTyped(entry.no) === asTyped(no))
      .map(({ entry }) => entry.rowId),
  );
  return [...rowIds].flatMap((rowId) => {
    const list = entries.filter(({ entry }) => entry.rowId === rowId);
    const register = pack.registers.find(({ id }) => id === list[0]?.entry.register);
    return register ? [storyOf(pack, register, list)] : [];
  });
}

/** A number typed by hand from paper: capitals are not told from small letters. */
const asTyped = (no: string): string => no.normalize('NFKC').toUpperCase();

/** These doubt who signed, not what was signed. */
const ABOUT_PERSONS: ReadonlySet<FindingKind> = new Set<FindingKind>([
  ...(['not-allowed', 'contested', 'signature-missing', 'signature-wrong'] as const),
  ...(['signer-unknown', 'signer-other', 'key-not-valid', 'second-key'] as const),
  ...(['beside-roster', 'not-the-post', 'roster-refused', 'roster-differs'] as const),
]);
