/**
 * Every table of a workbook stands alike: title, hint and summary in three rows, then the header.
 * The columns below the header belong to the table alone, down to the last row of the sheet.
 */
export const TITLE_ROW = 1;
export const HINT_ROW = 2;
export const SUMMARY_ROW = 3;
export const HEADER_ROW = 4;
export const FIRST_ROW = 5;
export const LAST_ROW = 1_048_576;

/** 1 → A, 27 → AA. */
export function letterOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? letterOf((column - 1 - rest) / 26) + letter : letter;
}

/** The whole column below the header, as far as the sheet goes. */
export const wholeColumn = (column: number): string =>
  `${letterOf(column)}${FIRST_ROW}:${letterOf(column)}${LAST_ROW}`;

/** The same for several columns in their order; neighbours become one range. */
export function wholeColumns(columns: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && column === run.to + 1) run.to = column;
    else runs.push({ from: column, to: column });
  }
  return runs
    .map(({ from, to }) => `${letterOf(from)}${FIRST_ROW}:${letterOf(to)}${LAST_ROW}`)
    .join(' ');
}

/** Width of a text in columns of Latin characters: a Chinese one takes two. */
export const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);

/** Points for so many lines of text: neither Excel nor LibreOffice measures them on opening. */
export const rowHeight = (lines: number): number => lines * 15 + 4;

/** A font of this size is as wide as columns are counted: half a Chinese character is one. */
const EVEN_SIZE = 10.5;

/** Lines that a text takes in a column, or in merged ones, of that width. */
export const linesIn = (text: string, width: number, size = 10): number =>
  text
    .split('\n')
    .map((line) => Math.ceil((displayWidth(line) * size) / EVEN_SIZE / width) || 1)
    .reduce((sum, lines) => sum + lines, 0);
