import { BLANK, numberCell, textCell, type CellValue } from '../addin/domain/cell';
import { keyOfKind } from '../addin/registers/columns';
import { packs } from '../addin/registers';
import { journal } from '../addin/registers/system';
import type { Register } from '../addin/registers/vocabulary';
import { isBlank, refusal, rowsOf, type Given } from './cells';

/** A register's table as a function sees it: values without formulas, by column key. */
export interface TableSeen {
  readonly register: Register;
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
}

const SIGNABLE = packs.flatMap(({ registers }) => registers).filter((it) => keyOfKind(it, 'rowId'));

/** Which register a whole table is, known by its header row. */
export function registerTable(given: Given, name: string): TableSeen {
  return readTable(given, SIGNABLE, name);
}

export const journalTable = (given: Given): TableSeen => readTable(given, [journal], 'journal');

function readTable(given: Given, registers: readonly Register[], name: string): TableSeen {
  const [header = [], ...body] = rowsOf(given);
  const titles = header.map((cell) => (typeof cell === 'string' ? cell : ''));
  const register = registers.find(({ columns }) =>
    columns.every(({ title }) => titles.includes(title.zh)),
  );
  if (!register)
    throw refusal(
      `${name} 要整张台账连同表头,例如 原始凭证[#All]`,
      `${name} must be a whole register with its headers, e.g. 原始凭证[#All]`,
    );
  const at = register.columns.map(({ key, title }) => [key, titles.indexOf(title.zh)] as const);
  return {
    register,
    rows: body
      .filter((row) => !row.every(isBlank))
      .map((row) => Object.fromEntries(at.map(([key, index]) => [key, cellOf(row[index])]))),
  };
}

/** Excel gives a blank cell as null or as an empty text; both read as blank here. */
function cellOf(value: unknown): CellValue {
  switch (typeof value) {
    case 'number':
      return numberCell(value);
    case 'boolean':
      return { kind: 'boolean', boolean: value };
    case 'string':
      return value === '' ? BLANK : textCell(value);
    default:
      return BLANK;
  }
}
