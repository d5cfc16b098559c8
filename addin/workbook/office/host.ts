import { WorkbookError } from '../port';

/** `Excel.run`, or one that leads elsewhere than to the Excel that the add-in runs in. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Host failures come out as WorkbookErrors, whatever the batch was doing. */
export const hostRun =
  (run: Run = (batch) => Excel.run(batch)): Run =>
  async (batch) => {
    try {
      return await run(batch);
    } catch (error) {
      throw workbookError(error);
    }
  };

export function workbookError(error: unknown): Error {
  if (!isHostError(error)) return error instanceof Error ? error : new Error(String(error));
  return new WorkbookError(errorCode(error), { cause: error, message: error.message });
}

/** Codes that Excel.ErrorCodes documents; a host may add its own. */
function errorCode({ code, message }: HostError): WorkbookError['code'] {
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return 'busy-editing';
    case 'InvalidOperation':
      return /cell.?edit/i.test(message) ? 'busy-editing' : 'host';
    case 'AccessDenied':
    case 'ReadOnly':
      return 'access-denied';
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return 'too-large';
    case 'Timeout':
    case 'RequestTimeout':
      return 'timeout';
    default:
      return 'host';
  }
}

interface HostError extends Error {
  readonly code: string;
}

/** OfficeExtension.Error is not always the same class: each copy of office.js has its own. */
export const isHostError = (error: unknown): error is HostError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.name !== 'WorkbookError';

export const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  isHostError(error) && codes.includes(error.code);

/** Somebody is typing into a cell; Excel has not even begun the batch. */
export const isEditing = (error: unknown): boolean =>
  isHostError(error) && errorCode(error) === 'busy-editing';
