import { keyOfKind, linesOf } from '../registers/columns';
import type { Column, Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { Looking } from './desk';
import { linesFor, type Mention, type ToldRecord } from './review-mention';
import type { ReadBook } from './verify-workbook';
import { textOf } from './view-record';

/** Something found that is not what should be there, with which nobody has dealt so far. */
export interface OpenDifference extends Mention {
  readonly column: Column;
  readonly difference: number;
  /** what the line is about; '' = the document itself */
  readonly what: string;
  /** the record is finished, and none that should follow it was made */
  readonly unfollowed: boolean;
}

/**
 * 未平差异: in a record that is still under way, and in a finished one (a count) for which the
 * registers that cite such records have nothing finished.
 */
export function openDifferences(
  desk: Pick<Looking, 'pack'>,
  book: ReadBook,
  told: readonly ToldRecord[],
): readonly OpenDifference[] {
  const followers = new Map<Register, Followed>();
  return told.flatMap(({ mention, story: { state } }): readonly OpenDifference[] => {
    const { register } = mention;
    // A closing subtracts, too: 入库 less 出库 is no difference.
    if (register.closes || (state.status !== 'open' && state.status !== 'complete')) return [];
    const found = differencesIn(desk, book, mention);
    if (found.length === 0 || state.status === 'open')
      return found.map((one) => ({ ...mention, ...one, unfollowed: false }));
    const followed = followers.get(register) ?? followedIn(desk, book, told, register);
    followers.set(register, followed);
    return followed === null
      ? []
      : found
          .filter(({ what }) => !followed.has(`${mention.no}\n${what}`))
          .map((one) => ({ ...mention, ...one, unfollowed: true }));
  });
}

type Difference = Pick<OpenDifference, 'column' | 'difference' | 'what'>;

function differencesIn(
  desk: Pick<Looking, 'pack'>,
  book: ReadBook,
  mention: Mention,
): readonly Difference[] {
  const { register, row } = mention;
  const own = row ? differing(register, row, '') : [];
  const lineRegister = linesOf(desk.pack, register);
  if (!lineRegister || differences(lineRegister).length === 0) return own;
  const lines = linesFor(desk, book, mention)?.rows ?? [];
  return [
    ...own,
    ...lines.flatMap((line) => differing(lineRegister, line, thingIn(lineRegister, line))),
  ];
}

const differences = ({ columns }: Register): readonly Column[] =>
  columns.filter(({ derived }) => derived && 'own' in derived && derived.own === 'difference');

function differing(register: Register, row: RowSeen, what: string): readonly Difference[] {
  const columns = differences(register);
  if (columns.length === 0) return [];
  const cells = cellsByKey(register, row);
  return columns.flatMap((column) => {
    const cell = cells[column.key];
    return cell?.kind === 'number' && cell.number !== 0
      ? [{ column, difference: cell.number, what }]
      : [];
  });
}

/** What a line is about: the article that it cites, or its first text. */
function thingIn(register: Register, row: RowSeen): string {
  const column =
    register.columns.find(({ cites }) => cites) ??
    register.columns.find(({ kind }) => kind === 'text');
  return column ? textOf(register, row, column.key) : '';
}

/** `number of the record, thing`; null = no register follows such records. */
type Followed = ReadonlySet<string> | null;

function followedIn(
  desk: Pick<Looking, 'pack'>,
  book: ReadBook,
  told: readonly ToldRecord[],
  register: Register,
): Followed {
  const citing = desk.pack.registers.flatMap((of) => {
    const column = of.columns.find(({ cites }) => cites?.registers.includes(register.id));
    return column && !of.closes && keyOfKind(of, 'document') === undefined
      ? [[of.id, column.key] as const]
      : [];
  });
  if (citing.length === 0) return null;
  const columns = new Map(citing);
  const followed = new Set<string>();
  for (const { mention, story } of told) {
    const column = columns.get(mention.register.id);
    if (column === undefined || !mention.row || story.state.status !== 'complete') continue;
    const no = textOf(mention.register, mention.row, column);
    const lines = linesFor(desk, book, mention);
    // A difference of the document itself is followed by whatever cites the document.
    followed.add(`${no}\n`);
    for (const line of lines?.rows ?? []) followed.add(`${no}\n${thingIn(lines!.of, line)}`);
  }
  return followed;
}
