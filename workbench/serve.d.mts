export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves dist/ (`root`) to this machine alone; the page opens the workbook `file` at once. */
export function serve(options: {
  readonly port: number;
  readonly root: string;
  readonly file?: string;
  readonly officeJs?: string;
}): Promise<Served>;
