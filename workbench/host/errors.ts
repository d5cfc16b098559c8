import { EngineError } from '../engine/port';

/** An error as Excel answers it: `code` is one of Excel.ErrorCodes, the message is Excel's English. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly http = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);

export const itemNotFound = (): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const itemExists = (): HostError =>
  new HostError('ItemAlreadyExists', 'The resource being created already exists.', 409);

export const accessDenied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.', 401);

export const invalidOperation = (message = 'The operation attempted is invalid on the object.') =>
  new HostError('InvalidOperation', message);

/** What the Excel that we play does not know yet. */
export const apiNotFound = (what: string, set: string, version: string): HostError =>
  new HostError(
    'ApiNotFound',
    `The method or property ${what} is part of the ${set} ${version} requirement set, which is not available in this version of Excel.`,
    404,
  );

/** What this workbench lacks is said by name, never answered with something that looks right. */
export const notImplemented = (what: string): HostError =>
  new HostError('NotImplemented', `The workbench does not implement ${what}.`, 501);

/** The engine refuses in its own words; the add-in must hear Excel's. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof EngineError) {
    switch (error.code) {
      case 'denied':
        return accessDenied();
      case 'not-found':
        return itemNotFound();
      case 'exists':
        return itemExists();
      case 'invalid':
        return invalidArgument();
      case 'refused':
        return invalidOperation(error.message);
      case 'attached':
        return notImplemented(`moving cells that carry something of the file: ${error.what}`);
      case 'off-sheet':
        return new HostError(
          'NonBlankCellOffSheet',
          "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
        );
      case 'editing':
        return new HostError(
          'InvalidOperationInCellEditMode',
          'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
        );
    }
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('GeneralException', `The workbench failed: ${detail}`, 500);
}
