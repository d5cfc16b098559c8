import { detailOf, eventOf, reasonOf, stepOf } from '../domain/journal/command';
import { paired, type Detail } from '../domain/journal/detail';
import {
  contentText,
  sealDigest,
  type EventCode,
  type NamedEntry,
  type SealedCell,
} from '../domain/journal/entry';
import { rowsFor } from '../domain/journal/fields';
import {
  stateText,
  type FlowCommand,
  type FlowEvent,
  type FlowState,
  type Way,
} from '../domain/sign-off';
import type { Register } from '../registers/vocabulary';
import type { Desk } from './desk';
import { nameEntry } from './journal';
import { postTitle, postTitles } from '../registers/posts';
import type { RecordHead } from './record-head';

/** One act on one record, decided and about to be written. */
export interface Act {
  readonly command: FlowCommand;
  /** where it is not the command's own: 改编号 is a note to the flow */
  readonly event?: EventCode;
  readonly events: readonly FlowEvent[];
  readonly rowId: string;
  readonly no: string;
  readonly head: RecordHead;
  /** after the act */
  readonly state: FlowState;
  /** what the act seals itself */
  readonly content: readonly SealedCell[];
  /** everything that is sealed after it; not given = as before */
  readonly sealed?: readonly SealedCell[];
  readonly way: Way;
  /** who saw it, what paper, which strokes */
  readonly evidence?: Detail;
  /** where the command itself carries none */
  readonly reason?: string;
  readonly signerBefore: string;
}

/** The entry that tells of an act. */
export function writeEntry(desk: Desk, register: Register, act: Act): NamedEntry {
  const { command, rowId, no, head, state, content } = act;
  const { workbookId } = desk.house;
  const scope = { register: register.id, revision: register.revision, rowId };
  const opens = command.do === 'register';
  return nameEntry(workbookId, {
    ...scope,
    no,
    event: act.event ?? eventOf(command),
    step: stepOf(command) || (signedBy(act)?.step ?? ''),
    round: state.status === 'draft' ? 1 : state.round,
    by: command.by.name,
    post: signedAs(desk, act),
    way: act.way,
    at: desk.now().at,
    reason: (act.reason ?? reasonOf(command)).trim(),
    detail: {
      ...detailOf(command),
      ...act.evidence,
      ...(opens && { parameters: paired(head.parameters) }),
    },
    content,
    digest: act.sealed ? sealDigest({ workbookId, ...scope }, act.sealed) : head.digest,
    state: stateText(state),
    before: [...head.heads].sort(),
    known: head.known + rowsFor(contentText(content)),
    signerBefore: act.signerBefore,
  });
}

/** The post of the signature; for other acts, whatever the person may act as. */
function signedAs(desk: Desk, act: Act): string {
  const signed = signedBy(act);
  return signed ? postTitle(desk.pack, signed.post) : postTitles(desk.pack, act.command.by);
}

const signedBy = ({ events }: Act) =>
  events.flatMap((event) => (event.event === 'signed' ? [event.signed] : []))[0];
