import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useRef, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { reviewWorkbook, type Mention, type Review } from '../../addin/actions/review-workbook';
import { openRecord } from '../../addin/actions/view-record';
import { titleOfKind } from '../../addin/registers/columns';
import { useDesk } from '../at-desk';
import { FlowFiguresPart } from '../flow/FlowFigures';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { ReviewPage } from './ReviewPage';

type Standing =
  | { readonly is: 'idle' | 'stopped' }
  | { readonly is: 'running'; readonly rows: number }
  | { readonly is: 'done'; readonly review: Review; readonly at: string };

interface Props {
  readonly onOpen: (view: RecordView) => void;
  readonly onVerify: () => void;
}

/** 总览: one reading of the workbook for whoever answers for it. */
export function ReviewTab({ onOpen, onVerify }: Props) {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [standing, setStanding] = useState<Standing>({ is: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const start = async (): Promise<void> => {
    const mine = new AbortController();
    stop.current = mine;
    setStanding({ is: 'running', rows: 0 });
    const review = await read(async () => {
      try {
        return await reviewWorkbook(desk, {
          checker: desk.keyring,
          signal: mine.signal,
          onProgress: (rows) => {
            if (!mine.signal.aborted) setStanding({ is: 'running', rows });
          },
        });
      } catch (error) {
        // Stopping is what the person asked for, not a failure.
        if (mine.signal.aborted) return null;
        throw error;
      }
    });
    if (stop.current !== mine) return;
    setStanding(
      review
        ? { is: 'done', review, at: desk.now().at }
        : { is: review === null ? 'stopped' : 'idle' },
    );
  };

  const open = async ({ register, rowId }: Mention): Promise<void> => {
    const view = await read(() => openRecord(desk, register.id, rowId));
    if (!view) return;
    onOpen(view);
    await read(() => desk.workbook.reveal(view.header, titleOfKind(register, 'serial')));
  };

  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.review.intro}</div>
      {standing.is === 'running' ? (
        <>
          <ProgressIndicator
            label={t.review.reading}
            description={t.review.progress(standing.rows)}
          />
          <DefaultButton text={t.review.stop} onClick={() => stop.current?.abort()} />
        </>
      ) : (
        <PrimaryButton
          text={standing.is === 'done' ? t.review.again : t.review.start}
          onClick={() => void start()}
        />
      )}
      {standing.is === 'stopped' && (
        <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="status">
          {t.review.stopped}
        </MessageBar>
      )}
      {standing.is === 'done' && (
        <ReviewPage
          review={standing.review}
          at={standing.at}
          onOpen={(one) => void open(one)}
          onVerify={onVerify}
        />
      )}
      <FlowFiguresPart />
    </div>
  );
}
