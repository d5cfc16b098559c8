import { useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { reviewWorkbook, type Glance } from '../../addin/actions/review-workbook';
import type { VerifyReport } from '../../addin/actions/verify-workbook';
import { useDesk } from '../at-desk';
import { FlowFiguresPart } from '../flow/FlowFigures';
import { FormulasPart } from '../formulas/FormulasPart';
import { ReadingBar } from '../parts/ReadingBar';
import { useOpenRecord } from '../parts/use-open-record';
import { useReading } from '../parts/use-reading';
import { Fold } from '../people/Fold';
import { PricesPart } from '../prices/PricesPart';
import { ThreeWayPart } from '../reconcile/ThreeWayPart';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { LookedPart } from './LookedPart';
import { OthersPart } from './OthersPart';
import { ReviewPage } from './ReviewPage';

interface Reviewed {
  readonly review: Glance;
  readonly report: VerifyReport | null;
  readonly at: string;
}

interface Props {
  readonly onOpen: (view: RecordView) => void;
  readonly onVerify: () => void;
}

/** 总览: one reading of the workbook for whoever answers for it. */
export function ReviewTab({ onOpen, onVerify }: Props) {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [looked, setLooked] = useState<readonly RecordView[]>([]);
  const open = useOpenRecord((view) => {
    setLooked((before) => [...before.filter(({ rowId }) => rowId !== view.rowId), view]);
    onOpen(view);
  });
  const { reading, start, stop, buttons } = useReading<Reviewed>();
  // Before the last seal is checked, all else is known.
  const [glance, setGlance] = useState<Reviewed | null>(null);
  const look = () =>
    start(async (along) => {
      const { at } = desk.now();
      setGlance(null);
      const seen = await reviewWorkbook(desk, { ...along, checker: desk.keyring }, (review) =>
        setGlance({ review, report: null, at }),
      );
      return { review: seen, report: seen.report, at };
    });
  const shown = reading.is === 'done' ? reading.result : reading.is === 'running' ? glance : null;
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.review.intro}</div>
      <ReadingBar
        reading={reading}
        buttons={buttons}
        texts={t.review}
        onStart={() => void look()}
        onStop={stop}
      />
      <LookedPart looked={looked} onLooked={setLooked} onOpen={onOpen} />
      {shown && (
        <ReviewPage
          {...shown}
          onOpen={({ register, rowId }) => void open(register, rowId)}
          onVerify={onVerify}
        />
      )}
      <ThreeWayPart />
      <PricesPart />
      <FlowFiguresPart />
      <Fold title={t.review.others}>
        <OthersPart />
      </Fold>
      <FormulasPart />
    </div>
  );
}
