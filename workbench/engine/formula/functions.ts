// The functions that are calculated here: those that stand in every row of a register's table, and
// those that add a table up.
import type { Arguments, Each, Run } from './compile';
import {
  finite,
  FormulaError,
  NOT_A_NUMBER,
  NOT_A_VALUE,
  numberOf,
  rounded,
  truthOf,
  type Scalar,
} from './scalar';

type Make = (args: Arguments) => Run;

class WrongArguments extends Error {}

const between = (args: Arguments, least: number, most: number): void => {
  if (args.count < least || args.count > most) throw new WrongArguments();
};

const all = (args: Arguments): readonly Each[] =>
  Array.from({ length: args.count }, (_, index) => args.each(index));

/** Adds up numbers as SUM, MIN and MAX take them: in cells only numbers count. */
function overNumbers(start: number, add: (so: number, next: number) => number, none = start): Make {
  return (args) => {
    between(args, 1, 255);
    const lists = all(args);
    return (look, row) => {
      let so = start;
      let any = false;
      let error: FormulaError | undefined;
      const take = (value: Scalar, stored: boolean): void => {
        if (error) return;
        if (value instanceof FormulaError) error = value;
        else if (typeof value === 'number' || !stored) {
          const number = numberOf(value, look.inText);
          if (number instanceof FormulaError) error = number;
          else so = add(so, number);
          any = true;
        }
      };
      for (const each of lists) each(look, row, take);
      return error ?? (any ? finite(so) : none);
    };
  };
}

/** AND and OR: texts and empty cells do not count; where nothing counts there is no answer. */
function overTruths(join: (so: boolean, next: boolean) => boolean): Make {
  return (args) => {
    between(args, 1, 255);
    const lists = all(args);
    return (look, row) => {
      let so: boolean | undefined;
      let error: FormulaError | undefined;
      const take = (value: Scalar, stored: boolean): void => {
        if (stored && (typeof value === 'string' || value === null)) return;
        const truth = truthOf(value);
        if (truth instanceof FormulaError) error ??= truth;
        else so = so === undefined ? truth : join(so, truth);
      };
      for (const each of lists) each(look, row, take);
      return error ?? so ?? NOT_A_VALUE;
    };
  };
}

const counting = (counts: (value: Scalar, stored: boolean, isNumber: boolean) => boolean): Make => {
  return (args) => {
    between(args, 1, 255);
    const lists = all(args);
    return (look, row) => {
      let count = 0;
      const take = (value: Scalar, stored: boolean): void => {
        const inText = !stored && typeof value === 'string' && look.inText(value) !== undefined;
        const truth = !stored && typeof value === 'boolean';
        if (counts(value, stored, typeof value === 'number' || inText || truth)) count++;
      };
      for (const each of lists) each(look, row, take);
      return count;
    };
  };
};

const ofNumber = (make: (value: number) => number | FormulaError): Make => {
  return (args) => {
    between(args, 1, 1);
    const of = args.scalar(0);
    return (look, row) => {
      const value = numberOf(of(look, row), look.inText);
      return value instanceof FormulaError ? value : make(value);
    };
  };
};

/** Days of Excel's calendar: before March 1900 it is a day behind, for its February had 29. */
const ofDay = (part: (day: Date) => number): Make =>
  ofNumber((serial) => {
    const day = Math.floor(serial);
    if (day < 0 || day > LAST_DAY) return NOT_A_NUMBER;
    // Day 0 is 0 January 1900 there.
    return part(new Date(Date.UTC(1899, 11, Math.max(day, 1) + (day < 60 ? 31 : 30))));
  });

/** 31 December 9999 */
const LAST_DAY = 2_958_465;

/** The truth of the one argument. */
const truth: Make = (args) => {
  between(args, 1, 1);
  const of = args.scalar(0);
  return (look, row) => truthOf(of(look, row));
};

const choose: Make = (args) => {
  between(args, 2, 3);
  const condition = args.scalar(0);
  const yes = args.scalar(1);
  const no: Run = args.count === 3 ? args.scalar(2) : () => false;
  return (look, row) => {
    const which = truthOf(condition(look, row));
    if (which instanceof FormulaError) return which;
    return which ? yes(look, row) : no(look, row);
  };
};

const round: Make = (args) => {
  between(args, 2, 2);
  const [of, digits] = [args.scalar(0), args.scalar(1)];
  return (look, row) => {
    const value = numberOf(of(look, row), look.inText);
    if (value instanceof FormulaError) return value;
    const places = numberOf(digits(look, row), look.inText);
    return places instanceof FormulaError ? places : rounded(value, places);
  };
};

const sumProduct: Make = (args) => {
  between(args, 1, 255);
  const fields = Array.from({ length: args.count }, (_, index) => args.field(index));
  const [{ rows, columns }] = fields as [(typeof fields)[0]];
  if (fields.some((field) => field.rows !== rows || field.columns !== columns))
    throw new WrongArguments();
  return (look, row) => {
    let sum = 0;
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        let product = 1;
        for (const { at } of fields) {
          const value = at(look, row, i, j);
          if (value instanceof FormulaError) return value;
          product *= typeof value === 'number' ? value : 0;
        }
        sum += product;
      }
    return finite(sum);
  };
};

const orElse: Make = (args) => {
  between(args, 2, 2);
  const [of, instead] = [args.scalar(0), args.scalar(1)];
  return (look, row) => {
    const value = of(look, row);
    return value instanceof FormulaError ? instead(look, row) : value;
  };
};

const number: Make = (args) => {
  between(args, 1, 1);
  const of = args.scalar(0);
  return (look, row) => {
    const value = of(look, row);
    if (typeof value === 'number' || value instanceof FormulaError) return value;
    return value === true ? 1 : 0;
  };
};

const negated: Make = (args) => {
  const of = truth(args);
  return (look, row) => {
    const value = of(look, row);
    return typeof value === 'boolean' ? !value : value;
  };
};

/** OFFSET is a reference and stands with these in compile.ts; 'IF.EACH' is the condition of an IF. */
export const FUNCTIONS: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['SUM', overNumbers(0, (so, next) => so + next)],
  ['MIN', overNumbers(Infinity, Math.min, 0)],
  ['MAX', overNumbers(-Infinity, Math.max, 0)],
  ['AND', overTruths((so, next) => so && next)],
  ['OR', overTruths((so, next) => so || next)],
  ['NOT', negated],
  ['COUNT', counting((_value, _stored, isNumber) => isNumber)],
  ['COUNTA', counting((value) => value !== null)],
  ['ABS', ofNumber(Math.abs)],
  ['YEAR', ofDay((day) => day.getUTCFullYear())],
  ['MONTH', ofDay((day) => day.getUTCMonth() + 1)],
  ['IF', choose],
  ['IF.EACH', truth],
  ['IFERROR', orElse],
  ['N', number],
  ['ROUND', round],
  ['SUMPRODUCT', sumProduct],
]);
