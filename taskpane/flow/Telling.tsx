import type { RecordView } from '../../addin/actions/desk';
import type { Noted } from '../../addin/domain/flow-picture/course';
import type { Row } from '../../addin/domain/flow-picture/picture';
import type { Column, Step } from '../../addin/registers/vocabulary';
import { headerColumns } from '../current/FillHeader';
import { BusyButton } from '../parts/BusyButton';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { Noting } from './use-noting';

interface Props {
  readonly view: RecordView;
  readonly step: Step;
  readonly row: Row;
  readonly note: Noted | undefined;
  readonly noting: Noting;
}

/** One tap for each person who was told: the minute is now, or the one in the bar. */
export function Telling({ view, step, row, note, noting }: Props) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const columns = headerColumns(view.register, step).filter(isMoment);
  if (columns.length === 0) return null;
  const tell = (key: string, word: string): void =>
    void noting.note(
      { step: step.step, unit: row.unit },
      {
        ...(note && note.choice !== '' && { choice: note.choice }),
        ...(note && note.level !== '' && { level: note.level }),
      },
      {
        noted: { ...note?.words, [key]: word },
        // The step itself happened when it was noted first.
        ...(note && { happened: note.at }),
      },
    );
  const minute = (noting.happened ?? '').slice(11, 16);
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t.flow.told}</legend>
      {columns.map(({ key, title, kind }) => (
        <div key={key} className={styles.spread}>
          <span>
            {say(title)} <span className={styles.strong}>{note?.words[key] ?? ''}</span>
          </span>
          <span className={styles.row}>
            <BusyButton
              id={`note/told/${key}`}
              secondary
              text={`${t.flow.tellNow} ${minute}`}
              busyText={t.flow.noting}
              disabled={minute === ''}
              onClick={() => tell(key, minute)}
            />
            {kind === 'text' && (
              <button
                type="button"
                className={styles.link}
                onClick={() => tell(key, t.flow.notReached)}
              >
                {t.flow.tellNot}
              </button>
            )}
          </span>
        </div>
      ))}
    </fieldset>
  );
}

/** A column that says when something happened: 119 called at, 处领导 told at. */
const isMoment = ({ kind, moment }: Column): boolean => kind === 'time' || moment === true;
