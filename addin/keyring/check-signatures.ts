import { base32, digestOf } from '../domain/digest';
import type { Check, SignatureChecker } from '../domain/keys/keyring';
import { utf8 } from '../domain/utf8';
import { readBytes } from './bytes';
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
      const answers = new Map<string, Promise<boolean>>();
      const all: boolean[] = [];
      for (let from = 0; from < checks.length; from += inFlight) {
        const window = checks.slice(from, from + inFlight).map((check) => {
          const name = `${check.signature} ${check.publicKey} ${check.text}`;
          const answer = answers.get(name) ?? verify(keyOf(check.publicKey), check);
          answers.set(name, answer);
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
      for (let from = 0; from < texts.length; from += inFlight) {
        const window = texts.slice(from, from + inFlight).map((text) => digest(subtle, text));
        all.push(...(await Promise.all(window)));
        await breathe();
      }
      return all;
    },
  };
}

async function digest(subtle: SubtleCrypto | null, text: string): Promise<string> {
  if (!subtle) return digestOf(text);
  return base32(new Uint8Array(await subtle.digest('SHA-256', utf8(text))));
}

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
  return bytes !== null && verifying !== null && verifying(bytes, utf8(text));
}
