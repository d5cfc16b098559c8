import { ok, refuse, type Result } from '../result';
import { dropsFrom, unnamedUnits } from './back';
import type { FlowEvent, FlowProblem, Sign } from './command';
import { evolve, runOf } from './evolve';
import { leadsBack, stepOf, type Flow, type FlowStep } from './flow';
import { holds, postsFor } from './signer';
import {
  isComplete,
  missingBefore,
  openingsAt,
  signaturesOf,
  standings,
  targetOf,
  type Opening,
  type Standing,
} from './standing';
import { EXTRA, type Run, type SignedStep } from './state';

/** One signature being given: where, by whom, and the run with the facts that it brings. */
interface Signing {
  readonly flow: Flow;
  readonly run: Run;
  readonly step: FlowStep;
  readonly unit: string;
  readonly command: Sign;
}

export function decideSign(
  flow: Flow,
  before: Run,
  command: Sign,
  complete: boolean,
): Result<readonly FlowEvent[], FlowProblem> {
  const step = stepOf(flow, command.step);
  if (!step) return refuse({ code: 'sign-off/unknown-step', step: command.step });
  const brings = Object.keys(command.facts ?? {}).length > 0;
  const run = brings ? { ...before, facts: { ...before.facts, ...command.facts } } : before;
  const unit = command.unit ?? '';
  const { clause } = step;
  if (step.perUnit ? !run.facts.units.includes(unit) : unit !== '')
    return refuse({ code: 'sign-off/unit-unknown', step: step.step, unit, clause });
  const signing: Signing = { flow, run, step, unit, command };
  const standing = standings(flow, run).find(
    (node) => node.step === step && node.unit === unit,
  )?.standing;
  if (standing === 'done')
    return refuse({
      code: 'sign-off/already-signed',
      ...{ step: step.step, clause, by: signaturesOf(run, step.step, unit).at(-1)?.by ?? '' },
    });
  if (complete) return refuse({ code: 'sign-off/complete' });

  const opening = openingFor(signing);
  const problems = [
    ...againstStanding(signing, standing),
    ...againstSigner(signing, opening),
    ...againstOthers(signing),
    ...againstWay(signing),
    ...againstChoice(signing),
    ...againstAttestation(signing),
  ];
  if (problems.length > 0) return refuse(...problems);
  return ok(eventsOf(signing, opening?.post ?? step.post));
}

const AT = ({ step }: Signing): { readonly step: string; readonly clause: string } => ({
  step: step.step,
  clause: step.clause,
});

function againstStanding(signing: Signing, standing: Standing | undefined): readonly FlowProblem[] {
  const { flow, run, step, unit } = signing;
  switch (standing) {
    case 'waiting': {
      const missing = missingBefore(flow, run, step.step, unit);
      return [{ code: 'sign-off/out-of-order', missing, ...AT(signing) }];
    }
    case 'skipped':
      return [{ code: 'sign-off/other-branch', ...AT(signing) }];
    case 'passed':
      return [{ code: 'sign-off/condition-not-met', ...AT(signing) }];
    case 'done':
    case 'ready':
    case undefined:
      return [];
  }
}

/** The signature of this step that the person can give: of the post named, or of one he holds. */
function openingFor({ run, step, unit, command }: Signing): Opening | undefined {
  const open = openingsAt(run, step, unit);
  const posts = postsFor(command.by, command.for ?? '') ?? [];
  // Outsiders hold no post here; which of several they sign as is what the command says.
  const mine = step.outside
    ? open
    : open.filter(({ post, person }) =>
        person === '' ? posts.includes(post) : person === command.by.name,
      );
  return command.post === undefined ? mine[0] : mine.find(({ post }) => post === command.post);
}

function againstSigner(signing: Signing, opening: Opening | undefined): readonly FlowProblem[] {
  const { run, step, unit, command } = signing;
  const by = command.by.name;
  const principal = command.for ?? '';
  if (step.levels && step.levels[run.facts.level] === undefined)
    return [{ code: 'sign-off/level-missing', levels: Object.keys(step.levels), ...AT(signing) }];
  if (signaturesOf(run, step.step, unit).some((signed) => isPerson(signed, by)))
    return [{ code: 'sign-off/already-signed', by, ...AT(signing) }];
  if (principal !== '' && postsFor(command.by, principal) === null)
    return [{ code: 'sign-off/not-delegated', by, for: principal }];
  if (opening) return [];
  const [first] = openingsAt(run, step, unit);
  const post = command.post ?? first?.post ?? step.post;
  return first && first.person !== '' && (first.post === EXTRA || holds(command.by, first.post))
    ? [{ code: 'sign-off/not-the-person', by, person: first.person, ...AT(signing) }]
    : [{ code: 'sign-off/not-the-post', by, post, ...AT(signing) }];
}

