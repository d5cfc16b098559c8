import fc from 'fast-check';
import { monthClose } from '../registers/warehouse/month-close';
import { enterDocument } from './enter-document';
import { monthFigures } from './month-figures';
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

const MARCH_31 = '2026-03-31';
const AGREED = { choosing: { choice: '同意' } };

/** 货品档案 of flour and boxes. */
async function house(): Promise<WarehouseDesk> {
  const desk = await warehouseDesk();
  for (const goods of Object.values(GOODS)) {
    const header = { ...goods, class: '原材料', custodian: '张三', use: '在用' };
    const file = await entered(desk, 'item', { header, lines: [] }, '张三');
    await taken(sign(desk, file, 'open', '张三'));
    await taken(sign(desk, file, 'agree', '王五'));
  }
  return desk;
}

const FLOUR = { ...GOODS.HP001, location: 'A-1' };
const BOXES = { ...GOODS.HP002, location: 'B-1' };

type Moved = readonly [flour: string, boxes: string];

const linesOf = ([flour, boxes]: Moved) =>
  [
    { ...FLOUR, quantity: flour },
    { ...BOXES, quantity: boxes },
  ].filter(({ quantity }) => Number(quantity) > 0);

async function opening(desk: WarehouseDesk, date: string, moved: Moved): Promise<void> {
  const header = { date, store: '原料仓' };
  const stock = await entered(desk, 'opening', { header, lines: linesOf(moved) }, '张三');
  await taken(sign(desk, stock, 'list', '张三'));
  await taken(sign(desk, stock, 'confirm', '李四'));
}

/** 报损单 or 盘亏单, 盘盈单: approved by finance; what the last signature was refused for. */
async function difference(
  desk: WarehouseDesk,
  form: 'damage' | 'surplus',
  date: string,
  moved: Moved,
): Promise<readonly string[]> {
  const header = { date, reason: '盘点', ...(form === 'surplus' && { countNo: 'PD-2026-0001' }) };
  const note = await enterDocument(desk, form, { header, lines: linesOf(moved) }, '张三');
  if (!note.ok) return note.problems.map(({ code }) => code);
  await taken(sign(desk, note.value, 'draw', '张三'));
  await taken(sign(desk, note.value, 'supervise', '李四', AGREED));
  return sign(desk, note.value, 'approve', '王五', {
    choosing: { choice: '批准' },
    ...(form === 'damage' && { fillHeader: { liability: '正常损耗' } }),
  });
}

/** 自盘 of both articles, as the books say. */
async function count(desk: WarehouseDesk, date: string, [flour, boxes]: Moved): Promise<string> {
  const lines = [FLOUR, BOXES].map(({ ...goods }, at) => ({
    ...goods,
    team: at === 0 ? '一组' : '二组',
  }));
  const header = { date, kind: '自盘', teams: '一组、二组', cutOff: 'QJ-2026-001' };
  const sheet = await entered(desk, 'stocktake', { header, lines }, '张三');
  await taken(sign(desk, sheet, 'open', '张三'));
  await taken(sign(desk, sheet, 'prepare', '张三'));
  const slip = (line: number, counted: string) => ({
    fillLines: { [line]: { counted, counter: '李四', slip: `P${line}` } },
  });
  await taken(
    sign(desk, sheet, 'count', '李四', { choosing: { unit: '一组' }, ...slip(1, flour) }),
  );
  await taken(
    sign(desk, sheet, 'count', '李四', { choosing: { unit: '二组' }, ...slip(2, boxes) }),
  );
  const books = { 1: { book: flour }, 2: { book: boxes } };
  await taken(
    sign(desk, sheet, 'compare', '张三', { choosing: { choice: '核对完毕' }, fillLines: books }),
  );
  await taken(sign(desk, sheet, 'review', '王五'));
  return sheet.no;
}

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('月结 (WH-42, WH-43)', () => {
  it('从明细账加出月初、入库、出库、月末;没盘点不能结,在途的点名', async () => {
    const desk = await house();
    await opening(desk, '2026-03-17', ['10.5', '40']);
    await taken(difference(desk, 'damage', MARCH_31, ['0.5', '3']));
    const header = { date: MARCH_31, department: '生产部', stockDay: MARCH_31 };
    const lines = [{ ...GOODS.HP001, quantity: '1', stock: '10' }];
    const asked = await entered(desk, 'requisition', { header, lines }, '赵六');
    const now = await monthFigures(desk, monthClose, '2026-03');
    expect(now.header).toEqual({
      ...{ month: '2026-03', opening: '50.5', received: '0', issued: '3.5', closing: '47' },
      pending: `原料领用单 ${asked.no}`,
    });
    expect(codes(now.problems)).toEqual(['close/under-way', 'close/not-counted']);
  });

  it('结了的月份不再收单据,下个月从它接着 (WH-43)', async () => {
    const desk = await house();
    await opening(desk, '2026-03-17', ['10.5', '40']);
    const countNo = await count(desk, MARCH_31, ['10.5', '40']);
    const { header, problems } = await monthFigures(desk, monthClose, '2026-03');
    expect(problems).toEqual([]);
    const input = { header: { ...header, date: MARCH_31, countNo }, lines: [] };
    const sheet = await entered(desk, 'month-close', input, '张三');
    await taken(sign(desk, sheet, 'draw', '张三'));
    await taken(sign(desk, sheet, 'supervise', '李四', AGREED));
    await taken(sign(desk, sheet, 'settle', '王五'));
    expect(await difference(desk, 'damage', MARCH_31, ['1', '0'])).toEqual([
      'document/month-closed',
    ]);
    expect(await difference(desk, 'damage', '2026-04-01', ['1', '0'])).toEqual([]);
    expect((await monthFigures(desk, monthClose, '2026-04')).header).toMatchObject({
      ...{ opening: '50.5', received: '0', issued: '1', closing: '49.5' },
    });
    const again = { header: { ...input.header, date: '2026-04-01' }, lines: [] };
    const second = await enterDocument(desk, 'month-close', again, '张三');
    expect(second.ok ? [] : codes(second.problems)).toEqual(['document/already-there']);
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
  });
});

