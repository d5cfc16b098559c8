import { tableNamed } from '../contract/sheets';
import { ALL } from './sheets';
import type { Sheet } from './steps';
import type { Writer } from './writer';

/** Column that somebody renames now and then. */
const RENAMED: { readonly [S in Sheet]: number } = { 原始凭证: 5, 原始凭证明细: 2, 食堂流水账: 5 };

const namesOf = ({ engine }: Writer, sheet: Sheet) => ({
  own: ALL.find(({ table }) => table === sheet)?.columns[RENAMED[sheet]]?.title.zh ?? '',
  now: tableNamed(engine, sheet).columns[RENAMED[sheet]] ?? '',
});

/** Renames the header, or gives it its own name back. */
export async function renameHeader(writer: Writer, sheet: Sheet): Promise<void> {
  const { own, now } = namesOf(writer, sheet);
  await writer.hands.renameHeader(sheet, now, now === own ? `${own}(新)` : own);
}

/** Every header has its own name again. */
export async function nameHeaders(writer: Writer): Promise<void> {
  for (const sheet of Object.keys(RENAMED) as Sheet[]) {
    const { own, now } = namesOf(writer, sheet);
    if (now !== own) await writer.hands.renameHeader(sheet, now, own);
  }
}
