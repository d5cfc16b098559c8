import type { Review } from '../../addin/actions/review-workbook';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { Mentions, type OpenMention } from './Mentions';
import { Months } from './Months';
import { Section } from './Section';
import { StepBars } from './StepBars';

interface Props extends Pick<Review, 'lateEntries' | 'months'> {
  readonly onOpen: OpenMention;
}

/** 补签, and its share of each month's signatures. */
export function LatePart({ lateEntries, months, onOpen }: Props) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  return (
    <Section title={t.review.lateEntries(lateEntries.length)}>
      {lateEntries.length === 0 && <div className={styles.dim}>{t.review.noneLate}</div>}
      <Mentions
        list={lateEntries}
        onOpen={onOpen}
        tell={({ register, step, days, by }) => {
          const signed = register.signOff?.find((one) => one.step === step);
          return `${signed ? `${say(signed.title)} · ` : ''}${t.review.lateBy(days, by)}`;
        }}
      />
      {months.length > 1 && (
        <StepBars
          title={t.review.monthChart}
          bars={months
            .slice(0, 12)
            .map(({ month, signatures, late }) => ({ label: month, count: signatures, late }))}
        />
      )}
      <Months months={months} />
    </Section>
  );
}
