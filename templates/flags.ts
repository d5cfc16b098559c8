import type { WeighOutcome } from '../addin/domain/weighing';
import { columnOf, documentOf } from '../addin/registers/columns';
import { parameters } from '../addin/registers/system';
import type { Check, Column, Holding, Notice, Pack, Register } from '../addin/registers/vocabulary';
import { choiceName } from './choices';
import { FINISHED, WAITING } from './sign-off-formulas';
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
    ...(register.notices ?? []).map((notice) => noticed(pack, register, notice)),
    ...register.columns.flatMap((column) => naming(pack, register, column)),
    ...register.columns.flatMap((column) => overdue(register, column)),
    ...register.columns.flatMap((column) => belowNothing(register, column)),
    ...checks(register).flatMap((check) => flagsOfHeader(pack, register, check)),
    ...checks(documentOf(pack, register)).flatMap((check) => flagsOfLine(pack, register, check)),
  ];
}

function flagsOfHeader(pack: Pack, register: Register, check: Check): readonly Flag[] {
  const cell = (key: string): string => firstCell(register, key);
  switch (check.check) {
    case 'linesAddUp':
      return [notAddingUp(pack, register, check)];
    case 'requiredWhen': {
      const { column, when } = check;
      const formula = `AND(${cell(column)}="",${holding(register, when)})`;
      return [{ column, formula, weight: 'refused' }];
    }
    case 'requiredWith': {
      const formula = `AND(${cell(check.column)}="",${cell(check.with)}<>"")`;
      return [{ column: check.column, formula, weight: 'refused' }];
    }
    case 'sumsAgree': {
      const { plus, minus, equal } = check;
      const all = [...plus, ...minus, ...equal].map(cell);
      const left = `${plus.map(cell).join('+')}${minus.map((key) => `-${cell(key)}`).join('')}`;
      const apart = `ROUND(${left}-(${equal.map(cell).join('+')}),2)<>0`;
      const formula = `IF(COUNT(${all.join(',')})=${all.length},${apart},FALSE)`;
      return [{ column: equal[0] ?? '', formula, weight: 'refused' }];
    }
    case 'withinLines':
      return [aboveLines(pack, register, check)];
    case 'textsCompare': {
      const [one, other] = check.columns;
      const apart = `${cell(one)}${check.are === 'same' ? '<>' : '='}${cell(other)}`;
      const tests = [`${cell(one)}<>""`, `${cell(other)}<>""`, apart];
      if (check.when) tests.push(holding(register, check.when));
      return [{ column: other, formula: `AND(${tests.join(',')})`, weight: 'refused' }];
    }
    case 'namedAmong': {
      const [names, named] = [cell(check.names), cell(check.named)];
      const several = `ISNUMBER(FIND("、",${names}))`;
      const among = `ISNUMBER(FIND("、"&TRIM(${named})&"、","、"&SUBSTITUTE(${names}," ","")&"、"))`;
      const formula = `AND(${names}<>"",IF(${named}="",${several},NOT(${among})))`;
      return [{ column: check.named, formula, weight: 'refused' }];
    }
    case 'asChosen': {
      const { column, by, of } = check;
      const apart = Object.entries(of).map(
        ([choice, source]) =>
          `AND(${cell(by)}=${literal(choice)},ROUND(N(${cell(column)})-N(${cell(source)}),2)<>0)`,
      );
      const formula = `AND(${cell(column)}<>"",OR(${apart.join(',')}))`;
      return [{ column, formula, weight: 'refused' }];
    }
    case 'atLeast': {
      const { column, parameter: key } = check;
      const formula = `AND(${cell(column)}<>"",N(${cell(column)})<${parameter(key)})`;
      return [{ column, formula, weight: 'refused' }];
    }
    case 'hasLines':
    case 'withinTolerance':
    case 'linesAgree':
    case 'eachOnce':
    case 'withinCited':
    case 'leftOfCited':
    case 'noneOpen':
    case 'onlyOne':
    case 'withinCitedTotal':
      return [];
  }
}

function flagsOfLine(pack: Pack, register: Register, check: Check): readonly Flag[] {
  switch (check.check) {
    case 'withinTolerance':
      return weighing(pack, register, check);
    case 'linesAgree':
      return [disagreeing(register, check)];
    case 'eachOnce':
      return [twice(register, check)];
    case 'linesAddUp':
    case 'hasLines':
    case 'requiredWhen':
    case 'requiredWith':
    case 'sumsAgree':
    case 'withinLines':
    case 'textsCompare':
    case 'namedAmong':
    case 'asChosen':
    case 'atLeast':
    case 'withinCited':
    case 'leftOfCited':
    case 'noneOpen':
    case 'onlyOne':
    case 'withinCitedTotal':
      return [];
  }
}

/** Names a record that is not there: seen while typing, also without the add-in. */
function naming(pack: Pack, register: Register, { key, cites }: Column): readonly Flag[] {
  if (!cites || cites.several) return [];
  const cell = firstCell(register, key);
  const there = cites.registers.map((id) => {
    const named = registerNamed(pack, id);
    return `COUNTIF(${plainColumn(named, cites.by ?? keyOf(named, 'serial'))},${cell})`;
  });
  const tests = [`${cell}<>""`, ...(cites.or ?? []).map((text) => `${cell}<>${literal(text)}`)];
  const formula = `AND(${[...tests, `${there.join('+')}=0`].join(',')})`;
  return [{ column: key, formula, weight: 'refused' }];
}

