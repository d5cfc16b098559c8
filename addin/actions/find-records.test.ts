import { canteenDesk, type CanteenDesk } from './canteen-desk.fixture';
import { findRecords, rowIdOf } from './find-records';
import { registerRecord } from './register-record';
import { viewSelection } from './view-record';

/** 张三 has registered the first voucher: potatoes and eggs from the market. */
async function registered(): Promise<CanteenDesk> {
  const desk = await canteenDesk();
  await desk.workbook.people.select('原始凭证', [[0, 0]], '购买日期');
  const [view] = await viewSelection(desk);
  const receipt = await registerRecord(desk, view!, '张三');
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.problems));
  return desk;
}

const spelled = (text: string, letters: string): boolean => text === '鸡蛋' && letters === 'jd';

it.each`
  asked             | text
  ${'pz-2026-0001'} | ${'PZ-2026-0001'}
  ${'菜市场'}       | ${'某菜市场'}
  ${' 土豆 '}       | ${'土豆'}
  ${'jd'}           | ${'鸡蛋'}
`('“$asked”找到那张凭证', async ({ asked, text }: { asked: string; text: string }) => {
  const desk = await registered();
  const found = await findRecords(desk, asked, { spelled });
  expect(found.map((one) => [one.register.id, one.no, one.text])).toEqual([
    ['voucher', 'PZ-2026-0001', text],
  ]);
  expect(await rowIdOf(desk, found[0]!)).toBe('R0000000000000001');
});

it.each(['', '  ', '粮油店', '大米', 'xx', '%'])('“%s”什么也找不到,草稿也不算', async (asked) => {
  const desk = await registered();
  expect(await findRecords(desk, asked, { spelled })).toEqual([]);
});
