import type { Worksheet } from 'exceljs';
import type { Title } from '../addin/registers/vocabulary';
import { HINT_ROW, linesIn } from './layout';
import { FAINT_WRAPPED, WARNING } from './style';
import { inOneLine } from './wording';

/** Of a wide table only so much is seen beside the task pane. */
const ROOM = 100;
const SIZE = 9;
const LINE_HEIGHT = 13;

/**
 * What the sheet is for: Chinese and, under it, English, across the first columns. A width of 0 is
 * a hidden column.
 */
export function drawHint(
  sheet: Worksheet,
  hint: Title,
  widths: readonly number[],
  warning?: Title,
): void {
  const first = widths.findIndex((width) => width > 0);
  let last = first;
  let room = widths[first] ?? 0;
  for (let next = first + 1; next < widths.length && room < ROOM; next += 1) {
    room += widths[next] ?? 0;
    last = next;
  }
  const texts = [...(warning ? [inOneLine(warning)] : []), hint.zh, hint.en].join('\n');
  sheet.mergeCells(HINT_ROW, first + 1, HINT_ROW, last + 1);
  const cell = sheet.getCell(HINT_ROW, first + 1);
  cell.value = texts;
  cell.style = warning ? WARNING : FAINT_WRAPPED;
  sheet.getRow(HINT_ROW).height = linesIn(texts, room, SIZE) * LINE_HEIGHT + 4;
}
