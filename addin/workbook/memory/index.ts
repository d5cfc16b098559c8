export { memoryWorkbook, type MemoryWorkbook, type RowsByTable } from './memory-workbook';
