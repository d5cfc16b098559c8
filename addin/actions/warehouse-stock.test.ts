import { enterDocument } from './enter-document';
import { verifyWorkbook } from './verify-workbook';
import {
  entered,
  GOODS,
  shown,
  sign,
  taken,
  tryToSign,
  warehouseDesk,
  type WarehouseDesk,
} from './warehouse-desk.fixture';

const DAY = '2026-03-05';

/** 期初 of so much flour and so many boxes, confirmed. */
async function withStock(
  flour: string,
  boxes: string,
  measures: Readonly<Record<string, string>> = {},
): Promise<WarehouseDesk> {
  const desk = await warehouseDesk();
  for (const goods of [GOODS.HP001, GOODS.HP002]) {
    const { unit, ...rest } = goods;
    const file = await entered(
      desk,
      'item',
      {
        header: { ...rest, ...measures, unit, class: '原材料', custodian: '张三', use: '在用' },
        lines: [],
      },
      '张三',
    );
    await taken(sign(desk, file, 'open', '张三'));
    await taken(sign(desk, file, 'agree', '王五'));
  }
  const stock = await entered(
    desk,
    'opening',
    {
      header: { date: DAY, store: '原料仓' },
      lines: [
        { ...GOODS.HP001, quantity: flour, location: 'A-1' },
        { ...GOODS.HP002, quantity: boxes, location: 'B-1' },
      ],
    },
    '张三',
  );
  await taken(sign(desk, stock, 'list', '张三'));
  await taken(sign(desk, stock, 'confirm', '李四'));
  return desk;
}

/** A requisition that production has approved, ready to be issued. */
async function approved(desk: WarehouseDesk, ...quantities: readonly string[]) {
  const asked = await entered(
    desk,
    'requisition',
    {
      header: { date: DAY, department: '生产部', stockDay: DAY },
      lines: quantities.map((quantity, at) => ({
        ...(at % 2 === 0 ? GOODS.HP001 : GOODS.HP002),
        ...{ quantity, stock: '100' },
      })),
    },
    '赵六',
  );
  await taken(sign(desk, asked, 'ask', '赵六'));
  await taken(sign(desk, asked, 'approve', '孙七', { choosing: { choice: '同意' } }));
  return asked;
}

const issuing = (...quantities: readonly string[]) => ({
  fillLines: Object.fromEntries(quantities.map((issued, at) => [at + 1, { issued }])),
});

describe('出入库明细账 and 出入库卡 (WH-33…35, WH-55)', () => {
  it('take a row for each line, with number, party and balance, when the document is finished', async () => {
    const desk = await withStock('10.5', '40');
    const asked = await approved(desk, '4', '15');
    expect(await shown(desk, '出入库明细账', '流水号')).toHaveLength(2);
    await taken(sign(desk, asked, 'issue', '张三', issuing('4', '15')));
    expect(await shown(desk, '出入库明细账', '流水号')).toEqual([
      'MX-2026-000001',
      'MX-2026-000002',
      'MX-2026-000003',
      'MX-2026-000004',
    ]);
    expect(await shown(desk, '出入库明细账', '单据号')).toEqual([
      ...['QJ-2026-001', 'QJ-2026-001'],
      ...['LL-2026-00001', 'LL-2026-00001'],
    ]);
    expect(await shown(desk, '出入库明细账', '产品结存')).toEqual([10.5, 40, 6.5, 25]);
    expect(await shown(desk, '出入库明细账', '单位名称')).toEqual([
      ...['期初', '期初', '生产部', '生产部'],
    ]);
    expect(await shown(desk, '出入库卡', '卡面结存')).toEqual([10.5, 40, 6.5, 25]);
    expect(await shown(desk, '货品档案', '现存量')).toEqual([6.5, 25]);
    const { findings } = await verifyWorkbook(desk.workbook, desk.pack);
    expect(findings).toEqual([]);
  });

  it('show a balance that somebody changed, though nobody signed it', async () => {
    const desk = await withStock('10', '40');
    await desk.workbook.people.type('出入库明细账', 0, '产品结存', 12);
    await desk.workbook.people.type('货品档案', 1, '现存量', 41);
    const { findings } = await verifyWorkbook(desk.workbook, desk.pack);
    expect(findings.map(({ kind, sheet, was, now }) => [kind, sheet, was, now])).toEqual([
      ['follows-differs', '出入库明细账', '10', '12'],
      ['follows-differs', '货品档案', '40', '41'],
    ]);
  });

  it('leave out a line of which nothing was issued', async () => {
    const desk = await withStock('10', '40');
    const asked = await approved(desk, '4', '15');
    await taken(sign(desk, asked, 'issue', '张三', issuing('0', '15')));
    expect(await shown(desk, '出入库明细账', '产品结存')).toEqual([10, 40, 25]);
  });

  it('are kept in the base unit, whatever the document was written in (WH-48)', async () => {
    const desk = await withStock('10', '40', { decimals: '0', auxUnit: '箱', ratio: '2.5' });
    const boxed = async (quantity: string, unit: string) => {
      const header = { date: DAY, store: '原料仓' };
      const lines = [{ ...GOODS.HP001, unit, quantity, location: 'A-1' }];
      const answer = await enterDocument(desk, 'opening', { header, lines }, '张三');
      if (!answer.ok) return answer.problems.map(({ code }) => code);
      await taken(sign(desk, answer.value, 'list', '张三'));
      return sign(desk, answer.value, 'confirm', '李四');
    };
    expect(await boxed('3', '桶')).toEqual(['document/unit-not-listed']);
    expect(await boxed('3', '箱')).toEqual(['document/too-fine']);
    expect(await boxed('1.5', '袋')).toEqual(['document/too-fine']);
    expect(await boxed('4', '箱')).toEqual([]);
    expect(await shown(desk, '出入库明细账', '单位')).toEqual(['袋', '个', '袋']);
    expect(await shown(desk, '出入库明细账', '产品结存')).toEqual([10, 40, 20]);
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
  });

  it('refuse what would leave less than nothing, naming the line that causes it', async () => {
    const desk = await withStock('10', '40');
    const asked = await approved(desk, '6', '1', '4.001');
    const refused = await tryToSign(desk, asked, 'issue', '张三', issuing('6', '1', '4.001'));
    expect(refused).toEqual({
      ok: false,
      problems: [
        {
          ...{ code: 'document/below-zero', item: 'HP001', missing: 0.001 },
          ...{ line: 3, clause: 'WH-55' },
        },
      ],
    });
    expect(await shown(desk, '出入库明细账', '流水号')).toHaveLength(2);
    await taken(sign(desk, asked, 'issue', '张三', issuing('6', '1', '4')));
    expect(await shown(desk, '货品档案', '现存量')).toEqual([0, 39]);
  });

  it('give the last of an article to one of two who take it at once', async () => {
    const desk = await withStock('10', '40');
    const [one, other] = [await approved(desk, '6'), await approved(desk, '6')];
    const answers = await Promise.all([
      sign(desk, one, 'issue', '张三', issuing('6')),
      sign(desk, other, 'issue', '周八', issuing('6')),
    ]);
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(await shown(desk, '货品档案', '现存量')).toEqual([4, 40]);
  });
});
