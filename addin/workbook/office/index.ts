export { officeWorkbook, type OfficeWorkbook } from './office-workbook';
