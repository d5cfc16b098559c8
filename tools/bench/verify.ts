import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOfBase32, digestOf } from '../../addin/domain/digest';
import type { Check } from '../../addin/domain/keys/keyring';
import { checkOf, readSignature, signingTask } from '../../addin/domain/keys/signature';
import { utf8 } from '../../addin/domain/utf8';
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
  const checker = checkerOf();
  const digests = await checker.digestAll(signed.map(({ text }) => text));
  return checker.verifyAll(
    signed.map((entry, index): Check => checkOfEntry(entry, digests[index] ?? '')),
  );
}

function checkOfEntry({ publicKey, field }: Signed, digest: string): Check {
  const read = readSignature(field);
  const check = read && checkOf('W-BENCH', digest, read, publicKey);
  if (!check) throw new Error(`unreadable: ${field}`);
  return check;
}

/** Everything is decoded beforehand: only the cryptography is left. */
async function bare(signed: readonly Signed[]): Promise<() => Promise<readonly boolean[]>> {
  const { subtle } = globalThis.crypto;
  const keys = new Map<string, CryptoKey>();
  const ready: Ready[] = [];
  for (const entry of signed) {
    const raw = fromBase32(entry.publicKey);
    const key =
      keys.get(entry.publicKey) ??
      (await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']));
    keys.set(entry.publicKey, key);
    const { signature, text } = checkOfEntry(entry, digestOf(entry.text));
    ready.push({
      ...{ key, entry: utf8(entry.text), message: utf8(text) },
      signature: fromBase32(signature),
    });
  }
  const hash = await fastestHash(ready);
  return async () => {
    const answers: boolean[] = [];
    for (let from = 0; from < ready.length; from += IN_FLIGHT) {
      const window = ready.slice(from, from + IN_FLIGHT);
      await Promise.all(window.map(({ entry }) => hash(entry)));
      const checked = window.map(({ key, signature, message }) =>
        subtle.verify('Ed25519', key, signature, message),
      );
      answers.push(...(await Promise.all(checked)));
    }
    return answers;
  };
}

type Hash = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/** WebCrypto's or @noble's, whichever is faster here. */
async function fastestHash(ready: readonly Ready[]): Promise<Hash> {
  const some = ready.slice(0, 2 * IN_FLIGHT);
  const tried: { readonly hash: Hash; readonly took: number }[] = [];
  for (const hash of [sha256, subtleHash, sha256, subtleHash] as const) {
    const started = performance.now();
    await Promise.all(some.map(({ entry }) => hash(entry)));
    tried.push({ hash, took: performance.now() - started });
  }
  return tried.reduce((best, next) => (next.took < best.took ? next : best)).hash;
}

const subtleHash: Hash = (bytes) => globalThis.crypto.subtle.digest('SHA-256', bytes);

interface Ready {
  readonly key: CryptoKey;
  readonly entry: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly message: Uint8Array<ArrayBuffer>;
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
      const text = `${owner.person} ${no} ${'食堂原始凭证'.repeat(50)}`;
      const task = signingTask('W-BENCH', [digestOf(text)]);
      const signature = await ring.sign(fingerprint, task.text);
      if (!signature.ok) throw new Error(JSON.stringify(signature.problems));
      signed.push({ text, publicKey, field: task.fields(fingerprint, signature.value)[0] ?? '' });
    }
  }
  return signed;
}

const fromBase32 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(bytesOfBase32(text) ?? []);
