import { canteen } from '../registers/canteen';
import { canteenDesk } from './canteen-desk.fixture';
import { inspectTables } from './inspect-tables';

describe('表格被人动过', () => {
  it('says which header is not there any more', async () => {
    const desk = await canteenDesk();
    await desk.workbook.people.renameHeader('原始凭证', '售货单位', '卖家');
    expect(await inspectTables(desk)).toMatchObject([
      { code: 'write/header-changed', outcome: { table: '原始凭证', column: '售货单位' } },
    ]);
  });

  it.each(['食堂流水账', '签字记录', '人员'])(
    'says that %s was turned into a range',
    async (table) => {
      const desk = await canteenDesk();
      await desk.workbook.people.turnIntoRange(table);
      expect(await inspectTables(desk)).toMatchObject([
        { code: 'write/closed', outcome: { closed: { table, why: 'missing' } } },
      ]);
    },
  );

  it.each(canteen.registers.map(({ table, columns }) => [table, columns] as const))(
    'says of every column of %s that its header was renamed, and of nothing else',
    async (table, columns) => {
      for (const { title } of columns) {
        const desk = await canteenDesk();
        await desk.workbook.people.renameHeader(table, title.zh, '改过的');
        expect(await inspectTables(desk)).toMatchObject([
          { code: 'write/header-changed', outcome: { table, column: title.zh } },
        ]);
      }
    },
  );

  it('has nothing to say of a column that was moved', async () => {
    const desk = await canteenDesk();
    await desk.workbook.people.moveColumn('原始凭证', '售货单位', 0);
    expect(await inspectTables(desk)).toEqual([]);
  });
});
