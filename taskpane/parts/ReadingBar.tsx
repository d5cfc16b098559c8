import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import type { RefObject } from 'react';
import { useStyles } from '../styles';
import type { Reading } from './use-reading';

interface Props {
  readonly reading: Reading<unknown>;
  readonly buttons: RefObject<HTMLDivElement>;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly texts: {
    readonly start: string;
    readonly again: string;
    readonly reading: string;
    readonly progress: (rows: number) => string;
    readonly cancel: string;
    readonly cancelled: string;
  };
}

/** Starts a reading of the workbook and, while it runs, says how far it is and stops it. */
export function ReadingBar({ reading, buttons, onStart, onStop, texts }: Props) {
  const styles = useStyles();
  return (
    <>
      <div
        ref={buttons}
        className={styles.stack}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onStop();
        }}
      >
        {reading.is === 'running' ? (
          <>
            <ProgressIndicator label={texts.reading} description={texts.progress(reading.rows)} />
            <DefaultButton text={texts.cancel} onClick={onStop} />
          </>
        ) : (
          <PrimaryButton
            text={reading.is === 'idle' ? texts.start : texts.again}
            onClick={onStart}
          />
        )}
      </div>
      {reading.is === 'stopped' && (
        <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="status">
          {texts.cancelled}
        </MessageBar>
      )}
    </>
  );
}
