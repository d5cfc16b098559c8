import { useState } from 'react';
import type { Problem } from '../../addin/actions/problem';
import type { RegistrarKey } from '../../addin/domain/keys/keyring';
import { people } from '../../addin/registers/system';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { found, type Placed } from './key-acts';
import { KeyPapers } from './KeyPapers';
import { NOBODY, PlacedFields } from './PlacedFields';
import { passwordOf, secretWith } from './secret';
import { SecretFields } from './SecretFields';
import { Tick } from './Tick';

/** 启用密钥: the first 台账管理员 makes a key, puts it away safely, and founds the roster with it. */
export function FoundForm() {
  const { desk, withKeys, settle } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [placed, setPlaced] = useState<Placed>(NOBODY);
  const [secret, setSecret] = useState(() => secretWith(desk.keyring.propose()));
  const [made, setMade] = useState<RegistrarKey | null>(null);
  const [kept, setKept] = useState(false);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const password = passwordOf(secret);

  const make = async (): Promise<void> => {
    const result = await withKeys('make-key', () => desk.keyring.makeFile(placed.person, password));
    if (!result) return;
    setRefused(result.ok ? [] : result.problems);
    if (result.ok) setMade(result.value);
  };
  const begin = async (key: RegistrarKey): Promise<void> => {
    const result = await withKeys('found', () => found(desk, placed, key, password));
    if (!result) return;
    if (result.ok) settle(result.value);
    else setRefused(result.problems);
  };
  return (
    <section className={styles.stack} aria-label={t.people.foundTitle}>
      <ProblemList register={people} problems={refused} bring={refused} />
      {made ? (
        <>
          <h3 className={styles.section}>{t.people.papersTitle}</h3>
          <div>{t.people.papersWhy}</div>
          <KeyPapers person={placed.person} made={made} />
          <Tick label={t.people.kept} ticked={kept} onChange={setKept} />
          <BusyButton
            id="found"
            text={t.people.found}
            busyText={t.people.founding}
            onClick={() => void begin(made)}
            disabled={!kept}
            wide
          />
        </>
      ) : (
        <>
          <PlacedFields placed={placed} onChange={setPlaced} />
          <SecretFields secret={secret} onChange={setSecret} />
          <BusyButton
            id="make-key"
            text={t.people.makeKey}
            busyText={t.people.making}
            onClick={() => void make()}
            disabled={password === '' || placed.person === ''}
            wide
          />
        </>
      )}
      <div className={`${styles.dim} ${styles.small}`}>{t.people.seconds}</div>
    </section>
  );
}
