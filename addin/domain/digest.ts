import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './utf8';

// Crockford's base 32: no I, L, O, U, so that a code read aloud or from paper is typed right.
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const VALUES = new Map([...BASE32].map((character, value) => [character, value]));

/** SHA-256 of the text's UTF-8 bytes as 52 base-32 characters. */
export const digestOf = (text: string): string => base32(hashOf(text));

/** The bytes alone; they sort as their digests do. */
export const hashOf = (text: string): Uint8Array => sha256(utf8(text));

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

/** The bytes again; null = not what `base32` writes, which has one text for the same bytes. */
export function bytesOfBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array((text.length * 5) >> 3);
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const value = VALUES.get(character);
    if (value === undefined) return null;
    buffer = (buffer << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = buffer >> bits;
      buffer &= (1 << bits) - 1;
    }
  }
  return bits < 5 && buffer === 0 ? bytes : null;
}

/** A code as somebody types it from paper: small letters, spaces and hyphens, O for 0, I for 1. */
export const typedCode = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}·.]+/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** R + 16 base-32 characters out of 10 random bytes. */
export const rowIdOf = (random: Uint8Array): string => `R${base32(random.slice(0, 10))}`;
