import { columnOf, linesOf } from '../../addin/registers/columns';
import type { Column, Pack, Register, Step } from '../../addin/registers/vocabulary';

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** Header columns that a person fills in a new document; the number of lines is counted for him. */
export const typedColumns = (register: Register): readonly Column[] =>
  (register.signOff?.[0]?.fills ?? [])
    .map((key) => columnOf(register, key))
    .filter(present)
    .filter(({ kind, derived }) => kind !== 'count' && derived === undefined);

/** Line columns of a new document, with those that follow from them. */
export const lineColumns = (pack: Pack, register: Register): readonly Column[] => {
  const lines = linesOf(pack, register);
  return lines
    ? (register.signOff?.[0]?.fillsLines ?? []).map((key) => columnOf(lines, key)).filter(present)
    : [];
};

/** Line columns that a later step fills by hand, e.g. weights. */
export const filledColumns = (pack: Pack, register: Register, step: Step): readonly Column[] => {
  const lines = linesOf(pack, register);
  return lines
    ? (step.fillsLines ?? [])
        .map((key) => columnOf(lines, key))
        .filter(present)
        .filter(({ derived }) => derived === undefined)
    : [];
};

/** Registers whose documents can be entered in the pane: all that somebody signs. */
export const documentRegisters = (pack: Pack): readonly Register[] =>
  pack.registers.filter(({ signOff = [] }) => signOff.length > 0);

/** Can be taken back by an opposite row. */
export const isReversible = (register: Register): boolean =>
  columnOf(register, 'reverses') !== undefined;
