import { openOffice } from './model/office.fixture';

const write = ({ workbook }: Excel.RequestContext, address: string, value: unknown) => {
  workbook.worksheets.getFirst().getRange(address).values = [[value]];
};

function open() {
  const opened = openOffice({ sheets: ['登记', '清单'] });
  const { engine } = opened;
  const cells = () =>
    engine
      .values({ sheet: engine.sheets()[0]!.id, rect: { row: 0, column: 0, rows: 3, columns: 1 } })
      .flat();
  return { ...opened, cells };
}

describe('undo of what an add-in did', () => {
  it('takes back a batch in one step, and two batches in two', async () => {
    const { engine, run, cells } = open();
    await run(async (context) => {
      write(context, 'A1', 1);
      write(context, 'A2', 2);
      await context.sync();
      write(context, 'A3', 3);
      await context.sync();
    });
    await engine.undo();
    expect(cells()).toEqual([1, 2, '']);
    await engine.undo();
    expect(cells()).toEqual(['', '', '']);
  });

  it.each<[string, (context: Excel.RequestContext) => void]>([
    ['protecting a sheet', ({ workbook }) => workbook.worksheets.getLast().protection.protect()],
    ['deleting a sheet', ({ workbook }) => workbook.worksheets.getLast().delete()],
  ])('has nothing to take back after %s', async (_, final) => {
    const { engine, run, cells } = open();
    await run(async (context) => {
      write(context, 'A1', 1);
      await context.sync();
      write(context, 'A2', 2);
      final(context);
      await context.sync();
      write(context, 'A3', 3);
      await context.sync();
    });
    await engine.undo();
    await engine.undo();
    expect(cells()).toEqual([1, 2, '']);
  });
});
