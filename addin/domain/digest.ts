import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './utf8';

// Crockford's base 32: no I, L, O, U, so that a code read aloud or from paper is typed right.
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** SHA-256 of the text's UTF-8 bytes as 52 base-32 characters. */
export const digestOf = (text: string): string => base32(sha256(utf8(text)));

export function base32(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(buffer >> bits) & 31];
      buffer &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + BASE32[(buffer << (5 - bits)) & 31] : text;
}

/** R + 16 base-32 characters out of 10 random bytes. */
export const rowIdOf = (random: Uint8Array): string => `R${base32(random.slice(0, 10))}`;
