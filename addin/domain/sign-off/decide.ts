import { ok, refuse, type Result } from '../result';
import { dropsFrom, unnamedUnits } from './back';
import type { FlowCommand, FlowEvent, FlowProblem, Signer } from './command';
import { evolve, runOf } from './evolve';
import { downstream, leadsBack, NO_FACTS, stepOf, type Flow, type FlowStep } from './flow';
import { holds } from './signer';
import { decideSign } from './sign';
import { isComplete, openings, standings, targetOf, type Opening } from './standing';
import { EXTRA, type FlowState, type Rival, type Run, type SignedStep } from './state';

type Decided = Result<readonly FlowEvent[], FlowProblem>;

/**
 * The sign-off of one record as a decider: `decide` answers a command with events or problems,
 * `evolve` folds events into the state. It never asks what day it is or who is there: the command
 * carries both.
 */
export function decide(flow: Flow, command: FlowCommand, state: FlowState): Decided {
  if (command.do === 'register')
    return state.status === 'draft'
      ? ok([
          {
            event: 'registered',
            by: command.by.name,
            facts: { ...NO_FACTS, ...command.facts },
          },
        ])
      : refuse({ code: 'sign-off/already-registered' });
  if (command.do === 'post') return decidePost(flow, command.by, state);
  if (state.status === 'draft') return refuse({ code: 'sign-off/not-registered' });
  if ('reason' in command && command.reason !== undefined && command.do !== 'sign')
    if (command.reason.trim() === '') return refuse({ code: 'sign-off/reason-missing' });
  // Notes and reminders are possible at any time.
  if (command.do === 'note' || command.do === 'remind') return ok([{ event: 'noted' }]);
  // Somebody has the right to be forgotten, however far the record has come.
  if (command.do === 'erase') return ok([{ event: 'erased' }]);
  if (state.status === 'void') return refuse({ code: 'sign-off/void' });
  if (state.status === 'contested')
    return command.do === 'stand'
      ? decideStand(flow, state.rivals, command.entry, command.by)
      : refuse({ code: 'sign-off/contested' });
  const run = runOf(state);
  switch (command.do) {
    case 'sign':
      return decideSign(flow, run, command, state.status === 'complete');
    case 'undo':
      return decideUndo(flow, run, command.by, state.status === 'complete');
    case 'stand':
      return refuse({ code: 'sign-off/not-contested', entry: command.entry });
    default:
      return state.status === 'complete'
        ? refuse({ code: 'sign-off/complete' })
        : decideWhileOpen(flow, run, command);
  }
}

/** Whoever signed the document last brings the row about, whatever his post: nothing is decided here. */
function decidePost(flow: Flow, by: Signer, state: FlowState): Decided {
  if (state.status !== 'draft') return refuse({ code: 'sign-off/already-registered' });
  const [only, ...more] = flow;
  if (!only || more.length > 0) return refuse({ code: 'sign-off/unknown-step', step: '' });
  const { step, post } = only;
  const signed = { step, post, by: by.name, unit: '', for: '', choice: '' };
  return ok([
    { event: 'registered', by: by.name, facts: NO_FACTS },
    { event: 'signed', signed, facts: NO_FACTS, last: true },
  ]);
}

type WhileOpen = Exclude<
  FlowCommand,
  { do: 'register' | 'post' | 'sign' | 'undo' | 'stand' | 'note' | 'remind' | 'erase' }
>;

