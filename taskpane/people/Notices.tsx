import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { rosterNotices, type RosterNotice } from '../../addin/domain/keys/roster';
import { concernedBy } from '../../addin/domain/keys/roster-act';
import type { RosterState } from '../../addin/domain/keys/roster-state';
import { readRosterAct } from '../../addin/domain/keys/roster-text';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { useRosterAct } from './use-roster-act';

interface Props {
  readonly roster: RosterState;
  readonly onAct: ReturnType<typeof useRosterAct>['act'];
  readonly button: string;
}

/** What everybody should see as long as it is so. */
export function Notices({ roster, onAct, button }: Props) {
  const { opened } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const notices = rosterNotices(roster);
  if (notices.length === 0) return null;
  const text = (notice: RosterNotice): string => {
    switch (notice.kind) {
      case 'one-registrar':
        return t.people.notices['one-registrar'];
      case 'waits-for-second': {
        const act = readRosterAct(notice.act);
        const about = act && t.people.act[act.act] + t.people.about(concernedBy(act).join(t.and));
        return t.people.notices['waits-for-second'](notice.by, about ?? '');
      }
      default:
        return t.people.notices[notice.kind](notice.person);
    }
  };
  return (
    <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="status">
      <ul className={styles.plain}>
        {notices.map((notice, index) => {
          const act = notice.kind === 'waits-for-second' ? readRosterAct(notice.act) : null;
          const mine = notice.kind === 'waits-for-second' && notice.by === opened?.person;
          return (
            <li key={index}>
              {text(notice)}{' '}
              {act && opened && !mine && (
                <BusyButton
                  id={button}
                  text={t.people.agree}
                  busyText={t.people.doing}
                  onClick={() => void onAct(act)}
                  secondary
                />
              )}
            </li>
          );
        })}
      </ul>
    </MessageBar>
  );
}
