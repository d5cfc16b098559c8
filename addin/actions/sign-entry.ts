import type { NamedEntry, SealedCell } from '../domain/entry';
import { stateText, type FlowState, type Signer } from '../domain/sign-off';
import type { Register, Step } from '../registers/vocabulary';
import type { Desk } from './desk';
import { digestAfter, nameEntry, type EntryHead } from './journal';

interface Signing {
  readonly rowId: string;
  readonly no: string;
  readonly person: Signer;
  readonly head: EntryHead;
  readonly state: FlowState;
  readonly content: readonly SealedCell[];
  readonly signerBefore: string;
}

/** The entry of one signature: what it seals, on top of what was sealed before. */
export function signEntry(
  desk: Desk,
  register: Register,
  step: Step,
  signing: Signing,
): NamedEntry {
  const { rowId, no, person, head, state, content, signerBefore } = signing;
  const round = state.status === 'draft' ? 1 : state.round;
  const scope = {
    register: register.id,
    revision: register.revision,
    rowId,
    step: step.step,
    round,
  };
  const post = desk.pack.posts.find(({ id }) => id === step.post)?.title.zh ?? step.post;
  return nameEntry(desk.house.workbookId, {
    ...scope,
    no,
    event: 'signed',
    by: person.name,
    post,
    way: 'noKey',
    at: desk.now().at,
    reason: '',
    content,
    digest: digestAfter(desk.house.workbookId, scope, head.digest, content),
    state: stateText(state),
    before: head.id,
    signerBefore,
  });
}
