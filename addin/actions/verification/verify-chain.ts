import { sealDigest, sealText, type NamedEntry } from '../../domain/journal/entry';
import type { Story } from '../../domain/journal/story';
import { stateText } from '../../domain/sign-off';
import type { Register } from '../../registers/vocabulary';
import type { DigestOf } from './digests';
import type { About, Finding } from './finding';

/** Digests, rules and states along the record's entries, worked out again from what each one says. */
export function verifyChain(
  workbookId: string,
  register: Register,
  story: Story,
  about: About,
  digestOf: DigestOf,
): readonly Finding[] {
  return story.entries.flatMap((named) =>
    verifyEntry(workbookId, register, story, named, about, digestOf),
  );
}

/** Every text whose digest the chain asks for. */
export const sealTexts = (workbookId: string, { entries, after }: Story): readonly string[] =>
  entries.flatMap(({ id, entry }) => {
    const sealed = after.get(id)?.sealed ?? [];
    return sealed.length === 0
      ? []
      : [
          sealText(
            { ...entry, workbookId },
            sealed.map(({ cell }) => cell),
          ),
        ];
  });

function verifyEntry(
  workbookId: string,
  register: Register,
  { after, refused }: Story,
  { id, entry }: NamedEntry,
  about: About,
  digestOf: DigestOf,
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
    digestOf,
  );
  if (digest !== entry.digest) found('digest-wrong', digest, entry.digest);
  if (refused.has(id)) found('not-allowed', '', entry.step);
  else if (stateText(left.state) !== entry.state)
    found('state-differs', stateText(left.state), entry.state);
  return findings;
}
