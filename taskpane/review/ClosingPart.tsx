import type { Readiness } from '../../addin/actions/review-closing';
import { explain } from '../../addin/text';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { Mentions, type OpenMention } from './Mentions';
import { Section } from './Section';

interface Props {
  readonly closings: readonly Readiness[];
  readonly onOpen: OpenMention;
}

/** 月结: which month is next, whether it can be closed, and what is still under way. */
export function ClosingPart({ closings, onOpen }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  return (
    <>
      {closings.map(({ register, month, over, pending, problems }) => (
        <Section key={register.id} title={t.review.closing(say(register.title), month)}>
          {!over && <div className={styles.dim}>{t.review.notOver}</div>}
          {problems.length === 0 ? (
            <div className={styles.dim}>{t.review.ready}</div>
          ) : (
            <ul className={styles.quietList}>
              {problems.map((problem, at) => (
                <li key={at}>
                  {explain(t, problem, { pack: desk.pack, register, inLanguage: say }).why}
                </li>
              ))}
            </ul>
          )}
          {pending.length > 0 && <div>{t.review.pending(pending.length)}</div>}
          <Mentions list={pending} onOpen={onOpen} tell={() => ''} />
        </Section>
      ))}
    </>
  );
}
