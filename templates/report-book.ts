import type { Style, Worksheet } from 'exceljs';
import type { Pack } from '../addin/registers/vocabulary';
import { numberFormat } from './column-format';
import { CENTRE, put } from './forms';
import { letterOf } from './layout';
import { columnNamed, keyOf, literal, registerNamed, tableColumn } from './references';
import { FIRST, FROM, HEADER_ROW, headers, HELPER, TO, type Of } from './report-page';
import { BOXED, FAINT, PANEL } from './style';
import { inOneLine, inTwoLines, REPORT } from './wording';

/** Columns beside what is printed: what the line is, its row in the book, how many rows so far, the next row. */
const [KIND, ROW, USED, NEXT] = [HELPER, HELPER + 1, HELPER + 2, HELPER + 3].map(letterOf);
/** how many rows the month has, and the helpers of a line before the first one */
const COUNT = `$${letterOf(HELPER)}$4`;
const FIGURES = FIRST + 4;
const POSTING = '"P"';
const DAY_TOTAL = '"D"';

/**
 * One line after the other: a row of the book or, after the last row of a day, 本日合计. Each page
 * begins with what it takes over and ends with what it hands on, or with the month and the year.
 */
export function drawBook(sheet: Worksheet, pack: Pack, report: Of<'book'>): number {
  const register = registerNamed(pack, report.register);
  const { columns, sums, balances, lines, pages } = report;
  const of = (key: string): string => tableColumn(register, key);
  const [date, seal] = [of(keyOf(register, 'date')), of(keyOf(register, 'seal'))];
  const shown = [...sums, ...balances].map((key) => columnNamed(register, key));
  headers(sheet, [
    inTwoLines(REPORT.day),
    ...columns.map((key) => inTwoLines(columnNamed(register, key).title)),
    ...shown.map(({ title }) => inTwoLines(title)),
  ]);
  for (const column of [ROW, USED, NEXT]) sheet.getColumn(column ?? '').hidden = true;
  const moves = balances.map((key) => movementOf(columnNamed(register, key).derived));
  const total = (key: string, from: string, to: string): string =>
    `SUMIFS(${of(key)},${date},">="&${from},${date},"<="&${to},${seal},"<>")`;
  const nth = (n: string): string =>
    `SUMPRODUCT(SMALL((1-(${seal}<>"")*(${date}>=${FROM})*(${date}<=${TO}+0.99999))*1E7+ROW(${date})-ROW(INDEX(${date},1))+1,${n}))`;
  const count = `IF(${FROM}="",0,COUNTIFS(${date},">="&${FROM},${date},"<="&${TO},${seal},"<>"))`;
  put(sheet.getCell(4, HELPER), { formula: count }, FAINT);

  const figure = (index: number): Partial<Style> => ({
    ...BOXED,
    numFmt: numberFormat(shown[index] ?? columnNamed(register, sums[0])),
    alignment: { vertical: 'middle', horizontal: 'right', indent: 1 },
  });
  const text: Partial<Style> = { ...BOXED, alignment: { vertical: 'middle', shrinkToFit: true } };
  const line = (
    row: number,
    texts: readonly string[],
    figures: readonly string[],
    bold = false,
  ) => {
    const ground = bold ? { fill: PANEL.fill ?? BOXED.fill } : {};
    texts.forEach((formula, at) => {
      const style = { ...text, ...ground } as Partial<Style>; // exceljs wants no undefined
      const day = { numFmt: 'yyyy-mm-dd', alignment: CENTRE };
      put(sheet.getCell(row, FIRST + at), { formula }, at === 0 ? { ...style, ...day } : style);
    });
    figures.forEach((formula, at) => {
      put(sheet.getCell(row, FIGURES + at), { formula }, {
        ...figure(at),
        ...ground,
      } as Partial<Style>); // as above
    });
    sheet.getRow(row).height = 18;
  };

  const height = lines + 3;
  const began = HEADER_ROW + 1;
  const at = (letter: string | undefined, row: number): string => `$${letter}$${row}`;
  const before = (row: number): number => {
    const within = (row - began) % height;
    return within === 1 ? row - 4 : row - 1;
  };
  for (let page = 0; page < pages; page += 1) {
    const top = began + page * height;
    const first = top + 1;
    const last = top + lines;
    const used = `${at(KIND, first)}=""`;
    const handed = top - 2;
    const brought =
      page === 0
        ? moves.map((key) => `IF(${used},"",${total(key, '0', `(${FROM}-0.00001)`)})`)
        : balances.map((_, index) => `IF(${used},"",${letterOf(FIGURES + 2 + index)}${handed})`);
    line(
      top,
      [
        '""',
        `IF(${used},"",${literal(inOneLine(page === 0 ? REPORT.broughtIn : REPORT.broughtForward))})`,
        '""',
        '""',
      ],
      [
        ...sums.map((_, index) =>
          page === 0 ? `IF(${used},"",0)` : `IF(${used},"",${letterOf(FIGURES + index)}${handed})`,
        ),
        ...brought,
      ],
      true,
    );
    for (let row = first; row <= last; row += 1) {
      const above = page === 0 && row === first ? null : before(row);
      const [kind, of2, n, next] = above
        ? [at(KIND, above), at(ROW, above), at(USED, above), at(NEXT, above)]
        : ['""', '0', '0', `IF(${COUNT}=0,0,${nth('1')})`];
      const dayOver = `OR(${n}>=${COUNT},INT(N(INDEX(${date},MAX(1,${next}))))<>INT(N(INDEX(${date},MAX(1,${of2})))))`;
      const is = above
        ? `IF(${COUNT}=0,"",IF(AND(${kind}=${POSTING},${dayOver}),${DAY_TOTAL},IF(${n}<${COUNT},${POSTING},"")))`
        : `IF(${COUNT}=0,"",${POSTING})`;
      const [own, ownRow, ownUsed] = [at(KIND, row), at(ROW, row), at(USED, row)];
      put(sheet.getCell(row, HELPER), { formula: is }, FAINT);
      put(
        sheet.getCell(`${ROW}${row}`),
        { formula: `IF(${own}=${POSTING},${next},${of2})` },
        FAINT,
      );
      put(sheet.getCell(`${USED}${row}`), { formula: `${n}+(${own}=${POSTING})` }, FAINT);
      put(
        sheet.getCell(`${NEXT}${row}`),
        {
          formula: `IF(${ownUsed}>=${COUNT},0,IF(${own}=${POSTING},${nth(`${ownUsed}+1`)},${next}))`,
        },
        FAINT,
      );
      const cell = (key: string): string => `INDEX(${of(key)},${ownRow})`;
      const blank = (formula: string): string => `IF(${formula}="","",${formula})`;
      const day = `INT(INDEX(${date},${ownRow}))`;
      const pick = (posting: string, dayTotal: string): string =>
        `IF(${own}=${POSTING},${posting},IF(${own}=${DAY_TOTAL},${dayTotal},""))`;
      line(
        row,
        [
          pick(`INDEX(${date},${ownRow})`, '""'),
          ...columns.map((key, index) =>
            pick(blank(cell(key)), index === 0 ? literal(inOneLine(REPORT.dayTotal)) : '""'),
          ),
        ],
        [
          ...sums.map((key) => pick(blank(cell(key)), total(key, day, `(${day}+0.99999)`))),
          ...balances.map((key) => pick(cell(key), cell(key))),
        ],
      );
    }
    const end = last + 1;
    const goesOn = page + 1 < pages ? `${at(KIND, end + 3)}<>""` : 'FALSE';
    const soFar = sums.map(
      (_, index) =>
        `SUMIF($${KIND}$${began}:$${KIND}$${last},${POSTING},${letterOf(FIGURES + index)}$${began}:${letterOf(FIGURES + index)}$${last})`,
    );
    const standing = balances.map((key) => `INDEX(${of(key)},${at(ROW, last)})`);
    line(
      end,
      [
        '""',
        `IF(${used},"",IF(${goesOn},${literal(inOneLine(REPORT.handedOn))},${literal(inOneLine(REPORT.monthTotal))}))`,
        '""',
        '""',
      ],
      [...soFar, ...standing].map((formula) => `IF(${used},"",${formula})`),
      true,
    );
    const year = `DATE(YEAR(${FROM}),1,1)`;
    line(
      end + 1,
      ['""', `IF(OR(${used},${goesOn}),"",${literal(inOneLine(REPORT.yearTotal))})`, '""', '""'],
      [
        ...sums.map((key) => `IF(OR(${used},${goesOn}),"",${total(key, year, `(${TO}+0.99999)`)})`),
        ...balances.map(() => '""'),
      ],
      true,
    );
    if (page + 1 < pages) sheet.getRow(end + 1).addPageBreak();
  }
  const end = began + pages * height;
  const more = `IF(${COUNT}>${at(USED, end - 3)},${literal(inOneLine(REPORT.moreRows))},"")`;
  put(sheet.getCell(end, FIRST), { formula: more }, FAINT);
  return end;
}

/** The column that a running total adds up. */
function movementOf(derived: ReturnType<typeof columnNamed>['derived']): string {
  return derived && 'across' in derived && derived.across === 'runningTotal' ? derived.of : '';
}
