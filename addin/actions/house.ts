import type { RosterPerson } from '../domain/keys/roster-state';
import { journal, parameters as parameterTable, people as peopleTable } from '../registers/system';
import type { Pack } from '../registers/vocabulary';
import type { RowSeen, WorkbookReader } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import type { House, Person } from './desk';
import { readChain } from './opening-entry';
import { seriesIn } from './opening-series';
import { readRoster } from './roster';

/** Reads people and parameters, both small, and the workbook's identity. */
export async function loadHouse(workbook: WorkbookReader, pack: Pack): Promise<House> {
  const facts = await workbook.facts();
  const roster = facts.tables.includes(journal.table)
    ? await readRoster(workbook, facts.workbookId, pack)
    : null;
  const people: Person[] = roster ? Object.values(roster.state.people).map(asPerson) : [];
  if (!roster && facts.tables.includes(peopleTable.table))
    for await (const rows of workbook.scan(peopleTable.table))
      for (const row of rows) {
        const person = readPerson(row, pack);
        if (person) people.push(person);
      }
  const parameters: Record<string, string> = Object.fromEntries(
    pack.parameters.map(({ key, value }) => [key, value]),
  );
  if (facts.tables.includes(parameterTable.table))
    for await (const rows of workbook.scan(parameterTable.table))
      for (const row of rows) {
        const cells = cellsByKey(parameterTable, row);
        const key = plainText(cells['key']);
        const value = plainText(cells['value']);
        if (key !== '' && value !== '') parameters[key] = value;
      }
  const chain = facts.tables.includes(journal.table)
    ? await readChain(workbook, facts.workbookId)
    : null;
  const series = seriesIn(chain?.entries ?? []);
  const { workbookId, readOnly } = facts;
  return { workbookId, readOnly, people, roster, parameters, series };
}

/** Once the roster is founded it says who is here, whatever somebody types into 人员. */
const asPerson = ({ name, department, posts, state }: RosterPerson): Person => ({
  ...{ name, department, posts },
  active: state === 'active',
});

function readPerson(row: RowSeen, pack: Pack): Person | null {
  const cells = cellsByKey(peopleTable, row);
  const name = plainText(cells['name']);
  if (name === '') return null;
  const titles = plainText(cells['posts']).split(/[、,,;;\s]+/);
  return {
    name,
    department: plainText(cells['department']),
    posts: pack.posts.filter(({ title }) => titles.includes(title.zh)).map(({ id }) => id),
    active: plainText(cells['status']) !== '停用',
  };
}
