import { canteen } from '.';
import { MANNERS, Scenario, type Cast } from '../scenario.fixture';
import { refusedFor } from '../typed.fixture';
import { advance } from './advance';
import { cost, meals } from './cost';
import { dayClose } from './day-close';
import { fund } from './fund';
import { opening } from './opening';
import { refund } from './refund';
import { settlement } from './settlement';
import { stocktake } from './stocktake';
import { surplus } from './surplus';
import { voucher } from './voucher';

const people: Cast = {
  张三: ['keeper'],
  李四: ['cook', 'counter'],
  王五: ['leader'],
  赵六: ['accountant'],
  孙七: ['accountant'],
  财务室: [],
  某摊主: [],
};

describe.each(MANNERS)('食堂的单据, %s', (manner) => {
  const start = (register: Parameters<typeof Scenario.of>[0], off: readonly string[] = []) =>
    Scenario.of(register, people, manner, { off });

  it('原始凭证: 售货人 → 经手 → 检斤 → 主管领导 → 会计报销 (CT-10…CT-16)', () => {
    const bought = start(voucher).sign('sell', '某摊主').sign('handle', '张三');
    expect(bought.refuses('reimburse', '赵六')).toContain('sign-off/out-of-order');
    expect(bought.refuses('weigh', '张三')).toContain('sign-off/not-the-post');
    const approved = bought.sign('weigh', '李四').sign('approve', '王五');
    expect(approved.sign('reimburse', '赵六').status).toBe('complete');
  });

  it('暂领欠款手续: 食堂管理员签了借条,食堂会计才付款 (CT-07, CT-08)', () => {
    expect(start(advance).refuses('lend', '赵六')).toEqual(['sign-off/out-of-order']);
    const borrowed = start(advance).sign('borrow', '张三');
    expect(borrowed.refuses('lend', '张三')).toEqual(
      expect.arrayContaining(['sign-off/not-the-post', 'sign-off/same-person']),
    );
    expect(borrowed.sign('lend', '赵六').status).toBe('complete');
  });

  it('余款由管理员退回,会计收款 (CT-17)', () => {
    const returned = start(refund).sign('return', '张三');
    expect(returned.waiting).toEqual(['receive']);
    expect(returned.sign('receive', '赵六').status).toBe('complete');
  });

  it('经费由会计领取,财务室付款 (CT-04, CT-05)', () => {
    const drawn = start(fund).sign('draw', '赵六');
    expect(start(fund).refuses('draw', '张三')).toEqual(['sign-off/not-the-post']);
    expect(drawn.sign('pay', '财务室').status).toBe('complete');
  });

  it('结算清单: 会计编制,主管领导审阅,退回就重编一轮 (CT-22)', () => {
    const settled = start(settlement).sign('settle', '赵六');
    expect(settled.refuses('approve', '王五', { choice: '退回' })).toEqual([
      'sign-off/reason-missing',
    ]);
    const back = settled.sign('approve', '王五', { choice: '退回', reason: '在途单据没有写' });
    expect([back.round, back.waiting]).toEqual([2, ['settle']]);
    const again = back.sign('settle', '赵六').sign('approve', '王五', { choice: '同意' });
    expect(again.status).toBe('complete');
  });

  it('盘点表: 盘点人 → 食堂会计 → 主管领导,差得多就重盘 (CT-21, CT-23)', () => {
    const compared = start(stocktake).sign('count', '李四').sign('check', '赵六');
    const back = compared.sign('approve', '王五', { choice: '重盘', reason: '大米差两袋' });
    expect(back.waiting).toEqual(['count']);
    expect(compared.sign('approve', '王五', { choice: '同意' }).status).toBe('complete');
  });

  it('盈亏表报告领导,一直跟到处理完毕 (CT-24)', () => {
    const reported = start(surplus).sign('report', '赵六');
    expect(reported.refuses('solve', '赵六')).toEqual(['sign-off/out-of-order']);
    const decided = reported.sign('decide', '王五');
    expect([decided.status, decided.waiting]).toEqual(['open', ['solve']]);
    expect(decided.sign('solve', '孙七').status).toBe('complete');
  });

  it('期初确认: 经办和主管两个人 (CT-01)', () => {
    const prepared = start(opening).sign('prepare', '赵六');
    expect(prepared.refuses('confirm', '孙七')).toEqual(['sign-off/not-the-post']);
    expect(prepared.sign('confirm', '王五').status).toBe('complete');
  });

  it('日结表: 相符由管理员监盘就完,不符还要主管领导处理 (CT-20, CT-24)', () => {
    const agreed = start(dayClose, ['report']).sign('count', '赵六').sign('witness', '张三');
    expect(agreed.status).toBe('complete');
    const differs = start(dayClose).sign('count', '赵六').sign('witness', '张三');
    expect(differs.waiting).toEqual(['report']);
    expect(differs.sign('report', '王五').status).toBe('complete');
  });
});

