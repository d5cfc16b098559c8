import type { RecordView } from '../../addin/actions/desk';
import type { RecordHistory, Told } from '../../addin/actions/record-history';
import { flowOf } from '../../addin/actions/state-text';
import { pictureOf, type Picture, type Signature } from '../../addin/domain/flow-picture/picture';
import type { Facts } from '../../addin/domain/sign-off';
import { NO_FACTS } from '../../addin/domain/sign-off/flow';

/** The picture of a record as far as its history is known, and the facts by which it goes. */
export function pictureFor(
  { register, state }: RecordView,
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

const SIGNING: ReadonlySet<string> = new Set(['signed', 'posted', 'redecided', 'levelChanged']);

export const firstMoment = ({ boxes }: Picture): string =>
  boxes
    .flatMap(({ rows }) => rows.flatMap(({ marks }) => marks))
    .map(({ at }) => at)
    .sort()[0] ?? '';
