import { useState } from 'react';
import type { Delegation, RosterState } from '../../addin/domain/keys/roster-state';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { Field } from '../parts/Field';
import { PersonSelect } from '../parts/PersonSelect';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { useRosterAct } from './use-roster-act';

interface Props {
  readonly roster: RosterState;
  readonly onAct: ReturnType<typeof useRosterAct>['act'];
  readonly button: string;
}

/** 委托代理: whoever is unlocked says who signs in his place, and from when to when. */
export function Delegations({ roster, onAct, button }: Props) {
  const { desk, opened, busy } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const { today } = desk.now();
  const [to, setTo] = useState('');
  const [first, setFirst] = useState<string>(today);
  const [last, setLast] = useState<string>(today);
  const mayEnd = ({ from }: Delegation): boolean =>
    opened !== null && (from === opened.person || roster.people[opened.person]?.registrar === true);
  return (
    <>
      {roster.delegations.length > 0 && (
        <ul className={styles.list}>
          {roster.delegations.map(({ from, ...rest }, index) => (
            <li key={index} className={`${styles.listItem} ${styles.spread}`}>
              <span>{t.people.delegation(from, rest.to, rest.first, rest.last)}</span>
              {mayEnd({ from, ...rest }) && (
                <button
                  type="button"
                  className={`${styles.link} ${styles.unbroken}`}
                  disabled={busy !== null}
                  onClick={() => void onAct({ act: 'endDelegation', person: from, ...rest })}
                >
                  {t.people.act.endDelegation}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {opened && (
        <>
          <PersonSelect
            label={t.people.delegateTo}
            value={to}
            onChange={setTo}
            placeholder={t.people.choose}
          />
          <div className={styles.fields}>
            <Field
              label={t.people.first}
              value={first}
              onChange={setFirst}
              hint={t.people.dayHint}
            />
            <Field label={t.people.last} value={last} onChange={setLast} hint={t.people.dayHint} />
          </div>
          <BusyButton
            id={button}
            text={t.people.act.delegate}
            busyText={t.people.doing}
            onClick={() =>
              void onAct({ act: 'delegate', person: opened.person, to, first, last }).then(
                (done) => done && setTo(''),
              )
            }
            disabled={to === '' || !isDay(first) || !isDay(last)}
            secondary
          />
        </>
      )}
    </>
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
