// A small workbook as Excel would write it, for tests: a table with a calculated column, a second
// sheet that looks at it, a validated column, merged cells, a part that nobody knows.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relations = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONS}">${targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const TEXTS = ['品名', '数量', '单价', '金额', '白菜', '合计', '标题'];

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="明细" sheetId="1" r:id="rId1"/><sheet name="汇总" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="单位">"斤"</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['calcChain', 'calcChain.xml'],
  ),
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${TEXTS.length}" uniqueCount="${TEXTS.length}">${TEXTS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="D2" i="1"/><c r="B1" i="2"/></calcChain>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2"><v>3</v></c><c r="C2"><v>2</v></c><c r="D2"><f>明细表[[#This Row],[数量]]*明细表[[#This Row],[单价]]</f><v>6</v></c></row><row r="5"><c r="F5" s="1"/></row></sheetData><dataValidations count="1"><dataValidation type="custom" showErrorMessage="1" errorTitle="数量" error="数量要大于 0" sqref="B2:B1048576"><formula1>AND(ISNUMBER(B2),N(B2)&gt;0)</formula1></dataValidation></dataValidations><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
  'xl/worksheets/_rels/sheet1.xml.rels': relations(['table', '../tables/table1.xml']),
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="明细表" displayName="明细表" ref="A1:D2" totalsRowShown="0"><autoFilter ref="A1:D2"/><tableColumns count="4"><tableColumn id="1" name="品名"/><tableColumn id="2" name="数量"/><tableColumn id="3" name="单价"/><tableColumn id="4" name="金额"><calculatedColumnFormula>明细表[[#This Row],[数量]]*明细表[[#This Row],[单价]]</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="0"/></table>`,
  // The result of B1 is not what the formula gives: a file is trusted until something changes.
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>5</v></c><c r="B1"><f>SUM(明细表[金额])</f><v>999</v></c></row><row r="4"><c r="A4" t="s"><v>6</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A4:C4"/></mergeCells></worksheet>`,
  'customXml/item1.xml': '<kept xmlns="urn:example">未知部件</kept>',
};

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** On 汇总 a chart of 明细!D2 and a note at A4, with the old drawing that Excel wants for it. */
const HANGING: Readonly<Record<string, string>> = {
  'xl/worksheets/_rels/sheet2.xml.rels': relations(
    ['drawing', '../drawings/drawing1.xml'],
    ['comments', '../comments1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ),
  'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:row>8</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>20</xdr:row></xdr:to><xdr:graphicFrame/></xdr:twoCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relations(['chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${CHART}"><c:chart><c:ser><c:val><c:numRef><c:f>明细!$D$2:$D$2</c:f></c:numRef></c:val></c:ser></c:chart></c:chartSpace>`,
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList><comment ref="A4" authorId="0"><text><t>月底填写</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 2, 10, 3, 15, 6, 4</x:Anchor><x:Row>3</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`,
};

export const workbookFixture = (): Uint8Array => zipped(PARTS);

/** The same with what the grid does not show. */
export const hangingFixture = (): Uint8Array => zipped({ ...PARTS, ...HANGING });

const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)] as const),
    ),
  );
