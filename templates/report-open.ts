import type { Style, Worksheet } from 'exceljs';
import type { Pack } from '../addin/registers/vocabulary';
import { alignment, numberFormat } from './column-format';
import { LABEL, put, wide } from './forms';
import { letterOf } from './layout';
import { columnNamed, keyOf, literal, registerNamed, tableColumn } from './references';
import { DAY, FIRST, FROM, HEADER_ROW, headers, HELPER, LAST, type Of } from './report-page';
import { BOXED, FAINT } from './style';
import { inOneLine, inTwoLines, REPORT } from './wording';

/** A line for each record of which something is open on the day, and sums by how long. */
export function drawOpen(sheet: Worksheet, pack: Pack, report: Of<'open'>): number {
  const register = registerNamed(pack, report.register);
  const { columns, open, since, ages, room } = report;
  const of = (key: string): string => tableColumn(register, key);
  const no = keyOf(register, 'serial');
  const keys = [no, ...columns];
  const counts = `(ISNUMBER(${of(open)}))*(${of(open)}>0)*(${of(since)}<=${DAY})`;
  const figure: Partial<Style> = {
    ...BOXED,
    alignment: { vertical: 'middle', horizontal: 'right', indent: 1 },
  };
  const amount = { ...figure, numFmt: numberFormat(columnNamed(register, open)) };
  headers(sheet, [
    ...keys.map((key) => inTwoLines(columnNamed(register, key).title)),
    inTwoLines(columnNamed(register, open).title),
    inTwoLines(REPORT.daysOpen),
  ]);
  const [openAt, daysAt] = [FIRST + keys.length, FIRST + keys.length + 1];
  const place = `ROW(${of(no)})-ROW(INDEX(${of(no)},1))+1`;
  for (let line = 1; line <= room; line += 1) {
    const row = HEADER_ROW + line;
    const here = `$${letterOf(HELPER)}$${row}`;
    const nth = `SUMPRODUCT(SMALL((1-${counts})*1E7+${place},${line}))`;
    const found = `IF(${FROM}="",0,IF(SUMPRODUCT(${counts})<${line},0,${nth}))`;
    put(sheet.getCell(row, HELPER), { formula: found }, FAINT);
    const answer = (formula: string) => ({ formula: `IF(${here}=0,"",${formula})` });
    keys.forEach((key, index) => {
      const column = columnNamed(register, key);
      const plain = numberFormat(column) === '@';
      const style = plain ? BOXED : { ...BOXED, numFmt: numberFormat(column) };
      put(sheet.getCell(row, FIRST + index), answer(`INDEX(${of(key)},${here})`), {
        ...style,
        alignment: {
          ...{ vertical: 'middle', wrapText: true },
          horizontal: alignment(column),
        },
      });
    });
    put(sheet.getCell(row, openAt), answer(`INDEX(${of(open)},${here})`), amount);
    const days = `INT(${DAY})-INT(INDEX(${of(since)},${here}))`;
    put(sheet.getCell(row, daysAt), answer(days), { ...figure, numFmt: '0' });
  }
  let row = HEADER_ROW + room + 1;
  const total = (title: string, formula: string): void => {
    wide(sheet, row, [FIRST, openAt - 1], title, LABEL);
    put(sheet.getCell(row, openAt), { formula: `IF(${FROM}="","",${formula})` }, amount);
    sheet.getRow(row).height = 20;
    row += 1;
  };
  const within = (from: number | null, to: number | null): string => {
    const day = of(since);
    const older = to === null ? '' : `,${day},">="&(INT(${DAY})-${to})`;
    return `SUMIFS(${of(open)},${of(open)},">0",${day},"<"&(INT(${DAY})+1-${from ?? 0})${older})`;
  };
  ages.forEach((age, index) => {
    const from = index === 0 ? 0 : (ages[index - 1] ?? 0) + 1;
    const text = from === age ? `${age}` : `${from}–${age}`;
    total(`${REPORT.days.zh} ${text}  ${REPORT.days.en}`, within(from, age));
  });
  const oldest = (ages.at(-1) ?? 0) + 1;
  total(`${REPORT.days.zh} ≥ ${oldest}  ${REPORT.days.en}`, within(oldest, null));
  total(inOneLine(REPORT.sum), within(0, null));
  const more = `IF(${FROM}="","",IF(SUMPRODUCT(${counts})>${room},${literal(inOneLine(REPORT.moreRows))},""))`;
  wide(sheet, row, [FIRST, LAST], { formula: more }, FAINT);
  return row;
}
