/**
 * What Excel gives to custom functions, as far as ours use it. The office-js types do not have it,
 * and it is the only thing there is where functions.js runs without a page.
 */
declare namespace CustomFunctions {
  enum ErrorCode {
    invalidValue = '#VALUE!',
    notAvailable = '#N/A',
  }
  /** Excel shows a text of ours only with these two codes. */
  class Error extends globalThis.Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
  }
  function associate(id: string, implementation: (...args: never[]) => unknown): void;
}
