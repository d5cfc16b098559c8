import { BLANK, numberCell, textCell } from '../../domain/cell';
import type { Change, RowSeen, WorkbookPort } from '../port';
import { allRows, type MakeBench } from './bench';
import {
  CABBAGE,
  ENTRIES,
  entries,
  MARCH_5,
  purchase,
  purchases,
  PURCHASES,
  RICE,
  SHOP,
} from './purchases';
import { TRICKY_TEXTS } from './texts';

const APPLIED = { kind: 'applied' };

export const byId = (text: string) => ({ table: PURCHASES, column: '行标识', text });

/** The one row with this identifier, which has to be there. */
export async function rowOf(workbook: WorkbookPort, id: string): Promise<RowSeen> {
  const [row] = (await workbook.look({ rows: [byId(id)] })).rows;
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

export const update = (row: RowSeen, set: Extract<Change, { kind: 'update' }>['set']): Change => ({
  kind: 'update',
  row,
  identity: '行标识',
  set,
});

export const append = (...rows: Extract<Change, { kind: 'append' }>['rows']): Change => ({
  kind: 'append',
  table: PURCHASES,
  identity: '行标识',
  rows,
});

export const appendEntry = (id: string): Change => ({
  kind: 'append',
  table: ENTRIES,
  identity: '条目',
  rows: [{ 条目: id }],
});

export const NOODLES = { 行标识: 'R-D', 凭证号: 'PZ-3', 品名: '面条', 数量: 4, 单价: 2.5 };

/** What the keeper of a register may rely on when rows are written and nobody disturbs. */
export function writingContract(open: MakeBench): void {
  it('gives a row its formulas again that went with what somebody took back', async () => {
    const { workbook, people, onlooker } = await open(SHOP);
    await people.type(PURCHASES, 1, '金额', '');
    const seen = await workbook.look({ rows: [byId('R-B')] });
    expect(await workbook.commit(seen, [update(seen.rows[0]!, { 备注: '补记' })])).toEqual(APPLIED);
    const [cabbage, rice] = await onlooker.rows(PURCHASES);
    expect(rice?.['金额']?.formula).toBe(cabbage?.['金额']?.formula);
    expect(rice?.['金额']).toMatchObject(numberCell(5));
  });

  it('writes the cells that are named and leaves the others as they are', async () => {
    const { workbook, onlooker } = await open(SHOP);
    const seen = await workbook.look({ rows: [byId('R-B')] });
    const row = seen.rows[0]!; // asserted by the outcome
    const set = { 数量: 7, 备注: '补记', 凭证号: '', 日期: null };
    expect(await workbook.commit(seen, [update(row, set)])).toEqual(APPLIED);
    const [cabbage, rice, eggs] = await onlooker.rows(PURCHASES);
    expect(rice).toMatchObject({
      行标识: textCell('R-B'),
      凭证号: BLANK,
      日期: numberCell(MARCH_5),
      品名: textCell('大米'),
      数量: numberCell(7),
      单价: numberCell(5),
      备注: textCell('补记'),
    });
    expect(rice?.['金额']).toMatchObject({ number: 35, formula: expect.any(String) as string });
    expect(cabbage).toMatchObject({ 品名: textCell('白菜'), 数量: numberCell(3) });
    expect(eggs).toMatchObject({ 品名: textCell('鸡蛋'), 数量: numberCell(2) });
  });

  it('appends rows in their order, and the table takes them in with its own formulas', async () => {
    const { workbook, onlooker } = await open(SHOP);
    const seen = await workbook.look({ rows: [], appendTo: [PURCHASES] });
    expect(seen.closed).toEqual([]);
    const outcome = await workbook.commit(seen, [
      append(NOODLES, { 行标识: 'R-E', 数量: 2, 单价: 3 }),
    ]);
    expect(outcome).toEqual(APPLIED);
    const rows = await onlooker.rows(PURCHASES);
    expect(rows.map((row) => row['行标识'])).toEqual(
      ['R-A', 'R-B', 'R-C', 'R-D', 'R-E'].map(textCell),
    );
    expect(rows[3]).toMatchObject({ 凭证号: textCell('PZ-3'), 日期: BLANK, 数量: numberCell(4) });
    expect(rows[3]?.['金额']).toMatchObject({ number: 10, formula: expect.any(String) as string });
    expect(rows[4]?.['金额']).toMatchObject({ number: 6, formula: expect.any(String) as string });
    expect((await rowOf(workbook, 'R-E')).position).toBe(4);
  });

  it('writes several rows of several tables in one go', async () => {
    const { workbook, onlooker } = await open(SHOP);
    const seen = await workbook.look({
      rows: [byId('R-A'), byId('R-C')],
      appendTo: [ENTRIES, PURCHASES],
    });
    const [cabbage, eggs] = seen.rows as readonly RowSeen[]; // asserted by the outcome
    expect(
      await workbook.commit(seen, [
        appendEntry('E-2'),
        update(cabbage!, { 备注: '甲' }),
        update(eggs!, { 备注: '丙' }),
        append(NOODLES),
        appendEntry('E-3'),
      ]),
    ).toEqual(APPLIED);
    expect((await onlooker.rows(PURCHASES)).map((row) => row['备注'])).toEqual([
      textCell('甲'),
      BLANK,
      textCell('丙'),
      BLANK,
    ]);
    expect((await onlooker.rows(ENTRIES)).map((row) => row['条目'])).toEqual(
      ['E-1', 'E-2', 'E-3'].map(textCell),
    );
  });

  it('writes neighbouring rows each with its own values', async () => {
    const { workbook, onlooker } = await open(SHOP);
    const seen = await workbook.look({ rows: ['R-A', 'R-B', 'R-C'].map(byId) });
    const changes = seen.rows.map((row, index) =>
      update(row!, index === 1 ? { 数量: 10 } : { 备注: `第${index}行` }),
    );
    expect(await workbook.commit(seen, changes)).toEqual(APPLIED);
    const rows = await onlooker.rows(PURCHASES);
    expect(rows.map((row) => row['备注'])).toEqual([textCell('第0行'), BLANK, textCell('第2行')]);
    expect(rows.map((row) => row['数量'])).toEqual([3, 10, 2].map(numberCell));
  });

  it('takes two updates of one row for one', async () => {
    const { workbook, onlooker } = await open(SHOP);
    const row = await rowOf(workbook, 'R-A');
    const seen = await workbook.look({ rows: [byId('R-A')] });
    const outcome = await workbook.commit(seen, [
      update(row, { 数量: 8, 备注: '先' }),
      update(row, { 备注: '后' }),
    ]);
    expect(outcome).toEqual(APPLIED);
    expect((await onlooker.rows(PURCHASES))[0]).toMatchObject({
      数量: numberCell(8),
      备注: textCell('后'),
    });
  });

  it('fills the blank row at the end of a table instead of leaving it behind', async () => {
    const { workbook, onlooker } = await open({
      tables: [purchases([]), entries([{ 条目: textCell('E-1') }, {}])],
    });
    const seen = await workbook.look({ rows: [], appendTo: [PURCHASES, ENTRIES] });
    expect(
      await workbook.commit(seen, [
        append(NOODLES, { ...NOODLES, 行标识: 'R-E' }),
        appendEntry('E-2'),
      ]),
    ).toEqual(APPLIED);
    const rows = await onlooker.rows(PURCHASES);
    expect(rows.map((row) => row['行标识'])).toEqual(['R-D', 'R-E'].map(textCell));
    expect(rows.map((row) => row['金额'])).toMatchObject([{ number: 10 }, { number: 10 }]);
    expect((await onlooker.rows(ENTRIES)).map((row) => row['条目'])).toEqual(
      ['E-1', 'E-2'].map(textCell),
    );
  });

  it('fills a blank row with one row and asks for no room below', async () => {
    const { workbook, people, onlooker } = await open({ tables: [purchases([])] });
    await people.writeBelow(PURCHASES, 1, '制表:张三');
    const seen = await workbook.look({ rows: [], appendTo: [PURCHASES] });
    expect(seen.closed).toEqual([]);
    expect(await workbook.commit(seen, [append(NOODLES)])).toEqual(APPLIED);
    expect(await onlooker.rows(PURCHASES)).toHaveLength(1);
    expect(await onlooker.below(PURCHASES, 1)).toEqual(['制表:张三']);
  });

  it.each(TRICKY_TEXTS)('keeps the text %j a text, in text columns and in others', async (text) => {
    const { workbook, onlooker } = await open(SHOP);
    const seen = await workbook.look({ rows: [byId('R-A')], appendTo: [PURCHASES] });
    const set = { 备注: text, 单价: text };
    expect(
      await workbook.commit(seen, [update(seen.rows[0]!, set), append({ ...set, 行标识: 'R-D' })]),
    ).toEqual(APPLIED);
    const rows = await onlooker.rows(PURCHASES);
    for (const row of [rows[0], rows[3]]) {
      expect(row?.['备注']).toEqual(textCell(text));
      expect(row?.['单价']).toEqual(textCell(text));
    }
  });

  it('keeps the longest text that a cell can hold', async () => {
    const { workbook, onlooker } = await open(SHOP);
    const seen = await workbook.look({ rows: [], appendTo: [ENTRIES] });
    const text = '签'.repeat(30_000);
    const outcome = await workbook.commit(seen, [
      { kind: 'append', table: ENTRIES, identity: '条目', rows: [{ 条目: 'E-2', 内容: text }] },
    ]);
    expect(outcome).toEqual(APPLIED);
    expect((await onlooker.rows(ENTRIES))[1]?.['内容']).toEqual(textCell(text));
  });

  it('knows one line end only', async () => {
    const { workbook, onlooker } = await open(SHOP);
    const seen = await workbook.look({ rows: [byId('R-A')] });
    const outcome = await workbook.commit(seen, [update(seen.rows[0]!, { 备注: '一\r\n二\r三' })]);
    expect(outcome).toEqual(APPLIED);
    expect((await onlooker.rows(PURCHASES))[0]?.['备注']).toEqual(textCell('一\n二\n三'));
  });

  it.each([0, -0, 0.1, 1234.56, -1e-7, 12345678901.25, 0.1 + 0.2, true, false])(
    'keeps the value %p',
    async (value) => {
      const { workbook, onlooker } = await open(SHOP);
      const seen = await workbook.look({ rows: [byId('R-A')], appendTo: [PURCHASES] });
      const outcome = await workbook.commit(seen, [
        update(seen.rows[0]!, { 单价: value }),
        append({ 行标识: 'R-D', 单价: value }),
      ]);
      expect(outcome).toEqual(APPLIED);
      const cell =
        typeof value === 'boolean'
          ? { kind: 'boolean', boolean: value }
          : { kind: 'number', number: value + 0 };
      const rows = await onlooker.rows(PURCHASES);
      expect([rows[0]?.['单价'], rows[3]?.['单价']]).toEqual([cell, cell]);
    },
  );

  it('writes days into a workbook that counts from 1904 as that workbook counts', async () => {
    const old = { ...CABBAGE, 日期: numberCell(MARCH_5 - 1462) };
    const { workbook, onlooker } = await open({ date1904: true, tables: [purchases([old])] });
    const seen = await workbook.look({ rows: [byId('R-A')], appendTo: [PURCHASES] });
    const outcome = await workbook.commit(seen, [
      update(seen.rows[0]!, { 日期: MARCH_5 + 1 }),
      append({ 行标识: 'R-D', 日期: MARCH_5 + 2, 数量: MARCH_5 }),
    ]);
    expect(outcome).toEqual(APPLIED);
    const rows = await onlooker.rows(PURCHASES);
    expect(rows.map((row) => row['日期'])).toEqual(
      [MARCH_5 - 1461, MARCH_5 - 1460].map(numberCell),
    );
    expect(rows[1]?.['数量']).toEqual(numberCell(MARCH_5));
    expect((await rowOf(workbook, 'R-D')).cells['日期']).toEqual(numberCell(MARCH_5 + 2));
  });

  it('says so when the cell holds something else than what was written', async () => {
    const { workbook } = await open(SHOP);
    const seen = await workbook.look({ rows: [byId('R-A')] });
    // A text column makes a text of every number.
    expect(await workbook.commit(seen, [update(seen.rows[0]!, { 备注: 12 })])).toEqual({
      kind: 'read-back-differs',
      table: PURCHASES,
      column: '备注',
      wrote: 12,
      found: textCell('12'),
    });
  });

  it('names a draft: its place says which of two equal ones is meant', async () => {
    const draft = purchase({ item: '葱', quantity: 1 });
    const { workbook, onlooker } = await open({ tables: [purchases([CABBAGE, draft, draft])] });
    const seen = await workbook.look({
      rows: [
        { table: PURCHASES, position: 1 },
        { table: PURCHASES, position: 2 },
      ],
    });
    const outcome = await workbook.commit(seen, [
      update(seen.rows[1]!, { 行标识: 'R-2' }),
      update(seen.rows[0]!, { 行标识: 'R-1' }),
    ]);
    expect(outcome).toEqual(APPLIED);
    expect((await onlooker.rows(PURCHASES)).map((row) => row['行标识'])).toEqual(
      ['R-A', 'R-1', 'R-2'].map(textCell),
    );
  });

  it('writes 300 rows at once', async () => {
    const { workbook, onlooker } = await open({ tables: [purchases([RICE])] });
    const rows = Array.from({ length: 300 }, (_, index) => ({ 行标识: `R-${index}`, 数量: index }));
    const seen = await workbook.look({ rows: [], appendTo: [PURCHASES] });
    expect(await workbook.commit(seen, [append(...rows)])).toEqual(APPLIED);
    const found = await onlooker.rows(PURCHASES);
    expect(found).toHaveLength(301);
    expect(found[300]).toMatchObject({ 行标识: textCell('R-299'), 数量: numberCell(299) });
    const lines = await workbook.look({ rows: rows.map((row) => byId(row.行标识)) });
    const outcome = await workbook.commit(
      lines,
      lines.rows.map((row, index) => update(row!, { 数量: index + 1 })),
    );
    expect(outcome).toEqual(APPLIED);
    expect((await allRows(workbook, PURCHASES)).slice(1).map(({ cells }) => cells['数量'])).toEqual(
      rows.map((_, index) => numberCell(index + 1)),
    );
  });
}
