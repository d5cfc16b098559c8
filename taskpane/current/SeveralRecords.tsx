import { useState } from 'react';
import { applyOffers } from '../../addin/actions/apply-offers';
import type { Desk, Receipt, RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { registerRecord } from '../../addin/actions/register-record';
import { signRecord } from '../../addin/actions/sign-record';
import type { Result } from '../../addin/domain/result';
import type { Column, Pack, Step } from '../../addin/registers/vocabulary';
import type { RowSeen } from '../../addin/workbook/port';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { PersonSelect } from '../parts/PersonSelect';
import { ProblemList } from '../parts/ProblemList';
import { filledColumns } from '../parts/register-parts';
import { columnTitled, shownValue } from '../parts/shown-value';
import { StateView } from '../parts/StateView';
import { useReceipts } from '../receipts';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { isHis, signerNamed } from './choosing';
import { headerColumns } from './FillHeader';
import { recordName } from './RecordCard';
import { SELECTED } from './use-records';
import { viewKey } from './view-key';
import { unlockedPerson } from './ways';

interface Props {
  readonly views: readonly RecordView[];
  /** more rows are selected than the pane reads */
  readonly more: boolean;
  readonly onOpen: (view: RecordView) => void;
  readonly onChanged: () => Promise<void>;
}

interface Refused {
  readonly view: RecordView;
  readonly problems: readonly Problem[];
}

const isReady = (view: RecordView): boolean =>
  view.state.status === 'draft' && view.problems.length === 0 && view.offers.length === 0;

/** Several selected records: what can be done about all of them, and each to open. */
export function SeveralRecords({ views, more, onOpen, onChanged }: Props) {
  const { desk, me, write } = useDesk();
  const speaking = useSpeaking();
  const { t, say } = speaking;
  const { show } = useReceipts();
  const styles = useStyles();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [chosen, choose] = useState('');
  const offers = views.flatMap((view) => view.offers);
  const ready = views.filter(isReady);
  const step = commonStep(desk, views);
  const [first] = views;
  const [likely = ''] = [unlockedPerson(desk), me?.name ?? ''].filter(
    (name) => name !== '' && step && first && isHis(first, step, signerNamed(desk, step, name)),
  );
  const signer = chosen === '' ? likely : chosen;

  /** One after the other; what is refused is named and does not stop the rest. */
  const each = async (
    button: string,
    of: readonly RecordView[],
    act: (view: RecordView) => Promise<Result<Receipt, Problem>>,
  ): Promise<void> => {
    const left: Refused[] = [];
    let done = 0;
    await write(button, async () => {
      for (const view of of) {
        const result = await act(view);
        if (result.ok) done += 1;
        else left.push({ view, problems: result.problems });
      }
    });
    setRefused(left);
    if (done > 0) show({ did: 'several', count: done });
    await onChanged();
  };

  const fix = async (): Promise<void> => {
    const result = await write('offers', () => applyOffers(desk, offers));
    if (result?.ok) show({ did: 'fixed', count: result.value });
    setRefused(result && !result.ok && first ? [{ view: first, problems: result.problems }] : []);
    await onChanged();
  };

  return (
    <div className={styles.stack}>
      <h2 className={styles.title} tabIndex={-1} data-heading>
        {t.current.selected(views.length)}
      </h2>
      {more && <div role="status">{t.current.tooMany(SELECTED)}</div>}
      {refused.map(({ view, problems }) => (
        <ProblemList
          key={viewKey(view)}
          register={view.register}
          problems={problems}
          heading={`${recordName(speaking, view)} ${t.problemList.summary(problems.length)}`}
        />
      ))}
      <ul className={styles.list}>
        {views.map((view) => (
          <li key={viewKey(view)}>
            <button type="button" className={styles.listButton} onClick={() => onOpen(view)}>
              <span className={styles.spread}>
                <span className={styles.strong}>{recordName(speaking, view)}</span>
                <Standing view={view} />
              </span>
              <span className={`${styles.dim} ${styles.small}`}>{gist(view)}</span>
            </button>
          </li>
        ))}
      </ul>
      {offers.length > 0 && (
        <BusyButton
          id="offers"
          secondary
          wide
          text={t.current.offerAll(offers.length)}
          busyText={t.current.offerAll(offers.length)}
          onClick={() => void fix()}
        />
      )}
      {ready.length > 0 && (
        <BusyButton
          id="register"
          wide
          text={t.current.registerAll(ready.length)}
          busyText={t.current.registering}
          disabled={me === null}
          onClick={() =>
            void each('register', ready, (view) => registerRecord(desk, view, me?.name ?? ''))
          }
        />
      )}
      {ready.length > 0 && me === null && (
        <div className={`${styles.dim} ${styles.small}`}>{t.person.choose}</div>
      )}
      {step && (
        <>
          <PersonSelect
            label={t.sign.by}
            value={signer}
            onChange={choose}
            post={step.post}
            placeholder={t.sign.choose}
          />
          <BusyButton
            id="sign-all"
            wide
            text={t.sign.signAll(say(step.title), views.length)}
            busyText={t.sign.signing}
            disabled={signer === ''}
            onClick={() =>
              void each('sign-all', views, (record) =>
                signRecord(desk, { record, step: step.step, by: signer }),
              )
            }
          />
        </>
      )}
    </div>
  );
}

/** The step that all of them wait for, if nothing is left to choose or fill in and an insider signs. */
function commonStep(desk: Desk, views: readonly RecordView[]): Step | undefined {
  const [register] = views;
  const [first, ...others] = views.map(({ waiting }) => waiting[0]);
  if (!register || !first || views.some((view) => asksMore(desk, view, first))) return undefined;
  return others.every(
    (step, index) => step === first && views[index + 1]?.register === register.register,
  )
    ? first
    : undefined;
}

/**
 * Something that belongs to each record alone: a decision, a unit, a requirement, a cell. Cells that
 * were typed or pasted into the sheet are there already.
 */
const asksMore = ({ pack }: Desk, view: RecordView, step: Step): boolean =>
  step.outside === true ||
  step.perUnit === true ||
  (step.choices ?? step.attest) !== undefined ||
  !typedInSheet(view, pack, step);

function typedInSheet({ register, header, lines }: RecordView, pack: Pack, step: Step): boolean {
  if (register.signOff?.[0] === step) return true;
  const filled = (row: RowSeen, { title }: Column): boolean =>
    shownValue(undefined, row.cells[title.zh]) !== '';
  const own = headerColumns(register, step);
  return (
    own.every((column) => column.required !== true || filled(header, column)) &&
    (own.length === 0 || own.some((column) => filled(header, column))) &&
    lines.every((line) => filledColumns(pack, register, step).every((one) => filled(line, one)))
  );
}

/** Date and total of the record, whatever its columns are called. */
function gist(view: RecordView): string {
  const shown = ['date', 'text', 'amount'].map((kind) => {
    const column = view.register.columns.find(
      (candidate) => candidate.kind === kind && candidate.key !== 'tempNo' && !candidate.derived,
    );
    return column
      ? shownValue(columnTitled(view.register, column.title.zh), view.header.cells[column.title.zh])
      : '';
  });
  return shown.filter((text) => text !== '').join(' · ');
}

function Standing({ view }: { readonly view: RecordView }) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const count = new Set([
    ...view.problems.map((problem) =>
      JSON.stringify([problem.line, 'column' in problem && problem.column, problem.code]),
    ),
  ]).size;
  if (view.state.status === 'draft' && count > 0)
    return <span className={`${styles.pill} ${styles.pillBad}`}>{t.problemList.found(count)}</span>;
  return <StateView state={view.state} waiting={view.waiting} />;
}
