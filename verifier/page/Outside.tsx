import { useState } from 'react';
import { readFingerprint } from '../../addin/domain/keys/fingerprint';
import { headsOf, readHeads } from '../heads';
import type { Kept, Verdict } from '../verdict';
import { useSpeaking } from './speaking';

interface Props {
  readonly kept: Kept;
  readonly onChange: (kept: Kept) => void;
  readonly verified: readonly Verdict[];
}

/** What was kept outside the file: without it a file that was replaced as a whole looks intact. */
export function Outside({ kept: { registrar, seen }, onChange, verified }: Props) {
  const { t } = useSpeaking();
  const [typed, setTyped] = useState('');
  const [badHeads, setBadHeads] = useState(false);
  const typing = (text: string): void => {
    setTyped(text);
    const fingerprint = readFingerprint(text);
    onChange({ ...(seen && { seen }), ...(fingerprint !== null && { registrar: fingerprint }) });
  };
  const heads = async (file: File | undefined): Promise<void> => {
    const read = file ? readHeads(await file.text()) : null;
    setBadHeads(file !== undefined && !read);
    onChange({ ...(registrar !== undefined && { registrar }), ...(read && { seen: read }) });
  };
  return (
    <section className="screen">
      <h2>{t.outside}</h2>
      <label>
        {t.registrarField}
        <input type="text" value={typed} onChange={({ target }) => typing(target.value)} />
      </label>
      {typed !== '' && registrar === undefined && <p className="bad">{t.notAFingerprint}</p>}
      <label>
        {t.seenField}{' '}
        <input
          type="file"
          accept=".json"
          onChange={({ target }) => void heads(target.files?.[0])}
        />
      </label>
      {badHeads && <p className="bad">{t.badSeen}</p>}
      {verified.length > 0 && (
        <>
          <button type="button" onClick={() => save(verified)}>
            {t.saveHeads}
          </button>
          <span className="dim">{t.again}</span>
        </>
      )}
    </section>
  );
}

function save(verified: readonly Verdict[]): void {
  const heads = Object.fromEntries(
    verified.map(({ workbookId, entries }) => [workbookId, headsOf(entries)]),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(heads, null, 2)]));
  link.download = 'HEADS.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
