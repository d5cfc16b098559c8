import { checkerOf } from '../keyring/check-signatures';
import { canteen } from '../registers/canteen';
import { MARCH_5 } from './canteen-desk.fixture';
import { recordOf, runChain, staff, type Chain, type Manner } from './chain.fixture';
import { rowsOf, textIn } from './outbox.fixture';
import { verifyWorkbook } from './verify-workbook';

jest.setTimeout(60_000);

/** 食堂原始凭证: 售货人 → 管理员经手 → 厨师检斤 → 主管领导 → 会计报销 (CT-11…15, §6.2). */
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

it.each`
  manner     | ways
  ${'key'}   | ${['当面手签', '密钥签', '密钥签', '密钥签', '密钥签']}
  ${'paper'} | ${['纸质已签', '密钥签', '纸质已签', '纸质已签', '纸质已签']}
`(
  '原始凭证按 $manner 签到报销:每一步怎样签的写得清楚,核验没有断点',
  async ({ manner, ways }: { manner: Manner; ways: readonly string[] }) => {
    const desk = await staff(VOUCHER, manner);
    const { rowId, refused } = await runChain(desk, VOUCHER);
    expect(refused).toEqual([]);
    expect((await recordOf(desk, 'voucher', rowId)).state.status).toBe('complete');
    const signed = (await rowsOf(desk, '签字记录')).filter(
      (row) => textIn(row['事项']) === '签字' && textIn(row['行标识']) === rowId,
    );
    expect(signed.map((row) => textIn(row['方式']))).toEqual(ways);
    const { findings } = await verifyWorkbook(desk.workbook, canteen, { checker: checkerOf() });
    expect(findings).toEqual([]);
  },
);
