import { verifyWorkbook, type VerifyReport } from '../addin/actions/verify-workbook';
import { readJournal } from '../addin/actions/verification/read-journal';
import { foldEntries, isRosterEntry } from '../addin/actions/roster';
import type { NamedEntry } from '../addin/domain/journal/entry';
import type { SignatureChecker } from '../addin/domain/keys/keyring';
import { keyInForce, registrarsOf } from '../addin/domain/keys/roster';
import { packs } from '../addin/registers';
import { journal } from '../addin/registers/system';
import type { Pack } from '../addin/registers/vocabulary';
import type { UnreadableCode } from '../addin/text/verifier';
import { exceljsWorkbook, type FileWorkbook } from '../addin/workbook/exceljs';
import { WorkbookError } from '../addin/workbook/port';

/** What was kept outside the file, to compare it with. */
export interface Kept {
  /** the 台账管理员's fingerprint */
  readonly registrar?: string;
  /** entries seen before, by workbook id */
  readonly seen?: Readonly<Record<string, readonly string[]>>;
}

export interface Verdict {
  readonly is: 'verified';
  readonly file: string;
  readonly workbook: FileWorkbook;
  readonly workbookId: string;
  readonly pack: Pack;
  readonly report: VerifyReport;
  /** sound ones, as they stand in the journal */
  readonly entries: readonly NamedEntry[];
  /** fingerprints of the 台账管理员 */
  readonly registrars: readonly string[];
  readonly kept: { readonly registrar?: string; readonly seen?: readonly string[] };
}

export interface Unreadable {
  readonly is: 'unreadable';
  readonly file: string;
  readonly why: UnreadableCode;
}

interface Work {
  readonly checker: SignatureChecker;
  readonly kept: Kept;
  readonly onProgress?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/** Verifies one file with nothing but its bytes and what was kept outside it. */
export async function verifyFile(
  file: string,
  bytes: Uint8Array,
  { kept: { registrar, seen: seenByWorkbook }, ...work }: Work,
): Promise<Verdict | Unreadable> {
  try {
    const workbook = await exceljsWorkbook(bytes);
    const { workbookId, tables } = await workbook.facts();
    const pack = packOf(tables);
    if (!pack) return { is: 'unreadable', file, why: 'no-pack' };
    if (!tables.includes(journal.table)) return { is: 'unreadable', file, why: 'no-journal' };
    const seen = seenByWorkbook?.[workbookId];
    const kept = { ...(registrar !== undefined && { registrar }), ...(seen && { seen }) };
    const report = await verifyWorkbook(workbook, pack, { ...work, ...kept });
    const { entries } = await readJournal(workbook, workbookId, pack, () => undefined, []);
    return {
      ...{ is: 'verified', file, workbook, workbookId, pack, report, entries, kept },
      registrars: fingerprints(pack, entries),
    };
  } catch (error) {
    if (error instanceof WorkbookError) return { is: 'unreadable', file, why: 'unreadable' };
    throw error;
  }
}

/** The pack most of whose tables are there: one may have been deleted or turned into a range. */
function packOf(tables: readonly string[]): Pack | null {
  const held = (pack: Pack): number =>
    pack.registers.filter(({ table }) => tables.includes(table)).length / pack.registers.length;
  const [best] = [...packs].sort((a, b) => held(b) - held(a));
  return best && held(best) > 0 ? best : null;
}

function fingerprints(pack: Pack, entries: readonly NamedEntry[]): readonly string[] {
  const { state } = foldEntries(pack, entries.filter(isRosterEntry));
  return registrarsOf(state).flatMap((person) => keyInForce(person)?.fingerprint ?? []);
}
