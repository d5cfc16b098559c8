import { sealWriter, type NamedEntry } from '../../domain/journal/entry';
import type { Story } from '../../domain/journal/story';
import { stateText } from '../../domain/sign-off';
import type { SignatureChecker } from '../../domain/keys/keyring';
import { digestsOf } from './digests';
import type { About, Finding } from './finding';

/** Digests, rules and states along the record's entries, worked out again from what each one says. */
export function verifyChain(story: Story, about: About, seals: Seals): readonly Finding[] {
  return story.entries.flatMap((named) => verifyEntry(story, named, about, seals));
}

/** Digests over everything sealed after each entry, by its name. */
export type Seals = ReadonlyMap<string, string>;

export async function sealsOf(
  workbookId: string,
  stories: readonly Story[],
  checker: SignatureChecker | undefined,
): Promise<Seals> {
  const ids: string[] = [];
  const texts = function* (): Generator<string> {
    for (const { entries, after } of stories) {
      const sealText = sealWriter();
      for (const { id, entry } of entries) {
        const sealed = after.get(id)?.sealed ?? [];
        if (sealed.length === 0) continue;
        ids.push(id);
        const cells = sealed.map(({ cell }) => cell);
        const { register, revision, rowId } = entry;
        yield sealText({ workbookId, register, revision, rowId }, cells);
      }
    }
  };
  const digests = await digestsOf(checker, texts());
  return new Map(ids.map((id, index) => [id, digests[index] ?? '']));
}

function verifyEntry(
  { after, refused }: Story,
  { id, entry }: NamedEntry,
  about: About,
  seals: Seals,
): readonly Finding[] {
  const left = after.get(id);
  if (!left) return [];
  const findings: Finding[] = [];
  const found = (kind: Finding['kind'], was: string, now: string): void => {
    findings.push({ ...about, kind, was, now, by: entry.by });
  };
  const digest = seals.get(id) ?? '';
  if (digest !== entry.digest) found('digest-wrong', digest, entry.digest);
  if (refused.has(id)) found('not-allowed', '', entry.step);
  else if (stateText(left.state) !== entry.state)
    found('state-differs', stateText(left.state), entry.state);
  return findings;
}
