import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  verifyWorkbook,
  type Finding,
  type VerifyReport,
} from '../../addin/actions/verify-workbook';
import { titleOfKind } from '../../addin/registers/columns';
import { fullFingerprint } from '../../addin/domain/keys/fingerprint';
import { journal } from '../../addin/registers/system';
import { shownText } from '../../addin/text/shown-text';
import { useDesk } from '../at-desk';
import { focusFirst } from '../focus';
import { columnTitled } from '../parts/shown-value';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import {
  anchorsAfter,
  breaksAnchors,
  keepAnchors,
  readAnchors,
  type Anchors,
} from './kept-anchors';

type Standing =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly rows: number }
  | { readonly is: 'stopped' }
  | { readonly is: 'done'; readonly report: VerifyReport; readonly known: Anchors | null };

interface Props {
  /** counts up when verifying was asked for from the ribbon */
  readonly asked: number;
}

/** 核验: computes every seal again and names each cell that was changed after signing. */
export function VerifyTab({ asked }: Props) {
  const { desk, read } = useDesk();
  const { workbookId } = desk.house;
  const { t } = useSpeaking();
  const styles = useStyles();
  const [standing, setStanding] = useState<Standing>({ is: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const buttons = useRef<HTMLDivElement>(null);

  /** One button gives way to another: the keyboard stays on them. */
  const change = useCallback((next: Standing) => {
    const here = buttons.current?.contains(document.activeElement) ?? false;
    setStanding(next);
    if (here) focusFirst(buttons.current);
  }, []);

  const start = useCallback(async () => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    change({ is: 'running', rows: 0 });
    const known = readAnchors(workbookId);
    const report = await read(async () => {
      try {
        return await verifyWorkbook(desk.workbook, desk.pack, {
          checker: desk.keyring,
          ...(known && known.registrar !== '' && { registrar: known.registrar }),
          ...(known && { seen: known.heads }),
          signal: mine.signal,
          onProgress: (rows) => {
            if (!mine.signal.aborted) setStanding({ is: 'running', rows });
          },
        });
      } catch (error) {
        // Stopping is what the person asked for, not a failure.
        if (mine.signal.aborted) return null;
        throw error;
      }
    });
    if (stop.current !== mine) return;
    // What does not agree with what this PC saw is never remembered by itself.
    if (report && !report.findings.some(breaksAnchors))
      keepAnchors(workbookId, anchorsAfter(report, known));
    change(report ? { is: 'done', report, known } : { is: report === null ? 'stopped' : 'idle' });
  }, [desk.workbook, desk.pack, desk.keyring, workbookId, read, change]);

  useEffect(() => {
    if (asked > 0) void start();
  }, [asked, start]);

  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.verify.intro}</div>
      <div
        ref={buttons}
        className={styles.stack}
        onKeyDown={(event) => {
          if (event.key === 'Escape') stop.current?.abort();
        }}
      >
        {standing.is === 'running' ? (
          <>
            <ProgressIndicator
              label={t.verify.reading}
              description={t.verify.progress(standing.rows)}
            />
            <DefaultButton text={t.verify.cancel} onClick={() => stop.current?.abort()} />
          </>
        ) : (
          <PrimaryButton
            text={standing.is === 'idle' ? t.verify.start : t.verify.again}
            onClick={() => void start()}
          />
        )}
      </div>
      {standing.is === 'stopped' && (
        <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="status">
          {t.verify.cancelled}
        </MessageBar>
      )}
      {standing.is === 'done' && (
        <Report
          report={standing.report}
          known={standing.known}
          onAccept={() => {
            keepAnchors(workbookId, anchorsAfter(standing.report, null));
            void start();
          }}
        />
      )}
    </div>
  );
}

const SHOWN = 200;

interface ReportProps {
  readonly report: VerifyReport;
  /** what this PC remembered before */
  readonly known: Anchors | null;
  /** the file is what it should be, says the person */
  readonly onAccept: () => void;
}

function Report({ report, known, onAccept }: ReportProps) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const { findings } = report;
  const clean = findings.length === 0;
  return (
    <>
      <MessageBar
        messageBarType={clean ? MessageBarType.success : MessageBarType.error}
        delayedRender={false}
        role={clean ? 'status' : 'alert'}
      >
        <div className={styles.strong}>
          {clean ? t.verify.clean : t.verify.findings(findings.length)}
        </div>
        <div>{t.verify.counts(report.records, report.entries)}</div>
        {report.drafts > 0 && <div>{t.verify.drafts(report.drafts)}</div>}
      </MessageBar>
      {!clean && (
        <ul className={styles.list}>
          {findings.slice(0, SHOWN).map((finding, index) => (
            <li key={index}>
              <FindingItem finding={finding} />
            </li>
          ))}
        </ul>
      )}
      {findings.length > SHOWN && (
        <p className={styles.dim}>{t.verify.more(findings.length - SHOWN)}</p>
      )}
      <Compared report={report} known={known} onAccept={onAccept} />
    </>
  );
}

/** What was compared with what, and what this PC remembers from now on. */
function Compared({ report, known, onAccept }: ReportProps) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const broken = report.findings.some(breaksAnchors);
  const kept = known ? t.verify.compared(known.heads.length) : t.verify.remembered;
  return (
    <div className={`${styles.tight} ${styles.small}`}>
      {broken && (
        <div className={styles.stack}>
          <div className={styles.bad}>{t.verify.anchorsBroken}</div>
          <DefaultButton text={t.verify.accept} onClick={onAccept} />
        </div>
      )}
      <div className={styles.dim}>{report.signed ? t.verify.signed : t.verify.unsigned}</div>
      {report.registrars.length > 0 && (
        <div>
          {t.verify.registrar}
          {report.registrars.map((fingerprint) => (
            <div key={fingerprint}>
              <code>{fullFingerprint(fingerprint)}</code>
            </div>
          ))}
          <span className={styles.dim}>{t.verify.compareRegistrar}</span>
        </div>
      )}
      <div className={styles.dim}>{kept}</div>
      <div className={styles.dim}>{t.verify.limit}</div>
    </div>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const { desk, read } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const register =
    desk.pack.registers.find(({ table }) => table === finding.sheet) ??
    (finding.sheet === journal.table ? journal : undefined);
  const column = register && columnTitled(register, finding.column);
  const text = (value: string): string =>
    value === '' ? t.verify.blank : shownText(column, value);
  const { row } = finding;
  const content = (
    <>
      <span className={styles.spread}>
        <span className={styles.strong}>{finding.record}</span>
        <span className={`${styles.pill} ${styles.pillBad}`}>{t.findings[finding.kind]}</span>
      </span>
      <span className={styles.findingPlace}>
        {register ? say(register.title) : finding.sheet}
        {column && ` · ${say(column.title)}`}
      </span>
      {finding.column !== '' && (
        <span className={styles.findingChange}>
          {t.verify.change(text(finding.was), text(finding.now))}
        </span>
      )}
      {finding.by !== '' && (
        <span className={`${styles.dim} ${styles.small}`}>{t.verify.by(finding.by)}</span>
      )}
    </>
  );
  if (!row) return <div className={styles.listItem}>{content}</div>;
  const place =
    finding.column === '' && register ? titleOfKind(register, 'serial') : finding.column;
  const header = place in row.cells ? place : undefined;
  return (
    <button
      type="button"
      className={styles.listButton}
      title={t.verify.show}
      onClick={() => void read(() => desk.workbook.reveal(row, header))}
    >
      {content}
    </button>
  );
}
