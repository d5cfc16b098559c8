import { encodeQR } from 'qr';
import { useState } from 'react';
import { printedText, readPrintCode, type PrintCode } from '../../addin/domain/print-codes';
import { checkPaper, codeNow } from '../../addin/actions/check-paper';
import type { Verdict } from '../verdict';
import { useSpeaking } from './speaking';

/** 验纸: a scanner types the code and Enter; a person may type it, or only the number. */
export function Paper({ verified }: { readonly verified: readonly Verdict[] }) {
  const { t } = useSpeaking();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  return (
    <section className="screen" aria-label={t.paper.title}>
      <h2>{t.paper.title}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(typed.trim());
        }}
      >
        <label>
          {t.paper.field}
          <input type="text" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
      </form>
      {asked !== '' && verified.length === 0 && <p className="bad">{t.paper.noFile}</p>}
      {asked !== '' &&
        verified.map((verdict, index) => (
          <Answer key={index} verdict={verdict} asked={asked} named={verified.length > 1} />
        ))}
    </section>
  );
}

interface AnswerProps {
  readonly verdict: Verdict;
  readonly asked: string;
  /** several files are open: the answer names its own */
  readonly named: boolean;
}

function Answer({ verdict, asked, named }: AnswerProps) {
  const { t } = useSpeaking();
  const code = readPrintCode(asked);
  const checked = code && checkPaper(verdict, code);
  const now = checked ? checked.now : codeNow(verdict, asked);
  return (
    <div role="status">
      {named && <strong>{verdict.file}</strong>}
      {checked && (
        <>
          <p className={checked.answer.is === 'same' ? 'good' : 'bad'}>
            {t.paper.answers[checked.answer.is]}
          </p>
          <p>{t.paper.means[checked.answer.is]}</p>
          {checked.answer.is === 'same' && checked.answer.since > 0 && (
            <p>{t.paper.since(checked.answer.since)}</p>
          )}
          {checked.findings > 0 && <p className="bad">{t.paper.findings(checked.findings)}</p>}
        </>
      )}
      {!checked && !now && <p className="bad">{t.paper.notACode}</p>}
      {now && <CodeNow code={now} />}
    </div>
  );
}

function CodeNow({ code }: { readonly code: PrintCode }) {
  const { t } = useSpeaking();
  const text = printedText(code);
  return (
    <figure className="qr">
      <figcaption>
        {t.paper.now}: {text}
      </figcaption>
      <div
        role="img"
        aria-label={text}
        dangerouslySetInnerHTML={{ __html: encodeQR(text, 'svg') }}
      />
    </figure>
  );
}
