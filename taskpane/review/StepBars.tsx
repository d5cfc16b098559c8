import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly late: number;
}

const ROW = 22;
const LABEL = 130;
const WIDTH = 320;

interface Props {
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** How many there are of each, e.g. waiting at a step; the dark part of a bar is late. */
export function StepBars({ title, bars }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const wide = (count: number): number => (count / most) * (WIDTH - LABEL - 30);
  return (
    <svg
      role="img"
      aria-label={`${title}: ${bars.map(({ label, count }) => `${label} ${count}`).join(t.and)}`}
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
      width="100%"
    >
      {bars.map(({ label, count, late }, at) => (
        <g key={label} transform={`translate(0 ${at * ROW})`}>
          <text x={LABEL - 6} y={15} textAnchor="end" className={styles.chartText}>
            {label}
          </text>
          <rect x={LABEL} y={4} height={14} width={wide(count)} className={styles.chartBar} />
          <rect x={LABEL} y={4} height={14} width={wide(late)} className={styles.chartLate} />
          <text x={LABEL + wide(count) + 6} y={15} className={styles.chartText}>
            {count}
          </text>
        </g>
      ))}
    </svg>
  );
}
