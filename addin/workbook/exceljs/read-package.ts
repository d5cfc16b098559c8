import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Key of the custom document property that holds the workbook's identity. */
export const ID_PROPERTY = 'rk.workbook';

export interface Package {
  /** '' in a workbook that is none of ours */
  readonly workbookId: string;
  /** the same workbook, in which exceljs takes no number for a date */
  readonly bytes: Uint8Array;
  /** number format by what exceljs reads as one: see `numberedStyles` */
  readonly formats: ReadonlyMap<string, string>;
  /** tables of which a filter hides rows */
  readonly filtered: ReadonlySet<string>;
}

/** Stands for the empty text that a formula gave: exceljs would take it for no result at all. */
export const EMPTY_RESULT = '\uE000';

const EMPTY_RESULTS =
  /(<c\s[^>]*\bt="str"[^>]*>(?:<f\b[^>]*\/>|<f\b[^>]*>[^<]*<\/f>))<v(?:\s*\/>|><\/v>)/g;

/** Prepares a file so that exceljs tells what stands in its cells, no more and no less. */
export function openPackage(bytes: Uint8Array): Package {
  const parts = unzipSync(bytes);
  const edited: Record<string, Uint8Array> = { ...parts };
  const filtered = new Set<string>();
  let formats: ReadonlyMap<string, string> = new Map();
  for (const [name, part] of Object.entries(parts))
    if (name === 'xl/styles.xml') {
      const styles = strFromU8(part);
      formats = formatsOf(styles);
      edited[name] = strToU8(numberedStyles(styles));
    } else if (/^xl\/worksheets\/[^/]+\.xml$/.test(name))
      edited[name] = strToU8(strFromU8(part).replace(EMPTY_RESULTS, `$1<v>${EMPTY_RESULT}</v>`));
    else if (name === 'xl/workbook.xml')
      // exceljs knows only one of the two ways to say yes.
      edited[name] = strToU8(strFromU8(part).replace(/ date1904="true"/, ' date1904="1"'));
    else if (/^xl\/tables\/[^/]+\.xml$/.test(name)) {
      const table = strFromU8(part);
      if (/<filterColumn\b/.test(table))
        filtered.add(unescape(/\bdisplayName="([^"]*)"/.exec(table)?.[1] ?? ''));
    }
  const properties = parts['docProps/custom.xml'];
  return {
    workbookId: properties ? customProperty(strFromU8(properties), ID_PROPERTY) : '',
    bytes: zipSync(edited, { level: 0 }),
    ...{ formats, filtered },
  };
}

const CELL_STYLES = /<cellXfs\b[^>]*>[\s\S]*?<\/cellXfs>/;
/** No program's own formats have such numbers. */
const OWN_FORMATS = 10_000;
const markOf = (style: number): string => `"${style}"`;

/**
 * exceljs turns numbers that are formatted as dates into Dates, rounded to the millisecond; which
 * number stood in the cell is lost. So every style gets a format that only says which style it is.
 */
function numberedStyles(styles: string): string {
  let count = 0;
  const numbered = styles
    .replace(/<numFmts[\s\S]*?<\/numFmts>/g, '')
    .replace(/ numFmtId="\d+"/g, ' numFmtId="0"')
    .replace(CELL_STYLES, (list) =>
      list.replace(/<xf\b([^>]*?)( numFmtId="0")/g, (_, before: string) => {
        count += 1;
        return `<xf${before} numFmtId="${OWN_FORMATS + count - 1}"`;
      }),
    );
  const marks = Array.from(
    { length: count },
    (_, style) => `<numFmt numFmtId="${OWN_FORMATS + style}" formatCode="&quot;${style}&quot;"/>`,
  );
  return numbered.replace(
    /(<styleSheet\b[^>]*>)/,
    (open) => `${open}<numFmts count="${count}">${marks.join('')}</numFmts>`,
  );
}

function formatsOf(styles: string): ReadonlyMap<string, string> {
  const own = new Map(
    [...styles.matchAll(/<numFmt\b([^>]*)>/g)].map(([, attributes = '']) => [
      /\bnumFmtId="(\d+)"/.exec(attributes)?.[1] ?? '',
      unescape(/\bformatCode="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    ]),
  );
  const cells = CELL_STYLES.exec(styles)?.[0] ?? '';
  return new Map(
    [...cells.matchAll(/<xf\b[^>]*? numFmtId="(\d+)"/g)].map(([, id = ''], style) => [
      markOf(style),
      own.get(id) ?? BUILT_IN[Number(id)] ?? '',
    ]),
  );
}

/** Formats without a text in the file; days and times of the local way of writing as it is here. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00' },
  ...{ 12: '# ?/?', 13: '# ??/??', 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy' },
  ...{ 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm' },
  ...{ 37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00' },
  ...{ 40: '#,##0.00;[Red]-#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0' },
  ...{ 48: '##0.0E+0', 49: '@', 27: 'yyyy年m月', 31: 'yyyy年m月d日', 57: 'yyyy年m月' },
  ...{ 28: 'm月d日', 58: 'm月d日', 30: 'm-d-yy', 32: 'h时mm分', 33: 'h时mm分ss秒' },
};

function customProperty(xml: string, name: string): string {
  for (const [, attributes = '', body = ''] of xml.matchAll(
    /<(?:\w+:)?property\s([^>]*)>([\s\S]*?)<\/(?:\w+:)?property>/g,
  ))
    if (/\bname="([^"]*)"/.exec(attributes)?.[1] === name)
      return unescape(body.replace(/<[^>]*>/g, '').trim());
  return '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const unescape = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name: string) =>
    decimal || hex
      ? String.fromCodePoint(decimal ? Number(decimal) : parseInt(String(hex), 16))
      : (ENTITIES[name] ?? whole),
  );
