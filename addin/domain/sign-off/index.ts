export { decide } from './decide';
export { evolve } from './evolve';
export type { FlowCommand, FlowEvent, FlowProblem, Signer } from './command';
export type { Flow, FlowStep, Way } from './flow';
export { openings, type Opening } from './standing';
export { initial, readState, stateText, type FlowState, type SignedStep } from './state';
export { waiting } from './waiting';
