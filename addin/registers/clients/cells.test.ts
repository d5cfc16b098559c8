import { join } from 'node:path';
import { clients } from '.';
import { noticesOf } from '../../actions/notices';
import { plannedRows } from '../../actions/posting-plan';
import { numberCell, textCell, type CellValue } from '../../domain/cell';
import { CellRules, testCells } from '../cell-rules.fixture';
import { computed, offBy, type Typed } from '../typed.fixture';
import type { Register } from '../vocabulary';
import { customerFile } from './customer-file';

const cells = new CellRules(clients, join(__dirname, 'cells.csv'));

const at = (table: string): Register => cells.registerAt(table);
const stepAt = (table: string, id: string) => {
  const found = at(table).signOff?.find(({ step }) => step === id);
  if (!found) throw new Error(`no step ${id} in ${table}`);
  return found;
};

describe('客户资料每张单据的格子', () => {
  testCells(cells);

  it.each(cells.having('个人信息'))('$cell 是个人信息,可以删而封签照样核得上', ({ rule }) => {
    expect(cells.columnAt(rule).personal).toBe(true);
    expect(at(rule.table).columns.some(({ kind }) => kind === 'salt')).toBe(true);
  });

  it.each(
    cells
      .having('引客户信息档案')
      .map(({ cell, rule }) => ({ cell, cites: cells.columnAt(rule).cites })),
  )('$cell: 档案业务员已签,客户名称相同,老客户写“原有”', ({ cites }) => {
    expect(cites).toMatchObject({ signed: 'fill', or: ['原有'] });
    expect(cites?.agree).toEqual([{ column: 'customer', with: 'customer' }]);
  });

  it('首次联络写的是这份档案的联络记录 (CR-25), 纪要写的是这家客户的走访单 (CR-41)', () => {
    const agreeing = (table: string, key: string) =>
      at(table).columns.find((column) => column.key === key)?.cites?.agree;
    expect(agreeing('客户信息档案', 'contactNo')).toEqual([{ column: 'no', with: 'fileNo' }]);
    const both = [{ column: 'fileNo', with: 'fileNo' }];
    expect([agreeing('分配记录', 'contactNo'), agreeing('会谈纪要', 'visitNo')]).toEqual([
      ...[both, both],
    ]);
  });

  it.each`
    scale   | urgency     | need      | grade
    ${'大'} | ${'迫切'}   | ${'较大'} | ${'A'}
    ${'中'} | ${'有想法'} | ${'较大'} | ${'B'}
    ${'大'} | ${'潜在'}   | ${'较大'} | ${'C'}
    ${'大'} | ${'迫切'}   | ${'潜在'} | ${'C'}
  `('客户资源登记表: $scale $urgency $need 是 $grade (CR-01…04)', ({ grade, ...typed }) => {
    const { scale, urgency, need } = typed as Record<string, string>;
    const row: Typed = { scale: scale ?? '', urgency: urgency ?? '', need: need ?? '' };
    expect(computed(at('客户资源登记表'), row)['grade']).toBe(grade);
  });
});

describe('录入后记入 (CR-05, CR-06)', () => {
  const filled: Readonly<Record<string, CellValue>> = Object.fromEntries(
    customerFile.columns.map(({ key }) => [key, textCell(`档.${key}`)]),
  );
  const posted = plannedRows({ pack: clients }, customerFile, filled, [], () => true);

  it('名簿一行: 记录日期、档案号、客户、属地、电话、等级、负责人', () => {
    const { recordedOn, fileNo, ...same } = posted[0]?.values ?? {};
    expect(posted[0]?.target.table).toBe('客户名簿');
    expect([recordedOn, fileNo]).toEqual([textCell('档.enteredOn'), textCell('档.no')]);
    expect(same).toEqual({
      matter: textCell('建档'),
      ...Object.fromEntries(
        ['customer', 'region', 'phone', 'grade', 'owner'].map((key) => [key, filled[key]]),
      ),
    });
  });

  it('登记表一行: 登记日期、档案号、客户、背景、物流需求、规模、及时性、大小、等级', () => {
    const { date, fileNo, grade, ...same } = posted[1]?.values ?? {};
    expect(posted[1]?.target.table).toBe('客户资源登记表');
    expect([date, fileNo]).toEqual([textCell('档.enteredOn'), textCell('档.no')]);
    expect(grade).toBeDefined();
    expect(same).toEqual({
      matter: textCell('建档'),
      ...Object.fromEntries(
        ['customer', 'background', 'logistics', 'scale', 'urgency', 'need'].map((key) => [
          ...[key, filled[key]],
        ]),
      ),
    });
  });

  it('经理审核通过、业务员录入了才记 (CR-17, CR-18)', () => {
    expect(customerFile.posts?.map(({ after }) => after)).toEqual(['enter', 'enter']);
    const grade = customerFile.posts?.[1]?.set.find(({ column }) => column === 'grade');
    expect(grade).toEqual({ column: 'grade', from: 'grade' });
  });
});

