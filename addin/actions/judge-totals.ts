import { fen, sumFen, type Fen } from '../domain/amount';
import { columnOf, title, titleOfKind } from '../registers/columns';
import type { Check, Register, Step } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
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
}

/** What a step takes of another record, together with what all others took of it, added up by Excel. */
export async function judgeTotals(desk: Desk, signing: Signing): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const check of signing.step.checks ?? [])
    if (check.check === 'withinCitedTotal')
      problems.push(...(await overTotal(desk, signing, check)));
  return problems;
}

async function overTotal(
  desk: Desk,
  { register, standing, filled }: Signing,
  check: WithinTotal,
): Promise<readonly Problem[]> {
  const no = textOf(register, filled, check.cites);
  const amount = fenOf(cellsByKey(register, filled)[check.amount]);
  const [id = ''] = columnOf(register, check.cites)?.cites?.registers ?? [];
  if (no === '' || amount === null) return [];
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
  if (!row) return [];
  const had = fenOf(cellsByKey(cited, row)[check.of]) ?? fen(0);
  // Excel adds in binary.
  const taken = sumFen(sums.map((sum) => fen(Math.round(sum * 100))));
  const left = fen(had - taken + alreadyIn(register, standing, check, no));
  return amount <= left
    ? []
    : [
        {
          ...({ code: 'document/above-cited', column: check.amount } as const),
          ...{ amount, left, no, clause: check.clause },
        },
      ];
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
