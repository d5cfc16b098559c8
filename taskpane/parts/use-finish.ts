import { useCallback } from 'react';
import type { Receipt } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { openRecord } from '../../addin/actions/view-record';
import type { Result } from '../../addin/domain/result';
import type { Register } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { useReceipts, type Done } from '../receipts';

type Did = Extract<Done, { readonly receipt: Receipt }>['did'];

/** Hands out the receipt of a write, or the problems for which nothing was written. */
export function useFinish() {
  const { desk, read } = useDesk();
  const { show } = useReceipts();
  return useCallback(
    async (
      did: Did,
      result: Result<Receipt, Problem> | undefined,
      register: Register,
      step?: string,
    ): Promise<readonly Problem[] | null> => {
      // undefined = not run, or failed: the root says so.
      if (!result) return null;
      if (!result.ok) return result.problems;
      const receipt = result.value;
      const view = await read(() => openRecord(desk, register.id, receipt.rowId));
      const complete = view?.state.status === 'complete';
      const due = (register.posts ?? []).filter(({ after }) =>
        after === undefined ? complete && did === 'signed' : after === step,
      );
      const postedTo = desk.pack.registers.filter(({ id }) => due.some(({ to }) => to === id));
      show({ did, receipt, view: view ?? null, postedTo });
      return [];
    },
    [desk, read, show],
  );
}