describe('不相容的岗位不能是一个人 (CT-27)', () => {
  const all = [...new Set(Object.values(people).flat())];
  const everything: Cast = { 甲: all, 乙: all, 丙: all, 某摊主: [], 财务室: [] };
  const outside = new Set(['sell', 'pay']);

  /** Signs up to the step, each by somebody else, and `twice` signs `first` and tries `second`. */
  function tries(register: Parameters<typeof Scenario.of>[0], first: string, second: string) {
    let flow = Scenario.of(register, everything, 'all by key');
    const others = ['乙', '丙'];
    for (const { step, choices } of register.signOff ?? []) {
      const more = choices?.[0] ? { choice: choices[0].choice } : {};
      if (step === second) return flow.cites(second, '甲', more);
      const by = step === first ? '甲' : outside.has(step) ? '某摊主' : (others.shift() ?? '某人');
      flow = flow.sign(step, by, more);
    }
    throw new Error(`no step ${second}`);
  }

  it.each`
    form          | first        | second         | clause
    ${voucher}    | ${'handle'}  | ${'weigh'}     | ${'CT-27'}
    ${voucher}    | ${'handle'}  | ${'approve'}   | ${'CT-27'}
    ${voucher}    | ${'handle'}  | ${'reimburse'} | ${'CT-27'}
    ${voucher}    | ${'approve'} | ${'reimburse'} | ${'CT-27'}
    ${voucher}    | ${'sell'}    | ${'handle'}    | ${'CT-27'}
    ${advance}    | ${'borrow'}  | ${'lend'}      | ${'CT-27'}
    ${refund}     | ${'return'}  | ${'receive'}   | ${'CT-27'}
    ${fund}       | ${'draw'}    | ${'pay'}       | ${'CT-05'}
    ${settlement} | ${'settle'}  | ${'approve'}   | ${'CT-27'}
    ${stocktake}  | ${'count'}   | ${'check'}     | ${'CT-21'}
    ${stocktake}  | ${'count'}   | ${'approve'}   | ${'CT-24'}
    ${stocktake}  | ${'check'}   | ${'approve'}   | ${'CT-24'}
    ${surplus}    | ${'report'}  | ${'decide'}    | ${'CT-27'}
    ${opening}    | ${'prepare'} | ${'confirm'}   | ${'CT-27'}
    ${cost}       | ${'compute'} | ${'read'}      | ${'CT-27'}
    ${dayClose}   | ${'count'}   | ${'witness'}   | ${'CT-27'}
    ${dayClose}   | ${'count'}   | ${'report'}    | ${'CT-27'}
  `('$first 的人再签 $second 就拦住,引 $clause', ({ form, first, second, clause }) => {
    expect(tries(form, first, second)).toContain(`sign-off/same-person ${clause}`);
  });

  it('别的兼任不拦,只标出来', () => {
    const overlaps = voucher.signOff?.flatMap(({ step, flagSameAs = [] }) =>
      flagSameAs.map((other) => `${other}-${step}`),
    );
    expect(overlaps).toEqual(['sell-weigh', 'weigh-approve', 'weigh-reimburse']);
  });
});

