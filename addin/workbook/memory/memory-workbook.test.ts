import { readerContract } from '../contract';
import { memoryWorkbook } from './memory-workbook';

readerContract('memory', (content) => Promise.resolve(memoryWorkbook(content)));
