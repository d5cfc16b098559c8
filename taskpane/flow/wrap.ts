/** How wide a text is, in parts of its font size; Chinese characters are square. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 1 : 0.56), 0);

/** A Chinese character with the bracket before it and the marks after it, which begin no line. */
const PIECE = /[(（“《]?[\u2e80-\uffef][)）、，。：；”》]*|[^\s\u2e80-\uffef]+\s*|\s+/g;

/** SVG does not break lines: between words, or between any two Chinese characters. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    if (line !== '' && widthOf((line + piece).trimEnd()) * size > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