function decideWhileOpen(flow: Flow, run: Run, command: WhileOpen): Decided {
  const { by } = command;
  switch (command.do) {
    case 'record': {
      const { step, unit = '', choice = '', happened } = command;
      if (!stepOf(flow, step)) return refuse({ code: 'sign-off/unknown-step', step });
      const recorded = { step, unit, choice, happened, by: by.name };
      return ok([{ event: 'recorded', recorded }]);
    }
    case 'redecide': {
      const { step: id, unit = '', choice, concerns } = command;
      const found = signedDecision(flow, run, id, unit, by);
      if (!found.ok) return found;
      const { step, signed } = found.value;
      const choices = (step.choices ?? []).map((other) => other.choice);
      if (!choices.includes(choice))
        return refuse({ code: 'sign-off/choice-missing', step: id, choices, clause: step.clause });
      const to = targetOf(step, choice);
      // A review that was Y and is N after all sends back, as N would have done at once.
      if (to !== undefined && to !== null && leadsBack(flow, step, to)) {
        const units = step.perUnit ? [] : unnamedUnits(flow, run, to, concerns);
        const { clause } = step;
        if (units.length > 0)
          return refuse({ code: 'sign-off/concerns-missing', units, step: id, clause });
        const back = step.perUnit ? [unit] : (concerns ?? null);
        return ok([{ event: 'wentBack', dropped: dropsFrom(flow, run, to, back) }]);
      }
      const again = { ...signed, by: by.name, for: '', choice };
      return ok([closing(flow, run, { event: 'redecided', signed: again, last: false })]);
    }
    case 'changeLevel': {
      const step = stepOf(flow, command.step);
      const post = step?.levels?.[command.level];
      if (!step?.levels) return refuse({ code: 'sign-off/unknown-step', step: command.step });
      const { step: id, clause } = step;
      if (post === undefined)
        return refuse({
          code: 'sign-off/level-missing',
          ...{ step: id, clause, levels: Object.keys(step.levels) },
        });
      if (!holds(by, post))
        return refuse({ code: 'sign-off/not-the-post', step: id, by: by.name, post, clause });
      if (!run.signed.some((signed) => signed.step === id))
        return refuse({ code: 'sign-off/out-of-order', step: id, missing: [id], clause });
      const signed = { step: id, by: by.name, unit: '', post, for: '', choice: '' };
      const { level } = command;
      return ok([closing(flow, run, { event: 'levelChanged', signed, level, last: false })]);
    }
    case 'changeUnits':
      return ok([closing(flow, run, { event: 'unitsChanged', units: command.units, last: false })]);
    case 'sendBack':
      return decideSendBack(flow, run, command);
    case 'withdraw': {
      const last = run.signed.at(-1);
      if (last?.by === by.name) return ok([{ event: 'withdrawn' }]);
      return last
        ? refuse({ code: 'sign-off/not-the-last-signer', by: by.name, last: last.by })
        : refuse({ code: 'sign-off/nothing-to-undo' });
    }
    case 'transfer':
    case 'addSigner':
      return decideAsk(flow, run, command);
    case 'void': {
      const posts = [...new Set(flow.slice(0, 1).map(({ post }) => post))];
      const began = run.signed[0]?.by === by.name;
      const inside = flow.find(({ outside }) => !outside)?.post;
      if (began || (inside !== undefined && holds(by, inside))) return ok([{ event: 'voided' }]);
      return refuse({ code: 'sign-off/may-not', by: by.name, posts: inside ? [inside] : posts });
    }
  }
}

/** Fills in whether nothing is left to sign after the event. */
function closing<E extends Extract<FlowEvent, { last: boolean }>>(
  flow: Flow,
  run: Run,
  event: E,
): E {
  const next = evolve({ status: 'open', ...run }, event);
  return { ...event, last: next.status !== 'draft' && isComplete(flow, runOf(next)) };
}

function signedDecision(
  flow: Flow,
  run: Run,
  id: string,
  unit: string,
  by: Signer,
): Result<{ readonly step: FlowStep; readonly signed: SignedStep }, FlowProblem> {
  const step = stepOf(flow, id);
  if (!step?.choices) return refuse({ code: 'sign-off/unknown-step', step: id });
  const signed = run.signed.filter((s) => s.step === id && s.unit === unit).at(-1);
  const { clause } = step;
  if (!signed) return refuse({ code: 'sign-off/out-of-order', step: id, missing: [id], clause });
  return holds(by, signed.post)
    ? ok({ step, signed })
    : refuse({ code: 'sign-off/not-the-post', step: id, by: by.name, post: signed.post, clause });
}

