import { useCallback, useEffect, useState } from 'react';
import { inspectTables } from '../../addin/actions/inspect-tables';
import type { Problem } from '../../addin/actions/problem';
import { WorkbookError, type Hint } from '../../addin/workbook/port';
import { useDesk } from '../at-desk';
import { ProblemList } from '../parts/ProblemList';
import { whenNotEditing } from '../patience';
import { useSpeaking } from '../speaking';

const SETTLED_MS = 1500;

/** Says which header or table is not what it was, before somebody presses a button in vain. */
export function TableTrouble() {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const inspect = useCallback(
    async (wanted: () => boolean): Promise<void> => {
      try {
        const found = await whenNotEditing(() => inspectTables(desk), wanted);
        if (found) setProblems(found);
      } catch (error) {
        // Whoever presses a button is told; this look nobody asked for.
        if (!(error instanceof WorkbookError)) throw error;
      }
    },
    [desk],
  );

  useEffect(() => {
    let stop: (() => Promise<void>) | undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const here = (): boolean => !gone;
    const onHint = (hint: Hint): void => {
      if (hint.kind !== 'changed' || hint.byUs) return;
      clearTimeout(soon);
      soon = setTimeout(() => void read(() => inspect(here)), SETTLED_MS);
    };
    void read(async () => {
      const stopWatching = await whenNotEditing(() => desk.workbook.watch(onHint), here);
      if (gone) await stopWatching?.();
      else stop = stopWatching ?? undefined;
      await inspect(here);
    });
    return () => {
      gone = true;
      clearTimeout(soon);
      void read(async () => stop?.());
    };
  }, [desk.workbook, inspect, read]);

  const [register] = desk.pack.registers;
  return register ? (
    <ProblemList register={register} problems={problems} heading={t.problemList.tables} />
  ) : null;
}
