import { useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { renumber } from '../../addin/actions/renumber';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { useFinish } from '../parts/use-finish';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  readonly view: RecordView;
  readonly onChanged: () => Promise<void>;
}

/** Two records carry one number: this one can be given another. */
export function RenumberForm({ view, onChanged }: Props) {
  const { desk, me, write } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const finish = useFinish();
  const form = `renumber/${view.rowId}`;
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const act = async (): Promise<void> => {
    const result = await write(form, () => renumber(desk, view, me?.name ?? ''));
    const problems = await finish('renumbered', result, view.register);
    if (problems) setRefused(problems);
    if (problems?.length === 0) await onChanged();
  };
  return (
    <div className={styles.tight}>
      <ProblemList register={view.register} problems={refused} />
      <BusyButton
        id={form}
        text={t.current.renumber}
        busyText={t.current.renumber}
        secondary
        wide
        disabled={me === null}
        onClick={() => void act()}
      />
      {me === null && <div className={styles.dim}>{t.person.choose}</div>}
    </div>
  );
}
