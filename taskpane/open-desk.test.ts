import { canteen } from '../addin/registers/canteen';
import { memoryWorkbook } from '../addin/workbook/memory';
import { openDesk } from './open-desk';

it('gives a workbook its identity once, before anything is sealed', async () => {
  const workbook = memoryWorkbook(canteen, {});
  const first = await openDesk(workbook);
  expect(first?.house.workbookId).toMatch(/^W-[0-9a-f-]{36}$/);
  const second = await openDesk(workbook);
  expect(second?.house.workbookId).toBe(first?.house.workbookId);
});

it('opens no desk on a workbook without our tables', async () => {
  const workbook = memoryWorkbook(canteen, {});
  const foreign = {
    ...workbook,
    facts: async () => ({ workbookId: '', readOnly: false, tables: ['Table1'] }),
    ensureWorkbookId: async () => Promise.reject(new Error('a foreign workbook was written to')),
  };
  expect(await openDesk(foreign)).toBeNull();
});

it('writes nothing into a workbook that is open read-only', async () => {
  const workbook = memoryWorkbook(canteen, {});
  const readOnly = {
    ...workbook,
    facts: async () => ({ ...(await workbook.facts()), readOnly: true }),
    ensureWorkbookId: async () => Promise.reject(new Error('a read-only workbook was written to')),
  };
  expect((await openDesk(readOnly))?.house.readOnly).toBe(true);
});

it('tells time with its offset from UTC, and row ids of 16 characters', async () => {
  const desk = await openDesk(memoryWorkbook(canteen, {}));
  const { at, today } = desk?.now() ?? { at: '', today: '' };
  expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(5000);
  expect(at.startsWith(today)).toBe(true);
  expect(desk?.newRowId()).toMatch(/^R[0-9A-HJKMNP-TV-Z]{16}$/);
});
