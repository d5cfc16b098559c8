import { warehouse } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { offBy, refusedFor, type Typed } from '../typed.fixture';
import { copies } from './copies';
import { deliveryNote } from './delivery-note';
import { overReceipt } from './over-receipt';
import { people } from './people.fixture';
import { purchaseOrder } from './purchase-order';
import { purchaseReturn } from './purchase-return';
import { receipt } from './receipt';

const delivered: Typed = {
  ...{ date: 46_086, supplier: '某公司', orderNo: 'CG-2026-0001', evidence: '送货单位印章' },
};
const line = (ordered: number, received: number): Typed => ({
  ...{ item: 'HP001', name: '面粉', spec: '25公斤', unit: '袋', quantity: received },
  ...{ ordered, received, over: received - ordered },
});
const off = (...lines: readonly Typed[]): readonly string[] =>
  offBy(warehouse, deliveryNote, delivered, lines);

describe.each(MANNERS)('原料进仓, %s', (manner) => {
  const start = (register: Parameters<typeof Scenario.of>[0]) =>
    Scenario.of(register, people, manner);

  describe('采购订单 (WH-01)', () => {
    const drawn = start(purchaseOrder).sign('draw', '赵六');

    it('reaches the warehouse only after 采购部 has approved it', () => {
      expect(drawn.refuses('accept', '张三')).toEqual(['sign-off/out-of-order']);
      const approved = drawn.sign('approve', '孙七', { choice: '同意' });
      expect(approved.sign('accept', '张三').status).toBe('complete');
    });

    it('is not approved by another post, nor sent back without a reason', () => {
      expect(drawn.refuses('approve', '李四', { choice: '同意' })).toEqual([
        'sign-off/not-the-post',
      ]);
      expect(drawn.refuses('approve', '孙七', { choice: '退回' })).toEqual([
        'sign-off/reason-missing',
      ]);
      const back = drawn.sign('approve', '孙七', { choice: '退回', reason: '单价不对' });
      expect([back.round, back.waiting]).toEqual([2, ['draw']]);
    });

    it('is not approved by the buyer who drew it up', () => {
      const both = { ...people, 孙七: ['purchasing', 'buyer'] };
      const own = Scenario.of(purchaseOrder, both, manner).sign('draw', '孙七');
      expect(own.refuses('approve', '孙七', { choice: '同意' })).toEqual(['sign-off/same-person']);
    });
  });

  describe('送货清单', () => {
    const brought = (...lines: readonly Typed[]) =>
      Scenario.of(deliveryNote, people, manner, { off: off(...lines) }).sign('deliver', '送货员', {
        post: 'driver',
      });
    const matched = (...lines: readonly Typed[]) =>
      brought(...lines).sign('match', '张三', { choice: '相符' });

    it('needs the chop of the supplier or the signature of the handler, not both (WH-04)', () => {
      const signedAs = (post: string) => {
        const { state } = start(deliveryNote).sign('deliver', '送货员', { post });
        return state.status === 'open' ? state.signed.map((signed) => signed.post) : [];
      };
      expect(signedAs('driver')).toEqual(['driver']);
      expect(signedAs('supplier')).toEqual(['supplier']);
      expect(brought(line(10, 10)).waiting).toEqual(['match']);
      expect(start(deliveryNote).refuses('match', '张三', { choice: '相符' })).toEqual([
        'sign-off/out-of-order',
      ]);
    });

    it.each(['supplier', 'orderNo', 'evidence'])('is not taken without %s (WH-03…06)', (key) => {
      const { [key]: _, ...without } = delivered;
      expect(refusedFor(warehouse, deliveryNote, 'deliver', delivered, [line(10, 10)])).toEqual([]);
      expect(refusedFor(warehouse, deliveryNote, 'deliver', without, [line(10, 10)])).toEqual([
        `input/required ${key}`,
      ]);
    });

    it.each(['name', 'spec', 'quantity'])('has %s on every line (WH-05)', (key) => {
      const { [key]: _, ...without } = line(10, 10);
      expect(refusedFor(warehouse, deliveryNote, 'deliver', delivered, [without])).toEqual([
        `input/required ${key}`,
      ]);
    });

    it('is rejected with a reason when it differs from the order, and ends there (WH-08)', () => {
      const differs = brought(line(10, 10)).sign('match', '张三', { choice: '不符' });
      expect(differs.waiting).toEqual(['reject']);
      expect(differs.refuses('inspect', '张三')).toEqual(['sign-off/other-branch']);
      expect(refusedFor(warehouse, deliveryNote, 'reject', delivered)).toEqual([
        'input/required rejectReason',
      ]);
      const rejected = differs.sign('reject', '张三');
      expect(rejected.status).toBe('complete');
      expect(rejected.refuses('receive', '张三')).toEqual(['sign-off/complete']);
    });

    it('is matched with the order: it agrees or it does not (WH-07)', () => {
      expect(brought(line(10, 10)).refuses('match', '张三')).toEqual(['sign-off/choice-missing']);
    });

    it('is inspected, signed for and chopped when it agrees (WH-09, 11, 12)', () => {
      const agreed = matched(line(10, 10));
      expect(agreed.waiting).toEqual(['inspect']);
      expect(agreed.refuses('reject', '张三')).toEqual(['sign-off/other-branch']);
      const inspected = agreed.sign('inspect', '张三');
      expect(inspected.waiting).toEqual(['receive']);
      expect(inspected.refuses('receive', '张三', { attested: { chop: '是' } })).toEqual([
        'sign-off/not-attested',
      ]);
      expect(inspected.refuses('receive', '李四')).toEqual(['sign-off/not-the-post']);
      expect(inspected.sign('receive', '张三').status).toBe('complete');
    });

    it.each`
      ordered | received   | waits
      ${100}  | ${99.5}    | ${'receive'}
      ${100}  | ${100}     | ${'receive'}
      ${100}  | ${100.001} | ${'permit'}
      ${0}    | ${1}       | ${'permit'}
    `(
      '$received received, $ordered still ordered: $waits is next (WH-10)',
      ({ ordered, received, waits }) => {
        const inspected = matched(line(Number(ordered), Number(received))).sign('inspect', '张三');
        expect(inspected.waiting).toEqual([waits]);
      },
    );

    it('beyond the order wants the consent of 采购部 and the number of the notice (WH-10)', () => {
      const lines = [line(10, 10), line(10, 12)];
      const over = matched(...lines).sign('inspect', '张三');
      expect(over.refuses('receive', '张三')).toEqual(['sign-off/out-of-order']);
      expect(refusedFor(warehouse, deliveryNote, 'permit', delivered, lines)).toEqual([
        'input/required consent',
        'input/required noticeNo',
      ]);
      expect(over.sign('permit', '张三').waiting).toEqual(['receive']);
    });
  });

  describe('超量收货书面通知 (WH-10)', () => {
    const applied = start(overReceipt).sign('apply', '张三');

    it('goes from 采购部 to 公司有权人, and from nobody else', () => {
      expect(applied.refuses('authorise', '周八')).toEqual(['sign-off/out-of-order']);
      const agreed = applied.sign('consent', '孙七', { choice: '同意' });
      expect(agreed.refuses('authorise', '李四')).toEqual(['sign-off/not-the-post']);
      expect(agreed.sign('authorise', '周八').status).toBe('complete');
    });

    it('is not issued when 采购部 does not agree', () => {
      const refused = applied.sign('consent', '孙七', { choice: '不同意' });
      expect(refused.status).toBe('complete');
      expect(refused.refuses('authorise', '周八')).not.toEqual([]);
    });

    it('wants two persons', () => {
      const both = { ...people, 孙七: ['purchasing', 'authorised'] };
      const agreed = Scenario.of(overReceipt, both, manner)
        .sign('apply', '张三')
        .sign('consent', '孙七', { choice: '同意' });
      expect(agreed.refuses('authorise', '孙七')).toEqual(['sign-off/same-person']);
    });
  });

  describe('入库单 (WH-13)', () => {
    it('is signed and chopped by the keeper, for goods that agreed', () => {
      const fresh = start(receipt);
      expect(fresh.refuses('issue', '李四')).toEqual(['sign-off/not-the-post']);
      expect(fresh.refuses('issue', '张三', { attested: {} })).toEqual(['sign-off/not-attested']);
      expect(fresh.sign('issue', '张三').status).toBe('complete');
    });

    it('names the delivery list and the order (WH-01, WH-08)', () => {
      const header = { date: 46_086, supplier: '某公司' };
      expect(refusedFor(warehouse, receipt, 'issue', header, [line(10, 10)])).toEqual([
        'input/required deliveryNo',
        'input/required orderNo',
      ]);
    });
  });

  describe('联次', () => {
    const handed = (choice: string) => start(copies).sign('hand', '张三', { choice });

    it('存根 is kept (WH-14)', () => {
      expect(handed('自留').status).toBe('complete');
    });

    it('财务联 is acknowledged by finance, not by the keeper (WH-15)', () => {
      expect(handed('交财务').refuses('party', '送货员')).toEqual(['sign-off/other-branch']);
      expect(handed('交财务').refuses('finance', '张三')).not.toEqual([]);
      expect(handed('交财务').sign('finance', '王五').status).toBe('complete');
    });

    it('对方联 is acknowledged by the driver or the customer (WH-16, WH-29)', () => {
      expect(handed('交对方').refuses('party', '张三')).toContain('sign-off/same-person');
      expect(handed('交对方').sign('party', '送货员', { post: 'driver' }).status).toBe('complete');
      expect(handed('交对方').sign('party', '客户', { post: 'customer' }).status).toBe('complete');
    });
  });

  it('退货单 is signed by the keeper and taken over by the driver (AMB-34)', () => {
    const signed = start(purchaseReturn).sign('issue', '张三');
    expect(signed.refuses('take', '张三')).toContain('sign-off/same-person');
    expect(signed.sign('take', '送货员').status).toBe('complete');
  });
});
