import type { NamedEntry } from '../../domain/entry';
import {
  decide,
  evolve,
  initial,
  stateText,
  type FlowCommand,
  type FlowState,
} from '../../domain/sign-off';
import type { Pack, Register } from '../../registers/vocabulary';
import { digestAfter } from '../journal';
import { flowOf } from '../state-text';
import type { About, Finding } from './finding';

/** Digests, rules and states along the chain, worked out again from what each entry says. */
export function verifyChain(
  workbookId: string,
  pack: Pack,
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
    const decided = decide(flowOf(register), commandOf(pack, entry), state);
    if (decided.ok) state = decided.value.reduce(evolve, state);
    else findings.push({ ...about, kind: 'not-allowed', was: '', now: entry.step, by: entry.by });
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

/** What the entry says that was done; whether it was allowed is decided again. */
function commandOf(pack: Pack, entry: NamedEntry['entry']): FlowCommand {
  const { event, by, post, step, way, reason } = entry;
  const posts = pack.posts.filter(({ title }) => title.zh === post).map(({ id }) => id);
  const signer = { name: by, posts };
  switch (event) {
    case 'registered':
      return { do: 'register', by: signer };
    case 'signed':
      return { do: 'sign', by: signer, step, way };
    case 'renumbered':
      // Another number changes nothing of what was signed.
      return { do: 'note', by: signer, reason };
  }
}
