import { useState } from 'react';
import type { Problem } from '../../addin/actions/problem';
import { fullFingerprint } from '../../addin/domain/keys/fingerprint';
import { people } from '../../addin/registers/system';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { apply } from './key-acts';
import { NOBODY, PlacedFields } from './PlacedFields';
import { passwordOf, secretWith } from './secret';
import { SecretFields } from './SecretFields';

/** 申请密钥: everybody makes his own key. */
export function ApplyForm() {
  const { desk, withKeys, settle } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [placed, setPlaced] = useState(NOBODY);
  const [secret, setSecret] = useState(() => secretWith(desk.keyring.propose()));
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [applied, setApplied] = useState<{ name: string; fingerprint: string } | null>(null);
  const password = passwordOf(secret);

  const submit = async (): Promise<void> => {
    const result = await withKeys('apply', () => apply(desk, placed, password));
    if (!result) return;
    setRefused(result.ok ? [] : result.problems);
    if (!result.ok) return;
    settle(result.value.house);
    setApplied({ name: placed.person, fingerprint: result.value.fingerprint });
    setPlaced(NOBODY);
    setSecret(secretWith(desk.keyring.propose()));
  };
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.people.applyWhy}</div>
      <ProblemList register={people} problems={refused} bring={refused} />
      <PlacedFields placed={placed} onChange={setPlaced} withoutPosts />
      <SecretFields secret={secret} onChange={setSecret} />
      <BusyButton
        id="apply"
        text={t.people.applyDo}
        busyText={t.people.applying}
        onClick={() => void submit()}
        disabled={password === '' || placed.person === ''}
        wide
      />
      <div className={`${styles.dim} ${styles.small}`}>{t.people.seconds}</div>
      <div role="status">
        {applied && (
          <div className={styles.totalsBox}>
            <span>{t.people.applied(applied.name)}</span>
            <code>{fullFingerprint(applied.fingerprint)}</code>
          </div>
        )}
      </div>
    </div>
  );
}
