import { fingerprintOf, fullFingerprint } from './fingerprint';

/** The 台账管理员's key as a text file: read by people, and unlocked like a key in a cell. */
export interface RegistrarFile {
  readonly person: string;
  readonly publicKey: string;
  readonly wrapped: string;
}

const TITLE = 'Register Keeper 台账管家: registrar key file 台账管理员密钥文件 1';

export const registrarFileText = ({ person, publicKey, wrapped }: RegistrarFile): string =>
  [
    TITLE,
    `person: ${person}`,
    `fingerprint: ${fullFingerprint(fingerprintOf(publicKey))}`,
    `public-key: ${publicKey}`,
    `key: ${wrapped}`,
    '',
  ].join('\n');

/** null = not such a file, or one whose parts contradict each other. */
export function readRegistrarFile(text: string): RegistrarFile | null {
  const value = (name: string): string =>
    new RegExp(`^${name}: *(.*?) *\\r?$`, 'm').exec(text)?.[1] ?? '';
  const file = {
    person: value('person'),
    publicKey: value('public-key'),
    wrapped: value('key'),
  };
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return plain === registrarFileText(file) ? file : null;
}
