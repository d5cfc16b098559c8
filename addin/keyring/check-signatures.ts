import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from '../domain/digest';
import type { Check, SignatureChecker } from '../domain/keys/keyring';
import { utf8 } from '../domain/utf8';
import { readBytes, type OwnBytes } from './bytes';
import { ed25519Of, type Ed25519, type Verifying } from './ed25519';

/** What the host has; null on an insecure address, whatever the types say. */
export const hostSubtle = (): SubtleCrypto | null =>
  (globalThis as { readonly crypto?: { readonly subtle?: SubtleCrypto } }).crypto?.subtle ?? null;

export function checkerOf(subtle: SubtleCrypto | null = hostSubtle()): SignatureChecker {
  const algorithm = ed25519Of(subtle);
  const keys = new Map<string, Promise<Verifying | null>>();
  const keyOf = (publicKey: string): Promise<Verifying | null> => {
    const known = keys.get(publicKey) ?? readKey(algorithm, publicKey);
    keys.set(publicKey, known);
    return known;
  };
  return {
    verifyAll: async (checks) => {
      const { inFlight, breathe } = await algorithm;
      // One signature over many rows is checked once.
      const answers = new Map<string, Asked>();
      const all: boolean[] = [];
      for (let from = 0; from < checks.length; from += inFlight) {
        const window = checks.slice(from, from + inFlight).map((check) => {
          const { signature, publicKey, text } = check;
          const asked = answers.get(signature);
          if (asked?.check.publicKey === publicKey && asked.check.text === text)
            return asked.answer;
          const answer = verify(keyOf(publicKey), check);
          answers.set(signature, { check, answer });
          return answer;
        });
        all.push(...(await Promise.all(window)));
        await breathe();
      }
      return all;
    },
    digestAll: async (texts) => {
      const { inFlight, breathe } = await algorithm;
      const all: string[] = [];
      let window: Promise<string>[] = [];
      for (const text of texts) {
        window.push(digest(subtle, text));
        if (window.length < inFlight) continue;
        all.push(...(await Promise.all(window)));
        window = [];
        await breathe();
      }
      return [...all, ...(await Promise.all(window))];
    },
  };
}

async function digest(subtle: SubtleCrypto | null, text: string): Promise<string> {
  const bytes = bytesOf(text);
  return base32(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}

interface Asked {
  readonly check: Check;
  readonly answer: Promise<boolean>;
}

const encoder = new TextEncoder();

/** Bytes of a text; half a character, which the host would replace, is kept as `utf8` has it. */
const bytesOf = (text: string): OwnBytes =>
  /[\ud800-\udfff]/.test(text) ? utf8(text) : encoder.encode(text);

async function readKey(algorithm: Promise<Ed25519>, publicKey: string): Promise<Verifying | null> {
  const bytes = readBytes(publicKey, 32);
  return bytes && (await algorithm).readKey(bytes);
}

async function verify(
  key: Promise<Verifying | null>,
  { signature, text }: Check,
): Promise<boolean> {
  const bytes = readBytes(signature, 64);
  const verifying = await key;
  return bytes !== null && verifying !== null && verifying(bytes, bytesOf(text));
}
