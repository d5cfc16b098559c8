import type { NamedEntry } from '../../domain/entry';
import { evolve, initial, stateText, type FlowEvent, type FlowState } from '../../domain/sign-off';
import type { Register } from '../../registers/vocabulary';
import { digestAfter } from '../journal';
import { flowOf } from '../state-text';
import type { About, Finding } from './finding';

/** Digests and states along the chain, computed again from what each entry says it sealed. */
export function verifyChain(
  workbookId: string,
  register: Register,
  chain: readonly NamedEntry[],
  about: About,
): readonly Finding[] {
  const findings: Finding[] = [];
  let digest = '';
  let state: FlowState = initial;
  for (const { entry } of chain) {
    digest = digestAfter(workbookId, entry, digest, entry.content);
    if (digest !== entry.digest)
      findings.push({
        ...about,
        kind: 'digest-wrong',
        was: digest,
        now: entry.digest,
        by: entry.by,
      });
    // Another number changes nothing of what was signed.
    if (entry.event !== 'renumbered') state = evolve(state, eventOf(register, state, entry));
    if (stateText(state) !== entry.state)
      findings.push({
        ...about,
        kind: 'state-differs',
        was: stateText(state),
        now: entry.state,
        by: entry.by,
      });
  }
  return findings;
}

function eventOf(register: Register, state: FlowState, entry: NamedEntry['entry']): FlowEvent {
  if (entry.event === 'registered') return { event: 'registered', by: entry.by };
  const signed = state.status === 'draft' ? [] : state.signed.map(({ step }) => step);
  const last = flowOf(register).every(({ step }) => step === entry.step || signed.includes(step));
  return { event: 'signed', step: entry.step, by: entry.by, way: 'noKey', last };
}
