import type { Desk } from './desk';
import type { Problem } from './problem';
import { signRecord } from './sign-record';
import { openRecord } from './view-record';

/**
 * Signs the step of an opening record that waits for this person; what waits for others, or wants a
 * decision, goes on waiting. The requirements of the step are confirmed with the opening: the pane
 * shows them beside the button.
 */
export async function signWaiting(
  desk: Desk,
  register: string,
  rowId: string,
  by: string,
): Promise<readonly Problem[]> {
  const posts = desk.house.people.find(({ name }) => name === by)?.posts ?? [];
  const record = await openRecord(desk, register, rowId);
  const step = record?.waiting.find(({ post }) => posts.includes(post));
  if (!record || !step || step.choices) return [];
  const attested = Object.fromEntries((step.attest ?? []).map(({ note }) => [note, '是']));
  const signed = await signRecord(desk, { record, step: step.step, by, choosing: { attested } });
  return signed.ok ? [] : signed.problems;
}
