import type { WaitingStep } from '../../addin/actions/review-workbook';
import { useDesk } from '../at-desk';
import { waitingTime } from '../parts/waiting-time';
import { useSpeaking } from '../speaking';

/** How long a step waits, and by how much it is late. */
export function useWaits(): (step: Pick<WaitingStep, 'since' | 'daysLate'>) => string {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  return ({ since, daysLate }) => {
    const time = t.history.waits(waitingTime(t, since, desk.now().at));
    return daysLate > 0 ? `${time} · ${t.review.late(daysLate)}` : time;
  };
}
