import type { NamedEntry } from '../domain/journal/entry';
import { titleOfKind } from '../registers/columns';
import { people } from '../registers/system';
import type { Change, RowKey, RowSeen } from '../workbook/port';
import { inputByKey } from '../workbook/records';

/** Somebody's line in 人员, which names his newest entry. */
export const ownLine = (name: string): RowKey => ({
  table: people.table,
  column: people.columns[0]?.title.zh ?? '',
  text: name,
});

/** The newest entry that the line names; '' = none is known. */
export const lastEntryOf = (line: RowSeen | null | undefined): string => {
  const cell = line?.cells[titleOfKind(people, 'entry')];
  return cell?.kind === 'text' ? cell.text : '';
};

/** The line names this entry from now on; nothing for outsiders, who have none. */
export const ownChange = (
  line: RowSeen | null | undefined,
  newest: NamedEntry | undefined,
): readonly Change[] =>
  line && newest
    ? [
        {
          kind: 'update',
          row: line,
          identity: people.columns[0]?.title.zh ?? '',
          set: inputByKey(people, { entry: newest.id }),
        },
      ]
    : [];
