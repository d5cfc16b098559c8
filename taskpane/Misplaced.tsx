import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { useState } from 'react';
import { languageOf, textsOf } from '../addin/text';
import { LanguageSwitch } from './Header';
import { speakingIn, SpeakingContext } from './speaking';
import { useStyles } from './styles';
import { themeOf } from './theme';

/** Why the pane cannot work where it was opened. */
export type Misplacement = 'noOffice' | 'notExcel' | 'oldExcel';

/** office.js needs seconds to find out that nobody is around it. */
const PATIENCE_MS = 15_000;

/** null = in an Excel that knows what we need. */
export async function misplacement(): Promise<Misplacement | null> {
  // Not loaded (no network, blocked): the global is missing, whatever the types say.
  if (!('Office' in window)) return 'noOffice';
  const info = await Promise.race([
    Office.onReady(),
    new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS)),
  ]);
  if (info?.host !== Office.HostType.Excel) return 'notExcel';
  const knows = Office.context.requirements.isSetSupported('ExcelApi', '1.14');
  return knows ? null : 'oldExcel';
}

interface Props {
  readonly why: Misplacement;
  readonly language: string;
}

/** Says what to do instead of standing there empty. */
export function Misplaced({ why, language: first }: Props) {
  const [language, speak] = useState(() => languageOf(first));
  return (
    <ThemeProvider theme={themeOf(false, language)} applyTo="body">
      <SpeakingContext.Provider value={speakingIn(language, speak)}>
        <Message text={textsOf(language).misplaced[why]} product={textsOf(language).product} />
      </SpeakingContext.Provider>
    </ThemeProvider>
  );
}

function Message(props: {
  readonly product: string;
  readonly text: { readonly why: string; readonly next: string };
}) {
  const styles = useStyles();
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <div className={styles.headerRow}>
          <span className={`${styles.product} ${styles.grow}`}>{props.product}</span>
          <LanguageSwitch />
        </div>
      </header>
      <main className={`${styles.body} ${styles.stack}`}>
        <h1 className={styles.title}>{props.text.why}</h1>
        <div>{props.text.next}</div>
      </main>
    </div>
  );
}
