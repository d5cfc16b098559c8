import type { RecordView } from './desk';
import { SIGNING, type RecordHistory, type Told } from './record-history';
import { flowOf } from './state-text';
import { pictureOf, type Picture, type Signature } from '../domain/flow-picture/picture';
import type { Facts } from '../domain/sign-off';
import { NO_FACTS } from '../domain/sign-off/flow';

/** The picture of a record as far as its history is known, and the facts by which it goes. */
export function pictureFor(
  { register, state }: Pick<RecordView, 'register' | 'state'>,
  history: RecordHistory | null,
): { readonly picture: Picture; readonly facts: Facts } {
  const course = history?.course ?? { run: null, notes: [] };
  const signatures = (history?.entries ?? []).filter(({ event }) => SIGNING.has(event));
  return {
    picture: pictureOf(flowOf(register), state, course, signatures.map(signatureOf)),
    facts: course.run?.facts ?? NO_FACTS,
  };
}

const signatureOf = ({ step, unit, by, at, choice, round, counts }: Told): Signature => ({
  ...{ step, unit, who: by, at, choice, round, counts },
});

export const firstMoment = ({ boxes }: Picture): string =>
  boxes
    .flatMap(({ rows }) => rows.flatMap(({ marks }) => marks))
    .map(({ at }) => at)
    .sort()[0] ?? '';
