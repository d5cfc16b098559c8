import { bringCited, bringing, leftForLines } from './bring-cited';
import { verifyWorkbook } from './verify-workbook';
import {
  entered,
  GOODS,
  shown,
  sign,
  taken,
  tryToSign,
  warehouseDesk,
  type WarehouseDesk,
} from './warehouse-desk.fixture';
import { enterDocument } from './enter-document';
import type { DocumentInput, Receipt } from './desk';
import { actOnRecord } from './act-on-record';
import { openRecord } from './view-record';

const DAY = '2026-03-05';
const flour = (quantity: string) => ({ ...GOODS.HP001, quantity });

async function house(): Promise<WarehouseDesk> {
  const desk = await warehouseDesk();
  for (const goods of Object.values(GOODS)) {
    const header = { ...goods, class: '原材料', custodian: '张三', use: '在用' };
    const file = await entered(desk, 'item', { header, lines: [] }, '张三');
    await taken(sign(desk, file, 'open', '张三'));
    await taken(sign(desk, file, 'agree', '王五'));
  }
  return desk;
}

/** 采购订单 of so many bags of flour, drawn up; approved and taken if not said otherwise. */
async function order(desk: WarehouseDesk, bags: string, approved = true): Promise<Receipt> {
  const header = { date: DAY, supplier: '某粮油店' };
  const drawn = await entered(desk, 'purchase-order', { header, lines: [flour(bags)] }, '赵六');
  await taken(sign(desk, drawn, 'draw', '赵六'));
  if (!approved) return drawn;
  await taken(sign(desk, drawn, 'approve', '孙七', { choosing: { choice: '同意' } }));
  await taken(sign(desk, drawn, 'accept', '张三'));
  return drawn;
}

const listOf = (orderNo: string, ...bags: readonly string[]): DocumentInput => ({
  header: { date: DAY, supplier: '某粮油店', orderNo, evidence: '印章和签名' },
  lines: bags.map(flour),
});

/** 送货清单 brought, matched and counted, ready to be received. */
async function brought(desk: WarehouseDesk, orderNo: string, bags: string, ordered: string) {
  const list = await entered(desk, 'delivery-note', listOf(orderNo, bags), '张三');
  await taken(sign(desk, list, 'deliver', '司机甲'));
  await taken(
    sign(desk, list, 'match', '张三', {
      ...{ choosing: { choice: '相符' }, fillLines: { 1: { ordered } } },
    }),
  );
  await taken(sign(desk, list, 'inspect', '张三', { fillLines: { 1: { received: bags } } }));
  return list;
}

const codes = async (answer: ReturnType<typeof enterDocument>): Promise<readonly string[]> => {
  const given = await answer;
  return given.ok
    ? []
    : given.problems.map((problem) =>
        'column' in problem ? `${problem.code} ${problem.column}` : problem.code,
      );
};

describe('a document names what it rests on', () => {
  it('an order that does not exist, or that nobody approved, is refused at its field (WH-01)', async () => {
    const desk = await house();
    const nobody = enterDocument(desk, 'delivery-note', listOf('CG-2026-0009', '5'), '张三');
    expect(await codes(nobody)).toEqual(['document/cites-nothing orderNo']);
    const drawn = await order(desk, '10', false);
    const early = () => enterDocument(desk, 'delivery-note', listOf(drawn.no, '5'), '张三');
    expect(await codes(early())).toEqual(['document/cites-unfinished orderNo']);
    await taken(sign(desk, drawn, 'approve', '孙七', { choosing: { choice: '同意' } }));
    await taken(sign(desk, drawn, 'accept', '张三'));
    expect(await codes(early())).toEqual([]);
    expect(await shown(desk, '送货清单', '收货号')).toHaveLength(1);
  });

  it('a void order counts no more', async () => {
    const desk = await house();
    const drawn = await order(desk, '10', false);
    const record = await openRecord(desk, drawn.register, drawn.rowId);
    if (record) await actOnRecord(desk, record, { do: 'void', reason: '开错' }, '赵六');
    const list = enterDocument(desk, 'delivery-note', listOf(drawn.no, '5'), '张三');
    expect(await codes(list)).toEqual(['document/cites-unfinished orderNo']);
  });

  it.each`
    field     | wrong                   | problem
    ${'item'} | ${{ item: 'HP009' }}    | ${'document/cites-nothing item'}
    ${'name'} | ${{ name: '高筋面粉' }} | ${'document/cites-otherwise name'}
    ${'spec'} | ${{ spec: '10公斤' }}   | ${'document/cites-otherwise spec'}
  `('$field of a line is as 货品档案 says (WH-49)', async ({ wrong, problem }) => {
    const desk = await house();
    const line = { ...flour('5'), ...(wrong as Partial<ReturnType<typeof flour>>) };
    const header = { date: DAY, supplier: '某粮油店' };
    const entry = enterDocument(desk, 'purchase-order', { header, lines: [line] }, '赵六');
    expect(await codes(entry)).toEqual([problem]);
  });
});

