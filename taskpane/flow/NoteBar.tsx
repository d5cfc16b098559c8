import { Field } from '../parts/Field';
import { RecorderField } from '../parts/Recorder';
import { Segments } from '../parts/Segments';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { useFlowStyles } from './flow-styles';
import { HOWS, type Noting } from './use-noting';

/** Who is on the telephone: it holds for every step that is noted until it is changed. */
export function NoteBar({ noting }: { readonly noting: Noting }) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const flow = useFlowStyles();
  const { happened, moment } = noting;
  return (
    <div role="group" aria-label={t.flow.note} className={flow.bar}>
      <RecorderField {...noting.recorder} />
      <Field label={t.flow.who} value={noting.who} onChange={noting.setWho} />
      <Field
        label={t.flow.moment}
        value={moment}
        onChange={noting.setMoment}
        hint={t.flow.momentHint}
        wrong={happened === null ? t.flow.momentWrong : ''}
      />
      <div className={styles.wide}>
        <Segments
          label={t.flow.how}
          options={HOWS.map((value, index) => ({ value, text: t.flow.hows[index] ?? value }))}
          value={noting.how}
          onChange={noting.setHow}
        />
      </div>
    </div>
  );
}
