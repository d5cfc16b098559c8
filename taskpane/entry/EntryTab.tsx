import { lazy, Suspense, useState } from 'react';
import { adoptable } from '../../addin/actions/adopt-rows';
import { useDesk } from '../at-desk';
import { documentRegisters } from '../parts/register-parts';
import { Select } from '../parts/Select';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { DocumentForm } from './DocumentForm';

// Used a few times a year: nobody waits for them in between.
const AdoptForm = lazy(() =>
  import('../adopt/AdoptForm').then((module) => ({ default: module.AdoptForm })),
);
const BooksPage = lazy(() =>
  import('../books/BooksPage').then((module) => ({ default: module.BooksPage })),
);

type Shown = 'document' | 'adopt' | 'books';

/** 新单: enters a document of any register that is signed, or takes over an existing list. */
export function EntryTab({ shown }: { readonly shown: boolean }) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const registers = documentRegisters(desk.pack);
  const [chosen, choose] = useState(registers[0]?.id ?? '');
  const [screen, show] = useState<Shown>(registers.length === 0 ? 'adopt' : 'document');
  const register = registers.find(({ id }) => id === chosen);
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        {register && adoptable(desk.pack).length > 0 && (
          <button
            type="button"
            className={styles.link}
            onClick={() => show(screen === 'adopt' ? 'document' : 'adopt')}
          >
            {screen === 'adopt' ? t.adopt.back : t.adopt.title}
          </button>
        )}
        <button
          type="button"
          className={styles.link}
          onClick={() => show(screen === 'books' ? 'document' : 'books')}
        >
          {screen === 'books' ? t.books.back : t.books.title}
        </button>
      </div>
      {register && screen === 'document' && (
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
      <Suspense fallback={<div className={styles.dim}>{t.opening}</div>}>
        {screen === 'adopt' && <AdoptForm />}
        {screen === 'books' && <BooksPage />}
      </Suspense>
    </div>
  );
}
