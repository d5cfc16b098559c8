import { useState } from 'react';
import { useDesk } from '../at-desk';
import { documentRegisters } from '../parts/register-parts';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { DocumentForm } from './DocumentForm';

/** 新单: enters a document of any register that has lines. */
export function EntryTab({ shown }: { readonly shown: boolean }) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const registers = documentRegisters(desk.pack);
  const [chosen, choose] = useState(registers[0]?.id ?? '');
  const register = registers.find(({ id }) => id === chosen);
  if (!register) return null;
  return (
    <div className={styles.stack}>
      {registers.length > 1 && (
        <label>
          <span className={styles.label}>{t.entry.which}</span>
          <select
            className={styles.input}
            value={chosen}
            onChange={(event) => choose(event.target.value)}
          >
            {registers.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
      )}
      <DocumentForm key={register.id} register={register} shown={shown} />
    </div>
  );
}
