import { equipment } from '.';
import { noticesOf } from '../../actions/notices';
import { isDue, plannedRows } from '../../actions/posting-plan';
import { numberCell, textCell, type CellValue } from '../../domain/cell';
import { NO_FACTS } from '../../domain/sign-off/flow';
import { newRun, type FlowState } from '../../domain/sign-off/state';
import { columnOf, linesOf } from '../columns';
import { MANNERS, Scenario } from '../scenario.fixture';
import { refusedFor, type Typed } from '../typed.fixture';
import type { Register } from '../vocabulary';
import { people } from './people.fixture';
import { forms } from './printed';
import { repair } from './repair';
import { supply, supplyCount } from './supply';

const registerAt = (table: string): Register => {
  const found = equipment.registers.find((register) => register.table === table);
  if (!found) throw new Error(`no table ${table}`);
  return found;
};

const stepAt = (table: string, id: string) => {
  const step = registerAt(table).signOff?.find((one) => one.step === id);
  if (!step) throw new Error(`no step ${table} ${id}`);
  return step;
};

describe('谁签,代表哪个部门', () => {
  it.each`
    table           | step               | department      | clause
    ${'硬件申请单'} | ${'head'}          | ${'department'} | ${'HW-10'}
    ${'调拨单'}     | ${'release'}       | ${'from'}       | ${'HW-48'}
    ${'调拨单'}     | ${'receive'}       | ${'to'}         | ${'HW-48'}
    ${'调拨单'}     | ${'receiveInside'} | ${'from'}       | ${'HW-48'}
  `('$table $step: 部门负责人是 $department 的 ($clause)', ({ table, step, department }) => {
    expect(stepAt(String(table), String(step)).ofDepartment).toBe(department);
  });

  it.each`
    table               | step               | same
    ${'硬件申请单'}     | ${'head'}          | ${'apply'}
    ${'硬件申请单'}     | ${'opinion'}       | ${'verify'}
    ${'计算机明细表'}   | ${'head'}          | ${'user'}
    ${'电子设备使用表'} | ${'head'}          | ${'user'}
    ${'调拨单'}         | ${'receiveInside'} | ${'release'}
    ${'报废单'}         | ${'review'}        | ${'appraise'}
  `('$table: $step 和 $same 是同一人,要看得见', ({ table, step, same }) => {
    expect(stepAt(String(table), String(step)).flagSameAs).toEqual([same]);
  });
});

describe('签字时要确认的', () => {
  it.each`
    table               | step             | notes                                | clauses
    ${'硬件申请单'}     | ${'notify'}      | ${['receiver']}                      | ${['HW-16']}
    ${'计算机明细表'}   | ${'fill'}        | ${['together']}                      | ${['HW-23']}
    ${'计算机明细表'}   | ${'user'}        | ${['care', 'loss']}                  | ${['HW-31', 'HW-38']}
    ${'电子设备使用表'} | ${'user'}        | ${['care', 'loss']}                  | ${['HW-31', 'HW-38']}
    ${'维修单'}         | ${'backup'}      | ${['documents', 'desktop', 'other']} | ${['HW-57', 'HW-57', 'HW-57']}
    ${'爱心基金登记'}   | ${'acknowledge'} | ${['voluntary']}                     | ${['HW-46']}
  `('$table $step: $notes', ({ table, step, notes, clauses }) => {
    const { attest = [] } = stepAt(String(table), String(step));
    expect(attest.map(({ note }) => note)).toEqual(notes);
    expect(attest.map(({ clause }) => clause)).toEqual(clauses);
  });

  it.each(['计算机明细表', '电子设备使用表'])(
    '%s: 使用人签字时提醒开关机、不拆箱、备份、杀毒 (HW-32, HW-33, HW-36, HW-37)',
    (table) => {
      const { reminders = [] } = stepAt(table, 'user');
      expect(reminders.map(({ clause }) => clause)).toEqual(['HW-32', 'HW-33', 'HW-36', 'HW-37']);
    },
  );
});

/** Every cell says where it stands; every figure is a number of its own. */
const filled = (register: Register | undefined, prefix: string): Record<string, CellValue> =>
  Object.fromEntries(
    (register?.columns ?? []).map(({ key, kind }, index) => [
      key,
      kind === 'quantity' ? numberCell(index + 1) : textCell(`${prefix}${key}`),
    ]),
  );

