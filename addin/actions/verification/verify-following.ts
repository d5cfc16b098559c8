import type { FlowState } from '../../domain/sign-off';
import { keyOfKind } from '../../registers/columns';
import type { Column, Pack, Register } from '../../registers/vocabulary';
import type { RowSeen } from '../../workbook/port';
import { cellsByKey, plainText } from '../../workbook/records';
import { balancesOf, exact, latestOf } from '../projection';
import { isDue } from '../posting-plan';
import { textOf } from '../view-record';
import type { Finding } from './finding';
import type { Sheet } from './read-sheet';

type StateOf = (register: Register, row: RowSeen) => FlowState | null;

/** Balances and present states are sealed by nobody: they are worked out again from what is. */
export function verifyFollowing(
  pack: Pack,
  sheets: ReadonlyMap<string, Sheet>,
  stateOf: StateOf,
): readonly Finding[] {
  const worked: Worked = new Map();
  const found = pack.registers.flatMap((register) => {
    const sheet = sheets.get(register.id);
    return sheet ? wrongBalances(sheet, stateOf, worked) : [];
  });
  const shown = pack.registers.flatMap((register) => {
    const sheet = sheets.get(register.id);
    return sheet ? wrongLatest(sheet, sheets, stateOf, worked) : [];
  });
  return [...found, ...shown];
}

/** Balances as they should be, by row and column key. */
type Worked = Map<RowSeen, Readonly<Record<string, string>>>;

/** In the order of their numbers: people sort sheets. */
const inOrder = ({ register, rows }: Sheet): readonly RowSeen[] => {
  const serial = keyOfKind(register, 'serial') ?? '';
  const no = (row: RowSeen): string => textOf(register, row, serial);
  return [...rows.values()].sort((a, b) => (no(a) < no(b) ? -1 : 1));
};

const stands = (
  register: Register,
  row: RowSeen,
  signed: string | undefined,
  stateOf: StateOf,
): boolean => {
  const state = stateOf(register, row);
  return state !== null && isDue(register, signed, state);
};

function wrongBalances(sheet: Sheet, stateOf: StateOf, worked: Worked): readonly Finding[] {
  const { register } = sheet;
  return balancesOf(register).flatMap(({ column, derived }) => {
    const balances = new Map<string, number>();
    return inOrder(sheet).flatMap((row): readonly Finding[] => {
      if (!stands(register, row, undefined, stateOf)) return [];
      const cells = cellsByKey(register, row);
      const name = plainText(cells[derived.by]);
      const balance = exact(balances.get(name) ?? 0, cells, derived, column);
      balances.set(name, balance);
      worked.set(row, { ...worked.get(row), [column.key]: String(balance) });
      return differing(register, row, column, String(balance));
    });
  });
}

function wrongLatest(
  sheet: Sheet,
  sheets: ReadonlyMap<string, Sheet>,
  stateOf: StateOf,
  worked: Worked,
): readonly Finding[] {
  const { register } = sheet;
  return latestOf(register).flatMap(({ column, derived }) => {
    const from = sheets.get(derived.from);
    const newest = new Map<string, string>();
    for (const row of from ? inOrder(from) : []) {
      const cells = cellsByKey(from?.register ?? register, row);
      const says = worked.get(row)?.[derived.of] ?? plainText(cells[derived.of]);
      if (from && says !== '' && stands(from.register, row, derived.signed, stateOf))
        newest.set(plainText(cells[derived.by]), says);
    }
    return [...sheet.rows.values()].flatMap((row) => {
      const cells = cellsByKey(register, row);
      const said = newest.get(plainText(cells[derived.name]));
      const own = derived.otherwise === undefined ? '' : plainText(cells[derived.otherwise]);
      const begun = stands(register, row, undefined, stateOf);
      return differing(register, row, column, said ?? (begun ? own : ''));
    });
  });
}

function differing(
  register: Register,
  row: RowSeen,
  { key, title }: Column,
  expected: string,
): readonly Finding[] {
  const cell = cellsByKey(register, row)[key];
  const now = plainText(cell);
  if (now === expected && cell?.formula === undefined) return [];
  const record = textOf(register, row, keyOfKind(register, 'serial') ?? '');
  return [
    {
      ...{ kind: 'follows-differs', sheet: register.table, record, column: title.zh },
      ...{ was: expected, now: cell?.formula ?? now, by: '', row },
    },
  ];
}
