import type { Desk } from '../../addin/actions/desk';
import { journal, parameters, people } from '../../addin/registers/system';
import type { MemoryWorkbook } from '../../addin/workbook/memory';
import { buildWorkbook } from '../../templates/build';
import { sheetPath } from '../../templates/post-process/links';
import { closePackage, openPackage, textPart } from '../../templates/post-process/package';

/** What the workbook holds now, as the file that a clerk would have: the filled template. */
export async function filledFile({
  workbook,
  pack,
  house,
}: Desk & { readonly workbook: MemoryWorkbook }): Promise<Uint8Array> {
  const rows: Record<string, (string | number | null)[][]> = {};
  for (const register of [...pack.registers, journal, people, parameters]) {
    const seen = await workbook.onlooker.rows(register.table);
    rows[register.table] = seen.map((row) =>
      register.columns.map(({ title }) => {
        const cell = row[title.zh];
        return cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.number : null;
      }),
    );
  }
  const { [parameters.table]: own = [], ...others } = rows;
  const kept = own.some((row) => row.some((cell) => cell !== null)) ? rows : others;
  return buildWorkbook(pack, { rows: kept, workbookId: house.workbookId });
}

/** The only thing that somebody changes in the file, with whatever program: a yellow cell. */
export function typedIntoForm(
  bytes: Uint8Array,
  sheet: string,
  typed: string | number,
): Uint8Array {
  const parts = openPackage(bytes);
  const path = sheetPath(parts, sheet);
  const cell =
    typeof typed === 'number'
      ? `><v>${typed}</v></c>`
      : ` t="inlineStr"><is><t>${typed}</t></is></c>`;
  const before = textPart(parts, path);
  const after = before.replace(/(<c r="C4"[^>]*?)\/>/, `$1${cell}`);
  if (after === before) throw new Error(`no empty yellow cell in ${sheet}`);
  parts.set(path, after);
  return closePackage(parts);
}
