export type { FlowCommand, FlowEvent, FlowProblem, Signer } from './command';
export { decide } from './decide';
export { evolve } from './evolve';
export { foldHistory } from './history';
export type { Facts, Flow, Way } from './flow';
export { EXTRA, initial, readState, stateText, type FlowState, type SignedStep } from './state';
export { waiting } from './waiting';
