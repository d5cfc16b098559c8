import { textsOf } from '../addin/text';
import { documentOf } from '../addin/registers/columns';
import type { Pack, Register, Step } from '../addin/registers/vocabulary';
import { firstCell, keyOf, literal, plainColumn, tableColumn } from './references';

const { state: stateTexts, and } = textsOf('zh-CN');

/** With this the 状态 of a record begins that waits for somebody. */
export const WAITING = stateTexts.waiting('');

/** 状态 of a record on which nothing is left to sign. */
export const FINISHED = stateTexts.complete;

/**
 * Texts (with Excel's wildcards) of the 状态 cell while a step waits. Where steps are signed one
 * after the other that is one text; where branches or units go beside each other the cell names
 * several.
 */
export function waitingTexts({ signOff = [] }: Register, { title }: Step): readonly string[] {
  const alone = title.zh;
  const beside = signOff.some(({ after, perUnit }) => after ?? perUnit)
    ? [`${alone}${and}*`, `*${and}${alone}`, `*${and}${alone}${and}*`]
    : [];
  return [alone, ...beside].map(stateTexts.waiting);
}

/** How many documents wait for a step. */
export function waitingCount(register: Register, step: Step): string {
  const states = tableColumn(register, keyOf(register, 'state'));
  return waitingTexts(register, step)
    .map((text) => `COUNTIF(${states},${literal(text)})`)
    .join('+');
}

/** How many documents wait for any step. */
export const underWayCount = (register: Register): string =>
  `COUNTIF(${tableColumn(register, keyOf(register, 'state'))},${literal(`${WAITING}*`)})`;

/** Which steps fill a column, in the register's own flow or in its document's. */
function fillingSteps(
  pack: Pack,
  register: Register,
  key: string,
): { readonly flow: Register; readonly steps: readonly Step[] } {
  const document = documentOf(pack, register);
  const flow = document ?? register;
  const steps = (flow.signOff ?? []).filter(({ fills, fillsLines }) =>
    (document ? fillsLines : fills)?.includes(key),
  );
  return { flow, steps };
}

/**
 * When a cell may still be typed into: before the row is sealed and, if a later step fills the
 * column, also while the document waits for that step.
 */
export function openCondition(pack: Pack, register: Register, key: string): string {
  const unsealed = `${firstCell(register, keyOf(register, 'seal'))}=""`;
  const { flow, steps } = fillingSteps(pack, register, key);
  const first = flow.signOff?.[0];
  if (steps.length === 0 || (first && steps.includes(first))) return unsealed;
  const waits = steps
    .flatMap((step) => waitingTexts(flow, step))
    .map((text) => waitsFor(register, flow, literal(text)));
  return `OR(${unsealed},${waits.join('+')}>0)`;
}

/** 1 while the row, or the document that the row belongs to, has this state. */
function waitsFor(register: Register, flow: Register, text: string): string {
  const state = keyOf(flow, 'state');
  if (flow === register) return `COUNTIF(${firstCell(register, state)},${text})`;
  const numbers = plainColumn(flow, keyOf(flow, 'serial'));
  const number = firstCell(register, keyOf(register, 'document'));
  return `COUNTIFS(${numbers},${number},${plainColumn(flow, state)},${text})`;
}
