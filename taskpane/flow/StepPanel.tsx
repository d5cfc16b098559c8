import { DefaultButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { RecordHistory } from '../../addin/actions/record-history';
import type { Flag, Noted } from '../../addin/domain/flow-picture/course';
import type { Row } from '../../addin/domain/flow-picture/picture';
import type { Step } from '../../addin/registers/vocabulary';
import { cite, explain } from '../../addin/text';
import { useDesk } from '../at-desk';
import { headerColumns } from '../current/FillHeader';
import { standsInTheWay } from '../current/in-the-way';
import { SignForm } from '../current/SignForm';
import { BusyButton } from '../parts/BusyButton';
import { Field } from '../parts/Field';
import { ProblemList } from '../parts/ProblemList';
import { useNames } from '../parts/use-names';
import { shownMoment } from '../parts/waiting-time';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { choiceText, markText, offersOf, titleOf } from './box-text';
import { useFlowStyles } from './flow-styles';
import { Telling } from './Telling';
import type { Noting } from './use-noting';

interface Props {
  readonly view: RecordView;
  readonly history: RecordHistory;
  readonly step: Step;
  readonly row: Row;
  readonly noting: Noting;
  readonly onSigned: () => Promise<void>;
  readonly onClose: () => void;
}

/** One box taken up: what it wants, what was noted of it, and everything that can be done with it. */
export function StepPanel(props: Props) {
  const { view, history, step, row, noting, onSigned, onClose } = props;
  const { desk } = useDesk();
  const speaking = useSpeaking();
  const { t, say } = speaking;
  const styles = useStyles();
  const flow = useFlowStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const note = history.course.notes.find(
    (one) => one.step === step.step && one.unit === row.unit && one.counts,
  );
  return (
    <section
      aria-label={titleOf(speaking, step)}
      className={flow.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.spread}>
        <h3 ref={heading} tabIndex={-1} className={styles.section}>
          {[titleOf(speaking, step), row.unit].filter((part) => part !== '').join(' · ')}
        </h3>
        <button type="button" className={styles.link} onClick={onClose}>
          {t.flow.close}
        </button>
      </div>
      <cite className={styles.clause}>{cite(t, desk.pack, step.clause)}</cite>
      {step.attest && !row.open && (
        <div>
          <div className={styles.label}>{t.flow.requirement}</div>
          <ul className={`${styles.quietList} ${styles.small}`}>
            {step.attest.map(({ note: id, text }) => (
              <li key={id}>{say(text)}</li>
            ))}
          </ul>
        </div>
      )}
      {row.marks.length > 0 && (
        <ul className={`${styles.quietList} ${styles.small}`}>
          {row.marks.map((mark, index) => (
            <li key={index} className={mark.counts ? '' : styles.dim}>
              {markText(mark, step, speaking, { rounds: true, day: '' })}
              {mark.counts || ` · ${t.history.dropped}`}
            </li>
          ))}
        </ul>
      )}
      <Flags view={view} history={history} step={step} unit={row.unit} />
      {noting.open && <Telling view={view} step={step} row={row} note={note} noting={noting} />}
      {noting.open && !note && row.look === 'off' && (
        <Anyway step={step} row={row} noting={noting} />
      )}
      {noting.open && note && (
        <Again step={step} row={row} note={note} noting={noting} onClose={onClose} />
      )}
      {row.open ? (
        <>
          {note && <h4 className={styles.section}>{t.flow.confirm}</h4>}
          <SignForm
            view={view}
            step={step}
            begin={{
              unit: row.unit,
              choice: note?.choice ?? '',
              fill: filledBy(view, step, note),
            }}
            onSigned={onSigned}
          />
        </>
      ) : (
        // What happens is noted in any order; only who wants to sign is told to wait.
        noting.open || (
          <ProblemList register={view.register} problems={standsInTheWay(view, step, row.unit)} />
        )
      )}
    </section>
  );
}

/** What was noted goes into the columns that the signature fills. */
function filledBy(
  { register }: RecordView,
  step: Step,
  note: Noted | undefined,
): Readonly<Record<string, string>> {
  const { level } = register.course ?? {};
  const words: Readonly<Record<string, string>> = {
    ...note?.words,
    ...(level !== undefined && note && note.level !== '' && { [level]: note.level }),
  };
  const keys = headerColumns(register, step).map(({ key }) => key);
  return Object.fromEntries(Object.entries(words).filter(([key]) => keys.includes(key)));
}

/** What signing would have refused: told with its clause, and in nobody's way. */
function Flags(props: Pick<Props, 'view' | 'history' | 'step'> & { readonly unit: string }) {
  const { view, history, step, unit } = props;
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const { stepTitle } = useNames(view.register);
  const styles = useStyles();
  const flags = history.course.notes
    .filter((note) => note.step === step.step && note.unit === unit && note.counts)
    .flatMap((note) => note.flags);
  if (flags.length === 0) return null;
  const told = (flag: Flag): { readonly why: string; readonly clause: string } => {
    if (flag.code !== 'record/out-of-order')
      return explain(t, flag, { pack: desk.pack, register: view.register, inLanguage: say });
    const before = flag.missing.map((one) =>
      one.at === ''
        ? t.flow.notNoted(stepTitle(one.step))
        : t.flow.notedAt(stepTitle(one.step), shownMoment(one.at)),
    );
    return {
      why: t.flow.outOfOrderWhy(stepTitle(flag.step), shownMoment(flag.at), before.join(t.and)),
      clause: cite(t, desk.pack, flag.clause),
    };
  };
  return (
    <div role="note">
      <div className={styles.bad}>⚠ {t.flow.flagged}</div>
      <ul className={`${styles.quietList} ${styles.small}`}>
        {flags.map(told).map(({ why, clause }, index) => (
          <li key={index}>
            {why}
            <cite className={styles.clause}>{clause}</cite>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** It happened although the chart does not lead there; the note will say so. */
function Anyway({ step, row, noting }: Pick<Props, 'step' | 'row' | 'noting'>) {
  const speaking = useSpeaking();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {offersOf({ ...row, look: 'later' }, step, speaking).map((offer) => (
        <BusyButton
          key={offer.key}
          id={`note/anyway/${offer.key}`}
          secondary
          text={offer.text}
          busyText={speaking.t.flow.noting}
          onClick={() => void noting.note({ step: step.step, unit: row.unit }, offer)}
        />
      ))}
    </div>
  );
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer R] ? R : never;

/** 改判, 升级/降级, another minute, or: it did not happen. */
function Again(
  props: Pick<Props, 'step' | 'row' | 'noting' | 'onClose'> & { readonly note: Noted },
) {
  const { step, row, note, noting, onClose } = props;
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const item = { step: step.step, unit: row.unit };
  const why = { reason: reason.trim() };
  const needed = why.reason === '';
  const again = (...what: Tail<Parameters<Noting['note']>>): void =>
    void noting.note(item, ...what).then((done) => done && onClose());
  const others = [
    ...(step.choices ?? [])
      .filter(({ choice }) => choice !== note.choice)
      .map(({ choice, title }) => ({
        ...{ key: choice, choice, text: t.flow.againTo(choiceText(choice, say(title))) },
      })),
    ...Object.keys(note.level === '' ? {} : (step.levels ?? {}))
      .filter((level) => level !== note.level)
      .map((level) => ({ key: level, level, text: t.flow.levelTo(level) })),
  ];
  return (
    <>
      {others.length > 0 && (
        <Field label={t.flow.reason} value={reason} onChange={setReason} required />
      )}
      <div className={styles.row}>
        {others.map((offer) => (
          <BusyButton
            key={offer.key}
            id={`note/again/${offer.key}`}
            secondary
            text={offer.text}
            busyText={t.flow.noting}
            disabled={needed}
            onClick={() => again(offer, why)}
          />
        ))}
        {noting.moment.trim() !== '' && noting.happened !== null && (
          <DefaultButton
            text={`${t.flow.correct} ${noting.happened.slice(11)}`}
            onClick={() =>
              again({
                ...(note.choice !== '' && { choice: note.choice }),
                ...(note.level !== '' && { level: note.level }),
              })
            }
          />
        )}
        <button
          type="button"
          className={styles.link}
          onClick={() => again({}, { happened: '', ...(!needed && why) })}
        >
          {t.flow.strike}
        </button>
      </div>
    </>
  );
}
