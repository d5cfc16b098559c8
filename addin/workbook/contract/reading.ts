import { BLANK, numberCell, textCell } from '../../domain/cell';
import { allRows, type MakeReader } from './bench';
import {
  CABBAGE,
  EGGS,
  entries,
  ENTRIES,
  MARCH_5,
  purchase,
  purchases,
  PURCHASES,
  RICE,
  SHOP,
} from './purchases';

const byId = (text: string) => ({ table: PURCHASES, column: '行标识', text });
const LONG = '很长的说明,'.repeat(60);

/** What a reader of a register may rely on. */
export function readingContract(open: MakeReader): void {
  it('finds rows by what stands in a column, in the order asked', async () => {
    const workbook = await open(SHOP);
    const { rows, missing } = await workbook.look({
      rows: [byId('R-C'), byId('R-A'), { table: ENTRIES, column: '内容', text: '开账' }],
    });
    expect(rows.map((row) => row?.position)).toEqual([2, 0, 0]);
    expect(rows[0]?.cells['品名']).toEqual(textCell('鸡蛋'));
    expect(rows[2]?.cells['条目']).toEqual(textCell('E-1'));
    expect(missing).toEqual([]);
  });

  it('answers null where no row has the text, and for a blank text', async () => {
    const workbook = await open({ tables: [purchases([...SHOP_ROWS, purchase({})])] });
    const seen = await workbook.look({ rows: [byId('R-X'), byId(''), byId('R-A')] });
    expect(seen.rows.map((row) => row?.position ?? null)).toEqual([null, null, 0]);
  });

  it('takes the first of several rows that have the same text', async () => {
    const workbook = await open(SHOP);
    const seen = await workbook.look({
      rows: [{ table: PURCHASES, column: '凭证号', text: 'PZ-1' }],
    });
    expect(seen.rows[0]?.position).toBe(0);
  });

  it('tells capital letters from small ones', async () => {
    const workbook = await open({
      tables: [purchases(['r-a', 'R-a', 'R-A'].map((id) => purchase({ id, item: id })))],
    });
    const seen = await workbook.look({
      rows: [byId('R-A'), byId('r-a'), byId('R-a'), byId('r-A')],
    });
    expect(seen.rows.map((row) => row?.position ?? null)).toEqual([2, 0, 1, null]);
  });

  it('counts rows without reading them, at least as many as there are', async () => {
    const ids = ['R-A', 'R-B', 'R-A', 'R-A*'];
    const workbook = await open({ tables: [purchases(ids.map((id) => purchase({ id })))] });
    const asked = ['R-A', 'R-B', 'R-C', 'R-A*'];
    const seen = await workbook.look({ rows: [], counts: asked.map(byId) });
    expect(seen.counts).toEqual([2, 1, 0, 1]);
  });

  it('takes *, ? and ~ for the signs that they are', async () => {
    const ids = ['米*', '米x', '米?', '米~', '米~*', '=米', '<>米'];
    const workbook = await open({ tables: [purchases(ids.map((id) => purchase({ id })))] });
    const asked = ['米*', '米?', '米~', '米~*', '*', '=米', '<>米'];
    const seen = await workbook.look({
      rows: asked.map(byId),
      matching: asked.map(byId),
    });
    expect(seen.rows.map((row) => row?.position ?? null)).toEqual([0, 2, 3, 4, null, 5, 6]);
    expect(seen.matching.map((rows) => rows.map(({ position }) => position))).toEqual([
      [0],
      [2],
      [3],
      [4],
      [],
      [5],
      [6],
    ]);
  });

  it('does not take a number for the text that looks like it', async () => {
    const asked = ['12', '0012', '12.0'].map(byId);
    const workbook = await open({
      tables: [
        purchases([
          { ...purchase({}), 行标识: numberCell(12) },
          purchase({ id: '0012' }),
          purchase({ id: '12' }),
        ]),
      ],
    });
    const seen = await workbook.look({ rows: asked, matching: asked });
    expect(seen.rows.map((row) => row?.position ?? null)).toEqual([2, 1, null]);
    expect(seen.matching.map((rows) => rows.map(({ position }) => position))).toEqual([
      [2],
      [1],
      [],
    ]);
  });

  it('finds a text that is longer than Excel can look for', async () => {
    const workbook = await open({
      tables: [purchases([purchase({ id: `${LONG}a` }), purchase({ id: `${LONG}b` })])],
    });
    const seen = await workbook.look({ rows: [byId(`${LONG}b`)], matching: [byId(`${LONG}b`)] });
    expect(seen.rows[0]?.position).toBe(1);
    expect(seen.matching[0]?.map(({ position }) => position)).toEqual([1]);
  });

  it('reads a draft by its place', async () => {
    const workbook = await open(SHOP);
    const seen = await workbook.look({
      rows: [
        { table: PURCHASES, position: 1 },
        { table: PURCHASES, position: 3 },
        { table: PURCHASES, position: 2 },
      ],
    });
    expect(seen.rows.map((row) => row?.cells['品名'] ?? null)).toEqual([
      textCell('大米'),
      null,
      textCell('鸡蛋'),
    ]);
  });

  it('reads all rows of one document, wherever they stand, in sheet order', async () => {
    const workbook = await open({ tables: [purchases([CABBAGE, EGGS, RICE])] });
    const seen = await workbook.look({
      rows: [],
      matching: ['PZ-1', 'PZ-2', 'PZ-3', ''].map((text) => ({
        table: PURCHASES,
        column: '凭证号',
        text,
      })),
    });
    expect(seen.matching.map((rows) => rows.map(({ position }) => position))).toEqual([
      [0, 2],
      [1],
      [],
      [],
    ]);
    expect(seen.matching[0]?.[1]?.cells['品名']).toEqual(textCell('大米'));
  });

  it.each([
    ['nothing', [], 'PZ-2026-', 'PZ-2026-0001'],
    ['two', ['PZ-2026-0001', 'PZ-2026-0002'], 'PZ-2026-', 'PZ-2026-0003'],
    ['one of another year', ['PZ-2026-0001', 'PZ-2025-0009'], 'PZ-2026-', 'PZ-2026-0002'],
    ['a gap', ['PZ-2026-0001', 'PZ-2026-0003'], 'PZ-2026-', 'PZ-2026-0004'],
    ['a doubled one', ['PZ-2026-0001', 'PZ-2026-0001'], 'PZ-2026-', 'PZ-2026-0003'],
    ['a sign that Excel takes for any text', ['PZ*0001', 'PZ-0001'], 'PZ*', 'PZ*0002'],
    ['the nine after the count', tenToEighteen, 'PZ-', 'PZ-0019'],
  ])('gives the next free number after %s', async (_, standing, startsWith, next) => {
    const workbook = await open({
      tables: [
        purchases([
          ...standing.map((no) => purchase({ no })),
          { ...purchase({}), 凭证号: numberCell(2026) },
        ]),
      ],
    });
    const seen = await workbook.look({
      rows: [],
      numbers: [{ table: PURCHASES, column: '凭证号', startsWith, width: 4 }],
    });
    expect(seen.numbers).toEqual([next]);
  });

  it('gives as many free numbers as a document posts rows', async () => {
    const standing = ['PZ-0001', 'PZ-0004', 'PZ-0013'];
    const workbook = await open({ tables: [purchases(standing.map((no) => purchase({ no })))] });
    const series = { table: PURCHASES, column: '凭证号', startsWith: 'PZ-', width: 4 };
    const seen = await workbook.look({ rows: [], numbers: [{ ...series, take: 9 }, series] });
    expect(seen.numbers).toEqual([
      ...['PZ-0005', 'PZ-0006', 'PZ-0007', 'PZ-0008', 'PZ-0009'],
      ...['PZ-0010', 'PZ-0011', 'PZ-0012', 'PZ-0014'],
      'PZ-0005',
    ]);
  });

  it('adds up the rows of one thing, those without a mark left out', async () => {
    const workbook = await open({
      tables: [
        purchases([
          purchase({ item: '大米', quantity: 3, note: '签' }),
          purchase({ item: '大米', quantity: 2 }),
          purchase({ item: '大米*', quantity: 7, note: '签' }),
          { ...purchase({ item: '大米', note: '签' }), 数量: textCell('9') },
          purchase({ item: '大米', quantity: -0.5, note: '签' }),
        ]),
      ],
    });
    const sums = ['大米', '大米*', '面粉'].map((text) => ({
      ...{ table: PURCHASES, column: '品名', text, of: '数量', filled: '备注' },
    }));
    expect((await workbook.look({ rows: [], sums })).sums).toEqual([2.5, 7, 0]);
    const lost = sums.map((sum) => ({ ...sum, of: '重量' }));
    expect((await workbook.look({ rows: [], sums: lost })).sums).toEqual([0, 0, 0]);
  });

  it('tells blank, text, number, true, error and formula apart', async () => {
    const workbook = await open({
      tables: [
        purchases(
          [
            {
              ...CABBAGE,
              凭证号: textCell('0012'),
              数量: { kind: 'boolean', boolean: true },
              单价: { kind: 'error', error: '#N/A' },
              金额: { ...textCell(''), formula: '=""' },
              备注: BLANK,
            },
          ],
          { calculated: [] },
        ),
      ],
    });
    const { rows } = await workbook.look({ rows: [byId('R-A')] });
    expect(rows[0]?.cells).toEqual({
      ...CABBAGE,
      凭证号: textCell('0012'),
      数量: { kind: 'boolean', boolean: true },
      单价: { kind: 'error', error: '#N/A' },
      金额: { ...textCell(''), formula: '=""' },
      备注: BLANK,
    });
  });

  it('shows what a calculated column shows, and that it is calculated', async () => {
    const workbook = await open(SHOP);
    const { rows } = await workbook.look({ rows: [byId('R-A')] });
    expect(rows[0]?.cells['金额']).toEqual({
      kind: 'number',
      number: 6,
      formula: expect.stringMatching(/^=.*\*/) as string,
    });
  });

  it('takes a text that begins with = for a text', async () => {
    const workbook = await open({ tables: [purchases([purchase({ id: 'R-A', note: '=1+1' })])] });
    const { rows } = await workbook.look({ rows: [byId('R-A')] });
    expect(rows[0]?.cells['备注']).toEqual(textCell('=1+1'));
  });

  it('reads every digit and every fraction of a day', async () => {
    const date = MARCH_5 + 8.5 / 24;
    const workbook = await open({
      tables: [purchases([purchase({ id: 'R-A', date, quantity: 0.1 + 0.2, price: 1e-7 })])],
    });
    const { rows } = await workbook.look({ rows: [byId('R-A')] });
    expect(rows[0]?.cells['日期']).toEqual(numberCell(date));
    expect(rows[0]?.cells['数量']).toEqual(numberCell(0.1 + 0.2));
    expect(rows[0]?.cells['单价']).toEqual(numberCell(1e-7));
  });

  it('counts days from 1900 also in a workbook that counts from 1904', async () => {
    const workbook = await open({
      date1904: true,
      tables: [purchases([purchase({ id: 'R-A', date: MARCH_5 - 1462, quantity: MARCH_5 })])],
    });
    const { rows } = await workbook.look({ rows: [byId('R-A')] });
    expect(rows[0]?.cells['日期']).toEqual(numberCell(MARCH_5));
    expect(rows[0]?.cells['数量']).toEqual(numberCell(MARCH_5));
    expect((await allRows(workbook, PURCHASES, ['日期']))[0]?.cells).toEqual({
      日期: numberCell(MARCH_5),
    });
  });

  it('keeps line breaks and signs outside the common plane', async () => {
    const note = '一行\n二行 𠮷 & <b> "x" \u00a0 ';
    const workbook = await open({ tables: [purchases([purchase({ id: 'R-A', note })])] });
    const { rows } = await workbook.look({ rows: [byId('R-A')] });
    expect(rows[0]?.cells['备注']).toEqual(textCell(note));
  });

  it('finds columns by their header, wherever they stand', async () => {
    const headers = ['备注', '金额', '单价', '数量', '品名', '日期', '凭证号', '行标识'];
    const workbook = await open({ tables: [purchases(SHOP_ROWS, { headers })] });
    const { rows } = await workbook.look({ rows: [byId('R-B')] });
    expect(rows[0]?.position).toBe(1);
    expect(rows[0]?.cells['品名']).toEqual(textCell('大米'));
    expect(rows[0]?.cells['单价']).toEqual(numberCell(5));
  });

  it('names tables and columns that are not there, and reads the others', async () => {
    const headers = ['行标识', '凭证号', '日期', '货品', '数量', '单价', '金额', '备注'];
    const workbook = await open({
      tables: [purchases([{ ...CABBAGE, 货品: textCell('白菜') }], { headers })],
    });
    const seen = await workbook.look({
      rows: [
        { table: PURCHASES, column: '品名', text: '白菜' },
        { table: ENTRIES, column: '条目', text: 'E-1' },
        { table: ENTRIES, position: 0 },
        byId('R-A'),
      ],
      matching: [{ table: ENTRIES, column: '条目', text: 'E-1' }],
      numbers: [{ table: PURCHASES, column: '品名', startsWith: '白', width: 4 }],
    });
    expect(seen.rows.map((row) => row?.position ?? null)).toEqual([null, null, null, 0]);
    expect(seen.rows[3]?.cells['货品']).toEqual(textCell('白菜'));
    expect(seen.rows[3]?.cells).not.toHaveProperty('品名');
    expect(seen.matching).toEqual([[]]);
    expect(seen.numbers).toHaveLength(1);
    expect(seen.missing).toEqual(
      expect.arrayContaining([{ table: PURCHASES, column: '品名' }, { table: ENTRIES }]),
    );
  });

  it('goes through all rows in sheet order; a totals row is none of them', async () => {
    const many = Array.from({ length: 2500 }, (_, index) =>
      purchase({ id: `R-${index}`, quantity: index }),
    );
    const workbook = await open({
      tables: [purchases(many, { totalsRow: true, calculated: [] }), entries()],
    });
    const rows = await allRows(workbook, PURCHASES, ['行标识', '数量']);
    expect(rows).toHaveLength(2500);
    expect(rows.map(({ position }) => position)).toEqual(many.map((_, index) => index));
    expect(rows[2499]).toEqual({
      table: PURCHASES,
      position: 2499,
      cells: { 行标识: textCell('R-2499'), 数量: numberCell(2499) },
    });
    expect(await allRows(workbook, ENTRIES)).toHaveLength(1);
  });

  it('says that a table is not there rather than that it is empty', async () => {
    const workbook = await open({ tables: [entries()] });
    await expect(allRows(workbook, PURCHASES)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('knows the workbook by its identity and the tables that it has', async () => {
    const workbook = await open(SHOP);
    const facts = await workbook.facts();
    expect(facts.workbookId).toBe('WB-1');
    expect([...facts.tables].sort()).toEqual([PURCHASES, ENTRIES].sort());
    expect(facts.readOnly).toBe(false);
    expect((await (await open({ tables: [] })).facts()).workbookId).toBe('');
  });

  it('reads a table of which only a blank row is there', async () => {
    const workbook = await open({ tables: [purchases([])] });
    const rows = await allRows(workbook, PURCHASES);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells['行标识']).toEqual(BLANK);
    expect(rows[0]?.cells['金额']?.formula).toBeDefined();
  });
}

const SHOP_ROWS = [CABBAGE, RICE, EGGS];

const tenToEighteen = Array.from({ length: 9 }, (_, index) => `PZ-00${index + 10}`);
