import { sealCode, type NamedEntry } from '../domain/entry';
import { readState } from '../domain/sign-off';
import type { Register } from '../registers/vocabulary';
import { stateCell } from './state-text';

/** What a record's own row shows of its newest entry; null = nothing (yet). */
export interface RowHints {
  readonly serial: string;
  readonly state: string | null;
  readonly entry: string;
  readonly seal: string | null;
}

/** Verification compares the row with these, and the outbox puts them back. */
export function hintsOf(register: Register, { id, entry }: NamedEntry): RowHints {
  const state = readState(entry.state);
  return {
    serial: entry.no,
    state: state && stateCell(register, state),
    entry: id,
    seal: entry.digest === '' ? null : sealCode(entry.digest),
  };
}
