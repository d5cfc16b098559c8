import { PEOPLE } from '../../addin/actions/canteen-desk.fixture';
import { BLANK, numberCell, textCell, type Cell } from '../../addin/domain/cell';
import { ownValue } from '../../addin/domain/derived';
import { canteen } from '../../addin/registers/canteen';
import type { TableContent, WorkbookContent } from '../../addin/workbook/people';
import { tablesOf } from '../../addin/workbook/table-shape';
import type { Evaluate } from '../../workbench/engine/memory/calculation';
import type { Engine } from '../../workbench/engine/port';
import { id, serial, series, texts, type Row } from './old-rows';

/** 2026-03-05 as Excel counts days */
const MARCH_5 = 46086;
/** 临时号 of the voucher that is going to be signed; nobody has registered it yet. */
const DRAFT = '1';

export interface BookSize {
  readonly rows: number;
  readonly entries: number;
}

/**
 * A canteen's workbook after some years: so many vouchers, as many lines and postings, four entries
 * a voucher. In the middle stands one draft with two lines.
 */
export function canteenBook({ rows, entries }: BookSize): WorkbookContent & {
  /** of the draft within 原始凭证 */
  readonly draftAt: number;
} {
  const draftAt = Math.floor(rows / 2);
  const content: Readonly<Record<string, readonly Row[]>> = {
    原始凭证: [
      ...series(draftAt, oldVoucher),
      texts(
        { 临时号: DRAFT, 售货单位: '某粮油店' },
        { 购买日期: MARCH_5, 注明时间: 0.35, 合计金额: 65 },
      ),
      ...series(rows - draftAt - 1, (no) => oldVoucher(draftAt + no)),
    ],
    原始凭证明细: [
      ...series(draftAt, oldLine),
      texts({ 凭证号: DRAFT, 品名: '土豆', 单位: '公斤' }, { 数量: 10, 单价: 2.5 }),
      texts({ 凭证号: DRAFT, 品名: '鸡蛋', 单位: '个' }, { 数量: 50, 单价: 0.8 }),
      ...series(rows - draftAt, (no) => oldLine(draftAt + no)),
    ],
    食堂流水账: series(rows, (no) =>
      texts(
        { 行标识: id('RB', no), 编号: serial('LS', no), 事项: '核销', 摘要: '购买凭证' },
        { 日期: MARCH_5 - 100, 支出: 6, 现金增减: -6 },
      ),
    ),
    签字记录: series(entries, (no) =>
      texts({
        条目: id('E', no),
        分段: '1/1',
        台账: 'voucher',
        版本: '1',
        行标识: id('RA', Math.floor(no / 4)),
        编号: serial('PZ', Math.floor(no / 4)),
        事项: 'sign',
        签字人: '张三',
        签字时间: '2025-11-25T08:30:00+08:00',
        封签: id('S', no),
      }),
    ),
    人员: PEOPLE.map((person) => texts(person)),
  };
  return {
    workbookId: 'W-BENCH',
    draftAt,
    tables: tablesOf(canteen).map((shape): TableContent => ({
      shape,
      rows: (content[shape.table] ?? []).map((row) => ({ ...row, ...formulasOf(shape.table) })),
      calculated: Object.entries(formulasOf(shape.table)).map(([header, { formula }]) => ({
        header,
        formula: formula ?? '',
        factors: [],
      })),
    })),
  };
}

const oldVoucher = (no: number): Row =>
  texts(
    {
      行标识: id('RA', no),
      凭证号: serial('PZ', no),
      售货单位: no % 2 ? '某肉铺' : '某菜市场',
      状态: '已完成',
    },
    { 购买日期: MARCH_5 - 100, 注明时间: 0.35, 合计金额: 6, 明细行数: 1 },
  );

const oldLine = (no: number): Row =>
  texts(
    { 行标识: `${id('RA', no)}-0001`, 凭证号: serial('PZ', no), 品名: '葱', 单位: '斤' },
    { 数量: 2, 单价: 3 },
  );

const registers = new Map(canteen.registers.map((register) => [register.table, register]));

/** Columns that follow from their row, as the template calculates them. */
function formulasOf(table: string): Readonly<Record<string, Cell>> {
  const columns = registers.get(table)?.columns ?? [];
  return Object.fromEntries(
    columns
      .filter(({ derived }) => derived && 'own' in derived)
      .map(({ key, title }) => [title.zh, { ...BLANK, formula: `=OWN("${key}")` }]),
  );
}

/** Computes them by the domain: the bench is about signing, not about formulas. */
export const canteenFormulas =
  (engine: () => Engine): Evaluate =>
  (formula, at, asking) => {
    const table = engine()
      .tables()
      .find(({ sheet }) => sheet === at.sheet);
    const register = registers.get(table?.name ?? '');
    const column = register?.columns.find(({ key }) => formula === `=OWN("${key}")`);
    if (!table || !register || !column) return '#NAME?';
    // Only what the formula names: asked for more, two columns would wait for each other.
    const sources: readonly string[] =
      column.derived && 'own' in column.derived ? column.derived.of : [];
    const named = register.columns.filter(({ key }) => sources.includes(key));
    const cells = named.map(({ key, title }) => {
      const place = { ...at, column: table.rect.column + table.columns.indexOf(title.zh) };
      const { value, type } = asking.value(place);
      return [
        key,
        type === 'number' ? numberCell(Number(value)) : textCell(String(value)),
      ] as const;
    });
    const own = ownValue(column, Object.fromEntries(cells));
    return own?.kind === 'number' ? own.number : '';
  };
