import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { formatFen, sumFen, type Fen } from '../../addin/domain/amount';
import type { BookPage, PagedMonth } from '../../addin/domain/book-pages';
import { columnOf } from '../../addin/registers/columns';
import type { PagedBook } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { registerNamed } from '../../addin/actions/posting-plan';
import { PrintSheet } from '../people/PrintSheet';
import { useSpeaking } from '../speaking';

interface Props {
  readonly book: PagedBook;
  readonly month: string;
  readonly paged: PagedMonth;
}

/** Each page on a sheet of its own; the last one ends with the month and the year. */
export function PrintedPages(props: Props) {
  return (
    <PrintSheet>
      {props.paged.pages.map((page, at) => (
        <Page key={at} {...props} page={page} at={at} />
      ))}
    </PrintSheet>
  );
}

function Page({ book, month, paged, page, at }: Props & { readonly page: BookPage; at: number }) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const register = registerNamed(desk, book.register);
  const titleOf = (key: string): string => {
    const column = columnOf(register, key);
    return column ? say(column.title) : '';
  };
  const isLast = at === paged.pages.length - 1;
  const total = (label: string, sums: readonly Fen[], balances: readonly Fen[] | null) => (
    <tr className={css.total}>
      <td />
      <td colSpan={book.columns.length}>{label}</td>
      {sums.map((sum, index) => (
        <td key={index} className={css.figure}>
          {formatFen(sum)}
        </td>
      ))}
      {[...book.balances, ''].map((key, index) => (
        <td key={key} className={css.figure}>
          {balances && formatFen(balances[index] ?? sumFen(balances))}
        </td>
      ))}
    </tr>
  );
  const { brought, handed } = page;
  return (
    <section className={isLast ? '' : css.page}>
      <h1>{say(register.title)}</h1>
      <div className={css.head}>
        <span>{t.books.pageOf(month, desk.house.workbookId)}</span>
        <span>{t.books.pageNo(at + 1, paged.pages.length)}</span>
      </div>
      <table className={css.table}>
        <thead>
          <tr>
            <th className={css.day}>{t.books.pageDay}</th>
            {book.columns.map((key) => (
              <th key={key}>{titleOf(key)}</th>
            ))}
            {[...book.sums, ...book.balances].map((key) => (
              <th key={key} className={css.figure}>
                {titleOf(key)}
              </th>
            ))}
            <th className={css.figure}>{say(book.together)}</th>
          </tr>
        </thead>
        <tbody>
          {total(
            at === 0 ? t.books.broughtIn : t.books.broughtForward,
            brought.sums,
            brought.balances,
          )}
          {page.lines.map((line, index) =>
            line.is === 'day' ? (
              <tr key={index} className={css.dayTotal}>
                <td>{line.date}</td>
                <td colSpan={book.columns.length}>{t.books.dayTotal}</td>
                {[...line.sums, ...line.balances, sumFen(line.balances)].map((sum, of) => (
                  <td key={of} className={css.figure}>
                    {formatFen(sum)}
                  </td>
                ))}
              </tr>
            ) : (
              <tr key={index}>
                <td>{line.date}</td>
                {line.texts.map((text, of) => (
                  <td key={of} className={css.text}>
                    {text}
                  </td>
                ))}
                {[...line.sums, ...line.balances, sumFen(line.balances)].map((sum, of) => (
                  <td key={of} className={css.figure}>
                    {sum === null || (of < line.sums.length && sum === 0) ? '' : formatFen(sum)}
                  </td>
                ))}
              </tr>
            ),
          )}
          {total(isLast ? t.books.monthTotal : t.books.handedOn, handed.sums, handed.balances)}
          {isLast && total(t.books.yearTotal, paged.year, null)}
        </tbody>
      </table>
    </section>
  );
}

const css = mergeStyleSets({
  page: { breakAfter: 'page' },
  head: { display: 'flex', justifyContent: 'space-between', marginBottom: '4pt' },
  table: {
    tableLayout: 'fixed',
    selectors: { 'th, td': { padding: '2pt 3pt !important', fontSize: '8pt', lineHeight: '1.3' } },
  },
  day: { width: '10%' },
  text: { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  figure: { textAlign: 'right !important', fontVariantNumeric: 'tabular-nums' },
  dayTotal: { fontStyle: 'italic' },
  total: { fontWeight: 600 },
});
