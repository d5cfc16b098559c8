import type { Watched } from '../../addin/actions/watches';
import { formatFen } from '../../addin/domain/amount';
import { cite } from '../../addin/text';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { Mentions, type OpenMention } from './Mentions';

interface Props {
  readonly watched: readonly Watched[];
  readonly onOpen: OpenMention;
}

type Open = Extract<Watched, { readonly what: 'open' }>;

/** What is missing in a month or overdue, and IOUs that are open with their age. */
export function WatchPart({ watched, onOpen }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const open = watched.filter((one): one is Open => one.what === 'open');
  const told = watched.flatMap((one): readonly { clause: string; text: string }[] => {
    const { clause } = one;
    switch (one.what) {
      case 'open':
        return [];
      case 'monthWithout':
        return [{ clause, text: t.review.monthWithout(one.month, say(one.missing.title)) }];
      case 'noneWithin':
        return [{ clause, text: t.review.noneWithin(say(one.missing.title), one.days) }];
    }
  });
  return (
    <>
      {told.length > 0 && (
        <ul className={styles.list}>
          {told.map(({ text, clause }) => (
            <li key={`${clause} ${text}`}>
              <div>{text}</div>
              <div className={`${styles.dim} ${styles.small}`}>{cite(t, desk.pack, clause)}</div>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <Mentions
          list={open}
          onOpen={onOpen}
          tell={({ open: left, days }) => t.review.openFor(formatFen(left), days)}
        />
      )}
    </>
  );
}
