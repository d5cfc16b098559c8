import type { CellValue } from '../domain/cell';
import type { ClauseId, Holding, Notice, Register } from '../registers/vocabulary';
import { plainText } from '../workbook/records';
import type { Values } from './sealed-content';

/** 标红: worth a look before signing, never a refusal. */
export interface Noticed {
  readonly column: string;
  readonly clause: ClauseId;
  /** 1-based; null = the document itself */
  readonly line: number | null;
}

type Parameters = Readonly<Record<string, string>>;

/** What the sheet would colour in this record; what hangs on other rows only the sheet can say. */
export function noticesOf(
  register: Register,
  lineRegister: Register | undefined,
  header: Values,
  lines: readonly Values[],
  parameters: Parameters,
): readonly Noticed[] {
  const found = (of: Register, values: Values, line: number | null): readonly Noticed[] =>
    (of.notices ?? []).flatMap((notice) => {
      const column = noticed(notice, values, line === null ? lines : [], parameters);
      return column === null ? [] : [{ column, clause: notice.clause, line }];
    });
  return [
    ...found(register, header, null),
    ...(lineRegister
      ? lines.flatMap((values, index) => found(lineRegister, values, index + 1))
      : []),
  ];
}

/** The column that is coloured; null = nothing is to be seen. */
function noticed(
  notice: Notice,
  values: Values,
  lines: readonly Values[],
  parameters: Parameters,
): string | null {
  const limit = (key: string): number => Number(parameters[key] ?? 0) || 0;
  switch (notice.notice) {
    case 'holds':
      return notice.where.every((held) => holding(values, held)) ? notice.where[0].column : null;
    case 'before': {
      const [moment, other] = [notice.moment, notice.other].map((keys) => sum(values, keys));
      return moment !== null && other !== null && (moment ?? 0) < (other ?? 0) - 1e-9
        ? notice.moment[0]
        : null;
    }
    case 'bundled': {
      const [amount, price] = [numberIn(values[notice.amount]), numberIn(values[notice.price])];
      const most = limit(notice.limit);
      return amount !== null && price !== null && amount > most && price <= most
        ? notice.amount
        : null;
    }
    case 'fewLines':
      return lines.length > 0 && lines.length < limit(notice.atLeast) ? notice.column : null;
    case 'linesLack': {
      const there = new Set(lines.map((line) => plainText(line[notice.of])));
      return lines.length > 0 && notice.values.some((value) => !there.has(value))
        ? notice.column
        : null;
    }
    case 'above': {
      const number = numberIn(values[notice.column]);
      return number !== null && number > limit(notice.limit) ? notice.column : null;
    }
    // These need all rows of a register: only the sheet says it.
    case 'alreadyRecorded':
    case 'stale':
    case 'monthWithout':
    case 'noneWithin':
      return null;
  }
}

const holding = (values: Values, { column, is }: Holding): boolean =>
  is.includes(plainText(values[column]));

const numberIn = (value: CellValue | undefined): number | null =>
  value?.kind === 'number' ? value.number : null;

/** A day and a time of day make one moment; null = a part is not filled in. */
function sum(values: Values, keys: readonly string[]): number | null {
  const parts = keys.map((key) => numberIn(values[key]));
  return parts.some((part) => part === null)
    ? null
    : parts.reduce<number>((total, part) => total + (part ?? 0), 0);
}
