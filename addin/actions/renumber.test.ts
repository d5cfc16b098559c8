import {
  clerk,
  enter,
  overwrite,
  register,
  rowsOf,
  sign,
  textIn,
  value,
  type Clerk,
} from './outbox.fixture';
import { renumber } from './renumber';
import { verifyWorkbook } from './verify-workbook';
import { openRecord, viewSelection } from './view-record';

const kinds = async (desk: Clerk): Promise<readonly string[]> =>
  (await verifyWorkbook(desk.workbook, desk.pack)).findings.map(({ kind }) => kind);

/** Two clerks register at one moment: neither sees the other's number. */
async function sameNumber(): Promise<{
  first: Clerk;
  second: Clerk;
  ids: readonly [string, string];
}> {
  const first = await clerk();
  const second = await clerk(first);
  const a = await register(first, 0);
  const blind = {
    ...second,
    workbook: {
      ...second.workbook,
      look: async (...asked: Parameters<typeof second.workbook.look>) => ({
        ...(await second.workbook.look(...asked)),
        numbers: [a.no],
      }),
    },
  };
  const b = await enter(blind);
  expect(b.no).toBe(a.no);
  return { first, second, ids: [a.rowId, b.rowId] };
}

describe('两张单据同一个编号', () => {
  it('is found by 核验, shown by the pane and told by the outbox of both', async () => {
    const { first, second, ids } = await sameNumber();
    expect(await kinds(first)).toContain('number-doubled');
    const view = await openRecord(first, 'voucher', ids[0]);
    expect(view?.problems).toEqual([{ code: 'document/number-doubled', no: 'PZ-2026-0001' }]);
    expect(await first.confirm()).toEqual(['number-doubled']);
    expect(await second.confirm()).toEqual(['number-doubled']);
  });

  it('shows each record with its own lines', async () => {
    const { first, ids } = await sameNumber();
    expect((await openRecord(first, 'voucher', ids[0]))?.lines).toHaveLength(2);
    expect((await openRecord(first, 'voucher', ids[1]))?.lines).toHaveLength(1);
    const lines = await rowsOf(first, '原始凭证明细');
    const ofSecond = lines.findIndex((line) => textIn(line['行标识']).startsWith(ids[1]));
    await first.workbook.people.select('原始凭证明细', [[ofSecond, ofSecond]], '品名');
    expect((await viewSelection(first)).map(({ rowId }) => rowId)).toEqual([ids[1]]);
  });

  it('waits for the entry that registered the record, where two wrote into its row', async () => {
    const { first, ids } = await sameNumber();
    await sign(first, { register: 'voucher', rowId: ids[0], no: '', state: '', seal: '' });
    const entries = await rowsOf(first, '签字记录');
    const at = entries.findIndex((row) => textIn(row['行标识']) === ids[0]);
    await overwrite(first, '签字记录', at, { 事项: '签字' });
    const view = await openRecord(first, 'voucher', ids[0]);
    if (!view) throw new Error('gone');
    expect(await renumber(first, view, '张三')).toMatchObject({
      problems: [{ code: 'document/entry-altered' }],
    });
  });

  it('is resolved by a new number for one; what was signed stays valid', async () => {
    const { first, second, ids } = await sameNumber();
    const signed = { register: 'voucher', rowId: ids[1], no: '', state: '', seal: '' };
    await sign(second, signed);
    const view = await openRecord(second, 'voucher', ids[1]);
    if (!view) throw new Error('gone');
    const receipt = value(await renumber(second, view, '张三'));
    expect(receipt.no).toBe('PZ-2026-0002');
    expect(await kinds(first)).toEqual([]);
    expect((await openRecord(first, 'voucher', ids[1]))?.lines).toHaveLength(1);
    expect((await openRecord(first, 'voucher', ids[0]))?.lines).toHaveLength(2);
    await sign(second, signed);
    expect(await kinds(first)).toEqual([]);
    second.wait(61);
    expect(new Set(await second.confirm())).toEqual(new Set(['confirmed']));
    expect((await rowsOf(first, '签字记录')).at(-2)).toMatchObject({
      事项: { text: '改编号' },
      说明: { text: '原编号 PZ-2026-0001' },
    });
  });

  it('is refused where only one record has the number', async () => {
    const desk = await clerk();
    const { rowId } = await register(desk);
    const view = await openRecord(desk, 'voucher', rowId);
    if (!view) throw new Error('gone');
    expect(await renumber(desk, view, '张三')).toMatchObject({
      problems: [{ code: 'document/number-not-doubled' }],
    });
  });

  it('is completed from the journal when the new number was lost in the row', async () => {
    const { second, ids } = await sameNumber();
    const view = await openRecord(second, 'voucher', ids[1]);
    if (!view) throw new Error('gone');
    value(await renumber(second, view, '张三'));
    const vouchers = await rowsOf(second, '原始凭证');
    await overwrite(second, '原始凭证', vouchers.length - 1, { 凭证号: 'PZ-2026-0001' });
    expect(await second.confirm()).toContain('appended-again');
    expect(await kinds(second)).toEqual([]);
  });
});
