import { InvariantError } from '../result';
import type { FlowEvent, Place } from './command';
import { newRun, type FlowState, type Recorded, type Run, type SignedStep } from './state';

export function evolve(state: FlowState, event: FlowEvent): FlowState {
  if (event.event === 'registered') return { status: 'open', ...newRun(event.facts) };
  if (event.event === 'noted' || event.event === 'erased') return state;
  if (state.status === 'draft') throw new InvariantError(`${event.event} before it was registered`);
  const run = runOf(state);
  switch (event.event) {
    case 'signed':
      return after(event.last, {
        ...run,
        facts: event.facts,
        signed: [...run.signed, event.signed],
        // Whoever signs on has seen the request to undo, and goes on.
        undoAsked: '',
      });
    case 'wentBack':
      return after(false, {
        ...without(run, event.dropped),
        round: run.round + 1,
      });
    case 'redecided':
      return after(event.last, {
        ...run,
        round: run.round + 1,
        signed: replaced(run, event.signed),
      });
    case 'levelChanged':
      return after(event.last, {
        ...run,
        round: run.round + 1,
        facts: { ...run.facts, level: event.level },
        signed: replaced(run, event.signed),
      });
    case 'unitsChanged':
      return after(event.last, {
        ...run,
        facts: { ...run.facts, units: event.units },
        signed: run.signed.filter(({ unit }) => unit === '' || event.units.includes(unit)),
      });
    case 'recorded':
      return { ...state, recorded: noted(run.recorded, event.recorded) };
    case 'withdrawn':
      return after(false, { ...run, signed: run.signed.slice(0, -1) });
    case 'transferred':
      return { ...state, assigned: [...run.assigned, event.asked] };
    case 'signerAdded':
      return { ...state, added: [...run.added, event.asked] };
    case 'undoAsked':
      return { ...state, undoAsked: event.by };
    case 'undone':
      return after(false, { ...without(run, event.dropped), round: run.round + 1, undoAsked: '' });
    case 'stood':
      return { status: 'open', ...run };
    case 'voided':
      return { status: 'void', ...run };
  }
}

/** The run alone, whatever the status. */
export function runOf(state: Exclude<FlowState, { status: 'draft' }>): Run {
  const { round, facts, signed, added, assigned, recorded, undoAsked } = state;
  return { round, facts, signed, added, assigned, recorded, undoAsked };
}

const after = (last: boolean, run: Run): FlowState => ({
  status: last ? 'complete' : 'open',
  ...run,
});

/** Signatures, requests and transfers of these places no longer count. */
function without(run: Run, dropped: readonly Place[]): Run {
  const stays = ({ step, unit }: Place): boolean =>
    !dropped.some((place) => place.step === step && place.unit === unit);
  return {
    ...run,
    signed: run.signed.filter(stays),
    added: run.added.filter(stays),
    assigned: run.assigned.filter(stays),
  };
}

/** A step noted without a moment did not happen: what was noted of it before goes. */
const noted = (before: readonly Recorded[], now: Recorded): readonly Recorded[] =>
  now.happened === ''
    ? before.filter(({ step, unit }) => step !== now.step || unit !== now.unit)
    : [...before, now];

/** The step's own signatures give way to a new one; all others stay. */
const replaced = (run: Run, by: SignedStep): readonly SignedStep[] => [
  ...run.signed.filter(({ step, unit }) => step !== by.step || unit !== by.unit),
  by,
];
