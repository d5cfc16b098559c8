import { useId, useState } from 'react';
import type { Problem } from '../../addin/actions/problem';
import type { RegistrarKey } from '../../addin/domain/keys/keyring';
import { people } from '../../addin/registers/system';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { Field } from '../parts/Field';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { KeyPapers } from './KeyPapers';
import { passwordOf, secretWith } from './secret';
import { SecretFields } from './SecretFields';

/** A new key file for the 台账管理员, from the five lines that he kept on paper. */
export function RecoverForm() {
  const { desk, withKeys } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const [name, setName] = useState('');
  const [lines, setLines] = useState('');
  const [secret, setSecret] = useState(() => secretWith(desk.keyring.propose()));
  const [made, setMade] = useState<RegistrarKey | null>(null);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const password = passwordOf(secret);

  const recover = async (): Promise<void> => {
    const result = await withKeys('recover', () => desk.keyring.recover(name, lines, password));
    if (!result) return;
    setRefused(result.ok ? [] : result.problems);
    if (!result.ok) return;
    setMade(result.value);
    setLines('');
  };
  if (made)
    return (
      <div className={styles.stack}>
        <div>{t.people.recovered}</div>
        <KeyPapers person={name} made={made} />
      </div>
    );
  return (
    <div className={styles.stack}>
      <ProblemList register={people} problems={refused} bring={refused} />
      <Field label={t.people.name} value={name} onChange={setName} required />
      <div>
        <label className={styles.label} htmlFor={id}>
          {t.people.recoverLines}
        </label>
        <textarea
          id={id}
          className={styles.keyText}
          rows={5}
          autoComplete="off"
          spellCheck={false}
          value={lines}
          onChange={(event) => setLines(event.target.value)}
        />
      </div>
      <SecretFields secret={secret} onChange={setSecret} />
      <BusyButton
        id="recover"
        text={t.people.recover}
        busyText={t.people.making}
        onClick={() => void recover()}
        disabled={password === '' || name === '' || lines === ''}
        wide
      />
    </div>
  );
}
