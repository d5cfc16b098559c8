import { renameInFormula, type Renamed } from './rename-in-formula';

const sheet = (from: string, to: string): Renamed => ({ kind: 'sheet', from, to });
const table: Renamed = { kind: 'table', from: '采购', to: '进货' };
const columns: Renamed = {
  kind: 'columns',
  table: '采购',
  to: new Map([
    ['数量', '件数'],
    ['件数', '数量'],
  ]),
};

it.each<[string, Renamed, string]>([
  ['=参数!B2+参数!$B$3', sheet('参数', '常数'), '=常数!B2+常数!$B$3'],
  ["='a b'!B2", sheet('A B', '常数'), '=常数!B2'],
  ['=参数!B2', sheet('参数', "it's"), "='it''s'!B2"],
  ['=参数2!B2&"参数!B2"', sheet('参数', '常数'), '=参数2!B2&"参数!B2"'],
  ['=SUM(采购[数量])+ROWS(采购)', table, '=SUM(进货[数量])+ROWS(进货)'],
  ['=采购量', table, '=采购量'],
  ['=SUM(采购[数量],采购[件数])', columns, '=SUM(采购[件数],采购[数量])'],
  ['=SUM(别表[数量])', columns, '=SUM(别表[数量])'],
  ['=SUM(采购[[数量]:[单价]])', columns, '=SUM(采购[[件数]:[单价]])'],
])('makes of %s with %j: %s', (formula, renamed, expected) => {
  expect(renameInFormula(formula, undefined, renamed)).toBe(expected);
});

it('knows columns without a table’s name as those of the table that the formula stands in', () => {
  expect(renameInFormula('=[@数量]*2', '采购', columns)).toBe('=[@件数]*2');
  expect(renameInFormula('=[@数量]*2', '别表', columns)).toBe('=[@数量]*2');
  expect(renameInFormula('=[@数量]*2', undefined, columns)).toBe('=[@数量]*2');
});
