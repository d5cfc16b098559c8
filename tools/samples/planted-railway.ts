import { railway } from '../../addin/registers/railway';
import { tampered, type Place, type Planted } from './planting';
import { RUNS } from './railway-runs';

export const READ_ON = '2026-06-30';

/** The runs of the quarter with which nobody went on. */
export const LEFT = RUNS.filter(({ until }) => until !== undefined);

/** The first record of a flow. */
function first(flow: string): Place {
  const register = railway.registers.find(({ id }) => id === flow);
  return [register?.table ?? '', '编号', `${register?.numbering?.prefix}-2026-001`];
}

const waiting = LEFT.map(({ flow, subject, until }): Planted => ({
  what: `${subject}: ${until} 之后没有人办`,
  plant: () => Promise.resolve(),
  // Of a step of several units the others may still wait.
  isFound: (review) => review.waiting.some((one) => one.register.id === flow && one.row !== null),
}));

const [DRIVE, ANALYSIS] = [first('special-drive'), first('deep-analysis')];

export const PLANTED: readonly Planted[] = [
  ...waiting,
  tampered('没办完的改成办完', DRIVE[2], (at) => at.type(DRIVE, '状态', '已完成')),
  tampered('擦掉封签', ANALYSIS[2], (at) => at.type(ANALYSIS, '封签', '')),
];
