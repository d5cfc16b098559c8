import { DefaultButton } from '@fluentui/react/lib/Button';
import { useId, useState, type ReactNode } from 'react';
import { fullFingerprint } from '../../addin/domain/keys/fingerprint';
import { ownLine, lastEntryOf } from '../../addin/actions/own-chain';
import type { RosterAct } from '../../addin/domain/keys/roster-act';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { Placed } from './key-acts';
import type { PersonAct } from './offered';
import { PlacedFields } from './PlacedFields';
import { Tick } from './Tick';

interface Props {
  readonly act: PersonAct;
  /** names the write */
  readonly button: string;
  readonly onDo: (act: RosterAct) => void;
  readonly onCancel: () => void;
}

/** What still has to be said before an act about somebody is signed. */
export function ActForm({ act, button, onDo, onCancel }: Props) {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [placed, setPlaced] = useState<Placed>({ department: '', posts: [], ...act });
  const [compared, setCompared] = useState(false);
  const [knownGood, setKnownGood] = useState('');

  const confirm = async (): Promise<void> => {
    if (act.act === 'certify' || act.act === 'changePosts') onDo({ ...act, ...placed });
    else if (act.act !== 'compromiseKey') onDo(act);
    else if (knownGood === '') onDo(act);
    else {
      const seen = await read(() => desk.workbook.look({ rows: [ownLine(act.person)] }));
      if (seen) onDo({ ...act, knownGood: lastEntryOf(seen.rows[0]) });
    }
  };
  const told: Readonly<Record<PersonAct['act'], ReactNode>> = {
    certify: 'key' in act && (
      <>
        <div>{t.people.certifyAloud}</div>
        <code className={styles.title}>{fullFingerprint(act.key)}</code>
        <Tick label={t.people.certifyMatches} ticked={compared} onChange={setCompared} />
        <PlacedFields placed={placed} onChange={setPlaced} known />
      </>
    ),
    changePosts: <PlacedFields placed={placed} onChange={setPlaced} known />,
    acknowledgeKey: 'key' in act && (
      <>
        <div>{t.people.acknowledgeWhy}</div>
        <code>{fullFingerprint(act.key)}</code>
      </>
    ),
    appoint: t.people.appointWhy,
    loseKey: t.people.loseWhy,
    compromiseKey: (
      <>
        <div>{t.people.compromiseWhy}</div>
        <Choice
          value={knownGood}
          onChange={setKnownGood}
          choices={[
            ['', t.people.goodNone],
            ['now', t.people.goodUntilNow],
          ]}
        />
      </>
    ),
    suspend: t.people.suspendWhy,
    resume: null,
  };
  return (
    <div className={styles.stack}>
      {told[act.act]}
      <div className={styles.row}>
        <BusyButton
          id={button}
          text={t.people.act[act.act]}
          busyText={t.people.doing}
          onClick={() => void confirm()}
          disabled={act.act === 'certify' && !compared}
        />
        <DefaultButton text={t.people.cancel} onClick={onCancel} />
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly (readonly [string, string])[];
}

function Choice({ value, onChange, choices }: ChoiceProps) {
  const styles = useStyles();
  const name = useId();
  return (
    <div className={styles.tight}>
      {choices.map(([key, label]) => (
        <label key={key} className={styles.row}>
          <input type="radio" name={name} checked={value === key} onChange={() => onChange(key)} />
          <span className={styles.grow}>{label}</span>
        </label>
      ))}
    </div>
  );
}
