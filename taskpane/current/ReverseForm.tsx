import { DefaultButton } from '@fluentui/react/lib/Button';
import { useRef, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { reverseRow } from '../../addin/actions/reverse-row';
import { useDesk } from '../at-desk';
import { focusFirst } from '../focus';
import { useKept } from '../kept';
import { BusyButton } from '../parts/BusyButton';
import { Field } from '../parts/Field';
import { ProblemList } from '../parts/ProblemList';
import { useFinish } from '../parts/use-finish';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  readonly view: RecordView;
  readonly onChanged: () => Promise<void>;
}

/** 红字更正: the line stays, an opposite one is added with a reason. */
export function ReverseForm({ view, onChanged }: Props) {
  const { desk, me, write } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const finish = useFinish();
  const form = `reverse/${view.rowId}`;
  const [open, setOpen] = useKept(`${form}/open`, false);
  const [reason, setReason] = useKept(`${form}/reason`, '');
  const place = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const show = (next: boolean): void => {
    setOpen(next);
    focusFirst(place.current);
  };
  if (!open)
    return (
      <div ref={place}>
        <DefaultButton
          text={t.current.reverse}
          styles={{ root: { width: '100%' } }}
          onClick={() => show(true)}
        />
      </div>
    );

  const reverse = async (): Promise<void> => {
    const result = await write(form, () =>
      reverseRow(desk, view.register.id, view.rowId, reason, me?.name ?? ''),
    );
    const problems = await finish('reversed', result, view.register);
    if (problems) setRefused(problems);
    if (!problems || problems.length > 0) return;
    setReason('');
    setOpen(false);
    await onChanged();
  };

  return (
    <div ref={place}>
      <section
        className={`${styles.card} ${styles.stack}`}
        aria-label={t.current.reverseDo}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          show(false);
        }}
      >
        <ProblemList
          register={view.register}
          problems={refused}
          heading={t.problemList.summary(refused.length)}
          bring={refused.length > 0 ? refused : null}
        />
        <div className={styles.dim}>{t.current.reverseHint}</div>
        <Field label={t.current.reverseReason} value={reason} onChange={setReason} required />
        <div className={styles.row}>
          <BusyButton
            id={form}
            text={t.current.reverseDo}
            busyText={t.current.reverseDo}
            disabled={me === null}
            onClick={() => void reverse()}
          />
          <DefaultButton text={t.current.cancel} onClick={() => show(false)} />
        </div>
        {me === null && <div className={styles.dim}>{t.person.choose}</div>}
      </section>
    </div>
  );
}
