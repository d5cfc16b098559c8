import { formatFen } from '../domain/amount';
import type { BookPage } from '../domain/book-pages';
import { canteen } from '../registers/canteen';
import { bookPages } from './book-pages';
import { canteenDesk, type CanteenDesk } from './canteen-desk.fixture';
import { boughtFor500, done, reimburse, withAdvance } from './canteen-work.fixture';

const [book] = canteen.pagedBooks ?? [];
if (!book) throw new Error('the cash book is not printed');

const drawn = (desk: CanteenDesk, date: string, month: string, amount: string) =>
  done(
    desk,
    'fund',
    { date, month, kind: '当月经费', amount, invoiceNo: `${month} ${amount}` },
    { draw: '赵六', pay: '财务室' },
  );

/** 2月: 期初 1,200.00, 领 2,000.00; 3月5日: 领 3,000.00, 暂领 1,500.00, 两张各 500.00; 3月6日一张. */
async function twoMonths(): Promise<CanteenDesk> {
  const desk = await canteenDesk({});
  const there = { date: '2026-02-26', cash: '1200', iou: '0', basis: '2月账页' };
  await done(desk, 'opening', there, { prepare: '赵六', confirm: '王五' });
  await drawn(desk, '2026-02-27', '2026-02', '2000');
  await drawn(desk, '2026-03-05', '2026-03', '3000');
  await withAdvance(desk);
  const clears = { advanceNo: 'JT-2026-0001', cleared: '500' };
  const later = await boughtFor500(desk, '2026-03-06');
  expect(await reimburse(desk, later, {})).toEqual([]);
  expect(await reimburse(desk, await boughtFor500(desk), clears)).toEqual([]);
  expect(await reimburse(desk, await boughtFor500(desk), {})).toEqual([]);
  return desk;
}

/** 日期 凭证号 事项 | 收入 支出 库存现金 暂领欠款, as they stand on the page. */
const lines = (page: BookPage | undefined): readonly string[] =>
  (page?.lines ?? []).map((line) => {
    const what = line.is === 'day' ? '本日合计' : line.texts.slice(0, 2).join(' ');
    const figures = [...line.sums, ...line.balances].map((sum) => (sum ? formatFen(sum) : ''));
    return `${line.date} ${what} | ${figures.join(' ')}`;
  });

const total = ({ sums, balances }: BookPage['brought']) => [...sums, ...balances].map(formatFen);

describe('流水账一页一页印 (CT-20, AMB-32)', () => {
  it('每天一个本日合计;月初接上月的结存;本月合计、本年累计 (期初不算收入)', async () => {
    const paged = await bookPages(await twoMonths(), book, '2026-03');
    const [page] = paged?.pages ?? [];
    if (!page) throw new Error('no page');
    expect(total(page.brought)).toEqual(['0.00', '0.00', '3,200.00', '0.00']);
    expect(lines(page)).toEqual([
      '2026-03-05 JF-2026-002 领经费 | 3,000.00  6,200.00 ',
      '2026-03-05 JT-2026-0001 暂领 |   4,700.00 1,500.00',
      '2026-03-05 PZ-2026-0002 报销 |  500.00 4,700.00 1,000.00',
      '2026-03-05 PZ-2026-0003 补付 |  500.00 4,200.00 1,000.00',
      '2026-03-05 本日合计 | 3,000.00 1,000.00 4,200.00 1,000.00',
      '2026-03-06 PZ-2026-0001 补付 |  500.00 3,700.00 1,000.00',
      '2026-03-06 本日合计 |  500.00 3,700.00 1,000.00',
    ]);
    expect(total(page.handed)).toEqual(['3,000.00', '1,500.00', '3,700.00', '1,000.00']);
    expect(paged?.year.map(formatFen)).toEqual(['5,000.00', '1,500.00']);
    expect([paged?.pages.length, paged?.rows]).toEqual([1, 5]);
  });

  it('一页写不下就过次页,下一页承前页,数目一样', async () => {
    const paged = await bookPages(await twoMonths(), { ...book, lines: 3 }, '2026-03');
    const pages = paged?.pages ?? [];
    expect(pages.map((page) => page.lines.length)).toEqual([3, 3, 1]);
    expect(pages.slice(1).map(({ brought }) => total(brought))).toEqual(
      pages.slice(0, -1).map(({ handed }) => total(handed)),
    );
    expect(total(pages[0]!.handed)).toEqual(['3,000.00', '500.00', '4,700.00', '1,000.00']);
  });

  it('没有记账的月份没有账页,“3月”不是月份', async () => {
    const desk = await twoMonths();
    expect(await bookPages(desk, book, '2026-04')).toMatchObject({ pages: [], rows: 0 });
    expect(await bookPages(desk, book, '3月')).toBeNull();
  });

  it('草稿不印', async () => {
    const desk = await canteenDesk({ 食堂流水账: [{ 日期: 46_086, 事项: '补付', 支出: 5 }] });
    expect(await bookPages(desk, book, '2026-03')).toMatchObject({ rows: 0 });
  });

  it('栏目是制度要的: 收入、支出、库存现金、暂领欠款、经费结余', () => {
    expect([...book.columns, ...book.sums, ...book.balances, book.together.zh]).toEqual([
      ...['voucherNo', 'matter', 'summary', 'income', 'expense'],
      ...['cashBalance', 'iouBalance', '经费结余'],
    ]);
  });
});
