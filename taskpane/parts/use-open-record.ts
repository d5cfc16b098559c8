import { useCallback } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { openRecord } from '../../addin/actions/view-record';
import { titleOfKind } from '../../addin/registers/columns';
import type { Register } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';

/** Opens a record in the pane and brings its row into view; false = its row is gone. */
export function useOpenRecord(onOpen: (view: RecordView) => void) {
  const { desk, read } = useDesk();
  return useCallback(
    async (register: Register, rowId: string): Promise<boolean> => {
      const view = await read(() => openRecord(desk, register.id, rowId));
      if (!view) return view === undefined;
      onOpen(view);
      await read(() => desk.workbook.reveal(view.header, titleOfKind(register, 'serial')));
      return true;
    },
    [desk, read, onOpen],
  );
}
