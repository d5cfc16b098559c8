import { lazy, Suspense } from 'react';
import { titleOfKind } from '../../addin/registers/columns';
import type { RecordView } from '../../addin/actions/desk';
import { documentNumber } from '../../addin/actions/view-record';
import { NoticeList } from '../parts/NoticeList';
import { ProblemList } from '../parts/ProblemList';
import { RecordFacts, RecordLines } from '../parts/RecordFacts';
import { isReversible } from '../parts/register-parts';
import { shownValue } from '../parts/shown-value';
import { StateView } from '../parts/StateView';
import { useDesk } from '../at-desk';
import { Fold } from '../people/Fold';
import { useSpeaking, type Speaking } from '../speaking';
import { useStyles } from '../styles';
import { Acts } from './Acts';
import { DraftCheck } from './DraftCheck';
import { RenumberForm } from './RenumberForm';
import { ReverseForm } from './ReverseForm';
import { Progress } from './Progress';
import { useHistory } from './use-history';

// Few look at it, and its code for the label is large.
const LifePart = lazy(() =>
  import('../life/LifePart').then((module) => ({ default: module.LifePart })),
);

interface Props {
  readonly view: RecordView;
  readonly onChanged: () => Promise<void>;
}

/** What a record is called: its number, or its draft number. */
export function recordName({ t }: Speaking, view: RecordView): string {
  if (view.no !== '') return view.no;
  const tempNo = documentNumber(view.register, view.header);
  return tempNo === '' ? t.state.draft : t.current.draftNo(tempNo);
}

/** One record with what can be done about it now. */
export function RecordCard({ view, onChanged }: Props) {
  const { desk } = useDesk();
  const speaking = useSpeaking();
  const { t, say } = speaking;
  const styles = useStyles();
  const history = useHistory(view);
  const isDraft = view.state.status === 'draft';
  const seal = shownValue(undefined, view.header.cells[titleOfKind(view.register, 'seal')]);
  return (
    <article className={styles.stack} aria-label={recordName(speaking, view)}>
      <div>
        <div className={`${styles.dim} ${styles.small}`}>{say(view.register.title)}</div>
        <div className={styles.spread}>
          <h2 className={styles.title} tabIndex={-1} data-heading>
            {recordName(speaking, view)}
          </h2>
          <StateView state={view.state} waiting={view.waiting} />
        </div>
        {seal !== '' && (
          <div className={`${styles.dim} ${styles.small}`}>
            {t.receipt.seal} <code>{seal}</code>
          </div>
        )}
      </div>
      <RecordFacts view={view} />
      <RecordLines view={view} />
      <NoticeList view={view} />
      {isDraft ? (
        <DraftCheck view={view} onChanged={onChanged} />
      ) : (
        <>
          <ProblemList register={view.register} problems={view.problems} />
          {view.problems.some(({ code }) => code === 'document/number-doubled') && (
            <RenumberForm view={view} onChanged={onChanged} />
          )}
          {(view.register.signOff?.length ?? 0) > 0 && (
            <Progress view={view} history={history} onChanged={onChanged} />
          )}
          {view.state.status === 'complete' &&
            isReversible(view.register) &&
            !desk.house.readOnly && <ReverseForm view={view} onChanged={onChanged} />}
          {(view.register.signOff?.length ?? 0) > 0 && (
            <Acts view={view} history={history} onChanged={onChanged} />
          )}
          {view.register.life && (
            <Fold title={t.life.title}>
              <Suspense fallback={<div className={styles.dim}>{t.opening}</div>}>
                <LifePart view={view} />
              </Suspense>
            </Fold>
          )}
        </>
      )}
    </article>
  );
}
