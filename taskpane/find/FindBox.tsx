import { DefaultButton } from '@fluentui/react/lib/Button';
import { useId, useRef, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { findRecords, rowIdOf, type FoundRecord } from '../../addin/actions/find-records';
import { useDesk } from '../at-desk';
import { useOpenRecord } from '../parts/use-open-record';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { spelledInPinyin } from './pinyin';

/** 找: a record by number, name, thing or first letters. */
export function FindBox({ onOpen }: { readonly onOpen: (view: RecordView) => void }) {
  const { desk, read } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const [asked, ask] = useState('');
  const [rows, setRows] = useState<number | null>(null);
  const [found, setFound] = useState<readonly FoundRecord[] | null>(null);
  const open = useOpenRecord(onOpen);
  const running = useRef<AbortController | null>(null);

  const find = async (): Promise<void> => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setRows(0);
    const list = await read(async () => {
      try {
        return await findRecords(desk, asked, {
          spelled: await spelledInPinyin(),
          signal: mine.signal,
          onProgress: (count) => running.current === mine && setRows(count),
        });
      } catch (error) {
        // Somebody asked for something else meanwhile.
        if (mine.signal.aborted) return undefined;
        throw error;
      }
    });
    if (running.current !== mine) return;
    setRows(null);
    if (list) setFound(list);
  };

  const show = async (one: FoundRecord): Promise<void> => {
    const rowId = await read(() => rowIdOf(desk, one));
    if (rowId) await open(one.register, rowId);
  };

  return (
    <form
      role="search"
      className={styles.tight}
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {t.find.label}
      </label>
      <div className={styles.row}>
        <div className={styles.grow}>
          <input
            id={id}
            type="search"
            className={styles.input}
            value={asked}
            autoComplete="off"
            placeholder={t.find.hint}
            onChange={(event) => {
              ask(event.target.value);
              setFound(null);
            }}
          />
        </div>
        <DefaultButton type="submit" text={t.find.go} disabled={asked.trim() === ''} />
      </div>
      <div role="status" className={`${styles.dim} ${styles.small}`}>
        {rows !== null && t.find.reading(rows)}
        {rows === null && found && t.find.found(found.length)}
      </div>
      {found && found.length > 0 && (
        <ul className={styles.list}>
          {found.map((one) => (
            <li key={`${one.register.id}${one.no}`}>
              <button type="button" className={styles.listButton} onClick={() => void show(one)}>
                <span className={styles.spread}>
                  <span className={styles.strong}>{one.no}</span>
                  <span className={styles.small}>{one.label}</span>
                </span>
                <span className={`${styles.dim} ${styles.small}`}>
                  {say(one.register.title)} · {one.text}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
