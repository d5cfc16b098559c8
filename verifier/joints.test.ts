import type { Desk } from '../addin/actions/desk';
import { closePeriod } from '../addin/actions/checkpoint';
import { enterDocument } from '../addin/actions/enter-document';
import { keyedDesk, type KeyedDesk } from '../addin/actions/keyed-desk.fixture';
import { loadHouse } from '../addin/actions/house';
import { readBook } from '../addin/actions/opening-book';
import { confirmOpening } from '../addin/actions/opening-confirm';
import { joinBook } from '../addin/actions/opening-join';
import { openRecords } from '../addin/actions/opening-records';
import { value } from '../addin/actions/outbox.fixture';
import { signRecord } from '../addin/actions/sign-record';
import { openRecord } from '../addin/actions/view-record';
import { warehouse } from '../addin/registers/warehouse';
import { checkerOf } from '../addin/keyring/check-signatures';
import { filledFile } from '../tools/samples/filled-file';
import { withJoints } from './joints';
import { verifyFile } from './verdict';

jest.setTimeout(60_000);

/** Article and location are confirmed, an order is under way, ten bags were there on the first day. */
async function formerYear(): Promise<KeyedDesk> {
  const desk = await keyedDesk({}, warehouse, new Map(), 'W-2026');
  await desk.enrol('张三', 'keeper', 'buyer');
  await desk.enrol('李四', 'supervisor');
  await desk.enrol('王五', 'finance');
  const flour = { item: 'HP001', name: '面粉', spec: '25公斤' };
  await desk.sit('张三');
  const article = { ...flour, ...ARTICLE };
  const { rowId } = value(
    await enterDocument(desk, 'item', { header: article, lines: [] }, '张三'),
  );
  await sign(desk, 'item', rowId, 'open', '张三');
  await desk.sit('王五');
  await sign(desk, 'item', rowId, 'agree', '王五', { unified: '是' });
  await desk.sit('李四');
  await finished(desk, 'location', { location: 'A1', store: '原料仓', custodian: '张三' }, '李四');
  await desk.sit('张三');
  const opening = { date: '2026-03-05', store: '原料仓' };
  const line = { ...flour, unit: '袋', location: 'A1', quantity: '10' };
  const entered = value(
    await enterDocument(desk, 'opening', { header: opening, lines: [line] }, '张三'),
  );
  await sign(desk, 'opening', entered.rowId, 'list', '张三');
  await desk.sit('李四');
  await sign(desk, 'opening', entered.rowId, 'confirm', '李四');
  return desk;
}

const ARTICLE = { unit: '袋', class: '原材料', use: '在用', custodian: '张三' };

async function finished(
  desk: Desk,
  register: string,
  header: Readonly<Record<string, string>>,
  by: string,
): Promise<void> {
  const { rowId } = value(await enterDocument(desk, register, { header, lines: [] }, by));
  const record = await openRecord(desk, register, rowId);
  await sign(desk, register, rowId, record?.waiting[0]?.step ?? '', by);
}

async function sign(
  desk: Desk,
  register: string,
  rowId: string,
  step: string,
  by: string,
  attested = {},
): Promise<void> {
  const record = await openRecord(desk, register, rowId);
  if (!record) throw new Error(`no ${register}`);
  value(await signRecord(desk, { record, step, by, choosing: { attested } }));
}

async function nextYear(former: KeyedDesk): Promise<KeyedDesk> {
  const desk = await keyedDesk({}, warehouse, new Map(), 'W-2027');
  await desk.enrol('张三', 'keeper', 'buyer');
  await desk.enrol('李四', 'supervisor');
  await desk.sit('张三');
  const book = await readBook(former.workbook, warehouse);
  value((await joinBook(desk, book, '张三')).answer);
  desk.house = await loadHouse(desk.workbook, warehouse);
  value(await openRecords(desk, '张三'));
  await desk.sit('李四');
  value(await confirmOpening(desk, '李四'));
  value(await confirmOpening(desk, '李四'));
  return desk;
}

async function verified(desks: readonly KeyedDesk[]) {
  const verdicts = [];
  for (const [index, desk] of desks.entries()) {
    const work = { checker: checkerOf(), kept: {} };
    verdicts.push(await verifyFile(`${index}.xlsx`, await filledFile(desk), work));
  }
  const joined = await withJoints(verdicts);
  return joined.map((verdict) =>
    verdict.is === 'verified'
      ? verdict.report.findings.map(({ kind, record }) => `${kind} ${record}`)
      : [verdict.why],
  );
}

it('仓库的新账:货品、库位、结存转过来,两个文件一起核验;旧账上又签了字就点名', async () => {
  const former = await formerYear();
  await former.sit('李四');
  // Its own 月结 is another test's; here the joint matters.
  const registers = warehouse.registers.map(({ closes: _, ...register }) => register);
  const pack = { ...warehouse, registers };
  value(await closePeriod({ ...former, pack }, '2026-03', '李四'));
  const next = await nextYear(former);
  // Somebody goes on in the old one: that, and nothing else, is found.
  await former.sit('李四');
  await finished(
    former,
    'location',
    { location: 'A2', store: '原料仓', custodian: '张三' },
    '李四',
  );
  expect(await verified([next, former])).toEqual([[], ['after-closing KW-0002']]);
});
