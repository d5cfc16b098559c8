import type { CivilDate } from '../domain/civil-date';
import { canteen } from '../registers/canteen';
import { memoryWorkbook, type RowsByTable } from '../workbook/memory';
import { canteenDesk, deskOn, PEOPLE, type CanteenDesk } from './canteen-desk.fixture';
import { boughtFor500, done, posted, reimburse, value, withAdvance } from './canteen-work.fixture';
import { closePeriod } from './checkpoint';
import { loadHouse } from './house';
import { readBook, type Book } from './opening-book';
import { confirmOpening } from './opening-confirm';
import { joinBook } from './opening-join';
import { openRecords } from './opening-records';
import { signRecord } from './sign-record';
import { verifyJoint } from './verification/verify-joint';
import { verifyWorkbook } from './verify-workbook';
import { openRecord } from './view-record';

/** 期初 1,200.00 and an IOU of 300.00; 1,500.00 lent; one purchase reimbursed with 420.00 of it, one weighed. */
async function formerYear(more: RowsByTable = {}): Promise<CanteenDesk> {
  const desk = await canteenDesk({ 人员: PEOPLE, ...more });
  const there = { date: '2026-03-02', cash: '1200', iou: '300', basis: '2月账页' };
  await done(desk, 'opening', there, { prepare: '赵六', confirm: '王五' });
  const drawn = { date: '2026-03-03', month: '2026-03', kind: '当月经费', amount: '9000' };
  await done(desk, 'fund', { ...drawn, invoiceNo: '0012' }, { draw: '赵六', pay: '财务室' });
  await withAdvance(desk);
  const clears = { advanceNo: 'JT-2026-0001', cleared: '420' };
  expect(await reimburse(desk, await boughtFor500(desk), clears)).toEqual([]);
  await boughtFor500(desk);
  return desk;
}

/** The pane asks for 月结 first; what is tested here is the joint. */
async function closed(desk: CanteenDesk): Promise<Book> {
  const packWithoutMonth = {
    ...canteen,
    registers: canteen.registers.map(({ closes: _, ...register }) => register),
  };
  value(await closePeriod({ ...desk, pack: packWithoutMonth }, '2026-03', '赵六'));
  return readBook(desk.workbook, canteen);
}

async function blankDesk(): Promise<CanteenDesk> {
  const workbook = memoryWorkbook(canteen, { 人员: PEOPLE });
  await workbook.ensureWorkbookId('W-NEXT');
  const desk = await deskOn(workbook);
  const now = () => ({ at: '2026-03-31T16:00:00+08:00', today: '2026-03-31' as CivilDate });
  // Row ids are drawn; those of the former workbook come along.
  return { ...desk, now, newRowId: () => desk.newRowId().replace(/^R0/, 'RN') };
}

/** A new workbook into which the former one was carried, 期初 signed by two, confirmed by 王五. */
async function nextYear(former: Book): Promise<CanteenDesk> {
  const blank = await blankDesk();
  value((await joinBook(blank, former, '赵六')).answer);
  const desk = { ...blank, house: await loadHouse(blank.workbook, canteen) };
  value(await openRecords(desk, '赵六'));
  value(await confirmOpening(desk, '王五'));
  value(await confirmOpening(desk, '王五'));
  return desk;
}

const kinds = async (desk: CanteenDesk): Promise<readonly string[]> =>
  (await verifyWorkbook(desk.workbook, canteen)).findings.map(({ kind }) => kind);

const joint = async (former: CanteenDesk, next: CanteenDesk) => {
  const books = [former, next].map(({ workbook }) => readBook(workbook, canteen));
  const [a, b] = await Promise.all(books);
  const found = a && b ? verifyJoint(a, b) : null;
  return (
    found && [
      found.former.map(({ kind, record }) => `${kind} ${record}`),
      found.next.map(({ kind, record }) => `${kind} ${record}`),
    ]
  );
};

