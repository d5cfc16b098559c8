import type { Evaluate } from './calculation';

/** For tests that need no formula: each one shows that its function is not known. */
export const noFormulas: Evaluate = () => '#NAME?';