/** 限期 is over and somebody is still to sign. */
function overdue(register: Register, { key, derived }: Column): readonly Flag[] {
  if (!derived || !('across' in derived) || derived.across !== 'due') return [];
  const [cell, state] = [firstCell(register, key), firstCell(register, keyOf(register, 'state'))];
  const waits = `LEFT(${state},${WAITING.length})=${literal(WAITING)}`;
  return [
    { column: key, formula: `AND(${cell}<>"",TODAY()>N(${cell}),${waits})`, weight: 'noticed' },
  ];
}

/** More was taken than there was: two at two desks, each of whom saw enough. */
function belowNothing(register: Register, { key, derived }: Column): readonly Flag[] {
  if (!derived || !('across' in derived)) return [];
  const { across } = derived;
  const kept = across === 'open' || (across === 'runningTotal' && derived.kept !== undefined);
  return kept
    ? [{ column: key, formula: `N(${firstCell(register, key)})<0`, weight: 'refused' }]
    : [];
}

const holding = (register: Register, { column, is }: Holding): string =>
  `OR(${is.map((value) => `${firstCell(register, column)}=${literal(value)}`).join(',')})`;

function noticed(pack: Pack, register: Register, notice: Notice): Flag {
  const cell = (key: string): string => firstCell(register, key);
  const filled = (keys: readonly string[]): string =>
    keys.map((key) => `${cell(key)}<>""`).join(',');
  switch (notice.notice) {
    case 'holds': {
      const tests = notice.where.map((where) => holding(register, where));
      return {
        column: notice.where[0].column,
        formula: `AND(${tests.join(',')})`,
        weight: 'noticed',
      };
    }
    case 'before': {
      const { moment, other } = notice;
      const sum = (keys: readonly string[]): string =>
        keys.map((key) => `N(${cell(key)})`).join('+');
      return {
        column: moment[0],
        formula: `AND(${filled([...moment, ...other])},ROUND((${sum(moment)})-(${sum(other)}),6)<0)`,
        weight: 'noticed',
      };
    }
    case 'bundled': {
      const limit = parameter(notice.limit);
      const [amount, price] = [cell(notice.amount), cell(notice.price)];
      return {
        column: notice.amount,
        formula: `IF(COUNT(${amount},${price})=2,AND(${amount}>${limit},${price}<=${limit}),FALSE)`,
        weight: 'noticed',
      };
    }
    case 'above': {
      const number = cell(notice.column);
      return {
        column: notice.column,
        formula: `IF(COUNT(${number})=1,${number}>${parameter(notice.limit)},FALSE)`,
        weight: 'noticed',
      };
    }
    case 'monthWithout':
      return monthWithout(pack, register, notice);
    case 'noneWithin':
      return noneWithin(pack, register, notice);
    case 'alreadyRecorded': {
      // Only the very same name: variants and telephone numbers are the add-in's.
      const { name } = notice;
      const formula = `AND(${cell(name)}<>"",COUNTIF(${plainColumn(register, name)},${cell(name)})>1)`;
      return { column: name, formula, weight: 'noticed' };
    }
    case 'fewLines': {
      const count = countLines(pack, register);
      return {
        column: notice.column,
        formula: `AND(${count}>0,${count}<${parameter(notice.atLeast)})`,
        weight: 'noticed',
      };
    }
    case 'linesLack': {
      const { column, of, values } = notice;
      const lines = registerNamed(pack, register.lines ?? '');
      const has = values.map(
        (value) =>
          `${countLines(pack, register, `,${plainColumn(lines, of)},${literal(value)}`)}=0`,
      );
      return {
        column,
        formula: `AND(${countLines(pack, register)}>0,OR(${has.join(',')}))`,
        weight: 'noticed',
      };
    }
    case 'stale': {
      const { date, per, after, where = [] } = notice;
      const counts = where.map((held) => `${holding(register, held)},`).join('');
      const newer = `COUNTIFS(${plainColumn(register, per)},${cell(per)},${plainColumn(register, date)},">"&${cell(date)})`;
      return {
        column: date,
        formula: `AND(${filled([date, per])},TODAY()-N(${cell(date)})>${parameter(after)},${counts}${newer}=0)`,
        weight: 'noticed',
      };
    }
  }
}

/** The other register is searched by the month's name, or by its first day and the next month's. */
function monthWithout(
  pack: Pack,
  register: Register,
  { column, date, register: id, month, over }: NoticeOf<'monthWithout'>,
): Flag {
  const [cell, day] = [firstCell(register, column), firstCell(register, date)];
  const there = registerNamed(pack, id);
  const firstDay = (later: number): string => `DATE(YEAR(${day}),MONTH(${day})+${later},1)`;
  const found =
    month === undefined
      ? finishedThere(there, [`">="&${firstDay(0)}`, `"<"&${firstDay(1)}`])
      : `COUNTIFS(${plainColumn(there, month)},YEAR(${day})&"-"&TEXT(MONTH(${day}),"00"),${finished(there)})`;
  const tests = [
    ...(column === date ? [] : [`N(${cell})<>0`]),
    ...(over ? [`TODAY()>=${firstDay(1)}`] : []),
    `${found}=0`,
  ];
  const formula = `IF(COUNT(${day})=0,FALSE,AND(${tests.join(',')}))`;
  return { column, formula, weight: 'noticed' };
}

