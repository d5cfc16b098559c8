import { useEffect, useRef, useState } from 'react';
import type { SignatureChecker } from '../../addin/domain/keys/keyring';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { withJoints } from '../joints';
import { verifyFile, type Kept, type Unreadable, type Verdict } from '../verdict';

/** A file's verdict with the moment at which it was given. */
export interface Dated {
  readonly verdict: Verdict | Unreadable;
  readonly at: Date;
}

type Standing =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly file: string; readonly rows: number }
  | { readonly is: 'cancelled' };

export interface Files {
  readonly verdicts: readonly Dated[];
  readonly standing: Standing;
  /** verifies one after another; what is known already stays */
  add(files: readonly File[], kept: Kept): Promise<void>;
  cancel(): void;
  remove(verdict: Dated): void;
}

export function useFiles(): Files {
  const [verdicts, setVerdicts] = useState<readonly Dated[]>([]);
  const [standing, setStanding] = useState<Standing>({ is: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const checker = useRef<SignatureChecker | null>(null);

  const add = async (files: readonly File[], kept: Kept): Promise<void> => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    checker.current ??= checkerOf();
    for (const file of files) {
      setStanding({ is: 'running', file: file.name, rows: 0 });
      const verdict = await verify(file, kept, checker.current, mine.signal, (rows) => {
        if (stop.current === mine) setStanding({ is: 'running', file: file.name, rows });
      });
      if (stop.current !== mine) return;
      if (!verdict) return setStanding({ is: 'cancelled' });
      setVerdicts((known) => [...known, { verdict, at: new Date() }]);
    }
    setStanding({ is: 'idle' });
  };

  const [shown, setShown] = useState<readonly Dated[]>([]);
  useEffect(() => {
    let wanted = true;
    void withJoints(verdicts.map(({ verdict }) => verdict)).then((found) => {
      if (!wanted) return;
      setShown(
        verdicts.map(({ verdict, at }, index) => ({ verdict: found[index] ?? verdict, at })),
      );
    });
    return () => {
      wanted = false;
    };
  }, [verdicts]);

  return {
    verdicts: shown,
    standing,
    add,
    cancel: () => stop.current?.abort(),
    remove: (verdict) => setVerdicts((known) => known.filter(({ at }) => at !== verdict.at)),
  };
}

/** null = the person stopped it. */
async function verify(
  file: File,
  kept: Kept,
  checker: SignatureChecker,
  signal: AbortSignal,
  onProgress: (rows: number) => void,
): Promise<Verdict | Unreadable | null> {
  const work = { checker, kept, signal, onProgress: paced(onProgress) };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await breathe();
    return await verifyFile(file.name, bytes, work);
  } catch (error) {
    if (signal.aborted) return null;
    console.error(error);
    return { is: 'unreadable', file: file.name, why: 'bug' };
  }
}

/** Drawing the progress more often than somebody can read it would only cost time. */
function paced(onProgress: (rows: number) => void): (rows: number) => void {
  let shown = 0;
  return (rows) => {
    if (rows - shown < 2_000) return;
    shown = rows;
    onProgress(rows);
  };
}

/** Lets the page draw what runs before a long step begins. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
