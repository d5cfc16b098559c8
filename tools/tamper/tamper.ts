import { verifyWorkbook, type Finding } from '../../addin/actions/verify-workbook';
import type { SignatureChecker } from '../../addin/domain/keys/keyring';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { canteen } from '../../addin/registers/canteen';
import { exceljsWorkbook } from '../../addin/workbook/exceljs';
import { controls } from './controls';
import { RawFile } from './file';
import { kinds } from './kinds';
import { chanceOf } from './random';

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

/** Tampers in every way `times` times, each on a fresh copy of the file. */
export async function tamperWith(
  bytes: Uint8Array,
  times: number,
  seed: number,
  onKind: (tried: Tried) => void = () => {},
): Promise<readonly Tried[]> {
  const whole = RawFile.open(bytes);
  const checker = remembering(checkerOf());
  const ways = [
    ...kinds.map(({ name, finds, tamper }) => ({ name, finds, change: tamper })),
    ...controls.map(({ name, change }) => ({
      ...{ name: `no finding: ${name}`, finds: null },
      change: (...given: Parameters<typeof change>) => {
        change(...given);
        return name;
      },
    })),
  ];
  const all: Tried[] = [];
  for (const [index, { name, finds, change }] of ways.entries()) {
    const missed: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const own = seed + index * 1_000_003 + time;
      const file = whole.copy();
      const did = change(file, chanceOf(own));
      const found = await findingsIn(file.bytes(), checker);
      const seen = finds ? found.some(({ kind }) => finds.includes(kind)) : found.length === 0;
      if (!seen) missed.push(`seed ${own}: ${did} gave [${told(found)}]`);
    }
    const tried = { name, tried: times, missed };
    all.push(tried);
    onKind(tried);
  }
  return all;
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
