import { textsOf } from '../addin/text';
import { documentOf } from '../addin/registers/columns';
import type { Pack, Register, Step } from '../addin/registers/vocabulary';
import { firstCell, keyOf, literal, plainColumn, tableColumn } from './references';

const { state: stateTexts, and } = textsOf('zh-CN');

/** With this the 状态 of a record begins that waits for somebody. */
export const WAITING = stateTexts.waiting('');

/**
 * Texts (with Excel's wildcards) of the 状态 cell while a step waits. Where steps are signed one
 * after the other that is one text; where branches run beside each other the cell names several.
 */
export function waitingTexts({ signOff = [] }: Register, { title }: Step): readonly string[] {
  const alone = title.zh;
  const beside = signOff.some(({ after }) => after)
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

/** Which step fills a column, in the register's own flow or in its document's. */
export function fillingStep(
  pack: Pack,
  register: Register,
  key: string,
): { readonly flow: Register; readonly step: Step; readonly first: boolean } | undefined {
  const document = documentOf(pack, register);
  const flow = document ?? register;
  const steps = flow.signOff ?? [];
  const index = steps.findIndex(({ fills, fillsLines }) =>
    (document ? fillsLines : fills)?.includes(key),
  );
  const step = steps[index];
  return step && { flow, step, first: index === 0 };
}

/**
 * When a cell may still be typed into: before the row is sealed and, if a later step fills the
 * column, also while the document waits for that step.
 */
export function openCondition(pack: Pack, register: Register, key: string): string {
  const unsealed = `${firstCell(register, keyOf(register, 'seal'))}=""`;
  const filling = fillingStep(pack, register, key);
  if (!filling || filling.first) return unsealed;
  const { flow, step } = filling;
  const waits = waitingTexts(flow, step).map((text) => waitsFor(register, flow, literal(text)));
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
