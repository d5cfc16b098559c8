import { sha256 } from '@noble/hashes/sha2.js';
import { readEntry } from '../../addin/actions/journal';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { bytesOfBase32 } from '../../addin/domain/digest';
import { entryDigest, type NamedEntry } from '../../addin/domain/journal/entry';
import { checkOf, readSignature } from '../../addin/domain/keys/signature';
import { utf8 } from '../../addin/domain/utf8';
import { foldEntries, isRosterEntry } from '../../addin/actions/roster';
import type { SignatureChecker } from '../../addin/domain/keys/keyring';
import { ownerOf } from '../../addin/domain/keys/roster';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { canteen } from '../../addin/registers/canteen';
import { journal } from '../../addin/registers/system';
import type { RowSeen, WorkbookReader } from '../../addin/workbook/port';
import { figure, type Figure } from './figure';
import { signedBook, type SignedBook } from './signed-book';

const ENTRIES = 50_000;
const IN_FLIGHT = 1000;

/**
 * What the verification of a whole workbook costs once its rows are read, against the same
 * signatures in bare WebCrypto and the same hashes with the fastest library there is.
 */
export async function verify(): Promise<readonly Figure[]> {
  const book = await signedBook(ENTRIES);
  const workbook = readerOf(book);
  const hashed: string[] = [];
  const report = await verifyWorkbook(workbook, canteen, { checker: listening(hashed) });
  if (report.findings.length > 0) throw new Error(JSON.stringify(report.findings.slice(0, 3)));
  const entries = await read(workbook);
  const crypto = await bare(book.workbookId, entries, hashed);
  const reading = await milliseconds(() => read(workbook));
  const at = { entries: book.entries, records: report.records };
  // Each has been run once; both take turns, so that a busy machine is busy for both.
  const took = { ours: Infinity, bare: Infinity };
  for (let turn = 0; turn < 3; turn += 1) {
    took.bare = Math.min(took.bare, await milliseconds(crypto));
    took.ours = Math.min(
      took.ours,
      await milliseconds(() => verifyWorkbook(workbook, canteen, { checker: checkerOf() })),
    );
  }
  const against = 'bare crypto';
  return [
    figure({ name: 'verify', at, value: took.ours, unit: 'ms', against, other: took.bare }),
    figure({
      name: 'verify: entries read from rows',
      at,
      value: reading,
      unit: 'ms',
      against,
      other: took.bare,
    }),
  ];
}

/** Notes every text that is hashed. */
function listening(hashed: string[]): SignatureChecker {
  const checker = checkerOf();
  return {
    ...checker,
    digestAll: (texts) => {
      const all = [...texts];
      hashed.push(...all);
      return checker.digestAll(all);
    },
  };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round(performance.now() - started);
}

/** Rows as an adapter hands them over, already in memory. */
export function readerOf({ workbookId, rows }: SignedBook): WorkbookReader {
  const seen = new Map(
    [...rows].map(([table, list]) => [
      table,
      list.map((cells, position): RowSeen => ({ table, position, cells })),
    ]),
  );
  return {
    facts: () => Promise.resolve({ workbookId, readOnly: false, tables: [...rows.keys()] }),
    look: () => Promise.reject(new Error('verification scans')),
    async *scan(table) {
      const all = seen.get(table) ?? [];
      for (let from = 0; from < all.length; from += 500) yield all.slice(from, from + 500);
    },
  };
}

async function read(workbook: WorkbookReader): Promise<readonly NamedEntry[]> {
  const entries: NamedEntry[] = [];
  for await (const rows of workbook.scan(journal.table))
    for (const row of rows) {
      const named = readEntry([row]);
      if (named) entries.push(named);
    }
  return entries;
}

interface Ready {
  readonly key: CryptoKey;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly message: Uint8Array<ArrayBuffer>;
}

/** Everything is decoded beforehand: only the cryptography is left. */
async function bare(
  workbookId: string,
  entries: readonly NamedEntry[],
  hashed: readonly string[],
): Promise<() => Promise<void>> {
  const { subtle } = globalThis.crypto;
  const { state } = foldEntries(canteen, entries.filter(isRosterEntry));
  const keys = new Map<string, CryptoKey>();
  const ready: Ready[] = [];
  for (const { entry, signature } of entries) {
    const signed = readSignature(signature);
    const publicKey = signed && ownerOf(state, signed.key)?.key.publicKey;
    const check =
      publicKey && checkOf(workbookId, entryDigest(workbookId, entry), signed, publicKey);
    if (!check) throw new Error('an entry without a signature');
    const key =
      keys.get(publicKey) ??
      (await subtle.importKey('raw', bytes(publicKey), 'Ed25519', false, ['verify']));
    keys.set(publicKey, key);
    ready.push({
      ...{ key, message: utf8(check.text), signature: bytes(check.signature) },
    });
  }
  const texts = hashed.map(utf8);
  const hash = await fastestHash(texts);
  return async () => {
    for (let from = 0; from < texts.length; from += IN_FLIGHT)
      await Promise.all(texts.slice(from, from + IN_FLIGHT).map(hash));
    for (let from = 0; from < ready.length; from += IN_FLIGHT) {
      const window = ready.slice(from, from + IN_FLIGHT);
      const checked = window.map(({ key, signature, message }) =>
        subtle.verify('Ed25519', key, signature, message),
      );
      if (!(await Promise.all(checked)).every(Boolean)) throw new Error('a signature is wrong');
    }
  };
}

type Hash = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/** WebCrypto's or @noble's, whichever is faster here. */
async function fastestHash(texts: readonly Uint8Array<ArrayBuffer>[]): Promise<Hash> {
  const some = texts.slice(0, 2 * IN_FLIGHT);
  const tried: { readonly hash: Hash; readonly took: number }[] = [];
  for (const hash of [sha256, subtleHash, sha256, subtleHash] as const) {
    const started = performance.now();
    await Promise.all(some.map(hash));
    tried.push({ hash, took: performance.now() - started });
  }
  return tried.reduce((best, next) => (next.took < best.took ? next : best)).hash;
}

const subtleHash: Hash = (text) => globalThis.crypto.subtle.digest('SHA-256', text);
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(bytesOfBase32(text) ?? []);
