import { useState } from 'react';
import { rosterRules } from '../../addin/actions/roster';
import { decideRoster } from '../../addin/domain/keys/decide-roster';
import { registrarsOf } from '../../addin/domain/keys/roster';
import type { RosterState } from '../../addin/domain/keys/roster-state';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { ActAnswer } from './ActAnswer';
import { Agreement } from './Agreement';
import { ApplyForm } from './ApplyForm';
import { CarryIn } from './CarryIn';
import { CarryOut } from './CarryOut';
import { Delegations } from './Delegations';
import { EnterForm } from './EnterForm';
import { Fold } from './Fold';
import { FoundForm } from './FoundForm';
import { IncompatiblePosts } from './IncompatiblePosts';
import { keepLockMinutes, LOCK_CHOICES, lockMinutes } from './idle';
import { Notices } from './Notices';
import { PersonItem } from './PersonItem';
import { RecoverForm } from './RecoverForm';
import { useRosterAct } from './use-roster-act';

/** 人员: who is here, with which posts and keys; before that, how keys are enabled. */
export function PeopleTab() {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const { roster } = desk.house;
  if (roster) return <RosterScreen roster={roster.state} />;
  return (
    <div className={styles.stack}>
      <h2 className={styles.title}>{t.people.foundTitle}</h2>
      <div>{t.people.foundWhy}</div>
      <div className={styles.dim}>{t.people.foundOnce}</div>
      <Fold title={t.people.foundStart}>
        <FoundForm />
      </Fold>
      <Fold title={t.people.carryInTitle}>
        <CarryIn />
      </Fold>
      <IncompatiblePosts />
    </div>
  );
}

const BUTTON = 'roster-act';

function RosterScreen({ roster }: { readonly roster: RosterState }) {
  const { desk, opened } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const { act, ...answer } = useRosterAct(BUTTON);
  const doing = { onAct: act, button: BUTTON };
  return (
    <div className={styles.stack}>
      <ActAnswer {...answer} />
      <Notices roster={roster} {...doing} />
      <IncompatiblePosts />
      <section className={styles.tight}>
        <h2 className={styles.section}>{t.people.list}</h2>
        <ul className={styles.list}>
          {Object.values(roster.people).map((person) => (
            <li key={person.name}>
              <PersonItem person={person} {...doing} />
            </li>
          ))}
        </ul>
      </section>
      <Fold title={t.people.applyTitle}>
        <ApplyForm />
      </Fold>
      {opened && mayEnter(desk, opened) && (
        <Fold title={t.people.enterTitle}>
          <EnterForm {...doing} />
        </Fold>
      )}
      {(opened !== null || roster.delegations.length > 0) && (
        <Fold title={t.people.act.delegate}>
          <Delegations roster={roster} {...doing} />
        </Fold>
      )}
      <Fold title={t.people.recoverTitle}>
        <RecoverForm />
      </Fold>
      {opened && registrarsOf(roster).some(({ name }) => name === opened.person) && (
        <Fold title={t.people.carryOutTitle}>
          <CarryOut />
        </Fold>
      )}
      <Agreement roster={roster} />
      <LockAfter />
    </div>
  );
}

type AtDesk = ReturnType<typeof useDesk>;

/** Somebody new, without a key: the rules say whether this person may enter him. */
function mayEnter(desk: AtDesk['desk'], opened: NonNullable<AtDesk['opened']>): boolean {
  const { roster } = desk.house;
  const act = { act: 'changePosts', person: '某', department: '', posts: [] } as const;
  const command = { act, by: opened.person, key: opened.fingerprint };
  return roster !== null && decideRoster(command, roster.state, rosterRules(desk.pack)).ok;
}

function LockAfter() {
  const { t } = useSpeaking();
  const styles = useStyles();
  const [minutes, setMinutes] = useState(lockMinutes);
  return (
    <label className={styles.spread}>
      <span className={styles.dim}>{t.people.lockAfter}</span>
      <select
        value={minutes}
        onChange={(event) => {
          const chosen = Number(event.target.value);
          setMinutes(chosen);
          keepLockMinutes(chosen);
        }}
      >
        {LOCK_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t.people.minutes(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
