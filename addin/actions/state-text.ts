import { waiting, type Flow, type FlowState } from '../domain/sign-off';
import type { Register, Step } from '../registers/vocabulary';

/** The flow of a register, which is its sign-off steps as written. */
export const flowOf = (register: Register): Flow => register.signOff ?? [];

export function waitingSteps(register: Register, state: FlowState): readonly Step[] {
  const open = waiting(flowOf(register), state).map(({ step }) => step);
  return (register.signOff ?? []).filter(({ step }) => open.includes(step));
}

/** What stands in 状态 once nothing is left to sign. */
export const FINISHED = '已完成';
export const VOIDED = '已作废';

/**
 * Text of the 状态 cell: readable in the sheet without the add-in, also in WPS. Chinese only, like
 * the sheet's headers; the pane shows the state in the person's language.
 */
export function stateCell(register: Register, state: FlowState): string {
  switch (state.status) {
    case 'draft':
      return '';
    case 'complete':
      return FINISHED;
    case 'open':
      return `待${waitingSteps(register, state)
        .map(({ title }) => title.zh)
        .join('、')}`;
    case 'contested':
      return '有争议';
    case 'void':
      return VOIDED;
  }
}
