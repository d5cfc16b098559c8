import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { RecordHistory } from '../../addin/actions/record-history';
import { firstMoment, pictureFor } from '../../addin/actions/run-picture';
import { ProblemList } from '../parts/ProblemList';
import { useNames } from '../parts/use-names';
import { useDesk } from '../at-desk';
import { Course } from '../current/Course';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { boxTexts, choiceText, titleOf } from './box-text';
import { Chart } from './Chart';
import type { Item } from './keyboard';
import { fitted, loadLayout, type LaidPicture, type Layout } from './layout';
import { NoteBar } from './NoteBar';
import { RunSheet } from './RunSheet';
import { StepPanel } from './StepPanel';
import { useNoting } from './use-noting';

interface Props {
  readonly view: RecordView;
  readonly history: RecordHistory | null;
  readonly onChanged: () => Promise<void>;
}

/** The picture of a record's flow, on which steps are noted while they happen, and signed. */
export function FlowView({ view, history, onChanged }: Props) {
  const { desk } = useDesk();
  const speaking = useSpeaking();
  const { t, say } = speaking;
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place);
  const layout = useLayout();
  const [chosen, choose] = useState<Item | null>(null);
  const draw = useDrawing(view, history, layout);
  const noting = useNoting(view, onChanged);
  const laid = room > 0 ? draw(room, noting.open && !desk.house.readOnly) : null;
  const steps = view.register.signOff ?? [];
  const stepNamed = (id: string) => steps.find(({ step }) => step === id);
  const row = laid?.boxes
    .find(({ box }) => box.step === chosen?.step)
    ?.rows.find((one) => one.row.unit === chosen?.unit)?.row;
  const step = chosen ? stepNamed(chosen.step) : undefined;
  const close = (): void => {
    choose(null);
    if (chosen) focusItem(place.current, chosen);
  };
  return (
    <section aria-label={t.flow.title} className={styles.stack}>
      {noting.open && <NoteBar noting={noting} />}
      {noting.wrong !== '' && (
        <MessageBar messageBarType={MessageBarType.error} delayedRender={false} role="alert">
          {noting.wrong}
        </MessageBar>
      )}
      <ProblemList
        register={view.register}
        problems={noting.refused}
        heading={t.problemList.summary(noting.refused.length)}
        bring={noting.refused.length > 0 ? noting.refused : null}
      />
      <div ref={place}>
        {laid ? (
          <Chart
            laid={laid}
            name={`${say(view.register.title)} ${view.no}`}
            chosen={chosen}
            pending={noting.pending}
            noteText={t.flow.noting}
            offerName={(offer, { row: { unit } }, id) => {
              const named = stepNamed(id);
              const title = named?.choices?.find(({ choice }) => choice === offer.choice)?.title;
              const what = title ? choiceText(offer.key, say(title)) : offer.text;
              return t.flow.noteAs(
                what,
                [named ? titleOf(speaking, named) : '', unit].join(' ').trim(),
              );
            }}
            onChoose={choose}
            onNote={(item, offer) => void noting.note(item, offer)}
          />
        ) : (
          <Spinner label={t.flow.draws} />
        )}
      </div>
      {step && row && history && chosen && (
        <StepPanel
          key={`${chosen.step}\n${chosen.unit}`}
          view={view}
          history={history}
          step={step}
          row={row}
          noting={noting}
          onSigned={async () => {
            choose(null);
            await onChanged();
          }}
          onClose={close}
        />
      )}
      <div className={`${styles.dim} ${styles.small}`}>{t.flow.keys}</div>
      {history && <Course view={view} history={history} />}
      {history && layout && <RunSheet view={view} history={history} draw={draw} />}
    </section>
  );
}

export type Draw = (room: number, noting: boolean) => LaidPicture | null;

/** The picture of a record as wide as there is room. */
function useDrawing(view: RecordView, history: RecordHistory | null, layout: Layout | null): Draw {
  const speaking = useSpeaking();
  const { register } = view;
  const { postTitle, choiceTitle } = useNames(register);
  return (room, noting) => {
    if (!layout || (!history && view.state.status !== 'draft')) return null;
    const { picture, facts } = pictureFor(view, history);
    const day = firstMoment(picture).slice(0, 10);
    const writing = { register, facts, speaking, postTitle, noting, day };
    const word = (step: string, choice: string): string =>
      choice === '' || /^[A-Z]$/.test(choice) ? choice : choiceTitle(step, choice);
    return fitted(layout, picture, room, word, (width) => boxTexts(picture, width, writing));
  };
}

function useLayout(): Layout | null {
  const { read } = useDesk();
  const [layout, setLayout] = useState<Layout | null>(null);
  useEffect(() => {
    let gone = false;
    void read(async () => {
      const loaded = await loadLayout();
      if (!gone) setLayout(() => loaded);
    });
    return () => {
      gone = true;
    };
  }, [read]);
  return layout;
}

/** Width of the place where the picture goes; 0 = not known yet. */
function useRoom(place: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return room;
}

function focusItem(place: HTMLElement | null, { step, unit }: Item): void {
  const items = place?.querySelectorAll<SVGGElement>('[data-step]') ?? [];
  [...items].find(({ dataset }) => dataset['step'] === step && dataset['unit'] === unit)?.focus();
}
