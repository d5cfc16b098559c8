import { digestOf } from '../../domain/digest';
import type { SignatureChecker } from '../../domain/keys/keyring';

/** Digests of many texts worked out at once, which WebCrypto does several times faster. */
export const digestsOf = (
  checker: SignatureChecker | undefined,
  texts: readonly string[],
): Promise<readonly string[]> =>
  checker ? checker.digestAll(texts) : Promise.resolve(texts.map(digestOf));
