import { BLANK, numberCell, textCell } from '../../domain/cell';
import type { People } from '../people';
import type { Change, Outcome, RowSeen, Seen } from '../port';
import type { MakeBench, TestBench } from './bench';
import {
  CABBAGE,
  cash,
  CASH,
  EGGS,
  ENTRIES,
  entries,
  purchase,
  purchases,
  PURCHASES,
  RICE,
  SHOP,
} from './purchases';
import { append, appendEntry, byId, NOODLES, update } from './writing';

const APPLIED = { kind: 'applied' };

/** What the keeper may rely on when others work on the workbook at the same time. */
export function disturbingContract(open: MakeBench): void {
  /** Looks at R-B, lets people act, then signs R-B and appends a purchase and an entry. */
  async function signWhile(
    act: (people: People) => Promise<void>,
    bench?: TestBench,
  ): Promise<TestBench & { readonly outcome: Outcome; readonly rice: RowSeen }> {
    const { workbook, people, onlooker } = bench ?? (await open(SHOP));
    const seen = await workbook.look({ rows: [byId('R-B')], appendTo: [ENTRIES, PURCHASES] });
    const rice = seen.rows[0]!; // SHOP has it
    await act(people);
    const outcome = await workbook.commit(seen, [
      appendEntry('E-2'),
      update(rice, { 备注: '已签' }),
      append(NOODLES),
    ]);
    return { workbook, people, onlooker, outcome, rice };
  }

  /** Nothing of signWhile is to be found. */
  async function expectUntouched({ onlooker }: TestBench): Promise<void> {
    expect((await onlooker.rows(ENTRIES)).map((row) => row['条目'])).toEqual([textCell('E-1')]);
    for (const row of await onlooker.rows(PURCHASES)) {
      expect(Object.values(row)).not.toContainEqual(textCell('已签'));
      expect(Object.values(row)).not.toContainEqual(textCell('R-D'));
      expect(Object.values(row)).not.toContainEqual(textCell('面条'));
    }
    for (const table of [ENTRIES, PURCHASES])
      for (const text of await onlooker.below(table, 3))
        expect(['', '合计', '制表:张三']).toContain(text);
  }

  async function expectSigned({ onlooker }: TestBench): Promise<void> {
    const rows = await onlooker.rows(PURCHASES);
    const signed = rows.filter((row) => Object.values(row).some((cell) => sameText(cell, '已签')));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toMatchObject({ 行标识: textCell('R-B'), 备注: textCell('已签') });
    expect(rows.filter((row) => sameText(row['行标识'], 'R-D'))).toHaveLength(1);
    expect((await onlooker.rows(ENTRIES)).map((row) => row['条目'])).toEqual(
      ['E-1', 'E-2'].map(textCell),
    );
  }

  describe('finds the row again', () => {
    it('after somebody sorted the table', async () => {
      const after = await signWhile((people) => people.sort(PURCHASES, '数量', 'down'));
      expect(after.outcome).toEqual(APPLIED);
      await expectSigned(after);
      expect((await after.onlooker.rows(PURCHASES)).slice(0, 3).map((row) => row['数量'])).toEqual(
        [3, 2, 1].map(numberCell),
      );
    });

    it('after somebody put a row above it', async () => {
      const after = await signWhile(async (people) => {
        await people.insertRow(PURCHASES, 0);
        await people.type(PURCHASES, 0, '品名', '葱');
      });
      expect(after.outcome).toEqual(APPLIED);
      await expectSigned(after);
      expect((await after.onlooker.rows(PURCHASES))[0]).toMatchObject({ 品名: textCell('葱') });
    });

    it('after somebody took away a row above it', async () => {
      const after = await signWhile((people) => people.deleteRow(PURCHASES, 0));
      expect(after.outcome).toEqual(APPLIED);
      await expectSigned(after);
    });

    it('after somebody moved a column', async () => {
      const after = await signWhile((people) => people.moveColumn(PURCHASES, '备注', 2));
      expect(after.outcome).toEqual(APPLIED);
      await expectSigned(after);
    });

    it.each<[string, (people: People) => Promise<void>]>([
      ['renamed its sheet', (people) => people.renameSheet(PURCHASES, '进货 2026 (旧)')],
      ['renamed the sheet of the journal', (people) => people.renameSheet(ENTRIES, "甲'乙")],
      ['hid its sheet', (people) => people.hideSheet(PURCHASES)],
      ['hid the sheet of the journal', (people) => people.hideSheet(ENTRIES)],
    ])('after somebody %s', async (_, act) => {
      const after = await signWhile(act);
      expect(after.outcome).toEqual(APPLIED);
      await expectSigned(after);
    });

    it('when somebody copied it whole, identifier and all', async () => {
      const after = await signWhile(async (people) => {
        await people.insertRow(PURCHASES, 0);
        for (const [header, value] of [
          ['行标识', 'R-B'],
          ['品名', '大米'],
          ['数量', 99],
        ] as const)
          await people.type(PURCHASES, 0, header, value);
      });
      expect(after.outcome).toEqual(APPLIED);
      const [copy] = await after.onlooker.rows(PURCHASES);
      expect(copy).toMatchObject({ 数量: numberCell(99), 备注: BLANK });
    });

    it.each([
      ['up', (people: People) => people.deleteRow(PURCHASES, 0)],
      ['down', (people: People) => people.insertRow(PURCHASES, 0)],
    ])('when it is a draft without an identifier and moved %s', async (_, act) => {
      const draft = purchase({ item: '葱', quantity: 1 });
      const { workbook, people, onlooker } = await open({
        tables: [purchases([CABBAGE, draft, draft])],
      });
      const seen = await workbook.look({
        rows: [1, 2].map((position) => ({ table: PURCHASES, position })),
      });
      await act(people);
      const outcome = await workbook.commit(
        seen,
        seen.rows.map((row, index) => update(row!, { 行标识: `R-${index}` })),
      );
      expect(outcome).toEqual(APPLIED);
      const names = (await onlooker.rows(PURCHASES)).slice(-2).map((row) => row['行标识']);
      expect(names).toHaveLength(2);
      expect(names).toEqual(expect.arrayContaining(['R-0', 'R-1'].map(textCell)));
    });

    it('and takes a running balance that others changed for no change of the row', async () => {
      const { workbook, people, onlooker } = await open({ tables: [cash()] });
      const seen = await workbook.look({ rows: [{ table: CASH, column: '条目', text: 'E-2' }] });
      await people.type(CASH, 0, '金额', 7);
      const [row] = seen.rows;
      expect(row?.cells['结存']).toMatchObject({ number: 3 });
      const outcome = await workbook.commit(seen, [
        { kind: 'update', row: row!, identity: '条目', set: { 内容: '已签' } },
      ]);
      expect(outcome).toEqual(APPLIED);
      expect((await onlooker.rows(CASH))[1]).toMatchObject({
        内容: textCell('已签'),
        结存: { number: 9 },
      });
    });
  });

  describe('writes nothing at all', () => {
    it('when the row was changed meanwhile, and shows both', async () => {
      const after = await signWhile((people) => people.type(PURCHASES, 1, '数量', 9));
      expect(after.outcome).toEqual({
        kind: 'row-changed',
        was: after.rice,
        now: {
          ...after.rice,
          cells: {
            ...after.rice.cells,
            数量: numberCell(9),
            金额: expect.objectContaining({ number: 45 }) as unknown,
          },
        },
      });
      await expectUntouched(after);
    });

    it('when the row was changed and moved', async () => {
      const after = await signWhile(async (people) => {
        await people.type(PURCHASES, 1, '品名', '糯米');
        await people.sort(PURCHASES, '数量', 'down');
      });
      expect(after.outcome).toMatchObject({
        kind: 'row-changed',
        now: { position: 2, cells: { 品名: textCell('糯米') } },
      });
      await expectUntouched(after);
    });

    it('when somebody wrote over the formula of a calculated cell', async () => {
      const after = await signWhile((people) => people.type(PURCHASES, 1, '金额', 5));
      expect(after.outcome).toMatchObject({ kind: 'row-changed' });
      await expectUntouched(after);
    });

    it('when the row is gone', async () => {
      const after = await signWhile((people) => people.deleteRow(PURCHASES, 1));
      expect(after.outcome).toEqual({ kind: 'row-gone', row: after.rice });
      await expectUntouched(after);
    });

    it('when a draft was changed, or took another’s place', async () => {
      const draft = purchase({ item: '葱', quantity: 1 });
      for (const [kind, act] of [
        ['row-changed', (people: People) => people.type(PURCHASES, 1, '数量', 2)],
        ['row-gone', (people: People) => people.deleteRow(PURCHASES, 1)],
      ] as const) {
        const { workbook, people, onlooker } = await open({
          tables: [purchases([CABBAGE, draft, RICE])],
        });
        const seen = await workbook.look({ rows: [{ table: PURCHASES, position: 1 }] });
        await act(people);
        const before = await onlooker.rows(PURCHASES);
        const outcome = await workbook.commit(seen, [update(seen.rows[0]!, { 行标识: 'R-1' })]);
        expect(outcome.kind).toBe(kind);
        expect(await onlooker.rows(PURCHASES)).toEqual(before);
      }
    });

    it('when a header was renamed', async () => {
      const after = await signWhile((people) => people.renameHeader(PURCHASES, '备注', '说明'));
      expect(after.outcome).toEqual({ kind: 'header-changed', table: PURCHASES, column: '备注' });
      await expectUntouched(after);
    });

    it('when the table was turned into a range', async () => {
      const after = await signWhile((people) => people.turnIntoRange(PURCHASES));
      expect(after.outcome).toEqual({
        kind: 'closed',
        closed: { table: PURCHASES, why: 'missing' },
      });
      expect(await after.onlooker.rows(ENTRIES)).toHaveLength(1);
    });

    it('when a totals row was added', async () => {
      const after = await signWhile((people) => people.addTotalsRow(PURCHASES));
      expect(after.outcome).toEqual({
        kind: 'closed',
        closed: { table: PURCHASES, why: 'totals-row' },
      });
      await expectUntouched(after);
    });

    it('when a totals row was added below the blank row', async () => {
      const { workbook, people, onlooker } = await open({ tables: [purchases([])] });
      const seen = await workbook.look({ rows: [], appendTo: [PURCHASES] });
      await people.addTotalsRow(PURCHASES);
      const before = await onlooker.rows(PURCHASES);
      expect(await workbook.commit(seen, [append(NOODLES)])).toEqual({
        kind: 'closed',
        closed: { table: PURCHASES, why: 'totals-row' },
      });
      expect(await onlooker.rows(PURCHASES)).toEqual(before);
    });

    it('when somebody wrote directly below the table', async () => {
      const after = await signWhile((people) => people.writeBelow(PURCHASES, 1, '制表:张三'));
      expect(after.outcome).toMatchObject({
        kind: 'closed',
        closed: { table: PURCHASES, why: 'occupied-below' },
      });
      await expectUntouched(after);
      expect(await after.onlooker.below(PURCHASES, 2)).toEqual(['制表:张三', '']);
      expect(await after.onlooker.rows(PURCHASES)).toHaveLength(3);
    });

    it.each([PURCHASES, ENTRIES])('when the sheet of %s was protected', async (table) => {
      const after = await signWhile((people) => people.protect(table));
      expect(after.outcome).toEqual({ kind: 'closed', closed: { table, why: 'protected' } });
      await expectUntouched(after);
    });

    it('while somebody types into a cell', async () => {
      const after = await signWhile((people) => people.startEditing());
      expect(after.outcome).toEqual({ kind: 'busy-editing' });
      await expect(after.workbook.look({ rows: [byId('R-A')] })).rejects.toMatchObject({
        code: 'busy-editing',
      });
      await after.people.stopEditing();
      await expectUntouched(after);
    });

    it('in a workbook that was opened read-only', async () => {
      const bench = await open({ ...SHOP, readOnly: true });
      expect((await bench.workbook.facts()).readOnly).toBe(true);
      const after = await signWhile(() => Promise.resolve(), bench);
      expect(after.outcome).toEqual({ kind: 'read-only' });
      await expectUntouched(after);
    });

    it('of what one batch cannot carry', async () => {
      const { workbook, onlooker } = await open(SHOP);
      const seen = await workbook.look({ rows: [byId('R-A')], appendTo: [ENTRIES] });
      const big = '签'.repeat(30_000);
      const tooMuch: readonly (readonly Change[])[] = [
        [update(seen.rows[0]!, { 备注: '长'.repeat(32_768) })],
        [
          update(seen.rows[0]!, { 备注: '已签' }),
          {
            kind: 'append',
            table: ENTRIES,
            identity: '条目',
            rows: Array.from({ length: 60 }, (_, index) => ({ 条目: `E-${index}`, 内容: big })),
          },
        ],
      ];
      for (const changes of tooMuch)
        await expect(workbook.commit(seen, changes)).rejects.toMatchObject({ code: 'too-large' });
      await expectUntouched({ workbook, onlooker } as TestBench);
    });
  });

  describe('appends', () => {
    it('below what somebody pasted meanwhile', async () => {
      const after = await signWhile((people) =>
        people.paste(PURCHASES, [
          { 品名: '葱', 数量: 1 },
          { 品名: '姜', 数量: 2 },
        ]),
      );
      expect(after.outcome).toEqual(APPLIED);
      await expectSigned(after);
      expect((await after.onlooker.rows(PURCHASES)).map((row) => row['品名'])).toEqual(
        ['白菜', '大米', '鸡蛋', '葱', '姜', '面条'].map(textCell),
      );
    });

    it('below the blank row, if somebody began to fill it', async () => {
      const { workbook, people, onlooker } = await open({
        tables: [purchases([CABBAGE, purchase({})])],
      });
      const seen = await workbook.look({ rows: [], appendTo: [PURCHASES] });
      await people.type(PURCHASES, 1, '品名', '葱');
      expect(await workbook.commit(seen, [append(NOODLES)])).toEqual(APPLIED);
      expect((await onlooker.rows(PURCHASES)).map((row) => row['品名'])).toEqual(
        ['白菜', '葱', '面条'].map(textCell),
      );
    });

    it('into the blank row that somebody added meanwhile', async () => {
      const after = await signWhile((people) => people.insertRow(PURCHASES, 3));
      expect(after.outcome).toEqual(APPLIED);
      await expectSigned(after);
      expect(await after.onlooker.rows(PURCHASES)).toHaveLength(4);
    });

    it('in a workbook where tables do not take in what is written below them', async () => {
      const after = await signWhile((people) => people.stopGrowth());
      expect(after.outcome).toEqual(APPLIED);
      await expectSigned(after);
      const [, , , noodles] = await after.onlooker.rows(PURCHASES);
      expect(noodles?.['金额']).toMatchObject({
        number: 10,
        formula: expect.any(String) as string,
      });
    });

    it('and updates in a filtered table, and touches no hidden row', async () => {
      const after = await signWhile((people) => people.filter(PURCHASES, '品名', '大米'));
      expect(after.outcome).toEqual(APPLIED);
      await expectSigned(after);
      const [cabbage, , eggs] = await after.onlooker.rows(PURCHASES);
      expect([cabbage?.['备注'], eggs?.['备注']]).toEqual([BLANK, BLANK]);
    });

    it.each(['before', 'meanwhile'])(
      'several rows to a table that was filtered %s',
      async (when) => {
        const { workbook, people, onlooker } = await open(SHOP);
        const filter = () => people.filter(PURCHASES, '品名', '鸡蛋');
        if (when === 'before') await filter();
        const seen = await workbook.look({ rows: ['R-A', 'R-B'].map(byId), appendTo: [PURCHASES] });
        if (when === 'meanwhile') await filter();
        const outcome = await workbook.commit(seen, [
          ...seen.rows.map((row) => update(row!, { 备注: '改' })),
          append(NOODLES, { ...NOODLES, 行标识: 'R-E' }),
        ]);
        expect(outcome).toEqual(APPLIED);
        const rows = await onlooker.rows(PURCHASES);
        expect(rows.map((row) => row['备注'])).toEqual([
          textCell('改'),
          textCell('改'),
          BLANK,
          BLANK,
          BLANK,
        ]);
        expect(rows.slice(3).map((row) => row['行标识'])).toEqual(['R-D', 'R-E'].map(textCell));
      },
    );

    it('as many rows as there is room for, and no more', async () => {
      const { workbook, people, onlooker } = await open(SHOP);
      await people.writeBelow(PURCHASES, 3, '制表:张三');
      const more = (...ids: readonly string[]) => append(...ids.map((id) => ({ 行标识: id })));
      const look = (): Promise<Seen> => workbook.look({ rows: [], appendTo: [PURCHASES] });
      expect(await workbook.commit(await look(), [more('R-1', 'R-2', 'R-3')])).toMatchObject({
        kind: 'closed',
        closed: { why: 'occupied-below' },
      });
      expect(await onlooker.rows(PURCHASES)).toHaveLength(3);
      expect(await onlooker.below(PURCHASES, 3)).toEqual(['', '', '制表:张三']);
      expect(await workbook.commit(await look(), [more('R-1', 'R-2')])).toEqual(APPLIED);
      expect(await onlooker.below(PURCHASES, 1)).toEqual(['制表:张三']);
      expect((await look()).closed).toMatchObject([{ table: PURCHASES, why: 'occupied-below' }]);
    });
  });

  describe('says before anything is tried', () => {
    it('that a table has a totals row, is protected, has no room or is missing', async () => {
      const { workbook, people } = await open({
        tables: [purchases([CABBAGE, EGGS], { totalsRow: true }), entries()],
      });
      const closed = async () =>
        (await workbook.look({ rows: [], appendTo: [PURCHASES, ENTRIES, '没有'] })).closed;
      expect(await closed()).toEqual([
        { table: PURCHASES, why: 'totals-row' },
        { table: '没有', why: 'missing' },
      ]);
      await people.writeBelow(ENTRIES, 1, '完');
      expect((await closed())[1]).toEqual({
        table: ENTRIES,
        why: 'occupied-below',
        address: expect.stringContaining(ENTRIES) as string,
      });
      await people.protect(ENTRIES);
      expect((await closed())[1]).toEqual({ table: ENTRIES, why: 'protected' });
    });

    it('and refuses the write all the same', async () => {
      const { workbook, people } = await open(SHOP);
      await people.protect(PURCHASES);
      const seen = await workbook.look({ rows: [byId('R-A')] });
      expect(await workbook.commit(seen, [update(seen.rows[0]!, { 备注: '甲' })])).toEqual({
        kind: 'closed',
        closed: { table: PURCHASES, why: 'protected' },
      });
      expect(
        await workbook.commit(seen, [
          { kind: 'append', table: '没有', identity: '条目', rows: [{ 条目: 'E' }] },
        ]),
      ).toEqual({ kind: 'closed', closed: { table: '没有', why: 'missing' } });
    });
  });
}

const sameText = (cell: unknown, text: string): boolean =>
  JSON.stringify(cell) === JSON.stringify(textCell(text));
