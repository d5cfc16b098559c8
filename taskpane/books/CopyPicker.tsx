import { useId, useState } from 'react';
import { readCopy } from '../../addin/actions/opening-copy';
import type { Book } from '../../addin/actions/opening-book';
import { packs } from '../../addin/registers';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  readonly label: string;
  readonly onBook: (book: Book | null) => void;
}

/** Chooses a 副本文件; says so where it is none. */
export function CopyPicker({ label, onBook }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const put = (text: string): void => {
    const book = readCopy(packs, text);
    setWrong(book === null);
    onBook(book);
  };
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        className={styles.fileInput}
        accept=".txt,text/plain"
        onChange={(event) => void event.target.files?.[0]?.text().then(put)}
      />
      {wrong && <div role="alert">{t.books.fileWrong}</div>}
    </div>
  );
}
