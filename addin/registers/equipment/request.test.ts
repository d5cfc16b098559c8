import { equipment } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { offBy, refusedFor, type Typed } from '../typed.fixture';
import { people } from './people.fixture';
import { request } from './request';

const header: Typed = {
  ...{ date: 46_086, department: '财务部', applicant: '张三', kind: '购买' },
  ...{ need: '打印凭证', special: '无' },
};
const line: Typed = {
  ...{ class: '电子设备', item: '打印机', quantity: 1, unit: '台', estimate: 480 },
  estimateAmount: 480,
};
const off = (estimate: number, quoted?: number): readonly string[] =>
  offBy(equipment, request, header, [
    { ...line, estimate, ...(quoted !== undefined && { quoted }) },
  ]);

describe.each(MANNERS)('硬件申请单, %s', (manner) => {
  const registered = (estimate: number) =>
    Scenario.of(request, people, manner, { off: off(estimate) });
  const verified = (estimate: number) =>
    registered(estimate)
      .sign('apply', '张三')
      .sign('head', '李四')
      .sign('verify', '王五', { choice: '属实' });
  const judged = (estimate: number) =>
    verified(estimate).sign('opinion', '赵六', { choice: '同意' });
  /** agreed, and a quotation chosen */
  const quoted = (estimate: number, price: number) => {
    const agreed = judged(estimate);
    const told = agreed.waiting.includes('deputy')
      ? agreed.sign('deputy', '孙七', { choice: '同意' })
      : agreed;
    return told
      .sign('notify', '王五')
      .sign('quote', '王五', { facts: { off: off(estimate, price) } });
  };

  it('goes from applicant, head, 计算机管理员 and 信息技术部 to the purchase (§6.2)', () => {
    expect(registered(480).waiting).toEqual(['apply']);
    expect(registered(480).sign('apply', '张三').waiting).toEqual(['head']);
    expect(verified(480).waiting).toEqual(['opinion']);
    const bought = quoted(480, 470).sign('buy', '王五');
    expect(bought.status).toBe('complete');
  });

  it.each`
    estimate  | waits
    ${480}    | ${'notify'}
    ${500}    | ${'notify'}
    ${500.01} | ${'deputy'}
    ${620}    | ${'deputy'}
  `('waits for $waits when the estimate is $estimate (HW-14, AMB-02)', ({ estimate, waits }) => {
    const price = Number(estimate);
    expect(judged(price).waiting).toEqual([waits]);
    expect(judged(price).refuses('deputy', '孙七', { choice: '同意' })).toEqual(
      waits === 'deputy' ? [] : ['sign-off/condition-not-met'],
    );
  });

  it.each`
    estimate | price     | waits
    ${480}   | ${500}    | ${'buy'}
    ${480}   | ${500.01} | ${'deputyQuote'}
    ${480}   | ${620}    | ${'deputyQuote'}
    ${620}   | ${640}    | ${'buy'}
    ${620}   | ${480}    | ${'buy'}
  `('waits for $waits when $estimate was estimated and $price is quoted (HW-14)', (row) => {
    const { estimate, price, waits } = row as { estimate: number; price: number; waits: string };
    expect(quoted(estimate, price).waiting).toEqual([waits]);
  });

  it('refuses the purchase of what is dearer than estimated until 分管副总 approves (HW-18)', () => {
    const dearer = quoted(480, 620);
    expect(dearer.refuses('buy', '王五')).toEqual(['sign-off/out-of-order']);
    expect(dearer.refuses('deputyQuote', '赵六', { choice: '同意' })).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(dearer.sign('deputyQuote', '孙七', { choice: '同意' }).waiting).toEqual(['buy']);
  });

  it('does not ask 分管副总 twice for one request', () => {
    expect(quoted(620, 640).refuses('deputyQuote', '孙七', { choice: '同意' })).toEqual([
      'sign-off/other-branch',
    ]);
  });

  it('asks for another quotation, or goes back to the applicant, when he does not approve', () => {
    const dearer = quoted(480, 620);
    const again = dearer.sign('deputyQuote', '孙七', { choice: '重新询价', reason: '另找一家' });
    expect([again.waiting, again.round]).toEqual([['quote'], 2]);
    expect(again.sign('quote', '王五', { facts: { off: off(480, 490) } }).waiting).toEqual(['buy']);
    const back = dearer.sign('deputyQuote', '孙七', { choice: '退回', reason: '预算不够' });
    expect(back.waiting).toEqual(['apply']);
  });

  it.each([
    ['verify', '王五', (): Scenario => registered(620).sign('apply', '张三').sign('head', '李四')],
    ['opinion', '赵六', (): Scenario => verified(620)],
    ['deputy', '孙七', (): Scenario => judged(620)],
  ] as const)('goes back from %s with a reason, in a new round (HW-17)', (step, by, at) => {
    expect(at().refuses(step, by, { choice: '退回' })).toEqual(['sign-off/reason-missing']);
    const back = at().sign(step, by, { choice: '退回', reason: '需求不清' });
    expect([back.waiting, back.round]).toEqual([['apply'], 2]);
  });

  it.each([
    ['opinion', '赵六', (): Scenario => verified(620)],
    ['deputy', '孙七', (): Scenario => judged(620)],
  ] as const)('a refusal by %s is told to the department and ends the request', (step, by, at) => {
    const refused = at().sign(step, by, { choice: '不同意' });
    expect(refused.waiting).toEqual(['notifyRefusal']);
    expect(refused.refuses('quote', '王五')).toEqual(['sign-off/other-branch']);
    expect(refused.refuses('notifyRefusal', '王五', { attested: {} })).toEqual([
      'sign-off/not-attested',
    ]);
    expect(refused.sign('notifyRefusal', '王五').status).toBe('complete');
  });

  it('lets nobody pass the department, the verification or the notice (HW-12, 16)', () => {
    expect(registered(480).refuses('head', '李四')).toEqual(['sign-off/out-of-order']);
    expect(
      registered(480).sign('apply', '张三').refuses('verify', '王五', { choice: '属实' }),
    ).toEqual(['sign-off/out-of-order']);
    const signed = registered(480).sign('apply', '张三').sign('head', '李四');
    expect(signed.refuses('opinion', '赵六', { choice: '同意' })).toEqual([
      'sign-off/out-of-order',
    ]);
    expect(judged(480).refuses('quote', '王五')).toEqual(['sign-off/out-of-order']);
    expect(judged(480).refuses('notify', '王五', { attested: {} })).toEqual([
      'sign-off/not-attested',
    ]);
    expect(judged(480).sign('notify', '王五').refuses('buy', '王五')).toEqual([
      'sign-off/out-of-order',
    ]);
  });

  it('takes each signature only from its post (HW-10, 11, 13, 15, 19)', () => {
    expect(registered(480).refuses('apply', '李四')).toEqual(['sign-off/not-the-post']);
    expect(registered(480).sign('apply', '张三').refuses('head', '张三')).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(verified(480).refuses('opinion', '王五', { choice: '同意' })).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(judged(620).refuses('deputy', '赵六', { choice: '同意' })).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(quoted(480, 470).refuses('buy', '张三')).toEqual(['sign-off/not-the-post']);
  });

  it('nobody judges or approves the request that he made himself', () => {
    const both = { ...people, 张三: ['applicant', 'itManager', 'deputy'] };
    const own = Scenario.of(request, both, manner, { off: off(620) })
      .sign('apply', '张三')
      .sign('head', '李四')
      .sign('verify', '王五', { choice: '属实' });
    expect(own.refuses('opinion', '张三', { choice: '同意' })).toEqual(['sign-off/same-person']);
    const judgedByOther = own.sign('opinion', '赵六', { choice: '同意' });
    expect(judgedByOther.refuses('deputy', '张三', { choice: '同意' })).toEqual([
      'sign-off/same-person',
    ]);
    const buyer = { ...people, 王五: ['itAdmin', 'deputy'] };
    const chosen = Scenario.of(request, buyer, manner, { off: off(480) })
      .sign('apply', '张三')
      .sign('head', '李四')
      .sign('verify', '王五', { choice: '属实' })
      .sign('opinion', '赵六', { choice: '同意' })
      .sign('notify', '王五')
      .sign('quote', '王五', { facts: { off: off(480, 620) } });
    expect(chosen.refuses('deputyQuote', '王五', { choice: '同意' })).toEqual([
      'sign-off/same-person',
    ]);
  });
});

