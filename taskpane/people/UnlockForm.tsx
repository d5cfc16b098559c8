import { useId, useRef, useState } from 'react';
import type { Problem } from '../../addin/actions/problem';
import { keyInForce } from '../../addin/domain/keys/roster';
import type { RosterState } from '../../addin/domain/keys/roster-state';
import { people } from '../../addin/registers/system';
import { useDesk } from '../at-desk';
import { focusFirst } from '../focus';
import { useKept } from '../kept';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { unlock } from './key-acts';
import { PasswordField } from './PasswordField';

/** 解锁: who signs types the own 签字密码. */
export function UnlockForm({ roster }: { readonly roster: RosterState }) {
  const { desk, withKeys } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const form = useRef<HTMLDivElement>(null);
  const [name, setName] = useKept('unlock/name', '');
  // As long as the pane is open: it opens nothing without the password.
  const [files, setFiles] = useKept<Readonly<Record<string, string>>>('unlock/files', {});
  const [password, setPassword] = useState('');
  const [empty, setEmpty] = useState(false);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const holders = Object.values(roster.people).filter(
    (person) => person.state === 'active' && keyInForce(person) !== null,
  );
  const person = holders.find((holder) => holder.name === name);
  const file = files[name] ?? '';

  const submit = async (): Promise<void> => {
    setEmpty(password === '');
    if (!person || password === '') return;
    const result = await withKeys('unlock', () => unlock(desk, name, password, file));
    if (!result) return;
    setPassword('');
    if (result.ok) return;
    setRefused(result.problems);
    focusFirst(form.current);
  };
  const readKeyFile = async (chosen: File | undefined): Promise<void> => {
    const text = chosen ? await chosen.text() : '';
    setFiles((now) => ({ ...now, [name]: text }));
  };
  return (
    <div className={styles.unlock}>
      <div className={styles.dim}>{t.people.locked}</div>
      <div>
        <label className={styles.label} htmlFor={id}>
          {t.people.who}
        </label>
        <select
          id={id}
          className={styles.input}
          value={person ? name : ''}
          onChange={(event) => {
            setName(event.target.value);
            setRefused([]);
          }}
        >
          <option value="">{t.people.choose}</option>
          {holders.map((holder) => (
            <option key={holder.name}>{holder.name}</option>
          ))}
        </select>
      </div>
      {person && (
        <>
          {person.registrar && (
            <div>
              <label className={styles.label} htmlFor={`${id}-file`}>
                {file === '' ? t.people.keyFile : t.people.keyFileChosen}
              </label>
              <input
                id={`${id}-file`}
                type="file"
                className={styles.fileInput}
                accept=".txt,text/plain"
                title={t.people.keyFileHint}
                onChange={(event) => void readKeyFile(event.target.files?.[0])}
              />
            </div>
          )}
          <div ref={form} className={styles.unlockRow}>
            <div className={styles.grow}>
              <PasswordField
                label={t.people.password}
                value={password}
                onChange={setPassword}
                onEnter={() => void submit()}
                wrong={empty && password === '' ? t.people.passwordMissing : ''}
              />
            </div>
            <BusyButton
              id="unlock"
              text={t.people.unlock}
              busyText={t.people.unlocking}
              onClick={() => void submit()}
            />
          </div>
          <div className={`${styles.dim} ${styles.small}`}>{t.people.seconds}</div>
        </>
      )}
      <ProblemList register={people} problems={refused} bring={refused} />
    </div>
  );
}
