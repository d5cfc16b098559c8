import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useMemo, useRef, useState } from 'react';
import {
  adoptable,
  adoptFields,
  adoptRows,
  guessAdoption,
  previewAdoption,
  type Adoption,
} from '../../addin/actions/adopt-rows';
import type { Problem } from '../../addin/actions/problem';
import type { Picked } from '../../addin/workbook/port';
import { useDesk } from '../at-desk';
import { useKept } from '../kept';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { Select } from '../parts/Select';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { AdoptedRows } from './AdoptedRows';
import { placeOf } from './columns';
import { MappingFields } from './MappingFields';

/** More rows are taken in parts: a request must stay below 5 MB. */
const ROWS = 5000;

interface Reading {
  readonly register: string;
  readonly picked: Picked;
  readonly adoption: Adoption;
}

type Standing =
  | { readonly is: 'idle' }
  | { readonly is: 'nothing' }
  | { readonly is: 'writing'; readonly done: number }
  | { readonly is: 'done'; readonly rows: number; readonly table: string };

/** 套用现有表格: reads what is selected, says row by row what fits, copies that as drafts. */
export function AdoptForm() {
  const { desk, busy, read, write } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const registers = useMemo(() => adoptable(desk.pack), [desk.pack]);
  const [chosen, choose] = useKept('adopt/register', registers[0]?.id ?? '');
  const [reading, setReading] = useKept<Reading | null>('adopt/reading', null);
  const [standing, setStanding] = useState<Standing>({ is: 'idle' });
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const stop = useRef<AbortController | null>(null);
  const register = registers.find(({ id }) => id === chosen);
  const current = reading?.register === chosen ? reading : null;
  const fields = useMemo(() => (register ? adoptFields(desk, register) : []), [desk, register]);
  const adopted = useMemo(
    () =>
      register && current
        ? previewAdoption(desk, register, current.picked, current.adoption)
        : null,
    [desk, register, current],
  );
  if (!register) return null;

  const pick = async (): Promise<void> => {
    setRefused([]);
    const picked = await read(() => desk.workbook.picked(ROWS));
    if (picked === undefined) return;
    if (picked === null || picked.cells.length === 0) {
      setStanding({ is: 'nothing' });
      return;
    }
    setStanding({ is: 'idle' });
    setReading({
      register: register.id,
      picked,
      adoption: guessAdoption(desk, register, picked),
    });
  };

  const copy = async (): Promise<void> => {
    if (!adopted) return;
    const mine = new AbortController();
    stop.current = mine;
    setStanding({ is: 'writing', done: 0 });
    const result = await write('adopt', () =>
      adoptRows(desk, register, adopted.fits, {
        signal: mine.signal,
        onProgress: (done) => setStanding({ is: 'writing', done }),
      }),
    );
    if (!result) {
      setStanding({ is: 'idle' });
      return;
    }
    setRefused(result.answer.ok ? [] : result.answer.problems);
    setStanding({ is: 'done', rows: result.written, table: register.table });
    // Pressed again, it would copy the same rows a second time.
    if (result.written > 0) setReading(null);
  };

  return (
    <section className={styles.stack} aria-label={t.adopt.title}>
      <div className={styles.dim}>{t.adopt.why}</div>
      <Select
        label={t.adopt.register}
        value={chosen}
        onChange={choose}
        options={registers.map(({ id, title }) => ({ value: id, text: say(title) }))}
      />
      <DefaultButton text={t.adopt.read} disabled={busy !== null} onClick={() => void pick()} />
      {standing.is === 'nothing' && (
        <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="status">
          {t.adopt.nothing}
        </MessageBar>
      )}
      {current && adopted && (
        <>
          <div className={styles.small}>
            {t.adopt.picked(
              placeOf(current.picked),
              current.picked.cells.length,
              current.picked.more,
            )}
          </div>
          <MappingFields
            register={register}
            fields={fields}
            picked={current.picked}
            adoption={current.adoption}
            onChange={(adoption) => setReading({ ...current, adoption })}
          />
          {fields.some(({ kind }) => kind === 'date') && (
            <Checkbox
              label={t.adopt.sameDate}
              checked={current.adoption.sameDateAsAbove}
              onChange={(_, checked) =>
                setReading({
                  ...current,
                  adoption: { ...current.adoption, sameDateAsAbove: checked === true },
                })
              }
            />
          )}
          <AdoptedRows register={register} adopted={adopted} firstRow={current.picked.row} />
          {standing.is === 'writing' ? (
            <>
              <ProgressIndicator
                label={t.adopt.writing(standing.done, adopted.fits.length)}
                percentComplete={standing.done / Math.max(1, adopted.fits.length)}
              />
              <DefaultButton text={t.adopt.stop} onClick={() => stop.current?.abort()} />
            </>
          ) : (
            <BusyButton
              id="adopt"
              text={t.adopt.write(adopted.fits.length)}
              busyText={t.adopt.reading}
              disabled={adopted.fits.length === 0}
              onClick={() => void copy()}
              wide
            />
          )}
        </>
      )}
      <ProblemList register={register} problems={refused} bring={refused} />
      {standing.is === 'done' && standing.rows > 0 && (
        <MessageBar messageBarType={MessageBarType.success} delayedRender={false} role="status">
          {t.adopt.done(standing.rows, standing.table)}
        </MessageBar>
      )}
    </section>
  );
}
