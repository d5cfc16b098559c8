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

describe('4-10 三个科室,四次审核', () => {
  const UNITS = ['票务科', '客运科', '技术科'] as const;
  const AGREED = { choice: '同意' } as const;
  const back = (...named: readonly string[]) => ({
    ...{ choice: '退回科室', fields: { 原因: '依据不足' }, ticks: named },
  });
  const who = { '04': '王五', '05': '赵六' } as const;
  const agree = (step: keyof typeof who, unit: string): Promise<void> =>
    page.sign(step, who[step], { unit, ...AGREED });

  /** 计划重做,一路同意到 `until`。 */
  async function again(unit: string, until: '04' | '05' | '06' | '06d'): Promise<void> {
    await page.sign('03', '李四', { unit });
    await agree('04', unit);
    if (until === '04') return;
    await agree('05', unit);
    if (until === '05') return;
    await page.sign('06', '张三', { fields: { 汇总情况: '三份计划' } });
    if (until === '06d') await page.sign('06d', '孙七', AGREED);
  }

  /** `gone` 的计划退回以后,这一步签过、没被退回的。 */
  async function standing(step: string, gone: string): Promise<readonly string[]> {
    await page.says('03', '轮到', gone);
    const signed: string[] = [];
    for (const unit of UNITS)
      if ((await page.says(step, '，', unit)).includes(`${unit} · 已签`)) signed.push(unit);
    return signed;
  }

  it('科长、主管副处长各退回一份:只有那一份重做', async () => {
    const cells = ['2026/3/5', '修订客规', UNITS.join('、')];
    await page.begin('规章立改废', 0, '启动日期', cells, 'KY4-10-2026-001');
    await page.sign('01', '张三');
    await page.sign('02', '张三', { fields: { 通知文号: '12 号' } });
    for (const unit of UNITS) await page.sign('03', '李四', { unit });
    await page.sign('04', '王五', { unit: '客运科', ...back() });
    expect(await standing('03', '客运科')).toEqual(['票务科', '技术科']);
    await again('客运科', '04');
    for (const unit of ['票务科', '技术科']) await agree('04', unit);
    await page.sign('05', '赵六', { unit: '技术科', ...back() });
    expect(await standing('03', '技术科')).toEqual(['票务科', '客运科']);
    await again('技术科', '05');
    for (const unit of ['票务科', '客运科']) await agree('05', unit);
    await page.sign('06', '张三', { fields: { 汇总情况: '三份计划' } });
  });

  it('处长、总工室不点名不算;点了名,没点的不动', async () => {
    const unnamed = await page.fill('06d', '孙七', back());
    await page.press(unnamed);
    expect(await page.pane.refusal('点名')).toMatch(/RW-4-10-06/);
    await unnamed.getByLabel('票务科', { exact: true }).check();
    await page.press(unnamed);
    await unnamed.waitFor({ state: 'detached' });
    expect(await standing('05', '票务科')).toEqual(['客运科', '技术科']);
    await again('票务科', '06d');
    await page.sign('07', '孙七', back('客运科'));
    expect(await standing('05', '客运科')).toEqual(['票务科', '技术科']);
    await again('客运科', '06d');
    await page.sign('07', '孙七', AGREED);
    await page.says('08', '轮到', '票务科');
    // 四次退回,四次重做:这是第五轮。
    expect(await page.says('03', '第 5 轮', '客运科')).toContain('✓');
  });
});

describe('4-9 列车上和车站里', () => {
  const TOLD = { '01': '已及时向列车长(客运值班员)汇报', '02': '会同公安人员赶到现场' };
  const FACTS = '详细查明伤亡情况和真实情况';
  const LISTED = '旁证材料已索取并列入清单(必要时含讯问笔录)';

  /** 从发现到取证,由 `by` 办;`place` 是 t 列车上或 s 车站里。 */
  async function until05(row: number, where: string, by: string, place: 't' | 's'): Promise<void> {
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
    ['同意', '', 0],
    ['不同意', '书面,见证人两名', 1],
    ['无法表达', '昏迷', 2],
  ])('列车上%s,有依据就接着走', async (consent, evidence, row) => {
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

  it('车站里:客运值班员办,不办交接,复印件和送医照旧', async () => {
    await until05(3, '车站', '吴九', 's');
    await page.says('06', '这次不经过');
    const { 复印件交段: copies, 送医救治: hospital } = HANDED;
    await page.sign('06s', '吴九', { fields: { 复印件交段: copies, 送医救治: hospital } });
    await page.says('07s', '轮到');
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
