import type { Column, ColumnKind, Title } from '../addin/registers/vocabulary';
import { decimalsOf } from './column-format';

/** Why a typed value was refused; Excel shows it without the add-in. */
export interface RefusalText {
  readonly title: string;
  readonly message: string;
}

/** Columns that people never type into, by what writes them instead. */
const WRITTEN: { readonly [kind in ColumnKind]?: Title } = {
  rowId: { zh: '行标识由系统填写。', en: 'The row id is written by the add-in.' },
  serial: {
    zh: '编号在登记时给出,不能手填。',
    en: 'The number is given by registering, never typed.',
  },
  count: { zh: '行数在登记时写入,不用填。', en: 'Written when the record is registered.' },
  state: { zh: '状态随签字变化,不能手填。', en: 'The state follows the signatures.' },
  entry: { zh: '末条由系统填写。', en: 'Written by the add-in.' },
  seal: { zh: '封签由签字产生,不能手填。', en: 'The seal comes from signing, never typed.' },
};

const CALCULATED: Title = {
  zh: '这一列由公式算出,不用填。填错了请按 Esc。',
  en: 'This column is calculated. Press Esc.',
};

export const refusalOfWritten = ({ kind, derived }: Column): RefusalText =>
  refusal(
    { zh: '这一列不能手填', en: 'Not typed' },
    derived && kind !== 'state' ? CALCULATED : (WRITTEN[kind] ?? CALCULATED),
  );

/** Said in a column where a value of the wrong type or one after signing is refused. */
export function refusalOfTyped(column: Column, sealed: boolean): RefusalText {
  const expects = EXPECTS[column.kind](column);
  if (!sealed) return refusal({ zh: '请核对', en: 'Check' }, expects);
  return refusal(
    { zh: '没有写入', en: 'Not written' },
    {
      zh: `已签字的行不能改;要改,请在任务窗格做红字更正。没签字的:${expects.zh}`,
      en: `A signed row stays as it is: make a red correction in the pane. Unsigned: ${expects.en}`,
    },
  );
}

/** The journal: nobody types here. */
export const REFUSED_ALWAYS: RefusalText = refusal(
  { zh: '系统记录,请勿改动', en: 'Do not edit' },
  {
    zh: '这里只由系统填写。要改已签的内容,请在任务窗格做红字更正。',
    en: 'Only the add-in writes here. To change what is signed, make a red correction in the pane.',
  },
);

/** The code, name and clause of a parameter. */
export const REFUSED_FIXED: RefusalText = refusal(
  { zh: '只改“值”', en: 'Change only 值' },
  {
    zh: '代码、名称和条款是固定的,请在“值”一列修改。',
    en: 'Code, name and clause are fixed; change the column 值.',
  },
);

/** A parameter that is a number. */
export const REFUSED_NUMBER: RefusalText = refusal(
  { zh: '请填数字', en: 'A number' },
  {
    zh: '这个参数是数字,不小于 0,不带 %、单位和空格。',
    en: 'This parameter is a number, 0 or more, without %, unit or blank.',
  },
);

const EXPECTS: { readonly [kind in ColumnKind]: (column: Column) => Title } = {
  rowId: text,
  document: text,
  serial: text,
  text,
  state: text,
  entry: text,
  salt: text,
  seal: text,
  date: () => ({
    zh: '请填日期,如 2026-03-05。',
    en: 'a date such as 2026-03-05.',
  }),
  time: () => ({ zh: '请填时间,如 08:30。', en: 'a time such as 08:30.' }),
  amount: (column) => number(column, '金额(元)', 'an amount in yuan'),
  price: (column) => number(column, '单价(元)', 'a price in yuan'),
  quantity: (column) => number(column, '数量', 'a quantity'),
  count: (column) => number(column, '个数', 'a count'),
  choice: () => ({ zh: '请从下拉框里选。', en: 'choose from the list.' }),
};

function text(): Title {
  return { zh: '请填文字。', en: 'a text.' };
}

function number(column: Column, zh: string, en: string): Title {
  const decimals = decimalsOf(column);
  const above = {
    positive: { zh: ',大于 0', en: ' above 0' },
    notNegative: { zh: ',不小于 0', en: ', 0 or more' },
    any: { zh: '', en: '' },
  }[column.sign ?? 'any'];
  const digits =
    decimals === 0
      ? { zh: ',整数', en: ', whole' }
      : { zh: `,最多 ${decimals} 位小数`, en: `, at most ${decimals} decimals` };
  return { zh: `请填${zh}${above.zh}${digits.zh}。`, en: `${en}${above.en}${digits.en}.` };
}

function refusal(title: Title, message: Title): RefusalText {
  return { title: `${title.zh} ${title.en}`, message: `${message.zh}\n${message.en}` };
}
