import { readCanonicalCell } from '../../domain/canonical';
import { BLANK, type CellValue } from '../../domain/cell';
import type { Standing } from '../../domain/journal/story';
import { ownValue } from '../../domain/derived';
import { keyOfKind } from '../../registers/columns';
import type { Register } from '../../registers/vocabulary';
import { withLineTotals, type Values } from '../sealed-content';

/** A record's values as its signatures seal them; the cells play no part. */
export interface SealedValues {
  readonly header: Values;
  readonly lines: readonly Values[];
  /** sealed, or following from what is: nothing is known of other columns */
  readonly knows: (column: string) => boolean;
  readonly knowsOfLines: (column: string) => boolean;
}

export function sealedValues(
  register: Register,
  lineRegister: Register | undefined,
  no: string,
  sealed: readonly Standing[],
): SealedValues {
  const rows = new Map<string, Record<string, CellValue>>([['', {}]]);
  for (const { cell } of sealed) {
    const row = rows.get(cell.line) ?? {};
    row[cell.column] = readCanonicalCell(cell.value) ?? BLANK;
    rows.set(cell.line, row);
  }
  const serial = keyOfKind(register, 'serial');
  const own = rows.get('') ?? {};
  if (serial !== undefined) own[serial] = { kind: 'text', text: no };
  const ids = [...rows.keys()].filter((line) => line !== '').sort();
  const known = lineRegister ? ids.map((id) => complete(lineRegister, rows.get(id) ?? {})) : [];
  const header = lineRegister
    ? withTotals(register, complete(register, own), ids, known)
    : complete(register, own);
  return {
    header: { ...blank(register), ...header },
    lines: known.map((line) => ({ ...(lineRegister && blank(lineRegister)), ...line })),
    knows: (column) => column in header,
    // Sent back, nothing of the lines is sealed any more: then nothing is known of them, either.
    knowsOfLines: (column) => known.length > 0 && known.every((line) => column in line),
  };
}

/** With what follows from sealed columns of the same row. */
function complete(register: Register, sealed: Values): Values {
  const values: Record<string, CellValue> = { ...sealed };
  for (const column of register.columns) {
    const value = column.key in values ? null : ownValue(column, values);
    if (value) values[column.key] = value;
  }
  return values;
}

/** Totals of lines whose sums are known, and what is left of them. */
function withTotals(
  register: Register,
  header: Values,
  ids: readonly string[],
  lines: readonly Values[],
): Values {
  const summed = withLineTotals(
    register,
    header,
    lines.map((values, index) => ({ id: ids[index] ?? '', values })),
  );
  const known = new Set(Object.keys(header));
  for (const column of register.columns) if (follows(column, known, lines)) known.add(column.key);
  return Object.fromEntries(Object.entries(summed).filter(([key]) => known.has(key)));
}

function follows(
  { derived }: Register['columns'][number],
  known: ReadonlySet<string>,
  lines: readonly Values[],
): boolean {
  if (!derived || !('across' in derived)) return false;
  if (derived.across === 'linesTotal')
    return lines.length > 0 && lines.every((line) => derived.of in line);
  return derived.across === 'rest' && known.has(derived.of) && known.has(derived.less);
}

const blank = ({ columns }: Register): Values =>
  Object.fromEntries(columns.map(({ key }) => [key, BLANK]));
