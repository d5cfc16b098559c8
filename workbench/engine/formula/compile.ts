// Turns a formula into a function, if it uses nothing but what is known here. Everything else is left
// to Univer: it knows every function, and takes a hundred times as long.
import { parse, tokenize, type AstExpression, type BinaryExpression } from '@borgar/fx';
import type { SheetId } from '../port';
import { FUNCTIONS } from './functions';
import { offsetBy, pointedAt, type Meanings, type Own, type Pointed } from './places';
import {
  calculated,
  compared,
  FormulaError,
  numberOf,
  type Arithmetic,
  type Comparison,
  type NumberInText,
  type Scalar,
} from './scalar';

/** What a formula sees while it is calculated. */
export interface Look {
  value(sheet: SheetId, row: number, column: number): Scalar;
  /** Rows below it hold nothing. */
  lastRow(sheet: SheetId): number;
  readonly inText: NumberInText;
}

/** `row` is the row of the formula's own cell. */
export type Run = (look: Look, row: number) => Scalar;
/** Passes on each value; `stored` = it comes from a cell, where texts and truths do not count. */
export type Each = (
  look: Look,
  row: number,
  take: (value: Scalar, stored: boolean) => void,
) => void;

/** Cells of the same shape, one by one. */
export interface Field {
  readonly rows: number;
  readonly columns: number;
  readonly at: (look: Look, row: number, i: number, j: number) => Scalar;
}

/** A formula that is ready to be calculated, and what it reads. */
export interface Plan {
  readonly run: Run;
  readonly reads: readonly Pointed[];
}

/** The arguments of a function, as it wants them. */
export interface Arguments {
  readonly count: number;
  scalar(index: number): Run;
  each(index: number): Each;
  field(index: number): Field;
}

class NotKnown extends Error {}

const MOST_ROWS = 200_000;

const ARITHMETIC: ReadonlySet<string> = new Set<Arithmetic>(['+', '-', '*', '/']);
const COMPARISONS: ReadonlySet<string> = new Set<Comparison>(['=', '<>', '<', '<=', '>', '>=']);

/** undefined = not for us */
export function compile(formula: string, own: Own, meanings: Meanings): Plan | undefined {
  try {
    const tree = parse(tokenize(formula, { mergeRefs: true }));
    const compiler = new Compiler(own, meanings);
    const run = compiler.whole(tree);
    return { run, reads: compiler.reads };
  } catch {
    // Also what the parser refuses: Univer says what is wrong with it.
    return undefined;
  }
}

class Compiler {
  readonly reads: Pointed[] = [];

  constructor(
    private readonly own: Own,
    private readonly meanings: Meanings,
  ) {}

  whole(tree: AstExpression): Run {
    const run = this.scalar(tree);
    const sum =
      tree.type === 'BinaryExpression' && (tree.operator === '+' || tree.operator === '-');
    return sum ? nearZero(run, this.largest(tree)) : run;
  }

  scalar(tree: AstExpression): Run {
    switch (tree.type) {
      case 'Literal': {
        const { value } = tree;
        return () => value;
      }
      case 'ErrorLiteral': {
        const error = FormulaError.of(tree.value);
        return () => error;
      }
      case 'ReferenceIdentifier':
        return this.read(this.cellAt(tree));
      case 'UnaryExpression': {
        const [of] = tree.arguments;
        return unary(tree.operator, this.scalar(of!));
      }
      case 'BinaryExpression': {
        const [a, b] = this.sides(tree);
        return binary(tree.operator, this.scalar(a), this.scalar(b));
      }
      case 'CallExpression': {
        if (tree.callee.name.toUpperCase() === 'OFFSET') return this.read(this.cellAt(tree));
        const known = FUNCTIONS.get(tree.callee.name.toUpperCase());
        if (!known) throw new NotKnown();
        return known(this.args(tree.arguments));
      }
      default:
        throw new NotKnown();
    }
  }

  /** IF gives a reference where its branch is one: what a sum makes of it depends on that. */
  private each(tree: AstExpression): Each {
    if (tree.type === 'CallExpression' && tree.callee.name.toUpperCase() === 'IF') {
      const choose = FUNCTIONS.get('IF.EACH');
      const [condition, ...branches] = tree.arguments;
      if (!choose || !condition || branches.length !== 2) throw new NotKnown();
      const which = choose(this.args([condition]));
      const [yes, no] = branches.map((branch) => this.each(this.given(branch))) as [Each, Each];
      return (look, row, take) => {
        const truth = which(look, row);
        if (truth instanceof FormulaError) take(truth, false);
        else if (truth === true) yes(look, row, take);
        else no(look, row, take);
      };
    }
    const pointed = this.pointed(tree);
    if (!pointed) {
      const run = this.scalar(tree);
      return (look, row, take) => take(run(look, row), false);
    }
    this.reads.push(pointed);
    if (pointed.kind === 'cell') {
      const run = reading(pointed);
      return (look, row, take) => take(run(look, row), true);
    }
    const { sheet, rect } = pointed;
    return (look, _row, take) => {
      const end = Math.min(rect.row + rect.rows, look.lastRow(sheet) + 1);
      for (let r = rect.row; r < end; r++)
        for (let c = rect.column; c < rect.column + rect.columns; c++)
          take(look.value(sheet, r, c), true);
    };
  }

