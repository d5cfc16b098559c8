import { clients } from '.';
import { judgeRow } from '../../actions/judge-record';
import { textCell } from '../../domain/cell';
import type { CivilDate } from '../../domain/civil-date';
import { lateness } from '../../domain/deadline';
import { ownValue } from '../../domain/derived';
import { workCalendar } from '../../domain/working-days';
import { MANNERS, Scenario } from '../scenario.fixture';
import { offBy, refusedFor, type Typed } from '../typed.fixture';
import { customerFile } from './customer-file';
import { people } from './people.fixture';

const collected: Typed = {
  collectedOn: 46_086,
  gathered: '业务员收集',
  source: '行业展览会',
  customer: '某公司',
  region: '本市',
  background: '服装生产',
  logistics: '每月两车',
  scale: '大',
  urgency: '迫切',
  need: '较大',
};

describe.each(MANNERS)('客户信息档案, %s', (manner) => {
  const start = (typed = collected) =>
    Scenario.of(customerFile, people, manner, { off: offBy(clients, customerFile, typed) });
  const reviewed = start().sign('fill', '张三').sign('review', '王五', { choice: 'pass' });
  const entered = reviewed.sign('enter', '张三');

  it('goes 业务员 → 经理 → 录入 → 发送专人 → 归档专人, and is contacted meanwhile', () => {
    expect(start().waiting).toEqual(['fill']);
    expect(start().sign('fill', '张三').waiting).toEqual(['review']);
    expect(reviewed.waiting).toEqual(['enter']);
    expect(entered.waiting).toEqual(['send', 'contact']);
    const archived = entered.sign('send', '孙七').sign('archive', '孙七');
    expect(archived.waiting).toEqual(['contact']);
    expect(archived.sign('contact', '张三').status).toBe('complete');
    expect(entered.sign('contact', '李四').waiting).toEqual(['send']);
  });

  it('is not entered before 经理 has reviewed it (CR-17)', () => {
    const filled = start().sign('fill', '张三');
    expect(filled.refuses('enter', '张三')).toEqual(['sign-off/out-of-order']);
    expect(filled.refuses('review', '李四', { choice: 'pass' })).toEqual(['sign-off/not-the-post']);
    const back = filled.then('王五', { do: 'sendBack', to: 'fill', reason: '经营属地不对' });
    expect([back.round, back.waiting]).toEqual([2, ['fill']]);
  });

  it('is not entered again when 经理 knows the customer already: only he blocks (CR-22)', () => {
    const filled = start().sign('fill', '张三');
    const ended = filled.sign('review', '王五', { choice: 'recorded' });
    expect(ended.status).toBe('complete');
    expect(ended.refuses('enter', '张三')).not.toEqual([]);
    expect(filled.refuses('review', '王五')).toEqual(['sign-off/choice-missing']);
  });

  it('is not reviewed by whoever filled it in (CR-17)', () => {
    const both = { ...people, 张三: ['salesperson', 'manager'] };
    const filled = Scenario.of(customerFile, both, manner).sign('fill', '张三');
    expect(filled.refuses('review', '张三', { choice: 'pass' })).toEqual(['sign-off/same-person']);
  });

  it('is sent after it was entered, archived after it was sent (CR-19, CR-20)', () => {
    expect(reviewed.refuses('send', '孙七')).toEqual(['sign-off/out-of-order']);
    expect(entered.refuses('archive', '孙七')).toEqual(['sign-off/out-of-order']);
    expect(entered.refuses('send', '张三')).toEqual(['sign-off/not-the-post']);
    expect(entered.sign('send', '孙七').refuses('archive', '王五')).toEqual([
      'sign-off/not-the-post',
    ]);
  });

  it('of 公司营销活动 waits for no first contact here: who owes it is assigned (CR-24)', () => {
    const campaign = start({ ...collected, gathered: '公司营销活动' });
    const sent = campaign.sign('fill', '张三').sign('review', '王五', { choice: 'pass' });
    const done = sent.sign('enter', '张三').sign('send', '孙七');
    expect(done.refuses('contact', '张三')).toEqual(['sign-off/condition-not-met']);
    expect(done.sign('archive', '孙七').status).toBe('complete');
  });
});