/** Whoever could sign now may send back instead. */
function decideSendBack(
  flow: Flow,
  run: Run,
  { to, by, concerns }: Extract<FlowCommand, { do: 'sendBack' }>,
): Decided {
  const target = stepOf(flow, to);
  if (!target) return refuse({ code: 'sign-off/unknown-step', step: to });
  const open = openings(flow, run);
  const mine = open.filter((opening) => mayMove(opening, by));
  const posts = [...new Set(open.map(({ post }) => post))];
  if (mine.length === 0) return refuse({ code: 'sign-off/may-not', by: by.name, posts });
  const below = downstream(flow, to);
  const [from] = mine.filter(({ step }) => step.step !== to && below.has(step.step));
  if (!from || !run.signed.some(({ step }) => step === to))
    return refuse({
      code: 'sign-off/not-before',
      step: mine[0]?.step.step ?? '',
      to,
      clause: target.clause,
    });
  const units = unnamedUnits(flow, run, to, concerns);
  if (units.length > 0)
    return refuse({
      ...{ code: 'sign-off/concerns-missing', units, step: from.step.step },
      clause: from.step.clause,
    });
  return ok([{ event: 'wentBack', dropped: dropsFrom(flow, run, to, concerns ?? null) }]);
}

/**
 * Whoever was asked to sign, and his colleagues of the post: where he has left, the step does not wait
 * for ever.
 */
const mayMove = ({ step, post, person }: Opening, by: Signer): boolean =>
  person === by.name || holds(by, post === EXTRA ? step.post : post);

function decideAsk(
  flow: Flow,
  run: Run,
  command: Extract<WhileOpen, { do: 'transfer' | 'addSigner' }>,
): Decided {
  const { by, step: id, unit = '', to } = command;
  const node = standings(flow, run).find(({ step, unit: u }) => step.step === id && u === unit);
  if (!node) return refuse({ code: 'sign-off/unknown-step', step: id });
  const { step, clause } = node.step;
  const [open] = openings(flow, run).filter((o) => o.step.step === id && o.unit === unit);
  if (!open) return refuse({ code: 'sign-off/out-of-order', step, missing: [], clause });
  if (!mayMove(open, by))
    return refuse({ code: 'sign-off/not-the-post', step, by: by.name, post: open.post, clause });
  const asked = { step: id, unit, person: to.name };
  if (command.do === 'addSigner') return ok([{ event: 'signerAdded', asked }]);
  return holds(to, open.post)
    ? ok([{ event: 'transferred', asked }])
    : refuse({ code: 'sign-off/not-the-post', step, by: to.name, post: open.post, clause });
}

/** 取消审核: one who may sign the last step asks, another one agrees; the last step is open again. */
function decideUndo(flow: Flow, run: Run, by: Signer, complete: boolean): Decided {
  const last = run.signed.at(-1);
  if (!complete || !last) return refuse({ code: 'sign-off/nothing-to-undo' });
  const posts = [...new Set(run.signed.map(({ post }) => post))];
  if (run.undoAsked === '')
    return holds(by, last.post)
      ? ok([{ event: 'undoAsked', by: by.name }])
      : refuse({ code: 'sign-off/may-not', by: by.name, posts: [last.post] });
  if (run.undoAsked === by.name) return refuse({ code: 'sign-off/second-person', by: by.name });
  if (!posts.some((post) => holds(by, post)))
    return refuse({ code: 'sign-off/may-not', by: by.name, posts });
  return ok([{ event: 'undone', dropped: [{ step: last.step, unit: last.unit }] }]);
}

/** Who signs after the rivals decides; after the last step, somebody else of the same post. */
function decideStand(flow: Flow, rivals: readonly Rival[], entry: string, by: Signer): Decided {
  if (!rivals.some((rival) => rival.entry === entry))
    return refuse({ code: 'sign-off/not-contested', entry });
  if (rivals.some((rival) => rival.by === by.name))
    return refuse({ code: 'sign-off/second-person', by: by.name });
  const steps = new Set(rivals.map(({ step }) => step));
  const last = Math.max(...flow.map(({ step }, index) => (steps.has(step) ? index : -1)));
  const above = flow.slice(last + 1);
  const deciding = above.length > 0 ? above : flow.filter(({ step }) => steps.has(step));
  const posts = [...new Set(deciding.map(({ post }) => post))];
  return posts.some((post) => holds(by, post))
    ? ok([{ event: 'stood', entry }])
    : refuse({ code: 'sign-off/may-not', by: by.name, posts });
}
