import { textCell } from '../domain/cell';
import { serialOf, type CivilDate } from '../domain/civil-date';
import { clients } from '../registers/clients';
import { equipment } from '../registers/equipment';
import { railway } from '../registers/railway';
import { inbox } from './inbox';
import { labelOf, lifeOf } from './life-of';
import { noticesOf } from './notices';
import { verifyWorkbook } from './verify-workbook';
import { openRecord } from './view-record';
import {
  deskOf,
  entered,
  shown,
  sign,
  taken,
  tryToSign,
  type WarehouseDesk,
} from './warehouse-desk.fixture';

const DAY = '2026-03-05';
const staff = (list: Readonly<Record<string, readonly [string, string]>>) =>
  Object.entries(list).map(([name, [department, posts]]) => ({
    ...{ 姓名: name, 部门: department, 岗位: posts, 在岗: '在岗' },
  }));

describe('设备总台账 shows what the documents say (HW-41, 45, 50, 59)', () => {
  const people = staff({
    王五: ['信息技术部', '计算机管理员'],
    赵六: ['信息技术部', '信息技术部经理'],
    孙七: ['公司', '分管领导'],
    李四: ['财务部', '部门经理(车间主任)、责任人'],
    周八: ['仓库', '部门经理(车间主任)、责任人'],
  });

  async function withDevice() {
    const desk = await deskOf(equipment, people);
    const header = {
      ...{ date: DAY, class: '电子设备', kind: '台式计算机', model: '某型', factoryNo: 'X1' },
      ...{ sheetNo: '期初', acceptedOn: '2024-03-15', boughtOn: '2024-03-15', value: '4200' },
      ...{
        department: '财务部',
        place: '财务室',
        users: '张三',
        custodian: '张三',
        labelled: '是',
      },
    };
    const device = await entered(desk, 'device', { header, lines: [] }, '王五');
    await taken(sign(desk, device, 'enter', '王五'));
    return { desk, device };
  }

  const nowOf = async (desk: WarehouseDesk) =>
    Promise.all(
      ['现使用部门', '现放置地点', '现责任人', '使用状态'].map(async (header) =>
        (await shown(desk, '设备总台账', header)).join(),
      ),
    );

  const transferOf = (desk: WarehouseDesk, deviceNo: string) => {
    const header = {
      ...{ date: DAY, kind: '部门间调拨', from: '财务部', to: '仓库', place: '库房办公室' },
      ...{ oldCustodian: '张三', newCustodian: '周八', reason: '岗位调整' },
    };
    const lines = [{ deviceNo, name: '台式计算机', quantity: '1', value: '4200' }];
    return entered(desk, 'transfer', { header, lines }, '王五');
  };

  it('only after the fourth signature, given by the heads of the two departments', async () => {
    const { desk, device } = await withDevice();
    expect(await nowOf(desk)).toEqual(['财务部', '财务室', '张三', '在用']);
    const move = await transferOf(desk, device.no);
    expect(await sign(desk, move, 'release', '周八')).toEqual(['document/other-department']);
    await taken(sign(desk, move, 'release', '李四'));
    await taken(sign(desk, move, 'receive', '周八'));
    await taken(sign(desk, move, 'review', '赵六'));
    expect(await nowOf(desk)).toEqual(['财务部', '财务室', '张三', '在用']);
    await taken(sign(desk, move, 'approve', '孙七'));
    expect(await nowOf(desk)).toEqual(['仓库', '库房办公室', '周八', '在用']);
    expect(await shown(desk, '设备变动登记', '依据单号')).toEqual(['期初', move.no]);
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
    // 一物一生: since it was accepted, what brought it here, and the transfer that names it in a line.
    const view = await openRecord(desk, 'device', device.rowId);
    if (!view) throw new Error('gone');
    expect((await lifeOf(desk, view)).map(({ register, no }) => [register.id, no])).toEqual([
      ['device', device.no],
      ['device-change', 'BD-2026-00001'],
      ['device-change', 'BD-2026-00002'],
      ['transfer', move.no],
    ]);
    expect(labelOf(view)).toEqual(['台式计算机', '某型', 'X1', '仓库']);
  });

  it('报废 keeps where it stood, and nothing moves what is scrapped', async () => {
    const { desk, device } = await withDevice();
    const header = {
      ...{ date: DAY, deviceNo: device.no, name: '台式计算机', department: '财务部' },
      ...{ custodian: '张三', notifiedOn: DAY, notifiedBy: '张三', boughtOn: '2024-03-15' },
      ...{ value: '4200', finding: '主板损坏' },
    };
    const scrap = await entered(desk, 'scrap', { header, lines: [] }, '王五');
    await taken(sign(desk, scrap, 'appraise', '王五', { choosing: { choice: '非人为损坏' } }));
    const fillHeader = { disposal: '回收公司回收', reviewNote: '同意' };
    await taken(sign(desk, scrap, 'review', '赵六', { fillHeader }));
    await taken(sign(desk, scrap, 'approve', '孙七'));
    expect(await nowOf(desk)).toEqual(['财务部', '财务室', '张三', '报废']);
    await expect(transferOf(desk, device.no)).rejects.toThrow('document/cites-unfinished');
  });
});

