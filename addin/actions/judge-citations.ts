import { BLANK, type CellValue } from '../domain/cell';
import { dateOfSerial } from '../domain/civil-date';
import { beyond, left, totals, type Amounts } from '../domain/used-up';
import { columnOf, linesOf, titleOfKind } from '../registers/columns';
import type { Citation } from '../registers/vocabulary';
import type { Change } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import { answers, type Also } from './also';
import {
  checksOf,
  citingWishes,
  idOf,
  namedIn,
  namedNow,
  numberOf,
  openKey,
  readTold,
  usersKey,
  type CheckOf,
  type Cited,
  type Citing,
  type Named,
  type Told,
} from './citing';
import type { Desk } from './desk';
import { shownCell } from './judge-record';
import { measuredIn, measuresOf, unitProblems } from './measuring';
import { isDue, registerNamed } from './posting-plan';
import type { Problem } from './problem';
import { valuesOf, type Values } from './sealed-content';
import { stateCell } from './state-text';

export interface JudgedCitations {
  readonly problems: readonly Problem[];
  /** rows on which the answer rests: a write is refused where one of them has changed meanwhile */
  readonly guards: readonly Change[];
}

/** Judges everything that a step's cells name in other registers; reads what is asked for first. */
export async function lookAndJudge(desk: Desk, citing: Citing): Promise<readonly Problem[]> {
  const wishes = citingWishes(desk, citing);
  if (wishes.rows.length + wishes.matching.length === 0) return [];
  const seen = await desk.workbook.look({ rows: wishes.rows, matching: wishes.matching });
  return (await judgeCitations(desk, citing, answers(wishes, seen))).problems;
}

/** The same where `citingWishes` were part of an earlier look. */
export async function judgeCitations(
  desk: Desk,
  citing: Citing,
  also: Also,
): Promise<JudgedCitations> {
  const told = await readTold(desk, citing, also, valuesOf);
  const named = namedNow(desk, citing);
  const users = checksOf(citing.step, 'withinCited').flatMap(({ cites }) =>
    told.others(usersKey(citing, cites), citing.register),
  );
  return {
    problems: [
      ...named.flatMap((one) => misnamed(desk, one, told)),
      ...named.flatMap((one) => mismeasured(desk, citing, one, told)),
      ...checksOf(citing.step, 'withinCited').flatMap((check) =>
        tooMuch(desk, citing, check, told),
      ),
      ...checksOf(citing.step, 'leftOfCited').flatMap((check) => notLeft(citing, check, told)),
      ...checksOf(citing.step, 'noneOpen').flatMap((check) => stillOpen(desk, citing, check, told)),
      ...checksOf(citing.step, 'onlyOne').flatMap((check) => alreadyThere(citing, check, told)),
    ],
    guards: users.map(unchanged),
  };
}

const unchanged = ({ register, row }: Cited): Change => ({
  ...{ kind: 'update', row, identity: titleOfKind(register, 'rowId'), set: {} },
});

const say = (value: CellValue | undefined): string => shownCell(value ?? BLANK).trim();

const at = ({ line }: Named) => (line === null ? {} : { line });

/** What speaks against naming that record. */
export function misnamed(desk: Desk, named: Named, told: Told): readonly Problem[] {
  const {
    column: { key: column },
    citation,
    text: found,
    values,
  } = named;
  const { registers, agree = [], where = [], until, clause } = citation;
  const cited = told.find(named);
  if (!cited) {
    const tables = registers.map((id) => registerNamed(desk, id).table);
    return [{ code: 'document/cites-nothing', column, found, tables, clause, ...at(named) }];
  }
  if (!holdsGood(cited, citation)) {
    const state = stateOf(cited);
    return [{ code: 'document/cites-unfinished', column, found, state, clause, ...at(named) }];
  }
  const there = cellsByKey(cited.register, cited.row);
  const no = numberOf(cited.register, cited.row);
  const last = until && there[until.column];
  const day = until && values[until.day];
  return [
    ...agree.flatMap(({ column: own, with: other }): readonly Problem[] => {
      const [mine, expected] = [say(values[own]), say(there[other])];
      if (mine === '' || mine === expected) return [];
      return [
        {
          ...{ code: 'document/cites-otherwise', column: own, found: mine },
          ...{ expected, no, clause, ...at(named) },
        },
      ];
    }),
    ...where.flatMap(({ column: other, is }): readonly Problem[] =>
      is.includes(say(there[other]))
        ? []
        : [
            {
              ...{ code: 'document/cites-unfinished', column, found },
              ...{ state: say(there[other]), clause, ...at(named) },
            },
          ],
    ),
    ...(last?.kind === 'number' && day?.kind === 'number' && day.number > last.number
      ? [
          {
            ...({ code: 'document/cites-expired', column, found } as const),
            ...{ until: dayOf(last.number), clause, ...at(named) },
          },
        ]
      : []),
  ];
}

/** The unit of a line is one of its article's, and its quantities are no finer than that. */
function mismeasured(desk: Desk, citing: Citing, named: Named, told: Told): readonly Problem[] {
  const { register } = citing;
  const measured = measuredIn(named.line === null ? register : linesOf(desk.pack, register));
  const cited = measured?.article.key === named.column.key ? told.find(named) : null;
  const measures = measured && cited && measuresOf(desk, measured, cited.row);
  return measures ? unitProblems(measured, measures, named.values, named.line) : [];
}

