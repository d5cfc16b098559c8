import { createDecipheriv, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { joinTexts } from '../domain/canonical';
import { base32, bytesOfBase32, digestOf } from '../domain/digest';
import type { KeyOwner, KeyProblem } from '../domain/keys/keyring';
import { checkOf, readSignature, signingTask } from '../domain/keys/signature';
import type { Result } from '../domain/result';
import { checkerOf } from './check-signatures';
import { publicKeyOf } from './ed25519';
import { keyringOf } from './keyring';

const { subtle } = globalThis.crypto;
/** A host whose WebCrypto knows AES but no Ed25519, as older ones do. */
const withoutEd25519 = {
  importKey: (...args: Parameters<SubtleCrypto['importKey']>) =>
    args[2] === 'Ed25519' ? Promise.reject(new Error('not supported')) : subtle.importKey(...args),
  encrypt: (...args: Parameters<SubtleCrypto['encrypt']>) => subtle.encrypt(...args),
  digest: (...args: Parameters<SubtleCrypto['digest']>) => subtle.digest(...args),
  decrypt: (...args: Parameters<SubtleCrypto['decrypt']>) => subtle.decrypt(...args),
} as SubtleCrypto;
// The real cost is tried once.
const cheap = { log2N: 10 };
const PASSWORD = 'pingguo shanshui tieqiao baizhi';
const W = 'W1';
const 张三 = { person: '张三', workbookId: W };

const value = <T>(result: Result<T, KeyProblem>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const codes = (result: Result<unknown, KeyProblem>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

/** Keys of 张三 and 李四, made once for all tests of a host. */
const enrolled = new Map<unknown, ReturnType<typeof enrol>>();

async function enrol(parts: Parameters<typeof keyringOf>[0]) {
  const ring = keyringOf(parts);
  const make = async (person: string) => {
    const made = value(await ring.make({ person, workbookId: W }, PASSWORD));
    const owner: KeyOwner = { person, workbookId: W, publicKey: made.publicKey };
    return { ...made, owner };
  };
  return { zhang: await make('张三'), li: await make('李四') };
}

/** A keyring of its own, everybody locked. */
async function two(parts: Parameters<typeof keyringOf>[0] = cheap) {
  const keys = enrolled.get(parts) ?? enrol(parts);
  enrolled.set(parts, keys);
  return { ring: keyringOf(parts), ...(await keys) };
}

describe('签字密码锁着的密钥', () => {
  it('opens with its password, signs, and the signature is checked', async () => {
    const { ring, zhang } = await two();
    expect(zhang.wrapped).toMatch(/^wrapped:1:scrypt-10-8-1:aes-256-gcm:[0-9A-Z:]+$/);
    const opened = value(await ring.unlock(zhang.wrapped, zhang.owner, PASSWORD.toUpperCase()));
    expect(opened).toEqual({ person: '张三', ...pick(zhang) });
    const signature = value(await ring.sign(zhang.fingerprint, '单据'));
    const check = { publicKey: zhang.publicKey, signature, text: '单据' };
    expect(await ring.verifyAll([check, { ...check, text: '单据2' }])).toEqual([true, false]);
  });

  // The real cost, once; opened by another library, so that the format is what it says.
  it('is scrypt with 2^17 and AES-256-GCM, bound to its owner', async () => {
    const { publicKey, wrapped } = value(await keyringOf().make(张三, PASSWORD));
    const [tag, version, scrypt, cipher, ...rest] = wrapped.split(':');
    expect([tag, version, scrypt, cipher]).toEqual([
      'wrapped',
      '1',
      'scrypt-17-8-1',
      'aes-256-gcm',
    ]);
    const [salt, nonce, box] = rest.map((part) => Buffer.from(bytesOfBase32(part) ?? []));
    if (!salt || !nonce || !box) throw new Error(wrapped);
    const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
    const key = scryptSync('pingguoshanshuitieqiaobaizhi', salt, 32, cost);
    const opening = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(box.subarray(32));
    const bound = ['register-keeper/wrapped/1', `${scrypt}:${cipher}`, '张三', publicKey, W];
    opening.setAAD(Buffer.from(joinTexts(bound)));
    const seed = Buffer.concat([opening.update(box.subarray(0, 32)), opening.final()]);
    expect(base32(publicKeyOf(seed))).toBe(publicKey);
  }, 120_000);

  it('says the same whatever was wrong', async () => {
    const { ring, zhang, li } = await two();
    const { wrapped, owner } = zhang;
    const other = wrapped.slice(0, -1) + (wrapped.endsWith('0') ? 'G' : '0');
    const attempts = [
      [wrapped, owner, 'pingguo shanshui tieqiao baizh'],
      [wrapped, { ...owner, person: '李四' }, PASSWORD],
      [wrapped, { ...owner, workbookId: 'W2' }, PASSWORD],
      [wrapped, { ...owner, publicKey: li.publicKey }, PASSWORD],
      [li.wrapped, owner, PASSWORD],
      [other, owner, PASSWORD],
      [wrapped.replace('scrypt-10', 'scrypt-99'), owner, PASSWORD],
      [wrapped.replace('wrapped', 'registrar-file'), owner, PASSWORD],
      ['', owner, PASSWORD],
    ] as const;
    for (const [text, whose, password] of attempts)
      expect(codes(await ring.unlock(text, whose, password))).toEqual(['keys/wrong-password']);
    expect(ring.opened()).toBeNull();
  });

  it('opens for one person at a time, and never signs for another one', async () => {
    const { ring, zhang, li } = await two();
    value(await ring.unlock(zhang.wrapped, zhang.owner, PASSWORD));
    expect(codes(await ring.sign(li.fingerprint, '单据'))).toEqual(['keys/locked']);
    // Even a wrong password of the next person locks the one before.
    await ring.unlock(li.wrapped, li.owner, 'wrong');
    expect(codes(await ring.sign(zhang.fingerprint, '单据'))).toEqual(['keys/locked']);
    value(await ring.unlock(li.wrapped, li.owner, PASSWORD));
    expect(ring.opened()?.person).toBe('李四');
    ring.lock();
    expect(ring.opened()).toBeNull();
    expect(codes(await ring.sign(li.fingerprint, '单据'))).toEqual(['keys/locked']);
  });

  it('stays locked when somebody locks, or another begins, while it opens', async () => {
    const { ring, zhang, li } = await two();
    const slow = ring.unlock(zhang.wrapped, zhang.owner, PASSWORD);
    const next = ring.unlock(li.wrapped, li.owner, PASSWORD);
    expect([codes(await slow), codes(await next)]).toEqual([['keys/locked'], []]);
    expect(ring.opened()?.person).toBe('李四');
    const late = ring.unlock(zhang.wrapped, zhang.owner, PASSWORD);
    ring.lock();
    expect(codes(await late)).toEqual(['keys/locked']);
    expect(ring.opened()).toBeNull();
  });

  it('proposes another good password every time', () => {
    const ring = keyringOf(cheap);
    expect(ring.propose().words).toHaveLength(4);
    expect(ring.propose().typed).not.toBe(ring.propose().typed);
  });

  it('takes no weak password, for a new key, a changed one or a file', async () => {
    const { ring, zhang } = await two();
    const weak = '19900305';
    const expected = ['keys/password-too-short', 'keys/password-digits-only'];
    const to = { workbookId: W, password: weak };
    const { wrapped, owner } = zhang;
    expect(codes(await ring.make(张三, weak))).toEqual(expected);
    expect(codes(await ring.rewrap(wrapped, owner, PASSWORD, to))).toEqual(expected);
    expect(codes(await ring.makeFile('周八', weak))).toEqual(expected);
  });

  it('changes its password and goes to another workbook, and stays the same key', async () => {
    const { ring, zhang } = await two();
    const to = { workbookId: 'W2', password: 'lantian baiyun dahai qiao' };
    const moved = value(await ring.rewrap(zhang.wrapped, zhang.owner, PASSWORD, to));
    expect(ring.opened()).toBeNull();
    const there = { ...zhang.owner, workbookId: 'W2' };
    expect(codes(await ring.unlock(moved, there, PASSWORD))).toEqual(['keys/wrong-password']);
    expect(value(await ring.unlock(moved, there, to.password))).toMatchObject(pick(zhang));
    expect(codes(await ring.rewrap(zhang.wrapped, zhang.owner, 'wrong', to))).toEqual([
      'keys/wrong-password',
    ]);
  });

  it('is neither made nor opened where there is no WebCrypto, but checks', async () => {
    const { ring, zhang } = await two();
    value(await ring.unlock(zhang.wrapped, zhang.owner, PASSWORD));
    const signature = value(await ring.sign(zhang.fingerprint, '单据'));
    const bare = keyringOf({ ...cheap, subtle: null });
    expect(codes(await bare.make(张三, PASSWORD))).toEqual(['keys/no-crypto']);
    expect(codes(await bare.unlock(zhang.wrapped, zhang.owner, PASSWORD))).toEqual([
      'keys/no-crypto',
    ]);
    const check = { publicKey: zhang.publicKey, signature, text: '单据' };
    expect(await bare.verifyAll([check])).toEqual([true]);
  });
});

describe('台账管理员的密钥', () => {
  it('is a file and a sheet, and the sheet brings it back under a new password', async () => {
    const ring = keyringOf(cheap);
    const made = value(await ring.makeFile('周八', PASSWORD));
    expect(value(await ring.unlockFile(made.file, PASSWORD))).toEqual({
      person: '周八',
      ...pick(made),
    });
    const typed = made.sheet.join('\n').toLowerCase();
    const fresh = 'lantian baiyun dahai qiao';
    const again = value(await ring.recover('周八', typed, fresh));
    expect(again).toMatchObject({ ...pick(made), sheet: made.sheet });
    expect(codes(await ring.unlockFile(again.file, PASSWORD))).toEqual(['keys/wrong-password']);
    expect(codes(await ring.unlockFile(again.file, fresh))).toEqual([]);
    expect(codes(await ring.unlockFile('', fresh))).toEqual(['keys/file-unreadable']);
    expect(ring.opened()).toBeNull();
    expect(codes(await ring.recover('周八', made.sheet.slice(1).join('\n'), fresh))).toContain(
      'keys/sheet-line',
    );
  });
});

describe.each([
  { host: 'a host with Ed25519', parts: { ...cheap, subtle } },
  { host: 'a host without', parts: { ...cheap, subtle: withoutEd25519 } },
])('签名 in $host', ({ parts }) => {
  const digests = Array.from({ length: 5 }, (_, index) => digestOf(`第${index}行`));

  /** Opened once; every signature is made by the same key. */
  let opened: Promise<Awaited<ReturnType<typeof two>>> | undefined;
  async function open() {
    const all = await two(parts);
    value(await all.ring.unlock(all.zhang.wrapped, all.zhang.owner, PASSWORD));
    return all;
  }

  /** 张三 signed these entries with one signature. */
  async function signed(count: number) {
    opened ??= open();
    const { ring, zhang } = await opened;
    const task = signingTask(W, digests.slice(0, count));
    const signature = value(await ring.sign(zhang.fingerprint, task.text));
    return { ring, zhang, fields: task.fields(zhang.fingerprint, signature) };
  }

  it.each([1, 5])('holds for every one of %i entries, wherever it is checked', async (count) => {
    const { zhang, fields } = await signed(count);
    const checks = fields.map((field, index) => {
      const read = readSignature(field);
      const check = read && checkOf(W, digests[index] ?? '', read, zhang.publicKey);
      if (!check) throw new Error(field);
      return check;
    });
    const all = checks.map(() => true);
    for (const checker of [checkerOf(subtle), checkerOf(null)])
      expect(await checker.verifyAll(checks)).toEqual(all);
  });

  it('names entries as the domain does', async () => {
    const texts = ['', '3:土豆,', '😀\ud800', '单'.repeat(5000)];
    expect(await checkerOf(parts.subtle).digestAll(texts)).toEqual(texts.map(digestOf));
    expect(await checkerOf(null).digestAll(texts)).toEqual(texts.map(digestOf));
  });

  it('breaks with one bit of entry, workbook, key, path or signature', async () => {
    const { ring, zhang, fields } = await signed(5);
    const [read] = fields.map(readSignature);
    if (!read?.tree) throw new Error('no tree');
    const { tree } = read;
    const [digest = ''] = digests;
    const whole = { digest, workbookId: W, key: zhang.publicKey, signature: read.signature };
    const parts = { ...whole, path0: tree.path[0] ?? '', path2: tree.path[2] ?? '' };
    type Part = keyof typeof parts;
    const broken = fc.tuple(fc.constantFrom(...(Object.keys(parts) as Part[])), fc.nat());
    await fc.assert(
      fc.asyncProperty(broken, async ([part, bit]) => {
        const forgery: typeof parts = {
          ...parts,
          [part]: part === 'workbookId' ? flipText(parts[part], bit) : flip(parts[part], bit),
        };
        const { workbookId, key, signature, path0, path2 } = forgery;
        const path = [path0, tree.path[1] ?? '', path2];
        const forged = { ...read, signature, tree: { ...tree, path } };
        const check = checkOf(workbookId, forgery.digest, forged, key);
        expect(check && (await ring.verifyAll([check]))).toEqual([false]);
      }),
      { numRuns: 60 },
    );
  });

  it('does not hold for what is not a key or not a signature', async () => {
    const { ring, zhang, fields } = await signed(1);
    const read = readSignature(fields[0] ?? '');
    const check = read && checkOf(W, digests[0] ?? '', read, zhang.publicKey);
    if (!check) throw new Error('unread');
    const wrong = [
      { ...check, publicKey: '' },
      { ...check, publicKey: base32(new Uint8Array(32)) },
      { ...check, signature: '' },
      { ...check, signature: base32(new Uint8Array(64)) },
      { ...check, signature: base32(new Uint8Array(64).fill(255)) },
    ];
    expect(await ring.verifyAll([check, ...wrong, check])).toEqual([
      ...[true, false, false, false, false, false, true],
    ]);
  });
});

const pick = ({ publicKey, fingerprint }: { publicKey: string; fingerprint: string }) => ({
  publicKey,
  fingerprint,
});

/** One bit of what a base 32 text stands for. */
function flip(text: string, bit: number): string {
  const bytes = bytesOfBase32(text) ?? new Uint8Array();
  const at = bit % (bytes.length * 8);
  return base32(bytes.map((byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte)));
}

const flipText = (text: string, bit: number): string =>
  String.fromCharCode(text.charCodeAt(0) ^ (1 << (bit % 7))) + text.slice(1);