describe('客户名簿 shows who owns a customer now (CR-21…26)', () => {
  it('from the decision on, not before', async () => {
    const desk = await deskOf(
      clients,
      staff({ 张三: ['业务部', '业务员'], 李四: ['业务部', '业务员、经理'] }),
    );
    const line = {
      ...{ matter: '原有客户', recordedOn: DAY, fileNo: '原有', customer: '某公司', grade: 'B' },
      owner: '张三',
    };
    const book = await entered(desk, 'customer-book', { header: line, lines: [] }, '张三');
    await taken(sign(desk, book, 'record', '张三'));
    expect(await shown(desk, '客户名簿', '现负责人')).toEqual(['张三']);
    const header = {
      ...{ date: DAY, matter: '无负责人', fileNo: '原有', customer: '某公司', proposed: '李四' },
    };
    const moved = await entered(desk, 'assignment', { header, lines: [] }, '张三');
    await taken(sign(desk, moved, 'raise', '张三'));
    expect(await shown(desk, '客户名簿', '现负责人')).toEqual(['张三']);
    const fillHeader = { owner: '李四', decidedOn: DAY, grounds: '客户数均衡' };
    await taken(sign(desk, moved, 'decide', '李四', { fillHeader, choosing: { choice: 'rule' } }));
    expect(await shown(desk, '客户名簿', '现负责人')).toEqual(['李四']);
  });
});

describe('限期 of a customer file (CR-18, 19)', () => {
  const on = (desk: WarehouseDesk, day: string): WarehouseDesk => ({
    ...desk,
    now: () => ({ at: `${day}T16:00:00+08:00`, today: day as CivilDate }),
  });

  it('counts working days over the National Day week and the weekend worked for it', async () => {
    const desk = await deskOf(
      clients,
      staff({ 张三: ['业务部', '业务员'], 李四: ['业务部', '经理'] }),
    );
    const file = clients.registers.find(({ id }) => id === 'customer-file');
    const first = (key: string): string => {
      const choices = file?.columns.find((column) => column.key === key)?.choices ?? [];
      const listed = clients.parameters.find(
        (one) => 'parameter' in choices && one.key === choices.parameter,
      );
      return 'parameter' in choices ? (listed?.value.split('\n')[0] ?? '') : (choices[0] ?? '');
    };
    const chosen = ['gathered', 'source', 'scale', 'urgency', 'need'].map((key) => [
      key,
      first(key),
    ]);
    const header = {
      ...{ collectedOn: '2026-09-30', customer: '某公司', region: '甲市' },
      ...{ background: '零售', logistics: '每周两车' },
      ...(Object.fromEntries(chosen) as Record<string, string>),
    };
    const before = on(desk, '2026-09-30');
    const opened = await entered(before, 'customer-file', { header, lines: [] }, '张三');
    await taken(sign(before, opened, 'fill', '张三'));
    expect(await shown(desk, '客户信息档案', '限期')).toEqual([]);
    await taken(sign(before, opened, 'review', '李四', { choosing: { choice: 'pass' } }));
    // 1 to 7 October are holidays: two working days after 30 September is Friday the 9th.
    expect(await shown(desk, '客户信息档案', '限期')).toEqual([
      serialOf('2026-10-09' as CivilDate), // a day there is
    ]);
    const lateOn = async (day: string) => {
      const [found] = await inbox(on(desk, day));
      return [found?.late['enter']?.days, found?.late['enter']?.workingDays];
    };
    expect(await lateOn('2026-10-09')).toEqual([0, 0]);
    // Saturday the 10th is worked.
    expect(await lateOn('2026-10-12')).toEqual([3, 2]);
    const view = await openRecord(on(desk, '2026-10-12'), opened.register, opened.rowId);
    expect(view?.late['enter']?.due).toBe('2026-10-09');
  });
});

