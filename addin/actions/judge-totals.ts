import { fen, sumFen, type Fen } from '../domain/amount';
import { columnOf, title, titleOfKind } from '../registers/columns';
import type { Check, Register, Step } from '../registers/vocabulary';
import type { Change, RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { Desk } from './desk';
import { fenOf } from './judge-record';
import { registerNamed } from './posting-plan';
import type { Problem } from './problem';
import { textOf } from './view-record';

type WithinTotal = Extract<Check, { readonly check: 'withinCitedTotal' }>;

/** A record about to be signed: its row as it stands, and with what the step fills in. */
interface Signing {
  readonly register: Register;
  readonly step: Step;
  readonly standing: RowSeen;
  readonly filled: RowSeen;
  /** number of the record */
  readonly no: string;
}

interface JudgedTotals {
  readonly problems: readonly Problem[];
  /** who takes is named on the row that it is taken of: of two at once the second one collides */
  readonly changes: readonly Change[];
}

/** What a step takes of another record, together with what all others took of it, added up by Excel. */
export async function judgeTotals(desk: Desk, signing: Signing): Promise<JudgedTotals> {
  const judged: JudgedTotals[] = [];
  for (const check of signing.step.checks ?? [])
    if (check.check === 'withinCitedTotal') judged.push(await overTotal(desk, signing, check));
  return {
    problems: judged.flatMap(({ problems }) => problems),
    changes: judged.flatMap(({ changes }) => changes),
  };
}

const NOTHING: JudgedTotals = { problems: [], changes: [] };

async function overTotal(
  desk: Desk,
  { register, standing, filled, no: own }: Signing,
  check: WithinTotal,
): Promise<JudgedTotals> {
  const no = textOf(register, filled, check.cites);
  const amount = fenOf(cellsByKey(register, filled)[check.amount]);
  const [id = ''] = columnOf(register, check.cites)?.cites?.registers ?? [];
  if (no === '' || amount === null) return NOTHING;
  const cited = registerNamed(desk, id);
  const { rows, sums } = await desk.workbook.look({
    rows: [{ table: cited.table, column: titleOfKind(cited, 'serial'), text: no }],
    sums: check.users.map(({ register: user, cites, amount: taken }) => {
      const of = registerNamed(desk, user);
      return {
        ...{ table: of.table, column: title(of, cites), text: no },
        ...{ of: title(of, taken), filled: titleOfKind(of, 'seal') },
      };
    }),
  });
  const [row] = rows;
  // That it is not there is a problem of its own.
  if (!row) return NOTHING;
  const had = fenOf(cellsByKey(cited, row)[check.of]) ?? fen(0);
  // Excel adds in binary.
  const taken = sumFen(sums.map((sum) => fen(Math.round(sum * 100))));
  const left = fen(had - taken + alreadyIn(register, standing, check, no));
  if (amount <= left) return { problems: [], changes: naming(cited, row, own) };
  const { clause, amount: column } = check;
  return {
    problems: [{ code: 'document/above-cited', column, amount, left, no, clause }],
    changes: [],
  };
}

/** The numbers of those who took of it, this one added. */
function naming(cited: Register, row: RowSeen, own: string): readonly Change[] {
  const column = cited.columns.find(
    ({ derived }) => derived && 'across' in derived && derived.across === 'takers',
  );
  if (!column) return [];
  const named = textOf(cited, row, column.key)
    .split('、')
    .filter((text) => text !== '');
  const set = { [column.title.zh]: [...new Set([...named, own])].join('、') };
  return [{ kind: 'update', row, identity: titleOfKind(cited, 'rowId'), set }];
}

/** What the sums hold of this record itself. */
function alreadyIn(
  register: Register,
  standing: RowSeen,
  { cites, amount }: WithinTotal,
  no: string,
): Fen {
  const sealed = standing.cells[titleOfKind(register, 'seal')]?.kind === 'text';
  return sealed && textOf(register, standing, cites) === no
    ? (fenOf(cellsByKey(register, standing)[amount]) ?? fen(0))
    : fen(0);
}
