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

/** How many records wait at each step; the dark part of a bar is past its time limit. */
export function StepBars({ bars }: { readonly bars: readonly Bar[] }) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const wide = (count: number): number => (count / most) * (WIDTH - LABEL - 30);
  return (
    <svg
      role="img"
      aria-label={`${t.review.chart}: ${bars.map(({ label, count }) => `${label} ${count}`).join(t.and)}`}
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
