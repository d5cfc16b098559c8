import {
  entered,
  sign,
  taken,
  warehouseDesk,
  type WarehouseDesk,
} from '../../addin/actions/warehouse-desk.fixture';
import { filledFile } from '../samples/filled-file';

export const DAY = '2026-03-05';
const AGREED = { choosing: { choice: '同意' } } as const;
const BY_ORDER = { choosing: { choice: '销售订单' } } as const;

/** Ten articles as 货品档案 knows them. */
export const GOODS = Array.from({ length: 10 }, (_, n) => ({
  item: `HP${String(n + 1).padStart(3, '0')}`,
  name: `货品${n + 1}`,
  spec: '无',
  unit: '袋',
}));

/** What was ordered of each. */
export const ORDERED = GOODS.map((_, n) => String(10 + n));

export interface House {
  readonly file: Uint8Array;
  /** of ten lines, taken by the warehouse */
  readonly orderNo: string;
  /** twelve bags counted where ten were ordered, to be received yet */
  readonly overNo: string;
  /** a sales order that one 出仓单 has used up */
  readonly soldNo: string;
}

/** A warehouse's workbook with its articles, its stock and its orders, as the add-in leaves it. */
export async function houseAtWork(): Promise<House> {
  const desk = await warehouseDesk();
  for (const goods of GOODS) {
    const header = { ...goods, class: '原材料', custodian: '张三', use: '在用' };
    const file = await entered(desk, 'item', { header, lines: [] }, '张三');
    await taken(sign(desk, file, 'open', '张三'));
    await taken(sign(desk, file, 'agree', '王五'));
  }
  const [first] = GOODS;
  const some = (quantity: string) => [{ ...first, quantity }];
  const stock = await entered(
    desk,
    'opening',
    {
      header: { date: DAY, store: '原料仓' },
      lines: [{ ...first, quantity: '50', location: 'A-1' }],
    },
    '张三',
  );
  await taken(sign(desk, stock, 'list', '张三'));
  await taken(sign(desk, stock, 'confirm', '李四'));
  const lines = GOODS.map((goods, n) => ({ ...goods, quantity: ORDERED[n] ?? '' }));
  const orderNo = await ordered(desk, 'purchase-order', { supplier: '某粮油店' }, lines);
  const other = await ordered(desk, 'purchase-order', { supplier: '某粮油店' }, some('10'));
  const list = await entered(
    desk,
    'delivery-note',
    {
      header: { date: DAY, supplier: '某粮油店', orderNo: other, evidence: '印章和签名' },
      lines: some('12'),
    },
    '张三',
  );
  await taken(sign(desk, list, 'deliver', '司机甲'));
  const matched = { choosing: { choice: '相符' }, fillLines: { 1: { ordered: '10' } } };
  await taken(sign(desk, list, 'match', '张三', matched));
  await taken(sign(desk, list, 'inspect', '张三', { fillLines: { 1: { received: '12' } } }));
  const soldNo = await ordered(desk, 'sales-order', { customer: '某公司' }, some('4'));
  const header = { date: DAY, customer: '某公司' };
  const issued = { header, lines: some('4').map((line) => ({ ...line, location: 'A-1' })) };
  const issue = await entered(desk, 'issue', issued, '张三');
  await taken(sign(desk, issue, 'basis', '张三', BY_ORDER));
  await taken(sign(desk, issue, 'byOrder', '张三', { fillHeader: { orderNo: soldNo } }));
  await taken(sign(desk, issue, 'supervise', '李四'));
  await taken(sign(desk, issue, 'take', '某客户'));
  return { file: await filledFile(desk), orderNo, overNo: list.no, soldNo };
}

/** An order that was drawn up, approved and taken. */
async function ordered(
  desk: WarehouseDesk,
  form: 'purchase-order' | 'sales-order',
  party: Readonly<Record<string, string>>,
  lines: readonly Readonly<Record<string, string>>[],
): Promise<string> {
  const drawn = await entered(desk, form, { header: { date: DAY, ...party }, lines }, '赵六');
  await taken(sign(desk, drawn, 'draw', '赵六'));
  await taken(sign(desk, drawn, 'approve', '孙七', AGREED));
  await taken(sign(desk, drawn, 'accept', '张三'));
  return drawn.no;
}
