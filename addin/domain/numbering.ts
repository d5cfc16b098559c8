/** How a register numbers its records: `PZ-2026-0007`. */
export interface Numbering {
  readonly prefix: string;
  readonly restart: 'year' | 'never';
  readonly width: number;
}

export interface SerialParts {
  readonly year: number | null;
  readonly count: number;
}

export const formatSerial = (numbering: Numbering, year: number, count: number): string =>
  [
    numbering.prefix,
    ...(numbering.restart === 'year' ? [String(year)] : []),
    String(count).padStart(numbering.width, '0'),
  ].join('-');

/** null = not a number of this register. A count longer than the width is still one. */
export function parseSerial(numbering: Numbering, serial: string): SerialParts | null {
  const parts = serial.split('-');
  if (parts.length !== (numbering.restart === 'year' ? 3 : 2) || parts[0] !== numbering.prefix)
    return null;
  const count = parts.at(-1) ?? '';
  const year = numbering.restart === 'year' ? (parts[1] ?? '') : '';
  if (!/^\d+$/.test(count) || count.length < numbering.width) return null;
  if (numbering.restart === 'year' && !/^\d{4}$/.test(year)) return null;
  return { year: year === '' ? null : Number(year), count: Number(count) };
}
