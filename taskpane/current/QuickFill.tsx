import { useEffect } from 'react';
import { leftForLines } from '../../addin/actions/bring-cited';
import { checksOf } from '../../addin/actions/citing';
import type { RecordView } from '../../addin/actions/desk';
import { columnOf } from '../../addin/registers/columns';
import type { Register, Step } from '../../addin/registers/vocabulary';
import type { RowSeen } from '../../addin/workbook/port';
import { useDesk } from '../at-desk';
import type { SetKept } from '../kept';
import { typedAgain } from '../parts/shown-value';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { Fill } from './fill';

interface Props {
  readonly view: RecordView;
  readonly step: Step;
  /** of the lines */
  readonly register: Register;
  readonly onFill: SetKept<Fill>;
}

/** Fills a column of every line at once: as another one says, or with what the cited document has left. */
export function QuickFill({ view, step, register, onFill }: Props) {
  const { desk, read } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const name = (key: string): string => {
    const column = columnOf(register, key);
    return column ? say(column.title) : key;
  };
  const put = (key: string, texts: readonly string[]): void =>
    onFill((now) => ({
      ...now,
      ...Object.fromEntries(
        texts.map((text, at) => [at + 1, { ...now[at + 1], [key]: text }] as const),
      ),
    }));
  const asUsual = (key: string, other: string): void => {
    const column = columnOf(register, other);
    if (column)
      put(
        key,
        view.lines.map((row) => typedAgain(column, row.cells[column.title.zh])),
      );
  };
  const fillLeft = async (): Promise<void> => {
    const found = await read(() => leftForLines(desk, view, step));
    if (found) put(found.column, found.texts);
  };
  const rest = checksOf(step, 'leftOfCited')[0]?.left;
  const isOpen = rest !== undefined && view.lines.every((row) => isBlank(row, register, rest));
  useEffect(() => {
    // It follows from other documents: nobody should have to ask for it.
    if (isOpen) void fillLeft();
    // Once for each document that is shown; what somebody types over it stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view.rowId, isOpen]);
  const usual = Object.entries(step.usually ?? {});
  if (rest === undefined && usual.length === 0) return null;
  return (
    <div className={styles.row}>
      {rest !== undefined && (
        <button type="button" className={styles.link} onClick={() => void fillLeft()}>
          {t.sign.leftOver(name(rest))}
        </button>
      )}
      {usual.map(([key, other]) => (
        <button key={key} type="button" className={styles.link} onClick={() => asUsual(key, other)}>
          {t.sign.asUsual(name(key), name(other))}
        </button>
      ))}
    </div>
  );
}

const isBlank = (row: RowSeen, register: Register, key: string): boolean =>
  (row.cells[columnOf(register, key)?.title.zh ?? '']?.kind ?? 'blank') === 'blank';
