import type { WeighOutcome } from '../addin/domain/weighing';
import { columnOf, documentOf } from '../addin/registers/columns';
import { parameters } from '../addin/registers/system';
import type { Check, Column, Pack, Register } from '../addin/registers/vocabulary';
import { choiceName } from './choices';
import { columnNamed, firstCell, keyOf, literal, plainColumn, registerNamed } from './references';

/** What is wrong with a cell of the column, seen in the sheet before anybody signs. */
export interface Flag {
  readonly column: string;
  /** true for the first row of the table; Excel moves it down */
  readonly formula: string;
  /** what a signature would be refused for, or only what is worth a look */
  readonly weight: 'refused' | 'noticed';
}

/** The checks of a register's sign-off, and those of its document that look at its lines. */
export function flagsOf(pack: Pack, register: Register): readonly Flag[] {
  const checks = (of: Register | undefined): readonly Check[] =>
    (of?.signOff ?? []).flatMap((step) => step.checks ?? []);
  return [
    ...checks(register).flatMap((check) =>
      check.check === 'linesAddUp' ? [notAddingUp(pack, register, check)] : [],
    ),
    ...checks(documentOf(pack, register)).flatMap((check) =>
      check.check === 'withinTolerance' ? weighing(pack, register, check) : [],
    ),
  ];
}

type CheckOf<N extends Check['check']> = Extract<Check, { readonly check: N }>;

/** A document without lines is not wrong yet: they may be typed next. */
function notAddingUp(pack: Pack, register: Register, { total, of }: CheckOf<'linesAddUp'>): Flag {
  const lines = registerNamed(pack, register.lines ?? '');
  const cell = firstCell(register, total);
  const serial = firstCell(register, keyOf(register, 'serial'));
  const document = plainColumn(lines, keyOf(lines, 'document'));
  // A draft's lines carry its 临时号 until it has a number.
  const no = columnOf(register, 'tempNo')
    ? `IF(${serial}="",${firstCell(register, 'tempNo')},${serial})`
    : serial;
  const sum = `SUMIFS(${plainColumn(lines, of)},${document},${no})`;
  return {
    column: total,
    formula: `AND(${cell}<>"",COUNTIF(${document},${no})>0,ROUND(${sum}-N(${cell}),2)<>0)`,
    weight: 'refused',
  };
}

/** CT-14: a difference is always shown; beyond the tolerance it waits for 处理. */
function weighing(
  pack: Pack,
  register: Register,
  check: CheckOf<'withinTolerance'>,
): readonly Flag[] {
  const bought = firstCell(register, check.bought);
  const received = firstCell(register, check.received);
  const unit = firstCell(register, check.unit);
  const counted = choiceName(pack, register, counting(register, check));
  const tolerance = `IF(COUNTIF(${counted},${unit})>0,${parameter(check.countedTolerance)},${parameter(check.weighedTolerance)})`;
  const both = `COUNT(${bought},${received})=2`;
  const beyond = `ROUND(ABS(${received}-${bought})*100-${bought}*${tolerance},6)>0`;
  const outcome = firstCell(register, check.outcome);
  const unsettled = `OR(${outcome}="",${outcome}=${literal('一致' satisfies WeighOutcome)})`;
  return [
    {
      column: check.received,
      formula: `IF(${both},AND(${beyond},${unsettled}),FALSE)`,
      weight: 'refused',
    },
    {
      column: check.received,
      formula: `IF(${both},${received}<>${bought},FALSE)`,
      weight: 'noticed',
    },
  ];
}

/** The unit column, as if it offered only what is counted. */
const counting = (register: Register, check: CheckOf<'withinTolerance'>): Column => ({
  ...columnNamed(register, check.unit),
  choices: { parameter: check.countedUnits },
});

/** The number on the sheet 参数; it stands there as text. */
const parameter = (key: string): string =>
  `VALUE(INDEX(${plainColumn(parameters, 'value')},MATCH(${literal(key)},${plainColumn(parameters, 'key')},0)))`;
