import { workbookContract } from '../../addin/workbook/contract';
import { onlookerAt, peopleAt } from './at-the-engine';
import { openOffice } from './open-office';

workbookContract('office', async (content) => {
  const { engine, workbook } = await openOffice(content);
  return { workbook, people: peopleAt(engine, content.tables), onlooker: onlookerAt(engine) };
});
