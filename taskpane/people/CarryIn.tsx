import { useId, useState } from 'react';
import type { Problem } from '../../addin/actions/problem';
import { people } from '../../addin/registers/system';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { carryIn } from './key-acts';
import { PasswordField } from './PasswordField';

/** 带入名册: the people of another workbook with their keys; nobody enrols again. */
export function CarryIn() {
  const { desk, withKeys, settle } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const [roster, setRoster] = useState('');
  const [key, setKey] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const result = await withKeys('carry-in', () => carryIn(desk, roster, key, password));
    if (!result) return;
    setPassword('');
    if (result.ok) settle(result.value);
    else setRefused(result.problems);
  };
  const chosen = (label: string, part: string, put: (text: string) => void) => (
    <div>
      <label className={styles.label} htmlFor={`${id}-${part}`}>
        {label}
      </label>
      <input
        id={`${id}-${part}`}
        type="file"
        className={styles.fileInput}
        accept=".txt,text/plain"
        onChange={(event) => void event.target.files?.[0]?.text().then(put)}
      />
    </div>
  );
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.people.carryInWhy}</div>
      <ProblemList register={people} problems={refused} bring={refused} />
      {chosen(t.people.rosterFile, 'roster', setRoster)}
      {chosen(t.people.keyFile, 'key', setKey)}
      <PasswordField label={t.people.password} value={password} onChange={setPassword} />
      <BusyButton
        id="carry-in"
        text={t.people.carryInDo}
        busyText={t.people.doing}
        onClick={() => void submit()}
        disabled={roster === '' || key === '' || password === ''}
        wide
      />
    </div>
  );
}
