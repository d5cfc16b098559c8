// Small workbooks that each have one thing a house's own sheets have, for LibreOffice to write.
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';

const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==';

type Draw = (sheet: Worksheet, book: Workbook) => void;

const list: Draw = (sheet) => {
  sheet.addRow(['日期', '品名', '数量', '单价']);
  sheet.addRow([new Date(Date.UTC(2026, 2, 5)), '白菜', 12.5, 3.2]);
  sheet.addRow([new Date(Date.UTC(2026, 2, 6)), '豆腐', 4, 5]);
};

const DRAWN: Readonly<Record<string, Draw>> = {
  空白的工作表: () => undefined,
  一张清单: list,
  合并的标题: (sheet) => {
    sheet.mergeCells('A1:D1');
    sheet.getCell('A1').value = '某公司食堂流水账';
    sheet.getCell('A2').value = '日期';
  },
  公式和合计: (sheet) => {
    sheet.addRows([[1], [2], [3]]);
    sheet.getCell('A4').value = { formula: 'SUM(A1:A3)', result: 6 };
    sheet.getCell('B4').value = { formula: 'IF(A4>5,"多","少")', result: '多' };
  },
  数组公式: (sheet) => {
    sheet.addRows([[1], [2]]);
    sheet.fillFormula('B1:B2', 'A1*2', [2, 4]);
  },
  '日期从 1904 年算起': (sheet, book) => {
    book.properties.date1904 = true;
    list(sheet, book);
  },
  错误值: (sheet) => {
    sheet.getCell('A1').value = { formula: '1/0', result: { error: '#DIV/0!' } as never };
  },
  富文本: (sheet) => {
    sheet.getCell('A1').value = {
      richText: [{ text: '红' }, { font: { bold: true }, text: '字' }],
    };
  },
  批注: (sheet) => {
    sheet.getCell('B2').value = '白菜';
    sheet.getCell('B2').note = '月底再核';
  },
  超链接: (sheet) => {
    sheet.getCell('A1').value = { text: '说明', hyperlink: 'https://example.com/' };
  },
  图片: (sheet, book) => {
    const image = book.addImage({ base64: PICTURE, extension: 'png' });
    sheet.addImage(image, 'B2:C4');
  },
  数据验证: (sheet) => {
    sheet.getCell('A1').dataValidation = { type: 'list', formulae: ['"斤,公斤,袋"'] };
  },
  条件格式: (sheet) => {
    sheet.addRows([[1], [200]]);
    sheet.addConditionalFormatting({
      ref: 'A1:A2',
      rules: [
        {
          type: 'cellIs',
          operator: 'greaterThan',
          priority: 1,
          formulae: [100],
          style: { font: { bold: true } },
        },
      ],
    });
  },
  色阶和数据条: (sheet) => {
    sheet.addRows([[1], [2], [3]]);
    sheet.addConditionalFormatting({
      ref: 'A1:A3',
      rules: [
        {
          type: 'colorScale',
          priority: 1,
          cfvo: [{ type: 'min' }, { type: 'max' }],
          color: [{ argb: 'FFFFFFFF' }, { argb: 'FFFF0000' }],
        },
      ],
    });
  },
  筛选: (sheet, book) => {
    list(sheet, book);
    sheet.autoFilter = 'A1:D3';
  },
  冻结的标题行: (sheet, book) => {
    list(sheet, book);
    sheet.views = [{ state: 'frozen', ySplit: 1 }];
  },
  '隐藏的行、列和工作表': (sheet, book) => {
    list(sheet, book);
    sheet.getRow(2).hidden = true;
    sheet.getColumn(4).hidden = true;
    book.addWorksheet('备用').state = 'hidden';
  },
  分级显示: (sheet) => {
    sheet.addRows([[1], [2], [3]]);
    sheet.getRow(2).outlineLevel = 1;
  },
  打印区域和页眉: (sheet, book) => {
    list(sheet, book);
    sheet.pageSetup.printArea = 'A1:D3';
    sheet.headerFooter.oddHeader = '&C某公司';
  },
  定义的名称: (sheet, book) => {
    list(sheet, book);
    book.definedNames.add(`${sheet.name}!$B$2:$B$3`, '品名');
  },
  两个工作表互相引用: (sheet, book) => {
    list(sheet, book);
    const other = book.addWorksheet('汇总');
    other.getCell('A1').value = { formula: `SUM(${sheet.name}!C2:C3)`, result: 16.5 };
  },
  '边框、底色和数字格式': (sheet) => {
    const cell = sheet.getCell('B2');
    cell.value = 1234.5;
    cell.numFmt = '¥#,##0.00;[Red]-¥#,##0.00';
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
    cell.border = { top: { style: 'thin' }, bottom: { style: 'double' } };
  },
};

export interface DrawnBook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const drawnBooks = (): Promise<readonly DrawnBook[]> =>
  Promise.all(
    Object.entries(DRAWN).map(async ([name, draw]) => {
      const book = new ExcelJS.Workbook();
      draw(book.addWorksheet('明细'), book);
      return { name, bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
    }),
  );
