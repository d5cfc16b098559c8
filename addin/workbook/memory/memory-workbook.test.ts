import { workbookContract } from '../contract';
import { memoryWorkbook } from './memory-workbook';

workbookContract('memory', (content) => {
  const workbook = memoryWorkbook(content);
  return Promise.resolve({ workbook, people: workbook.people, onlooker: workbook.onlooker });
});
