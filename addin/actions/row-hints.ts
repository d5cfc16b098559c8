import { sealCode, sealDigest, type NamedEntry } from '../domain/journal/entry';
import type { Story } from '../domain/journal/story';
import { readState } from '../domain/sign-off';
import type { Register } from '../registers/vocabulary';
import { stateCell } from './state-text';

/** What a record's own row shows of its journal. */
export interface RowHints {
  readonly serial: string;
  readonly state: string;
  readonly entry: string;
  /** '' = nothing is sealed */
  readonly seal: string;
}

/** What the row should show; null = the journal tells nothing. The outbox puts it back. */
export function hintsOf(
  workbookId: string,
  register: Register,
  story: Story,
  /** digest over everything sealed, where it is known */
  known?: string,
): RowHints | null {
  const newest = story.entries.at(-1);
  if (!newest) return null;
  const { rowId } = newest.entry;
  const digest =
    known ??
    sealDigest(
      { workbookId, register: register.id, revision: newest.entry.revision, rowId },
      story.sealed.map(({ cell }) => cell),
    );
  return {
    ...{ serial: story.no, entry: story.heads.at(-1) ?? newest.id },
    state: stateCell(register, story.state),
    seal: shownSeal(digest),
  };
}

/** What the writer of one entry left in the row: right as long as nobody wrote beside him. */
export const hintsLeft = (register: Register, { id, entry }: NamedEntry): RowHints => ({
  ...{ serial: entry.no, entry: id },
  ...stateAndSealLeft(register, entry.state, entry.digest),
});

export function stateAndSealLeft(
  register: Register,
  text: string,
  digest: string,
): Pick<RowHints, 'state' | 'seal'> {
  const state = readState(text);
  return { state: state ? stateCell(register, state) : text, seal: shownSeal(digest) };
}

const shownSeal = (digest: string): string => (digest === '' ? '' : sealCode(digest));

/** The 封签 of a line: of the newest signature that still seals something of it. */
export function lineSeal(story: Story, line: string): string {
  const sealing = new Set(
    story.sealed.filter(({ cell }) => cell.line === line).map(({ by }) => by.id),
  );
  const newest = story.entries.filter(({ id }) => sealing.has(id)).at(-1);
  return newest ? sealCode(newest.entry.digest) : '';
}
