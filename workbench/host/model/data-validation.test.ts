import { codeOf, openOffice } from './office.fixture';

const cells = (context: Excel.RequestContext, address: string): Excel.DataValidation =>
  context.workbook.worksheets.getFirst().getRange(address).dataValidation;

describe('DataValidation', () => {
  it('gives back the rule, alert and prompt that were set', async () => {
    const { engine, run } = openOffice();
    await run(async (context) => {
      const column = cells(context, 'B:B');
      column.rule = { wholeNumber: { formula1: 1, formula2: '=A1', operator: 'Between' } };
      column.ignoreBlanks = false;
      column.errorAlert = { message: '不对', title: '数量', style: 'Stop', showAlert: true };
      column.prompt = { message: '整数', title: '', showPrompt: true };
      const one = cells(context, 'B7');
      one.load('type,rule,ignoreBlanks,errorAlert,prompt');
      await context.sync();
      expect(one.toJSON()).toMatchObject({
        type: 'WholeNumber',
        rule: { wholeNumber: { formula1: '1', formula2: '=A1', operator: 'Between' } },
        ignoreBlanks: false,
        errorAlert: { message: '不对', title: '数量', style: 'Stop', showAlert: true },
        prompt: { message: '整数', title: '', showPrompt: true },
      });
    });
    // And the person cannot type against it.
    const sheet = engine.activeSheet();
    const rect = { row: 6, column: 1, rows: 1, columns: 1 };
    const outcome = await engine.writeBlock({ sheet, rect }, [['x']], { source: 'user' });
    expect(outcome).toMatchObject({ kind: 'refused', rule: { errorMessage: '不对' } });
  });

  it('knows lists and formulas, tells mixed from none, and can be cleared', async () => {
    const { run } = openOffice();
    await run(async (context) => {
      cells(context, 'A1:A5').rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      cells(context, 'A6:A9').rule = { custom: { formula: '=B6=""' } };
      cells(context, 'A3').clear();
      const found = ['A1:A2', 'A6', 'A1:A9', 'A3', 'C1'].map((at) => cells(context, at));
      for (const one of found) one.load('type,rule');
      await context.sync();
      expect(found.map(({ type }) => type)).toEqual([
        'List',
        'Custom',
        'MixedCriteria',
        'None',
        'None',
      ]);
      expect(found.slice(0, 2).map(({ rule }) => rule)).toEqual([
        { list: { inCellDropDown: true, source: '甲,乙' } },
        { custom: { formula: '=B6=""' } },
      ]);
    });
  });

  it('refuses a rule of no known kind', async () => {
    const { run } = openOffice();
    const work = run(async (context) => {
      cells(context, 'A1').rule = { 颜色: {} } as Excel.DataValidationRule;
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
  });
});
