import { DefaultButton } from '@fluentui/react/lib/Button';
import type { Glance } from '../../addin/actions/review-workbook';
import type { VerifyReport } from '../../addin/actions/verify-workbook';
import { printSheets } from '../people/PrintSheet';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { FindingItem } from '../verify/FindingItem';
import { BooksPart } from './BooksPart';
import { ClosingPart } from './ClosingPart';
import { LatePart } from './LatePart';
import { Mentions, type OpenMention } from './Mentions';
import { PostsPart } from './PostsPart';
import { PrintedReview } from './PrintedReview';
import { Section } from './Section';
import { WaitingPart } from './WaitingPart';
import { WatchPart } from './WatchPart';

/** More than these are looked at under 核验. */
const SHOWN = 10;

interface Props {
  readonly review: Glance;
  /** null = seals and signatures are still being checked */
  readonly report: VerifyReport | null;
  readonly at: string;
  readonly onOpen: OpenMention;
  /** none = it is another workbook, of which nothing is opened or printed here */
  readonly onVerify: (() => void) | undefined;
}

export function ReviewPage({ review, report, at, onOpen, onVerify }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const { contested, watched, lots } = review;
  // A place in another workbook is none in this one.
  const findings = (report?.findings ?? []).map((one) => (onOpen ? one : { ...one, row: null }));
  return (
    <>
      <div className={`${styles.dim} ${styles.small}`}>
        {t.review.read(review.records, review.entries, review.drafts)}
      </div>
      <WaitingPart waiting={review.waiting} onOpen={onOpen} />
      {contested.length > 0 && (
        <Section title={t.review.contested(contested.length)}>
          <Mentions list={contested} onOpen={onOpen} tell={() => t.state.contested} />
        </Section>
      )}
      <Section title={report ? t.review.changed(findings.length) : t.review.checking}>
        {report && findings.length === 0 && <div className={styles.dim}>{t.review.unchanged}</div>}
        {findings.length > 0 && (
          <ul className={styles.list}>
            {findings.slice(0, SHOWN).map((finding, index) => (
              <li key={index}>
                <FindingItem finding={finding} />
              </li>
            ))}
          </ul>
        )}
        {findings.length > SHOWN && onVerify && (
          <button type="button" className={styles.link} onClick={onVerify}>
            {t.review.more(findings.length - SHOWN)} · {t.review.toVerify}
          </button>
        )}
      </Section>
      <LatePart lateEntries={review.lateEntries} months={review.months} onOpen={onOpen} />
      <BooksPart
        differences={review.differences}
        stock={review.stock}
        missing={review.missing}
        onOpen={onOpen}
      />
      {watched.length > 0 && (
        <Section title={t.review.watched(watched.length)}>
          <WatchPart watched={watched} onOpen={onOpen} />
        </Section>
      )}
      <PostsPart posts={review.posts} onOpen={onOpen} />
      <ClosingPart closings={review.closings} onOpen={onOpen} />
      {lots.length > 0 && (
        <Section title={t.review.lots}>
          <div className={styles.dim}>{t.review.lotsWhy}</div>
          <Mentions list={lots} onOpen={onOpen} tell={() => ''} />
        </Section>
      )}
      {report && onOpen && (
        <>
          <DefaultButton text={t.review.print} onClick={printSheets} />
          <PrintedReview review={review} report={report} at={at} />
        </>
      )}
    </>
  );
}
