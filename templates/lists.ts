import type { Workbook, Worksheet } from 'exceljs';
import { parameters } from '../addin/registers/system';
import type { Pack } from '../addin/registers/vocabulary';
import { choiceLists, type ChoiceList } from './choices';
import { drawHint } from './hint';
import { FIRST_ROW, HEADER_ROW, letterOf, SUMMARY_ROW, TITLE_ROW } from './layout';
import type { DefinedName } from './post-process/defined-names';
import { printOnA4 } from './print';
import type { DrawnSheet } from './register-sheet';
import { literal, quoted, tableColumn } from './references';
import { COLORS, HEADER, LINK, TEXT, TITLE } from './style';
import { BACK, HINTS, inOneLine, SHEETS, SIGNED_CHOICE } from './wording';

interface DrawnLists extends DrawnSheet {
  readonly names: readonly DefinedName[];
}

/** One cell whose value nobody can enter: the list that a signed row offers. */
export const SIGNED_NAME = '封_已签';

const LIST_WIDTH = 26;

/** A list parameter may have so many entries, each so long. */
const ENTRIES = 40;
const ENTRY_LENGTH = 200;

/**
 * 清单: the values of every drop-down, one list a column. Fixed choices stand here as they are; a
 * list parameter is taken apart by formulas, so that changing 参数 changes the drop-down.
 */
export function drawLists(workbook: Workbook, pack: Pack): DrawnLists {
  const sheet = workbook.addWorksheet(SHEETS.lists.zh, {
    properties: { tabColor: { argb: COLORS.line } },
    views: [{ state: 'frozen', xSplit: 0, ySplit: HEADER_ROW, showGridLines: false }],
  });
  sheet.getCell(TITLE_ROW, 1).value = inOneLine(SHEETS.lists);
  sheet.getCell(TITLE_ROW, 1).style = TITLE;
  sheet.getRow(TITLE_ROW).height = 26;
  drawHint(sheet, HINTS.lists, [LIST_WIDTH, ...choiceLists(pack).map(() => LIST_WIDTH)]);
  const back = sheet.getCell(TITLE_ROW, 2);
  back.value = BACK.zh;
  back.style = LINK;
  sheet.getRow(SUMMARY_ROW).hidden = true;

  drawList(sheet, 1, SIGNED_NAME, { fixed: [SIGNED_CHOICE] });
  const lists = choiceLists(pack);
  const names = lists.map(({ name, title, from }, index): DefinedName => {
    const column = index + 2;
    const rows = drawList(sheet, column, title, from);
    return { name, refersTo: listRange(sheet.name, column, from, rows) };
  });
  printOnA4(sheet, 'landscape', true);
  const signed = `${quoted(sheet.name)}!$A$${FIRST_ROW}`;
  return {
    sheet,
    links: [{ cell: back.address, sheet: SHEETS.cover.zh, tip: BACK.en }],
    names: [{ name: SIGNED_NAME, refersTo: signed }, ...names],
  };
}

function drawList(
  sheet: Worksheet,
  column: number,
  title: string,
  from: ChoiceList['from'],
): number {
  sheet.getColumn(column).width = LIST_WIDTH;
  const header = sheet.getCell(HEADER_ROW, column);
  header.value = title;
  header.style = HEADER;
  const values = 'fixed' in from ? from.fixed : splitFormulas(sheet, column, from.parameter);
  values.forEach((value, index) => {
    const cell = sheet.getCell(FIRST_ROW + index, column);
    cell.value = value;
    cell.style = TEXT;
  });
  return values.length;
}

/**
 * The parameter's text stands once in the hidden third row; each entry is cut out of it. Every
 * line is padded far beyond its length, so that the n-th always begins at a known place.
 */
function splitFormulas(sheet: Worksheet, column: number, parameter: string) {
  const source = sheet.getCell(SUMMARY_ROW, column);
  const value = tableColumn(parameters, 'value');
  const key = tableColumn(parameters, 'key');
  source.value = { formula: `INDEX(${value},MATCH(${literal(parameter)},${key},0))` };
  const text = `SUBSTITUTE(${letterOf(column)}$${SUMMARY_ROW},CHAR(13),"")`;
  const padded = `SUBSTITUTE(${text},CHAR(10),REPT(" ",${ENTRY_LENGTH}))`;
  return Array.from({ length: ENTRIES }, (_, index) => ({
    formula: `TRIM(MID(${padded},${index * ENTRY_LENGTH + 1},${ENTRY_LENGTH}))`,
  }));
}

/** A list that follows a parameter ends with its last entry: blanks would let anything pass. */
function listRange(sheet: string, column: number, from: ChoiceList['from'], rows: number): string {
  const letter = letterOf(column);
  const first = `${quoted(sheet)}!$${letter}$${FIRST_ROW}`;
  const all = `${first}:$${letter}$${FIRST_ROW + rows - 1}`;
  if ('fixed' in from) return all;
  return `OFFSET(${first},0,0,MAX(1,SUMPRODUCT(--(${all}<>""))),1)`;
}
