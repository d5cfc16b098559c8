import { useState } from 'react';
import { recentPrices } from '../../addin/actions/recent-prices';
import type { PriceLine } from '../../addin/domain/price-history';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { PriceChart } from './PriceChart';

/** More than these nobody compares in a pane. */
const SHOWN = 60;

/** 单价比较: each article against its own last days, as a table and as a chart of the one looked at. */
export function PricesPart() {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [lines, setLines] = useState<readonly PriceLine[] | null>(null);
  const [chosen, choose] = useState(0);
  const { prices } = desk.pack;
  if (!prices) return null;
  const look = async (): Promise<void> => {
    const seen = await read(() => recentPrices(desk));
    if (seen) setLines(seen);
    choose(0);
  };
  const shown = lines?.[chosen];
  return (
    <section className={styles.tight}>
      <h2 className={styles.section}>{t.prices.title}</h2>
      <div className={`${styles.dim} ${styles.small}`}>
        {t.prices.why(Number(desk.house.parameters[prices.days]) || 0)}
      </div>
      <button type="button" className={styles.link} onClick={() => void look()}>
        {t.prices.look}
      </button>
      {lines?.length === 0 && <div className={styles.dim}>{t.prices.none}</div>}
      {shown && <PriceChart line={shown} />}
      {lines && lines.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.prices.item}</th>
              {[t.prices.last, t.prices.mean, t.prices.change].map((head) => (
                <th key={head} scope="col" className={styles.right}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, SHOWN).map(({ item, unit, price, mean, change }, at) => (
              <tr key={`${item} ${unit}`}>
                <td>
                  <button
                    type="button"
                    className={styles.link}
                    aria-label={t.prices.chartOf(item)}
                    aria-pressed={at === chosen}
                    onClick={() => choose(at)}
                  >
                    {item}
                  </button>
                </td>
                <td className={styles.number}>
                  {price.toFixed(2)}/{unit}
                </td>
                <td className={styles.number}>{mean === null ? '' : mean.toFixed(2)}</td>
                <td
                  className={`${styles.number} ${change !== null && change > 0 ? styles.bad : ''}`}
                >
                  {change === null ? t.prices.new : percent(change)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines && lines.length > SHOWN && (
        <div className={styles.dim}>{t.review.more(lines.length - SHOWN)}</div>
      )}
    </section>
  );
}

const percent = (change: number): string =>
  `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(100 * change).toFixed(1)} %`;
