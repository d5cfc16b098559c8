import { useState } from 'react';
import { rosterFile } from '../../addin/actions/carry-roster';
import type { Problem } from '../../addin/actions/problem';
import { people } from '../../addin/registers/system';
import { useDesk } from '../at-desk';
import { BusyButton } from '../parts/BusyButton';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { useFileAddress } from './file-address';

/** 带出名册: the roster as a file for another workbook. */
export function CarryOut() {
  const { desk, withKeys } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [file, setFile] = useState('');
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const address = useFileAddress(file);
  const make = async (): Promise<void> => {
    const result = await withKeys('carry-out', () => rosterFile(desk));
    if (!result) return;
    setRefused(result.ok ? [] : result.problems);
    if (result.ok) setFile(result.value);
  };
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{t.people.carryOutWhy}</div>
      <ProblemList register={people} problems={refused} bring={refused} />
      <BusyButton
        id="carry-out"
        text={t.people.carryOutDo}
        busyText={t.people.doing}
        onClick={() => void make()}
        wide
      />
      {file !== '' && (
        <a className={styles.strong} href={address} download={t.people.rosterFileName}>
          {t.people.rosterFileName}
        </a>
      )}
    </div>
  );
}
