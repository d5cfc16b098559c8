import { journal } from '../registers/system';
import { clients } from '../registers/clients';
import { checkerOf } from '../keyring/check-signatures';
import { actOnRecord } from './act-on-record';
import { clientsDesk, entered, type ClientsDesk } from './clients-desk.fixture';
import { enterDocument } from './enter-document';
import { openRecord } from './view-record';
import { verifyWorkbook } from './verify-workbook';
import { keyedDesk } from './keyed-desk.fixture';

const PHONE = '0000-6000001';
const PERSON = '周八';

const findings = async (desk: ClientsDesk) =>
  (await verifyWorkbook(desk.workbook, clients, { checker: checkerOf() })).findings.map(
    ({ kind, sheet, column }) => `${kind} ${sheet} ${column}`,
  );

const everything = async (desk: ClientsDesk): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      [...clients.registers, journal].map(({ table }) => desk.workbook.onlooker.rows(table)),
    ),
  );

async function recorded() {
  const desk = await clientsDesk();
  const of = { customer: '某公司', phone: PHONE, enteredOn: '2026-03-05' };
  return { desk, file: await entered(desk, of) };
}

const erase = async (desk: ClientsDesk, register: string, rowId: string, by = '王五') => {
  const view = await openRecord(desk, register, rowId);
  if (!view) throw new Error('gone');
  return actOnRecord(desk, view, { do: 'erase', reason: '本人要求删除' }, by);
};

describe('个人信息', () => {
  it('stands in its cell and nowhere in the journal', async () => {
    const { desk } = await recorded();
    expect(await findings(desk)).toEqual([]);
    const written = JSON.stringify(await desk.workbook.onlooker.rows(journal.table));
    expect(written).not.toContain(PHONE);
    expect(written).not.toContain(`t${PERSON}`);
  });

  it('altered after signing it is found like everything else', async () => {
    const { desk, file } = await recorded();
    await desk.workbook.people.type('客户信息档案', 0, '联系电话', '0000-6000009');
    expect(await findings(desk)).toEqual(['changed-after-signing 客户信息档案 联系电话']);
    await desk.workbook.people.type('客户信息档案', 0, '联系电话', PHONE);
    expect(await findings(desk)).toEqual([]);
    expect(file.no).not.toBe('');
  });

  it('erased in every record it is gone from the workbook, and the seals still verify', async () => {
    const { desk, file } = await recorded();
    expect((await erase(desk, file.register, file.rowId)).ok).toBe(true);
    const [book] = await desk.workbook.onlooker.rows('客户名簿');
    const rowId = book?.['行标识']?.kind === 'text' ? book['行标识'].text : '';
    expect((await erase(desk, 'customer-book', rowId)).ok).toBe(true);
    const left = await everything(desk);
    expect([left.includes(PHONE), left.includes(PERSON)]).toEqual([false, false]);
    expect(await findings(desk)).toEqual([]);
  });

  it('typed in again after it was erased it is a change', async () => {
    const { desk, file } = await recorded();
    await erase(desk, file.register, file.rowId);
    await desk.workbook.people.type('客户信息档案', 0, '联系人', '李四');
    expect(await findings(desk)).toEqual(['changed-after-signing 客户信息档案 联系人']);
  });

  it('wiped out of the cell without an entry it is a finding', async () => {
    const { desk } = await recorded();
    await desk.workbook.people.type('客户信息档案', 0, '联系人', '');
    expect(await findings(desk)).toEqual(['changed-after-signing 客户信息档案 联系人']);
  });

  it('is erased for a reason, and where there are keys by a 台账管理员 only', async () => {
    const desk = await keyedDesk({}, clients);
    await desk.enrol('张三', 'salesperson');
    await desk.sit('张三');
    const header = {
      ...{
        collectedOn: '2026-03-04',
        gathered: '业务员收集',
        source: '互联网',
        customer: '某公司',
      },
      ...{ region: '某市', background: '服装', logistics: '每月两车', person: PERSON },
      ...{ scale: '大', urgency: '迫切', need: '较大' },
    };
    const file = await enterDocument(desk, 'customer-file', { header, lines: [] }, '张三');
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    const refused = await erase(desk, 'customer-file', file.value.rowId, '张三');
    expect(refused.ok || refused.problems.map(({ code }) => code)).toEqual([
      'roster/not-registrar',
    ]);
    await desk.sit('周八');
    expect((await erase(desk, 'customer-file', file.value.rowId, '周八')).ok).toBe(true);
  });
});
