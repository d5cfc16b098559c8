import { rect } from '../engine/memory/memory.fixture';
import { createMemoryEngine, type MemoryEngine } from '../engine/memory/memory-engine';
import type { Block, EngineEvent, Place, WriteOptions, Written } from '../engine/port';
import { createNodeOffice } from '../host/node-office';
import { createSharedWorkbook, type Membership } from './shared-workbook';

/** One person with his own Excel; the table 采购 stands in A1:D3, 金额 is calculated. */
class Clerk {
  readonly engine: MemoryEngine = createMemoryEngine({ year: 2026, evaluate: () => 0 });
  readonly events: EngineEvent[] = [];
  membership!: Membership;

  async open(): Promise<void> {
    await this.write('A1:D3', [
      ['品名', '数量', '单价', '金额'],
      ['大米', 10, 3.5, '=[@数量]*[@单价]'],
      ['面粉', 5, 4, '=[@数量]*[@单价]'],
    ]);
    await this.engine.addTable(this.at('A1:D3'), { name: '采购', hasHeaders: true });
    await this.write('D2', [['=[@数量]*[@单价]']]);
    this.engine.forgetUndo();
    this.engine.subscribe((event) => void this.events.push(event));
  }

  at(address: string): Place {
    return { sheet: this.engine.sheets()[0]!.id, rect: rect(address) };
  }
  write(address: string, block: Block<Written>, source: WriteOptions['source'] = 'api') {
    return this.engine.writeBlock(this.at(address), block, { source });
  }
  values(address: string) {
    return this.engine.values(this.at(address));
  }
  value(address: string) {
    return this.values(address)[0]![0];
  }
  table() {
    return this.engine.tables().find(({ name }) => name === '采购')!;
  }

  /** All that the others must have, too. */
  everything() {
    const { engine } = this;
    return {
      sheets: engine.sheets().map(({ id, name, visibility, protection }) => {
        const used = engine.usedRange(id);
        const at = used && { sheet: id, rect: used };
        return {
          ...{ name, visibility, protection, used },
          values: at && engine.values(at),
          formulas: at && engine.formulas(at),
          types: at && engine.valueTypes(at),
          validations: engine.validations(id),
        };
      }),
      tables: engine.tables().map(({ id: _, sheet: __, ...table }) => table),
      names: engine.names(),
      properties: [...engine.properties()],
      settings: [...engine.settings()],
    };
  }
}

async function share(persons: number, seed?: number) {
  const shared = createSharedWorkbook(seed === undefined ? {} : { seed });
  const clerks: Clerk[] = [];
  for (const person of ['张三', '李四', '王五'].slice(0, persons)) {
    const clerk = new Clerk();
    await clerk.open();
    clerk.membership = shared.join(person, clerk.engine);
    clerks.push(clerk);
  }
  const [zhang, li, wang] = clerks as [Clerk, Clerk, Clerk];
  return { shared, clerks, zhang, li, wang };
}

function expectSame(clerks: readonly Clerk[]): void {
  for (const clerk of clerks.slice(1)) expect(clerk.everything()).toEqual(clerks[0]!.everything());
}

