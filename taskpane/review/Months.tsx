import type { MonthRate } from '../../addin/actions/review-workbook';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** How many of a month's signatures were late. */
export function Months({ months }: { readonly months: readonly MonthRate[] }) {
  const { t } = useSpeaking();
  const styles = useStyles();
  if (months.length === 0) return null;
  return (
    <table className={styles.small}>
      <thead>
        <tr>
          {[t.review.month, t.review.signatures, t.review.lateOnes, t.review.rate].map((head) => (
            <th key={head} scope="col" className={styles.number}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.slice(0, 12).map(({ month, signatures, late }) => (
          <tr key={month}>
            <th scope="row" className={styles.number}>
              {month}
            </th>
            <td className={styles.number}>{signatures}</td>
            <td className={styles.number}>{late}</td>
            <td className={styles.number}>{`${((100 * late) / signatures).toFixed(1)} %`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
