import { useId, useMemo, useState, type ReactNode } from 'react';
import type { Looking } from '../../addin/actions/desk';
import { readCopy } from '../../addin/actions/opening-copy';
import { lookingAt } from '../../addin/actions/review-copy';
import { reviewWorkbook, type Review } from '../../addin/actions/review-workbook';
import { packs } from '../../addin/registers';
import { AtDeskContext, useDesk } from '../at-desk';
import { ReadingBar } from '../parts/ReadingBar';
import { useReading } from '../parts/use-reading';
import { Fold } from '../people/Fold';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { ReviewPage } from './ReviewPage';
import { Section } from './Section';

interface Other {
  readonly name: string;
  readonly desk: Looking;
  readonly review: Review;
}

interface Others {
  readonly read: readonly Other[];
  /** files that are no copies of a workbook */
  readonly unread: readonly string[];
  readonly at: string;
}

/** Several workbooks opened together, each by its 副本文件: one line for each, and each to be opened. */
export function OthersPart() {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const [files, choose] = useState<readonly File[]>([]);
  const { reading, start, stop, buttons } = useReading<Others>();
  const look = () =>
    start(async (along) => {
      const read: Other[] = [];
      const unread: string[] = [];
      let before = 0;
      for (const file of files) {
        const book = readCopy(packs, await file.text());
        if (!book) {
          unread.push(file.name);
          continue;
        }
        const other = await lookingAt(book, desk.now);
        let rows = 0;
        const onProgress = (now: number): void => along.onProgress(before + (rows = now));
        const options = { ...along, onProgress, checker: desk.keyring };
        read.push({ name: file.name, desk: other, review: await reviewWorkbook(other, options) });
        before += rows;
      }
      return { read, unread, at: desk.now().at };
    });
  const others = reading.is === 'done' ? reading.result : null;
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.review.othersWhy}</div>
      <div>
        <label className={styles.label} htmlFor={id}>
          {t.review.othersFiles}
        </label>
        <input
          id={id}
          type="file"
          multiple
          className={styles.fileInput}
          accept=".txt,text/plain"
          onChange={(event) => choose([...(event.target.files ?? [])])}
        />
      </div>
      {files.length > 0 && (
        <ReadingBar
          reading={reading}
          buttons={buttons}
          texts={t.review}
          onStart={() => void look()}
          onStop={stop}
        />
      )}
      {others?.unread.map((name) => (
        <div key={name} role="alert">
          {name}:{t.books.fileWrong}
        </div>
      ))}
      {others && others.read.length > 0 && (
        <>
          <Compared others={others.read} />
          {others.read.map(({ name, desk: other, review }) => (
            <Fold key={name} title={`${name} · ${say(other.pack.title)}`}>
              <AtAnother desk={other}>
                <ReviewPage
                  review={review}
                  report={review.report}
                  at={others.at}
                  onOpen={undefined}
                  onVerify={undefined}
                />
              </AtAnother>
            </Fold>
          ))}
        </>
      )}
    </div>
  );
}

/** What is said below is said of another workbook: its people, its posts, its clauses. */
function AtAnother({ desk, children }: { readonly desk: Looking; readonly children: ReactNode }) {
  const here = useDesk();
  const there = useMemo(
    () => ({ ...here, desk: { ...here.desk, pack: desk.pack, house: desk.house }, me: null }),
    [here, desk],
  );
  return <AtDeskContext.Provider value={there}>{children}</AtDeskContext.Provider>;
}

/** The counts of all of them, one below the other. */
function Compared({ others }: { readonly others: readonly Other[] }) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const heads = t.review.othersHeads;
  return (
    <Section title={t.review.othersTitle(others.length)}>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t.review.others}>
        <table className={styles.small}>
          <thead>
            <tr>
              {[t.review.othersFile, ...heads].map((head) => (
                <th key={head} scope="col" className={styles.number}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {others.map(({ name, review }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {countsOf(review).map((count, at) => (
                  <td key={heads[at]} className={styles.number}>
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** In the order of the headings. */
const countsOf = ({ waiting, report, lateEntries, ...review }: Review): readonly number[] => [
  waiting.length,
  waiting.filter(({ daysLate }) => daysLate > 0).length,
  report.findings.length,
  lateEntries.length,
  review.differences.length + review.stock.length,
  review.watched.length,
  review.missing.length,
];
