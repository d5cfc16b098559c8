import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { classMeta, eventMeta, publicName } from './meta';

it('meta.json is what the installed office.js says', () => {
  const script = join(__dirname, '..', 'make-meta.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}, 30_000);

it.each`
  type           | wire                | name
  ${'Range'}     | ${'GetRowsBelow'}   | ${'getRowsBelow'}
  ${'Functions'} | ${'VLookup'}        | ${'vlookup'}
  ${'Workbook'}  | ${'_Runtime'}       | ${'_Runtime'}
  ${'Unknown'}   | ${'SetSomething'}   | ${'setSomething'}
  ${'Range'}     | ${'_KeepReference'} | ${'_KeepReference'}
`('$wire of $type is $name', ({ type, wire, name }) => {
  expect(publicName(type, wire)).toBe(name);
});

it('knows events by their number and newer members by their requirement set', () => {
  expect(eventMeta('Worksheet', 'Changed').type).toBe(10);
  expect(() => eventMeta('Worksheet', 'Exploded')).toThrow('Worksheet.Exploded');
  expect(classMeta('Range').since?.['getDependents']).toEqual(['ExcelApi', '1.15']);
  expect(classMeta('Range').since?.['getRow']).toBeUndefined();
});
