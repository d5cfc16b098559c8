import type { Case } from '../../workbench/conformance/case';
import { runCase } from '../../workbench/conformance/run-case';
import { cases } from '../../workbench/conformance/suite';
import type { Engine } from '../../workbench/engine/port';
import { createNodeOffice } from '../../workbench/host/node-office';
import { excel2021, microsoft365, supports, type Profile } from '../../workbench/host/profiles';
import { GAPS, type Host } from './known-gaps';

export interface Opened {
  readonly engine: Engine;
  close(): void;
}

/** Runs every case that needs no page over an engine, each in a workbook of its own. */
export function against(
  host: Host,
  open: () => Promise<Opened>,
  profiles: readonly Profile[] = [microsoft365, excel2021],
): void {
  describe.each(profiles)('as $id', (profile) => {
    for (const each of cases.filter(({ page }) => !page).filter(inTheReachOf(profile)))
      test(each, host, () => runOver(open, profile, each));
  });
}

const inTheReachOf =
  (profile: Profile) =>
  ({ needs }: Case): boolean => {
    const [set = '', version] = needs?.split(' ') ?? ['ExcelApi'];
    return supports(profile, set, version);
  };

function test({ id, says }: Case, host: Host, run: () => Promise<void>): void {
  const gap = GAPS.find((known) => known.case === id && known.hosts.includes(host));
  if (!gap) it(`${id}: ${says}`, run);
  else
    it(`KNOWN GAP ${id}: ${says} (${gap.why})`, async () => {
      const failure = await run().then(
        () => 'nothing: the gap is closed, take it from known-gaps.ts',
        (error: Error) => error.message,
      );
      expect(failure).toContain(gap.fails);
    });
}

async function runOver(open: () => Promise<Opened>, profile: Profile, each: Case): Promise<void> {
  const { engine, close } = await open();
  const office = createNodeOffice(engine, { profile });
  try {
    await runCase(office.Excel, each);
  } finally {
    office.dispose();
    close();
  }
}
