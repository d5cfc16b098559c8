import { textCell } from '../../domain/cell';
import type { Hint } from '../port';
import { allRows, type MakeBench } from './bench';
import { ENTRIES, purchase, purchases, PURCHASES, SHOP } from './purchases';
import { append, byId, NOODLES, rowOf, update } from './writing';

/** What the pane may rely on when it follows the person through the sheets. */
export function followingContract(open: MakeBench): void {
  it('tells the selected rows, each once and in sheet order, and the column', async () => {
    const { workbook, people } = await open({
      tables: [purchases(Array.from({ length: 9 }, (_, index) => purchase({ id: `R-${index}` })))],
    });
    await people.select(
      PURCHASES,
      [
        [6, 7],
        [1, 2],
        [2, 3],
      ],
      '品名',
    );
    const selection = await workbook.selection(10);
    expect(selection?.table).toBe(PURCHASES);
    expect(selection?.rows.map(({ position }) => position)).toEqual([1, 2, 3, 6, 7]);
    expect(selection?.rows[0]?.cells['行标识']).toEqual(textCell('R-1'));
    expect(selection).toMatchObject({ more: false, column: '品名' });
  });

  it('tells at most as many rows as asked, and that there are more', async () => {
    const { workbook, people } = await open(SHOP);
    await people.select(PURCHASES, [[0, 2]], '品名');
    const selection = await workbook.selection(2);
    expect(selection?.rows.map(({ position }) => position)).toEqual([0, 1]);
    expect(selection?.more).toBe(true);
    expect((await workbook.selection(3))?.more).toBe(false);
  });

  it('never counts a row as selected that a filter hides', async () => {
    const { workbook, people } = await open({
      tables: [
        purchases(
          ['葱', '姜', '葱', '姜', '葱'].map((item, index) => purchase({ id: `R-${index}`, item })),
        ),
      ],
    });
    await people.filter(PURCHASES, '品名', '葱');
    await people.select(PURCHASES, [[0, 3]], '品名');
    const selection = await workbook.selection(2);
    expect(selection?.rows.map(({ position }) => position)).toEqual([0, 2]);
    expect(selection?.more).toBe(false);
  });

  it('tells nothing when something else is selected', async () => {
    const { workbook, people } = await open(SHOP);
    await people.selectOutside(PURCHASES);
    expect(await workbook.selection(5)).toBeNull();
  });

  it('gives the cells that were picked as they stand, whatever they mean', async () => {
    const { workbook, people } = await open(SHOP);
    await people.select(PURCHASES, [[0, 1]], '品名');
    const picked = await workbook.picked(10);
    const rows = (await allRows(workbook, PURCHASES)).slice(0, 2);
    expect(picked?.cells).toHaveLength(2);
    rows.forEach(({ cells }, at) => {
      const shown = [cells['品名'], cells['数量'], cells['单价']];
      expect(picked?.cells[at]).toEqual(expect.arrayContaining(shown));
    });
    expect(picked?.more).toBe(false);
    const first = await workbook.picked(1);
    expect(first).toEqual({ ...picked, cells: picked?.cells.slice(0, 1), more: true });
  });

  it('names what is selected as a formula does, and puts no formula into a table', async () => {
    const { workbook, people } = await open(SHOP);
    await people.select(PURCHASES, [[0, 1]], '品名');
    const address = await workbook.selectedAddress();
    expect(address).toMatch(/^.+!\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+$/);
    expect(await workbook.insertFormula('=1+1')).toMatchObject({ is: 'inTable' });
  });

  it('shows a row, wherever it stands now', async () => {
    const { workbook, people } = await open(SHOP);
    await people.selectOutside(ENTRIES);
    const rice = await rowOf(workbook, 'R-B');
    await people.sort(PURCHASES, '数量', 'down');
    await workbook.reveal(rice, '单价');
    const selection = await workbook.selection(5);
    expect(selection?.rows.map(({ cells }) => cells['行标识'])).toEqual([textCell('R-B')]);
    expect(selection?.column).toBe('单价');
    await workbook.reveal(await rowOf(workbook, 'R-A'));
    expect((await workbook.selection(5))?.rows.map(({ cells }) => cells['行标识'])).toEqual([
      textCell('R-A'),
    ]);
  });

  it('tells of selections and changes, and who made them, until told to stop', async () => {
    const { workbook, people } = await open(SHOP);
    const hints: Hint[] = [];
    const stop = await workbook.watch((hint) => hints.push(hint));
    const heard = async (): Promise<readonly Hint[]> => {
      await soon(() => hints.length > 0);
      return hints.splice(0);
    };
    await people.select(PURCHASES, [[1, 1]], '品名');
    expect(await heard()).toContainEqual({ kind: 'selection' });
    await people.type(PURCHASES, 0, '数量', 5);
    expect(await heard()).toContainEqual({ kind: 'changed', table: PURCHASES, byUs: false });
    const seen = await workbook.look({ rows: [byId('R-A')], appendTo: [PURCHASES] });
    await workbook.commit(seen, [update(seen.rows[0]!, { 备注: '甲' }), append(NOODLES)]);
    const ours = await heard();
    expect(ours).toContainEqual({ kind: 'changed', table: PURCHASES, byUs: true });
    expect(ours).not.toContainEqual(expect.objectContaining({ byUs: false }));
    await stop();
    await soon(() => false);
    hints.length = 0;
    await people.type(PURCHASES, 0, '数量', 6);
    await soon(() => hints.length > 0);
    expect(hints).toEqual([]);
  });
}

/** Waits until it is so, or a tenth of a second: hints may come a little later. */
async function soon(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 20 && !isSo(); tries += 1)
    await new Promise((done) => setTimeout(done, 5));
}