describe('what one person does', () => {
  it('is not known to the others before it was passed on', async () => {
    const { shared, zhang, li } = await share(2);
    await zhang.write('B2', [[12]]);
    expect(li.value('B2')).toBe(10);
    await shared.settle();
    expect(li.value('B2')).toBe(12);
  });

  it('comes to the add-ins of the others as a change whose source is Remote', async () => {
    const { shared, zhang, li } = await share(2);
    const heard: unknown[] = [];
    const office = createNodeOffice(li.engine);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().onChanged.add(async (event) => {
        heard.push([event.address, event.source, event.changeType]);
      });
      await context.sync();
    });
    await zhang.write('B3', [[6]], 'user');
    await zhang.engine.insertCells(zhang.at('A2:D2'), 'down', { source: 'user' });
    await shared.settle();
    await new Promise((done) => setTimeout(done, 20));
    office.dispose();
    expect(heard).toEqual([
      ['B3', 'Remote', 'RangeEdited'],
      ['A2:D2', 'Remote', 'CellInserted'],
      ['D2', 'Remote', 'RangeEdited'],
    ]);
  });

  it('is not told back to him', async () => {
    const { shared, zhang, li } = await share(2);
    await zhang.write('B3', [[6]]);
    await shared.settle();
    zhang.events.length = 0;
    await shared.settle();
    expect(zhang.events).toEqual([]);
    expect(li.membership.waiting()).toBe(0);
  });

  it.each`
    what                         | does
    ${'a longer table'}          | ${(one: Clerk) => one.write('A4:C4', [['白糖', 2, 7]])}
    ${'rows pasted below'}       | ${(one: Clerk) => one.write('A4:C6', [['白糖', 2, 7], ['盐', 1, 2], ['油', 3, 9]], 'paste')}
    ${'a row inserted'}          | ${(one: Clerk) => one.engine.insertCells(one.at('A3:D3'), 'down', { source: 'user' })}
    ${'a row deleted'}           | ${(one: Clerk) => one.engine.deleteCells(one.at('A2:D2'), 'up', { source: 'user' })}
    ${'a table sorted'}          | ${(one: Clerk) => one.engine.sort(one.at('A2:D3'), [{ column: 1, ascending: true }], { source: 'user', matchCase: false, hasHeaders: false })}
    ${'a renamed header'}        | ${(one: Clerk) => one.write('B1', [['斤数']], 'user')}
    ${'a renamed sheet'}         | ${(one: Clerk) => one.engine.renameSheet(one.at('A1').sheet, '台账')}
    ${'a renamed table'}         | ${(one: Clerk) => one.engine.renameTable(one.table().id, '进货')}
    ${'a table turned to cells'} | ${(one: Clerk) => one.engine.deleteTable(one.table().id, { keepCells: true })}
    ${'a table deleted'}         | ${(one: Clerk) => one.engine.deleteTable(one.table().id, { keepCells: false })}
    ${'a totals row'}            | ${(one: Clerk) => one.engine.setTotals(one.table().id, true)}
    ${'a filter'}                | ${(one: Clerk) => one.engine.filterTable(one.table().id, 0, { kind: 'values', texts: ['大米'] })}
    ${'a hidden row'}            | ${(one: Clerk) => one.engine.setRowsHidden(one.at('A1').sheet, 2, 1, true)}
    ${'a text like a number'}    | ${(one: Clerk) => one.write('A9:A10', [["'0012"], ["'=1+1"]], 'user')}
    ${'cells emptied'}           | ${(one: Clerk) => one.engine.clear(one.at('A2:C2'), 'contents', { source: 'user' })}
    ${'a name'}                  | ${(one: Clerk) => one.engine.setName({ name: '清单', scope: 'workbook', refersTo: '=Sheet1!$A$2:$A$3', visible: true, comment: '' })}
    ${'a property'}              | ${(one: Clerk) => one.engine.setProperty('编号', 7)}
    ${'a setting'}               | ${(one: Clerk) => one.engine.setSettings(new Map([['a', '1']]))}
    ${'a protected sheet'}       | ${(one: Clerk) => one.engine.protect(one.at('A1').sheet, { allowSort: true })}
    ${'undone'} | ${async (one: Clerk) => {
      await one.write('A8', [['x']], 'user');
      await one.write('B2', [[99]], 'user');
      await one.engine.undo();
      await one.engine.undo();
    }}
  `('is there for everybody: $what', async (row) => {
    const { does } = row as { does: (one: Clerk) => unknown };
    const { shared, clerks, zhang } = await share(3);
    const before = JSON.stringify(zhang.everything());
    const hidden = () => zhang.engine.rowsHidden(zhang.at('A1').sheet, 0, 6);
    await does(zhang);
    await shared.settle();
    expectSame(clerks);
    const changed = JSON.stringify(zhang.everything()) !== before || hidden().includes(true);
    expect(changed).toBe((row as { what: string }).what !== 'undone');
    for (const clerk of clerks)
      expect(clerk.engine.rowsHidden(clerk.at('A1').sheet, 0, 6)).toEqual(hidden());
  });

  it('is there for everybody: a new sheet with a table, written at once', async () => {
    const { shared, clerks, zhang } = await share(3);
    const sheet = await zhang.engine.addSheet('往来');
    const place = { sheet, rect: rect('A1:B2') };
    await zhang.engine.writeBlock(
      place,
      [
        ['单位', '欠款'],
        ['某公司', 5],
      ],
      { source: 'api' },
    );
    await zhang.engine.addTable(place, { name: '往来表', hasHeaders: true });
    await shared.settle();
    expectSame(clerks);
    expect(clerks[2]!.engine.tables().map(({ name }) => name)).toEqual(['采购', '往来表']);
    // It is the same sheet for all from then on.
    const li = clerks[1]!.engine;
    const own = li.sheets().find(({ name }) => name === '往来')!.id;
    await li.writeBlock({ sheet: own, rect: rect('B2') }, [[6]], { source: 'user' });
    await shared.settle();
    expectSame(clerks);
    expect(zhang.engine.values({ sheet, rect: rect('B2') })).toEqual([[6]]);
  });

  it('waits while the other one is typing into a cell', async () => {
    const { shared, zhang, li } = await share(2);
    li.engine.setEditing(true);
    await zhang.write('B2', [[12]]);
    await shared.settle();
    expect(li.value('B2')).toBe(10);
    li.engine.setEditing(false);
    await shared.settle();
    expect(li.value('B2')).toBe(12);
  });
});

