import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { clashesHeld } from '../../addin/actions/incompatible-posts';
import { cite } from '../../addin/text';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** 不相容岗位, over time: who holds two posts that one person should not use. */
export function IncompatiblePosts() {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const clashes = clashesHeld(desk);
  if (clashes.length === 0) return null;
  const titleOf = (id: string): string => {
    const post = desk.pack.posts.find((one) => one.id === id);
    return post ? say(post.title) : id;
  };
  const [clause = ''] = clashes.map((clash) => clash.clause);
  return (
    <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="status">
      <ul className={styles.plain}>
        {clashes.map(({ person, posts }) => (
          <li key={`${person} ${posts.join()}`}>
            {t.people.incompatible(person, posts.map(titleOf).join(t.and))}
          </li>
        ))}
      </ul>
      <cite className={styles.clause}>{cite(t, desk.pack, clause)}</cite>
    </MessageBar>
  );
}
