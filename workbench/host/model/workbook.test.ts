import { codeOf, openOffice } from './office.fixture';

describe('Workbook', () => {
  it('tells what it is called and whether it can be written', async () => {
    const { run } = openOffice({ name: '食堂.xlsx', readOnly: true });
    await run(async ({ workbook, sync }) => {
      workbook.load('name,readOnly');
      await sync();
      expect([workbook.name, workbook.readOnly]).toEqual(['食堂.xlsx', true]);
    });
  });

  it('computes MATCH inside, by wildcards and without regard to capitals', async () => {
    const { run } = openOffice();
    await run(async ({ workbook, sync }) => {
      const cells = workbook.worksheets.getFirst().getRange('A1:A5');
      cells.values = [['R1'], [7], ['r2x'], ["'7"], ['a*b']];
      const { functions } = workbook;
      const found = [
        functions.match('R2?', cells, 0),
        functions.match(7, cells, 0),
        functions.match('7', cells, 0),
        functions.match('a~*b', cells, 0),
        functions.match('白菜', cells, 0),
      ];
      for (const one of found) one.load('value,error');
      await sync();
      expect(found.map(({ value, error }) => error ?? value)).toEqual([3, 2, 4, 5, '#N/A']);
    });
  });

  it('counts with COUNTIF', async () => {
    const { run } = openOffice();
    await run(async ({ workbook, sync }) => {
      const cells = workbook.worksheets.getFirst().getRange('A1:A6');
      cells.values = [['BYJ-1'], ['byj-2'], ['x'], [12], ["'0012"], ['']];
      const counts = ['=BYJ-*', '=12', '>5', '<>x', '=1*'].map((criterion) =>
        workbook.functions.countIf(cells, criterion),
      );
      for (const one of counts) one.load('value');
      await sync();
      expect(counts.map(({ value }) => value)).toEqual([2, 2, 1, 5, 0]);
    });
  });

  it('counts the days of its own calendar', async () => {
    const days: unknown[] = [];
    for (const date1904 of [false, true])
      await openOffice({ date1904 }).run(async ({ workbook, sync }) => {
        const day = workbook.functions.date(2000, 1, 1);
        day.load('value');
        await sync();
        days.push(day.value);
      });
    expect(days).toEqual([36_526, 35_064]);
  });

  it('says by name what it does not have', async () => {
    const { office, run } = openOffice();
    const works = [
      run(async ({ workbook, sync }) => {
        workbook.functions.pmt(1, 2, 3).load('value');
        await sync();
      }),
      run(async ({ workbook, sync }) => {
        workbook.worksheets.getFirst().charts.load('count');
        await sync();
      }),
      run(async ({ workbook, sync }) => {
        workbook.worksheets.onFormatChanged.add(() => Promise.resolve());
        await sync();
      }),
    ];
    const messages = (await Promise.allSettled(works)).map((settled) =>
      settled.status === 'rejected' ? String(settled.reason) : 'no error',
    );
    expect(messages).toEqual([
      expect.stringContaining('does not implement Functions.pmt'),
      expect.stringContaining('does not implement Worksheet.charts'),
      expect.stringContaining('does not implement WorksheetCollection.onFormatChanged'),
    ]);
    expect([...office.missing.keys()].sort()).toEqual([
      'Functions.pmt',
      'Worksheet.charts',
      'WorksheetCollection.onFormatChanged',
    ]);
  });

  it('has names for cells and for constants', async () => {
    const { engine, run } = openOffice({ sheets: ['参数', '2026 年'] });
    await run(async ({ workbook, sync }) => {
      const sheet = workbook.worksheets.getItem('2026 年');
      const { names } = workbook;
      names.add('限额', sheet.getRange('B2:B3'));
      names.add('单位', '="元"');
      const limit = names.getItem('限额');
      const range = limit.getRange();
      const unit = names.getItem('单位');
      const none = names.getItemOrNullObject('没有');
      limit.load('type,formula,scope');
      unit.load('type,value');
      range.load('address');
      none.load('name');
      await sync();
      expect([limit.type, limit.formula, limit.scope]).toEqual([
        'Range',
        "='2026 年'!$B$2:$B$3",
        'Workbook',
      ]);
      expect([unit.type, unit.value, none.isNullObject]).toEqual(['String', '元', true]);
      expect(range.address).toBe("'2026 年'!B2:B3");
    });
    expect(engine.names().map(({ name }) => name)).toEqual(['限额', '单位']);
  });

  it('keeps custom properties and settings', async () => {
    const { engine, run } = openOffice();
    await run(async ({ workbook, sync }) => {
      const { custom } = workbook.properties;
      custom.add('rk.workbook', 'W1');
      custom.add('RK.Workbook', 'W2');
      custom.add('n', 1.5);
      workbook.settings.add('层', { 深: [1, null] });
      const known = custom.getItemOrNullObject('rk.workbook');
      const none = custom.getItemOrNullObject('没有');
      const setting = workbook.settings.getItem('层');
      known.load('value,key,type');
      none.load('value');
      setting.load('value');
      await sync();
      expect([known.key, known.value, known.type, none.isNullObject]).toEqual([
        'rk.workbook',
        'W2',
        'String',
        true,
      ]);
      expect(setting.value).toEqual({ 深: [1, null] });
      known.delete();
      await sync();
    });
    expect([...engine.properties()]).toEqual([['n', 1.5]]);
  });

  it('adds, orders, hides and deletes sheets', async () => {
    const { engine, run } = openOffice({ sheets: ['甲', '乙'] });
    await run(async ({ workbook, sync }) => {
      const { worksheets } = workbook;
      const added = worksheets.add('丙');
      added.position = 0;
      worksheets.getItem('乙').visibility = 'VeryHidden';
      worksheets.getItem('甲').activate();
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      worksheets.load('items/name,items/visibility');
      await sync();
      expect(active.name).toBe('甲');
      expect(worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
        '丙 Visible',
        '甲 Visible',
        '乙 VeryHidden',
      ]);
      added.delete();
      await sync();
    });
    expect(engine.sheets().map(({ name }) => name)).toEqual(['甲', '乙']);
    const last = run(async ({ workbook, sync }) => {
      workbook.worksheets.getItem('甲').delete();
      await sync();
    });
    expect(await codeOf(last)).toBe('InvalidOperation');
    const taken = run(async ({ workbook, sync }) => {
      workbook.worksheets.add('甲');
      await sync();
    });
    expect(await codeOf(taken)).toBe('ItemAlreadyExists');
  });

  it('protects a sheet: locked cells refuse, others do not, and the password counts', async () => {
    const { run } = openOffice();
    await run(async ({ workbook, sync }) => {
      const sheet = workbook.worksheets.getFirst();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowSort: true }, 'pw');
      sheet.getRange('B1').values = [[1]];
      sheet.protection.load('protected,options');
      await sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowSort).toBe(true);
    });
    const write = (address: string, values: unknown[][]) =>
      run(async ({ workbook, sync }) => {
        workbook.worksheets.getFirst().getRange(address).values = values;
        await sync();
      });
    expect(await codeOf(write('A1:B1', [[1, 1]]))).toBe('AccessDenied');
    expect(await codeOf(write('A1:B1', [[null, 1]]))).toBe('no error');
    const unprotect = (password: string) =>
      run(async ({ workbook, sync }) => {
        workbook.worksheets.getFirst().protection.unprotect(password);
        await sync();
      });
    expect(await codeOf(unprotect('xx'))).toBe('AccessDenied');
    await unprotect('pw');
    expect(await codeOf(write('A1', [[1]]))).toBe('no error');
  });

  it('knows what is selected', async () => {
    const { engine, run } = openOffice();
    const sheet = engine.activeSheet();
    const cell = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
    await engine.select({ sheet, rects: [cell(1), cell(3)] });
    await run(async ({ workbook, sync }) => {
      const { areas } = workbook.getSelectedRanges();
      const active = workbook.getActiveCell();
      areas.load('items/rowIndex');
      active.load('address');
      await sync();
      expect(areas.items.map(({ rowIndex }) => rowIndex)).toEqual([1, 3]);
      expect(active.address).toBe('Sheet1!A4');
    });
    const single = run(async ({ workbook, sync }) => {
      workbook.getSelectedRange().load('address');
      await sync();
    });
    expect(await codeOf(single)).toBe('InvalidSelection');
  });
});
