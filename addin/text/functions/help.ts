import type { Title } from '../../registers/vocabulary';

export interface ParameterHelp {
  /** ASCII: names are typed on any keyboard and must not differ between languages */
  readonly name: string;
  readonly help: Title;
  readonly dimensionality: 'matrix' | 'scalar';
  readonly optional?: true;
  /** a range, or one text in its place */
  readonly orText?: true;
}

/** A call that needs no register, and what one cell of its answer says. */
export interface Sample {
  readonly formula: string;
  /** row and column of the answer, counted from 1 */
  readonly at: readonly [row: number, column: number];
  readonly gives: string | number;
}

export interface FunctionHelp {
  readonly id: string;
  /** what somebody asks who needs it */
  readonly question: Title;
  readonly help: Title;
  /** over registers of the templates */
  readonly example: string;
  /** null = it cannot be shown without a register */
  readonly sample: Sample | null;
  readonly parameters: readonly ParameterHelp[];
}

const parameter = (
  name: string,
  zh: string,
  en: string,
  dimensionality: ParameterHelp['dimensionality'],
): ParameterHelp => ({ name, help: { zh, en }, dimensionality });

/** A column or a table. */
export const range = (name: string, zh: string, en: string): ParameterHelp =>
  parameter(name, zh, en, 'matrix');

/** A table, or one text in its place. */
export const rangeOrText = (...about: [name: string, zh: string, en: string]): ParameterHelp => ({
  ...range(...about),
  orText: true,
});

/** One value. */
export const value = (name: string, zh: string, en: string): ParameterHelp =>
  parameter(name, zh, en, 'scalar');

export const optional = (one: ParameterHelp): ParameterHelp => ({ ...one, optional: true });
