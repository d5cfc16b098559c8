import { BLANK, type CellValue } from '../domain/cell';
import { fenFromYuan } from '../domain/amount';
import type { Facts } from '../domain/sign-off';
import { columnOf } from '../registers/columns';
import type { Condition, Pack, Register } from '../registers/vocabulary';
import { shownCell } from './judge-record';
import type { Values } from './sealed-content';

type Parameters = Readonly<Record<string, string>>;

/** What the values of a record make of its flow: taking-part units, level, steps that are not needed. */
export function courseOf(
  register: Register,
  header: Values,
  lines: readonly Values[],
  parameters: Parameters,
): Facts {
  const { units, level } = register.course ?? {};
  return {
    units: units === undefined ? [] : listed(header[units]),
    level: level === undefined ? '' : textOf(header[level]),
    off: (register.signOff ?? [])
      .filter(({ when }) => when && !isMet(when, register, header, lines, parameters))
      .map(({ step }) => step),
  };
}

export const sameFacts = (a: Facts, b: Facts): boolean =>
  JSON.stringify([a.units, a.level, a.off]) === JSON.stringify([b.units, b.level, b.off]);

/** Parameters that conditions and checks name: a document keeps the values it began with. */
export function parametersOf(pack: Pack, register: Register, parameters: Parameters): Parameters {
  const named = new Set<unknown>(
    (register.signOff ?? []).flatMap(({ when, checks = [] }) =>
      [...checks, ...(when ? [when] : [])].flatMap((said) => Object.values(said)),
    ),
  );
  return Object.fromEntries(
    pack.parameters
      .filter(({ key }) => named.has(key))
      .map(({ key, value }) => [key, parameters[key] ?? value]),
  );
}

function isMet(
  when: Condition,
  register: Register,
  header: Values,
  lines: readonly Values[],
  parameters: Parameters,
): boolean {
  if ('is' in when) return when.is.includes(textOf(header[when.column]));
  const limit = Number(parameters[when.above] ?? '');
  if ('anyLine' in when)
    return lines.some((values) => isAbove(values[when.anyLine] ?? BLANK, limit));
  const value = header[when.column] ?? BLANK;
  return columnOf(register, when.column)?.kind === 'amount' && value.kind === 'number'
    ? isFenAbove(value.number, limit)
    : isAbove(value, limit);
}

/** 超过: strictly more (AMB-02). */
const isAbove = (value: CellValue, limit: number): boolean =>
  value.kind === 'number' && value.number > limit;

/** Amounts are compared in fen: 500.00 as a binary fraction must not count as more. */
function isFenAbove(yuan: number, limit: number): boolean {
  const [amount, most] = [fenFromYuan(yuan), fenFromYuan(limit)];
  return amount.ok && most.ok ? amount.value > most.value : yuan > limit;
}

const textOf = (value: CellValue | undefined): string => shownCell(value ?? BLANK).trim();

const listed = (value: CellValue | undefined): readonly string[] => [
  ...new Set(
    textOf(value)
      .split(/[、,,;;\n]+/)
      .map((unit) => unit.trim())
      .filter((unit) => unit !== ''),
  ),
];
