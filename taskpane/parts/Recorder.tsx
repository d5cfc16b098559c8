import type { Register } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { useKept } from '../kept';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { PersonSelect } from './PersonSelect';

export interface Recorder {
  /** '' = nobody yet */
  readonly name: string;
  readonly say: (name: string) => void;
  /** an incident is recorded without a password: whoever does it says who he is */
  readonly asked: boolean;
}

/** Who writes something down: whoever sits here, or says so while nobody is unlocked. */
export function useRecorder({ recordedFirst }: Register): Recorder {
  const { desk, me, opened } = useDesk();
  const [said, say] = useKept('recorder', '');
  const asked = recordedFirst !== undefined && desk.house.roster !== null && opened === null;
  return { name: me?.name ?? (asked ? said : ''), say, asked };
}

export function RecorderField({ name, say, asked }: Recorder) {
  const { t } = useSpeaking();
  const styles = useStyles();
  if (!asked) return null;
  return (
    <div className={styles.wide}>
      <PersonSelect
        label={t.flow.recorder}
        value={name}
        onChange={say}
        placeholder={t.sign.choose}
      />
      <div className={`${styles.dim} ${styles.small}`}>{t.flow.recorderHint}</div>
    </div>
  );
}
