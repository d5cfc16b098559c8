import { useRef, type KeyboardEvent } from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { useDesk } from '../at-desk';
import { catchFocus } from '../focus';
import { useKept } from '../kept';
import { documentRegisters } from '../parts/register-parts';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { RecordCard } from './RecordCard';
import { SeveralRecords } from './SeveralRecords';
import type { Records } from './use-records';
import { viewKey } from './view-key';

interface Props {
  readonly records: Records;
  readonly onNewDocument: () => void;
}

/** Follows the selected row: a draft is checked and registered, a registered record signed. */
export function CurrentTab({ records, onNewDocument }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const [openKey, setOpenKey] = useKept('current/open', '');
  const { views, reading } = records;
  const screen = useRef<HTMLDivElement>(null);
  const [only] = views;
  const onChanged = async (): Promise<void> => {
    await records.reload();
    catchFocus(screen.current);
  };
  const open = (key: string): void => {
    setOpenKey(key);
    catchFocus(screen.current);
  };
  if (views.length === 0 && reading) return <Spinner label={t.current.reading} />;
  if (!only) return <NothingSelected onNewDocument={onNewDocument} />;
  if (views.length === 1)
    return (
      <div ref={screen}>
        <RecordCard key={viewKey(only)} view={only} onChanged={onChanged} />
      </div>
    );
  const opened = views.find((view) => viewKey(view) === openKey);
  if (!opened)
    return (
      <div ref={screen}>
        <SeveralRecords
          views={views}
          more={records.more}
          onOpen={(view) => open(viewKey(view))}
          onChanged={onChanged}
        />
      </div>
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    open('');
  };
  return (
    <div ref={screen} className={styles.stack} onKeyDown={onKeyDown}>
      <div>
        <button type="button" className={styles.link} onClick={() => open('')}>
          ‹ {t.current.back}
        </button>
      </div>
      <RecordCard key={openKey} view={opened} onChanged={onChanged} />
    </div>
  );
}

function NothingSelected({ onNewDocument }: { readonly onNewDocument: () => void }) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const [register] = documentRegisters(desk.pack);
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{t.current.empty}</h2>
      <p className={styles.dim}>{t.current.emptyHint}</p>
      {register && (
        <PrimaryButton text={t.current.newDocument(say(register.title))} onClick={onNewDocument} />
      )}
    </div>
  );
}
