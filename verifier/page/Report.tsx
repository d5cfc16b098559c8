import type { FindingKind } from '../../addin/actions/verify-workbook';
import { joinTexts } from '../../addin/domain/canonical';
import { digestOf } from '../../addin/domain/digest';
import { fullFingerprint } from '../../addin/domain/keys/fingerprint';
import { contentCode } from '../../addin/domain/print-codes';
import { comparedWith, notComparedWith } from '../anchors';
import { findingText, inLanguage } from '../finding-text';
import { headsOf } from '../heads';
import { placeOf } from '../place';
import type { Verdict } from '../verdict';
import { useSpeaking } from './speaking';
import type { Dated } from './use-files';

/** 核验报告 of one file: read on the screen, printed on A4 to be stapled to the papers. */
export function Report({ verdict, at, onRemove }: Dated & { readonly onRemove: () => void }) {
  const { t } = useSpeaking();
  return (
    <article aria-label={verdict.file}>
      <h2>
        {t.report.title} · {verdict.file}{' '}
        <button type="button" className="screen" onClick={onRemove}>
          {t.remove}
        </button>
      </h2>
      {verdict.is === 'unreadable' ? (
        <p className="bad" role="alert">
          {t.unreadable[verdict.why]}
        </p>
      ) : (
        <>
          <Facts verdict={verdict} at={at} />
          <Findings verdict={verdict} />
          <Compared verdict={verdict} />
          <p className="sign">{t.report.signature}</p>
        </>
      )}
    </article>
  );
}

function Facts({ verdict, at }: { readonly verdict: Verdict; readonly at: Date }) {
  const { t, language } = useSpeaking();
  const { file, workbookId, pack, report, entries, registrars } = verdict;
  const heads = headsOf(entries);
  const facts: readonly (readonly [string, string])[] = [
    [t.report.file, file],
    [t.report.at, at.toLocaleString(language)],
    [t.report.kindOfBook, inLanguage(language, pack.title)],
    [t.report.workbook, workbookId],
    [t.report.heads, t.report.headsShown(heads.length, contentCode(digestOf(joinTexts(heads))))],
    [t.report.registrar, registrars.map(fullFingerprint).join('、') || t.report.nobody],
    [t.report.counted, t.counts(report.records, report.entries, report.drafts)],
  ];
  return (
    <>
      <dl>
        {facts.map(([name, fact]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {!report.signed && <p className="bad">{t.unsigned}</p>}
    </>
  );
}

/** More than anybody reads on a screen; the command line lists all. */
const SHOWN = 1_000;

function Findings({ verdict }: { readonly verdict: Verdict }) {
  const { t, kinds, language } = useSpeaking();
  const { findings } = verdict.report;
  if (findings.length === 0)
    return (
      <p className="good" role="status">
        {t.intact}
      </p>
    );
  const counts = new Map<FindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <>
      <p className="bad" role="alert">
        {t.found(findings.length)}
      </p>
      <p>
        {t.report.byKind}
        {t.colon}
        {[...counts].map(([kind, count]) => `${kinds[kind]} ${count}`).join(t.join)}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t.report.place}</th>
            <th>{t.report.record}</th>
            <th>{t.report.what}</th>
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, SHOWN).map((finding, index) => {
            const { sheet, cell } = placeOf(verdict.workbook, finding);
            return (
              <tr key={index}>
                <td>{cell === '' ? sheet : `${sheet}!${cell}`}</td>
                <td>{finding.record}</td>
                <td>{findingText(language, verdict.pack, finding)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {findings.length > SHOWN && <p>{t.copies.more(findings.length - SHOWN)}</p>}
    </>
  );
}

function Compared({ verdict: { kept } }: { readonly verdict: Verdict }) {
  const { t, language } = useSpeaking();
  const lists = [
    [t.report.compared, comparedWith(language, kept)],
    [t.report.notCompared, notComparedWith(language, kept)],
  ] as const;
  return lists.map(([title, lines]) => (
    <div key={title}>
      <strong>{title}</strong>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  ));
}