function noneWithin(
  pack: Pack,
  register: Register,
  { column, date, register: id, where, days }: NoticeOf<'noneWithin'>,
): Flag {
  const day = firstCell(register, date);
  const there = registerNamed(pack, id);
  const within = [`">="&(${day}-${parameter(days)})`, `"<="&${day}`];
  const held = (where?.is ?? []).map(
    (value) => `,${plainColumn(there, where?.column ?? '')},${literal(value)}`,
  );
  const found = (held.length > 0 ? held : ['']).map((more) => finishedThere(there, within, more));
  const formula = `IF(COUNT(${day})=0,FALSE,${found.join('+')}=0)`;
  return { column, formula, weight: 'noticed' };
}

const finished = (there: Register): string =>
  `${plainColumn(there, keyOf(there, 'state'))},${literal(FINISHED)}`;

/** How many finished records there are dated so. */
function finishedThere(there: Register, dated: readonly string[], more = ''): string {
  const dates = plainColumn(there, keyOf(there, 'date'));
  const criteria = dated.map((one) => `${dates},${one}`).join(',');
  return `COUNTIFS(${criteria},${finished(there)}${more})`;
}

type NoticeOf<N extends Notice['notice']> = Extract<Notice, { readonly notice: N }>;
type CheckOf<N extends Check['check']> = Extract<Check, { readonly check: N }>;

/** A draft's lines carry its 临时号 until it has a number. */
function documentNumber(register: Register): string {
  const serial = firstCell(register, keyOf(register, 'serial'));
  return columnOf(register, 'tempNo')
    ? `IF(${serial}="",${firstCell(register, 'tempNo')},${serial})`
    : serial;
}

function countLines(pack: Pack, register: Register, more = ''): string {
  const lines = registerNamed(pack, register.lines ?? '');
  return `COUNTIFS(${plainColumn(lines, keyOf(lines, 'document'))},${documentNumber(register)}${more})`;
}

/** A document without lines is not wrong yet: they may be typed next. */
function notAddingUp(pack: Pack, register: Register, { total, of }: CheckOf<'linesAddUp'>): Flag {
  const cell = firstCell(register, total);
  const apart = `ROUND(${sumOfLines(pack, register, of)}-N(${cell}),2)<>0`;
  return {
    column: total,
    formula: `AND(${cell}<>"",${countLines(pack, register)}>0,${apart})`,
    weight: 'refused',
  };
}

const aboveLines = (
  pack: Pack,
  register: Register,
  { amount, of }: CheckOf<'withinLines'>,
): Flag => ({
  column: amount,
  formula: `ROUND(N(${firstCell(register, amount)})-${sumOfLines(pack, register, of)},2)>0`,
  weight: 'refused',
});

function sumOfLines(pack: Pack, register: Register, of: string): string {
  const lines = registerNamed(pack, register.lines ?? '');
  const document = plainColumn(lines, keyOf(lines, 'document'));
  return `SUMIFS(${plainColumn(lines, of)},${document},${documentNumber(register)})`;
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

/** Decimals beyond those of the column are refused by its own rule. */
function disagreeing(register: Register, { quantity, is, to }: CheckOf<'linesAgree'>): Flag {
  const [left, right] = [firstCell(register, quantity), firstCell(register, to)];
  const apart = `ROUND(${left}-${right},6)${is === 'equal' ? '<>' : '>'}0`;
  return {
    column: quantity,
    formula: `IF(COUNT(${left},${right})=2,${apart},FALSE)`,
    weight: 'refused',
  };
}

/**
 * The same thing in two lines of one document; every document counts it anew. "=" finds the cells
 * that are blank too: goods without a batch are the same goods.
 */
function twice(register: Register, { key }: CheckOf<'eachOnce'>): Flag {
  const same = [keyOf(register, 'document'), ...key];
  const [first = ''] = key;
  const pairs = same.map((k) => `${plainColumn(register, k)},"="&${firstCell(register, k)}`);
  return {
    column: first,
    formula: `AND(${firstCell(register, first)}<>"",COUNTIFS(${pairs.join(',')})>1)`,
    weight: 'refused',
  };
}

/** The unit column, as if it offered only what is counted. */
const counting = (register: Register, check: CheckOf<'withinTolerance'>): Column => ({
  ...columnNamed(register, check.unit),
  choices: { parameter: check.countedUnits },
});

/** The number on the sheet 参数; it stands there as text. */
const parameter = (key: string): string =>
  `VALUE(INDEX(${plainColumn(parameters, 'value')},MATCH(${literal(key)},${plainColumn(parameters, 'key')},0)))`;
