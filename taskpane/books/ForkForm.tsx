import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { useState } from 'react';
import { bringOver, canBring, forkOf, type Fork, type ForkedLine } from '../../addin/actions/fork';
import { readBook, type Book } from '../../addin/actions/opening-book';
import { columnOf, linesOf } from '../../addin/registers/columns';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { CopyPicker } from './CopyPicker';
import { useAct } from './use-act';

/** 分叉: what differs between this copy and another one, beside each other. */
export function ForkForm() {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const { act, answer } = useAct();
  const [fork, setFork] = useState<Fork | null>(null);
  const [left, leave] = useState<ReadonlySet<ForkedLine>>(new Set());
  const compare = async (there: Book | null): Promise<void> => {
    const here = there && (await read(() => readBook(desk.workbook, desk.pack)));
    setFork(here && there ? forkOf(here, there) : null);
    leave(new Set());
  };
  const wanted = (fork?.lines ?? []).filter((line) => canBring(line) && !left.has(line));
  const bring = async (): Promise<void> => {
    const done = await act('bring-over', () => bringOver(desk, wanted), t.books.brought);
    if (done !== undefined) leave(new Set(fork?.lines));
  };
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.books.forkWhy}</div>
      <CopyPicker label={t.books.forkFile} onBook={(book) => void compare(book)} />
      {fork?.common === 0 && <div role="status">{t.books.strangers}</div>}
      {fork && fork.common > 0 && (
        <>
          <div role="status">
            {fork.lines.length === 0 ? t.books.same : t.books.differs(fork.lines.length)}
          </div>
          <ForkTable lines={fork.lines} left={left} onLeave={leave} />
          {wanted.length > 0 && (
            <BusyButton
              id="bring-over"
              text={t.books.bring(wanted.length)}
              busyText={t.books.doing}
              onClick={() => void bring()}
              wide
            />
          )}
        </>
      )}
      {answer}
    </div>
  );
}

interface TableProps {
  readonly lines: readonly ForkedLine[];
  readonly left: ReadonlySet<ForkedLine>;
  readonly onLeave: (left: ReadonlySet<ForkedLine>) => void;
}

function ForkTable({ lines, left, onLeave }: TableProps) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const name = ({ register, no }: ForkedLine): string => `${say(register.title)} ${no}`.trim();
  return (
    <ul className={styles.plain}>
      {lines.map((line, index) => (
        <li key={index}>
          {canBring(line) ? (
            <Checkbox
              label={`${name(line)} · ${t.books.onlyThere}`}
              checked={!left.has(line)}
              onChange={(_, checked) => {
                const next = new Set(left);
                if (checked) next.delete(line);
                else next.add(line);
                onLeave(next);
              }}
            />
          ) : (
            <div>
              {name(line)} · <What line={line} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function What({
  line: { register, is, columns, wentOn, here, there },
}: {
  readonly line: ForkedLine;
}) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  if (is === 'onlyHere') return <>{t.books.onlyHere}</>;
  const lines = linesOf(desk.pack, register);
  const titles = columns.map((key) => {
    const column = columnOf(register, key) ?? (lines && columnOf(lines, key));
    const was = column && here?.header.cells[column.title.zh];
    const now = column && there?.header.cells[column.title.zh];
    const text = (cell: typeof was): string =>
      cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? String(cell.number) : '';
    const both = was || now ? ` ${text(was)} | ${text(now)}` : '';
    return `${column ? say(column.title) : key}${both}`;
  });
  return (
    <>
      {titles.length > 0 && t.books.changedIn(titles.join(t.and))}
      {(wentOn.here || wentOn.there) && ` ${t.books.wentOn}`}
    </>
  );
}
