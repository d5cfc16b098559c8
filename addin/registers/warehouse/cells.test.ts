import { join } from 'node:path';
import { warehouse } from '.';
import { measuredIn, unitProblems } from '../../actions/measuring';
import { textCell } from '../../domain/cell';
import { CellRules, testCells } from '../cell-rules.fixture';
import { computed, refusedFor } from '../typed.fixture';

const cells = new CellRules(warehouse, join(__dirname, 'cells.csv'));

const DAY = 46_086;

describe('仓库每张单据的格子', () => {
  testCells(cells);

  it.each([...cells.having('货品单位'), ...cells.having('基本单位')])(
    '$cell 是货品档案里的单位 (WH-48)',
    ({ rule }) => {
      const measured = measuredIn(cells.registerAt(rule.table));
      if (!measured) throw new Error('has no unit of an article');
      const measures = { unit: '袋', second: '箱', ratio: 10, decimals: 0 };
      const found = (unit: string) =>
        unitProblems(measured, measures, { item: textCell('HP001'), unit: textCell(unit) }, 1).map(
          ({ code }) => code,
        );
      expect(found('桶')).toEqual(['document/unit-not-listed']);
      expect(found('袋')).toEqual([]);
      expect(found('箱')).toEqual(
        rule.how.includes('货品单位') ? [] : ['document/unit-not-listed'],
      );
    },
  );
});

describe('仓库的单据要有明细', () => {
  it.each`
    table               | step         | clause
    ${'采购订单'}       | ${'draw'}    | ${'WH-01'}
    ${'送货清单'}       | ${'deliver'} | ${'WH-05'}
    ${'入库单'}         | ${'issue'}   | ${'WH-13'}
    ${'原料领用单'}     | ${'ask'}     | ${'WH-17'}
    ${'成品入库单'}     | ${'test'}    | ${'WH-21'}
    ${'销售订单'}       | ${'draw'}    | ${'WH-25'}
    ${'付款发票索引'}   | ${'issue'}   | ${'WH-26'}
    ${'出仓单'}         | ${'basis'}   | ${'WH-27'}
    ${'退货单'}         | ${'issue'}   | ${'WH-55'}
    ${'退料单'}         | ${'give'}    | ${'WH-55'}
    ${'客户退货入库单'} | ${'receive'} | ${'WH-55'}
    ${'报损单'}         | ${'draw'}    | ${'WH-55'}
    ${'盘盈单'}         | ${'draw'}    | ${'WH-55'}
    ${'盘亏单'}         | ${'draw'}    | ${'WH-55'}
    ${'期初结存单'}     | ${'list'}    | ${'WH-33'}
    ${'仓库盘点表'}     | ${'open'}    | ${'WH-46'}
    ${'交财务单据清单'} | ${'give'}    | ${'WH-32'}
  `('$table: 没有明细不能签 ($clause)', ({ table, step }) => {
    expect(refusedFor(warehouse, cells.registerAt(String(table)), String(step), {})).toContain(
      'document/no-lines',
    );
  });

  it('期初一处一货只写一行 (WH-51)', () => {
    const line = {
      item: 'HP001',
      name: '面粉',
      spec: '无',
      unit: '袋',
      location: 'A-1',
      quantity: 5,
    };
    const header = { date: DAY, store: '原料仓' };
    const found = (...lines: readonly (typeof line)[]) =>
      refusedFor(warehouse, cells.registerAt('期初结存单'), 'list', header, lines);
    expect(found(line, { ...line, location: 'A-2' })).toEqual([]);
    expect(found(line, line)).toEqual(['document/line-twice']);
  });

  it('月末结存单: 入库减出库就是结存增减 (WH-43)', () => {
    const sheet = cells.registerAt('月末结存单');
    const drawn = (closing: number) => {
      const header = { date: DAY, month: '2026-03', countNo: 'PD-2026-0001' };
      const sums = { opening: 100, received: 30.5, issued: 10, closing };
      return refusedFor(warehouse, sheet, 'draw', computed(sheet, { ...header, ...sums }));
    };
    expect(drawn(120.5)).toEqual([]);
    expect(drawn(120)).toEqual(['document/texts-compare']);
  });
});
