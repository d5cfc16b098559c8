import type { Story } from '../domain/journal/story';
import { keyOfKind, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { writtenCell } from '../workbook/same-row';
import type { Cells, KeptRow } from './outbox-item';
import { hintsOf, lineSeal } from './row-hints';

/** What this PC wrote into the journal, as rows. */
export const entryRows = (rows: readonly KeptRow[]): readonly RowSeen[] =>
  rows
    .filter(({ table }) => table === journal.table)
    .map(({ table, whole }) => ({
      table,
      position: -1,
      cells: Object.fromEntries(
        Object.entries(whole).map(([header, value]) => [header, writtenCell(value)]),
      ),
    }));

/** The cells of the record's own row that follow from its journal. */
export function headerHints(workbookId: string, register: Register, story: Story): Cells {
  const hints = hintsOf(workbookId, register, story);
  if (!hints) return {};
  const numbered = keyOfKind(register, 'serial') !== undefined;
  return {
    ...(numbered && { [titleOfKind(register, 'serial')]: hints.serial }),
    [titleOfKind(register, 'state')]: hints.state,
    [titleOfKind(register, 'entry')]: hints.entry,
    [titleOfKind(register, 'seal')]: hints.seal,
  };
}

/** The same of one of its lines. */
export const lineHints = (register: Register, story: Story, line: string): Cells =>
  story.entries.length === 0
    ? {}
    : {
        [titleOfKind(register, 'document')]: story.no,
        [titleOfKind(register, 'seal')]: lineSeal(story, line),
      };
