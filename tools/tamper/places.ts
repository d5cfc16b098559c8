import type { RawFile } from './file';
import type { Chance } from './random';

export const VOUCHERS = '原始凭证';
export const LINES = '原始凭证明细';
export const CASH = '食堂流水账';
export const JOURNAL = '签字记录';
export const PEOPLE = '人员';

/** What a signature seals there: said here again, so that a register that forgets one is found. */
const SEALED: Readonly<Record<string, readonly string[]>> = {
  [VOUCHERS]: ['购买日期', '注明时间', '售货单位', '原单号', '合计金额', '备注', '明细行数'],
  [LINES]: ['品名', '数量', '单位', '单价', '金额'],
  [CASH]: [
    ...['日期', '事项', '凭证号', '摘要', '冲销流水号'],
    ...['收入', '支出', '现金增减', '欠款增减'],
  ],
};
const WEIGHED = ['检斤数量', '处理', '核销数量', '核销金额'];
const CALCULATED = ['金额', '核销数量', '核销金额'];

export interface Place {
  readonly table: string;
  readonly row: number;
  readonly header: string;
}

export const rowsOf = (file: RawFile, table: string): readonly number[] =>
  Array.from({ length: file.rows(table) }, (_, row) => row);

/** Rows with a seal: their values were signed. */
export const sealedRows = (file: RawFile, table: string): readonly number[] =>
  rowsOf(file, table).filter((row) => file.text(table, row, '封签') !== '');

export function sealedRow(file: RawFile, chance: Chance, tables = [VOUCHERS, LINES, CASH]) {
  return chance.of(
    tables.flatMap((table) => sealedRows(file, table).map((row) => ({ table, row }))),
  );
}

/** Every sealed cell of the file. */
export const sealedCells = (file: RawFile): readonly Place[] =>
  Object.entries(SEALED).flatMap(([table, headers]) =>
    sealedRows(file, table).flatMap((row) =>
      [...headers, ...(table === LINES && file.text(table, row, '处理') !== '' ? WEIGHED : [])].map(
        (header) => ({ table, row, header }),
      ),
    ),
  );

export const isCalculated = ({ table, header }: Place): boolean =>
  table === LINES && CALCULATED.includes(header);

export const isFilled = (file: RawFile, { table, row, header }: Place): boolean =>
  file.text(table, row, header) !== '';

export const isNumber = (file: RawFile, { table, row, header }: Place): boolean => {
  const { type, inner } = file.cell(table, row, header);
  return (type === '' || type === 'n') && inner !== '';
};