describe('part deliveries add up (WH-07, WH-10)', () => {
  it('订购未收数量 is what the order has left', async () => {
    const desk = await house();
    const { no } = await order(desk, '10');
    await taken(sign(desk, await brought(desk, no, '4', '10'), 'receive', '张三'));
    const list = await entered(desk, 'delivery-note', listOf(no, '6'), '张三');
    await taken(sign(desk, list, 'deliver', '司机甲'));
    const matching = (ordered: string) =>
      sign(desk, list, 'match', '张三', {
        ...{ choosing: { choice: '相符' }, fillLines: { 1: { ordered } } },
      });
    expect(await matching('10')).toEqual(['document/left-differs']);
    expect(await matching('6')).toEqual([]);
  });

  it('beyond the order only with the numbered notice, and no further than it says', async () => {
    const desk = await house();
    const { no: orderNo } = await order(desk, '10');
    await taken(sign(desk, await brought(desk, orderNo, '4', '10'), 'receive', '张三'));
    const second = await brought(desk, orderNo, '7', '6');
    const notice = await entered(
      desk,
      'over-receipt',
      {
        header: {
          ...{ ...GOODS.HP001, date: DAY, orderNo, deliveryNo: second.no, supplier: '某粮油店' },
          ...{ ordered: '10', received: '11', reason: '整车' },
        },
        lines: [],
      },
      '张三',
    );
    const permit = () =>
      sign(desk, second, 'permit', '张三', {
        fillHeader: { consent: '孙七 3月5日', noticeNo: notice.no },
      });
    await taken(sign(desk, notice, 'apply', '张三'));
    expect(await permit()).toEqual(['document/cites-unfinished']);
    await taken(sign(desk, notice, 'consent', '孙七', { choosing: { choice: '同意' } }));
    await taken(sign(desk, notice, 'authorise', '周八'));
    expect(await permit()).toEqual([]);
    expect(await sign(desk, second, 'receive', '张三')).toEqual([]);
    const third = await brought(desk, orderNo, '1', '0');
    await taken(
      sign(desk, third, 'permit', '张三', {
        fillHeader: { consent: '孙七 3月5日', noticeNo: notice.no },
      }),
    );
    const refused = await tryToSign(desk, third, 'receive', '张三');
    expect(refused.ok ? [] : refused.problems).toEqual([
      {
        ...{ code: 'document/beyond-cited', item: 'HP001 袋', no: orderNo, clause: 'WH-10' },
        ...{ total: 10, before: 11, found: 1, line: 1 },
      },
    ]);
  });

  it('of two who receive the same remainder at once, one is refused', async () => {
    const desk = await house();
    const { no } = await order(desk, '10');
    const lists = [await brought(desk, no, '6', '10'), await brought(desk, no, '6', '10')];
    const keepers = ['张三', '周八'];
    const answers = await Promise.all(
      lists.map((list, index) => sign(desk, list, 'receive', keepers[index] ?? '')),
    );
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(['write/row-changed']);
  });
});

describe('入库单 follows what was received (WH-08, WH-13)', () => {
  it('and posts to the ledger no more than that', async () => {
    const desk = await house();
    const { no: orderNo } = await order(desk, '10');
    const list = await brought(desk, orderNo, '4', '10');
    const note = (bags: string) =>
      enterDocument(
        desk,
        'receipt',
        {
          header: { date: DAY, deliveryNo: list.no, orderNo, supplier: '某粮油店' },
          lines: [flour(bags)],
        },
        '张三',
      );
    expect(await codes(note('4'))).toEqual(['document/cites-unfinished deliveryNo']);
    await taken(sign(desk, list, 'receive', '张三'));
    const much = await note('4.5');
    if (much.ok)
      expect(await sign(desk, much.value, 'issue', '张三')).toEqual(['document/beyond-cited']);
    const right = await note('4');
    if (right.ok) await taken(sign(desk, right.value, 'issue', '张三'));
    expect(await shown(desk, '货品档案', '现存量')).toEqual([4]);
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
  });
});

