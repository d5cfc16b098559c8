import { waitsFor } from '../../addin/actions/inbox';
import { actingPerson } from '../../addin/actions/person';
import type { WaitingStep } from '../../addin/actions/review-workbook';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { barsOf } from './bars';
import { Mentions, type OpenMention } from './Mentions';
import { Section } from './Section';
import { StepBars } from './StepBars';
import { useWaits } from './waits';

interface Props {
  readonly waiting: readonly WaitingStep[];
  readonly onOpen: OpenMention;
}

/** What waits for whoever sits here, and what waits at all: overdue first. */
export function WaitingPart({ waiting, onOpen }: Props) {
  const { desk, me } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const waits = useWaits();
  const self = actingPerson(desk, me?.name ?? '');
  const mine = waiting.filter(
    (one, at) =>
      self.ok &&
      waitsFor(one, self.value) &&
      waiting.findIndex(({ rowId }) => rowId === one.rowId) === at,
  );
  const overdue = waiting.filter(({ daysLate }) => daysLate > 0);
  const tell = (one: WaitingStep): string => `${say(one.step.title)} · ${waits(one)}`;
  return (
    <>
      {onOpen && (
        <Section title={t.review.mine(mine.length)}>
          {mine.length === 0 && (
            <div className={styles.dim}>{me ? t.review.nothingMine : t.review.chooseMe}</div>
          )}
          <Mentions list={mine} onOpen={onOpen} tell={tell} />
        </Section>
      )}
      <Section title={t.review.waiting(waiting.length)}>
        {waiting.length === 0 && <div className={styles.dim}>{t.review.nothingWaits}</div>}
        {overdue.length > 0 && <div>{t.review.overdue(overdue.length)}</div>}
        {waiting.length > 0 && <StepBars title={t.review.chart} bars={barsOf(waiting, say)} />}
        <Mentions
          list={[
            ...[...overdue].sort((a, b) => b.daysLate - a.daysLate),
            ...waiting.filter(({ daysLate }) => daysLate === 0),
          ]}
          onOpen={onOpen}
          tell={tell}
        />
      </Section>
    </>
  );
}
