import { useEffect, useRef, useState } from 'react';
import { actOnRecord, type RecordCommand } from '../../addin/actions/act-on-record';
import type { RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { momentNamed } from '../../addin/domain/flow-picture/minutes';
import { columnOf } from '../../addin/registers/columns';
import { useDesk } from '../at-desk';
import { useKept } from '../kept';
import { useRecorder, type Recorder } from '../parts/Recorder';
import { shownValue } from '../parts/shown-value';
import { useFinish } from '../parts/use-finish';
import { useSpeaking } from '../speaking';
import type { Offer } from './box-text';
import type { Item } from './keyboard';

/** How it can be told, as the registers write it. */
export const HOWS = ['现场', '电话', '电报'] as const;

type More = Pick<Extract<RecordCommand, { do: 'record' }>, 'reason' | 'noted'> & {
  /** not given = the moment of the bar; '' = it did not happen */
  readonly happened?: string;
};

export interface Noting {
  /** steps of this record may be noted now */
  readonly open: boolean;
  readonly recorder: Recorder;
  readonly who: string;
  readonly how: string;
  readonly moment: string;
  readonly setWho: (who: string) => void;
  readonly setHow: (how: string) => void;
  readonly setMoment: (moment: string) => void;
  /** the minute that would be noted now; null = what was typed is none */
  readonly happened: string | null;
  readonly note: (item: Item, offer: Partial<Offer>, more?: More) => Promise<boolean>;
  /** being written, in this order */
  readonly pending: readonly Item[];
  readonly refused: readonly Problem[];
  readonly wrong: string;
}

/** How long a note waits for the record to be drawn anew before the next one is written. */
const REDRAW_MS = 20;
const REDRAWS = 100;

/** 记录: one click a step. Who told it and how stay until they are changed; the minute is now. */
export function useNoting(view: RecordView, onChanged: () => Promise<void>): Noting {
  const { desk, write } = useDesk();
  const recorder = useRecorder(view.register);
  const { t } = useSpeaking();
  const finish = useFinish();
  const { register, rowId, state } = view;
  const typed = (key: string): string => {
    const column = columnOf(register, key);
    return column ? shownValue(column, view.header.cells[column.title.zh]) : '';
  };
  const [who, setWho] = useKept(`note/${rowId}/who`, typed('reportedBy'));
  const [how, setHow] = useKept<string>(`note/${rowId}/how`, typed('channel') || '电话');
  const [moment, setMoment] = useKept(`note/${rowId}/moment`, '');
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [wrong, setWrong] = useState('');
  const now = desk.now().at;
  const happened = moment.trim() === '' ? now.slice(0, 16) : momentNamed(moment, now);

  // What is noted now acts on the record as the note before left it.
  const latest = useRef({ view, onChanged });
  useEffect(() => {
    latest.current = { view, onChanged };
  });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [pending, setPending] = useState<readonly Item[]>([]);

  const run = async (command: RecordCommand): Promise<boolean> => {
    const acted = latest.current.view;
    const result = await write(`note/${rowId}`, () =>
      actOnRecord(desk, acted, command, recorder.name),
    );
    const problems = await finish('acted', result, register);
    setRefused(problems ?? []);
    if (!problems || problems.length > 0) return false;
    await latest.current.onChanged();
    for (let waits = 0; latest.current.view === acted && waits < REDRAWS; waits += 1)
      await new Promise((done) => setTimeout(done, REDRAW_MS));
    return true;
  };

  const note = async (
    item: Item,
    { choice, level }: Partial<Offer>,
    { happened: at, reason, noted }: More = {},
  ): Promise<boolean> => {
    const { step, unit } = item;
    // The minute of the click, however many notes are still being written.
    const minute = at ?? (moment.trim() === '' ? desk.now().at.slice(0, 16) : happened);
    setWrong(minute === null ? t.flow.momentWrong : '');
    if (minute === null) return false;
    const command: RecordCommand = {
      ...({ do: 'record', step, happened: minute } as const),
      ...(unit !== '' && { unit }),
      ...(choice !== undefined && { choice }),
      ...(level !== undefined && { level }),
      ...(minute !== '' && who.trim() !== '' && { reported: { who: who.trim(), how } }),
      ...(reason !== undefined && { reason }),
      ...(noted && { noted }),
    };
    setMoment('');
    setPending((now) => [...now, item]);
    const mine = queue.current.then(() => run(command));
    // A failure is shown at the root; the next note does not wait for it for ever.
    queue.current = mine.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await mine;
    } finally {
      setPending((now) => now.filter((one) => one !== item));
    }
  };

  return {
    open: register.recordedFirst !== undefined && state.status === 'open',
    ...{
      recorder,
      who,
      how,
      moment,
      setWho,
      setHow,
      setMoment,
      happened,
      note,
      pending,
      refused,
      wrong,
    },
  };
}
