import type { AttachedKind, WorkbookModel } from '../file/model';
import { PackageError } from '../file/package';
import { XmlError } from '../file/xml';

/** What the page could not do. Its texts say what to do about it. */
export type Problem =
  | { readonly code: 'not-a-workbook'; readonly name: string; readonly detail: string }
  | { readonly code: 'old-or-encrypted'; readonly name: string }
  | { readonly code: 'not-there'; readonly address: string }
  | { readonly code: 'still-editing' }
  /** opened, but the grid does not show all of it */
  | { readonly code: 'kept-unseen'; readonly kinds: readonly AttachedKind[] }
  | { readonly code: 'tab-blocked' }
  | { readonly code: 'open-failed'; readonly name: string; readonly detail: string }
  | { readonly code: 'save-failed'; readonly detail: string }
  | { readonly code: 'add-in-failed'; readonly detail: string }
  | { readonly code: 'command-failed'; readonly button: string; readonly detail: string };

/** Carries a problem up to the place where it is shown. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${'detail' in problem ? problem.detail : ''}`);
    this.name = 'ProblemError';
  }
}

export const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

export function problemOfOpening(error: unknown, name: string, bytes: Uint8Array): Problem {
  if (error instanceof ProblemError) return error.problem;
  // The container of .xls, and of every workbook with an opening password.
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte))
    return { code: 'old-or-encrypted', name };
  if (error instanceof PackageError || error instanceof XmlError)
    return { code: 'not-a-workbook', name, detail: error.message };
  return { code: 'open-failed', name, detail: detailOf(error) };
}

/** What of a file the grid does not show. Notes are not counted: every template has them. */
export function unseenIn(model: WorkbookModel): Problem | null {
  const kinds = model.sheets.flatMap(({ attached }) => attached.map(({ kind }) => kind));
  const others = [...new Set(kinds)].filter((kind) => kind !== 'note');
  return others.length === 0 ? null : { code: 'kept-unseen', kinds: others };
}
