export type { FlowCommand, FlowProblem, Signer } from './command';
export { decide } from './decide';
export { evolve } from './evolve';
export type { Flow, Way } from './flow';
export { initial, readState, stateText, type FlowState } from './state';
export { waiting } from './waiting';
