import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { concernedBy } from '../../addin/domain/keys/roster-act';
import { people } from '../../addin/registers/system';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { useRosterAct } from './use-roster-act';

type Props = Omit<ReturnType<typeof useRosterAct>, 'act'>;

/** What came of an act: done, waiting for a second person, or why not. */
export function ActAnswer({ refused, done }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  return (
    <>
      <ProblemList register={people} problems={refused} bring={refused} />
      <div role="status" className={done ? '' : styles.nothing}>
        {done && (
          <MessageBar messageBarType={MessageBarType.success} delayedRender={false} role="none">
            {done.asked ? t.people.askedFirst : t.people.done[done.act.act]}
            {t.people.about(concernedBy(done.act).join(t.and))}
          </MessageBar>
        )}
      </div>
    </>
  );
}
