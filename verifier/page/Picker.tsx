import { useRef, useState, type DragEvent } from 'react';
import type { Kept } from '../verdict';
import { useSpeaking } from './speaking';
import type { Files } from './use-files';

interface Props {
  readonly files: Files;
  readonly kept: Kept;
}

export function Picker({ files: { standing, add, cancel, verdicts }, kept }: Props) {
  const { t } = useSpeaking();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null): void => void add([...(list ?? [])], kept);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={over ? 'screen over' : 'screen'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button type="button" onClick={() => input.current?.click()}>
        {t.pick}
      </button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        hidden
        aria-label={t.pick}
        onChange={({ target }) => {
          take(target.files);
          // The same file again, after it was changed, is a new question.
          target.value = '';
        }}
      />
      <span className="dim">{t.drop}</span>
      {verdicts.length > 0 && (
        <button type="button" onClick={() => window.print()}>
          {t.print}
        </button>
      )}
      <div role="status">
        {standing.is === 'running' && (
          <>
            {t.running(standing.file)} {t.rows(standing.rows)}{' '}
            <button type="button" onClick={cancel}>
              {t.cancel}
            </button>
          </>
        )}
        {standing.is === 'cancelled' && t.cancelled}
      </div>
    </section>
  );
}
