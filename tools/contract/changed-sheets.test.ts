import { deskOn } from '../../addin/actions/canteen-desk.fixture';
import { inspectTables } from '../../addin/actions/inspect-tables';
import { explain, textsOf } from '../../addin/text';
import type { People } from '../../addin/workbook/people';
import { canteenBook, canteenFormulas } from '../bench/canteen-book';
import { peopleAt } from './at-the-engine';
import { officeOn, openEngine } from './open-office';

const VOUCHERS = '原始凭证';

/** What the pane knows of the tables after somebody has been at them. */
async function after(act: (people: People) => Promise<void>) {
  const content = canteenBook({ rows: 0, entries: 0 });
  const engine = await openEngine(content, canteenFormulas);
  const { office, workbook } = officeOn(engine, content);
  const desk = await deskOn(workbook);
  expect(await inspectTables(desk)).toEqual([]);
  await act(peopleAt(engine, content.tables));
  const found = await inspectTables(desk);
  office.dispose();
  const [register] = desk.pack.registers;
  if (!register) throw new Error('the pack has no register');
  const subject = { pack: desk.pack, register, inLanguage: ({ zh }: { zh: string }) => zh };
  for (const problem of found)
    for (const language of ['zh-CN', 'en-US'] as const) {
      const { why, next } = explain(textsOf(language), problem, subject);
      expect([why, next]).not.toContain('');
    }
  return found;
}

describe('the pane says what people did to a sheet', () => {
  it('whose name they changed', async () => {
    expect(await after((people) => people.renameSheet(VOUCHERS, '今年的凭证'))).toEqual([
      { code: 'sheet/renamed', table: VOUCHERS, name: '今年的凭证' },
    ]);
  });

  it('that they hid', async () => {
    expect(await after((people) => people.hideSheet(VOUCHERS))).toEqual([
      { code: 'sheet/hidden', table: VOUCHERS, name: VOUCHERS },
    ]);
  });

  it('in which they renamed a header', async () => {
    expect(
      await after((people) => people.renameHeader(VOUCHERS, '售货单位', '卖家')),
    ).toMatchObject([
      { code: 'write/header-changed', outcome: { table: VOUCHERS, column: '售货单位' } },
    ]);
  });

  it('whose table they turned into a range', async () => {
    expect(await after((people) => people.turnIntoRange(VOUCHERS))).toMatchObject([
      { code: 'write/closed', outcome: { closed: { table: VOUCHERS, why: 'missing' } } },
    ]);
  });

  it('and nothing of a column that they moved, which is found as before', async () => {
    expect(await after((people) => people.moveColumn(VOUCHERS, '售货单位', 0))).toEqual([]);
  });
});
