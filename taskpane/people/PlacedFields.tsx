import { useDesk } from '../at-desk';
import { Field } from '../parts/Field';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { Placed } from './key-acts';
import { Tick } from './Tick';

export const NOBODY: Placed = { person: '', department: '', posts: [] };

interface Props {
  readonly placed: Placed;
  readonly onChange: (next: Placed) => void;
  /** the name stands already */
  readonly known?: boolean;
  /** who asks for a key says nothing of posts */
  readonly withoutPosts?: boolean;
}

/** Who somebody is: name, department, posts of the house. */
export function PlacedFields({ placed, onChange, known, withoutPosts }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const change = (part: Partial<Placed>): void => onChange({ ...placed, ...part });
  const own = desk.pack.posts.filter(({ outside }) => !outside);
  return (
    <>
      <div className={styles.fields}>
        {!known && (
          <Field
            label={t.people.name}
            value={placed.person}
            onChange={(person) => change({ person })}
            required
          />
        )}
        <Field
          label={t.people.department}
          value={placed.department}
          onChange={(department) => change({ department })}
        />
      </div>
      {!withoutPosts && (
        <div role="group" aria-label={t.people.posts}>
          <span className={styles.label}>{t.people.posts}</span>
          {own.map(({ id, title }) => (
            <Tick
              key={id}
              label={say(title)}
              ticked={placed.posts.includes(id)}
              onChange={(ticked) =>
                change({
                  posts: own
                    .map((post) => post.id)
                    .filter((post) => (post === id ? ticked : placed.posts.includes(post))),
                })
              }
            />
          ))}
        </div>
      )}
    </>
  );
}
