import type { FindingKind } from '../addin/actions/verify-workbook';
import type { Language } from '../addin/text';
import { verifierTextsOf, type UnreadableCode } from '../addin/text/verifier';
import { comparedWith } from './anchors';
import { findingText, inLanguage } from './finding-text';
import { placeOf } from './place';
import type { Unreadable, Verdict } from './verdict';

/** One file in the JSON that scripts read: a contract, its names stay. */
export interface Told {
  readonly file: string;
  readonly records: number;
  readonly entries: number;
  /** in words, as in the printed report */
  readonly anchors: readonly string[];
  readonly findings: readonly ToldFinding[];
  /** the file could not be read: nothing is said about it, no findings mean nothing */
  readonly unreadable?: { readonly code: UnreadableCode; readonly message: string };
}

interface ToldFinding {
  readonly kind: FindingKind;
  readonly sheet: string;
  readonly cell: string;
  readonly record: string;
  readonly column: string;
  readonly was: string;
  readonly now: string;
  readonly by: string;
  readonly message: string;
}

export function told(language: Language, verdict: Verdict | Unreadable): Told {
  const { file } = verdict;
  if (verdict.is === 'unreadable') {
    const message = verifierTextsOf(language).unreadable[verdict.why];
    const nothing = { records: 0, entries: 0, anchors: comparedWith(language, {}), findings: [] };
    return { file, ...nothing, unreadable: { code: verdict.why, message } };
  }
  const { workbook, pack, report } = verdict;
  return {
    file,
    records: report.records,
    entries: report.entries,
    anchors: comparedWith(language, verdict.kept),
    findings: report.findings.map((finding) => {
      const { kind, record, column, was, now, by } = finding;
      const message = findingText(language, pack, finding);
      return { kind, ...placeOf(workbook, finding), record, column, was, now, by, message };
    }),
  };
}

/** The same for a person at the command line. */
export function toldInLines(language: Language, verdict: Verdict | Unreadable): readonly string[] {
  const texts = verifierTextsOf(language);
  const { file, findings, anchors, unreadable } = told(language, verdict);
  if (verdict.is === 'unreadable') return [file, `  ${unreadable?.message ?? ''}`];
  const { pack, workbookId, report } = verdict;
  return [
    file,
    `  ${inLanguage(language, pack.title)} · ${workbookId} · ` +
      texts.counts(report.records, report.entries, report.drafts),
    ...(report.signed ? [] : [`  ${texts.unsigned}`]),
    ...anchors.map((line) => `  ${line}`),
    `  ${findings.length === 0 ? texts.intact : texts.found(findings.length)}`,
    ...findings.map(
      ({ sheet, cell, record, message }) =>
        `    ${cell === '' ? sheet : `${sheet}!${cell}`}  ${record}  ${message}`,
    ),
  ];
}
