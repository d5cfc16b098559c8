import { ed25519 } from '@noble/curves/ed25519.js';
import { own, type OwnBytes } from './bytes';

/** Ed25519 by WebCrypto where the host has it, by @noble elsewhere; the answers are the same. */
export interface Ed25519 {
  readonly signerOf: (seed: OwnBytes) => Promise<Signing>;
  /** null = no key that a person can have */
  readonly readKey: (publicKey: OwnBytes) => Promise<Verifying | null>;
  /** how many checks to have under way at once */
  readonly inFlight: number;
  /** between them: lets the page live where checking takes its only thread */
  readonly breathe: () => Promise<void>;
}

export type Signing = (message: OwnBytes) => Promise<Uint8Array>;
export type Verifying = (signature: OwnBytes, message: OwnBytes) => Promise<boolean>;

export const publicKeyOf = (seed: Uint8Array): Uint8Array => ed25519.getPublicKey(seed);

/** The first test of RFC 8032 §7.1, over the empty message. */
const PROBE = {
  seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  signature:
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
};

export async function ed25519Of(subtle: SubtleCrypto | null): Promise<Ed25519> {
  return subtle && (await offersEd25519(subtle)) ? byWebCrypto(subtle) : byNoble;
}

async function offersEd25519(subtle: SubtleCrypto): Promise<boolean> {
  const { signerOf, readKey } = byWebCrypto(subtle);
  const nothing = new Uint8Array();
  try {
    const expected = fromHex(PROBE.signature);
    const made = await (await signerOf(fromHex(PROBE.seed)))(nothing);
    const verifying = await readKey(fromHex(PROBE.publicKey));
    return (
      made.every((byte, index) => byte === expected[index]) &&
      verifying !== null &&
      (await verifying(expected, nothing)) &&
      !(await verifying(expected, Uint8Array.of(0)))
    );
  } catch {
    // Whatever this host throws, it says that it has no Ed25519: there is no other way to ask.
    return false;
  }
}

const byWebCrypto = (subtle: SubtleCrypto): Ed25519 => ({
  // Enough to keep every core busy, few enough for memory.
  inFlight: 1000,
  breathe: async () => undefined,
  signerOf: async (seed) => {
    const wrapped = own(Uint8Array.of(...PKCS8, ...seed));
    const key = await subtle.importKey('pkcs8', wrapped, 'Ed25519', false, ['sign']);
    wrapped.fill(0);
    return async (message) => new Uint8Array(await subtle.sign('Ed25519', key, message));
  },
  readKey: async (publicKey) => {
    if (!isPersonal(publicKey)) return null;
    const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return (signature, message) => subtle.verify('Ed25519', key, signature, message);
  },
});

/** What stands before the seed in a private key file (RFC 8410 §7). */
const PKCS8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

const byNoble: Ed25519 = {
  inFlight: 8,
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  signerOf: async (seed) => {
    const kept = own(seed);
    return async (message) => ed25519.sign(message, kept);
  },
  readKey: async (publicKey) =>
    isPersonal(publicKey)
      ? async (signature, message) =>
          ed25519.verify(signature, message, publicKey, { zip215: false }) &&
          // @noble forgives what WebCrypto does not: a part of small order in the signature.
          isPersonal(signature.slice(0, 32), true)
      : null,
};

/**
 * A point in the main group, written in the one way there is. Others are made on purpose, to have
 * signatures that one library takes and another refuses.
 */
function isPersonal(point: Uint8Array, zero = false): boolean {
  try {
    const read = ed25519.Point.fromBytes(point, false);
    return read.isTorsionFree() && (zero || !read.is0());
  } catch {
    // Not a point of the curve; @noble says so by throwing.
    return false;
  }
}

const fromHex = (hex: string): OwnBytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
