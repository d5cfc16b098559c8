import type { Problem } from '../../addin/actions/problem';

const NONE: readonly Problem[] = [];

/** Those of one line; a line without any gets the same empty list each time and is not redrawn. */
export function problemsOfLine(problems: readonly Problem[], line: number): readonly Problem[] {
  const found = problems.filter((problem) => problem.line === line);
  return found.length === 0 ? NONE : found;
}