describe('印出来的单据', () => {
  it.each`
    form          | register        | fields                                                                              | lines
    ${'借条'}     | ${'advance'}    | ${'date week amount purpose note'}                                                  | ${''}
    ${'报销单'}   | ${'voucher'}    | ${'date time seller paperNo total settled advanceNo cleared paidOut note'}          | ${'item quantity unit price weighed settledAmount'}
    ${'盘点表'}   | ${'stocktake'}  | ${'date kind place note'}                                                           | ${'class item unit book counted difference'}
    ${'日结表'}   | ${'day-close'}  | ${'date book n100 n50 n20 n10 n5 n1 n05 n01 counted difference result reason note'} | ${''}
    ${'结算清单'} | ${'settlement'} | ${'month date opening drawn spent cash open pending note'}                          | ${''}
    ${'盈亏表'}   | ${'surplus'}    | ${'date countNo item kind amount cause decision outcome note'}                      | ${''}
  `('$form 上有: $fields $lines', ({ form, register, fields, lines }) => {
    const found = canteen.forms?.find(({ title }) => title.zh === form);
    expect([
      found?.register,
      found?.fields.join(' '),
      found?.lines?.columns.join(' ') ?? '',
    ]).toEqual([register, fields, lines]);
  });
});

describe('外人和限期', () => {
  it('售货人、财务室没有钥匙,在屏幕上或纸上签 (CT-05, CT-10)', () => {
    for (const register of [voucher, fund])
      for (const step of register.signOff?.filter(({ outside }) => outside) ?? [])
        expect(step.ways).toEqual(['onScreen', 'paper']);
    expect(voucher.signOff?.[0]).toMatchObject({ step: 'sell', outside: true });
    expect(fund.signOff?.[1]).toMatchObject({ step: 'pay', outside: true });
  });

  it('当日清理,到期的天数在参数里 (CT-18)', () => {
    const deadline = voucher.signOff?.find(({ step }) => step === 'reimburse')?.deadline;
    const days = canteen.parameters.find(({ key }) => key === deadline?.within);
    expect([deadline?.count, deadline?.from, days?.value]).toEqual([
      'days',
      { column: 'date' },
      '0',
    ]);
  });

  it('领导签字以前提醒节俭 (CT-25)', () => {
    const approve = voucher.signOff?.find(({ step }) => step === 'approve');
    expect(approve?.reminders?.map(({ clause }) => clause)).toEqual(['CT-25']);
  });

  it('就餐人数由食堂管理员登记,成本表由会计编、领导看 (CT-25)', () => {
    const counted = Scenario.of(meals, people, 'all by key');
    expect(counted.refuses('count', '李四')).toEqual(['sign-off/not-the-post']);
    expect(counted.sign('count', '张三').status).toBe('complete');
    const computed = Scenario.of(cost, people, 'all by key').sign('compute', '赵六');
    expect(computed.sign('read', '王五').status).toBe('complete');
  });
});

describe('食堂单据上的格子', () => {
  it('日结表现金不符要写原因 (CT-20)', () => {
    const header = { date: 46_086, book: 1000, n100: 9, n50: 1, n20: 2, result: '不符' };
    expect(refusedFor(canteen, dayClose, 'count', header)).toEqual(['input/required reason']);
    expect(refusedFor(canteen, dayClose, 'count', { ...header, reason: '找零' })).toEqual([]);
  });

  it('领经费要有发票号 (CT-05)', () => {
    const header = { date: 46_086, month: '2026-03', kind: '当月经费', amount: 5000 };
    expect(refusedFor(canteen, fund, 'draw', header)).toEqual(['input/required invoiceNo']);
  });

  it('盘点表一样东西只能有一行,不能漏盘 (CT-21)', () => {
    const header = { date: 46_086, kind: '月度盘点', place: '库房', lineCount: 2 };
    const rice = {
      class: '库存食品',
      item: '大米',
      unit: '袋',
      book: 10,
      counted: 10,
      difference: 0,
    };
    expect(refusedFor(canteen, stocktake, 'count', header, [rice, rice])).not.toEqual([]);
    expect(refusedFor(canteen, stocktake, 'count', header, [rice])).toEqual([]);
  });
});

it('自己算好的报表: 暂领款账龄表 (CT-18)', () => {
  expect(canteen.reports?.map(({ id, kind, clause }) => [id, kind, clause])).toEqual([
    ['iou-ages', 'open', 'CT-18'],
  ]);
});

it('流水账一页一页印,一页 38 行 (CT-20)', () => {
  expect(
    canteen.pagedBooks?.map(({ register, lines, clause }) => [register, lines, clause]),
  ).toEqual([['cash-book', 38, 'CT-20']]);
});
