// The smallest file with one sheet: A1 is 42, B1 a text; with a comment at A1, if it is wanted.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const related = (type: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${DOCUMENT}/${type}" Target="${target}"/></Relationships>`;

const COMMENT = {
  'xl/worksheets/_rels/sheet1.xml.rels': related('comments', '../comments1.xml'),
  'xl/comments1.xml':
    `<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList>` +
    '<comment ref="A1" authorId="0"><text><t>看过</t></text></comment></commentList></comments>',
};

/** As base64; the name needs no escaping in XML. */
export function tinyWorkbook(
  sheetName: string,
  { comment = false }: { readonly comment?: boolean } = {},
): string {
  const parts = {
    ...(comment ? COMMENT : {}),
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/>` +
      (comment
        ? `<Override PartName="/xl/comments1.xml" ContentType="${CONTENT}.comments+xml"/>`
        : '') +
      '</Types>',
    '_rels/.rels': related('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>` +
      `<sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml':
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>42</v></c>` +
      '<c r="B1" t="inlineStr"><is><t>文件</t></is></c></row></sheetData></worksheet>',
  };
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
      ]),
    ),
  );
  return btoa(String.fromCharCode(...bytes));
}
