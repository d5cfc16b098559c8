import { scryptAsync } from '@noble/hashes/scrypt.js';
import { joinTexts } from '../domain/canonical';
import { base32 } from '../domain/digest';
import type { KeyOwner } from '../domain/keys/keyring';
import { plainPassword } from '../domain/keys/password';
import { utf8 } from '../domain/utf8';
import { own, readBytes, type OwnBytes } from './bytes';

/**
 * A private key under a 签字密码: `wrapped:1:scrypt-17-8-1:aes-256-gcm:<salt>:<nonce>:<box>`. It is
 * authenticated together with its owner, so it opens for no other person, key or workbook. A key of
 * a file has another tag and never opens as one of a cell.
 */
export type Kept = 'wrapped' | 'registrar-file';

export interface Wrapping {
  readonly subtle: SubtleCrypto;
  readonly random: (length: number) => OwnBytes;
  /** 2^17, r = 8, p = 1: 128 MiB for every guess */
  readonly log2N: number;
}

const SHAPE =
  /^(wrapped|registrar-file):1:(scrypt-(\d\d)-8-1:aes-256-gcm):([0-9A-Z]{26}):([0-9A-Z]{20}):([0-9A-Z]{77})$/;
/** More would ask a phone for gigabytes: nobody may make us do that by a text in a cell. */
const MOST = 20;

export async function wrap(
  { subtle, random, log2N }: Wrapping,
  kept: Kept,
  seed: OwnBytes,
  owner: KeyOwner,
  password: string,
): Promise<string> {
  const [salt, nonce] = [random(16), random(12)];
  const cipher = `scrypt-${String(log2N).padStart(2, '0')}-8-1:aes-256-gcm`;
  const key = await keyOf(subtle, password, salt, log2N);
  const box = await subtle.encrypt(boxOf(kept, cipher, owner, nonce), key, seed);
  return [kept, '1', cipher, ...[salt, nonce, new Uint8Array(box)].map(base32)].join(':');
}

/** null = wrong password, or not what was wrapped for this owner: nobody learns which. */
export async function unwrap(
  { subtle }: Wrapping,
  kept: Kept,
  wrapped: string,
  owner: KeyOwner,
  password: string,
): Promise<OwnBytes | null> {
  const [, tag, cipher = '', log2N, saltText, nonceText, boxText] = SHAPE.exec(wrapped) ?? [];
  const salt = readBytes(saltText ?? '', 16);
  const nonce = readBytes(nonceText ?? '', 12);
  const box = readBytes(boxText ?? '', 48);
  if (tag !== kept || !salt || !nonce || !box || Number(log2N) > MOST) return null;
  const key = await keyOf(subtle, password, salt, Number(log2N));
  try {
    return new Uint8Array(await subtle.decrypt(boxOf(kept, cipher, owner, nonce), key, box));
  } catch {
    // AES-GCM says that what it authenticates does not agree in no other way.
    return null;
  }
}

async function keyOf(
  subtle: SubtleCrypto,
  password: string,
  salt: OwnBytes,
  log2N: number,
): Promise<CryptoKey> {
  const derived = own(
    await scryptAsync(utf8(plainPassword(password)), salt, {
      N: 2 ** log2N,
      r: 8,
      p: 1,
      dkLen: 32,
    }),
  );
  const key = await subtle.importKey('raw', derived, 'AES-GCM', false, ['encrypt', 'decrypt']);
  derived.fill(0);
  return key;
}

const boxOf = (
  kept: Kept,
  cipher: string,
  { person, publicKey, workbookId }: KeyOwner,
  iv: OwnBytes,
): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(
    joinTexts([`register-keeper/${kept}/1`, cipher, person, publicKey, workbookId]),
  ),
});
