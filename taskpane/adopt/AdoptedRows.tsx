import type { Adopted } from '../../addin/domain/adopt/adopt';
import { explain } from '../../addin/text';
import type { Register } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** More than these are looked at in the sheet. */
const SHOWN = 20;

interface Props {
  readonly register: Register;
  readonly adopted: Adopted;
  /** 0-based row of the sheet with which the picked cells begin */
  readonly firstRow: number;
}

/** What becomes of the rows: how many fit, which are left out, and of each misfit why. */
export function AdoptedRows({ register, adopted, firstRow }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { fits, misfits, skipped } = adopted;
  const count = (why: string): number => skipped.filter((row) => row.why === why).length;
  return (
    <div className={styles.tight} role="status">
      <div className={styles.strong}>{t.adopt.fits(fits.length)}</div>
      {skipped.length > 0 && (
        <div className={styles.dim}>
          {t.adopt.skipped(count('blank'), count('total'), count('heading'))}
        </div>
      )}
      {misfits.length > 0 && (
        <>
          <div>{t.adopt.misfits(misfits.length)}</div>
          <ul className={styles.plain}>
            {misfits.slice(0, SHOWN).map(({ row, problems }) => (
              <li key={row}>
                <span className={styles.strong}>{t.adopt.row(firstRow + row + 1)}</span>{' '}
                {problems
                  .map(
                    (problem) =>
                      explain(t, problem, { pack: desk.pack, register, inLanguage: say }).why,
                  )
                  .join(' ')}
              </li>
            ))}
          </ul>
          {misfits.length > SHOWN && (
            <div className={styles.dim}>{t.adopt.moreMisfits(misfits.length - SHOWN)}</div>
          )}
        </>
      )}
    </div>
  );
}