  private field(tree: AstExpression): Field {
    const pointed = this.pointed(tree);
    if (pointed?.kind === 'area') {
      this.reads.push(pointed);
      const { sheet, rect } = pointed;
      // A whole column of the sheet: its empty rows count, too, and there are a million of them.
      if (rect.rows > MOST_ROWS) throw new NotKnown();
      return {
        rows: rect.rows,
        columns: rect.columns,
        at: (look, _row, i, j) => look.value(sheet, rect.row + i, rect.column + j),
      };
    }
    if (tree.type === 'UnaryExpression') {
      const of = this.field(tree.arguments[0]!);
      let now: Scalar = null;
      const run = unary(tree.operator, () => now);
      return {
        ...of,
        at: (look, row, i, j) => {
          now = of.at(look, row, i, j);
          return run(look, row);
        },
      };
    }
    if (tree.type === 'BinaryExpression') return this.fieldOfTwo(tree);
    const run = this.scalar(tree);
    return { rows: 1, columns: 1, at: (look, row) => run(look, row) };
  }

  private fieldOfTwo(tree: BinaryExpression): Field {
    const [a, b] = this.sides(tree).map((side) => this.field(side)) as [Field, Field];
    const single = ({ rows, columns }: Field) => rows === 1 && columns === 1;
    const same = a.rows === b.rows && a.columns === b.columns;
    if (!same && !single(a) && !single(b)) throw new NotKnown();
    const now: { x: Scalar; y: Scalar } = { x: null, y: null };
    const run = binary(
      tree.operator,
      () => now.x,
      () => now.y,
    );
    const shape = single(a) ? b : a;
    return {
      rows: shape.rows,
      columns: shape.columns,
      at: (look, row, i, j) => {
        const left = a.at(look, row, i, j);
        now.y = b.at(look, row, i, j);
        now.x = left;
        return run(look, row);
      },
    };
  }

  private args(trees: readonly (AstExpression | null | undefined)[]): Arguments {
    const tree = (index: number) => this.given(trees[index]);
    return {
      count: trees.length,
      scalar: (index) => this.scalar(tree(index)),
      each: (index) => this.each(tree(index)),
      field: (index) => this.field(tree(index)),
    };
  }

  private given(tree: AstExpression | null | undefined): AstExpression {
    if (!tree) throw new NotKnown();
    return tree;
  }

  private sides(tree: BinaryExpression): readonly [AstExpression, AstExpression] {
    const [a, b] = tree.arguments;
    return [this.given(a), this.given(b)];
  }

  private cellAt(tree: AstExpression): Pointed {
    const pointed = this.pointed(tree);
    if (pointed?.kind !== 'cell') throw new NotKnown();
    return pointed;
  }

  private read(pointed: Pointed): Run {
    this.reads.push(pointed);
    return reading(pointed);
  }

  private pointed(tree: AstExpression): Pointed | undefined {
    if (tree.type === 'ReferenceIdentifier') {
      const pointed = pointedAt(tree.value, this.own, this.meanings);
      if (!pointed) throw new NotKnown();
      return pointed;
    }
    if (tree.type !== 'CallExpression' || tree.callee.name.toUpperCase() !== 'OFFSET')
      return undefined;
    const [from, rows, columns, ...size] = tree.arguments;
    if (size.length > 0) throw new NotKnown();
    const base = this.pointed(this.given(from));
    const [down, right] = [literal(this.given(rows)), literal(this.given(columns))];
    const moved = base && offsetBy(base, down, right, this.own);
    if (!moved) throw new NotKnown();
    return moved;
  }

  private largest(tree: AstExpression): readonly Run[] {
    if (tree.type !== 'BinaryExpression') return [];
    return this.sides(tree).map((side) => this.scalar(side));
  }
}

function literal(tree: AstExpression): number {
  if (tree.type === 'Literal' && typeof tree.value === 'number') return tree.value;
  if (tree.type === 'UnaryExpression' && tree.operator === '-') return -literal(tree.arguments[0]!);
  throw new NotKnown();
}

function reading(pointed: Pointed): Run {
  if (pointed.kind === 'area') throw new NotKnown();
  const { sheet, row: there, column } = pointed;
  return pointed.relative
    ? (look, row) => look.value(sheet, row + there, column)
    : (look) => look.value(sheet, there, column);
}

function unary(operator: string, of: Run): Run {
  const factor = operator === '-' ? -1 : operator === '%' ? 0.01 : undefined;
  if (operator === '+') return of;
  if (factor === undefined) throw new NotKnown();
  return (look, row) => {
    const value = numberOf(of(look, row), look.inText);
    if (value instanceof FormulaError) return value;
    return operator === '%' ? value / 100 : value === 0 ? 0 : -value;
  };
}

function binary(operator: string, a: Run, b: Run): Run {
  if (ARITHMETIC.has(operator)) {
    const how = operator as Arithmetic;
    return (look, row) => {
      const x = numberOf(a(look, row), look.inText);
      if (x instanceof FormulaError) return x;
      const y = numberOf(b(look, row), look.inText);
      return y instanceof FormulaError ? y : calculated(how, x, y);
    };
  }
  if (!COMPARISONS.has(operator)) throw new NotKnown();
  const how = operator as Comparison;
  return (look, row) => compared(how, a(look, row), b(look, row));
}

/**
 * =0.5-0.4-0.1 is 0 in Excel: a last addition whose result is as small as the error of its terms
 * gives nothing (learn.microsoft.com, "Floating-point arithmetic may give inaccurate results").
 */
function nearZero(run: Run, terms: readonly Run[]): Run {
  return (look, row) => {
    const result = run(look, row);
    if (typeof result !== 'number' || result === 0 || Math.abs(result) > 1e-6) return result;
    const size = Math.max(
      ...terms.map((term) => {
        const value = numberOf(term(look, row), look.inText);
        return typeof value === 'number' ? Math.abs(value) : 0;
      }),
    );
    return Math.abs(result) < size * 2 ** -49 ? 0 : result;
  };
}
