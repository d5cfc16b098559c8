import { registerNamed } from '../../addin/actions/posting-plan';
import { useDesk } from '../at-desk';
import { Fold } from '../people/Fold';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { CloseForm } from './CloseForm';
import { CopyForm } from './CopyForm';
import { ForkForm } from './ForkForm';
import { HandoverForm } from './HandoverForm';
import { JoinForm } from './JoinForm';
import { OpeningForm } from './OpeningForm';
import { PagesForm } from './PagesForm';

/** 期初与结转: what is done when a workbook begins, ends, was split in two, or somebody leaves. */
export function BooksPage() {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Fold title={t.books.opening}>
        <OpeningForm />
      </Fold>
      <Fold title={t.books.close}>
        <CloseForm />
      </Fold>
      {(desk.pack.pagedBooks ?? []).map((book) => (
        <Fold
          key={book.id}
          title={`${t.books.pages} · ${say(registerNamed(desk, book.register).title)}`}
        >
          <PagesForm book={book} />
        </Fold>
      ))}
      <Fold title={t.books.copy}>
        <CopyForm />
      </Fold>
      <Fold title={t.books.join}>
        <JoinForm />
      </Fold>
      <Fold title={t.books.fork}>
        <ForkForm />
      </Fold>
      <Fold title={t.books.handover}>
        <HandoverForm />
      </Fold>
    </div>
  );
}
