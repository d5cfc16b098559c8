import type { Problem, ProblemCode } from '../actions/problem';

/** What a message calls the things that a problem names by key. */
export interface Names {
  readonly column: (key: string) => string;
  readonly step: (id: string) => string;
  readonly post: (id: string) => string;
}

/** 2026-03-05 08:30 of a moment as the journal writes it. */
export const minuteOf = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** Why it is refused and what to do next; the clause is cited beside it. */
export interface Refusal {
  readonly why: string;
  readonly next: string;
}

/** One message for every code: a code without a message does not compile. */
export type ProblemTexts = {
  readonly [C in ProblemCode]: (
    problem: Extract<Problem, { readonly code: C }>,
    names: Names,
  ) => Refusal;
};
