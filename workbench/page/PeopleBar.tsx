import { FAULTS, type Fault } from '../shared/faults';
import { PERSONS, type Bench, type BenchView } from './bench';
import type { Texts } from './text';

interface Props {
  readonly bench: Bench;
  readonly view: BenchView;
  readonly texts: Texts;
  readonly onAnother: () => void;
}

/** Whose Excel is on screen, whether changes travel between them, and what goes wrong next. */
export function PeopleBar({ bench, view, texts, onAnother }: Props) {
  const { desks, sharing } = view;
  const isShared = desks.length > 1;
  return (
    <div className="people">
      {isShared && (
        <div role="group" aria-label={texts.people} className="people-list">
          {desks.map((desk, i) => (
            <button
              key={desk.id}
              type="button"
              aria-pressed={desk === view.desk}
              onClick={() => bench.turnTo(desk)}
            >
              {texts.excelOf(PERSONS[i] ?? '')}
            </button>
          ))}
        </div>
      )}
      {desks.length < PERSONS.length && (
        <button
          type="button"
          title={texts.anotherPersonTip}
          disabled={!view.book || view.opening}
          onClick={onAnother}
        >
          {texts.anotherPerson}
        </button>
      )}
      {isShared && (
        <>
          <button
            type="button"
            title={sharing.held ? texts.releaseTip : texts.holdTip}
            onClick={() => bench.hold(!sharing.held)}
          >
            {sharing.held ? texts.release : texts.hold}
          </button>
          <p className="sharing" role="status">
            {sharing.held ? texts.heldBack(sharing.waiting) : ''}
          </p>
        </>
      )}
      <label className="fault" title={texts.faultTip}>
        <span>{texts.fault}</span>
        <select
          value={view.fault ?? ''}
          disabled={!view.book}
          onChange={({ target }) =>
            bench.setFault(FAULTS.find((fault) => fault === target.value) ?? null)
          }
        >
          <option value="">{texts.noFault}</option>
          {FAULTS.map((fault: Fault) => (
            <option key={fault} value={fault}>
              {texts.faults[fault]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
