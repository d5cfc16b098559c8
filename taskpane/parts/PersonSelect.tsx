import { useId } from 'react';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** who holds this post stands first */
  readonly post?: string;
  readonly placeholder: string;
}

/** Chooses one of the active people of 人员. */
export function PersonSelect({ label, value, onChange, post, placeholder }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const active = desk.house.people.filter((person) => person.active);
  const holders = post === undefined ? active : active.filter(({ posts }) => posts.includes(post));
  const others = active.filter((person) => !holders.includes(person));
  const postTitle = (postId: string): string => {
    const found = desk.pack.posts.find((candidate) => candidate.id === postId);
    return found ? say(found.title) : postId;
  };
  const option = ({ name, posts }: (typeof active)[number]) => (
    <option key={name} value={name}>
      {name} · {t.person.posts(posts.map(postTitle).join(t.and))}
    </option>
  );
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{placeholder}</option>
        {post === undefined ? (
          holders.map(option)
        ) : (
          <>
            <optgroup label={t.sign.holders(postTitle(post))}>{holders.map(option)}</optgroup>
            {others.length > 0 && <optgroup label={t.sign.others}>{others.map(option)}</optgroup>}
          </>
        )}
      </select>
    </div>
  );
}
