import { verifyWorkbook, type Finding } from '../../addin/actions/verify-workbook';
import type { SignatureChecker } from '../../addin/domain/keys/keyring';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { canteen } from '../../addin/registers/canteen';
import { exceljsWorkbook } from '../../addin/workbook/exceljs';
import { controls } from './controls';
import { RawFile } from './file';
import { ALL, kinds, type Plan, type TamperKind } from './kinds';
import { chanceOf, type Chance } from './random';

/** How often one way was tried, and what verification did not see, or saw where nothing was. */
export interface Tried {
  readonly name: string;
  readonly tried: number;
  /** what was done, with the seed that does it again */
  readonly missed: readonly string[];
}

const told = (findings: readonly Finding[]): string =>
  findings.map(({ kind, record, column }) => `${kind} ${record} ${column}`.trim()).join('; ');

export async function findingsIn(
  bytes: Uint8Array,
  checker: SignatureChecker,
): Promise<readonly Finding[]> {
  const report = await verifyWorkbook(await exceljsWorkbook(bytes), canteen, { checker });
  return report.findings;
}

/** More would only make it likelier that one hides another. */
const IN_ONE_FILE = 40;

/**
 * Tampers in every way `times` times. Several changes stand in one copy of the file where each is
 * told of by findings of its own.
 */
export async function tamperWith(
  bytes: Uint8Array,
  times: number,
  seed: number,
  onKind: (tried: Tried) => void = () => {},
): Promise<readonly Tried[]> {
  const whole = RawFile.open(bytes);
  const checker = remembering(checkerOf());
  const all: Tried[] = [];
  for (const [index, kind] of kinds.entries()) {
    const missed: string[] = [];
    let tried = 0;
    for (let own = seed + index * 1_000_003; tried < times; own += 1) {
      const file = whole.copy();
      const planned = tamper(file, kind, chanceOf(own), times - tried);
      const found = await findingsIn(file.bytes(), checker);
      for (const { did, isAbout } of planned)
        if (!found.some((finding) => kind.finds.includes(finding.kind) && isAbout(finding)))
          missed.push(`seed ${own}: ${did} gave [${told(found.filter(isAbout))}]`);
      tried += planned.length;
    }
    const done = { name: kind.name, tried, missed };
    all.push(done);
    onKind(done);
  }
  const done = await leaveAlone(whole, times, seed, checker);
  all.push(done);
  onKind(done);
  return all;
}

/** Up to `most` changes of one kind that do not touch each other; gives what was done. */
function tamper(
  file: RawFile,
  { plan, together = IN_ONE_FILE }: TamperKind,
  chance: Chance,
  left: number,
): readonly Plan[] {
  const most = Math.min(together, left);
  const planned: Plan[] = [];
  const taken = new Set<string>();
  for (let draws = 0; planned.length < most && draws < 3 * most; draws += 1) {
    const next = plan(file, chance);
    const alone = next.touches.includes(ALL);
    if (next.touches.some((place) => taken.has(place)) || (alone && planned.length > 0)) continue;
    next.change();
    planned.push(next);
    for (const place of next.touches) taken.add(place);
    if (alone) break;
  }
  return planned;
}

/** What people do all day, all of it in one file, gives no finding. */
async function leaveAlone(
  whole: RawFile,
  times: number,
  seed: number,
  checker: SignatureChecker,
): Promise<Tried> {
  const missed: string[] = [];
  let tried = 0;
  for (let own = seed; tried < times * controls.length; own += 1) {
    const file = whole.copy();
    const chance = chanceOf(own);
    const did: string[] = [];
    for (const { name, change } of controls) {
      change(file, chance);
      did.push(name);
    }
    const found = await findingsIn(file.bytes(), checker);
    if (found.length > 0) missed.push(`seed ${own}: gave [${told(found)}]`);
    tried += did.length;
  }
  return { name: 'nothing signed was changed', tried, missed };
}

/** A signature that was checked once need not be checked again in every copy. */
function remembering(checker: SignatureChecker): SignatureChecker {
  const answers = new Map<string, boolean>();
  return {
    ...checker,
    async verifyAll(checks) {
      const nameOf = ({ publicKey, signature, text }: (typeof checks)[number]) =>
        [publicKey, signature, text].join('\n');
      const fresh = checks.filter((check) => !answers.has(nameOf(check)));
      const answered = await checker.verifyAll(fresh);
      fresh.forEach((check, index) => answers.set(nameOf(check), answered[index] === true));
      return checks.map((check) => answers.get(nameOf(check)) === true);
    },
  };
}