describe('two people at once', () => {
  it('keep both what they wrote in different cells of one row', async () => {
    const { shared, clerks, zhang, li } = await share(2);
    await zhang.write('B2', [[12]]);
    await li.write('C2', [[3.8]]);
    await shared.settle();
    expectSame(clerks);
    expect(zhang.values('A2:C2')).toEqual([['大米', 12, 3.8]]);
  });

  it('do not overwrite cells that the other one left alone with null', async () => {
    const { shared, clerks, zhang, li } = await share(2);
    await zhang.write('A2:C2', [['小米', null, 5]]);
    await li.write('B2', [[11]]);
    await shared.settle();
    expectSame(clerks);
    expect(zhang.values('A2:C2')).toEqual([['小米', 11, 5]]);
  });

  it('lose an entry without a word when both append below the table', async () => {
    const { shared, clerks, zhang, li } = await share(2);
    await zhang.write('A4:C4', [['白糖', 2, 7]]);
    await li.write('A4:C4', [['食盐', 1, 2]]);
    await shared.settle();
    expectSame(clerks);
    expect(zhang.values('A4:C4')).toEqual([['食盐', 1, 2]]);
    expect(zhang.table().rect).toEqual(rect('A1:D4'));
  });

  it('have mixed rows when one of them wrote only some cells', async () => {
    const { shared, zhang, li } = await share(2);
    await zhang.write('A4:C4', [['白糖', 2, 7]]);
    await li.write('A4:B4', [['食盐', 1]]);
    await shared.settle();
    expect(zhang.values('A4:C4')).toEqual([['食盐', 1, 7]]);
  });

  it('have a table as long as the longer of two that grew', async () => {
    const { shared, clerks, zhang, li } = await share(2);
    await zhang.write('A4:C5', [
      ['白糖', 2, 7],
      ['食盐', 1, 2],
    ]);
    await li.write('A4:C4', [['菜油', 3, 9]]);
    await shared.settle();
    expectSame(clerks);
    expect(zhang.table().rect).toEqual(rect('A1:D5'));
    expect(zhang.values('A4:A5')).toEqual([['菜油'], ['食盐']]);
  });

  it('write into the row that they meant, though the other one inserted one above', async () => {
    const { shared, clerks, zhang, li } = await share(2);
    await zhang.engine.insertCells(zhang.at('A2:D2'), 'down', { source: 'user' });
    await li.write('B3', [[50]]);
    await shared.settle();
    expectSame(clerks);
    expect(zhang.values('A3:B4')).toEqual([
      ['大米', 10],
      ['面粉', 50],
    ]);
  });

  it('lose what was written into a row that the other one deleted', async () => {
    const { shared, clerks, zhang, li } = await share(2);
    await zhang.engine.deleteCells(zhang.at('A2:D2'), 'up', { source: 'user' });
    await li.write('B2:B3', [[50], [60]]);
    await shared.settle();
    expectSame(clerks);
    expect(zhang.values('A2:B2')).toEqual([['面粉', 60]]);
  });

  it('both get the rows that they insert at one place', async () => {
    const { shared, clerks, zhang, li } = await share(2);
    await zhang.engine.insertCells(zhang.at('A3:D3'), 'down', { source: 'user' });
    await zhang.write('A3', [['甲']]);
    await li.engine.insertCells(li.at('A3:D3'), 'down', { source: 'user' });
    await li.write('A3', [['乙']]);
    await shared.settle();
    expectSame(clerks);
    expect(zhang.values('A2:A5')).toEqual([['大米'], ['甲'], ['乙'], ['面粉']]);
  });
});

describe('undo', () => {
  it('takes back one’s own entry, and the colleague’s stays for everybody', async () => {
    const { shared, clerks, zhang, li } = await share(3);
    await zhang.write('A4:C4', [['白糖', 2, 7]], 'user');
    await shared.settle();
    await li.write('A5:C5', [['食盐', 1, 2]], 'user');
    await shared.settle();
    await zhang.engine.undo();
    await zhang.engine.undo();
    await shared.settle();
    expectSame(clerks);
    expect(li.values('A4:C5')).toEqual([
      ['', '', ''],
      ['食盐', 1, 2],
    ]);
    expect(li.table().rect).toEqual(rect('A1:D5'));
  });

  it.each([
    ['inserting rows', (one: Clerk) => one.engine.insertCells(one.at('A2:D2'), 'down', user)],
    ['deleting rows', (one: Clerk) => one.engine.deleteCells(one.at('A2:D2'), 'up', user)],
  ])('of %s moves everybody’s rows back, and overwrites nobody', async (_, act) => {
    const { shared, clerks, zhang, li } = await share(3);
    await zhang.write('F9', [['=B2+B3']]);
    const before = zhang.everything();
    await act(zhang);
    await shared.settle();
    await li.write('B4', [[77]], 'user');
    await zhang.engine.undo();
    await shared.settle();
    expectSame(clerks);
    const now = JSON.stringify(zhang.everything()).replace(/77/, '5');
    expect(zhang.values('B2:B5').flat()).toContain(77);
    expect(now.length).toBeGreaterThanOrEqual(JSON.stringify(before).length);
    expect(zhang.engine.formulas(zhang.at('F9'))).toEqual([['=B2+B3']]);
  });
});

