import { numberCell, textCell, type CellValue } from '../domain/cell';
import { BLANK } from '../domain/cell';
import type { Picked } from '../workbook/port';
import { canteenDesk, type CanteenDesk } from './canteen-desk.fixture';
import { adoptable, adoptRows, guessAdoption, previewAdoption } from './adopt-rows';

const picked = (...rows: readonly (readonly (string | number | null)[])[]): Picked => ({
  sheet: '旧账',
  row: 0,
  column: 0,
  cells: rows.map((row) =>
    row.map((value): CellValue =>
      value === null ? BLANK : typeof value === 'number' ? numberCell(value) : textCell(value),
    ),
  ),
  daysLater: 0,
  more: false,
});

const OLD_LIST = picked(
  ['食堂财产登记', null, null, null],
  ['日期', '品名', '收入数量', '金额（元）'],
  ['2026.3.1', '蒸箱', '1台', '¥3,500'],
  [46083, '铁锅', 2, 240],
  [null, '合 计', 3, 3740],
  ['3月32日', '菜刀', 4, '三十'],
);

/** What the list leaves out because it goes without saying. */
const GIVEN = { class: '炊具设备', matter: '期初', unit: '个' };

const adoptionOf = (desk: CanteenDesk, list: Picked) => ({
  ...guessAdoption(desk, assetsOf(desk), list),
  given: GIVEN,
});

const assetsOf = (desk: CanteenDesk) => {
  const register = adoptable(desk.pack).find(({ id }) => id === 'assets');
  if (!register) throw new Error('no assets');
  return register;
};

const draftsIn = async (desk: CanteenDesk, table: string) => {
  const rows = [];
  for await (const block of desk.workbook.scan(table)) rows.push(...block);
  return rows.filter(({ cells }) => Object.values(cells).some(({ kind }) => kind !== 'blank'));
};

it('有明细的单据和明细表不能整表套用,其余都可以', async () => {
  const { pack } = await canteenDesk();
  const ids = adoptable(pack).map(({ id }) => id);
  expect(ids).toContain('assets');
  expect(ids).not.toContain('voucher');
  expect(ids).not.toContain('voucher-lines');
});

it('旧清单逐行说明:两行合得上,合计行跳过,一行说为什么合不上', async () => {
  const desk = await canteenDesk();
  const register = assetsOf(desk);
  const { fits, misfits, skipped } = previewAdoption(
    desk,
    register,
    OLD_LIST,
    adoptionOf(desk, OLD_LIST),
  );
  expect(fits.map(({ values }) => values)).toEqual([
    expect.objectContaining({ date: 46082, received: 1, amount: 3500, class: '炊具设备' }),
    expect.objectContaining({ date: 46083, received: 2, amount: 240, unit: '个' }),
  ]);
  expect(skipped).toEqual([{ row: 4, why: 'total' }]);
  expect(misfits.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
    [5, ['input/no-such-day', 'input/not-an-amount']],
  ]);
});

it('从 1904 年算起的工作簿里抄来的日期仍是同一天', async () => {
  const desk = await canteenDesk();
  const register = assetsOf(desk);
  const old = { ...OLD_LIST, daysLater: 1462 };
  const { fits } = previewAdoption(desk, register, old, adoptionOf(desk, old));
  expect(fits[1]?.values['date']).toBe(46083 + 1462);
});

it('套用的行是草稿:没有编号,没有签字记录,可以接着登记', async () => {
  const desk = await canteenDesk();
  const register = assetsOf(desk);
  const { fits } = previewAdoption(desk, register, OLD_LIST, adoptionOf(desk, OLD_LIST));
  const { written } = await adoptRows(desk, register, fits);
  expect(written).toBe(2);
  const drafts = await draftsIn(desk, register.table);
  expect(drafts).toHaveLength(2);
  expect(drafts.every(({ cells }) => cells['行标识']?.kind === 'blank')).toBe(true);
  expect(await draftsIn(desk, '签字记录')).toEqual([]);
});

it('写到一半停下来,写进去的都是整行,并说有几行', async () => {
  const desk = await canteenDesk();
  const register = assetsOf(desk);
  const rows = Array.from({ length: 250 }, (_, row) => ({
    row,
    values: { date: 46082, item: `盘${row}`, received: 1 },
  }));
  const stop = new AbortController();
  const { written } = await adoptRows(desk, register, rows, {
    signal: stop.signal,
    onProgress: (done) => {
      if (done >= 200) stop.abort();
    },
  });
  expect(written).toBe(200);
  expect(await draftsIn(desk, register.table)).toHaveLength(200);
});

it('合计行挡着的表说明原因,什么也不写', async () => {
  const desk = await canteenDesk();
  const register = assetsOf(desk);
  await desk.workbook.people.addTotalsRow(register.table);
  const { written, answer } = await adoptRows(desk, register, [{ row: 0, values: { item: '锅' } }]);
  expect(written).toBe(0);
  expect(answer.ok ? [] : answer.problems.map(({ code }) => code)).toEqual(['write/closed']);
});
