import type { CellValue } from '../../domain/cell';
import type { NamedEntry } from '../../domain/entry';
import { chainOf, differences, type SealedRow } from '../../domain/seal-check';
import { keyOfKind, linesOf, title, titleOfKind } from '../../registers/columns';
import type { Pack, Register } from '../../registers/vocabulary';
import type { RowSeen } from '../../workbook/port';
import { cellsByKey } from '../../workbook/records';
import { shownCell } from '../judge-record';
import { hintsOf } from '../row-hints';
import { textOf } from '../view-record';
import type { About, Finding, FindingKind } from './finding';
import type { Sheet } from './read-sheet';
import { verifyChain } from './verify-chain';

/** Compares one record's entries with each other and with its cells. */
export function verifyRecord(
  workbookId: string,
  pack: Pack,
  register: Register,
  sheet: Sheet,
  sheets: ReadonlyMap<string, Sheet>,
  list: readonly NamedEntry[],
): readonly Finding[] {
  const { chain, loose } = chainOf(list);
  const newest = chain.at(-1) ?? list.at(-1);
  const rowId = list[0]?.entry.rowId ?? '';
  const row = sheet.rows.get(rowId) ?? null;
  const no = newest?.entry.no ?? '';
  const about = { sheet: register.table, record: no, column: '', by: '', row };
  const findings: Finding[] = loose.map(({ entry }) => ({
    ...about,
    kind: 'entry-missing',
    was: entry.before,
    now: '',
    by: entry.by,
  }));
  if (!newest) return findings;
  if (!row)
    return [...findings, { ...about, kind: 'row-missing', was: no, now: '', by: newest.entry.by }];

  findings.push(...verifyChain(workbookId, pack, register, chain, about));
  const lineRegister = linesOf(pack, register);
  const lineRows = lineRegister ? sheets.get(lineRegister.id)?.rows : undefined;
  const rowOf = (line: string): SealedRow | undefined => {
    if (line === '') return cellsByKey(register, row);
    const found = lineRows?.get(line);
    return found && lineRegister ? cellsByKey(lineRegister, found) : undefined;
  };
  for (const difference of differences(
    chain,
    (line) => (line === '' ? register : (lineRegister ?? register)).columns,
    rowOf,
  )) {
    const of = difference.line === '' ? register : (lineRegister ?? register);
    findings.push({
      kind:
        difference.kind === 'formula'
          ? 'formula-in-sealed-cell'
          : difference.kind === 'missing-row'
            ? 'line-missing'
            : 'changed-after-signing',
      sheet: of.table,
      record: no,
      column: difference.column === '' ? '' : title(of, difference.column),
      was: shown(difference.was),
      now: shown(difference.now),
      by: difference.by.entry.by,
      row: difference.line === '' ? row : (lineRows?.get(difference.line) ?? null),
    });
  }
  findings.push(...verifyHints(register, row, newest, about));
  if (lineRegister && lineRows && newest.entry.digest !== '')
    for (const [line, found] of linesWithoutSeal(lineRegister, lineRows, chain))
      findings.push({
        ...about,
        kind: 'seal-missing',
        sheet: lineRegister.table,
        column: titleOfKind(lineRegister, 'seal'),
        was: line,
        now: '',
        row: found,
      });
  return findings;
}

const shown = (value: CellValue | null): string => (value ? shownCell(value) : '');

/** Number, state, newest entry and seal in the row are only hints, but they must not lie. */
function verifyHints(
  register: Register,
  row: RowSeen,
  newest: NamedEntry,
  about: About,
): readonly Finding[] {
  const findings: Finding[] = [];
  const compare = (kind: FindingKind, key: string | undefined, was: string): void => {
    if (key === undefined) return;
    const now = textOf(register, row, key);
    if (now !== was)
      findings.push({
        ...about,
        kind,
        column: title(register, key),
        was,
        now,
        by: newest.entry.by,
      });
  };
  const { serial, state, entry, seal } = hintsOf(register, newest);
  compare('number-changed', keyOfKind(register, 'serial'), serial);
  compare('state-differs', keyOfKind(register, 'state'), state ?? newest.entry.state);
  compare('entry-missing', keyOfKind(register, 'entry'), entry);
  if (seal !== null) compare('seal-missing', keyOfKind(register, 'seal'), seal);
  return findings;
}

/** Lines whose values are sealed but whose 封签 cell was emptied: typing would no longer be refused. */
function linesWithoutSeal(
  register: Register,
  rows: ReadonlyMap<string, RowSeen>,
  chain: readonly NamedEntry[],
): readonly (readonly [string, RowSeen])[] {
  const lines = new Set(chain.flatMap(({ entry }) => entry.content.map(({ line }) => line)));
  const seal = keyOfKind(register, 'seal') ?? '';
  return [...lines].flatMap((line) => {
    const row = rows.get(line);
    return row && textOf(register, row, seal) === '' ? [[line, row] as const] : [];
  });
}
