import { memoryWorkbook } from '../workbook/memory';
import { tablesOf } from '../workbook/table-shape';
import { canteenDesk, deskOn } from './canteen-desk.fixture';
import { inspectTables } from './inspect-tables';

describe('表格被人动过', () => {
  it('says which header is not there any more', async () => {
    const desk = await canteenDesk();
    await desk.workbook.people.renameHeader('原始凭证', '售货单位', '卖家');
    expect(await inspectTables(desk)).toMatchObject([
      { code: 'write/header-changed', outcome: { table: '原始凭证', column: '售货单位' } },
    ]);
  });

  it('says which table was turned into a range', async () => {
    const { pack } = await canteenDesk();
    const shapes = tablesOf(pack).filter(({ table }) => table !== '食堂流水账');
    const desk = await deskOn(
      memoryWorkbook({ tables: shapes.map((shape) => ({ shape, rows: [] })) }),
    );
    expect(await inspectTables(desk)).toMatchObject([
      { code: 'write/closed', outcome: { closed: { table: '食堂流水账', why: 'missing' } } },
    ]);
  });

  it('has nothing to say of a column that was moved', async () => {
    const desk = await canteenDesk();
    await desk.workbook.people.moveColumn('原始凭证', '售货单位', 0);
    expect(await inspectTables(desk)).toEqual([]);
  });
});
