import type { PasswordProblem } from './keyring';

const LEAST = 10;
const WORDS = 4;
/** fewer different characters are a finger that lies on the keyboard */
const DIFFERENT = 5;

/**
 * A 签字密码 as it is used: blanks, wide letters and capitals make no difference, so that what was
 * read from a slip of paper opens under every input method.
 */
export const plainPassword = (typed: string): string =>
  typed.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** What is wrong with a chosen password. Whoever copies the file can try passwords at leisure. */
export function judgePassword(typed: string): readonly PasswordProblem[] {
  const plain = plainPassword(typed);
  const problems: PasswordProblem[] = [];
  const words = typed
    .normalize('NFKC')
    .split(/[\s,、,.-]+/)
    .filter((word) => word.length > 1);
  if ([...plain].length < LEAST && words.length < WORDS)
    problems.push({ code: 'keys/password-too-short', least: LEAST, words: WORDS });
  // Birthdays and telephone numbers, also with hyphens.
  if (!/\p{L}/u.test(plain)) problems.push({ code: 'keys/password-digits-only' });
  else if (new Set(plain).size < DIFFERENT) problems.push({ code: 'keys/password-too-plain' });
  return problems;
}
