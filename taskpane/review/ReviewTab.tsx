import type { RecordView } from '../../addin/actions/desk';
import { reviewWorkbook, type Review } from '../../addin/actions/review-workbook';
import { watches, type Watched } from '../../addin/actions/watches';
import { useDesk } from '../at-desk';
import { FlowFiguresPart } from '../flow/FlowFigures';
import { FormulasPart } from '../formulas/FormulasPart';
import { ReadingBar } from '../parts/ReadingBar';
import { useOpenRecord } from '../parts/use-open-record';
import { useReading } from '../parts/use-reading';
import { ThreeWayPart } from '../reconcile/ThreeWayPart';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { ReviewPage } from './ReviewPage';

interface Reviewed {
  readonly review: Review;
  readonly watched: readonly Watched[];
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
  const open = useOpenRecord(onOpen);
  const { reading, start, stop, buttons } = useReading<Reviewed>();
  const look = () =>
    start(async (along) => ({
      review: await reviewWorkbook(desk, { ...along, checker: desk.keyring }),
      watched: await watches(desk),
      at: desk.now().at,
    }));
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
      {reading.is === 'done' && (
        <ReviewPage
          review={reading.result.review}
          watched={reading.result.watched}
          at={reading.result.at}
          onOpen={({ register, rowId }) => void open(register, rowId)}
          onVerify={onVerify}
        />
      )}
      <ThreeWayPart />
      <FlowFiguresPart />
      <FormulasPart />
    </div>
  );
}
