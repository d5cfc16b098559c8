import type { Result } from '../domain/result';
import { applyOffers } from './apply-offers';
import { canteenDesk, DRAFTS, MARCH_5, type CanteenDesk } from './canteen-desk.fixture';
import type { Receipt, RecordView } from './desk';
import { enterDocument } from './enter-document';
import { inbox } from './inbox';
import type { Problem } from './problem';
import { registerRecord } from './register-record';
import { reverseRow } from './reverse-row';
import { signRecord } from './sign-record';
import { verifyWorkbook } from './verify-workbook';
import { openRecord, viewSelection } from './view-record';

const SIGNERS = {
  sell: '市场售货人',
  handle: '张三',
  weigh: '李四',
  approve: '王五',
  reimburse: '赵六',
};
type StepId = keyof typeof SIGNERS;
const WEIGHED = { 1: { weighed: '10', outcome: '一致' }, 2: { weighed: '50', outcome: '一致' } };

async function draft(desk: CanteenDesk, row = 0): Promise<RecordView> {
  await desk.workbook.people.select('原始凭证', [[row, row]], '售货单位');
  const [view] = await viewSelection(desk);
  if (!view) throw new Error('no draft selected');
  return view;
}

async function registered(desk: CanteenDesk): Promise<Receipt> {
  return value(await registerRecord(desk, await draft(desk), '张三'));
}

async function reopen(desk: CanteenDesk, { rowId }: Receipt): Promise<RecordView> {
  const record = await openRecord(desk, 'voucher', rowId);
  if (!record) throw new Error('record is gone');
  return record;
}

async function sign(
  desk: CanteenDesk,
  receipt: Receipt,
  step: StepId,
  by = SIGNERS[step],
  fillLines: Record<number, Record<string, string>> = step === 'weigh' ? WEIGHED : {},
): Promise<Result<Receipt, Problem>> {
  return signRecord(desk, { record: await reopen(desk, receipt), step, by, fillLines });
}

async function signedUpTo(desk: CanteenDesk, last: StepId): Promise<Receipt> {
  const receipt = await registered(desk);
  for (const step of Object.keys(SIGNERS) as StepId[]) {
    value(await sign(desk, receipt, step));
    if (step === last) break;
  }
  return receipt;
}

function value<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const codes = (result: Result<unknown, Problem>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

const table = (desk: CanteenDesk, name: string) => desk.workbook.onlooker.rows(name);

/** Everything that stands in the workbook: equal before and after a refusal. */
const everything = async (desk: CanteenDesk): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      ['原始凭证', '原始凭证明细', '食堂流水账', '签字记录'].map((name) => table(desk, name)),
    ),
  );

