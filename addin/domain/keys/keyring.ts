import type { Result } from '../result';
import type { Passphrase } from './passphrase';

/** Whose wrapped key it is: authenticated with it, so it opens for nobody and nowhere else. */
export interface KeyOwner {
  readonly person: string;
  /** base 32, 52 characters */
  readonly publicKey: string;
  readonly workbookId: string;
}

/** A key that was just made: the public half, and the private half as it may lie in a cell. */
export interface MadeKey {
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly wrapped: string;
}

/** Who is unlocked: the name is always shown. */
export interface OpenKey {
  readonly person: string;
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** One signature to check. */
export interface Check {
  readonly publicKey: string;
  /** the text that must have been signed (signature.ts) */
  readonly text: string;
  /** base 32, 103 characters */
  readonly signature: string;
}

/** Checks signatures; needs no key, so the verifier has one, too. */
export interface SignatureChecker {
  /** One answer for every check, in order. Ask in pages to show progress or to stop. */
  verifyAll: (checks: readonly Check[]) => Promise<readonly boolean[]>;
  /** digestOf of many texts, each asked for when its turn comes. */
  digestAll: (texts: Iterable<string>) => Promise<readonly string[]>;
}

/**
 * Keys of the people at this PC. One person is unlocked at a time: unlocking, or trying to, locks
 * whoever was before.
 */
export interface Keyring extends SignatureChecker {
  /** a 签字密码 that is easy to remember; a fresh one every time */
  propose: () => Passphrase;
  /** Makes a pair for somebody, under a password that is good enough; locked until `unlock`. */
  make: (
    owner: Omit<KeyOwner, 'publicKey'>,
    password: string,
  ) => Promise<Result<MadeKey, KeyProblem>>;
  unlock: (
    wrapped: string,
    owner: KeyOwner,
    password: string,
  ) => Promise<Result<OpenKey, KeyProblem>>;
  opened: () => OpenKey | null;
  lock: () => void;
  /** Signs with the unlocked key if it is this one: a form left open never signs as somebody else. */
  sign: (fingerprint: string, text: string) => Promise<Result<string, KeyProblem>>;
  /** The same key under another password, or carried to another workbook. */
  rewrap: (
    wrapped: string,
    from: KeyOwner,
    password: string,
    to: { readonly workbookId: string; readonly password: string },
  ) => Promise<Result<string, KeyProblem>>;
}

/** The 台账管理员's own key: never in the workbook, but in a file and on a sheet of paper. */
export interface RegistrarKeys {
  /** a fresh key as file and sheet; locked until `unlockFile` */
  makeFile: (person: string, password: string) => Promise<Result<RegistrarKey, KeyProblem>>;
  unlockFile: (file: string, password: string) => Promise<Result<OpenKey, KeyProblem>>;
  /** from the typed lines of the sheet, under a new password */
  recover: (
    person: string,
    typed: string,
    password: string,
  ) => Promise<Result<RegistrarKey, KeyProblem>>;
}

export interface RegistrarKey {
  readonly publicKey: string;
  readonly fingerprint: string;
  /** text of the key file */
  readonly file: string;
  /** lines of the recovery sheet: whoever has them has the key */
  readonly sheet: readonly string[];
}

export type KeyProblem =
  /** also for a wrapped key that was altered or is somebody else's: nobody learns which */
  | { readonly code: 'keys/wrong-password' }
  | { readonly code: 'keys/locked' }
  /** no WebCrypto here: an insecure address, or a very old host */
  | { readonly code: 'keys/no-crypto' }
  | PasswordProblem
  | { readonly code: 'keys/file-unreadable' }
  /** the person's line has no such key: the cell was emptied or altered */
  | { readonly code: 'keys/bundle-gone'; readonly name: string }
  | SheetProblem;

export type PasswordProblem =
  | { readonly code: 'keys/password-too-short'; readonly least: number; readonly words: number }
  | { readonly code: 'keys/password-digits-only' }
  | { readonly code: 'keys/password-too-plain' };

export type SheetProblem =
  | { readonly code: 'keys/sheet-line'; readonly sheetLine: number }
  | { readonly code: 'keys/sheet-line-missing'; readonly sheetLine: number }
  /** every line is right by itself, but they are not of one sheet */
  | { readonly code: 'keys/sheet-mixed' };
