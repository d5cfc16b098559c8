import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useState } from 'react';
import { applyOffers } from '../../addin/actions/apply-offers';
import type { Offer, RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { registerRecord } from '../../addin/actions/register-record';
import { linesOf } from '../../addin/registers/columns';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { RecorderField, useRecorder } from '../parts/Recorder';
import { columnTitled, shownInput, shownValue } from '../parts/shown-value';
import { useFinish } from '../parts/use-finish';
import { useReceipts } from '../receipts';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { useShowProblem } from './use-show-problem';

interface Props {
  readonly view: RecordView;
  readonly onChanged: () => Promise<void>;
}

/** A draft as the wizard would judge it: what to put right, what a click puts right, 登记. */
export function DraftCheck({ view, onChanged }: Props) {
  const { desk, write } = useDesk();
  const recorder = useRecorder(view.register);
  const { t } = useSpeaking();
  const { show } = useReceipts();
  const finish = useFinish();
  const onShow = useShowProblem(view);
  const [refused, setRefused] = useState<readonly Problem[]>([]);

  // An offer is told by its button; what is computed from such a cell is judged after it is put right.
  const offered = new Set(view.offers.map(({ line }) => line));
  const problems = view.problems.filter(
    ({ code, line }) =>
      code !== 'document/other-form' && !(code === 'document/derived-differs' && offered.has(line)),
  );

  const register = async (): Promise<void> => {
    const result = await write('register', () => registerRecord(desk, view, recorder.name));
    const left = await finish('registered', result, view.register);
    if (left) setRefused(left);
    await onChanged();
  };

  const apply = async (offers: readonly Offer[]): Promise<void> => {
    const result = await write('offers', () => applyOffers(desk, offers));
    if (result && !result.ok) setRefused(result.problems);
    if (result?.ok) {
      setRefused([]);
      show({ did: 'fixed', count: result.value });
    }
    await onChanged();
  };

  const ready = view.problems.length === 0 && view.offers.length === 0;
  return (
    <>
      <ProblemList
        register={view.register}
        problems={refused}
        heading={t.problemList.summary(refused.length)}
        bring={refused.length > 0 ? refused : null}
        onShow={onShow}
      />
      {refused.length === 0 && (
        <ProblemList
          register={view.register}
          problems={problems}
          heading={t.problemList.found(problems.length)}
          onShow={onShow}
        />
      )}
      <Offers view={view} onApply={(offers) => void apply(offers)} />
      {ready && (
        <MessageBar messageBarType={MessageBarType.success} delayedRender={false}>
          {t.current.checkOk}
        </MessageBar>
      )}
      <RecorderField {...recorder} />
      <BusyButton
        id="register"
        text={t.current.register}
        busyText={t.current.registering}
        wide
        disabled={recorder.name === '' || !ready}
        onClick={() => void register()}
      />
      {!ready && <Hint text={t.current.mustBeRight} />}
      {ready && recorder.name === '' && <Hint text={t.person.choose} />}
    </>
  );
}

function Hint({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <div className={`${styles.dim} ${styles.small}`}>{text}</div>;
}

function Offers(props: {
  readonly view: RecordView;
  readonly onApply: (offers: readonly Offer[]) => void;
}) {
  const { view, onApply } = props;
  const { desk, busy } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  if (view.offers.length === 0) return null;
  const lines = linesOf(desk.pack, view.register);
  return (
    <section className={styles.tight} aria-label={t.current.offers}>
      <h3 className={styles.section}>{t.current.offers}</h3>
      <ul className={styles.list}>
        {view.offers.slice(0, SHOWN).map((offer) => {
          const register = offer.line === undefined ? view.register : (lines ?? view.register);
          const column = columnTitled(register, offer.column);
          return (
            <li key={`${offer.line ?? 0}-${offer.column}`} className={styles.offer}>
              <span className={styles.grow}>
                {offer.line !== undefined && `${t.problemList.line(offer.line)} `}
                {column ? say(column.title) : offer.column}{' '}
                <span className={styles.dim}>
                  {t.current.offerFrom(shownValue(undefined, offer.from))}
                </span>
              </span>
              <button
                type="button"
                className={`${styles.link} ${styles.unbroken}`}
                disabled={busy !== null || desk.house.readOnly}
                onClick={() => onApply([offer])}
              >
                {t.current.offer(shownInput(column, offer.to))}
              </button>
            </li>
          );
        })}
      </ul>
      {view.offers.length > SHOWN && <div>{t.problemList.more(view.offers.length - SHOWN)}</div>}
      {view.offers.length > 1 && (
        <BusyButton
          id="offers"
          secondary
          text={t.current.offerAll(view.offers.length)}
          busyText={t.current.offerAll(view.offers.length)}
          onClick={() => onApply(view.offers)}
        />
      )}
    </section>
  );
}

const SHOWN = 20;