it('标红 is known before anybody signs: one quotation, and none of a local shop (HW-20)', async () => {
  const desk = await deskOf(equipment, staff({ 王五: ['信息技术部', '计算机管理员'] }));
  const [of, lines] = ['inquiry', 'inquiry-line'].map((wanted) =>
    equipment.registers.find(({ id }) => id === wanted),
  );
  const noticed = (...sources: readonly string[]): readonly string[] =>
    of
      ? noticesOf(
          of,
          lines,
          {},
          sources.map((source) => ({ source: textCell(source) })),
          desk.house.parameters,
        ).map(({ column }) => column)
      : [];
  expect(noticed('互联网')).toEqual(['lineCount', 'lineCount']);
  expect(noticed('互联网', '互联网')).toEqual(['lineCount']);
  expect(noticed('互联网', '本地电脑公司')).toEqual([]);
});

describe('4-1 隐患排查 (RW-4-1-08)', () => {
  it('is not opened without a unit that takes part (RW-G-06)', async () => {
    const desk = await deskOf(railway, staff({ 张三: ['客运处', '客运处'] }));
    const header = { date: DAY, subject: '春运排查', order: '电报 12' };
    for (const units of ['', '、', ' 、、'])
      await expect(
        entered(desk, 'hazard-check', { header: { ...header, units }, lines: [] }, '张三'),
      ).rejects.toThrow('input/required');
  });

  it('does not end while a 督办 of this run is open', async () => {
    const desk = await deskOf(
      railway,
      staff({ 张三: ['客运处', '客运处'], 李四: ['甲站', '各单位'] }),
    );
    const header = { date: DAY, subject: '春运排查', units: '甲站', order: '电报 12' };
    const run = await entered(desk, 'hazard-check', { header, lines: [] }, '张三');
    const slack = await entered(
      desk,
      'supervision',
      {
        header: { run: run.no, date: DAY, unit: '甲站', matter: '消防通道', due: '2026-03-20' },
        lines: [],
      },
      '张三',
    );
    await taken(sign(desk, slack, 'open', '张三'));
    const fill = (...keys: readonly string[]) => ({
      fillHeader: Object.fromEntries(keys.map((key) => [key, '有'])),
    });
    await taken(sign(desk, run, '01', '张三'));
    await taken(sign(desk, run, '03', '张三', fill('meeting', 'measures', 'arrangement')));
    await taken(sign(desk, run, '04', '李四', { choosing: { unit: '甲站' } }));
    await taken(sign(desk, run, '05', '张三', fill('guidance')));
    await taken(sign(desk, run, '06', '张三', fill('acceptance', 'slack')));
    await taken(sign(desk, run, '07', '张三', fill('bulletin')));
    const end = { fillHeader: { endDate: DAY } };
    const refused = await tryToSign(desk, run, '08', '张三', end);
    expect(refused.ok ? [] : refused.problems).toEqual([
      {
        ...{ code: 'document/still-open', table: '督办台账' },
        ...{ numbers: [slack.no], clause: 'RW-4-1-08' },
      },
    ]);
    await taken(sign(desk, slack, 'remedy', '李四', fill('remedy')));
    await taken(
      sign(desk, slack, 'close', '张三', { ...fill('closing'), choosing: { choice: 'Y' } }),
    );
    expect(await sign(desk, run, '08', '张三', end)).toEqual([]);
  });
});