describe('a 销售订单 is never used twice (WH-26)', () => {
  it('what one 出仓单 took is not there for the next', async () => {
    const desk = await house();
    const header = { date: DAY, customer: '某公司' };
    const sold = await entered(desk, 'sales-order', { header, lines: [flour('10')] }, '赵六');
    await taken(sign(desk, sold, 'draw', '赵六'));
    await taken(sign(desk, sold, 'approve', '孙七', { choosing: { choice: '同意' } }));
    await taken(sign(desk, sold, 'accept', '张三'));
    const issue = async (bags: string, customer = '某公司') => {
      const input = { header: { date: DAY, customer }, lines: [flour(bags)] };
      const note = await entered(desk, 'issue', input, '张三');
      await taken(sign(desk, note, 'basis', '张三', { choosing: { choice: '销售订单' } }));
      return sign(desk, note, 'byOrder', '张三', { fillHeader: { orderNo: sold.no } });
    };
    expect(await issue('4', '别的公司')).toEqual(['document/cites-otherwise']);
    expect(await issue('6')).toEqual([]);
    expect(await issue('6')).toEqual(['document/beyond-cited']);
    expect(await issue('4')).toEqual([]);
  });
});

describe('单据联次登记 (WH-29, WH-30)', () => {
  it('a second use of the same copy of a document is refused', async () => {
    const desk = await house();
    const stock = await entered(
      desk,
      'opening',
      { header: { date: DAY, store: '原料仓' }, lines: [{ ...flour('5'), location: 'A-1' }] },
      '张三',
    );
    await taken(sign(desk, stock, 'list', '张三'));
    await taken(sign(desk, stock, 'confirm', '李四'));
    const hand = async (copy: string, documentNo = stock.no) => {
      const header = { date: DAY, kind: '期初结存单', documentNo, copy, holder: '财务' };
      const handed = await enterDocument(desk, 'copies', { header, lines: [] }, '张三');
      if (!handed.ok) return handed.problems.map(({ code }) => code);
      return sign(desk, handed.value, 'hand', '张三', { choosing: { choice: '交财务' } });
    };
    expect(await hand('财务联', 'QJ-2026-009')).toEqual(['document/cites-nothing']);
    expect(await hand('财务联')).toEqual([]);
    expect(await hand('财务联')).toEqual(['document/already-there']);
    expect(await hand('存根联')).toEqual([]);
  });
});

describe('what comes back never exceeds what went (AMB-34)', () => {
  /** A return of so many bags that cites the document; codes of the refusal. */
  async function back(
    desk: WarehouseDesk,
    form: string,
    cites: Readonly<Record<string, string>>,
    bags: string,
    steps: readonly (readonly [step: string, by: string, counted?: boolean])[],
  ): Promise<readonly string[]> {
    const header = { date: DAY, reason: '质量不合格', ...cites };
    const note = await enterDocument(desk, form, { header, lines: [flour(bags)] }, '张三');
    if (!note.ok) return note.problems.map(({ code }) => code);
    for (const [step, by, counted] of steps) {
      const refused = await sign(desk, note.value, step, by, {
        choosing: { choice: '同意' },
        ...(counted === true && { fillLines: { 1: { counted: bags } } }),
      });
      if (refused.length > 0) return refused;
    }
    return [];
  }

  it('退货单 within 入库单', async () => {
    const desk = await house();
    const { no: orderNo } = await order(desk, '10');
    const list = await brought(desk, orderNo, '10', '10');
    await taken(sign(desk, list, 'receive', '张三'));
    const header = { date: DAY, deliveryNo: list.no, orderNo, supplier: '某粮油店' };
    const note = await entered(desk, 'receipt', { header, lines: [flour('10')] }, '张三');
    await taken(sign(desk, note, 'issue', '张三'));
    const give = (bags: string) =>
      back(desk, 'purchase-return', { supplier: '某粮油店', receiptNo: note.no }, bags, [
        ['issue', '张三'],
        ['take', '司机甲'],
      ]);
    expect(await give('6')).toEqual([]);
    expect(await give('5')).toEqual(['document/beyond-cited']);
    expect(await give('4')).toEqual([]);
  });

  it('退料单 within 原料领用单', async () => {
    const desk = await house();
    const opened = { date: DAY, store: '原料仓' };
    const lines = [{ ...flour('20'), location: 'A-1' }];
    const stock = await entered(desk, 'opening', { header: opened, lines }, '张三');
    await taken(sign(desk, stock, 'list', '张三'));
    await taken(sign(desk, stock, 'confirm', '李四'));
    const header = { date: DAY, department: '生产部', stockDay: DAY };
    const needed = { header, lines: [{ ...flour('8'), stock: '20' }] };
    const asked = await entered(desk, 'requisition', needed, '赵六');
    await taken(sign(desk, asked, 'ask', '赵六'));
    await taken(sign(desk, asked, 'approve', '孙七', { choosing: { choice: '同意' } }));
    await taken(sign(desk, asked, 'issue', '张三', { fillLines: { 1: { issued: '5' } } }));
    const give = (bags: string) =>
      back(desk, 'material-return', { department: '生产部', requisitionNo: asked.no }, bags, [
        ['give', '赵六'],
        ['approve', '孙七'],
        ['count', '张三', true],
      ]);
    expect(await give('3')).toEqual([]);
    expect(await give('3')).toEqual(['document/beyond-cited']);
  });

  it('客户退货 within 出仓单, and 出仓单 within 付款发票', async () => {
    const desk = await house();
    const opened = { date: DAY, store: '原料仓' };
    const lines = [{ ...flour('20'), location: 'A-1' }];
    const stock = await entered(desk, 'opening', { header: opened, lines }, '张三');
    await taken(sign(desk, stock, 'list', '张三'));
    await taken(sign(desk, stock, 'confirm', '李四'));
    const paid = { date: DAY, invoiceNo: 'FP01', customer: '某公司', amount: '100' };
    const invoice = await entered(desk, 'invoice', { header: paid, lines: [flour('5')] }, '王五');
    await taken(sign(desk, invoice, 'issue', '王五'));
    const issue = async (bags: string) => {
      const input = { header: { date: DAY, customer: '某公司' }, lines: [flour(bags)] };
      const note = await entered(desk, 'issue', input, '张三');
      await taken(sign(desk, note, 'basis', '张三', { choosing: { choice: '付款发票' } }));
      const act = { fillHeader: { invoiceNo: 'FP01' } };
      return [note, await sign(desk, note, 'byInvoice', '张三', act)] as const;
    };
    const [sold, refused] = await issue('4');
    expect(refused).toEqual([]);
    expect((await issue('2'))[1]).toEqual(['document/beyond-cited']);
    await taken(sign(desk, sold, 'supervise', '李四'));
    await taken(sign(desk, sold, 'take', '客户甲'));
    const cites = { customer: '某公司', issueNo: sold.no, condition: '完好' };
    const give = (bags: string) =>
      back(desk, 'customer-return', cites, bags, [
        ['receive', '张三'],
        ['supervise', '李四'],
      ]);
    expect(await give('3')).toEqual([]);
    expect(await give('2')).toEqual(['document/beyond-cited']);
  });
});

