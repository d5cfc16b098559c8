import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useCallback, useEffect } from 'react';
import { verifyWorkbook, type VerifyReport } from '../../addin/actions/verify-workbook';
import { fullFingerprint } from '../../addin/domain/keys/fingerprint';
import { useDesk } from '../at-desk';
import type { NamedEntry } from '../../addin/domain/journal/entry';
import { ReadingBar } from '../parts/ReadingBar';
import { useReading } from '../parts/use-reading';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { FindingItem } from './FindingItem';
import { PaperCheck } from './PaperCheck';
import {
  anchorsAfter,
  breaksAnchors,
  keepAnchors,
  readAnchors,
  type Anchors,
} from './kept-anchors';

interface Verified {
  readonly report: VerifyReport;
  readonly known: Anchors | null;
  /** sound ones, as they were read */
  readonly entries: readonly NamedEntry[];
}

interface Props {
  /** counts up when verifying was asked for from the ribbon */
  readonly asked: number;
}

/** 核验: computes every seal again and names each cell that was changed after signing. */
export function VerifyTab({ asked }: Props) {
  const { desk } = useDesk();
  const { workbookId } = desk.house;
  const { t } = useSpeaking();
  const styles = useStyles();
  const { reading, start, stop, buttons } = useReading<Verified>();

  const verify = useCallback(
    () =>
      start(async (along) => {
        const known = readAnchors(workbookId);
        let entries: readonly NamedEntry[] = [];
        const options = {
          ...along,
          checker: desk.keyring,
          ...(known && known.registrar !== '' && { registrar: known.registrar }),
          ...(known && { seen: known.heads }),
        };
        const report = await verifyWorkbook(desk.workbook, desk.pack, options, (book) => {
          ({ entries } = book);
        });
        // What does not agree with what this PC saw is never remembered by itself.
        if (!along.signal.aborted && !report.findings.some(breaksAnchors))
          keepAnchors(workbookId, anchorsAfter(report, known));
        return { report, known, entries };
      }),
    [desk.workbook, desk.pack, desk.keyring, workbookId, start],
  );

  useEffect(() => {
    if (asked > 0) void verify();
  }, [asked, verify]);

  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.verify.intro}</div>
      <ReadingBar
        reading={reading}
        buttons={buttons}
        texts={t.verify}
        onStart={() => void verify()}
        onStop={stop}
      />
      {reading.is === 'done' && (
        <Report
          report={reading.result.report}
          known={reading.result.known}
          onAccept={() => {
            keepAnchors(workbookId, anchorsAfter(reading.result.report, null));
            void verify();
          }}
        />
      )}
      <PaperCheck
        checked={reading.is === 'done' ? { ...reading.result, pack: desk.pack } : null}
        onAsk={() => void verify()}
      />
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
      {!report.looked && <div className={styles.dim}>{t.verify.notLooked}</div>}
      <div className={styles.dim}>{t.verify.limit}</div>
    </div>
  );
}