describe('登记', () => {
  it('numbers the draft and its lines, wherever they stand, and asks for the seller', async () => {
    const desk = await canteenDesk();
    const receipt = await registered(desk);
    expect(receipt).toMatchObject({ no: 'PZ-2026-0001', state: '待售货人签字' });
    const lines = await table(desk, '原始凭证明细');
    expect(lines.map((line) => line['凭证号'])).toMatchObject([
      { text: 'PZ-2026-0001' },
      { text: '2' },
      { text: 'PZ-2026-0001' },
    ]);
    expect((await table(desk, '原始凭证'))[0]?.['明细行数']).toMatchObject({ number: 2 });
  });

  it('gives the next number to the next voucher', async () => {
    const desk = await canteenDesk();
    await registered(desk);
    const second = value(await registerRecord(desk, await draft(desk, 1), '张三'));
    expect(second.no).toBe('PZ-2026-0002');
  });

  it.each`
    trouble                                    | change                           | code
    ${'a total that is not that of its lines'} | ${{ 合计金额: 66 }}              | ${'document/does-not-add-up'}
    ${'no time noted (CT-11)'}                 | ${{ 注明时间: '' }}              | ${'input/required'}
    ${'a day that does not exist'}             | ${{ 购买日期: '2月31日' }}       | ${'input/no-such-day'}
    ${'a date as text, until it is put right'} | ${{ 购买日期: '3月5日' }}        | ${'document/other-form'}
    ${'no draft number to join its lines'}     | ${{ 临时号: '' }}                | ${'document/draft-number-missing'}
    ${'the draft number of another draft'}     | ${{ 临时号: '2', 合计金额: 20 }} | ${'document/draft-number-twice'}
  `('refuses $trouble and writes nothing', async ({ change, code }) => {
    const [first, ...others] = DRAFTS['原始凭证'] ?? [];
    const desk = await canteenDesk({ ...DRAFTS, 原始凭证: [{ ...first, ...change }, ...others] });
    const view = await draft(desk);
    const before = await everything(desk);
    expect(codes(await registerRecord(desk, view, '张三'))).toContain(code);
    expect(await everything(desk)).toBe(before);
  });

  it('puts right what the pane offered, and then registers', async () => {
    const [first] = DRAFTS['原始凭证'] ?? [];
    const desk = await canteenDesk({ ...DRAFTS, 原始凭证: [{ ...first, 购买日期: '2026/3/5' }] });
    const view = await draft(desk);
    expect(view.offers).toMatchObject([{ column: '购买日期', to: MARCH_5 }]);
    expect(value(await applyOffers(desk, view.offers))).toBe(1);
    expect((await registered(desk)).no).toBe('PZ-2026-0001');
  });

  it('refuses a draft that somebody changed meanwhile', async () => {
    const desk = await canteenDesk();
    const view = await draft(desk);
    await desk.workbook.people.type('原始凭证', 0, '售货单位', '别的店');
    expect(codes(await registerRecord(desk, view, '张三'))).toEqual(['write/row-changed']);
  });
});

describe('原始凭证的四方签字和报销', () => {
  it('is posted as 补付 with the accountant’s signature, and verifies', async () => {
    const desk = await canteenDesk();
    const receipt = await signedUpTo(desk, 'reimburse');
    const [row] = await table(desk, '食堂流水账');
    expect(row).toMatchObject({
      流水号: { text: 'LS-2026-00001' },
      事项: { text: '补付' },
      凭证号: { text: receipt.no },
      支出: { number: 65 },
      现金增减: { number: -65 },
    });
    expect((await reopen(desk, receipt)).state.status).toBe('complete');
    const report = await verifyWorkbook(desk.workbook, desk.pack);
    expect(report).toMatchObject({ findings: [], drafts: 2, records: 2, entries: 7 });
  });

  it('settles at the weighed quantity where cook and keeper chose so (CT-14)', async () => {
    const desk = await canteenDesk();
    const receipt = await signedUpTo(desk, 'handle');
    const fill = {
      1: { weighed: '9.5', outcome: '按实收核销' },
      2: { weighed: '48', outcome: '拒收' },
    };
    value(await sign(desk, receipt, 'weigh', '李四', fill));
    value(await sign(desk, receipt, 'approve'));
    value(await sign(desk, receipt, 'reimburse'));
    expect((await table(desk, '食堂流水账'))[0]?.['支出']).toMatchObject({ number: 23.75 });
  });

  it.each`
    trouble                                     | upTo        | step         | by        | code
    ${'the third signature is missing (CT-15)'} | ${'handle'} | ${'approve'} | ${'王五'} | ${'sign-off/out-of-order'}
    ${'keeper and cook are one person (CT-27)'} | ${'sell'}   | ${'handle'}  | ${''}     | ${'person/name-missing'}
    ${'somebody signs the same step twice'}     | ${'handle'} | ${'handle'}  | ${'张三'} | ${'sign-off/already-signed'}
    ${'the leader does not hold the post'}      | ${'weigh'}  | ${'approve'} | ${'赵六'} | ${'sign-off/not-the-post'}
    ${'the signer is suspended'}                | ${'handle'} | ${'weigh'}   | ${'周八'} | ${'person/suspended'}
    ${'nobody of that name is here'}            | ${'sell'}   | ${'handle'}  | ${'吴九'} | ${'person/unknown'}
  `('refuses when $trouble, and writes nothing', async ({ upTo, step, by, code }) => {
    const desk = await canteenDesk();
    const receipt = await signedUpTo(desk, upTo);
    const before = await everything(desk);
    expect(codes(await sign(desk, receipt, step, by))).toContain(code);
    expect(await everything(desk)).toBe(before);
  });

  it('refuses one person in two incompatible posts (CT-27)', async () => {
    const desk = await canteenDesk();
    const receipt = await signedUpTo(desk, 'sell');
    value(await sign(desk, receipt, 'handle', '孙七'));
    expect(codes(await sign(desk, receipt, 'weigh', '孙七'))).toEqual(['sign-off/same-person']);
  });

  it.each`
    trouble                         | fill
    ${'1.1 % less than bought'}     | ${{ 1: { weighed: '9.89', outcome: '一致' }, 2: WEIGHED[2] }}
    ${'one egg missing of counted'} | ${{ 1: WEIGHED[1], 2: { weighed: '49', outcome: '一致' } }}
  `('leaves a line unsigned that is beyond 检斤允差: $trouble', async ({ fill }) => {
    const desk = await canteenDesk();
    const receipt = await signedUpTo(desk, 'handle');
    const result = await sign(desk, receipt, 'weigh', '李四', fill);
    expect(result).toMatchObject({
      problems: [{ code: 'document/beyond-tolerance', clause: 'CT-14' }],
    });
  });

  it('asks for the weight of every line', async () => {
    const desk = await canteenDesk();
    const receipt = await signedUpTo(desk, 'handle');
    expect(codes(await sign(desk, receipt, 'weigh', '李四', { 1: WEIGHED[1] }))).toContain(
      'input/required',
    );
  });

  it('refuses to sign on top of a cell that was changed after an earlier signature', async () => {
    const desk = await canteenDesk();
    const receipt = await signedUpTo(desk, 'handle');
    await desk.workbook.people.type('原始凭证明细', 0, '单价', 3);
    expect(codes(await sign(desk, receipt, 'weigh'))).toContain('document/changed-since-signed');
  });

  it('shows what waits for whom', async () => {
    const desk = await canteenDesk();
    await signedUpTo(desk, 'handle');
    expect(await inbox(desk)).toMatchObject([{ no: 'PZ-2026-0001', waiting: [{ step: 'weigh' }] }]);
  });
});

