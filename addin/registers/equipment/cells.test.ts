import { join } from 'node:path';
import { equipment } from '.';
import { CellRules, testCells } from '../cell-rules.fixture';
import { computed } from '../typed.fixture';
import { compensation } from './compensation';
import { computerSheet } from './computer-sheet';
import { supplyCountLine } from './supply';
import { usageSheet } from './usage-sheet';

describe('电子设备每张单据的格子', () => {
  testCells(new CellRules(equipment, join(__dirname, 'cells.csv')));
});

/** 2023-05-07, and days that Excel counts from there. */
const MAY_7 = 45_053;

/** Worked out by hand, to the fen: 企业所得税法实施条例 第五十九、六十条. */
describe('赔偿单上的折旧 (HW-43, HW-62)', () => {
  it.each`
    value     | residual | years | used    | months | left       | why
    ${5999}   | ${5}     | ${3}  | ${0}    | ${0}   | ${5999}    | ${'启用当月不提'}
    ${5999}   | ${5}     | ${3}  | ${24}   | ${0}   | ${5999}    | ${'5月31日还是当月'}
    ${5999}   | ${5}     | ${3}  | ${25}   | ${1}   | ${5840.69} | ${'6月1日起提: 5699.05 ÷ 36 = 158.31'}
    ${5999}   | ${5}     | ${3}  | ${54}   | ${1}   | ${5840.69} | ${'6月30日只提一个月'}
    ${5999}   | ${5}     | ${3}  | ${374}  | ${12}  | ${4099.28} | ${'2024年5月: 5999 − 12 × 158.31'}
    ${5999}   | ${5}     | ${3}  | ${1089} | ${35}  | ${458.15}  | ${'最后一个月之前'}
    ${5999}   | ${5}     | ${3}  | ${1090} | ${36}  | ${299.95}  | ${'2026年5月提足,剩残值'}
    ${5999}   | ${5}     | ${3}  | ${3000} | ${36}  | ${299.95}  | ${'提足以后不再提'}
    ${4200}   | ${4}     | ${5}  | ${374}  | ${12}  | ${3393.6}  | ${'4032 ÷ 60 = 67.20 一个月'}
    ${100.01} | ${0}     | ${3}  | ${1089} | ${35}  | ${2.71}    | ${'2.78 一个月,尾差留给最后一个月'}
    ${100.01} | ${0}     | ${3}  | ${1090} | ${36}  | ${0}       | ${'没有残值,提到零'}
  `('$value 元、残值 $residual%、$years 年: $months 个月后 $left ($why)', (row) => {
    const { value, residual, years, used, months, left } = row as Record<string, number>;
    const found = computed(compensation, {
      ...{ value: value ?? 0, residual: residual ?? 0, years: years ?? 0 },
      ...{ inUseFrom: MAY_7, date: MAY_7 + (used ?? 0) },
    });
    expect([found['months'], found['depreciated']]).toEqual([months, left]);
  });
});

it.each`
  users           | appointed | custodian
  ${'张三'}       | ${''}     | ${'张三'}
  ${'张三、李四'} | ${'李四'} | ${'李四'}
  ${'张三、李四'} | ${''}     | ${undefined}
`('使用人 $users,指定 $appointed: 责任人 $custodian (HW-29, HW-30)', (row) => {
  const { users = '', appointed = '', custodian } = row as Record<string, string>;
  for (const sheet of [computerSheet, usageSheet])
    expect(computed(sheet, { users, appointed })['custodian']).toBe(custodian);
});

it.each`
  book  | counted | surplus | shortage
  ${10} | ${10}   | ${0}    | ${0}
  ${10} | ${12}   | ${2}    | ${0}
  ${10} | ${7}    | ${0}    | ${3}
  ${0}  | ${4}    | ${4}    | ${0}
`('耗材盘点: 账面 $book 实盘 $counted', ({ book, counted, surplus, shortage }) => {
  const found = computed(supplyCountLine, { book: Number(book), counted: Number(counted) });
  expect([found['surplus'], found['shortage']]).toEqual([surplus, shortage]);
});
