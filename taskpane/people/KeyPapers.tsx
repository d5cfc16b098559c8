import { DefaultButton } from '@fluentui/react/lib/Button';
import { useId } from 'react';
import { fullFingerprint } from '../../addin/domain/keys/fingerprint';
import type { RegistrarKey } from '../../addin/domain/keys/keyring';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { useFileAddress } from './file-address';
import { PrintSheet, printSheets } from './PrintSheet';

interface Props {
  readonly person: string;
  readonly made: RegistrarKey;
}

/** The two things from which the 台账管理员's key can be had again: a file and a sheet of paper. */
export function KeyPapers({ person, made }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const address = useFileAddress(made.file);
  return (
    <>
      <a className={styles.strong} href={address} download={t.people.fileName(person)}>
        {t.people.download}
      </a>
      <details>
        <summary className={styles.small}>{t.people.fileText}</summary>
        <textarea
          id={id}
          className={styles.keyText}
          aria-label={t.people.fileText}
          readOnly
          rows={6}
          value={made.file}
          onFocus={(event) => event.target.select()}
        />
      </details>
      <div className={styles.totalsBox}>
        <span className={styles.strong}>{t.people.sheet}</span>
        <Lines lines={made.sheet} />
        <div>
          <DefaultButton text={t.people.printSheet} onClick={printSheets} />
        </div>
      </div>
      <PrintSheet>
        <h1>{t.people.sheetTitle}</h1>
        <p>
          {t.people.name}: {person}
        </p>
        <p>
          {t.people.fingerprint}: <code>{fullFingerprint(made.fingerprint)}</code>
        </p>
        <pre>{made.sheet.join('\n')}</pre>
        <p>{t.people.sheetUse}</p>
      </PrintSheet>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.plain}>
      {lines.map((line) => (
        <li key={line}>
          <code>{line}</code>
        </li>
      ))}
    </ol>
  );
}
