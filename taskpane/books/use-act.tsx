import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useState, type ReactNode } from 'react';
import type { Problem } from '../../addin/actions/problem';
import type { Result } from '../../addin/domain/result';
import { journal } from '../../addin/registers/system';
import { useDesk } from '../at-desk';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';

/** Runs an act of this page as the person who sits here, and says what came of it. */
export function useAct() {
  const { me, write } = useDesk();
  const { t } = useSpeaking();
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [said, say] = useState('');
  const [done, setDone] = useState(0);
  const act = async <T,>(
    button: string,
    run: (by: string, onProgress: (done: number) => void) => Promise<Result<T, Problem>>,
    tell: (value: T) => string,
  ): Promise<T | undefined> => {
    setRefused([]);
    say('');
    setDone(0);
    const result = await write(button, () => run(me?.name ?? '', setDone));
    setDone(0);
    if (!result) return undefined;
    if (result.ok) say(tell(result.value));
    else setRefused(result.problems);
    return result.ok ? result.value : undefined;
  };
  const answer: ReactNode = (
    <>
      {!me && (
        <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="status">
          {t.person.choose}
        </MessageBar>
      )}
      <ProblemList register={journal} problems={refused} bring={refused} />
      {done > 0 && <div role="status">{t.books.progress(done)}</div>}
      {said !== '' && (
        <MessageBar messageBarType={MessageBarType.success} delayedRender={false} role="status">
          {said}
        </MessageBar>
      )}
    </>
  );
  return { me, act, answer };
}