const isPerson = ({ by, for: principal }: SignedStep, name: string): boolean =>
  by === name || principal === name;

/** Incompatible posts hold for the signer and for the person in whose place he signs. */
function againstOthers(signing: Signing): readonly FlowProblem[] {
  const { flow, run, step, command } = signing;
  const names = [command.by.name, command.for ?? ''].filter((name) => name !== '');
  const signedBy = (other: string): string | undefined =>
    names.find((name) => run.signed.some((s) => s.step === other && isPerson(s, name)));
  const problems: FlowProblem[] = [];
  for (const other of incompatibleWith(flow, step)) {
    const by = signedBy(other.step);
    if (by !== undefined)
      problems.push({
        code: 'sign-off/same-person',
        ...{ step: step.step, other: other.step, by, clause: other.clause },
      });
  }
  const { sameAs } = step;
  if (sameAs !== undefined && signedBy(sameAs) === undefined)
    problems.push({
      code: 'sign-off/other-person',
      ...{ other: sameAs, by: command.by.name, ...AT(signing) },
    });
  return problems;
}

/** Incompatible posts hold both ways: also when the other step is the one written later. */
function incompatibleWith(
  flow: Flow,
  step: FlowStep,
): readonly { readonly step: string; readonly clause: string }[] {
  const named = (step.notSameAs ?? []).map((other) => ({
    step: other,
    clause: step.incompatibility ?? step.clause,
  }));
  const back = flow
    .filter(
      ({ step: id, notSameAs }) => notSameAs?.includes(step.step) && !step.notSameAs?.includes(id),
    )
    .map((other) => ({ step: other.step, clause: other.incompatibility ?? other.clause }));
  return [...named, ...back];
}

function againstWay(signing: Signing): readonly FlowProblem[] {
  const { step, command } = signing;
  const { way } = command;
  return way !== 'noKey' && way !== 'carried' && step.ways && !step.ways.includes(way)
    ? [{ code: 'sign-off/way-not-allowed', way, ...AT(signing) }]
    : [];
}

function againstChoice(signing: Signing): readonly FlowProblem[] {
  const { flow, run, step, command } = signing;
  if (!step.choices) return [];
  const to = targetOf(step, command.choice ?? '');
  if (to === undefined) {
    const choices = step.choices.map(({ choice }) => choice);
    return [{ code: 'sign-off/choice-missing', choices, ...AT(signing) }];
  }
  if (!leadsBack(flow, step, to)) return [];
  const units = step.perUnit ? [] : unnamedUnits(flow, run, to ?? '', command.concerns);
  return [
    ...((command.reason ?? '').trim() === '' ? [{ code: 'sign-off/reason-missing' } as const] : []),
    ...(units.length > 0
      ? [{ code: 'sign-off/concerns-missing', units, ...AT(signing) } as const]
      : []),
  ];
}

function againstAttestation(signing: Signing): readonly FlowProblem[] {
  const { step, command } = signing;
  const notes = (step.attest ?? [])
    .map(({ note }) => note)
    .filter((note) => command.attested?.[note] === undefined);
  const clause = step.attestation ?? step.clause;
  return notes.length > 0
    ? [{ code: 'sign-off/not-attested', step: step.step, notes, clause }]
    : [];
}

function eventsOf({ flow, run, step, unit, command }: Signing, post: string): readonly FlowEvent[] {
  const choice = step.choices ? (command.choice ?? '') : '';
  const signed: SignedStep = {
    ...{ step: step.step, by: command.by.name, unit, post, choice },
    for: command.for ?? '',
  };
  const event = { event: 'signed', signed, facts: run.facts, last: false } as const;
  const next = evolve({ status: 'open', ...run }, event);
  if (next.status === 'draft') return [event];
  const to = step.choices ? targetOf(step, choice) : undefined;
  if (to !== undefined && to !== null && leadsBack(flow, step, to)) {
    // One unit's N sends back that unit's work; a joint N names the units that it concerns.
    const units = step.perUnit ? [unit] : (command.concerns ?? null);
    return [event, { event: 'wentBack', dropped: dropsFrom(flow, runOf(next), to, units) }];
  }
  return [{ ...event, last: isComplete(flow, runOf(next)) }];
}
