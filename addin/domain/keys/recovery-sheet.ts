import { joinTexts } from '../canonical';
import { base32, bytesOfBase32, digestOf, typedCode } from '../digest';
import { ok, refuse, type Result } from '../result';
import type { SheetProblem } from './keyring';

/**
 * A private key on paper: each line is its number, 13 characters and two that check it, in groups
 * of four. Four lines hold the key, the fifth says that they belong together.
 */
const LINES = 5;
const BYTES = 8;
const CHARACTERS = 13;
const TAG = 'register-keeper/recovery/1';

// The way of ISO 7064: a prime just below 32², so that one wrong character, and any two that
// changed places, always show.
const PRIME = 1021;
const RADIX = 32;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function checkOf(line: string): string {
  let sum = 0;
  for (const character of line) sum = ((sum + ALPHABET.indexOf(character)) * RADIX) % PRIME;
  const check = (PRIME - ((sum * RADIX) % PRIME)) % PRIME;
  return `${ALPHABET[check >> 5]}${ALPHABET[check & 31]}`;
}

/** `seed`: the 32 bytes of the private key. */
export const sheetLines = (seed: Uint8Array): readonly string[] =>
  payloads(seed).map((payload, index) => {
    const line = `${index + 1}${payload}`;
    return (line + checkOf(line)).replace(/.{4}(?=.)/g, '$& ');
  });

const last = (seed: Uint8Array): string => `${LINES}${payloads(seed).at(-1) ?? ''}`;

function payloads(seed: Uint8Array): readonly string[] {
  const key = Array.from({ length: LINES - 1 }, (_, index) =>
    base32(seed.slice(index * BYTES, (index + 1) * BYTES)),
  );
  return [...key, digestOf(joinTexts([TAG, ...key])).slice(0, CHARACTERS)];
}

/** The key from the lines as typed, in order, or at which line the typing went wrong. */
export function readSheet(typed: string): Result<Uint8Array, SheetProblem> {
  const lines = typed
    .split('\n')
    .map(typedCode)
    .filter((line) => line !== '');
  const problems = Array.from({ length: LINES }, (_, index): readonly SheetProblem[] => {
    const line = lines[index];
    const sheetLine = index + 1;
    if (line === undefined) return [{ code: 'keys/sheet-line-missing', sheetLine }];
    return isRight(line, sheetLine) ? [] : [{ code: 'keys/sheet-line', sheetLine }];
  }).flat();
  if (problems.length > 0) return refuse(...problems);
  const seed = new Uint8Array((LINES - 1) * BYTES);
  for (const [index, line] of lines.slice(0, LINES - 1).entries())
    seed.set(bytesOfBase32(line.slice(1, 1 + CHARACTERS)) ?? [], index * BYTES);
  const belongs = lines.length === LINES && lines.at(-1)?.startsWith(last(seed));
  return belongs ? ok(seed) : refuse({ code: 'keys/sheet-mixed' });
}

function isRight(line: string, sheetLine: number): boolean {
  const content = line.slice(0, 1 + CHARACTERS);
  return (
    line.length === content.length + 2 &&
    line.startsWith(String(sheetLine)) &&
    [...line].every((character) => ALPHABET.includes(character)) &&
    line.endsWith(checkOf(content))
  );
}
