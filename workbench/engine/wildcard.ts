/** Excel's wildcards: `*` any text, `?` one character, `~` takes the next one literally. */
export function wildcardPattern(text: string): string {
  let pattern = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '~' && i + 1 < text.length) pattern += escape(text[++i]!);
    else if (c === '*') pattern += '[\\s\\S]*';
    else if (c === '?') pattern += '[\\s\\S]';
    else pattern += escape(c);
  }
  return pattern;
}

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

const escape = (c: string): string => c.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Whether the whole text fits; case does not matter, as everywhere in Excel but EXACT and FIND. */
export const fitsWildcards = (text: string, pattern: string): boolean =>
  wildcardTest(pattern)(text);

/** The same for many texts. */
export function wildcardTest(pattern: string): (text: string) => boolean {
  const whole = new RegExp(`^${wildcardPattern(pattern)}$`, 'iu');
  return (text) => whole.test(text);
}
