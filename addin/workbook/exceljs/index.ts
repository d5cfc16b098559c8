export { exceljsWorkbook, type FileWorkbook } from './exceljs-workbook';
