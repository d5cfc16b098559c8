import type { Finding, VerifyReport } from '../../addin/actions/verify-workbook';
import { readPreference, writePreference } from '../preferences';

/** What this PC saw of a workbook when it was last in order: something outside the file. */
export interface Anchors {
  /** fingerprint of a 台账管理员's key; '' = nobody had keys then */
  readonly registrar: string;
  /** ids of the newest entries */
  readonly heads: readonly string[];
}

const isAnchors = (text: string): text is string => text.includes(' ');

const nameOf = (workbookId: string): string => `anchors.${workbookId}`;

/** null = this PC never verified the workbook */
export function readAnchors(workbookId: string): Anchors | null {
  const [registrar = '', ...heads] =
    readPreference(nameOf(workbookId), isAnchors)?.split(' ') ?? [];
  return heads.length === 0 ? null : { registrar, heads: heads.filter((id) => id !== '') };
}

export const keepAnchors = (workbookId: string, { registrar, heads }: Anchors): void =>
  writePreference(nameOf(workbookId), [registrar, ...(heads.length > 0 ? heads : [''])].join(' '));

/** Of another one, or older, than what this PC saw. */
export const breaksAnchors = ({ kind }: Finding): boolean =>
  kind === 'other-registrar' || kind === 'head-missing';

/** What is remembered from now on: the known 台账管理员 stays as long as he is one. */
export function anchorsAfter({ registrars, heads }: VerifyReport, known: Anchors | null): Anchors {
  const still = registrars.find((fingerprint) => fingerprint === known?.registrar);
  return { registrar: still ?? registrars[0] ?? '', heads };
}
