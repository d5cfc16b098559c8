import { DefaultButton } from '@fluentui/react/lib/Button';
import type { RecordView } from '../../addin/actions/desk';
import { wanted } from '../../addin/actions/judge-record';
import type { Noted } from '../../addin/domain/flow-picture/course';
import type { Row } from '../../addin/domain/flow-picture/picture';
import type { Column, Step } from '../../addin/registers/vocabulary';
import { headerColumns } from '../current/FillHeader';
import { useDesk } from '../at-desk';
import { Segments } from '../parts/Segments';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { Noting } from './use-noting';

/** What the register's cell says, whatever language the pane speaks. */
const NOT_REACHED = '未接通';

interface Props {
  readonly view: RecordView;
  readonly step: Step;
  readonly row: Row;
  readonly note: Noted | undefined;
  readonly noting: Noting;
}

/** One tap for each person who was told: the minute is now, or the one in the bar. */
export function Telling({ view, step, row, note, noting }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const columns = headerColumns(view.register, step)
    .filter(isTapped)
    // The level is said with the order itself.
    .filter(({ key }) => key !== view.register.course?.level);
  // First it must be known what was decided.
  if (columns.length === 0 || (step.choices && !note)) return null;
  const tell = (key: string, word: string): void =>
    void noting.note(
      { step: step.step, unit: row.unit },
      {
        ...(note && note.choice !== '' && { choice: note.choice }),
        ...(note && note.level !== '' && { level: note.level }),
      },
      {
        noted: { [key]: word },
        // The step itself happened when it was noted first.
        ...(note && { happened: note.at }),
      },
    );
  const minute = (noting.happened ?? '').slice(11, 16);
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t.flow.told}</legend>
      {columns
        .filter(({ kind }) => kind === 'choice')
        .map((column) => (
          <Segments
            key={column.key}
            label={say(column.title)}
            options={(wanted(column, desk.house).allowed ?? []).map((value) => ({
              ...{ value, text: value },
            }))}
            value={note?.words[column.key] ?? ''}
            onChange={(word) => tell(column.key, word)}
          />
        ))}
      {columns.filter(isMoment).map(({ key, title, kind }) => (
        <div key={key} className={styles.spread}>
          <span>
            {say(title)} <span className={styles.strong}>{note?.words[key] ?? ''}</span>
          </span>
          <span className={styles.row}>
            {/* Never disabled: taps are written one after the other. */}
            <DefaultButton
              text={`${t.flow.tellNow} ${minute}`}
              disabled={minute === ''}
              onClick={() => tell(key, minute)}
            />
            {kind === 'text' && (
              <button type="button" className={styles.link} onClick={() => tell(key, NOT_REACHED)}>
                {t.flow.tellNot}
              </button>
            )}
          </span>
        </div>
      ))}
    </fieldset>
  );
}

const isTapped = (column: Column): boolean => column.kind === 'choice' || isMoment(column);

/** A column that says when something happened: 119 called at, 处领导 told at. */
const isMoment = ({ kind, moment }: Column): boolean => kind === 'time' || moment === true;
