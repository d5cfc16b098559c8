import { warehouse } from '.';
import { isDue, plannedRows } from '../../actions/posting-plan';
import { numberCell, textCell, type CellValue } from '../../domain/cell';
import { NO_FACTS } from '../../domain/sign-off/flow';
import { newRun, type FlowState } from '../../domain/sign-off/state';
import { linesOf } from '../columns';
import type { Register } from '../vocabulary';
import { finishedReceipt } from './finished-receipt';

const registerAt = (table: string): Register => {
  const found = warehouse.registers.find((register) => register.table === table);
  if (!found) throw new Error(`no table ${table}`);
  return found;
};

/** Every cell says where it stands; every quantity is a number of its own. */
const filled = (register: Register | undefined, prefix: string): Record<string, CellValue> =>
  Object.fromEntries(
    (register?.columns ?? []).map(({ key, kind }, index) => [
      key,
      kind === 'quantity' ? numberCell(index + 1) : textCell(`${prefix}${key}`),
    ]),
  );

const posted = (register: Register, applies = () => true) =>
  plannedRows(
    { pack: warehouse },
    register,
    filled(register, '单.'),
    [filled(linesOf(warehouse, register), '行.')],
    applies,
  ).map(({ target, line, values }) => ({ table: target.table, line, ...values }));

describe('过账 (WH-33, WH-34, WH-35)', () => {
  it.each`
    document            | matter        | side          | quantity      | party
    ${'期初结存单'}     | ${'期初'}     | ${'received'} | ${'quantity'} | ${'期初'}
    ${'入库单'}         | ${'采购入库'} | ${'received'} | ${'quantity'} | ${'单.supplier'}
    ${'成品入库单'}     | ${'成品入库'} | ${'received'} | ${'counted'}  | ${'单.workshop'}
    ${'退料单'}         | ${'生产退料'} | ${'received'} | ${'counted'}  | ${'单.department'}
    ${'客户退货入库单'} | ${'客户退货'} | ${'received'} | ${'quantity'} | ${'单.customer'}
    ${'盘盈单'}         | ${'盘盈'}     | ${'received'} | ${'quantity'} | ${'仓库'}
    ${'原料领用单'}     | ${'生产领用'} | ${'issued'}   | ${'issued'}   | ${'单.department'}
    ${'出仓单'}         | ${'销售出仓'} | ${'issued'}   | ${'quantity'} | ${'单.customer'}
    ${'退货单'}         | ${'退供应商'} | ${'issued'}   | ${'quantity'} | ${'单.supplier'}
    ${'报损单'}         | ${'报损'}     | ${'issued'}   | ${'quantity'} | ${'仓库'}
    ${'盘亏单'}         | ${'盘亏'}     | ${'issued'}   | ${'quantity'} | ${'仓库'}
  `('$document 每行记一笔“$matter”和一行卡', ({ document, matter, side, quantity, party }) => {
    const register = registerAt(String(document));
    const line = filled(linesOf(warehouse, register), '行.');
    const both = {
      ...{ line: 1, date: textCell('单.date'), voucherNo: textCell('单.no') },
      ...{ item: line['item'], name: line['name'], spec: line['spec'], unit: line['unit'] },
      ...{ location: line['location'], [String(side)]: line[String(quantity)] },
    };
    const ledger = {
      ...{ ...both, table: '出入库明细账', matter: textCell(String(matter)) },
      ...{ party: textCell(String(party)), batch: line['batch'] },
    };
    expect(posted(register)).toEqual([ledger, { ...both, table: '出入库卡' }]);
  });

  it('质检不合格的成品不记账,点检签了字的才记 (WH-21, WH-23)', () => {
    const state = (...steps: readonly (readonly [string, string])[]): FlowState => ({
      ...{ status: 'complete', ...newRun(NO_FACTS) },
      signed: steps.map(([step, choice]) => ({
        ...{ step, choice, by: '张三', unit: '', post: '', for: '' },
      })),
    });
    const due = (at: FlowState) =>
      (finishedReceipt.posts ?? []).map(({ after }) => isDue(finishedReceipt, after, at));
    expect(due(state(['test', '不合格']))).toEqual([false, false]);
    expect(due(state(['test', '合格'], ['confirm', ''], ['count', '']))).toEqual([true, true]);
  });
});
