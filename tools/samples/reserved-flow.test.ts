import { actOnRecord } from '../../addin/actions/act-on-record';
import type { Desk } from '../../addin/actions/desk';
import { enterDocument } from '../../addin/actions/enter-document';
import { flowStatistics } from '../../addin/actions/flow-statistics';
import { loadHouse } from '../../addin/actions/house';
import { recordHistory } from '../../addin/actions/record-history';
import { pictureFor } from '../../addin/actions/run-picture';
import { signRecord } from '../../addin/actions/sign-record';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { openRecord } from '../../addin/actions/view-record';
import type { CivilDate } from '../../addin/domain/civil-date';
import { railway } from '../../addin/registers/railway';
import { decision, flowRecord } from '../../addin/registers/railway/flow-record';
import type { Pack } from '../../addin/registers/vocabulary';
import { memoryWorkbook } from '../../addin/workbook/memory';
import { openWorkbook } from '../../templates/lint/open';
import { buildWorkbook } from '../../templates/build';

/**
 * 4-6 and 4-14 are not printed yet (AMB-28). This one is invented, and is nothing but data: an
 * incident flow with a decision, a loop, a level and units.
 */
const RESERVED = flowRecord({
  flow: '4-6',
  id: 'reserved',
  title: { zh: '预留流程', en: 'Reserved flow' },
  table: '预留流程',
  incident: true,
  units: { zh: '相关单位', en: 'Units concerned' },
  columns: [
    { key: 'finding', title: { zh: '核实情况', en: 'Finding' }, kind: 'text', required: true },
  ],
  ends: '05',
  nodes: [
    { step: '01', title: { zh: '接收信息', en: 'Reported' }, post: 'duty' },
    {
      step: '02',
      title: { zh: '核实情况', en: 'Find out' },
      post: 'department',
      fills: ['finding'],
      notes: [{ row: 'N1', text: { zh: '核实准确', en: 'Found out rightly' } }],
    },
    {
      step: '03',
      title: { zh: '审核', en: 'Review' },
      post: 'head',
      choices: decision(
        { to: '04', title: { zh: '同意', en: 'Agreed' } },
        { to: '02', title: { zh: '重新核实', en: 'Again' } },
      ),
    },
    { step: '04', title: { zh: '各单位处置', en: 'Units handle' }, post: 'unit', perUnit: true },
    { step: '05', title: { zh: '结束', en: 'End' }, post: 'duty', unprinted: true },
  ],
});

const pack: Pack = { ...railway, registers: [...railway.registers, RESERVED] };

const PEOPLE = [
  ['张三', '值班人员'],
  ['李四', '客运处'],
  ['王五', '处长'],
  ['赵六', '各单位'],
].map(([name = '', post = '']) => ({ 姓名: name, 部门: '某处', 岗位: post, 在岗: '在岗' }));

async function reservedDesk() {
  const workbook = memoryWorkbook(pack, { 人员: PEOPLE });
  await workbook.ensureWorkbookId('W-RESERVED');
  let ids = 0;
  const desk: Desk = {
    ...{ workbook, pack, house: await loadHouse(workbook, pack) },
    now: () => ({ at: '2026-03-05T16:00:00+08:00', today: '2026-03-05' as CivilDate }),
    newRowId: () => `R${String((ids += 1)).padStart(16, '0')}`,
  };
  return desk;
}

jest.setTimeout(60_000);

describe('一个新流程只加数据 (AMB-28)', () => {
  it('记录、签字、退回、统计、流程图、核验都有', async () => {
    const desk = await reservedDesk();
    const header = {
      ...{ nature: '真实', date: '2026-03-05', time: '8:00', reportedBy: '列车长' },
      ...{ channel: '电话', place: '某站', subject: '试一次', units: '甲站、乙段' },
    };
    const entered = await enterDocument(desk, 'reserved', { header, lines: [] }, '张三');
    if (!entered.ok) throw new Error(JSON.stringify(entered.problems));
    expect(entered.value.no).toBe('KY4-6-2026-001');
    const view = async () => {
      const record = await openRecord(desk, 'reserved', entered.value.rowId);
      if (!record) throw new Error('gone');
      return record;
    };
    const note = (step: string, happened: string) => ({
      ...({ do: 'record', step, happened, reported: { who: '列车长', how: '电话' } } as const),
    });
    await actOnRecord(desk, await view(), note('01', '2026-03-05T08:00'), '张三');
    await actOnRecord(desk, await view(), note('02', '2026-03-05T08:06'), '张三');
    const sign = async (step: string, by: string, choosing = {}, fillHeader = {}) => {
      const record = await view();
      const signed = await signRecord(desk, {
        ...{ record, step, by, fillHeader, choosing: { attested: { N1: '' }, ...choosing } },
        way: 'noKey',
      });
      return signed.ok ? [] : signed.problems.map(({ code }) => code);
    };
    expect(await sign('02', '李四')).toEqual(['sign-off/out-of-order']);
    expect(await sign('01', '李四')).toEqual(['sign-off/not-the-post']);
    expect(await sign('01', '张三')).toEqual([]);
    const finding = { finding: '属实' };
    expect(await sign('02', '李四', {}, finding)).toEqual([]);
    expect(await sign('03', '王五', { choice: 'N', reason: '再核' })).toEqual([]);
    expect(await sign('02', '李四', {}, finding)).toEqual([]);
    expect(await sign('03', '王五', { choice: 'Y' })).toEqual([]);
    for (const unit of ['甲站', '乙段']) expect(await sign('04', '赵六', { unit })).toEqual([]);
    expect(await sign('04', '赵六', { unit: '甲站' })).toEqual(['sign-off/already-signed']);
    const end = { endDate: '2026-03-05', endTime: '9:30' };
    expect(await sign('05', '张三', {}, end)).toEqual([]);
    const record = await view();
    expect(record.state.status).toBe('complete');
    const { picture } = pictureFor(record, await recordHistory(desk, record));
    expect(picture.boxes.map(({ step, look }) => [step, look])).toEqual(
      ['01', '02', '03', '04', '05'].map((step) => [step, 'signed']),
    );
    expect(picture.arrows).toContainEqual(
      expect.objectContaining({ from: '03', to: '02', back: true, taken: true }),
    );
    const { flows } = await flowStatistics(desk);
    expect(flows).toMatchObject([
      { register: { id: 'reserved' }, figures: [{ runs: 1, open: 0 }] },
    ]);
    expect((await verifyWorkbook(desk.workbook, pack)).findings).toEqual([]);
  });

  it('模板里有它的表、说明和流程', async () => {
    const book = openWorkbook(await buildWorkbook(pack));
    expect(book.sheets.map(({ name }) => name)).toContain('预留流程');
  });
});
