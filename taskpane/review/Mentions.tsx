import type { ReactNode } from 'react';
import type { Mention } from '../../addin/actions/review-workbook';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** More than these are looked at in the sheet. */
const SHOWN = 10;

interface Props<M extends Mention> {
  readonly list: readonly M[];
  /** what is said of each beside its number */
  readonly tell: (one: M) => ReactNode;
  readonly onOpen: (one: M) => void;
}

/** Records in a list; each leads to its row. */
export function Mentions<M extends Mention>({ list, tell, onOpen }: Props<M>) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {list.slice(0, SHOWN).map((one, at) => (
          <li key={at}>
            <button type="button" className={styles.listButton} onClick={() => onOpen(one)}>
              <span className={styles.spread}>
                <span className={styles.strong}>{one.no}</span>
                <span className={styles.small}>{tell(one)}</span>
              </span>
              <span className={`${styles.dim} ${styles.small}`}>{say(one.register.title)}</span>
            </button>
          </li>
        ))}
      </ul>
      {list.length > SHOWN && (
        <div className={`${styles.dim} ${styles.small}`}>{t.review.more(list.length - SHOWN)}</div>
      )}
    </>
  );
}
