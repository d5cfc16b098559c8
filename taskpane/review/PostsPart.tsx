import type { PostsSeen, PostsUsed } from '../../addin/actions/review-posts';
import { cite } from '../../addin/text';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { Mentions, type OpenMention } from './Mentions';
import { Section } from './Section';

interface Props {
  readonly posts: PostsSeen;
  readonly onOpen: OpenMention;
}

/** 不相容岗位, looking back: who used two posts, and where one person signed what is better kept apart. */
export function PostsPart({ posts: { used, overlaps }, onOpen }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  if (used.length + overlaps.length === 0) return null;
  const title = (id: string): string => {
    const post = desk.pack.posts.find((one) => one.id === id);
    return post ? say(post.title) : id;
  };
  const told = ({ person, posts: [one, other], records }: PostsUsed): string =>
    records.length > 0
      ? t.review.postsUsed(person, title(one), title(other), records.length)
      : t.review.postsHeld(person, title(one), title(other));
  return (
    <Section title={t.review.posts(used.length + overlaps.length)}>
      {used.map((one) => (
        <div key={`${one.person}${one.posts.join()}`}>
          <div>{told(one)}</div>
          <div className={`${styles.dim} ${styles.small}`}>{cite(t, desk.pack, one.clause)}</div>
          <Mentions list={one.records.slice(-3).reverse()} onOpen={onOpen} tell={() => ''} />
        </div>
      ))}
      <Mentions
        list={overlaps}
        onOpen={onOpen}
        tell={({ by, step, other }) => t.review.overlap(by, say(other.title), say(step.title))}
      />
    </Section>
  );
}
