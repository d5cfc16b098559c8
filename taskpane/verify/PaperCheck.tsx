import { DefaultButton } from '@fluentui/react/lib/Button';
import { useId, useState } from 'react';
import { checkPaper, codeNow, type Checked } from '../../addin/actions/check-paper';
import { printedText, readPrintCode } from '../../addin/domain/print-codes';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  /** null = not verified yet */
  readonly checked: Checked | null;
  /** the workbook has to be verified first */
  readonly onAsk: () => void;
}

/** 验纸: a scanner types the code and Enter; a person may type it, or only the number. */
export function PaperCheck({ checked, onAsk }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  return (
    <form
      aria-label={t.paper.title}
      className={styles.tight}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(typed.trim());
        if (!checked) onAsk();
      }}
    >
      <h2 className={styles.label}>{t.paper.title}</h2>
      <label className={`${styles.dim} ${styles.small}`} htmlFor={id}>
        {t.paper.field}
      </label>
      <div className={styles.row}>
        <div className={styles.grow}>
          <input
            id={id}
            className={styles.input}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        <DefaultButton type="submit" text={t.paper.check} disabled={typed.trim() === ''} />
      </div>
      <div role="status">
        {asked !== '' && checked && <Answer checked={checked} asked={asked} />}
      </div>
    </form>
  );
}

function Answer({ checked, asked }: { readonly checked: Checked; readonly asked: string }) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const code = readPrintCode(asked);
  const found = code && checkPaper(checked, code);
  const now = found ? found.now : codeNow(checked, asked);
  const same = found?.answer.is === 'same';
  return (
    <>
      {found && (
        <>
          <div className={`${styles.strong} ${same ? '' : styles.bad}`}>
            {t.paper.answers[found.answer.is]}
          </div>
          <div>{t.paper.means[found.answer.is]}</div>
          {found.answer.is === 'same' && found.answer.since > 0 && (
            <div>{t.paper.since(found.answer.since)}</div>
          )}
          {found.findings > 0 && (
            <div className={styles.bad}>{t.paper.findings(found.findings)}</div>
          )}
        </>
      )}
      {!found && !now && <div className={styles.bad}>{t.paper.notACode}</div>}
      {now && (
        <div className={`${styles.dim} ${styles.small}`}>
          {t.paper.now}: <code>{printedText(now)}</code>
        </div>
      )}
    </>
  );
}
