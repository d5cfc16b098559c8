import type { Pack, Register, Step, Title } from '../addin/registers/vocabulary';
import { draftCount, hasRunningTotal } from './drafts';
import { underWayCount, waitingCount } from './sign-off-formulas';
import { COVER } from './wording';

/** One line of 等着办的: what waits, for whom, and the native formula that counts it. */
export interface WaitingLine {
  readonly register: Register;
  readonly what: Title;
  readonly who: Title;
  readonly formula: string;
}

/** Of a longer flow the cover says only how many are under way: its sheet says where each stands. */
const MANY_STEPS = 6;

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
      ...((register.signOff ?? []).length > MANY_STEPS
        ? [underWay(register)]
        : (register.signOff ?? []).map((step) => waitingFor(pack, register, step))),
    ]);

const waitingFor = (pack: Pack, register: Register, step: Step): WaitingLine => ({
  register,
  what: step.title,
  who: pack.posts.find(({ id }) => id === step.post)?.title ?? { zh: step.post, en: step.post },
  formula: waitingCount(register, step),
});

const underWay = (register: Register): WaitingLine => ({
  register,
  what: COVER.underWay,
  who: COVER.parties,
  formula: underWayCount(register),
});
