import type { Desk } from '../../addin/actions/desk';
import { journal, parameters, people } from '../../addin/registers/system';
import type { MemoryWorkbook } from '../../addin/workbook/memory';
import { buildWorkbook } from '../../templates/build';

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