const dayOf = (serial: number): string => {
  const day = dateOfSerial(Math.floor(serial));
  return day.ok ? day.value : String(serial);
};

const counts = ({ register, state }: Cited, signed: string | undefined): boolean =>
  state !== null && isDue(register, signed, state);

const holdsGood = (cited: Cited, { signed, underWay }: Citation): boolean =>
  underWay
    ? cited.state?.status === 'open' || cited.state?.status === 'complete'
    : counts(cited, signed);

const stateOf = ({ register, state }: Cited): string =>
  state === null || state.status === 'draft' ? '未登记' : stateCell(register, state);

/** Lines by what they are about. */
export const amountsOf = (
  lines: readonly Values[],
  match: readonly string[],
  quantity: string,
): readonly Amounts[] =>
  lines.map((line) => {
    const value = line[quantity];
    return {
      name: match.map((key) => say(line[key])).join(' '),
      quantity: value?.kind === 'number' ? value.number : 0,
    };
  });

type Counting = Pick<CheckOf<'withinCited'>, 'cites' | 'match' | 'quantity' | 'of'>;

/** What the cited document has, and what the other documents that cite it took, by name. */
export function standing(
  citing: Citing,
  { cites, match, quantity, of }: Counting,
  usedBy: string,
  told: Told,
) {
  const [named] = namedIn(columnOf(citing.register, cites), citing.header, null);
  const cited = named ? told.find(named) : null;
  if (!cited) return null;
  const users = told
    .others(usersKey(citing, cites), citing.register)
    .filter((user) => counts(user, usedBy));
  return {
    no: numberOf(cited.register, cited.row),
    there: totals(amountsOf(told.linesOf(cited), match, of)),
    used: totals(amountsOf(users.flatMap(told.linesOf), match, quantity)),
  };
}

function tooMuch(
  desk: Desk,
  citing: Citing,
  check: CheckOf<'withinCited'>,
  told: Told,
): readonly Problem[] {
  const stands = standing(citing, check, citing.step.step, told);
  if (!stands) return [];
  const { match, quantity, clause, tolerance } = check;
  const more = Number(tolerance === undefined ? 0 : (desk.house.parameters[tolerance] ?? 0)) || 0;
  const permitted = permissions(citing, check, told);
  const mine = amountsOf(citing.lines, match, quantity);
  return beyond(mine, stands.there, stands.used, (name, total) =>
    Math.max(total + more, permitted.get(name) ?? 0),
  ).map(({ line, total, before, found }) => ({
    ...{ code: 'document/beyond-cited', item: mine[line - 1]?.name ?? '', no: stands.no },
    ...{ total, before, found, clause, line },
  }));
}

/** How much of each thing written permissions allow in all. */
function permissions(
  citing: Citing,
  { unless, match }: CheckOf<'withinCited'>,
  told: Told,
): ReadonlyMap<string, number> {
  if (!unless) return new Map();
  const named = namedIn(columnOf(citing.register, unless.column), citing.header, null);
  return new Map(
    named.flatMap((one): readonly (readonly [string, number])[] => {
      const cited = told.find(one);
      if (!cited || !holdsGood(cited, one.citation)) return [];
      const [amount] = amountsOf([cellsByKey(cited.register, cited.row)], match, unless.upTo);
      return amount ? [[amount.name, amount.quantity]] : [];
    }),
  );
}

function notLeft(citing: Citing, check: CheckOf<'leftOfCited'>, told: Told): readonly Problem[] {
  const stands = standing(citing, check, check.usedBy, told);
  if (!stands) return [];
  const { match, left: column, clause } = check;
  return amountsOf(citing.lines, match, column).flatMap(({ name }, index): readonly Problem[] => {
    const expected = left(name, stands.there, stands.used);
    const found = say(citing.lines[index]?.[column]);
    return found === String(expected)
      ? []
      : [
          {
            ...{ code: 'document/left-differs', column, item: name },
            ...{ found, expected, clause, line: index + 1 },
          },
        ];
  });
}

function stillOpen(
  desk: Desk,
  citing: Citing,
  check: CheckOf<'noneOpen'>,
  told: Told,
): readonly Problem[] {
  const register = registerNamed(desk, check.register);
  const open = told
    .others(openKey(desk, citing, check), register)
    .filter(({ state }) => state?.status !== 'complete' && state?.status !== 'void');
  const numbers = open.map(({ row }) => numberOf(register, row));
  const { clause } = check;
  return open.length === 0
    ? []
    : [{ code: 'document/still-open', table: register.table, numbers, clause }];
}

function alreadyThere(
  citing: Citing,
  { columns, clause }: CheckOf<'onlyOne'>,
  told: Told,
): readonly Problem[] {
  const { register, header } = citing;
  const [column] = columns;
  return told
    .others(usersKey(citing, column), register)
    .filter(({ row, state }) => {
      const there = cellsByKey(register, row);
      return (
        state?.status !== 'void' && columns.every((key) => say(there[key]) === say(header[key]))
      );
    })
    .slice(0, 1)
    .map(({ row }) => ({
      ...{ code: 'document/already-there', column: columns.at(-1) ?? column },
      ...{ no: numberOf(register, row) || idOf(register, row), clause },
    }));
}
