/** How a register numbers its records: `PZ-2026-0007`. */
export interface Numbering {
  readonly prefix: string;
  readonly restart: 'year' | 'never';
  readonly width: number;
}

export const formatSerial = (numbering: Numbering, year: number, count: number): string =>
  [
    numbering.prefix,
    ...(numbering.restart === 'year' ? [String(year)] : []),
    String(count).padStart(numbering.width, '0'),
  ].join('-');
