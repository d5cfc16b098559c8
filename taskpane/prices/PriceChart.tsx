import { serialOf } from '../../addin/domain/civil-date';
import type { PriceLine } from '../../addin/domain/price-history';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [320, 130, 44, 24, 22];

/** An article's prices day by day; the broken line is their mean. */
export function PriceChart({ line }: { readonly line: PriceLine }) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const { points, mean, item, unit } = line;
  const [days, prices] = [
    points.map(({ date }) => serialOf(date)),
    points.map(({ price }) => price),
  ];
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const x = (day: number): number =>
    LEFT + 6 + ((day - first) / Math.max(1, last - first)) * (WIDTH - LEFT - 20);
  const y = (price: number): number =>
    high === low
      ? (TOP + HEIGHT - BOTTOM) / 2
      : TOP + 8 + ((high - price) / (high - low)) * (HEIGHT - TOP - BOTTOM - 16);
  const title = t.prices.chart(item, unit);
  const at = points.map(({ price }, index) => `${x(days[index] ?? 0)},${y(price)}`);
  const told = points.map(({ date, price }) => `${date} ${price.toFixed(2)}`).join(t.and);
  return (
    <svg
      role="img"
      aria-label={`${title}: ${told}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
    >
      <text x={0} y={14} className={styles.chartText}>
        {title}
      </text>
      {[...new Set([high, low])].map((price) => (
        <g key={price}>
          <text x={LEFT - 4} y={y(price) + 4} textAnchor="end" className={styles.chartText}>
            {price.toFixed(2)}
          </text>
          <line x1={LEFT} x2={WIDTH} y1={y(price)} y2={y(price)} className={styles.chartGrid} />
        </g>
      ))}
      {mean !== null && mean >= low && mean <= high && (
        <line
          x1={LEFT}
          x2={WIDTH}
          y1={y(mean)}
          y2={y(mean)}
          className={styles.chartLine}
          strokeDasharray="4 3"
        />
      )}
      <polyline points={at.join(' ')} className={styles.chartLine} />
      {at.map((place, index) => {
        const [cx = '', cy = ''] = place.split(',');
        return <circle key={index} cx={cx} cy={cy} r={3} className={styles.chartDot} />;
      })}
      {points[0] && (
        <text x={LEFT} y={HEIGHT - 6} className={styles.chartText}>
          {points[0].date}
        </text>
      )}
      {points.length > 1 && (
        <text x={WIDTH} y={HEIGHT - 6} textAnchor="end" className={styles.chartText}>
          {line.date}
        </text>
      )}
    </svg>
  );
}
