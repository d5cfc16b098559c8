import { documentOf, keyOfKind, title, titleOfKind } from '../registers/columns';
import type { Column, Register } from '../registers/vocabulary';
import type { RowKey, RowSeen } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import type { Desk, RecordView } from './desk';
import { textOf } from './view-record';

/** One record in a thing's life: its purchase, a handover, a repair. */
export interface LifeEvent {
  readonly register: Register;
  readonly row: RowSeen;
  readonly no: string;
  /** as Excel counts days; null = it says none */
  readonly day: number | null;
  /** text of the 状态 cell */
  readonly state: string;
}

/**
 * 一物一生: every registered record that names this one, in the order of days. Two looks, whatever
 * the length of the registers: documents and lines that name it, then the documents of those lines.
 */
export async function lifeOf(
  desk: Desk,
  { register, no, header }: RecordView,
): Promise<readonly LifeEvent[]> {
  if (no === '') return [];
  const naming = desk.pack.registers.flatMap((from) =>
    from.columns
      .filter(({ cites }) => cites?.by === undefined && cites?.registers.includes(register.id))
      .map((column) => ({ from, key: keyOf(from, column, no) })),
  );
  const first = await desk.workbook.look({ rows: [], matching: naming.map(({ key }) => key) });
  const found = naming.flatMap(({ from }, at) =>
    (first.matching[at] ?? []).map((row) => ({ from, row })),
  );
  const documents = found.flatMap(({ from, row }) => {
    const document = documentOf(desk.pack, from);
    const named = textOf(from, row, keyOfKind(from, 'document') ?? '');
    return document && named !== '' ? [{ document, named }] : [];
  });
  const keys: readonly RowKey[] = documents.map(({ document, named }) => ({
    ...{ table: document.table, column: titleOfKind(document, 'serial'), text: named },
  }));
  const second = keys.length > 0 ? await desk.workbook.look({ rows: keys }) : { rows: [] };
  const events = new Map<string, LifeEvent>();
  const tell = (of: Register, row: RowSeen): void => {
    const event = eventOf(of, row);
    if (event.no !== '') events.set(`${of.id}\n${event.no}`, event);
  };
  tell(register, header);
  for (const { from, row } of found) if (from.signOff) tell(from, row);
  documents.forEach(({ document }, at) => {
    const row = second.rows[at];
    if (row) tell(document, row);
  });
  return [...events.values()].sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
}

const keyOf = (from: Register, { key }: Column, text: string): RowKey => ({
  ...{ table: from.table, column: title(from, key), text },
});

/** What a thing's own record says is the day from which it is there. */
function eventOf(register: Register, row: RowSeen): LifeEvent {
  const day = register.life?.since ?? keyOfKind(register, 'date') ?? '';
  const cell = cellsByKey(register, row)[day];
  return {
    ...{ register, row, no: textOf(register, row, keyOfKind(register, 'serial') ?? '') },
    day: cell?.kind === 'number' ? cell.number : null,
    state: textOf(register, row, keyOfKind(register, 'state') ?? ''),
  };
}

/** What its label says, in the order in which the definition names it. */
export const labelOf = ({ register, header }: RecordView): readonly string[] => {
  const cells = cellsByKey(register, header);
  return (register.life?.label ?? []).map((key) => plainText(cells[key])).filter((text) => text);
};
