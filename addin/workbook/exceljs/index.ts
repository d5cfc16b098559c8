export { exceljsWorkbook } from './exceljs-workbook';
