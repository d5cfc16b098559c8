import type { RecordView } from '../../addin/actions/desk';
import { wanted } from '../../addin/actions/judge-record';
import type { Problem } from '../../addin/actions/problem';
import { columnOf } from '../../addin/registers/columns';
import type { Column, Register, Step } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import type { SetKept } from '../kept';
import { Field } from '../parts/Field';
import { useFieldText } from '../parts/ProblemList';
import { isFigure, typedAgain } from '../parts/shown-value';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** What a person typed into the record's own row, by column key; others stay as the sheet has them. */
export type HeaderFill = Readonly<Record<string, string>>;

export const NO_HEADER_FILL: HeaderFill = {};

/** Columns of the record's own row that this step fills by hand; the first step's came with 登记. */
export function headerColumns(register: Register, step: Step): readonly Column[] {
  if (register.signOff?.[0]?.step === step.step) return [];
  return (step.fills ?? [])
    .map((key) => columnOf(register, key))
    .filter((column): column is Column => column !== undefined)
    .filter(({ derived, kind }) => derived === undefined && kind !== 'count');
}

interface Props {
  readonly view: RecordView;
  readonly columns: readonly Column[];
  readonly fill: HeaderFill;
  readonly onFill: SetKept<HeaderFill>;
  readonly problems: readonly Problem[];
}

/** An opinion, a liability, a number: what the step adds to the record. */
export function FillHeader({ view, columns, fill, onFill, problems }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const fieldText = useFieldText(view.register);
  if (columns.length === 0) return null;
  const wrong = (column: Column): string =>
    fieldText(
      problems.filter(
        (problem) =>
          problem.line === undefined && 'column' in problem && problem.column === column.key,
      ),
    );
  return (
    <section className={styles.fields} aria-label={t.sign.fillHeader}>
      {columns.map((column) => (
        <Field
          key={column.key}
          label={say(column.title)}
          value={fill[column.key] ?? typedAgain(column, view.header.cells[column.title.zh])}
          onChange={(text) => onFill((now) => ({ ...now, [column.key]: text }))}
          required={column.required === true}
          figure={isFigure(column)}
          {...(column.hint && { hint: say(column.hint) })}
          choices={wanted(column, desk.house).allowed}
          wrong={wrong(column)}
          className={column.kind === 'text' || columns.length === 1 ? styles.wide : ''}
        />
      ))}
    </section>
  );
}
