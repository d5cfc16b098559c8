import type { SignatureChecker } from '../../domain/keys/keyring';
import type { Anchors } from './verify-signatures';

export interface VerifyOptions extends Anchors {
  /** none = contents only, no signatures */
  readonly checker?: SignatureChecker;
  readonly onProgress?: (rowsRead: number) => void;
  readonly signal?: AbortSignal;
}

export type Progress = (rows: number) => void;

/** Counts what was read, and stops where the person wants it stopped. */
export function counter({ onProgress, signal }: VerifyOptions): Progress {
  let read = 0;
  return (rows) => {
    signal?.throwIfAborted();
    read += rows;
    onProgress?.(read);
  };
}

/** Lets the page live, and stops where the person wants it stopped. */
export async function breathe({ signal }: VerifyOptions): Promise<void> {
  signal?.throwIfAborted();
  await new Promise((resolve) => setTimeout(resolve));
}
