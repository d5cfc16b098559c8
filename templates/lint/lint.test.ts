import { canteen } from '../../addin/registers/canteen';
import { buildWorkbook } from '../build';
import { closePackage, openPackage, textPart, type Parts } from '../post-process/package';
import { sheetPath } from '../post-process/links';
import { lintWorkbook } from './lint';

let good: Uint8Array;
beforeAll(async () => {
  good = await buildWorkbook(canteen);
});

it('finds nothing in the workbook that we draw', () => {
  expect(lintWorkbook(good)).toEqual([]);
});

const VOUCHERS = '原始凭证';
const sheet = (parts: Parts, name = VOUCHERS): string => sheetPath(parts, name);
const table = (): string => 'xl/tables/table1.xml';
const path = (name: string) => (): string => name;

/** A file that Excel would not open as it is, made by changing one thing in a good one. */
interface Breakage {
  readonly rule: string;
  readonly how: string;
  readonly part: (parts: Parts) => string;
  readonly from: string | RegExp;
  readonly to: string;
}

const breakages: readonly Breakage[] = [
  {
    rule: 'part-missing',
    how: 'a relation to a table that is not there',
    part: () => 'xl/worksheets/_rels/sheet2.xml.rels',
    from: 'table1.xml',
    to: 'table99.xml',
  },
  {
    rule: 'relation-missing',
    how: 'a table part without its relation',
    part: sheet,
    from: '<tablePart r:id="rId1"',
    to: '<tablePart r:id="rId7"',
  },
  {
    rule: 'relation-twice',
    how: 'two relations with one id',
    part: path('xl/_rels/workbook.xml.rels'),
    from: /Id="rId2"/,
    to: 'Id="rId1"',
  },
  {
    rule: 'content-type-missing',
    how: 'a part without a content type',
    part: path('[Content_Types].xml'),
    from: 'PartName="/xl/tables/table1.xml"',
    to: 'PartName="/xl/tables/table9.xml"',
  },
  {
    rule: 'sheet-name',
    how: 'two sheets of one name',
    part: path('xl/workbook.xml'),
    from: 'name="人员"',
    to: 'name="参数"',
  },
  {
    rule: 'sheet-name',
    how: 'a colon in a sheet name',
    part: path('xl/workbook.xml'),
    from: 'name="人员"',
    to: 'name="人:员"',
  },
  {
    rule: 'sheet-id',
    how: 'one sheet id twice',
    part: path('xl/workbook.xml'),
    from: 'sheetId="2"',
    to: 'sheetId="1"',
  },
  {
    rule: 'active-sheet',
    how: 'an active sheet that is hidden',
    part: path('xl/workbook.xml'),
    from: /(name="封面"[^>]*)state="visible"/,
    to: '$1state="hidden"',
  },
  {
    rule: 'element-order',
    how: 'links before the validation',
    part: sheet,
    from: /(<dataValidations.*<\/dataValidations>)(<hyperlinks>.*<\/hyperlinks>)/s,
    to: '$2$1',
  },
  {
    rule: 'merge',
    how: 'merged cells that overlap',
    part: (parts) => sheet(parts, '封面'),
    from: '<mergeCell ref="B4:E4"/>',
    to: '<mergeCell ref="B3:E4"/>',
  },
  {
    rule: 'column-widths',
    how: 'column widths that overlap',
    part: sheet,
    from: '<col min="2" max="2"',
    to: '<col min="2" max="3"',
  },
  {
    rule: 'footer-length',
    how: 'a footer of 300 characters',
    part: sheet,
    from: '<oddFooter>',
    to: `<oddFooter>${'页'.repeat(300)}`,
  },
  {
    rule: 'name-illegal',
    how: 'a name that reads as a cell',
    part: path('xl/workbook.xml'),
    from: 'name="清单_计件单位"',
    to: 'name="AB12"',
  },
  {
    rule: 'name-twice',
    how: 'one name twice',
    part: path('xl/workbook.xml'),
    from: 'name="清单_计件单位"',
    to: 'name="清单_计量单位"',
  },
  {
    rule: 'name-scope',
    how: 'a name of a sheet that is not there',
    part: path('xl/workbook.xml'),
    from: 'localSheetId="1"',
    to: 'localSheetId="31"',
  },
  {
    rule: 'table-name',
    how: 'a table name with a blank',
    part: table,
    from: /displayName="[^"]*"/,
    to: 'displayName="原始 凭证"',
  },
  {
    rule: 'table-name',
    how: 'two tables of one name',
    part: table,
    from: /displayName="[^"]*"/,
    to: 'displayName="人员"',
  },
  {
    rule: 'table-name',
    how: 'a table named like a defined name',
    part: table,
    from: /displayName="[^"]*"/,
    to: 'displayName="封_已签"',
  },
  { rule: 'table-id', how: 'one table id twice', part: table, from: /( id="1")/, to: ' id="2"' },
  {
    rule: 'table-empty',
    how: 'a table without a row',
    part: table,
    from: /ref="A4:Q5"/g,
    to: 'ref="A4:Q4"',
  },
  {
    rule: 'table-range',
    how: 'a table range that is none',
    part: table,
    from: /ref="A4:Q5"/,
    to: 'ref="A4:Q"',
  },
  {
    rule: 'table-columns',
    how: 'a table that is wider than its columns',
    part: table,
    from: /ref="A4:Q5"/g,
    to: 'ref="A4:R5"',
  },
  {
    rule: 'table-columns',
    how: 'two columns of one name',
    part: table,
    from: 'name="备注"',
    to: 'name="原单号"',
  },
  {
    rule: 'table-columns',
    how: 'one column id twice',
    part: table,
    from: '<tableColumn id="2"',
    to: '<tableColumn id="1"',
  },
  {
    rule: 'table-style',
    how: 'a column style that is not there',
    part: table,
    from: '<tableColumn id="2"',
    to: '<tableColumn id="2" dxfId="999"',
  },
  {
    rule: 'table-header',
    how: 'a header that is not the name of its column',
    part: table,
    from: 'name="备注"',
    to: 'name="说明"',
  },
  {
    rule: 'table-header',
    how: 'a header that is a number',
    part: sheet,
    from: /<c r="I4"([^>]*) t="s"/,
    to: '<c r="I4"$1 t="n"',
  },
  {
    rule: 'table-filter',
    how: 'a filter that is shorter than its table',
    part: table,
    from: '<autoFilter ref="A4:Q5"',
    to: '<autoFilter ref="A4:P5"',
  },
  {
    rule: 'table-filter',
    how: 'a filter on a table without a header',
    part: table,
    from: '<table ',
    to: '<table headerRowCount="0" ',
  },
  {
    rule: 'table-overlap',
    how: 'merged cells inside a table',
    part: sheet,
    from: '</sheetData>',
    to: '</sheetData><mergeCells count="1"><mergeCell ref="B5:C5"/></mergeCells>',
  },
  {
    rule: 'table-parts',
    how: 'a table that its sheet does not list',
    part: sheet,
    from: /<tableParts.*<\/tableParts>/,
    to: '',
  },
  {
    rule: 'cell-content',
    how: 'a number that is none',
    part: sheet,
    from: '<c r="A5" s="12"/>',
    to: '<c r="A5"><v>NaN</v></c>',
  },
  {
    rule: 'cell-content',
    how: 'a shared text that is not there',
    part: sheet,
    from: '<c r="A5" s="12"/>',
    to: '<c r="A5" t="s"><v>99999</v></c>',
  },
  {
    rule: 'cell-content',
    how: 'a text of 40,000 characters',
    part: sheet,
    from: '<c r="A5" s="12"/>',
    to: `<c r="A5" t="str"><v>${'字'.repeat(40_000)}</v></c>`,
  },
  {
    rule: 'cell-order',
    how: 'one cell twice',
    part: sheet,
    from: '<c r="B5" ',
    to: '<c r="A5" ',
  },
  {
    rule: 'cell-style',
    how: 'a style that is not there',
    part: sheet,
    from: '<c r="A5" s="12"/>',
    to: '<c r="A5" s="900"/>',
  },
  {
    rule: 'formula-syntax',
    how: 'a bracket too few',
    part: sheet,
    from: /<f>SUMPRODUCT\(/,
    to: '<f>SUMPRODUCT((',
  },
  {
    rule: 'formula-syntax',
    how: 'a formula that begins with =',
    part: sheet,
    from: '<f>IF(',
    to: '<f>=IF(',
  },
  {
    rule: 'formula-syntax',
    how: 'a broken calculated column',
    part: table,
    from: '<calculatedColumnFormula>IF(',
    to: '<calculatedColumnFormula>IF((',
  },
  {
    rule: 'formula-form',
    how: 'a reference as Excel only shows it',
    part: sheet,
    from: '<f>IF(原始凭证[[#This Row],[凭证号]]',
    to: '<f>IF(原始凭证[@凭证号]',
  },
  {
    rule: 'formula-reference',
    how: 'a table that is not there',
    part: sheet,
    from: 'SUMIFS(原始凭证明细[核销金额]',
    to: 'SUMIFS(凭证明细[核销金额]',
  },
  {
    rule: 'formula-reference',
    how: 'a column that is not there',
    part: sheet,
    from: 'SUMIFS(原始凭证明细[核销金额]',
    to: 'SUMIFS(原始凭证明细[金额合计]',
  },
  {
    rule: 'formula-reference',
    how: 'a name that is not there',
    part: (parts) => sheet(parts, '原始凭证明细'),
    from: '清单_计量单位',
    to: '清单_别的单位',
  },
  {
    rule: 'formula-reference',
    how: 'a sheet that is not there',
    part: path('xl/workbook.xml'),
    from: /(name="封_已签">)清单!/,
    to: '$1单子!',
  },
  {
    rule: 'formula-reference',
    how: 'a reference that was lost',
    part: path('xl/workbook.xml'),
    from: /(name="封_已签">)清单!\$A\$5/,
    to: '$1清单!#REF!',
  },
  {
    rule: 'formula-prefix',
    how: 'a new function without its prefix',
    part: sheet,
    from: '<f>SUMPRODUCT(',
    to: '<f>TEXTJOIN(',
  },
  {
    rule: 'formula-prefix',
    how: 'a custom function without its prefix',
    part: sheet,
    from: '<f>SUMPRODUCT(',
    to: '<f>REG.BALANCE(',
  },
  {
    rule: 'formula-length',
    how: 'a formula of 9,000 characters',
    part: sheet,
    from: '<f>SUMPRODUCT(',
    to: `<f>SUMPRODUCT(${'1+'.repeat(4500)}`,
  },
  {
    rule: 'formula-table',
    how: 'a table reference in a validation',
    part: sheet,
    from: '<formula1>AND($Q5=',
    to: '<formula1>AND(原始凭证[封签]=',
  },
  {
    rule: 'validation-text',
    how: 'an error title of 40 characters',
    part: sheet,
    from: /errorTitle="[^"]*"/,
    to: `errorTitle="${'不'.repeat(40)}"`,
  },
  {
    rule: 'validation-formula',
    how: 'a rule without its formula',
    part: sheet,
    from: '<formula1>FALSE</formula1>',
    to: '',
  },
  {
    rule: 'validation-list',
    how: 'values of 300 characters inside the rule',
    part: (parts) => sheet(parts, '人员'),
    from: '<formula1>清单_人员_在岗</formula1>',
    to: `<formula1>"${'在岗,'.repeat(100)}"</formula1>`,
  },
  {
    rule: 'validation-range',
    how: 'a rule for no cells',
    part: sheet,
    from: 'sqref="A5:A1048576"',
    to: 'sqref="A5:A1048577"',
  },
  {
    rule: 'validation-overlap',
    how: 'two rules for one cell',
    part: sheet,
    from: 'sqref="A5:A1048576"',
    to: 'sqref="A5:B1048576"',
  },
  {
    rule: 'format-priority',
    how: 'two formats of one rank',
    part: sheet,
    from: 'priority="2"',
    to: 'priority="1"',
  },
  {
    rule: 'format-style',
    how: 'a format whose style is not there',
    part: sheet,
    from: /dxfId="\d+"/,
    to: 'dxfId="777"',
  },
  {
    rule: 'format-formula',
    how: 'a format without its formula',
    part: sheet,
    from: /<formula>LEFT.*?<\/formula>/,
    to: '',
  },
  {
    rule: 'format-range',
    how: 'a format for no cells',
    part: sheet,
    from: /<conditionalFormatting sqref="[^"]*"/,
    to: '<conditionalFormatting sqref="A0:B9"',
  },
  {
    rule: 'link-target',
    how: 'a link to a sheet that is not there',
    part: sheet,
    from: 'location="封面!A1"',
    to: 'location="首页!A1"',
  },
  {
    rule: 'link-twice',
    how: 'two links in one cell',
    part: (parts) => sheet(parts, '封面'),
    from: /(<hyperlink ref=")B\d+("[^>]*><hyperlink ref=")B\d+"/,
    to: '$1B30$2B30"',
  },
  {
    rule: 'style-index',
    how: 'a font that is not there',
    part: path('xl/styles.xml'),
    from: /(<cellXfs.*?fontId=")\d+/s,
    to: '$199',
  },
  {
    rule: 'style-index',
    how: 'a number format that is not there',
    part: path('xl/styles.xml'),
    from: /(<cellXfs.*?numFmtId=")\d+/s,
    to: '$1199',
  },
  {
    rule: 'style-count',
    how: 'a wrong number of fonts',
    part: path('xl/styles.xml'),
    from: /<fonts count="\d+"/,
    to: '<fonts count="1"',
  },
  {
    rule: 'number-format',
    how: 'one number format id twice',
    part: path('xl/styles.xml'),
    from: /numFmtId="165" formatCode/,
    to: 'numFmtId="164" formatCode',
  },
  {
    rule: 'property',
    how: 'one property id twice',
    part: path('docProps/custom.xml'),
    from: 'pid="3"',
    to: 'pid="2"',
  },
];

it.each(breakages)('finds $how ($rule)', ({ rule, part, from, to }) => {
  const parts = openPackage(good);
  const file = part(parts);
  const before = textPart(parts, file);
  const after = before.replace(from, to);
  expect(after === before).toBe(false);
  parts.set(file, after);
  expect(lintWorkbook(closePackage(parts)).map((finding) => finding.rule)).toContain(rule);
});

it('says so when the package lacks its styles', () => {
  const parts = openPackage(good);
  parts.delete('xl/styles.xml');
  expect(lintWorkbook(closePackage(parts)).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['part-missing', 'style-part']),
  );
});
