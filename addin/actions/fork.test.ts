import { canteen } from '../registers/canteen';
import { memoryWorkbook } from '../workbook/memory';
import { canteenDesk, deskOn, DRAFTS, PEOPLE, type CanteenDesk } from './canteen-desk.fixture';
import { boughtFor500, value, withAdvance } from './canteen-work.fixture';
import { bringOver, canBring, forkOf } from './fork';
import { readBook, type Book } from './opening-book';
import { copyText, readCopy } from './opening-copy';
import { viewSelection } from './view-record';

/** The same canteen twice: what was there when the file was copied. */
async function begun(name: string): Promise<CanteenDesk> {
  const desk = await canteenDesk({ 人员: PEOPLE, ...DRAFTS });
  await boughtFor500(desk);
  return { ...desk, newRowId: () => desk.newRowId().replace(/^R0/, `R${name}`) };
}

const bookOf = ({ workbook }: CanteenDesk): Promise<Book> => readBook(workbook, canteen);

const told = (here: Book, there: Book) =>
  forkOf(here, there).lines.map(({ register, no, is, columns }) =>
    [register.id, no, is, ...columns].join(' '),
  );

describe('分叉', () => {
  it('两份副本各自走下去:不一样的几行一行不多、一行不少', async () => {
    const [here, there] = [await begun('A'), await begun('B')];
    expect(told(await bookOf(here), await bookOf(there))).toEqual([]);
    await boughtFor500(here);
    await withAdvance(there);
    await boughtFor500(there, '2026-03-06');
    await there.workbook.people.type('原始凭证', 1, '售货单位', '某粮油店二');
    const fork = forkOf(await bookOf(here), await bookOf(there));
    expect(fork.common).toBe(5);
    expect(told(await bookOf(here), await bookOf(there)).sort()).toEqual([
      'advance JT-2026-0001 onlyThere',
      'cash-book LS-2026-00001 onlyThere',
      'voucher 2 onlyHere',
      'voucher 2 onlyThere',
      'voucher PZ-2026-0002 onlyHere',
      'voucher PZ-2026-0002 onlyThere',
    ]);
  });

  it('签过的格子改了、在一份里又签了字,都列出来', async () => {
    const [here, there] = [await begun('A'), await begun('B')];
    await there.workbook.people.type('原始凭证', 2, '合计金额', 501);
    await there.workbook.people.type('原始凭证明细', 3, '单价', 5.01);
    expect(told(await bookOf(here), await bookOf(there))).toEqual([
      'voucher PZ-2026-0001 differs total price',
    ]);
  });

  it('副本文件读回来还是那一份;别的文件不是', async () => {
    const there = await begun('B');
    await withAdvance(there);
    const read = readCopy([canteen], copyText(await bookOf(there)));
    if (!read) throw new Error('unreadable');
    expect(told(await bookOf(there), read)).toEqual([]);
    expect(read.entries).toEqual((await bookOf(there)).entries);
    expect(readCopy([canteen], '不是副本')).toBeNull();
  });

  it('只在那一份里有的,抄成这一份的草稿,能照常登记', async () => {
    const [here, there] = [await begun('A'), await begun('B')];
    await boughtFor500(there, '2026-03-06');
    const { lines } = forkOf(await bookOf(here), await bookOf(there));
    expect(value(await bringOver(here, lines.filter(canBring)))).toBe(1);
    const rows = await here.workbook.onlooker.rows('原始凭证');
    expect(rows.at(-1)).toMatchObject({
      ...{ 临时号: { text: '副本PZ-2026-0002' }, 合计金额: { number: 500 } },
      ...{ 凭证号: { kind: 'blank' }, 行标识: { kind: 'blank' } },
    });
    await here.workbook.people.select('原始凭证', [[rows.length - 1, rows.length - 1]], '凭证号');
    const [draft] = await viewSelection(here);
    expect(draft?.problems).toEqual([]);
    expect(draft?.lines).toHaveLength(1);
  });

  it('不相干的工作簿没有共同的记录', async () => {
    const other = memoryWorkbook(canteen, { 人员: PEOPLE });
    await other.ensureWorkbookId('W-OTHER');
    const desk = await deskOn(other);
    const { common } = forkOf(await bookOf(await begun('A')), await bookOf(desk));
    expect(common).toBe(0);
  });
});