describe('结转下年 (食堂)', () => {
  it('在途的凭证、没清的借条连同冲它的凭证转过来,余额成为期初,两人确认后两本都核验无误', async () => {
    const former = await formerYear();
    const next = await nextYear(await closed(former));
    const rows = await next.workbook.onlooker.rows('原始凭证');
    expect(rows.map((row) => row['凭证号'])).toMatchObject([
      { text: 'PZ-2026-0001' },
      { text: 'PZ-2026-0002' },
    ]);
    expect(await posted(next)).toMatchObject([{ 事项: '期初', 现金增减: 8620, 欠款增减: 1380 }]);
    expect(await kinds(former)).toEqual([]);
    expect(await kinds(next)).toEqual([]);
    expect(await joint(former, next)).toEqual([[], []]);
  });

  it('转过来的凭证接着签,编号接着上一本往下排,办完没转的那张也不重号', async () => {
    const former = await formerYear();
    expect(await reimburse(former, await boughtFor500(former), {})).toEqual([]);
    const next = await nextYear(await closed(former));
    const [, voucher] = await next.workbook.onlooker.rows('原始凭证');
    const rowId = voucher?.['行标识'];
    const record = await openRecord(next, 'voucher', rowId?.kind === 'text' ? rowId.text : '');
    if (!record) throw new Error('not carried over');
    const clears = { advanceNo: 'JT-2026-0001', cleared: '500' };
    const by = { by: '赵六', step: 'reimburse', fillHeader: clears };
    value(await signRecord(next, { record, ...by }));
    expect((await boughtFor500(next)).no).toBe('PZ-2026-0004');
    expect(await kinds(next)).toEqual([]);
  });

  it('借条连上一本里冲掉的一起算:多冲不了', async () => {
    const next = await nextYear(await closed(await formerYear()));
    const more = await boughtFor500(next);
    for (let count = 0; count < 2; count += 1) {
      const bought = count === 0 ? more : await boughtFor500(next);
      const clears = { advanceNo: 'JT-2026-0001', cleared: '500' };
      expect(await reimburse(next, bought, clears)).toEqual([]);
    }
    const last = { advanceNo: 'JT-2026-0001', cleared: '100' };
    expect(await reimburse(next, await boughtFor500(next), last)).toEqual(['document/above-cited']);
  });

  it('没有结账存证,或存证以后又有人签字,接不了', async () => {
    const former = await formerYear();
    const blank = await blankDesk();
    const refused = await joinBook(blank, await readBook(former.workbook, canteen), '赵六');
    expect(refused.answer).toMatchObject({ problems: [{ code: 'opening/not-closed' }] });
    await closed(former);
    await boughtFor500(former);
    const again = await joinBook(blank, await readBook(former.workbook, canteen), '赵六');
    expect(again.answer).toMatchObject({ problems: [{ code: 'opening/not-closed' }] });
  });

  it('只接一次,也不能接自己', async () => {
    const former = await formerYear();
    const book = await closed(former);
    const next = await nextYear(book);
    const again = await joinBook(next, book, '赵六');
    expect(again.answer).toMatchObject({ problems: [{ code: 'opening/already-joined' }] });
    const own = await joinBook(former, book, '赵六');
    expect(own.answer).toMatchObject({ problems: [{ code: 'opening/same-workbook' }] });
  });

  it('转到一半停下,再按一次接着转,一条不重', async () => {
    const book = await closed(await formerYear());
    const blank = await blankDesk();
    const stop = new AbortController();
    stop.abort();
    const first = await joinBook(blank, book, '赵六', { signal: stop.signal });
    expect(first.answer).toMatchObject({ problems: [{ code: 'opening/stopped' }] });
    const second = await joinBook(blank, book, '赵六');
    value(second.answer);
    expect(second.written).toBe(3);
  });

  it('建账的人自己确认不了;没人确认,核验看得见', async () => {
    const blank = await blankDesk();
    value((await joinBook(blank, await closed(await formerYear()), '赵六')).answer);
    expect(await confirmOpening(blank, '赵六')).toMatchObject({
      problems: [{ code: 'opening/same-person' }],
    });
    expect(await kinds(blank)).toEqual(['opening-unconfirmed']);
  });
});

describe('接缝的核验', () => {
  it('旧本里结转以后又签了字:点名哪一张', async () => {
    const former = await formerYear();
    const next = await nextYear(await closed(former));
    await boughtFor500(former, '2026-03-30');
    expect(await joint(former, next)).toEqual([['after-closing PZ-2026-0003'], []]);
  });

  it('少转一张、多转一张、期初数不对,都点名', async () => {
    const former = await formerYear();
    const book = await closed(former);
    const next = await nextYear(book);
    const nextBook = await readBook(next.workbook, canteen);
    const without = {
      ...nextBook,
      entries: nextBook.entries.filter(({ entry }) => entry.no !== 'PZ-2026-0002'),
    };
    expect(verifyJoint(book, without)?.next).toMatchObject([
      { kind: 'joint-missing', record: 'PZ-2026-0002' },
    ]);
    const lacking = (table: string, column: string, no: string): Book => {
      const kept = (book.rows.get(table) ?? []).filter(({ cells }) => {
        const cell = cells[column];
        return cell?.kind !== 'text' || cell.text !== no;
      });
      return { ...book, rows: new Map([...book.rows, [table, kept]]) };
    };
    expect(
      verifyJoint(lacking('原始凭证', '凭证号', 'PZ-2026-0002'), nextBook)?.next,
    ).toMatchObject([{ kind: 'joint-differs', record: 'PZ-2026-0002' }]);
    const lost = lacking('食堂流水账', '流水号', 'LS-2026-00002');
    expect(verifyJoint(lost, nextBook)?.next).toMatchObject([
      { kind: 'joint-differs', was: '-380 / 1380', now: '8620 / 1380' },
    ]);
  });

  it('两本不相干的工作簿没有接缝', async () => {
    const [a, b] = [await formerYear(), await canteenDesk({})];
    const books = await Promise.all([a, b].map(({ workbook }) => readBook(workbook, canteen)));
    expect(books[0] && books[1] && verifyJoint(books[0], books[1])).toBeNull();
  });
});
