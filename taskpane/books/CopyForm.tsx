import { DefaultButton } from '@fluentui/react/lib/Button';
import { useState } from 'react';
import { readBook } from '../../addin/actions/opening-book';
import { copyText } from '../../addin/actions/opening-copy';
import { useDesk } from '../at-desk';
import { useFileAddress } from '../people/file-address';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** 副本文件: the workbook as a text for another workbook's pane. */
export function CopyForm() {
  const { desk, read, busy } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const [file, setFile] = useState('');
  const address = useFileAddress(file);
  const name = t.books.copyFile(say(desk.pack.title), desk.now().today);
  const make = async (): Promise<void> => {
    const book = await read(() => readBook(desk.workbook, desk.pack));
    if (book) setFile(copyText(book));
  };
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.books.copyWhy}</div>
      <DefaultButton text={t.books.copyDo} disabled={busy !== null} onClick={() => void make()} />
      {file !== '' && (
        <a className={styles.strong} href={address} download={name}>
          {name}
        </a>
      )}
    </div>
  );
}
