import { ok, refuse, type Result } from '../domain/result';
import type { ClosedTable, Outcome } from '../workbook/port';
import type { Problem } from './problem';

/** An outcome of the workbook as an answer to the person. */
export function answer<T>(outcome: Outcome, value: T): Result<T, Problem> {
  switch (outcome.kind) {
    case 'applied':
      return ok(value);
    case 'row-changed':
      return refuse({ code: 'write/row-changed', outcome });
    case 'row-gone':
      return refuse({ code: 'write/row-gone', outcome });
    case 'header-changed':
      return refuse({ code: 'write/header-changed', outcome });
    case 'closed':
      return refuse({ code: 'write/closed', outcome });
    case 'read-back-differs':
      return refuse({ code: 'write/read-back-differs', outcome });
    case 'read-only':
      return refuse({ code: 'write/read-only', outcome });
    case 'busy-editing':
      return refuse({ code: 'write/busy-editing', outcome });
  }
}

export const closedProblem = (closed: ClosedTable): Problem => ({
  code: 'write/closed',
  outcome: { kind: 'closed', closed },
});
