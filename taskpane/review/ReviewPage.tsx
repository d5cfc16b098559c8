import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactNode } from 'react';
import type { Mention, Review } from '../../addin/actions/review-workbook';
import type { Watched } from '../../addin/actions/watches';
import { useDesk } from '../at-desk';
import { shownMoment, waitingTime } from '../parts/waiting-time';
import { PrintSheet, printSheets } from '../people/PrintSheet';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { barsOf } from './bars';
import { Mentions } from './Mentions';
import { Months } from './Months';
import { StepBars } from './StepBars';
import { WatchPart } from './WatchPart';

interface Props {
  readonly review: Review;
  readonly watched: readonly Watched[];
  readonly at: string;
  readonly onOpen: (one: Mention) => void;
  readonly onVerify: () => void;
}

export function ReviewPage({ review, watched, at, onOpen, onVerify }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { report, waiting, contested, lateEntries, months, lots } = review;
  const overdue = waiting.filter(({ daysLate }) => daysLate > 0);
  const waits = (since: string, late: number): string => {
    const time = t.history.waits(waitingTime(t, since, desk.now().at));
    return late > 0 ? `${time} · ${t.review.late(late)}` : time;
  };
  const part = (title: string, children: ReactNode) => (
    <section className={styles.tight}>
      <h2 className={styles.section}>{title}</h2>
      {children}
    </section>
  );
  return (
    <>
      <div className={`${styles.dim} ${styles.small}`}>
        {t.review.read(report.records, report.entries, report.drafts)}
      </div>
      {part(
        t.review.waiting(waiting.length),
        waiting.length === 0 ? (
          <div className={styles.dim}>{t.review.nothingWaits}</div>
        ) : (
          <>
            {overdue.length > 0 && <div>{t.review.overdue(overdue.length)}</div>}
            <StepBars bars={barsOf(waiting, say)} />
            <Mentions
              list={[...overdue, ...waiting.filter(({ daysLate }) => daysLate === 0)]}
              onOpen={onOpen}
              tell={({ step, since, daysLate }) => `${say(step.title)} · ${waits(since, daysLate)}`}
            />
          </>
        ),
      )}
      {contested.length > 0 &&
        part(
          t.review.contested(contested.length),
          <Mentions list={contested} onOpen={onOpen} tell={() => t.state.contested} />,
        )}
      {watched.length > 0 &&
        part(t.review.watched(watched.length), <WatchPart watched={watched} onOpen={onOpen} />)}
      {part(
        t.review.changed(report.findings.length),
        report.findings.length === 0 ? (
          <div className={styles.dim}>{t.review.unchanged}</div>
        ) : (
          <button type="button" className={styles.link} onClick={onVerify}>
            {t.review.toVerify}
          </button>
        ),
      )}
      {part(
        t.review.lateEntries(lateEntries.length),
        <>
          {lateEntries.length === 0 ? (
            <div className={styles.dim}>{t.review.noneLate}</div>
          ) : (
            <Mentions
              list={lateEntries}
              onOpen={onOpen}
              tell={({ register, step, days, by }) => {
                const signed = register.signOff?.find((one) => one.step === step);
                return `${signed ? `${say(signed.title)} · ` : ''}${t.review.lateBy(days, by)}`;
              }}
            />
          )}
          <Months months={months} />
        </>,
      )}
      {lots.length > 0 &&
        part(
          t.review.lots,
          <>
            <div className={styles.dim}>{t.review.lotsWhy}</div>
            <Mentions list={lots} onOpen={onOpen} tell={() => ''} />
          </>,
        )}
      <DefaultButton text={t.review.print} onClick={printSheets} />
      <PrintSheet>
        <h1>{say(desk.pack.title)}</h1>
        <p>
          {t.review.printed(shownMoment(at))} ·{' '}
          {t.review.read(report.records, report.entries, report.drafts)}
        </p>
        <p>
          {t.review.waiting(waiting.length)} · {t.review.overdue(overdue.length)} ·{' '}
          {t.review.contested(contested.length)} · {t.review.changed(report.findings.length)} ·{' '}
          {t.review.lateEntries(lateEntries.length)}
        </p>
        <table>
          <tbody>
            {waiting.slice(0, 25).map(({ rowId, no, register, step, since, daysLate }) => (
              <tr key={`${rowId}${step.step}`}>
                <td>{no}</td>
                <td>{say(register.title)}</td>
                <td>{say(step.title)}</td>
                <td>{waits(since, daysLate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          {t.review.lots}: {lots.map(({ no }) => no).join(t.and)}
        </p>
      </PrintSheet>
    </>
  );
}
