import { useState } from 'react';
import { BusyButton } from '../parts/BusyButton';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { NOBODY, PlacedFields } from './PlacedFields';
import type { useRosterAct } from './use-roster-act';

interface Props {
  readonly onAct: ReturnType<typeof useRosterAct>['act'];
  readonly button: string;
}

/** People without a key sign on paper: the 台账管理员 enters their names and posts. */
export function EnterForm({ onAct, button }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const [placed, setPlaced] = useState(NOBODY);
  const enter = async (): Promise<void> => {
    if (await onAct({ act: 'changePosts', ...placed })) setPlaced(NOBODY);
  };
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.people.enterWhy}</div>
      <PlacedFields placed={placed} onChange={setPlaced} />
      <BusyButton
        id={button}
        text={t.people.enter}
        busyText={t.people.doing}
        onClick={() => void enter()}
        disabled={placed.person === '' || placed.posts.length === 0}
      />
    </div>
  );
}