describe('在窗格里录入', () => {
  const input = {
    header: { date: '3月5日', time: '8:30', seller: '某菜市场', total: '16' },
    lines: [{ item: '白菜', quantity: '8公斤', unit: '公斤', price: '2' }],
  };

  it('writes voucher and lines under one number', async () => {
    const desk = await canteenDesk({});
    const receipt = value(await enterDocument(desk, 'voucher', input, '张三'));
    expect(receipt.no).toBe('PZ-2026-0001');
    expect((await table(desk, '原始凭证'))[0]).toMatchObject({ 购买日期: { number: MARCH_5 } });
    expect((await table(desk, '原始凭证明细'))[0]).toMatchObject({
      凭证号: { text: 'PZ-2026-0001' },
      数量: { number: 8 },
    });
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
  });

  it('keeps a name that looks like a formula as text', async () => {
    const desk = await canteenDesk({});
    const line = { ...input.lines[0], item: '=HYPERLINK("http://x")' };
    value(await enterDocument(desk, 'voucher', { ...input, lines: [line] }, '张三'));
    expect((await table(desk, '原始凭证明细'))[0]?.['品名']).toEqual({
      kind: 'text',
      text: '=HYPERLINK("http://x")',
    });
  });

  it.each`
    trouble                        | header                 | line
    ${'lines that do not add up'}  | ${{ total: '17' }}     | ${{}}
    ${'a negative quantity'}       | ${{}}                  | ${{ quantity: '-8' }}
    ${'a unit that is not listed'} | ${{}}                  | ${{ unit: '两' }}
    ${'an amount in words'}        | ${{ total: '十六元' }} | ${{}}
  `('refuses $trouble and writes nothing', async ({ header, line }) => {
    const desk = await canteenDesk({});
    const before = await everything(desk);
    const bad = {
      header: { ...input.header, ...header },
      lines: [{ ...input.lines[0], ...line }],
    };
    expect((await enterDocument(desk, 'voucher', bad, '张三')).ok).toBe(false);
    expect(await everything(desk)).toBe(before);
  });
});

