import { actOnRecord } from './act-on-record';
import { canteenDesk, DRAFTS, type CanteenDesk } from './canteen-desk.fixture';
import { done } from './canteen-work.fixture';
import { recentPrices } from './recent-prices';
import { openRecord } from './view-record';

type Line = readonly [item: string, quantity: string, unit: string, price: string];

async function bought(desk: CanteenDesk, date: string, ...lines: readonly Line[]) {
  const total = lines.reduce(
    (sum, [, quantity, , price]) => sum + Number(quantity) * Number(price),
    0,
  );
  const header = { date, time: '8:30', seller: '某菜市场', total: total.toFixed(2) };
  return done(
    desk,
    'voucher',
    header,
    { sell: '某摊主' },
    lines.map(([item, quantity, unit, price]) => ({ item, quantity, unit, price })),
  );
}

const seen = async (desk: CanteenDesk) =>
  (await recentPrices(desk))?.map(
    ({ item, price, unit, mean, change }) =>
      `${item} ${price}/${unit} ${mean ?? '-'} ${change === null ? '-' : `${Math.round(change * 1000) / 10}%`}`,
  );

describe('单价与它自己近30天的比 (CT-25)', () => {
  it('涨得多的在前;均价按数量;公斤和斤换算了再比;按个买的另算', async () => {
    const desk = await canteenDesk({});
    await bought(desk, '2026-03-01', ['土豆', '10', '公斤', '2'], ['大米', '10', '公斤', '4']);
    await bought(desk, '2026-03-03', ['土豆', '60', '斤', '1.2'], ['土豆', '3', '个', '1']);
    await bought(desk, '2026-03-05', ['土豆', '8', '公斤', '2.76'], ['大米', '5', '公斤', '4']);
    expect(await seen(desk)).toEqual([
      '土豆 2.76/公斤 2.3 20%',
      '大米 4/公斤 4 0%',
      '土豆 1/个 - -',
    ]);
    const [potatoes] = (await recentPrices(desk)) ?? [];
    expect(potatoes?.points.map(({ date, price }) => `${date} ${price}`)).toEqual([
      ...['2026-03-01 2', '2026-03-03 2.4', '2026-03-05 2.76'],
    ]);
  });

  it('30 天以前的不比;天数是参数', async () => {
    const desk = await canteenDesk({});
    await bought(desk, '2026-02-02', ['大米', '10', '公斤', '3']);
    await bought(desk, '2026-02-03', ['大米', '10', '公斤', '4']);
    await bought(desk, '2026-03-05', ['大米', '10', '公斤', '5']);
    expect(await seen(desk)).toEqual(['大米 5/公斤 4 25%']);
    const house = { ...desk.house, parameters: { ...desk.house.parameters, priceDays: '31' } };
    expect(await seen({ ...desk, house })).toEqual(['大米 5/公斤 3.5 42.9%']);
  });

  it('草稿和作废的凭证不算', async () => {
    const desk = await canteenDesk(DRAFTS);
    expect(await seen(desk)).toEqual([]);
    const { rowId } = await bought(desk, '2026-03-04', ['大米', '10', '公斤', '9']);
    await bought(desk, '2026-03-05', ['大米', '10', '公斤', '5']);
    const record = await openRecord(desk, 'voucher', rowId);
    if (!record) throw new Error('the record is gone');
    expect((await actOnRecord(desk, record, { do: 'void', reason: '开错' }, '张三')).ok).toBe(true);
    expect(await seen(desk)).toEqual(['大米 5/公斤 - -']);
  });
});
