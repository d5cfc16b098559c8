import { ENTRIES, SHOP } from '../../addin/workbook/contract/purchases';
import { appendEntry } from '../../addin/workbook/contract/writing';
import { onlookerAt, peopleAt } from './at-the-engine';
import { openOffice } from './open-office';

it('a write is completed when somebody begins to type in the middle of it', async () => {
  const { engine, workbook } = await openOffice(SHOP);
  const people = peopleAt(engine, SHOP.tables);
  // The table does not take in the row by itself, so the write needs a second batch.
  await people.stopGrowth();
  const seen = await workbook.look({ rows: [], appendTo: [ENTRIES] });
  let typed = false;
  const stop = engine.subscribe(({ kind }) => {
    if (typed || kind !== 'changed') return;
    typed = true;
    engine.setEditing(true);
    setTimeout(() => engine.setEditing(false), 300);
  });
  const outcome = await workbook.commit(seen, [appendEntry('E-2')]);
  stop();
  expect(typed).toBe(true);
  expect(outcome).toEqual({ kind: 'applied' });
  expect(await onlookerAt(engine).rows(ENTRIES)).toMatchObject([
    { 条目: { text: 'E-1' } },
    { 条目: { text: 'E-2' } },
  ]);
});
