import { useState } from 'react';
import { loadHouse } from '../../addin/actions/house';
import type { Book } from '../../addin/actions/opening-book';
import { joinBook, previewJoining, type Joining } from '../../addin/actions/opening-join';
import { journal } from '../../addin/registers/system';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { CopyPicker } from './CopyPicker';
import { useAct } from './use-act';

interface Former {
  readonly book: Book;
  readonly joining: Joining;
}

/** 结转下年: the former workbook goes on in this one. */
export function JoinForm() {
  const { desk, read, settle } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { me, act, answer } = useAct();
  const [former, setFormer] = useState<Former | null>(null);
  const chosen = async (book: Book | null): Promise<void> => {
    const joining = book && (await read(() => previewJoining(desk, book)));
    setFormer(book && joining ? { book, joining } : null);
  };
  const join = async (): Promise<void> => {
    if (!former) return;
    const done = await act(
      'join-books',
      async (by, onProgress) => (await joinBook(desk, former.book, by, { onProgress })).answer,
      () => t.books.joined(former.joining.records.length),
    );
    if (!done) return;
    setFormer(null);
    const house = await read(() => loadHouse(desk.workbook, desk.pack));
    if (house) settle(house);
  };
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.books.joinWhy}</div>
      <a className={styles.link} href={`templates/${desk.pack.file}`} download={desk.pack.file}>
        {t.books.template(say(desk.pack.title))}
      </a>
      <CopyPicker label={t.books.joinFile} onBook={(book) => void chosen(book)} />
      {former && (
        <>
          <ProblemList
            register={journal}
            problems={former.joining.problems}
            bring={former.joining.problems}
          />
          <div role="status">
            {t.books.joinCounts(former.joining.records.length, former.joining.brought.length)}
          </div>
          <BusyButton
            id="join-books"
            text={t.books.joinDo}
            busyText={t.books.doing}
            disabled={!me || former.joining.problems.length > 0}
            onClick={() => void join()}
            wide
          />
        </>
      )}
      {answer}
    </div>
  );
}
