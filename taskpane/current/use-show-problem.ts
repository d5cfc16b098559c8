import { useCallback } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { linesOf, title } from '../../addin/registers/columns';
import { useDesk } from '../at-desk';

/** Goes to the cell that a problem is about. */
export function useShowProblem(view: RecordView): (problem: Problem) => void {
  const { desk, read } = useDesk();
  return useCallback(
    (problem) => {
      if (!('column' in problem)) return;
      const lines = linesOf(desk.pack, view.register);
      const line = problem.line === undefined ? undefined : view.lines[problem.line - 1];
      const register = line && lines ? lines : view.register;
      void read(() => desk.workbook.reveal(line ?? view.header, title(register, problem.column)));
    },
    [desk, read, view],
  );
}
