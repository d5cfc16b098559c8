import { lazy, Suspense } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { RecordHistory } from '../../addin/actions/record-history';
import { useKept } from '../kept';
import { Segments } from '../parts/Segments';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { SignOff } from './SignOff';

// The picture is large, and most registers show the list.
const FlowView = lazy(() =>
  import('../flow/FlowView').then((module) => ({ default: module.FlowView })),
);

interface Props {
  readonly view: RecordView;
  readonly history: RecordHistory | null;
  readonly onChanged: () => Promise<void>;
}

type Shown = 'picture' | 'list';

/** How far the sign-off is: as a list, or as the picture of its flow; the last choice holds. */
export function Progress(props: Props) {
  const { register } = props.view;
  const { t } = useSpeaking();
  const styles = useStyles();
  // What is recorded while it happens is recorded on the picture.
  const usual: Shown = register.recordedFirst ? 'picture' : 'list';
  const [shown, show] = useKept<Shown>(`progress/${register.id}`, usual);
  const texts: Readonly<Record<Shown, string>> = { picture: t.flow.title, list: t.flow.list };
  return (
    <div className={styles.stack}>
      <Segments
        label={t.sign.steps}
        options={(['picture', 'list'] as const).map((value) => ({ value, text: texts[value] }))}
        value={shown}
        onChange={show}
      />
      {shown === 'list' ? (
        <SignOff {...props} />
      ) : (
        <Suspense fallback={<div className={styles.dim}>{t.opening}</div>}>
          <FlowView {...props} />
        </Suspense>
      )}
    </div>
  );
}
