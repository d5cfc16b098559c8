import { useState } from 'react';
import { adoptable } from '../../addin/actions/adopt-rows';
import { AdoptForm } from '../adopt/AdoptForm';
import { useDesk } from '../at-desk';
import { documentRegisters } from '../parts/register-parts';
import { Select } from '../parts/Select';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { DocumentForm } from './DocumentForm';

/** 新单: enters a document of any register that is signed, or takes over an existing list. */
export function EntryTab({ shown }: { readonly shown: boolean }) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const registers = documentRegisters(desk.pack);
  const [chosen, choose] = useState(registers[0]?.id ?? '');
  const [adopting, setAdopting] = useState(registers.length === 0);
  const register = registers.find(({ id }) => id === chosen);
  return (
    <div className={styles.stack}>
      {register && adoptable(desk.pack).length > 0 && (
        <button type="button" className={styles.link} onClick={() => setAdopting(!adopting)}>
          {adopting ? t.adopt.back : t.adopt.title}
        </button>
      )}
      {register && !adopting && (
        <>
          {registers.length > 1 && (
            <Select
              label={t.entry.which}
              value={chosen}
              onChange={choose}
              options={registers.map(({ id, title }) => ({ value: id, text: say(title) }))}
            />
          )}
          <DocumentForm key={register.id} register={register} shown={shown} />
        </>
      )}
      {adopting && <AdoptForm />}
    </div>
  );
}
