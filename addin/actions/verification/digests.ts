import { digestOf } from '../../domain/digest';
import type { SignatureChecker } from '../../domain/keys/keyring';

/** Digests of many texts, none of which is kept longer than that takes. */
export const digestsOf = (
  checker: SignatureChecker | undefined,
  texts: Iterable<string>,
): Promise<readonly string[]> =>
  checker ? checker.digestAll(texts) : Promise.resolve(Array.from(texts, digestOf));
