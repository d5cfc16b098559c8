import { DefaultButton } from '@fluentui/react/lib/Button';
import { useState } from 'react';
import { bookPages } from '../../addin/actions/book-pages';
import type { PagedMonth } from '../../addin/domain/book-pages';
import type { PagedBook } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { Field } from '../parts/Field';
import { printSheets } from '../people/PrintSheet';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { PrintedPages } from './PrintedPages';

/** 账页: a month of a book, page by page, for the paper. */
export function PagesForm({ book }: { readonly book: PagedBook }) {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [month, setMonth] = useState(desk.now().today.slice(0, 7));
  const [made, setMade] = useState<{ month: string; paged: PagedMonth | null } | null>(null);
  const make = async (): Promise<void> => {
    const paged = await read(() => bookPages(desk, book, month));
    if (paged !== undefined) setMade({ month, paged });
  };
  const paged = made?.paged;
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.books.pagesWhy}</div>
      <Field
        label={t.books.pagesMonth}
        value={month}
        onChange={(text) => {
          setMonth(text);
          setMade(null);
        }}
        wrong={made && !paged ? t.books.pagesWrong : ''}
      />
      <div>
        <DefaultButton text={t.books.pagesLook} onClick={() => void make()} />
      </div>
      {paged && (
        <div role="status">
          {paged.rows === 0
            ? t.books.pagesNone
            : t.books.pagesReady(paged.pages.length, paged.rows)}
        </div>
      )}
      {made && paged && paged.rows > 0 && (
        <>
          <div>
            <DefaultButton text={t.books.pagesPrint} onClick={printSheets} />
          </div>
          <PrintedPages book={book} month={made.month} paged={paged} />
        </>
      )}
    </div>
  );
}
