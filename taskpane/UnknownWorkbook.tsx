import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import type { ReactNode } from 'react';
import { packs } from '../addin/registers';
import { LanguageSwitch } from './Header';
import { useSpeaking } from './speaking';
import { useStyles } from './styles';

interface Props {
  readonly onRetry: () => void;
  readonly openLink: (address: string) => void;
  readonly notice: ReactNode;
}

/** A workbook without our tables: what can be done from here. */
export function UnknownWorkbook({ onRetry, openLink, notice }: Props) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <div className={styles.headerRow}>
          <h1 className={`${styles.product} ${styles.grow}`}>{t.product}</h1>
          <LanguageSwitch />
        </div>
      </header>
      <main className={styles.body}>
        <div className={styles.stack}>
          {notice}
          <h2 className={styles.title}>{t.unknown.title}</h2>
          <div>
            {t.unknown.why} {t.unknown.next}
          </div>
          <ul className={styles.list}>
            {packs.map((pack) => (
              <li key={pack.id} className={styles.listItem}>
                <Link
                  underline
                  href={`templates/${pack.file}`}
                  onClick={(event) => {
                    event.preventDefault();
                    openLink(new URL(`templates/${pack.file}`, window.location.href).href);
                  }}
                >
                  {say(pack.title)}
                </Link>{' '}
                <span className={styles.dim}>{pack.file}</span>
              </li>
            ))}
          </ul>
          <div>
            <DefaultButton text={t.unknown.retry} onClick={onRetry} />
          </div>
        </div>
      </main>
    </div>
  );
}
