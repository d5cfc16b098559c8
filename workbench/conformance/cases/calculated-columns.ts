import { equal, on, put, read, type Case, type Place } from '../case';
import { CALCULATED_COLUMNS, issue } from '../sources';
import { purchases } from './tables';

/** 采购 with a column 金额 in D, not yet calculated. */
function withAmount(place: Pick<Place, 'sheet' | 'name'>): Excel.Table {
  const table = purchases(place);
  put(place.sheet, 'D3', [['金额']]);
  return table;
}

const formulasOf = (table: Excel.Table): Promise<unknown[]> =>
  read(table.columns.getItem('金额').getDataBodyRange(), 'formulas').then((rows) =>
    rows.map(([formula]) => formula as unknown),
  );

export const calculatedColumns: readonly Case[] = [
  {
    id: 'calculated/fills',
    says: 'a formula in one cell of an empty column fills the column, written by API, too',
    source: issue(2093),
    run: on(async (place) => {
      const table = withAmount(place);
      place.sheet.getRange('D4').formulas = [['=B4*C4']];
      equal(await formulasOf(table), ['=B4*C4', '=B5*C5']);
    }),
  },
  {
    id: 'calculated/structured',
    says: 'a formula with [@列] reads back as it was written',
    source: 'belief',
    run: on(async (place) => {
      const table = withAmount(place);
      place.sheet.getRange('D4').formulas = [['=[@数量]*[@单价]']];
      equal(await formulasOf(table), ['=[@数量]*[@单价]', '=[@数量]*[@单价]']);
    }),
  },
  {
    id: 'calculated/new-row',
    says: 'a row that the table takes in gets the column’s formula',
    source: CALCULATED_COLUMNS,
    run: on(async (place) => {
      const table = withAmount(place);
      place.sheet.getRange('D4').formulas = [['=B4*C4']];
      put(place.sheet, 'A6', [['白菜', 2, 1]]);
      equal(await formulasOf(table), ['=B4*C4', '=B5*C5', '=B6*C6']);
    }),
  },
  {
    id: 'calculated/new-row-with-null',
    says: 'null for the calculated column of a row written below lets Excel fill it in',
    source: 'belief',
    run: on(async (place) => {
      const table = withAmount(place);
      place.sheet.getRange('D4').formulas = [['=B4*C4']];
      put(place.sheet, 'A6', [['白菜', 2, 1, null]]);
      equal(await formulasOf(table), ['=B4*C4', '=B5*C5', '=B6*C6']);
    }),
  },
  {
    id: 'calculated/inserted-row',
    says: 'a row inserted inside the table gets the column’s formula, too',
    source: CALCULATED_COLUMNS,
    run: on(async (place) => {
      const table = withAmount(place);
      place.sheet.getRange('D4').formulas = [['=B4*C4']];
      place.sheet.getRange('A5:D5').insert('Down');
      equal(await formulasOf(table), ['=B4*C4', '=B5*C5', '=B6*C6']);
    }),
  },
  {
    id: 'calculated/added-row',
    says: 'a row of rows.add without a value for the column gets its formula',
    source: CALCULATED_COLUMNS,
    run: on(async (place) => {
      const table = withAmount(place);
      place.sheet.getRange('D4').formulas = [['=B4*C4']];
      table.rows.add();
      equal((await formulasOf(table))[2], '=B6*C6');
    }),
  },
  {
    id: 'calculated/exception',
    says: 'a value written over one formula stays, and so do the other formulas',
    source: CALCULATED_COLUMNS,
    run: on(async (place) => {
      const table = withAmount(place);
      place.sheet.getRange('D4').formulas = [['=B4*C4']];
      put(place.sheet, 'D5', [[99]]);
      equal(await formulasOf(table), ['=B4*C4', 99]);
    }),
  },
];