describe('a form takes over what the document it names has', () => {
  const take = async (desk: WarehouseDesk, form: string, column: string, no: string) => {
    const register = desk.pack.registers.find(({ id }) => id === form);
    if (!register) throw new Error(`no ${form}`);
    expect(bringing(register)).toContain(column);
    const found = await bringCited(desk, register, column, no);
    return found.ok ? found.value : found.problems.map(({ code }) => code);
  };

  it('入库单 takes order, supplier and what was received; a second one nothing more', async () => {
    const desk = await house();
    const { no: orderNo } = await order(desk, '10');
    const list = await brought(desk, orderNo, '4', '10');
    expect(await take(desk, 'receipt', 'deliveryNo', list.no)).toEqual([
      'document/cites-unfinished',
    ]);
    await taken(sign(desk, list, 'receive', '张三'));
    const all = await take(desk, 'receipt', 'deliveryNo', list.no);
    expect(all).toEqual({ header: { orderNo, supplier: '某粮油店' }, lines: [flour('4')] });
    if (!('lines' in all)) return;
    const header = { ...all.header, date: DAY, deliveryNo: list.no };
    const receipt = await entered(desk, 'receipt', { header, lines: all.lines }, '张三');
    await taken(sign(desk, receipt, 'issue', '张三', { fillLines: {} }));
    expect(await take(desk, 'receipt', 'deliveryNo', list.no)).toMatchObject({ lines: [] });
  });

  it('送货清单 takes the goods that the order still waits for, never how many were brought', async () => {
    const desk = await house();
    const { no: orderNo } = await order(desk, '10');
    const goods = await take(desk, 'delivery-note', 'orderNo', orderNo);
    expect(goods).toMatchObject({ lines: [GOODS.HP001] });
    await taken(sign(desk, await brought(desk, orderNo, '4', '10'), 'receive', '张三'));
    const list = await entered(desk, 'delivery-note', listOf(orderNo, '6'), '张三');
    await taken(sign(desk, list, 'deliver', '司机甲'));
    const record = await openRecord(desk, list.register, list.rowId);
    const match = record?.register.signOff?.find(({ step }) => step === 'match');
    const rest = record && match && (await leftForLines(desk, record, match));
    expect(rest).toEqual({ column: 'ordered', texts: ['6'] });
  });

  it('a number that is not there takes nothing over', async () => {
    const desk = await house();
    expect(await take(desk, 'receipt', 'deliveryNo', 'SH-2026-0009')).toEqual([
      'document/cites-nothing',
    ]);
  });
});
