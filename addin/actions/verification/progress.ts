export interface VerifyOptions {
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
