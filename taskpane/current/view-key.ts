import type { RecordView } from '../../addin/actions/desk';

/** Tells one record from another; a draft has only its place. */
export const viewKey = (view: RecordView): string =>
  view.rowId === '' ? `${view.header.table}/${view.header.position}` : view.rowId;
