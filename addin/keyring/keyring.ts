import { base32 } from '../domain/digest';
import { fingerprintOf } from '../domain/keys/fingerprint';
import type {
  KeyOwner,
  KeyProblem,
  Keyring,
  OpenKey,
  RegistrarKey,
  RegistrarKeys,
} from '../domain/keys/keyring';
import { proposePassphrase } from '../domain/keys/passphrase';
import { judgePassword } from '../domain/keys/password';
import { readSheet, sheetLines } from '../domain/keys/recovery-sheet';
import { readRegistrarFile, registrarFileText } from '../domain/keys/registrar-file';
import { ok, refuse, type Result } from '../domain/result';
import { utf8 } from '../domain/utf8';
import { own, type OwnBytes } from './bytes';
import { checkerOf, hostSubtle } from './check-signatures';
import { ed25519Of, publicKeyOf, type Signing } from './ed25519';
import { unwrap, wrap, type Kept, type Wrapping } from './wrap';

export interface KeyringParts {
  /** null = the host has none */
  readonly subtle: SubtleCrypto | null;
  readonly random: (length: number) => OwnBytes;
  /** of scrypt; less than 17 is for tests */
  readonly log2N: number;
}

interface Unlocked extends OpenKey {
  readonly sign: Signing;
}

const hostRandom = (length: number): OwnBytes => crypto.getRandomValues(new Uint8Array(length));

export function keyringOf(parts: Partial<KeyringParts> = {}): Keyring & RegistrarKeys {
  const { subtle, random, log2N }: KeyringParts = {
    subtle: hostSubtle(),
    random: hostRandom,
    log2N: 17,
    ...parts,
  };
  const wrapping: Wrapping | null = subtle ? { subtle, random, log2N } : null;
  const algorithm = ed25519Of(subtle);
  let unlocked: Unlocked | null = null;
  // Whoever begins to unlock later, or locks, wins over an unlocking that is still under way.
  let turn = 0;

  const lock = (): void => {
    turn++;
    unlocked = null;
  };

  async function unlock(
    kept: Kept,
    wrapped: string,
    owner: KeyOwner,
    password: string,
  ): Promise<Result<OpenKey, KeyProblem>> {
    lock();
    const mine = turn;
    const seed = await open(kept, wrapped, owner, password);
    if (!seed.ok) return seed;
    const sign = await (await algorithm).signerOf(seed.value);
    seed.value.fill(0);
    if (mine !== turn) return refuse({ code: 'keys/locked' });
    const { person, publicKey } = owner;
    unlocked = { person, publicKey, fingerprint: fingerprintOf(publicKey), sign };
    return ok(shown(unlocked));
  }

  async function open(
    kept: Kept,
    wrapped: string,
    owner: KeyOwner,
    password: string,
  ): Promise<Result<OwnBytes, KeyProblem>> {
    if (!wrapping) return refuse({ code: 'keys/no-crypto' });
    const seed = await unwrap(wrapping, kept, wrapped, owner, password);
    const isHis = seed && base32(publicKeyOf(seed)) === owner.publicKey;
    return isHis ? ok(seed) : refuse({ code: 'keys/wrong-password' });
  }

  /** Puts a private key under a password and forgets it. */
  async function keep(
    kept: Kept,
    seed: OwnBytes,
    owner: Omit<KeyOwner, 'publicKey'>,
    password: string,
  ): Promise<Result<{ readonly publicKey: string; readonly wrapped: string }, KeyProblem>> {
    const problems = judgePassword(password);
    if (problems.length > 0) return refuse(...problems);
    if (!wrapping) return refuse({ code: 'keys/no-crypto' });
    const publicKey = base32(publicKeyOf(seed));
    const wrapped = await wrap(wrapping, kept, seed, { ...owner, publicKey }, password);
    seed.fill(0);
    return ok({ publicKey, wrapped });
  }

  async function fileOf(
    seed: OwnBytes,
    person: string,
    password: string,
  ): Promise<Result<RegistrarKey, KeyProblem>> {
    const sheet = sheetLines(seed);
    const kept = await keep('registrar-file', seed, { person, workbookId: '' }, password);
    if (!kept.ok) return kept;
    const { publicKey } = kept.value;
    const file = registrarFileText({ person, ...kept.value });
    return ok({ publicKey, fingerprint: fingerprintOf(publicKey), file, sheet });
  }

  return {
    ...checkerOf(subtle),
    propose: () => proposePassphrase(random),
    lock,
    opened: () => unlocked && shown(unlocked),
    make: async (owner, password) => {
      const kept = await keep('wrapped', random(32), owner, password);
      return kept.ok
        ? ok({ ...kept.value, fingerprint: fingerprintOf(kept.value.publicKey) })
        : kept;
    },
    unlock: (wrapped, owner, password) => unlock('wrapped', wrapped, owner, password),
    sign: async (fingerprint, text) => {
      if (unlocked?.fingerprint !== fingerprint) return refuse({ code: 'keys/locked' });
      return ok(base32(await unlocked.sign(utf8(text))));
    },
    rewrap: async (wrapped, from, password, to) => {
      const seed = await open('wrapped', wrapped, from, password);
      if (!seed.ok) return seed;
      const owner = { person: from.person, workbookId: to.workbookId };
      const kept = await keep('wrapped', seed.value, owner, to.password);
      return kept.ok ? ok(kept.value.wrapped) : kept;
    },
    makeFile: (person, password) => fileOf(random(32), person, password),
    unlockFile: async (text, password) => {
      lock();
      const file = readRegistrarFile(text);
      if (!file) return refuse({ code: 'keys/file-unreadable' });
      const { person, publicKey, wrapped } = file;
      return unlock('registrar-file', wrapped, { person, publicKey, workbookId: '' }, password);
    },
    recover: async (person, typed, password) => {
      const seed = readSheet(typed);
      return seed.ok ? fileOf(own(seed.value), person, password) : seed;
    },
  };
}

const shown = ({ person, publicKey, fingerprint }: Unlocked): OpenKey => ({
  person,
  publicKey,
  fingerprint,
});
