import { sealDigest, type NamedEntry } from '../../domain/journal/entry';
import type { Story } from '../../domain/journal/story';
import { stateText } from '../../domain/sign-off';
import type { Register } from '../../registers/vocabulary';
import type { About, Finding } from './finding';

/** Digests, rules and states along the record's entries, worked out again from what each one says. */
export function verifyChain(
  workbookId: string,
  register: Register,
  story: Story,
  about: About,
): readonly Finding[] {
  return story.entries.flatMap((named) => verifyEntry(workbookId, register, story, named, about));
}

function verifyEntry(
  workbookId: string,
  register: Register,
  { after, refused }: Story,
  { id, entry }: NamedEntry,
  about: About,
): readonly Finding[] {
  const left = after.get(id);
  if (!left) return [];
  const findings: Finding[] = [];
  const found = (kind: Finding['kind'], was: string, now: string): void => {
    findings.push({ ...about, kind, was, now, by: entry.by });
  };
  const digest = sealDigest(
    { workbookId, register: register.id, revision: entry.revision, rowId: entry.rowId },
    left.sealed.map(({ cell }) => cell),
  );
  if (digest !== entry.digest) found('digest-wrong', digest, entry.digest);
  if (refused.has(id)) found('not-allowed', '', entry.step);
  else if (stateText(left.state) !== entry.state)
    found('state-differs', stateText(left.state), entry.state);
  return findings;
}
