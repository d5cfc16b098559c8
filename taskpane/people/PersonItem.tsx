import { useState } from 'react';
import { shortFingerprint } from '../../addin/domain/keys/fingerprint';
import type { RosterPerson } from '../../addin/domain/keys/roster-state';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { ActForm } from './ActForm';
import { offeredActs } from './offered';
import type { useRosterAct } from './use-roster-act';

interface Props {
  readonly person: RosterPerson;
  readonly onAct: ReturnType<typeof useRosterAct>['act'];
  readonly button: string;
}

/** One person of the roster, and what may be done about him by whoever is unlocked. */
export function PersonItem({ person, onAct, button }: Props) {
  const { desk, opened } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const [at, setAt] = useState<number | null>(null);
  const acts = offeredActs(desk.pack, desk.house, opened, person);
  const act = at === null ? undefined : acts[at];
  const posts = desk.pack.posts
    .filter(({ id }) => person.posts.includes(id))
    .map(({ title }) => say(title));
  const pill = {
    applied: styles.pillWarn,
    active: styles.pillDone,
    suspended: styles.pillBad,
  }[person.state];
  return (
    <div className={`${styles.listItem} ${styles.tight}`}>
      <div className={styles.spread}>
        <span>
          <strong>{person.name}</strong>{' '}
          {person.registrar && <span className={styles.pill}>{t.people.registrar}</span>}
        </span>
        <span className={`${styles.pill} ${pill}`}>{t.people.state[person.state]}</span>
      </div>
      <div className={styles.dim}>
        {[person.department, posts.join(t.and) || t.people.noPosts].filter(Boolean).join(' · ')}
      </div>
      {person.keys.length === 0 && (
        <div className={`${styles.dim} ${styles.small}`}>{t.people.noKey}</div>
      )}
      {person.keys.map(({ fingerprint, state }) => (
        <div key={fingerprint} className={styles.small}>
          <code>{shortFingerprint(fingerprint)}</code>{' '}
          <span className={styles.dim}>{t.people.keyState[state]}</span>
        </div>
      ))}
      {act ? (
        <ActForm
          key={at}
          act={act}
          button={button}
          onDo={(wanted) => void onAct(wanted).then((done) => done && setAt(null))}
          onCancel={() => setAt(null)}
        />
      ) : (
        acts.length > 0 && (
          <div className={styles.row}>
            {acts.map((offered, index) => (
              <button
                key={index}
                type="button"
                className={styles.link}
                aria-label={`${t.people.act[offered.act]}${t.people.about(person.name)}`}
                onClick={() => setAt(index)}
              >
                {t.people.act[offered.act]}
              </button>
            ))}
          </div>
        )
      )}
    </div>
  );
}
