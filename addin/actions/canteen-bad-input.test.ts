import { canteenDesk, type CanteenDesk } from './canteen-desk.fixture';
import { done } from './canteen-work.fixture';
import type { DocumentInput } from './desk';
import { enterDocument } from './enter-document';

const SOLD = { date: '2026-03-05', time: '8:30', seller: '某粮油店', total: '20' };
const RICE = { item: '大米', quantity: '5', unit: '公斤', price: '4' };
const IOU = { date: '2026-03-05', week: '3月2日至3月8日', amount: '1500', purpose: '采买' };

/** Everything that stands in the workbook. */
const everything = async ({ workbook, pack }: CanteenDesk): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      [...pack.registers.map(({ table }) => table), '签字记录'].map((table) =>
        workbook.onlooker.rows(table),
      ),
    ),
  );

/** `code column` of each problem, with the line where there is one. */
async function refused(desk: CanteenDesk, form: string, input: DocumentInput) {
  const before = await everything(desk);
  const result = await enterDocument(desk, form, input, '赵六');
  expect(await everything(desk)).toBe(before);
  return result.ok
    ? []
    : result.problems.map((problem) =>
        [problem.code, 'column' in problem ? problem.column : '', problem.line ?? '']
          .join(' ')
          .trim(),
      );
}

describe('填错了: 在那一格说清楚,什么也不写', () => {
  it.each`
    trouble           | key         | text                | problem
    ${'金额写成文字'} | ${'total'}  | ${'二十元整'}       | ${'input/not-an-amount total'}
    ${'2月31日'}      | ${'date'}   | ${'2月31日'}        | ${'input/no-such-day date'}
    ${'25点'}         | ${'time'}   | ${'25:00'}          | ${'input/not-a-time time'}
    ${'金额是负数'}   | ${'total'}  | ${'-20'}            | ${'input/not-positive total'}
    ${'金额到厘'}     | ${'total'}  | ${'20.005'}         | ${'input/too-many-decimals total'}
    ${'一万个字'}     | ${'seller'} | ${'某'.repeat(1e4)} | ${'input/too-long seller'}
    ${'只打了空格'}   | ${'seller'} | ${'   '}            | ${'input/required seller'}
  `('$trouble (CT-09, CT-11)', async ({ key, text, problem }) => {
    const desk = await canteenDesk({});
    const input = { header: { ...SOLD, [key as string]: text as string }, lines: [RICE] };
    expect(await refused(desk, 'voucher', input)).toEqual([problem]);
  });

  it.each`
    trouble         | key           | text                | problem
    ${'数量是负数'} | ${'quantity'} | ${'-5'}             | ${'input/not-positive quantity 1'}
    ${'数量带文字'} | ${'quantity'} | ${'12斤半'}         | ${'input/not-a-number quantity 1'}
    ${'没有的单位'} | ${'unit'}     | ${'两'}             | ${'input/not-in-list unit 1'}
    ${'单价是负数'} | ${'price'}    | ${'-4'}             | ${'input/negative price 1'}
    ${'品名一万字'} | ${'item'}     | ${'米'.repeat(1e4)} | ${'input/too-long item 1'}
  `('明细里$trouble (CT-09)', async ({ key, text, problem }) => {
    const desk = await canteenDesk({});
    const lines = [{ ...RICE, [key as string]: text as string }];
    expect(await refused(desk, 'voucher', { header: SOLD, lines })).toContain(problem);
  });

  it('同一个发票号领两次经费 (CT-05)', async () => {
    const desk = await canteenDesk({});
    const header = { date: '2026-03-05', month: '2026-03', kind: '当月经费', amount: '9000' };
    const drawn = { ...header, invoiceNo: '0012' };
    await done(desk, 'fund', drawn, { draw: '赵六', pay: '财务室' });
    expect(await refused(desk, 'fund', { header: drawn, lines: [] })).toEqual([
      'document/already-there invoiceNo',
    ]);
    expect(
      await refused(desk, 'fund', { header: { ...drawn, month: '2026-04' }, lines: [] }),
    ).toHaveLength(1);
  });

  it('公式当名字写: 原样是一串字,从不当公式算', async () => {
    const desk = await canteenDesk({});
    const purpose = '=HYPERLINK("http://x","采买")';
    await done(desk, 'advance', { ...IOU, purpose }, {});
    const [row] = await desk.workbook.onlooker.rows('暂领款借条');
    expect(row?.['用途']).toEqual({ kind: 'text', text: purpose });
  });
});
