import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { apiUses } from './api-sets';

const folder = join(__dirname, '../../addin/workbook/office');
const uses = apiUses(
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** Excel 2021 LTSC knows ExcelApi 1.14 and nothing of what only Excel on the web has. */
const FLOOR = 14;

it('the office adapter asks nothing of Excel that Excel 2021 does not know', () => {
  const tooNew = uses.filter(({ set }) => {
    const [, minor] = /^ExcelApi 1\.(\d+)$/.exec(set) ?? [];
    return set !== '' && !(Number(minor) <= FLOOR);
  });
  expect(tooNew).toEqual([]);
});

/** What every proxy has; no requirement set tells of it. */
const PROXY = /\.(load|items|toJSON|isNullObject|sync|workbook|add|remove)$/;

it('what it uses is told by the documentation of office.js', () => {
  const members = new Set(uses.map(({ member }) => member));
  for (const member of ['Table.resize', 'Range.getRowsBelow', 'RangeAreas.areas', 'Range.values'])
    expect(members).toContain(member);
  expect(uses.filter(({ set, member }) => set === '' && !PROXY.test(member))).toEqual([]);
});