describe('what stands on a 硬件申请单', () => {
  const refused = (more: Typed, lines: readonly Typed[] = [line]): readonly string[] =>
    refusedFor(equipment, request, 'apply', { ...header, ...more }, lines);

  it('names the department, user, need and what is asked for (HW-04, 06…08)', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ applicant: '', need: ' ', department: '' })).toEqual([
      ...['input/required department', 'input/required applicant', 'input/required need'],
    ]);
    expect(refused({}, [])).toEqual(['document/no-lines']);
  });

  it('is a purchase or a replacement; a replacement names the old device (HW-05)', () => {
    expect(refused({ kind: '' })).toEqual(['input/required kind']);
    expect(refused({ kind: '借用' })).toEqual(['input/not-in-list kind']);
    expect(refused({ kind: '更换' })).toEqual(['input/required replaces']);
    expect(refused({ kind: '更换', replaces: 'SB-00012' })).toEqual([]);
  });

  it('explains special needs only when there are some (HW-09)', () => {
    expect(refused({ special: '有' })).toEqual(['input/required specialNeed']);
    expect(refused({ special: '有', specialNeed: '要双面打印' })).toEqual([]);
  });

  it('belongs to one of the three classes (HW-01)', () => {
    expect(refused({}, [{ ...line, class: '办公家具' }])).toEqual(['input/not-in-list class']);
  });

  it.each`
    step             | column
    ${'verify'}      | ${'verified'}
    ${'opinion'}     | ${'opinion'}
    ${'deputy'}      | ${'deputyOpinion'}
    ${'deputyQuote'} | ${'quoteOpinion'}
    ${'buy'}         | ${'boughtOn'}
  `('$step is refused without $column (HW-11, 13, 15)', ({ step, column }) => {
    expect(refusedFor(equipment, request, String(step), {})).toEqual([`input/required ${column}`]);
  });

  it('the choice of a quotation names its 询价记录, the supplier and the price (HW-20)', () => {
    expect(refusedFor(equipment, request, 'quote', {}, [{}])).toEqual([
      ...['input/required inquiryNo', 'input/required supplier', 'input/required quoted'],
    ]);
  });
});
