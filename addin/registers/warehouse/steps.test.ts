import { warehouse } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { customerReturn } from './customer-return';
import { monthClose } from './month-close';
import { people } from './people.fixture';
import { forms, reports } from './printed';

const stepAt = (table: string, id: string) => {
  const register = warehouse.registers.find((one) => one.table === table);
  const step = register?.signOff?.find((one) => one.step === id);
  if (!step) throw new Error(`no step ${table} ${id}`);
  return step;
};

describe('签字时要确认的', () => {
  it.each`
    table           | step         | notes
    ${'送货清单'}   | ${'receive'} | ${['chop', 'copies']}
    ${'入库单'}     | ${'issue'}   | ${['chop']}
    ${'原料领用单'} | ${'issue'}   | ${['kept']}
    ${'成品入库单'} | ${'count'}   | ${['kept']}
    ${'出仓单'}     | ${'byOrder'} | ${['chopped']}
    ${'仓库盘点表'} | ${'prepare'} | ${['sorted', 'posted', 'scales', 'named']}
    ${'仓库盘点表'} | ${'count'}   | ${['seen']}
    ${'货品档案'}   | ${'agree'}   | ${['unified']}
    ${'月末结存单'} | ${'settle'}  | ${['inventory']}
  `('$table $step: $notes', ({ table, step, notes }) => {
    const { attest = [] } = stepAt(String(table), String(step));
    expect(attest.map(({ note }) => note)).toEqual(notes);
  });
});

describe('谁签', () => {
  it.each`
    table               | step         | post
    ${'出仓单'}         | ${'take'}    | ${'customer'}
    ${'客户退货入库单'} | ${'give'}    | ${'customer'}
    ${'退货单'}         | ${'take'}    | ${'driver'}
    ${'仓库盘点表'}     | ${'open'}    | ${'keeper'}
    ${'销售订单'}       | ${'draw'}    | ${'salesperson'}
    ${'退料单'}         | ${'give'}    | ${'producer'}
    ${'出入库明细账'}   | ${'post'}    | ${'keeper'}
    ${'出入库卡'}       | ${'write'}   | ${'keeper'}
    ${'库位档案'}       | ${'confirm'} | ${'supervisor'}
    ${'往来单位'}       | ${'confirm'} | ${'supervisor'}
    ${'部门'}           | ${'confirm'} | ${'supervisor'}
  `('$table $step: $post', ({ table, step, post }) => {
    expect(stepAt(String(table), String(step)).post).toBe(post);
  });

  it('点数的人又核对,要看得见 (WH-51)', () => {
    expect(stepAt('仓库盘点表', 'compare').flagSameAs).toEqual(['count']);
  });
});

describe('结转与移交', () => {
  it('没收完、没发完的单据转到下一本', () => {
    const carried = warehouse.registers.filter(({ carries }) => carries === 'left');
    const tables = carried.map(({ table }) => table);
    for (const table of ['采购订单', '送货清单', '销售订单', '付款发票索引'])
      expect(tables).toContain(table);
  });

  it('结存从明细账来,开下一本的期初结存单', () => {
    const opens = warehouse.registers.flatMap(({ table, opens: of }) =>
      of ? [[table, of.book]] : [],
    );
    expect(opens).toEqual([['期初结存单', 'ledger']]);
  });

  it('实物责任人离开要移交', () => {
    const kept = warehouse.registers.flatMap(({ table, columns }) =>
      columns.filter(({ keeps }) => keeps).map(({ title }) => `${table} ${title.zh}`),
    );
    expect(kept).toEqual(['货品档案 实物责任人', '库位档案 实物责任人']);
  });
});

it.each`
  table               | column
  ${'货品档案'}       | ${'decimals'}
  ${'单据月归档清册'} | ${'count'}
  ${'交财务单据明细'} | ${'count'}
`('$table $column 是整数', ({ table, column }) => {
  const register = warehouse.registers.find((one) => one.table === table);
  expect(register?.columns.find(({ key }) => key === column)).toMatchObject({ decimals: 0 });
});

