import { joinTexts, splitTexts } from '../canonical';
import { digestOf } from '../digest';

/** One private key under a 签字密码, as it lies in its owner's line of 人员. */
export interface BundledKey {
  /** fingerprint */
  readonly key: string;
  /** where it was made: it is authenticated with that workbook wherever it is carried */
  readonly workbookId: string;
  readonly wrapped: string;
}

/**
 * 密钥包: every wrapped key that was ever asked for in this name, oldest first. Whoever asks for one
 * only adds to it: nobody can take away another one's key by asking in his name.
 */
export const bundleText = (keys: readonly BundledKey[]): string =>
  joinTexts(keys.map(({ key, workbookId, wrapped }) => joinTexts([key, workbookId, wrapped])));

/** null = not a text that `bundleText` writes. */
export function readBundle(text: string): readonly BundledKey[] | null {
  const keys: BundledKey[] = [];
  for (const item of splitTexts(text) ?? ['']) {
    const [key, workbookId, wrapped, ...more] = splitTexts(item) ?? [];
    if (key === undefined || workbookId === undefined || wrapped === undefined || more.length > 0)
      return null;
    keys.push({ key, workbookId, wrapped });
  }
  return keys;
}

/** How an entry names a wrapped key that it brought. */
export const bundledDigest = (key: BundledKey): string => digestOf(bundleText([key]));
