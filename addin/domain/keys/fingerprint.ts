import { joinTexts } from '../canonical';
import { digestOf, typedCode } from '../digest';

const TAG = 'register-keeper/key/1';
const LENGTH = 32;

/** 160 bits of the key's digest: 32 base-32 characters, how entries name a key. */
export const fingerprintOf = (publicKey: string): string =>
  digestOf(joinTexts([TAG, 'ed25519', publicKey])).slice(0, LENGTH);

/** Eight groups to read aloud or to print on the agreement. */
export const fullFingerprint = (fingerprint: string): string =>
  (fingerprint.match(/.{1,4}/g) ?? []).join(' ');

/** Two groups, to tell keys apart beside a name; never enough to prove one. */
export const shortFingerprint = (fingerprint: string): string =>
  `${fingerprint.slice(0, 4)}-${fingerprint.slice(4, 8)}`;

/** A whole fingerprint as typed from paper; null = not one. */
export function readFingerprint(typed: string): string | null {
  const code = typedCode(typed);
  return /^[0-9A-HJKMNP-TV-Z]+$/.test(code) && code.length === LENGTH ? code : null;
}
