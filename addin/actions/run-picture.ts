import type { RecordView } from './desk';
import { SIGNING, type RecordHistory, type Told } from './record-history';
import { flowOf } from './state-text';
import { pictureOf, type Picture, type Signature } from '../domain/flow-picture/picture';
import type { Facts } from '../domain/sign-off';
import { leadsBack, NO_FACTS, stepOf, type Flow } from '../domain/sign-off/flow';
import { targetOf } from '../domain/sign-off/standing';

/** The picture of a record as far as its history is known, and the facts by which it goes. */
export function pictureFor(
  { register, state }: Pick<RecordView, 'register' | 'state'>,
  history: RecordHistory | null,
): { readonly picture: Picture; readonly facts: Facts } {
  const course = history?.course ?? { run: null, notes: [] };
  const flow = flowOf(register);
  const signatures = (history?.entries ?? []).filter(({ event }) => SIGNING.has(event));
  return {
    picture: pictureOf(
      flow,
      state,
      course,
      signatures.map((told) => signatureOf(flow, told)),
    ),
    facts: course.run?.facts ?? NO_FACTS,
  };
}

/** An N belongs to the round in which it was said, not to the one that it begins. */
function signatureOf(
  flow: Flow,
  { step: id, unit, by, at, choice, round, counts }: Told,
): Signature {
  const step = stepOf(flow, id);
  const to = step && choice !== '' ? targetOf(step, choice) : undefined;
  const back = step !== undefined && to !== undefined && leadsBack(flow, step, to);
  return { step: id, unit, who: by, at, choice, round: back ? round - 1 : round, counts };
}

export const firstMoment = ({ boxes }: Picture): string =>
  boxes
    .flatMap(({ rows }) => rows.flatMap(({ marks }) => marks))
    .map(({ at }) => at)
    .sort()[0] ?? '';
