import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Key of the custom document property that holds the workbook's identity. */
export const ID_PROPERTY = 'rk.workbook';

export interface Package {
  /** '' in a workbook that is none of ours */
  readonly workbookId: string;
  /** the same workbook, in which exceljs takes no number for a date */
  readonly bytes: Uint8Array;
}

/** Stands for the empty text that a formula gave: exceljs would take it for no result at all. */
export const EMPTY_RESULT = '\uE000';

const EMPTY_RESULTS =
  /(<c\s[^>]*\bt="str"[^>]*>(?:<f\b[^>]*\/>|<f\b[^>]*>[^<]*<\/f>))<v(?:\s*\/>|><\/v>)/g;

/** Prepares a file so that exceljs tells what stands in its cells, no more and no less. */
export function openPackage(bytes: Uint8Array): Package {
  const parts = unzipSync(bytes);
  const edited: Record<string, Uint8Array> = { ...parts };
  for (const [name, part] of Object.entries(parts))
    if (name === 'xl/styles.xml') edited[name] = strToU8(withoutNumberFormats(strFromU8(part)));
    else if (/^xl\/worksheets\/[^/]+\.xml$/.test(name))
      edited[name] = strToU8(strFromU8(part).replace(EMPTY_RESULTS, `$1<v>${EMPTY_RESULT}</v>`));
  const properties = parts['docProps/custom.xml'];
  return {
    workbookId: properties ? customProperty(strFromU8(properties), ID_PROPERTY) : '',
    bytes: zipSync(edited, { level: 0 }),
  };
}

/**
 * exceljs turns numbers that are formatted as dates into Dates, rounded to the millisecond; which
 * number stood in the cell is lost. Without number formats it leaves them alone.
 */
const withoutNumberFormats = (styles: string): string =>
  styles.replace(/<numFmts[\s\S]*?<\/numFmts>/g, '').replace(/ numFmtId="\d+"/g, ' numFmtId="0"');

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
  xml.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
