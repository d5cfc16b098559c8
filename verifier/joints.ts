import { readBook } from '../addin/actions/opening-book';
import { verifyJoint } from '../addin/actions/verification/verify-joint';
import type { Finding } from '../addin/actions/verify-workbook';
import type { Unreadable, Verdict } from './verdict';

/** 接缝: where one of the files continues another one, both are compared with each other, too. */
export async function withJoints(
  verdicts: readonly (Verdict | Unreadable)[],
): Promise<readonly (Verdict | Unreadable)[]> {
  const read = verdicts.filter((one) => one.is === 'verified');
  const more = new Map<Verdict, readonly Finding[]>();
  for (const next of read)
    for (const former of read.filter((one) => one !== next && follows(next, one))) {
      const [before, after] = [
        await readBook(former.workbook, former.pack),
        await readBook(next.workbook, next.pack),
      ];
      const found = verifyJoint(before, after);
      more.set(former, [...(more.get(former) ?? []), ...(found?.former ?? [])]);
      more.set(next, [...(more.get(next) ?? []), ...(found?.next ?? [])]);
    }
  return verdicts.map((one) => {
    const found = one.is === 'verified' ? more.get(one) : undefined;
    if (one.is !== 'verified' || !found || found.length === 0) return one;
    return { ...one, report: { ...one.report, findings: [...one.report.findings, ...found] } };
  });
}

const follows = ({ entries }: Verdict, former: Verdict): boolean =>
  entries.some(
    ({ entry }) => entry.event === 'opened' && entry.detail.origin?.[0] === former.workbookId,
  );