const plain = (values: Readonly<Record<string, CellValue>>): Typed => {
  const found: Record<string, string | number> = {};
  for (const [key, cell] of Object.entries(values))
    if (cell.kind === 'text') found[key] = cell.text;
    else if (cell.kind === 'number') found[key] = cell.number;
  return found;
};

const posted = (table: string, having: Typed = {}) => {
  const register = registerAt(table);
  const lines = linesOf(equipment, register);
  const line = { ...filled(lines, '行.'), ...cells(having) };
  return plannedRows(
    { pack: equipment },
    register,
    filled(register, '单.'),
    lines ? [line] : [],
    () => true,
  ).map(({ target, values }) => ({
    table: target.table,
    ...plain(values),
  }));
};

const cells = (typed: Typed): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [
      key,
      typeof value === 'number' ? numberCell(value) : textCell(value),
    ]),
  );

const state = (...steps: readonly string[]): FlowState => ({
  ...{ status: 'open', ...newRun(NO_FACTS) },
  signed: steps.map((step) => ({
    ...{ step, choice: '', by: '张三', unit: '', post: '', for: '' },
  })),
});

describe('设备变动只由单据带来 (HW-26, HW-41, HW-45, HW-50, HW-59)', () => {
  const keeps = { table: '设备变动登记', date: '单.date' };
  it.each`
    document        | change
    ${'设备总台账'} | ${{ ...keeps, matter: '启用', deviceNo: '单.no', basisNo: '单.sheetNo', department: '单.department', place: '单.place', users: '单.users', custodian: '单.custodian', status: '在用' }}
    ${'设备交接单'} | ${{ ...keeps, matter: '交接', deviceNo: '单.deviceNo', basisNo: '单.no', department: '单.department', users: '单.taker', custodian: '单.newCustodian', status: '在用' }}
    ${'调拨单'}     | ${{ ...keeps, matter: '调拨', deviceNo: '行.deviceNo', basisNo: '单.no', department: '单.to', place: '单.place', users: '单.newCustodian', custodian: '单.newCustodian', status: '在用' }}
    ${'报废单'}     | ${{ ...keeps, matter: '报废', deviceNo: '单.deviceNo', basisNo: '单.no', status: '报废' }}
  `('$document', ({ document, change }) => {
    expect(posted(String(document))).toEqual([change]);
  });

  it.each`
    document    | before                              | after
    ${'调拨单'} | ${['release', 'receive', 'review']} | ${'approve'}
    ${'报废单'} | ${['appraise', 'review']}           | ${'approve'}
  `('$document: 分管领导签批之前台账不变 (HW-50, HW-60)', ({ document, before, after }) => {
    const register = registerAt(String(document));
    const due = (...steps: readonly string[]) =>
      (register.posts ?? []).map((posting) => isDue(register, posting.after, state(...steps)));
    const signed = before as readonly string[];
    expect(due(...signed)).toEqual([false]);
    expect(due(...signed, String(after))).toEqual([true]);
  });

  it('离职的人手上有什么,看现责任人 (HW-40)', () => {
    expect(columnOf(registerAt('设备总台账'), 'nowCustodian')?.keeps).toBe(true);
  });
});