it.each`
  table           | step         | usually
  ${'送货清单'}   | ${'inspect'} | ${{ received: 'quantity' }}
  ${'退料单'}     | ${'count'}   | ${{ counted: 'quantity' }}
  ${'成品入库单'} | ${'count'}   | ${{ counted: 'quantity' }}
  ${'原料领用单'} | ${'issue'}   | ${{ issued: 'quantity' }}
`('$table $step 一按照抄;盘点从不照抄', ({ table, step, usually }) => {
  expect(stepAt(String(table), String(step)).usually).toEqual(usually);
  expect(stepAt('仓库盘点表', 'count').usually).toBeUndefined();
});

describe.each(MANNERS)('月末结存单 (WH-43), %s', (manner) => {
  const drawn = Scenario.of(monthClose, people, manner).sign('draw', '张三');

  it('仓管员编,主管审,财务签收,先后不能乱', () => {
    expect(drawn.refuses('settle', '王五')).toEqual(['sign-off/out-of-order']);
    expect(drawn.refuses('supervise', '王五', { choice: '同意' })).not.toEqual([]);
    const agreed = drawn.sign('supervise', '李四', { choice: '同意' });
    expect(agreed.refuses('settle', '张三')).not.toEqual([]);
    expect(agreed.sign('settle', '王五').status).toBe('complete');
  });

  it('主管退回要写原因,重来一轮', () => {
    const back = drawn.sign('supervise', '李四', { choice: '退回', reason: '漏一张入库单' });
    expect([back.round, back.waiting]).toEqual([2, ['draw']]);
  });

  it('客户不先于仓管员签退货 (AMB-34)', () => {
    expect(Scenario.of(customerReturn, people, manner).refuses('give', '客户')).toEqual([
      'sign-off/out-of-order',
    ]);
  });
});

describe('打印和报表', () => {
  it.each`
    form        | copies
    ${'入库单'} | ${['第一联 存根 仓库自留 WH-14', '第二联 财务 连同送货单位的《送货清单》交财务 WH-15', '第三联 对方 交供应商送货员(司机),作为凭证结款 WH-16']}
    ${'出仓单'} | ${['第一联 存根 仓库自留 WH-29', '第二联 财务 交财务 WH-29', '第三联 客户 交客户 WH-29']}
  `('$form 一式三联,各写用途', ({ form, copies }) => {
    const printed = forms.find(({ title }) => title.zh === form);
    expect(
      printed?.copies?.map(({ title, purpose, clause }) => `${title.zh} ${purpose.zh} ${clause}`),
    ).toEqual(copies);
  });

  it('盘点票上没有账面数量 (WH-50)', () => {
    const slips = forms.find(({ title }) => title.zh === '盘点票');
    expect(slips?.lines?.columns).toEqual(expect.arrayContaining(['location', 'item', 'slip']));
    expect(slips?.lines?.columns).not.toContain('book');
  });

  it('月末盘存表、月末结存单也能打 (WH-42, WH-43)', () => {
    expect(forms.map(({ title }) => title.zh)).toEqual([
      ...['入库单', '出仓单', '盘点票', '月末盘存表', '月末结存单'],
    ]);
  });

  it('五张报表,各给谁看 (WH-40…43, WH-31, WH-32, WH-56)', () => {
    expect(reports.map(({ title, readers, of }) => [title.zh, readers.zh, of])).toEqual([
      ['原材料库存日报表', '生产部、采购部', 'day'],
      ['成品库存日报表', '生产部、销售部', 'day'],
      ['月末出入库结存报表', '财务', 'month'],
      ['单据月归档与交财务清单', '仓库、财务', 'month'],
      ['部门异常月报', '生产部、采购部、销售部', 'month'],
    ]);
  });
});
