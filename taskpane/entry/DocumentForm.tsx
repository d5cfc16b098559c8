import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import { flushSync } from 'react-dom';
import { wanted } from '../../addin/actions/judge-record';
import { checkDocument, enterDocument } from '../../addin/actions/enter-document';
import type { Problem } from '../../addin/actions/problem';
import type { Column, Register } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { useKept, type SetKept } from '../kept';
import { BusyButton } from '../parts/BusyButton';
import { Field } from '../parts/Field';
import { ProblemList, useFieldText } from '../parts/ProblemList';
import { RecorderField, useRecorder } from '../parts/Recorder';
import { lineColumns, typedColumns } from '../parts/register-parts';
import { isFigure } from '../parts/shown-value';
import { useFinish } from '../parts/use-finish';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { BringOver } from './BringOver';
import { ControlTotal } from './ControlTotal';
import {
  inputOf,
  isBlankLine,
  newDraft,
  understoodAs,
  withBrought,
  withNewLine,
  type Draft,
} from './draft';
import { LinesGrid } from './LinesGrid';
import { MonthFigures } from './MonthFigures';

interface Props {
  readonly register: Register;
  readonly shown: boolean;
}

/** A form generated from the register: header fields, then lines as a grid that Enter runs through. */
export function DocumentForm({ register, shown }: Props) {
  const { desk, write } = useDesk();
  const recorder = useRecorder(register);
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const finish = useFinish();
  const fieldText = useFieldText(register);
  const form = useRef<HTMLFormElement>(null);
  const fresh = useMemo(() => newDraft(desk, register), [desk, register]);
  const [draft, setDraft] = useKept<Draft>(`entry/${register.id}`, fresh);
  /** fields that were left once, as `line:key`; before that nothing is held against them */
  const [left, setLeft] = useKept<ReadonlySet<string>>(`entry/${register.id}/left`, NOTHING_LEFT);
  const [pressed, setPressed] = useKept(`entry/${register.id}/pressed`, false);
  /** what 清空重填 took away, until something else is typed */
  const [cleared, setCleared] = useKept<Draft | null>(`entry/${register.id}/cleared`, null);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const fields = useMemo(() => typedColumns(register), [register]);
  const columns = useMemo(() => lineColumns(desk.pack, register), [desk.pack, register]);
  const typed = useMemo(() => columns.filter(({ derived }) => derived === undefined), [columns]);
  const { input, places } = useMemo(() => inputOf(draft, typed), [draft, typed]);
  const problems = useMemo(
    () => checkDocument(desk, register.id, input).map((problem) => inForm(problem, places)),
    [desk, register.id, input, places],
  );

  const change = useCallback<SetKept<Draft>>(
    (next) => {
      setRefused([]);
      setCleared(null);
      setDraft(next);
    },
    [setDraft, setCleared],
  );

  useEffect(() => {
    if (shown && draft === fresh) focusOn(enterable(form.current)[0]);
    // Only when the tab comes into view: a later redraw must not take the focus away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);

  const isShown = (problem: Problem): boolean =>
    pressed || ('column' in problem && left.has(`${problem.line ?? 0}:${problem.column}`));
  const visible = problems.filter(isShown);
  const wrongAt = (column: Column): string =>
    fieldText(
      visible.filter(
        (problem) =>
          problem.line === undefined && 'column' in problem && problem.column === column.key,
      ),
    );

  const clear = (): void => {
    setDraft(newDraft(desk, register));
    setLeft(NOTHING_LEFT);
    setPressed(false);
    setRefused([]);
  };

  const submit = async (): Promise<void> => {
    setPressed(true);
    if (recorder.name === '') return;
    const result = await write('enter', () =>
      enterDocument(desk, register.id, input, recorder.name),
    );
    const found = await finish('registered', result, register);
    if (found === null) return;
    setRefused(found.map((problem) => inForm(problem, places)));
    if (found.length > 0) return;
    const date = fields.find(({ kind }) => kind === 'date')?.key ?? '';
    clear();
    // Vouchers of one day come together.
    setDraft((now) => ({ ...now, header: { ...now.header, [date]: draft.header[date] ?? '' } }));
    setTimeout(() => focusOn(enterable(form.current)[0]));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void submit();
      return;
    }
    const path = enterable(form.current);
    const at = path.findIndex((element) => element === event.target);
    if (at < 0) return;
    event.preventDefault();
    const next = path[at + (event.shiftKey ? -1 : 1)];
    const last = draft.lines.at(-1);
    const noGrid = typed.length === 0 && next === undefined;
    const leavesGrid =
      noGrid ||
      (last !== undefined && isBlankLine(last, typed) && at >= path.length - typed.length);
    if (leavesGrid && !event.shiftKey)
      form.current?.querySelector<HTMLElement>('[data-submit] button')?.focus();
    else if (next) focusOn(next);
    else if (!event.shiftKey) {
      // At once: the next key may be down already.
      flushSync(() => setDraft((now) => withNewLine(now, typed)));
      focusOn(enterable(form.current)[path.length]);
    }
  };

  const onBlur = (event: FocusEvent<HTMLFormElement>): void => {
    const place = event.target.dataset['place'];
    if (place !== undefined && !left.has(place)) setLeft((now) => new Set([...now, place]));
  };

  const goTo = (problem: Problem): void => {
    if (!('column' in problem)) return;
    const place = `${problem.line ?? 0}:${problem.column}`;
    focusOn(form.current?.querySelector<HTMLElement>(`[data-place="${place}"]`));
  };

  const told = refused.length > 0 ? refused : pressed ? problems : [];
  return (
    <form
      ref={form}
      className={styles.stack}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      noValidate
      aria-label={t.entry.heading(say(register.title))}
    >
      <h2 className={styles.title}>{t.entry.heading(say(register.title))}</h2>
      <ProblemList
        register={register}
        problems={told}
        limit={4}
        bring={refused.length > 0 ? refused : null}
        heading={t.problemList.summary(told.length)}
        onShow={goTo}
      />
      <div className={styles.fields}>
        {fields.map((column) => (
          <Field
            key={column.key}
            place={`0:${column.key}`}
            onEnterPath
            label={say(column.title)}
            value={draft.header[column.key] ?? ''}
            onChange={(text) => {
              change((now) => ({ ...now, header: { ...now.header, [column.key]: text } }));
            }}
            required={column.required === true}
            figure={isFigure(column)}
            {...(column.hint && { hint: say(column.hint) })}
            wrong={wrongAt(column)}
            understood={understood(
              t.entry.understood,
              understoodAs(desk, column, draft.header[column.key] ?? ''),
            )}
            choices={wanted(column, desk.house).allowed}
            className={isWide(column) ? styles.wide : ''}
          />
        ))}
      </div>
      {register.closes && (
        <MonthFigures
          register={register}
          month={draft.header[register.closes.month] ?? ''}
          onFigures={({ header, problems: missing }) => {
            change((now) => ({ ...now, header: { ...now.header, ...header } }));
            setRefused(missing);
          }}
        />
      )}
      <BringOver
        register={register}
        header={draft.header}
        onBrought={(brought) => change((now) => withBrought(now, typed, brought))}
        onRefused={setRefused}
      />
      {columns.length > 0 && (
        <>
          <LinesGrid
            register={register}
            columns={columns}
            draft={draft}
            setDraft={change}
            problems={refused.length > 0 ? refused : visible}
          />
          <ControlTotal register={register} columns={columns} draft={draft} />
        </>
      )}
      <div className={`${styles.dim} ${styles.small}`}>{t.entry.keys}</div>
      <RecorderField {...recorder} />
      <div className={styles.footerBar}>
        <div className={styles.row}>
          <span data-submit className={styles.grow}>
            <BusyButton
              id="enter"
              text={t.entry.submit}
              busyText={t.current.registering}
              wide
              disabled={recorder.name === ''}
              onClick={() => void submit()}
            />
          </span>
          {cleared ? (
            <button type="button" className={styles.link} onClick={() => change(cleared)}>
              {t.entry.restore}
            </button>
          ) : (
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                clear();
                setCleared(draft);
              }}
            >
              {t.entry.clear}
            </button>
          )}
        </div>
        {recorder.name === '' && (
          <div className={`${styles.dim} ${styles.small}`}>{t.person.choose}</div>
        )}
      </div>
    </form>
  );
}

const NOTHING_LEFT: ReadonlySet<string> = new Set();

/** Lines of the input are those of the form without the blank ones. */
const inForm = (problem: Problem, places: readonly number[]): Problem =>
  problem.line === undefined
    ? problem
    : { ...problem, line: (places[problem.line - 1] ?? problem.line - 1) + 1 };

const understood = (say: (value: string) => string, value: string): string =>
  value === '' ? '' : say(value);

/** Long texts take the whole width. */
const isWide = (column: Column): boolean => column.kind === 'text' && (column.width ?? 0) > 16;

const enterable = (form: HTMLFormElement | null): readonly HTMLElement[] => [
  ...(form?.querySelectorAll<HTMLElement>('[data-enter]') ?? []),
];

function focusOn(element: HTMLElement | null | undefined): void {
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}