describe('耗材台账: 入、出、存、盘 (HW-01)', () => {
  const line = { item: '行.item', unit: '行.unit', date: '单.date', basisNo: '单.no' };

  it('盘盈记入,盘亏记出,相符不记', () => {
    expect(posted('耗材盘点表', { surplus: 2, shortage: 0 })).toEqual([
      { ...line, table: '耗材台账', matter: '盘盈', received: 2 },
    ]);
    expect(posted('耗材盘点表', { surplus: 0, shortage: 3 })).toEqual([
      { ...line, table: '耗材台账', matter: '盘亏', issued: 3 },
    ]);
    expect(posted('耗材盘点表', { surplus: 0, shortage: 0 })).toEqual([]);
  });

  it('领用人签了字才记出 (HW-03)', () => {
    expect(posted('耗材领用单')).toEqual([
      {
        ...{ table: '耗材台账', matter: '领用', date: '单.date', item: '单.item', unit: '单.unit' },
        ...{ issued: 9, requestNo: '单.requestNo', department: '单.department' },
        ...{ receiver: '单.receiver', basisNo: '单.no' },
      },
    ]);
  });

  it('结存按耗材名称算,不能领成负数;上一年的结存带到下一年', () => {
    expect(columnOf(supply, 'balance')?.derived).toEqual({
      ...{ across: 'balance', of: 'received', less: 'issued', by: 'item', notBelowZero: 'HW-01' },
    });
    expect(supply.opens).toEqual({
      ...{ book: 'supply', each: ['item', 'unit'] },
      figures: [{ column: 'received', of: ['received'], less: ['issued'] }],
      says: [
        { column: 'matter', text: '期初' },
        { column: 'note', text: '上一工作簿结转' },
      ],
    });
  });

  it('盘点: 一种一行,不能没有明细', () => {
    const line = { item: '硒鼓', unit: '支', book: 5, counted: 5 };
    const header = { date: 46_086, counter: '王五' };
    const refused = (...lines: readonly Typed[]) =>
      refusedFor(equipment, supplyCount, 'count', header, lines);
    expect(refused()).toEqual(['document/no-lines']);
    expect(refused(line)).toEqual([]);
    expect(refused(line, line)).toEqual(['document/line-twice']);
  });

  it.each(MANNERS)('盘点: 计算机管理员盘,信息技术部经理审,不是同一人, %s', (manner) => {
    const fresh = Scenario.of(supplyCount, { ...people, 王五: ['itAdmin', 'itManager'] }, manner);
    expect(fresh.refuses('count', '张三')).toEqual(['sign-off/not-the-post']);
    const counted = fresh.sign('count', '王五');
    expect(counted.refuses('review', '王五')).toEqual(['sign-off/same-person']);
    expect(counted.refuses('review', '李四')).toEqual(['sign-off/not-the-post']);
    expect(counted.sign('review', '赵六').status).toBe('complete');
  });
});

const parameters = Object.fromEntries(equipment.parameters.map(({ key, value }) => [key, value]));

/** Columns that would be coloured, with the clause. */
const red = (table: string, header: Typed, lines: readonly Typed[] = []): readonly string[] => {
  const register = registerAt(table);
  const below = linesOf(equipment, register);
  return noticesOf(register, below, cells(header), lines.map(cells), parameters).map(
    ({ column, clause }) => `${column} ${clause}`,
  );
};

describe('标红,不拦', () => {
  it.each`
    estimate  | quantity | shown                       | why
    ${500}    | ${1}     | ${[]}                       | ${'正好500'}
    ${200}    | ${3}     | ${['estimateAmount HW-14']} | ${'拆成小单价,合计超过500 (AMB-03)'}
    ${500.01} | ${1}     | ${[]}                       | ${'本来就要报分管副总'}
  `('申请单明细: $why', ({ estimate, quantity, shown }) => {
    const line = { estimate, quantity, estimateAmount: Number(estimate) * Number(quantity) };
    expect(red('硬件申请单', {}, [line])).toEqual(shown);
    const quoted = { quoted: estimate, quotedAmount: line.estimateAmount } as Typed;
    const again = (shown as readonly string[]).map(() => 'quotedAmount HW-14');
    expect(red('硬件申请单', {}, [quoted])).toEqual(again);
  });

  it.each`
    sources                       | shown                                     | why
    ${['互联网', '本地电脑公司']} | ${[]}                                     | ${'两家,网上本地各一'}
    ${['互联网', '互联网']}       | ${['lineCount HW-20']}                    | ${'没有本地的'}
    ${['互联网']}                 | ${['lineCount HW-20', 'lineCount HW-20']} | ${'只问了一家'}
  `('询价: $why', ({ sources, shown }) => {
    const lines = (sources as readonly string[]).map((source) => ({ source }));
    expect(red('询价记录', {}, lines)).toEqual(shown);
  });

  it.each`
    table             | header                                                       | shown
    ${'询价记录'}     | ${{ validDays: 90 }}                                         | ${[]}
    ${'询价记录'}     | ${{ validDays: 91 }}                                         | ${['validDays HW-20']}
    ${'调拨单'}       | ${{ kind: '部门间调拨' }}                                    | ${[]}
    ${'调拨单'}       | ${{ kind: '部门内调配' }}                                    | ${['kind HW-44']}
    ${'杀毒备份记录'} | ${{ scope: '全盘', result: '未发现病毒', backup: '已备份' }} | ${[]}
    ${'杀毒备份记录'} | ${{ scope: '部分' }}                                         | ${['scope HW-37']}
    ${'杀毒备份记录'} | ${{ result: '未能清除' }}                                    | ${['result HW-39']}
    ${'杀毒备份记录'} | ${{ backup: '未备份' }}                                      | ${['backup HW-38']}
    ${'爱心基金登记'} | ${{ amount: 50 }}                                            | ${[]}
    ${'爱心基金登记'} | ${{ amount: 60 }}                                            | ${['amount HW-46']}
  `('$table $header', ({ table, header, shown }) => {
    expect(red(String(table), header as Typed)).toEqual(shown);
  });

  it('爱心基金不少于50元 (HW-46)', () => {
    const found = { date: 46_086, deviceNo: 'SB-00001', what: '私自调换', payer: '张三' };
    const refused = (amount: number) =>
      refusedFor(equipment, registerAt('爱心基金登记'), 'find', { ...found, amount });
    expect([refused(49.99), refused(50)]).toEqual([['document/below-least amount'], []]);
  });

  it.each`
    table             | date      | per           | days           | clause
    ${'杀毒备份记录'} | ${'date'} | ${'deviceNo'} | ${'scanDays'}  | ${'HW-37'}
    ${'打卡机巡检'}   | ${'date'} | ${'clockNo'}  | ${'clockDays'} | ${'HW-65'}
  `('$table: 超过 $days 没有新的就标红', ({ table, date, per, days, clause }) => {
    const [stale] = (registerAt(String(table)).notices ?? []).filter(
      ({ notice }) => notice === 'stale',
    );
    expect(stale).toMatchObject({ notice: 'stale', date, per, after: days, clause });
    expect([parameters['scanDays'], parameters['clockDays']]).toEqual(['7', '30']);
  });
});

