import { INCIDENT, RailwayPage } from './railway-page';

jest.setTimeout(240_000);

let page: RailwayPage;

beforeAll(async () => {
  page = await RailwayPage.open([
    ['张三', '客运处', '值班人员、客运处、客管科'],
    ['李四', '客运处', '各科室'],
    ['王五', '客运处', '各科长、岗位作业人员'],
    ['赵六', '客运处', '主管副处长、处领导'],
    ['孙七', '路局', '处长、总工室'],
    ['周八', '某客运段', '列车长、责任单位'],
    ['吴九', '某车站', '客运值班员、事故处理站、相关站段'],
  ]);
});

afterAll(() => page?.close());

describe('4-9 列车上和车站里', () => {
  const TOLD = { '01': '已及时向列车长(客运值班员)汇报', '02': '会同公安人员赶到现场' };
  const FACTS = '详细查明伤亡情况和真实情况';
  const LISTED = '旁证材料已索取并列入清单(必要时含讯问笔录)';

  /** 从发现到取证,由 `by` 办;`place` 是 t 列车上。 */
  async function until05(row: number, where: string, by: string, place: 't'): Promise<void> {
    const cells = [...INCIDENT, '旅客摔伤', where, '某旅客'];
    await page.begin('旅客伤亡', row, '性质', cells, `KY4-9-2026-00${row + 1}`);
    await page.sign('01', '王五', { ticks: [TOLD['01']] });
    const police = { 公安到场: '某警官 8:20' };
    await page.sign(`02${place}`, by, { ticks: [TOLD['02']], fields: police });
    await page.sign(`03${place}`, by, { fields: { 抢救情况: '包扎' } });
    const found = { 伤亡情况: '右腿骨折', 事故经过: '下车踏空' };
    await page.sign(`04${place}`, by, { ticks: [FACTS], fields: found });
    await page.sign('05', '某警官', { ticks: [LISTED] });
  }

  const HANDED = {
    客运记录号: '3 号',
    原件交站方: '某站 8:50',
    复印件交段: '段调度',
    送医救治: '某医院 9:10',
  };

  it.each([
    [0, '同意', ''],
    [1, '不同意', '书面,见证人两名'],
    [2, '无法表达', '昏迷'],
  ])('列车上 %#: %s,有依据就接着走', async (row, consent, evidence) => {
    await until05(row, '列车', '周八', 't');
    const panel = await page.fill('06', '周八', { fields: { 旅客意见: consent, ...HANDED } });
    if (evidence !== '') {
      await page.press(panel);
      expect(await page.pane.refusal('不同意或无法表达的依据')).toMatch(/RW-4-9-N5/);
      await panel.getByLabel(/^不同意或无法表达的依据/).fill(evidence);
    }
    await page.press(panel);
    await panel.waitFor({ state: 'detached' });
    await page.says('07t', '轮到');
  });
});

it('4-5 能处理的走指导,不派人;记完了各方补签', async () => {
  const cells = [...INCIDENT, '空调失效', '甲站'];
  await page.begin('安全信息处置', 0, '性质', cells, 'KY4-5-2026-001');
  for (const [what, step] of [
    ['记录', '01'],
    ['记录', '02'],
    ['Y 能处理', '03'],
    ['记录', '04'],
  ] as const) {
    await page.click(what, step);
    await page.says(step, '已记');
  }
  await page.says('05', '这次不经过');
  await page.sign('01', '张三');
  await page.sign('02', '张三', { fields: { 通知情况: '赵六 8:03' } });
  await page.sign('03', '赵六', { ticks: ['研判准确及时,不延误处置'] });
  await page.sign('04', '张三', { fields: { 指导要点: '换乘' } });
  await page.says('06u', '轮到', '甲站');
  expect(await page.pane.verify()).toMatch(/没有发现改动/);
  expect(page.book.complaints).toEqual([]);
});
