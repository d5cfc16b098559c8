import { sealCode } from '../../domain/journal/entry';
import type { Story } from '../../domain/journal/story';
import { keyOfKind, title } from '../../registers/columns';
import type { Register } from '../../registers/vocabulary';
import type { RowSeen } from '../../workbook/port';
import { lineSeal } from '../row-hints';
import { textOf } from '../view-record';
import type { About, Finding, FindingKind } from './finding';
import type { Sheet } from './read-sheet';

/** What ties sealed lines to their document: number and seal, and that there are no others. */
export function verifyLines(
  register: Register,
  lines: Register,
  sheet: Sheet | undefined,
  header: RowSeen,
  story: Story,
  about: About,
): readonly Finding[] {
  const sealed = new Set(story.sealed.map(({ cell }) => cell.line).filter((line) => line !== ''));
  if (!sheet || sealed.size === 0) return [];
  const findings: Finding[] = [];
  const found = (kind: FindingKind, row: RowSeen, key: string, was: string, now: string): void => {
    findings.push({ ...about, kind, sheet: lines.table, column: title(lines, key), was, now, row });
  };
  const document = keyOfKind(lines, 'document') ?? '';
  const seal = keyOfKind(lines, 'seal') ?? '';
  const rowId = keyOfKind(lines, 'rowId') ?? '';
  const { no } = story;
  const seals = new Set(
    story.entries.flatMap(({ entry }) => (entry.digest === '' ? [] : [sealCode(entry.digest)])),
  );
  for (const line of sealed) {
    const row = sheet.rows.get(line);
    if (!row) continue;
    const shown = { no: textOf(lines, row, document), seal: textOf(lines, row, seal) };
    if (shown.no !== no) found('number-changed', row, document, no, shown.no);
    // A signature sent back leaves the line the seal that it had: any of the record's will do.
    if (!seals.has(shown.seal)) found('seal-missing', row, seal, lineSeal(story, line), shown.seal);
    for (const key of [document, seal, rowId]) {
      const { formula } = row.cells[title(lines, key)] ?? {};
      if (formula !== undefined) found('formula-in-sealed-cell', row, key, '', formula);
    }
  }
  const own = textOf(register, header, keyOfKind(register, 'rowId') ?? '');
  const others = (sheet.parts.get(own) ?? []).filter((id) => !sealed.has(id));
  for (const row of [
    ...others.flatMap((id) => sheet.rows.get(id) ?? []),
    ...(sheet.drafts.get(no) ?? []),
  ])
    found('line-added', row, document, '', no);
  return findings;
}
