import { canteen } from '../registers/canteen';
import type { Pack, Posting, Register } from '../registers/vocabulary';
import { MARCH_5 } from './canteen-desk.fixture';
import { recordOf, runChain, staff, type Chain } from './chain.fixture';
import { reverseRow } from './reverse-row';
import { verifyWorkbook } from './verify-workbook';

jest.setTimeout(60_000);

const VOUCHER: Chain = {
  ...{ pack: canteen, register: 'voucher', keeper: '张三' },
  people: { 张三: ['keeper'], 李四: ['cook'], 王五: ['leader'], 赵六: ['accountant'] },
  rows: {
    原始凭证: [
      { 临时号: '1', 购买日期: MARCH_5, 注明时间: 0.35, 售货单位: '某菜市场', 合计金额: 25 },
    ],
    原始凭证明细: [{ 凭证号: '1', 品名: '土豆', 数量: 10, 单位: '公斤', 单价: 2.5 }],
  },
  steps: [
    { step: 'sell', by: '某摊主' },
    { step: 'handle', by: '张三' },
    { step: 'weigh', by: '李四', fillLines: { 1: { weighed: '10', outcome: '一致' } } },
    { step: 'approve', by: '王五' },
    { step: 'reimburse', by: '赵六' },
  ],
};

const withRegister = (pack: Pack, id: string, change: (register: Register) => Register): Pack => ({
  ...pack,
  registers: pack.registers.map((register) => (register.id === id ? change(register) : register)),
});

/** Everything is done by a program that keeps other rules; the real ones verify. */
async function findings(chain: Chain, rules: Pack): Promise<readonly string[]> {
  const desk = await staff(chain, 'key');
  desk.pack = rules;
  const { rowId, refused } = await runChain(desk, chain);
  expect(refused).toEqual([]);
  expect((await recordOf(desk, chain.register, rowId)).rowId).toBe(rowId);
  const report = await verifyWorkbook(desk.workbook, chain.pack);
  return [
    ...new Set(
      report.findings.map(({ kind, column, was, now }) => `${kind} ${column} ${was}→${now}`),
    ),
  ];
}

const posting = (change: (posting: Posting) => Posting): Pack =>
  withRegister(canteen, 'voucher', (voucher) => ({
    ...voucher,
    posts: (voucher.posts ?? []).map(change),
  }));

describe('别的程序按别的规则写,签名都对', () => {
  it('按规则写的,什么也没有发现', async () => {
    expect(await findings(VOUCHER, canteen)).toEqual([]);
  });

  it('过到流水账的数不是凭证上的数', async () => {
    const positive = posting((one) => ({
      ...one,
      set: one.set.map((set) =>
        'from' in set && set.column === 'cash' ? { column: set.column, from: set.from } : set,
      ),
    }));
    expect(await findings(VOUCHER, positive)).toEqual(['posting-differs 现金增减 -25→25']);
    const elsewhere = posting((one) => ({ ...one, matter: '领经费' }));
    expect(await findings(VOUCHER, elsewhere)).toEqual(['posting-differs 事项 补付→领经费']);
  });

  it('凭证没有叫它过账的一行', async () => {
    const again = withRegister(canteen, 'voucher', (voucher) => ({
      ...voucher,
      posts: [...(voucher.posts ?? []), ...(voucher.posts ?? []).slice(0, 1)],
    }));
    expect(await findings(VOUCHER, again)).toEqual([
      expect.stringMatching(/^posting-differs {2}→/) as string,
    ]);
  });

  it('该走的一步没走', async () => {
    const needed = (...sellers: readonly string[]): Pack =>
      withRegister(canteen, 'voucher', (voucher) => ({
        ...voucher,
        signOff: (voucher.signOff ?? []).map((step) =>
          step.step === 'approve' ? { ...step, when: { column: 'seller', is: sellers } } : step,
        ),
      }));
    const steps = VOUCHER.steps.filter(({ step }) => step !== 'approve');
    const chain = { ...VOUCHER, pack: needed('某菜市场') };
    expect(await findings(chain, chain.pack)).toEqual([]);
    const short = await findings({ ...chain, steps }, needed('别家'));
    expect(short).toContainEqual('course-differs  主管领导签字→');
    const long = await findings({ ...VOUCHER, pack: needed('别家') }, needed('某菜市场'));
    expect(long).toContainEqual('course-differs  →主管领导签字');
  });
});

it('红字更正冲的不是原来的数', async () => {
  const desk = await staff(VOUCHER, 'key');
  await runChain(desk, VOUCHER);
  const [row] = await desk.workbook.onlooker.rows('食堂流水账');
  const id = row?.['行标识'];
  await desk.workbook.people.type('食堂流水账', 0, '支出', 20);
  await desk.sit('赵六');
  const reversed = await reverseRow(
    desk,
    'cash-book',
    id?.kind === 'text' ? id.text : '',
    '数错了',
    '赵六',
  );
  expect(reversed.ok).toBe(true);
  await desk.workbook.people.type('食堂流水账', 0, '支出', 25);
  const { findings: found } = await verifyWorkbook(desk.workbook, canteen);
  expect(found.map(({ kind, column, was, now }) => [kind, column, was, now])).toEqual([
    ['posting-differs', '支出', '-25', '-20'],
  ]);
});
