import { createHash, webcrypto } from 'node:crypto';
import { digestOf } from '../../addin/domain/digest';
import type { Check } from '../../addin/domain/keys/keyring';
import { checkOf, readSignature, signingTask } from '../../addin/domain/keys/signature';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { keyringOf } from '../../addin/keyring/keyring';
import { figure, type Figure } from './figure';

const ENTRIES = 50_000;
const IN_FLIGHT = 1000;
const PEOPLE = 5;
const PASSWORD = 'hongqiao baiyun laochuan xihu';

interface Signed {
  /** as long as the text of an entry */
  readonly text: string;
  readonly publicKey: string;
  readonly field: string;
}

/**
 * What checking every signature of a long journal costs, against the same checks in bare WebCrypto
 * and the same hashes with the fastest library there is. Reading is not in it.
 */
export async function verify(): Promise<readonly Figure[]> {
  const signed = await signEntries();
  const value = await milliseconds(() => ours(signed));
  const other = await milliseconds(await bare(signed));
  const at = { entries: ENTRIES, people: PEOPLE };
  return [figure({ name: 'verify', at, value, unit: 'ms', against: 'bare crypto', other })];
}

async function milliseconds(work: () => Promise<readonly boolean[]>): Promise<number> {
  const started = performance.now();
  const answers = await work();
  const took = performance.now() - started;
  if (answers.length !== ENTRIES || !answers.every(Boolean))
    throw new Error('a signature is wrong');
  return Math.round(took);
}

async function ours(signed: readonly Signed[]): Promise<readonly boolean[]> {
  const checks = signed.map(({ text, publicKey, field }): Check => {
    const read = readSignature(field);
    const check = read && checkOf('W-BENCH', digestOf(text), read, publicKey);
    if (!check) throw new Error(`unreadable: ${field}`);
    return check;
  });
  return checkerOf().verifyAll(checks);
}

/** Everything is decoded beforehand: only the cryptography is left. */
async function bare(signed: readonly Signed[]): Promise<() => Promise<readonly boolean[]>> {
  const { subtle } = webcrypto;
  const keys = new Map<string, Promise<webcrypto.CryptoKey>>();
  const ready = await Promise.all(
    signed.map(async ({ text, publicKey, field }) => {
      const read = readSignature(field);
      const check = read && checkOf('W-BENCH', digestOf(text), read, publicKey);
      if (!check) throw new Error(`unreadable: ${field}`);
      const raw = fromBase32(publicKey);
      const key = keys.get(publicKey) ?? subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
      keys.set(publicKey, key);
      return {
        entry: Buffer.from(text),
        key: await key,
        signature: fromBase32(check.signature),
        message: Buffer.from(check.text),
      };
    }),
  );
  return async () => {
    const answers: boolean[] = [];
    for (let from = 0; from < ready.length; from += IN_FLIGHT) {
      const window = ready
        .slice(from, from + IN_FLIGHT)
        .map(({ entry, key, signature, message }) => {
          createHash('sha256').update(entry).digest();
          return subtle.verify('Ed25519', key, signature, message);
        });
      answers.push(...(await Promise.all(window)));
    }
    return answers;
  };
}

async function signEntries(): Promise<readonly Signed[]> {
  const ring = keyringOf({ log2N: 10 });
  const signed: Signed[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    const owner = { person: `第${person + 1}人`, workbookId: 'W-BENCH' };
    const made = await ring.make(owner, PASSWORD);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { publicKey, fingerprint, wrapped } = made.value;
    await ring.unlock(wrapped, { ...owner, publicKey }, PASSWORD);
    for (let no = 0; no < ENTRIES / PEOPLE; no++) {
      const text = `${owner.person} ${no} ${'食堂原始凭证'.repeat(100)}`;
      const task = signingTask('W-BENCH', [digestOf(text)]);
      const signature = await ring.sign(fingerprint, task.text);
      if (!signature.ok) throw new Error(JSON.stringify(signature.problems));
      signed.push({ text, publicKey, field: task.fields(fingerprint, signature.value)[0] ?? '' });
    }
  }
  return signed;
}

function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
  return Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
}