describe('what is filled in', () => {
  const refused = (change: Typed, step = 'fill') =>
    refusedFor(clients, customerFile, step, { ...collected, ...change });

  it('a file as it should be is taken', () => {
    expect(refused({})).toEqual([]);
  });

  it('the source is one of the six of 参数 (CR-15)', () => {
    const sources = clients.parameters.find(({ key }) => key === 'sources')?.value.split('\n');
    expect(sources).toHaveLength(6);
    expect((sources ?? []).flatMap((source) => refused({ source }))).toEqual([]);
    expect(refused({ source: '电话黄页' })).toEqual(['input/not-in-list source']);
  });

  it.each(['collectedOn', 'gathered', 'customer', 'region', 'background', 'logistics'])(
    '%s is not left blank (CR-06, CR-14, CR-16)',
    (column) => {
      expect(refused({ [column]: '' })).toEqual([`input/required ${column}`]);
    },
  );

  it('whoever collected it is named as 负责人 when it is entered (CR-21)', () => {
    const entered = { enteredOn: 46_087 };
    expect(refused({ ...entered, owner: '' }, 'enter')).toEqual(['input/required owner']);
    expect(refused({ ...entered, owner: '张三' }, 'enter')).toEqual([]);
    expect(refused({ ...entered, gathered: '公司营销活动' }, 'enter')).toEqual([]);
  });
});

/** CR-01: size, urgency and need stand beside the grade; CR-02…04 say what follows. */
it.each`
  scale   | urgency     | need      | grade
  ${'大'} | ${'迫切'}   | ${'较大'} | ${'A'}
  ${'小'} | ${'迫切'}   | ${'较大'} | ${'A'}
  ${'大'} | ${'迫切'}   | ${'一般'} | ${'B'}
  ${'大'} | ${'有想法'} | ${'较大'} | ${'B'}
  ${'中'} | ${'有想法'} | ${'一般'} | ${'B'}
  ${'大'} | ${'潜在'}   | ${'较大'} | ${'C'}
  ${'大'} | ${'迫切'}   | ${'潜在'} | ${'C'}
  ${'小'} | ${'潜在'}   | ${'潜在'} | ${'C'}
  ${''}   | ${'迫切'}   | ${'较大'} | ${null}
`('等级 of $scale, $urgency, $need is $grade', ({ scale, urgency, need, grade }) => {
  const column = customerFile.columns.find(({ key }) => key === 'grade');
  const cell = (text: string) => (text === '' ? { kind: 'blank' as const } : textCell(text));
  const values = { scale: cell(scale), urgency: cell(urgency), need: cell(need) };
  expect(column && ownValue(column, values)).toEqual(grade === null ? null : textCell(grade));
});

it('a grade that does not follow is refused at signing (CR-01)', () => {
  const typed = { 客户规模: '大', 需求及时性: '迫切', 需求大小: '较大' };
  const judged = (grade: string) =>
    judgeRow(
      customerFile,
      {
        table: customerFile.table,
        position: 0,
        cells: Object.fromEntries(
          Object.entries({ ...typed, 等级: grade }).map(([title, text]) => [title, textCell(text)]),
        ),
      },
      ['scale', 'urgency', 'need', 'grade'],
      { workbookId: 'W', readOnly: false, people: [], roster: null, parameters: {} },
      '2026-03-05' as CivilDate,
    ).problems.map(({ code }) => code);
  expect(judged('A')).toEqual([]);
  expect(judged('B')).toEqual(['document/derived-differs']);
});

/** The year's calendar: 2026-02-14 is worked, 2026-02-15…23 is 春节. */
describe('限期', () => {
  const parameters = Object.fromEntries(clients.parameters.map(({ key, value }) => [key, value]));
  const late = (step: string, columns: Readonly<Record<string, string>>, until: string) => {
    const deadline = customerFile.signOff?.find((candidate) => candidate.step === step)?.deadline;
    if (!deadline) throw new Error(`${step} has no deadline`);
    const days = {
      column: (key: string) => (columns[key] ?? null) as CivilDate | null,
      signedOn: () => null,
    };
    const found = lateness(deadline, days, until as CivilDate, parameters, workCalendar());
    return found.ok ? found.value : found.problems;
  };

  it('录入 within two working days after collection (CR-18)', () => {
    const collectedOn = '2026-02-13';
    expect(late('enter', { collectedOn }, '2026-02-24')).toMatchObject({ days: 0 });
    expect(late('enter', { collectedOn }, '2026-02-25')).toMatchObject({
      ...{ due: '2026-02-24', days: 1, workingDays: 1 },
    });
  });

  it('发送 on the next working day after entry (CR-19)', () => {
    const enteredOn = '2026-03-06';
    expect(late('send', { enteredOn }, '2026-03-09')).toMatchObject({ days: 0 });
    expect(late('send', { enteredOn }, '2026-03-10')).toMatchObject({ days: 1 });
  });

  it('联络 within one week: on the eighth day 经理 may give the customer away (CR-25)', () => {
    const enteredOn = '2026-02-11';
    expect(late('contact', { enteredOn }, '2026-02-18')).toMatchObject({ days: 0 });
    expect(late('contact', { enteredOn }, '2026-02-19')).toMatchObject({ days: 1 });
  });

  it('does not run before the date is there', () => {
    expect(late('send', {}, '2026-03-10')).toBeNull();
  });
});