describe('跨年 (HW-27, HW-37, HW-65)', () => {
  it.each`
    table             | carries
    ${'杀毒备份记录'} | ${{ newest: 'deviceNo' }}
    ${'打卡机巡检'}   | ${{ newest: 'clockNo' }}
    ${'询价记录'}     | ${{ newest: 'item' }}
    ${'配件更换记录'} | ${'all'}
  `('$table 带到下一年: $carries', ({ table, carries }) => {
    expect(registerAt(String(table)).carries).toEqual(carries);
  });
});

describe('一物一生, 标签 (HW-28)', () => {
  it.each`
    table           | since           | label
    ${'设备总台账'} | ${'acceptedOn'} | ${['kind', 'model', 'factoryNo', 'nowDepartment']}
    ${'打卡机台账'} | ${'date'}       | ${['model', 'factoryNo', 'place']}
  `('$table 从 $since 起,标签上写 $label', ({ table, since, label }) => {
    expect(registerAt(String(table)).life).toEqual({ since, label });
  });
});

describe('打印', () => {
  it('每张单子 (HW-06, HW-23, HW-40, HW-43, HW-47, HW-55, HW-59)', () => {
    expect(forms.map(({ title, register, clause }) => `${title.zh} ${register} ${clause}`)).toEqual(
      [
        '申请单 request HW-06',
        '计算机明细表 computer-sheet HW-23',
        '电子设备使用表 usage-sheet HW-23',
        '调拨单 transfer HW-47',
        '设备交接单 handover HW-40',
        '维修单 repair HW-55',
        '赔偿单 compensation HW-43',
        '报废单 scrap HW-59',
      ],
    );
    expect(equipment.forms).toBe(forms);
  });

  it('调拨单一式三份: 财务、内控、信息技术部各一份 (HW-51)', () => {
    const transfer = forms.find(({ id }) => id === 'transfer-form');
    expect(
      transfer?.copies?.map(({ title, purpose, clause }) => `${title.zh}: ${purpose.zh} ${clause}`),
    ).toEqual([
      '第一联 财务部: 交财务部 HW-51',
      '第二联 内控: 交内控 HW-51',
      '第三联 信息技术部: 信息技术部自留 HW-51',
    ]);
  });

  it('封面写明制度名称、部门、日期和目的 (HW-02, HW-03)', () => {
    const [procedure, purpose] = equipment.preface ?? [];
    expect(procedure?.text.zh).toContain('信息技术部,2013年5月7日');
    expect(purpose?.text.zh).toContain('合理分配使用');
    expect([procedure?.clause, purpose?.clause]).toEqual(['HW-02', 'HW-03']);
  });
});

it('报修单: 报修、鉴定、维修各记日期,及时不及时看得出 (HW-52, HW-53, HW-56)', () => {
  const days = ['date', 'time', 'examinedOn', 'repairedOn'];
  expect(days.map((key) => columnOf(repair, key)?.kind)).toEqual(['date', 'time', 'date', 'date']);
});
