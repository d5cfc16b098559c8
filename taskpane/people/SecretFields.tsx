import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { Tick } from './Tick';
import { PasswordField } from './PasswordField';
import type { Secret } from './secret';

interface Props {
  readonly secret: Secret;
  readonly onChange: (next: Secret) => void;
}

/** Chooses a 签字密码: the proposed one, or an own. */
export function SecretFields({ secret, onChange }: Props) {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const change = (part: Partial<Secret>): void => onChange({ ...secret, ...part });
  const choice = (isOwn: boolean, text: string) => (
    <button type="button" aria-pressed={secret.isOwn === isOwn} onClick={() => change({ isOwn })}>
      {text}
    </button>
  );
  return (
    <div className={styles.tight} role="group" aria-label={t.people.password}>
      <div>
        <span className={styles.segments}>
          {choice(false, t.people.useProposed)}
          {choice(true, t.people.useOwn)}
        </span>
      </div>
      {secret.isOwn ? (
        <>
          <PasswordField
            label={t.people.own}
            value={secret.own}
            onChange={(own) => change({ own })}
            isNew
          />
          <PasswordField
            label={t.people.again}
            value={secret.again}
            onChange={(again) => change({ again })}
            isNew
          />
          {secret.again !== '' && secret.own !== secret.again && (
            <p className={styles.wrong}>{t.people.differs}</p>
          )}
        </>
      ) : (
        <div className={styles.totalsBox}>
          <span className={`${styles.dim} ${styles.small}`}>{t.people.proposed}</span>
          <strong className={styles.title}>{secret.proposed.words.join(' ')}</strong>
          <span>{t.people.typedAs(secret.proposed.typed)}</span>
          <div className={styles.spread}>
            <Tick
              label={t.people.rememberedIt}
              ticked={secret.remembered}
              onChange={(remembered) => change({ remembered })}
            />
            <button
              type="button"
              className={styles.link}
              onClick={() => change({ proposed: desk.keyring.propose(), remembered: false })}
            >
              {t.people.another}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
