import type { Mention } from '../../addin/actions/review-mention';
import type { Glance } from '../../addin/actions/review-workbook';
import type { VerifyReport } from '../../addin/actions/verify-workbook';
import { formatFen } from '../../addin/domain/amount';
import { useDesk } from '../at-desk';
import { shownMoment } from '../parts/waiting-time';
import { PrintSheet } from '../people/PrintSheet';
import { useSpeaking } from '../speaking';
import { useWaits } from './waits';

/** Lines of a section: all of them together stay on one page of A4. */
const MOST = 5;

interface Props {
  readonly review: Glance;
  readonly report: VerifyReport;
  readonly at: string;
}

/** The review on one page: every count, and the first lines of what needs somebody. */
export function PrintedReview({ review, report, at }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const waits = useWaits();
  const { waiting, lateEntries, differences, stock, missing, posts, closings } = review;
  const overdue = waiting.filter(({ daysLate }) => daysLate > 0);
  const open = review.watched.flatMap((one) => (one.what === 'open' ? [one] : []));
  const counts: readonly string[] = [
    `${t.review.waiting(waiting.length)} · ${t.review.overdue(overdue.length)}`,
    t.review.contested(review.contested.length),
    t.review.changed(report.findings.length),
    t.review.lateEntries(lateEntries.length),
    t.review.differences(differences.length + stock.length),
    t.review.missing(missing.length),
    t.review.watched(review.watched.length),
    t.review.posts(posts.used.length + posts.overlaps.length),
    ...closings.map(({ register, month, problems }) => {
      const title = t.review.closing(say(register.title), month);
      return `${title}: ${problems.length === 0 ? t.review.ready : t.review.notReady(problems.length)}`;
    }),
  ];
  const lines = <M extends Mention>(list: readonly M[], tell: (one: M) => string) =>
    list
      .slice(0, MOST)
      .map((one) => ({ no: one.no, title: say(one.register.title), text: tell(one) }));
  const rows = [
    ...lines([...overdue, ...waiting.filter(({ daysLate }) => daysLate === 0)], (one) =>
      [say(one.step.title), waits(one)].join(' · '),
    ),
    ...report.findings.slice(0, MOST).map(({ record, sheet, kind, column }) => ({
      ...{ no: record, title: sheet, text: `${t.findings[kind]} ${column}` },
    })),
    ...lines(lateEntries, ({ days, by }) => t.review.lateBy(days, by)),
    ...lines(differences, ({ column, difference }) => `${say(column.title)} ${difference}`),
    ...lines(open, (one) => t.review.openFor(formatFen(one.open), one.days)),
  ];
  return (
    <PrintSheet>
      <h1>{say(desk.pack.title)}</h1>
      <p>
        {t.review.printed(shownMoment(at))} ·{' '}
        {t.review.read(report.records, report.entries, report.drafts)}
      </p>
      <p>{counts.join(' · ')}</p>
      <table>
        <tbody>
          {rows.map(({ no, title, text }, index) => (
            <tr key={index}>
              <td>{no}</td>
              <td>{title}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t.review.lots}: {review.lots.map(({ no }) => no).join(t.and)}
      </p>
    </PrintSheet>
  );
}
