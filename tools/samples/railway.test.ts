import type { Review } from '../../addin/actions/review-workbook';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { railway } from '../../addin/registers/railway';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { LEFT, PLANTED, READ_ON } from './planted-railway';
import { reviewOfPlanted } from './planting';
import { railwayPlan } from './railway';
import { RUNS } from './railway-runs';
import { workPlan } from './work-plan';

jest.setTimeout(120_000);

describe('铁路样本季', () => {
  it('四十次运行,十三个流程都有,有演练、退回、改判、升级、没办完的', () => {
    const flows = railway.registers.filter(({ run }) => run).map(({ id }) => id);
    expect(RUNS.length).toBeGreaterThanOrEqual(40);
    expect([...new Set(RUNS.map(({ flow }) => flow))].sort()).toEqual([...flows].sort());
    expect(RUNS.filter(({ drill }) => drill).length).toBeGreaterThan(4);
    expect(RUNS.filter(({ until }) => until !== undefined).length).toBeGreaterThan(3);
    expect(RUNS.filter(({ levels = [] }) => levels.length > 1).length).toBeGreaterThan(1);
    expect(JSON.stringify(railwayPlan())).toBe(JSON.stringify(railwayPlan()));
  });

  it('火灾改判、劳动安全第二种起因: 记的、签的都有,核验没有断点', async () => {
    const some = RUNS.filter(
      ({ flow, choices, startsWith }) =>
        (flow === 'fire' && choices) || (flow === 'labour-check' && startsWith),
    );
    const desk = await workPlan(railwayPlan(some), 'W-SAMPLE');
    const report = await verifyWorkbook(desk.workbook, desk.pack, { checker: checkerOf() });
    expect(report).toMatchObject({ findings: [], drafts: 0 });
    for (const table of ['客运火灾', '劳动安全排查']) {
      const rows = await desk.workbook.onlooker.rows(table);
      expect(rows.map((row) => row['状态'])).toMatchObject([{ text: '已完成' }]);
    }
  });
});

describe('总览找得出铁路样本里埋下的每一处毛病', () => {
  let review: Review;
  beforeAll(async () => {
    const plan = railwayPlan(LEFT);
    // The runs alone: what belongs to them comes from others of the quarter.
    const deeds = plan.deeds.filter((deed) =>
      ('as' in deed ? deed.as : deed.what).startsWith('运行'),
    );
    const desk = await workPlan({ ...plan, deeds }, 'W-SAMPLE');
    review = await reviewOfPlanted(desk, PLANTED, READ_ON);
  });

  it.each(PLANTED)('$what', ({ isFound }) => {
    expect(isFound(review)).toBe(true);
  });
});
