export { exceljsWorkbook } from './exceljs-workbook';
export { readContent } from './read-content';
