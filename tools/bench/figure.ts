/** One measured figure and what it is compared with, both from the same run. */
export interface Figure {
  readonly name: string;
  readonly at: Readonly<Record<string, string | number>>;
  readonly value: number;
  readonly unit: string;
  readonly against: string;
  readonly other: number;
  /** value / other */
  readonly ratio: number;
}

export const figure = (parts: Omit<Figure, 'ratio'>): Figure => ({
  ...parts,
  ratio: parts.value / parts.other,
});

/** Figures as lines of a table, the numbers below each other. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [
    ['bench', 'at', 'value', 'unit', 'against', 'other', 'ratio'],
    ...figures.map(({ name, at, value, unit, against, other, ratio }) => [
      name,
      Object.entries(at)
        .map(([key, of]) => `${key} ${of}`)
        .join(', '),
      String(value),
      unit,
      against,
      String(other),
      ratio.toPrecision(4),
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