const user = { source: 'user' } as const;

describe('holding back', () => {
  it('keeps a person apart in both directions until the release', async () => {
    const { shared, clerks, zhang, li } = await share(2);
    li.membership.hold();
    await zhang.write('B2', [[12]]);
    await li.write('B3', [[6]]);
    await shared.settle();
    expect([zhang.value('B3'), li.value('B2')]).toEqual([5, 10]);
    expect(li.membership.waiting()).toBe(1);
    li.membership.release();
    await shared.settle();
    expectSame(clerks);
    expect(zhang.values('B2:B3')).toEqual([[12], [6]]);
  });

  it.each([
    [0, 1],
    [1, 0],
  ])('lets the one who is released last win (%i, then %i)', async (first, second) => {
    const { shared, clerks } = await share(2);
    shared.hold();
    await clerks[0]!.write('B2', [[100]]);
    await clerks[1]!.write('B2', [[200]]);
    await shared.settle();
    clerks[first]!.membership.release();
    await shared.settle();
    clerks[second]!.membership.release();
    await shared.settle();
    expectSame(clerks);
    expect(clerks[0]!.value('B2')).toBe([100, 200][second]);
  });

  it('keeps the order in which one person did things', async () => {
    const { shared, zhang, li } = await share(2);
    shared.hold();
    await zhang.write('B2', [[1]]);
    await zhang.engine.insertCells(zhang.at('A2:D2'), 'down', { source: 'user' });
    await zhang.write('B3', [[2]]);
    await zhang.write('B2', [[3]]);
    shared.release();
    await shared.settle();
    expect(li.values('B2:B4')).toEqual([[3], [2], [5]]);
  });
});

describe('whatever the order', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);

  it.each(seeds)('all have the same in the end (seed %i)', async (seed) => {
    const { shared, clerks } = await share(3, seed);
    const draw = drawing(seed);
    for (let round = 0; round < 40; round++) {
      await act(clerks[draw(3)]!, draw, round);
      if (draw(3) === 0) await shared.step();
      if (draw(10) === 0) clerks[draw(3)]!.membership.hold();
      if (draw(10) === 0) clerks[draw(3)]!.membership.release();
    }
    shared.release();
    await shared.settle();
    expectSame(clerks);
    expect(clerks[0]!.membership.waiting()).toBe(0);
  });

  it('is drawn by the seed: both of two appends win with some seed', async () => {
    const winners = new Set<unknown>();
    for (const seed of seeds.slice(0, 10)) {
      const { shared, zhang, li } = await share(2, seed);
      await zhang.write('A4', [['白糖']]);
      await li.write('A4', [['食盐']]);
      await shared.settle();
      winners.add(zhang.value('A4'));
    }
    expect([...winners].sort()).toEqual(['白糖', '食盐']);
  });

  /** Typing, appending, inserting and deleting rows, taking back. */
  async function act(clerk: Clerk, draw: (below: number) => number, round: number): Promise<void> {
    const { rows } = clerk.table().rect;
    const row = 2 + draw(rows - 1);
    switch (draw(8)) {
      case 6:
        return clerk.engine.undo();
      case 7:
        return clerk.engine.redo();
      case 0:
        return void (await clerk.write(`A${rows + 1}:C${rows + 1}`, [[`新${round}`, round, 1]]));
      case 1:
        return clerk.engine.insertCells(clerk.at(`A${row}:D${row}`), 'down', { source: 'user' });
      case 2:
        if (rows < 5) return undefined;
        return clerk.engine.deleteCells(clerk.at(`A${row}:D${row}`), 'up', { source: 'user' });
      default: {
        const column = 'ABC'[draw(3)]!;
        return void (await clerk.write(`${column}${row}`, [
          [column === 'A' ? `品${round}` : round],
        ]));
      }
    }
  }

  function drawing(seed: number): (below: number) => number {
    let state = seed * 2_654_435_761 + 1;
    return (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 4_294_967_296) * below);
    };
  }
});
