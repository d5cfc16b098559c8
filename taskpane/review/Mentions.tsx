import type { ReactNode } from 'react';
import type { Mention } from '../../addin/actions/review-mention';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** More than these are looked at in the sheet. */
const SHOWN = 10;

/** Leads to a record; none = it stands in another workbook. */
export type OpenMention = ((one: Mention) => void) | undefined;

interface Props<M extends Mention> {
  readonly list: readonly M[];
  /** what is said of each beside its number */
  readonly tell: (one: M) => ReactNode;
  readonly onOpen: ((one: M) => void) | undefined;
}

/** Records in a list; each leads to its row. */
export function Mentions<M extends Mention>({ list, tell, onOpen }: Props<M>) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  if (list.length === 0) return null;
  const content = (one: M): ReactNode => (
    <>
      <span className={styles.spread}>
        <span className={styles.strong}>{one.no}</span>
        <span className={styles.small}>{tell(one)}</span>
      </span>
      <span className={`${styles.dim} ${styles.small}`}>{say(one.register.title)}</span>
    </>
  );
  return (
    <>
      <ul className={styles.list}>
        {list.slice(0, SHOWN).map((one, at) => (
          <li key={at}>
            {onOpen ? (
              <button type="button" className={styles.listButton} onClick={() => onOpen(one)}>
                {content(one)}
              </button>
            ) : (
              <div className={styles.listItem}>{content(one)}</div>
            )}
          </li>
        ))}
      </ul>
      {list.length > SHOWN && (
        <div className={`${styles.dim} ${styles.small}`}>{t.review.more(list.length - SHOWN)}</div>
      )}
    </>
  );
}