describe('盘点 (WH-47, WH-50, WH-51)', () => {
  it('各组只填自己的票,也只封自己的行', async () => {
    const desk = await house();
    await opening(desk, '2026-03-17', ['10', '40']);
    const lines = [FLOUR, BOXES].map((goods, at) => ({
      ...goods,
      team: at === 0 ? '一组' : '二组',
    }));
    const header = { date: MARCH_31, kind: '自盘', teams: '一组、二组', cutOff: 'QJ-2026-001' };
    const sheet = await entered(desk, 'stocktake', { header, lines }, '张三');
    await taken(sign(desk, sheet, 'open', '张三'));
    await taken(sign(desk, sheet, 'prepare', '张三'));
    const filled = { counted: '9', counter: '李四', slip: 'P1' };
    const counting = (unit: string) =>
      tryToSign(desk, sheet, 'count', '李四', {
        choosing: { unit },
        fillLines: { 1: filled, 2: { ...filled, slip: 'P2' } },
      });
    expect((await counting('一组')).ok).toBe(true);
    expect(await shown(desk, '盘点明细', '盘点票号')).toEqual(['P1']);
    expect((await counting('二组')).ok).toBe(true);
    expect(await shown(desk, '盘点明细', '盘点票号')).toEqual(['P1', 'P2']);
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
    await desk.workbook.people.type('盘点明细', 0, '实盘数量', 10);
    const { findings } = await verifyWorkbook(desk.workbook, desk.pack);
    expect(findings.map(({ kind, column }) => [kind, column])).toEqual([
      ['changed-after-signing', '实盘数量'],
    ]);
  });
});

/** A document and what it would move, in thousandths. */
const acts = fc.array(
  fc.record({
    form: fc.constantFrom('opening' as const, 'damage' as const, 'surplus' as const),
    flour: fc.integer({ min: 0, max: 9000 }),
    boxes: fc.integer({ min: 0, max: 30 }),
  }),
  { minLength: 2, maxLength: 6 },
);

it('whatever documents come, 期初 + 入库 − 出库 = 结存 for every article and in all (WH-34)', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const desk = await house();
      await opening(desk, '2026-03-01', ['5', '20']);
      await count(desk, '2026-03-01', ['5', '20']);
      const left = { flour: 5000, boxes: 20_000 };
      for (const { form, flour, boxes } of list) {
        const moved: Moved = [String(flour / 1000), String(boxes)];
        if (flour + boxes === 0) continue;
        if (form === 'opening') await opening(desk, '2026-03-05', moved);
        const refused = form === 'opening' ? [] : await difference(desk, form, '2026-03-05', moved);
        const side = form === 'damage' ? -1 : 1;
        const after = {
          flour: left.flour + side * flour,
          boxes: left.boxes + side * boxes * 1000,
        };
        const short = after.flour < 0 || after.boxes < 0;
        expect([...new Set(refused)]).toEqual(short ? ['document/below-zero'] : []);
        if (!short) Object.assign(left, after);
      }
      const balances = [left.flour / 1000, left.boxes / 1000];
      expect(await shown(desk, '货品档案', '现存量')).toEqual(balances);
      const {
        opening: first,
        received,
        issued,
        closing,
      } = (await monthFigures(desk, monthClose, '2026-03')).header;
      const inAll = Math.round((Number(first) + Number(received) - Number(issued)) * 1000);
      expect(inAll).toBe(Math.round(Number(closing) * 1000));
      expect(inAll).toBe(left.flour + left.boxes);
    }),
    { numRuns: Number(process.env['SEQUENCES'] ?? 8) },
  );
}, 300_000);