describe('标红', () => {
  const seen = (table: string, typed: Typed): readonly string[] => {
    const values: Readonly<Record<string, CellValue>> = Object.fromEntries(
      Object.entries(typed).map(([key, value]) => [
        key,
        typeof value === 'number' ? numberCell(value) : textCell(value),
      ]),
    );
    const found = noticesOf(at(table), undefined, values, [], {});
    return found.map(({ column, clause }) => `${column} ${clause}`);
  };

  it.each`
    table                   | typed                                                                | notice
    ${'联络记录'}           | ${{ channel: '电话', purpose: '初次联络' }}                          | ${'channel CR-28'}
    ${'联络记录'}           | ${{ channel: '电话', purpose: '约定见面' }}                          | ${''}
    ${'联络记录'}           | ${{ channel: '传真', purpose: '初次联络' }}                          | ${''}
    ${'客户走访单'}         | ${{ consent: '电话同意待补签' }}                                     | ${'consent CR-37'}
    ${'客户走访单'}         | ${{ consent: '已签批' }}                                             | ${''}
    ${'客户走访单'}         | ${{ handedOn: 46_086, handedAt: 0.4, leftOn: 46_086, leftAt: 0.35 }} | ${'leftOn CR-37'}
    ${'客户走访单'}         | ${{ handedOn: 46_086, handedAt: 0.4, leftOn: 46_086, leftAt: 0.4 }}  | ${''}
    ${'分配记录'}           | ${{ matter: '撞单裁定', firstOn: 46_086, secondOn: 46_085 }}         | ${'secondOn CR-22'}
    ${'分配记录'}           | ${{ matter: '撞单裁定', firstOn: 46_085, secondOn: 46_086 }}         | ${''}
    ${'分配记录'}           | ${{ matter: '超期未联系' }}                                          | ${'matter CR-25'}
    ${'分配记录'}           | ${{ matter: '无负责人' }}                                            | ${''}
    ${'客户原始资料'}       | ${{ condition: '破损' }}                                             | ${'condition CR-08'}
    ${'客户原始资料'}       | ${{ condition: '完好' }}                                             | ${''}
    ${'资料阅览登记'}       | ${{ condition: '遗失', outOn: 46_085, backOn: 46_086 }}              | ${'condition CR-08'}
    ${'资料阅览登记'}       | ${{ condition: '完好', outOn: 46_086, backOn: 46_085 }}              | ${'backOn CR-08'}
    ${'资料阅览登记'}       | ${{ condition: '完好', outOn: 46_086, backOn: 46_086 }}              | ${''}
    ${'交易往来客户一览表'} | ${{ matches: '不符待查' }}                                           | ${'matches CR-11'}
    ${'交易往来客户一览表'} | ${{ matches: '相符' }}                                               | ${''}
  `('$table: $typed → $notice', ({ table, typed, notice }) => {
    expect(seen(String(table), typed as Typed)).toEqual(notice === '' ? [] : [notice]);
  });

  it('往来客户多久没核对会标红,停止往来的不算 (CR-11)', () => {
    const stale = at('交易往来客户一览表').notices?.find(({ notice }) => notice === 'stale');
    expect(stale).toMatchObject({ date: 'verifiedOn', per: 'fileNo', after: 'verifyEvery' });
    expect(stale).toMatchObject({
      where: [{ column: 'matter', is: ['首次往来', '定期核对', '变更后核对'] }],
    });
    expect(at('交易往来客户一览表').carries).toEqual({ newest: 'fileNo' });
  });

  it('同一客户有人登记过会提醒 (CR-22)', () => {
    const among = customerFile.notices?.map((one) => ('among' in one ? one.among : []));
    expect(among?.[0]?.map(({ register, where }) => [register, where?.is ?? []])).toEqual([
      ['customer-file', []],
      ['customer-book', ['原有客户']],
    ]);
  });
});

