import type { Pack, Register, Title } from '../addin/registers/vocabulary';
import { draftCount, hasRunningTotal } from './drafts';
import { waitingCount } from './sign-off-formulas';
import { COVER } from './wording';

/** One line of 等着办的: what waits, for whom, and the native formula that counts it. */
export interface WaitingLine {
  readonly register: Register;
  readonly what: Title;
  readonly who: Title;
  readonly formula: string;
}

export const waitingLines = (pack: Pack): readonly WaitingLine[] =>
  pack.registers
    .filter(({ signOff }) => signOff)
    .flatMap((register) => [
      {
        register,
        what: hasRunningTotal(register) ? COVER.uncounted : COVER.draft,
        who: COVER.clerk,
        formula: draftCount(register),
      },
      ...(register.signOff ?? []).map((step) => ({
        register,
        what: step.title,
        who: pack.posts.find(({ id }) => id === step.post)?.title ?? {
          zh: step.post,
          en: step.post,
        },
        formula: waitingCount(register, step),
      })),
    ]);
