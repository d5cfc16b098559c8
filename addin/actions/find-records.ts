import { documentOf, keyOfKind, title, titleOfKind } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import type { Desk } from './desk';
import { textOf } from './view-record';

/** A record in which what was asked for stands. */
export interface FoundRecord {
  readonly register: Register;
  readonly no: string;
  /** text of the 状态 cell; '' when a line was found, which has none of its own */
  readonly label: string;
  /** the cell that says it */
  readonly text: string;
}

export interface FindOptions {
  /** whether letters mean this text, e.g. `bc` 白菜 */
  readonly spelled: (text: string, letters: string) => boolean;
  readonly onProgress?: (rowsRead: number) => void;
  readonly signal?: AbortSignal;
}

/** More than these are no answer. */
const ENOUGH = 50;
const SEARCHED: ReadonlySet<string> = new Set(['serial', 'text', 'choice', 'document']);

/** 找: registered records and their lines by number, name, thing or its first letters in pinyin. */
export async function findRecords(
  desk: Desk,
  asked: string,
  { spelled, onProgress, signal }: FindOptions,
): Promise<readonly FoundRecord[]> {
  const wanted = plain(asked);
  if (wanted === '') return [];
  const letters = /^[a-z]{2,}$/.test(wanted) ? wanted : '';
  const says = (text: string): boolean =>
    plain(text).includes(wanted) || (letters !== '' && spelled(text, letters));
  const found = new Map<string, FoundRecord>();
  const registered = new Set<string>();
  let read = 0;
  for (const register of documentsFirst(desk)) {
    const place = placeOf(desk, register);
    if (!place) continue;
    const keys = register.columns.filter(({ kind }) => SEARCHED.has(kind)).map(({ key }) => key);
    const columns = [...keys.map((key) => title(register, key)), ...place.also];
    for await (const rows of desk.workbook.scan(register.table, columns)) {
      signal?.throwIfAborted();
      read += rows.length;
      onProgress?.(read);
      for (const row of rows) {
        const no = textOf(register, row, place.no);
        const record = `${place.of.id}\n${no}`;
        // A draft has no number, its lines a 临时号: it is found by looking at it.
        if (no === '') continue;
        if (register === place.of) registered.add(record);
        else if (!registered.has(record)) continue;
        const key = keys.find((one) => says(textOf(register, row, one)));
        if (key === undefined || found.has(record)) continue;
        found.set(record, {
          ...{ register: place.of, no, text: textOf(register, row, key) },
          label: place.state === '' ? '' : textOf(register, row, place.state),
        });
        if (found.size >= ENOUGH) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

const documentsFirst = ({ pack }: Desk): readonly Register[] => [
  ...pack.registers.filter(({ signOff }) => signOff),
  ...pack.registers.filter(({ signOff }) => !signOff),
];

/** Where a row says which record it belongs to: a document's own row, or one of its lines. */
function placeOf(desk: Desk, register: Register) {
  if (register.signOff)
    return {
      of: register,
      no: keyOfKind(register, 'serial') ?? '',
      state: keyOfKind(register, 'state') ?? '',
      also: [titleOfKind(register, 'state')],
    };
  const document = documentOf(desk.pack, register);
  return document
    ? { of: document, no: keyOfKind(register, 'document') ?? '', state: '', also: [] }
    : null;
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The row of a record by its number, to be opened; null when it went meanwhile. */
export async function rowIdOf(desk: Desk, { register, no }: FoundRecord): Promise<string | null> {
  const column = titleOfKind(register, 'serial');
  const seen = await desk.workbook.look({ rows: [{ table: register.table, column, text: no }] });
  const row: RowSeen | null = seen.rows[0] ?? null;
  return row && textOf(register, row, keyOfKind(register, 'rowId') ?? '');
}
