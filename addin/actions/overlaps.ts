import type { FlowState } from '../domain/sign-off';
import type { SignedStep } from '../domain/sign-off/state';
import type { ClauseId, Register, Step } from '../registers/vocabulary';

/** Allowed and worth a look: one person signed two steps that are better kept apart. */
export interface Overlap {
  readonly step: Step;
  readonly other: Step;
  readonly by: string;
  readonly clause: ClauseId;
}

/** In the order of the steps; a deputy counts as the person in whose place he signed, too. */
export function overlapsIn({ signOff = [] }: Register, state: FlowState): readonly Overlap[] {
  const signed = state.status === 'draft' ? [] : state.signed;
  const signers = (of: Step): readonly string[] =>
    signed.filter(({ step }) => step === of.step).flatMap(namesOf);
  return signOff.flatMap((step) =>
    signOff
      .filter((other) => step.flagSameAs?.includes(other.step))
      .flatMap((other) =>
        [...new Set(signers(step))]
          .filter((by) => signers(other).includes(by))
          .map((by) => ({ step, other, by, clause: step.incompatibility ?? step.clause })),
      ),
  );
}

const namesOf = ({ by, for: principal }: SignedStep): readonly string[] =>
  principal === '' ? [by] : [by, principal];
