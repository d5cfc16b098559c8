import type { NamedEntry } from '../domain/journal/entry';
import { refuse, type Result } from '../domain/result';
import type { Desk } from './desk';
import { readChain, unconfirmed, writeBookEntry } from './opening-entry';
import { actingPerson } from './person';
import type { Problem } from './problem';
import { howSigned } from './sign-entries';
import { signWaiting } from './opening-sign';

/**
 * 期初确认: a second person's word for everything that 期初建账 names, with one signature over all of
 * it. Steps of these records that wait for him are signed on the way.
 */
export async function confirmOpening(
  desk: Desk,
  by: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<Result<NamedEntry, Problem>> {
  const person = actingPerson(desk, by);
  if (!person.ok) return person;
  const signed = howSigned(desk, person.value.name, undefined);
  if (!signed.ok) return signed;
  const chain = await readChain(desk.workbook, desk.house.workbookId);
  const open = unconfirmed(chain.entries);
  const [opened] = open.filter(({ entry }) => entry.by !== person.value.name);
  if (!opened)
    return refuse(
      open.length > 0
        ? { code: 'opening/same-person', by: person.value.name }
        : { code: 'opening/nothing-to-confirm' },
    );
  for (const [index, { line, column }] of opened.entry.content.entries()) {
    const problems = await signWaiting(desk, column, line, person.value.name);
    if (problems.length > 0) return refuse(...problems);
    onProgress(index + 1);
  }
  return writeBookEntry(desk, person.value, signed.value, {
    ...{ event: 'confirmed', detail: { entry: [opened.id] }, content: [] },
    reason: opened.entry.reason,
  });
}