describe('核验', () => {
  it.each`
    tampering                     | sheet             | row  | header        | to        | was
    ${'a price after signing'}    | ${'原始凭证明细'} | ${0} | ${'单价'}     | ${3}      | ${'2.5'}
    ${'the total after signing'}  | ${'原始凭证'}     | ${0} | ${'合计金额'} | ${75}     | ${'65'}
    ${'a weight after signing'}   | ${'原始凭证明细'} | ${2} | ${'检斤数量'} | ${49}     | ${'50'}
    ${'the amount that was paid'} | ${'食堂流水账'}   | ${0} | ${'支出'}     | ${56}     | ${'65'}
    ${'text instead of a number'} | ${'原始凭证'}     | ${0} | ${'合计金额'} | ${'65元'} | ${'65'}
  `('names $tampering', async ({ sheet, row, header, to, was }) => {
    const desk = await canteenDesk();
    await signedUpTo(desk, 'reimburse');
    await desk.workbook.people.type(sheet, row, header, to);
    const { findings } = await verifyWorkbook(desk.workbook, desk.pack);
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: 'changed-after-signing',
        sheet,
        column: header,
        was,
        now: String(to),
      }),
    );
  });

  it('finds nothing after a sort by 品名 and a red correction', async () => {
    const desk = await canteenDesk();
    await signedUpTo(desk, 'reimburse');
    await desk.workbook.people.sort('原始凭证明细', '品名', 'up');
    const [cash] = await table(desk, '食堂流水账');
    const rowId = cash?.['行标识']?.kind === 'text' ? cash['行标识'].text : '';
    const receipt = value(await reverseRow(desk, 'cash-book', rowId, '重复报销', '赵六'));
    expect(receipt.no).toBe('LS-2026-00002');
    expect(receipt.seal).toMatch(/^\w{4}-\w{4}$/);
    expect(codes(await reverseRow(desk, 'cash-book', rowId, '再来一次', '赵六'))).toEqual([
      'document/already-reversed',
    ]);
    const rows = await table(desk, '食堂流水账');
    expect(rows[1]).toMatchObject({ 支出: { number: -65 }, 现金增减: { number: 65 } });
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
  });

  it('misses a signed line that was deleted', async () => {
    const desk = await canteenDesk();
    await signedUpTo(desk, 'reimburse');
    await desk.workbook.people.deleteRow('原始凭证明细', 2);
    const { findings } = await verifyWorkbook(desk.workbook, desk.pack);
    expect(findings.map(({ kind }) => kind)).toContain('line-missing');
  });

  it.each(['签字人', '内容', '状态', '前条'])(
    'sees an entry whose %s was altered',
    async (header) => {
      const desk = await canteenDesk();
      await signedUpTo(desk, 'sell');
      await desk.workbook.people.type('签字记录', 1, header, '吴九');
      const kinds = (await verifyWorkbook(desk.workbook, desk.pack)).findings.map(
        ({ kind }) => kind,
      );
      expect(kinds).toEqual(
        expect.arrayContaining([expect.stringMatching(/^entry-(altered|unreadable)$/)]),
      );
    },
  );

  it('finds the one changed line in a voucher of 1,000', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      凭证号: '1',
      品名: `货 ${index}`,
      数量: 1,
      单位: '个',
      单价: 1,
    }));
    const [first] = DRAFTS['原始凭证'] ?? [];
    const desk = await canteenDesk({
      原始凭证: [{ ...first, 合计金额: 1000 }],
      原始凭证明细: many,
    });
    const receipt = await registered(desk);
    value(await sign(desk, receipt, 'sell'));
    await desk.workbook.people.type('原始凭证明细', 617, '数量', 2);
    const { findings } = await verifyWorkbook(desk.workbook, desk.pack);
    expect(findings.map(({ sheet, column, was, now }) => [sheet, column, was, now])).toEqual([
      ['原始凭证明细', '数量', '1', '2'],
      ['原始凭证明细', '金额', '1', '2'],
    ]);
  });
});
