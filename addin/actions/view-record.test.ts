import { clerk, register, rowsOf } from './outbox.fixture';
import { openRecord } from './view-record';

it('shows the lines of a document in their own order, however the sheet was sorted', async () => {
  const desk = await clerk();
  const receipt = await register(desk);
  const items = async () =>
    (await openRecord(desk, 'voucher', receipt.rowId))?.lines.map(({ cells }) => cells['品名']);
  const before = await items();
  expect(before).toMatchObject([{ text: '土豆' }, { text: '鸡蛋' }]);
  await desk.workbook.people.sort('原始凭证明细', '数量', 'down');
  expect((await rowsOf(desk, '原始凭证明细'))[0]).toMatchObject({ 品名: { text: '鸡蛋' } });
  expect(await items()).toEqual(before);
});
