import { BLANK, type CellValue } from '../domain/cell';
import type { Facts } from '../domain/sign-off';
import { offSteps } from '../registers/course';
import type { Pack, Register } from '../registers/vocabulary';
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
    off: offSteps(register, header, lines, parameters),
  };
}

/** The column of units is filled in, and names none: 、 alone. */
export function namesNoUnit({ course }: Register, header: Values): string | null {
  const units = course?.units;
  return units !== undefined && textOf(header[units]) !== '' && listed(header[units]).length === 0
    ? units
    : null;
}

export const sameFacts = (a: Facts, b: Facts): boolean =>
  JSON.stringify([a.units, a.level, a.off]) === JSON.stringify([b.units, b.level, b.off]);

/** Parameters that conditions and checks name: a document keeps the values it began with. */
export function parametersOf(pack: Pack, register: Register, parameters: Parameters): Parameters {
  const named = new Set<unknown>(
    (register.signOff ?? []).flatMap(({ when, checks = [] }) =>
      [...checks, ...(when ? [when] : [])].flatMap((said): readonly unknown[] =>
        Object.values(said),
      ),
    ),
  );
  return Object.fromEntries(
    pack.parameters
      .filter(({ key }) => named.has(key))
      .map(({ key, value }) => [key, parameters[key] ?? value]),
  );
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