describe('该提醒的时候提醒', () => {
  it.each`
    table           | step        | clauses
    ${'联络记录'}   | ${'record'} | ${['CR-27', 'CR-29', 'CR-30']}
    ${'客户走访单'} | ${'plan'}   | ${['CR-34']}
    ${'客户走访单'} | ${'leave'}  | ${['CR-38', 'CR-39']}
    ${'变更通知'}   | ${'notice'} | ${['CR-09']}
  `('$table $step: $clauses', ({ table, step, clauses }) => {
    const { reminders = [] } = stepAt(String(table), String(step));
    expect(reminders.map(({ clause }) => clause)).toEqual(clauses);
  });
});

describe('谁签,什么时候', () => {
  it.each`
    table         | step         | post
    ${'分配记录'} | ${'decide'}  | ${'businessManager'}
    ${'分配记录'} | ${'justify'} | ${'businessManager'}
    ${'会谈纪要'} | ${'confirm'} | ${'customer'}
  `('$table $step: $post', ({ table, step, post }) => {
    expect(stepAt(String(table), String(step)).post).toBe(post);
  });

  it.each`
    table             | step         | within             | count            | from
    ${'客户信息档案'} | ${'enter'}   | ${'entryWithin'}   | ${'workingDays'} | ${'collectedOn'}
    ${'客户信息档案'} | ${'send'}    | ${'sendWithin'}    | ${'workingDays'} | ${'enteredOn'}
    ${'客户信息档案'} | ${'contact'} | ${'contactWithin'} | ${'days'}        | ${'enteredOn'}
    ${'分配记录'}     | ${'contact'} | ${'contactWithin'} | ${'days'}        | ${'decidedOn'}
    ${'会谈纪要'}     | ${'write'}   | ${'minutesWithin'} | ${'workingDays'} | ${'metOn'}
  `('$table $step: 从 $from 起 $within ($count)', ({ table, step, within, count, from }) => {
    expect(stepAt(String(table), String(step)).deadline).toMatchObject({
      ...{ within, count, from: { column: from } },
    });
  });

  it.each`
    matter                | off
    ${'撞单裁定'}         | ${['contact']}
    ${'市场部按属地提供'} | ${[]}
    ${'营销活动分配'}     | ${[]}
    ${'超期未联系'}       | ${[]}
    ${'无负责人'}         | ${[]}
  `('$matter: 新负责人要不要联络 (CR-25)', ({ matter, off }) => {
    expect(offBy(clients, at('分配记录'), { matter: String(matter) })).toEqual(off);
  });

  it('变更通知: 部门不等上级,资料专人两样都改 (CR-10, CR-11)', () => {
    expect(stepAt('变更通知', 'told').after).toEqual(['notice']);
    expect(stepAt('变更通知', 'correct').attest?.map(({ note }) => note)).toEqual([
      ...['original', 'list'],
    ]);
  });

  it('走访单可以先记录后签 (CR-37)', () => {
    expect(at('客户走访单').recordedFirst).toBe('CR-37');
  });

  it('现负责人离开时,他的客户在移交清单上 (CR-09)', () => {
    const owner = at('客户名簿').columns.find(({ key }) => key === 'nowOwner');
    expect(owner?.keeps).toBe(true);
  });

  it('参数里有新年份的节假日、业务能力 (CR-18, CR-24)', () => {
    expect(clients.parameters.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['workCalendar', 'abilities']),
    );
  });

  it('总览里有四张表: 分布、均衡、超期、进展 (CR-12, CR-18, CR-24)', () => {
    expect(clients.views?.map(({ view, clause }) => `${view} ${clause}`)).toEqual([
      ...['crosstab CR-12', 'load CR-24', 'overdue CR-18', 'progress CR-12'],
    ]);
  });

  it('分配的建议和谁提出 (CR-24, CR-25, CR-26)', () => {
    const { proposes, raisedBy } = at('分配记录');
    expect(proposes).toMatchObject({ column: 'proposed', reasons: 'load', except: 'former' });
    expect(raisedBy?.map(({ register, clause }) => `${register} ${clause}`)).toEqual([
      ...['customer-file CR-25', 'assignment CR-25', 'customer-book CR-26'],
    ]);
  });
});
