import { equal, on, pause, put, read, until, type ByHand, type Case, type Place } from '../case';
import { article, reference } from '../sources';
import { purchases } from './tables';

const CHANGED = 'WorksheetChangedEventArgs';
const EVENTS = 'excel/excel-add-ins-events';

/** Hears one kind of event while `work` goes on, and at least `count` of them. */
async function heard<T>(
  { context }: Pick<Place, 'context'>,
  events: OfficeExtension.EventHandlers<T>,
  work: () => void,
  count = 1,
): Promise<readonly T[]> {
  const all: T[] = [];
  const handler = events.add((event) => {
    all.push(event);
    return Promise.resolve();
  });
  await context.sync();
  work();
  await context.sync();
  if (count === 0) await pause(300);
  else await until(() => all.length >= count, `${count} event(s)`);
  handler.remove();
  await context.sync();
  return all;
}

export const events: readonly Case[] = [
  {
    id: 'events/own-write',
    says: 'what the add-in writes is a local change that says it came from this add-in',
    source: reference(CHANGED, 'triggerSource'),
    needs: 'ExcelApi 1.14',
    run: on(async (place) => {
      const { sheet } = place;
      const [event] = await heard(place, sheet.onChanged, () => put(sheet, 'B2', [[1]]));
      const { address, changeType, source, triggerSource, worksheetId } = event!;
      equal(
        [address, changeType, source, triggerSource],
        ['B2', 'RangeEdited', 'Local', 'ThisLocalAddin'],
      );
      equal(worksheetId, await read(sheet, 'id'));
    }),
  },
  {
    id: 'events/details',
    says: 'a change of one cell tells what was and what is',
    source: reference(CHANGED, 'details'),
    needs: 'ExcelApi 1.9',
    run: on(async (place) => {
      const { sheet } = place;
      put(sheet, 'A1', [['旧']]);
      const [event] = await heard(place, sheet.onChanged, () => put(sheet, 'A1', [[2]]));
      const { details } = event!;
      const told = [details.valueBefore, details.valueAfter] as unknown[];
      equal(
        [...told, details.valueTypeBefore, details.valueTypeAfter],
        ['旧', 2, 'String', 'Double'],
      );
    }),
  },
  {
    id: 'events/no-details',
    says: 'a change of several cells has no details',
    source: reference(CHANGED, 'details'),
    needs: 'ExcelApi 1.9',
    run: on(async (place) => {
      const { sheet } = place;
      const [event] = await heard(place, sheet.onChanged, () => put(sheet, 'A1', [[1, 2]]));
      equal([event!.address, event!.details === undefined], ['A1:B1', true]);
    }),
  },
  {
    id: 'events/range',
    says: 'an event gives the range where it happened',
    source: reference(CHANGED, 'getRange(1)'),
    needs: 'ExcelApi 1.8',
    run: on(async (place) => {
      const { context, sheet } = place;
      const [event] = await heard(place, sheet.onChanged, () => put(sheet, 'C3', [[5]]));
      equal(await read(event!.getRange(context), 'values'), [[5]]);
    }),
  },
  {
    id: 'events/rows-inserted',
    says: 'inserted rows are told as such',
    source: reference('DataChangeType'),
    needs: 'ExcelApi 1.7',
    run: on(async (place) => {
      const { sheet } = place;
      const [event] = await heard(
        place,
        sheet.onChanged,
        () => void sheet.getRange('2:3').insert('Down'),
      );
      equal([event!.changeType, event!.address], ['RowInserted', '2:3']);
    }),
  },
  {
    id: 'events/rows-deleted',
    says: 'deleted rows are told as such',
    source: reference('DataChangeType'),
    needs: 'ExcelApi 1.7',
    run: on(async (place) => {
      const { sheet } = place;
      put(sheet, 'A1', [[1], [2], [3]]);
      const [event] = await heard(place, sheet.onChanged, () => sheet.getRange('2:2').delete('Up'));
      equal([event!.changeType, event!.address], ['RowDeleted', '2:2']);
    }),
  },
  {
    id: 'events/cells-inserted',
    says: 'inserted cells are told with the direction in which the others went',
    source: reference('ChangeDirectionState'),
    needs: 'ExcelApi 1.14',
    run: on(async (place) => {
      const { sheet } = place;
      put(sheet, 'A1', [[1], [2]]);
      const [event] = await heard(
        place,
        sheet.onChanged,
        () => void sheet.getRange('A1').insert('Down'),
      );
      equal(
        [event!.changeType, event!.changeDirectionState.insertShiftDirection],
        ['CellInserted', 'Down'],
      );
    }),
  },
  {
    id: 'events/table',
    says: 'a change inside a table is told with the table’s id',
    source: reference('TableChangedEventArgs', 'tableId'),
    needs: 'ExcelApi 1.7',
    run: on(async (place) => {
      const table = purchases(place);
      const id = await read(table, 'id');
      const all = await heard(place, table.onChanged, () => put(place.sheet, 'B4', [[7]]));
      equal(
        all.map(({ tableId, address }) => [tableId, address]),
        [[id, 'B4']],
      );
    }),
  },
  {
    id: 'events/beside-a-table',
    says: 'a change outside of the table is not told to who listens to the table',
    source: reference('Table', 'onChanged'),
    needs: 'ExcelApi 1.7',
    run: on(async (place) => {
      const table = purchases(place);
      const all = await heard(place, table.onChanged, () => put(place.sheet, 'H20', [[7]]), 0);
      equal(all.length, 0);
    }),
  },
  {
    id: 'events/all-sheets',
    says: 'who listens to all sheets hears of a change on one',
    source: reference('WorksheetCollection', 'onChanged'),
    needs: 'ExcelApi 1.9',
    run: on(async (place) => {
      const { context, sheet } = place;
      const { worksheets } = context.workbook;
      const [event] = await heard(place, worksheets.onChanged, () => put(sheet, 'A1', [[1]]));
      equal(event!.worksheetId, await read(sheet, 'id'));
    }),
  },
  {
    id: 'events/removed-handler',
    says: 'a handler that was removed hears nothing more',
    source: article(`${EVENTS}#remove-an-event-handler`),
    needs: 'ExcelApi 1.7',
    run: on(async ({ context, sheet }) => {
      let count = 0;
      const handler = sheet.onChanged.add(() => Promise.resolve(void count++));
      await context.sync();
      handler.remove();
      await context.sync();
      put(sheet, 'A1', [[1]]);
      await context.sync();
      await pause(300);
      equal(count, 0);
    }),
  },
  {
    id: 'events/turned-off',
    says: 'while events are turned off none is told',
    source: article(`${EVENTS}#enable-and-disable-events`),
    needs: 'ExcelApi 1.8',
    run: on(async (place) => {
      const { context, sheet } = place;
      context.runtime.enableEvents = false;
      try {
        const all = await heard(place, sheet.onChanged, () => put(sheet, 'A1', [[1]]), 0);
        equal(all.length, 0);
      } finally {
        context.runtime.enableEvents = true;
        await context.sync();
      }
    }),
  },
  {
    id: 'events/selection',
    says: 'a selection made by API is told with its address',
    source: reference('Worksheet', 'onSelectionChanged'),
    needs: 'ExcelApi 1.7',
    run: on(async (place) => {
      const { context, sheet } = place;
      sheet.activate();
      await context.sync();
      const all = await heard(place, sheet.onSelectionChanged, () =>
        sheet.getRange('B2:C3').select(),
      );
      equal(all.at(-1)!.address, 'B2:C3');
    }),
  },
  {
    id: 'events/activated',
    says: 'going to another sheet is told by both',
    source: reference('Worksheet', 'onActivated'),
    needs: 'ExcelApi 1.7',
    run: on(async (place) => {
      const { context, sheet } = place;
      const other = context.workbook.worksheets.add(place.name('别处'));
      other.activate();
      await context.sync();
      const left: string[] = [];
      const handler = other.onDeactivated.add((event) =>
        Promise.resolve(void left.push(event.worksheetId)),
      );
      const [event] = await heard(place, sheet.onActivated, () => sheet.activate());
      equal(event!.worksheetId, await read(sheet, 'id'));
      await until(() => left.length > 0, 'the event of the sheet that was left');
      equal(left, [await read(other, 'id')]);
      handler.remove();
      other.delete();
      await context.sync();
    }),
  },
  {
    id: 'events/sheet-added',
    says: 'a new sheet and a deleted one are told with their id',
    source: reference('WorksheetCollection', 'onAdded'),
    needs: 'ExcelApi 1.7',
    run: on(async (place) => {
      const { worksheets } = place.context.workbook;
      const name = place.name('新');
      const [added] = await heard(place, worksheets.onAdded, () => void worksheets.add(name));
      const sheet = worksheets.getItem(name);
      const id = await read(sheet, 'id');
      const [gone] = await heard(place, worksheets.onDeleted, () => sheet.delete());
      equal([added!.worksheetId, gone!.worksheetId], [id, id]);
    }),
  },
  {
    id: 'events/table-to-range',
    says: 'a table that is turned into a range is told as deleted, without a change of cells',
    source: 'belief',
    needs: 'ExcelApi 1.9',
    run: on(async (place) => {
      const { context, sheet } = place;
      const heard: string[] = [];
      put(sheet, 'A1', [['品名'], ['大米']]);
      const table = sheet.tables.add('A1:A2', true);
      table.name = place.name('范围');
      const id = await read(table, 'id');
      await pause(200);
      const handlers = [
        context.workbook.tables.onDeleted.add(async (event) => {
          heard.push(event.tableId === id ? 'deleted' : 'another table');
        }),
        sheet.onChanged.add(async () => void heard.push('changed')),
      ];
      await context.sync();
      table.convertToRange();
      await context.sync();
      await until(() => heard.length > 0, 'the event');
      await pause(200);
      equal(heard, ['deleted']);
      for (const handler of handlers) handler.remove();
      await context.sync();
    }),
  },
  {
    id: 'events/sorted',
    says: 'a sort is told as a sort of rows',
    source: reference('Worksheet', 'onRowSorted'),
    needs: 'ExcelApi 1.10',
    run: on(async (place) => {
      const { sheet } = place;
      const range = put(sheet, 'A1', [[2], [1]]);
      const [event] = await heard(place, sheet.onRowSorted, () =>
        range.sort.apply([{ key: 0, ascending: true }]),
      );
      equal([event!.source, event!.worksheetId], ['Local', await read(sheet, 'id')]);
    }),
  },
  {
    id: 'events/rows-hidden',
    says: 'rows that are hidden are told',
    source: reference('Worksheet', 'onRowHiddenChanged'),
    needs: 'ExcelApi 1.11',
    run: on(async (place) => {
      const { sheet } = place;
      const [event] = await heard(
        place,
        sheet.onRowHiddenChanged,
        () => void (sheet.getRange('2:3').rowHidden = true),
      );
      equal([event!.changeType, event!.address], ['Hidden', '2:3']);
    }),
  },
  {
    id: 'events/protection',
    says: 'protecting a sheet is told',
    source: reference('Worksheet', 'onProtectionChanged'),
    needs: 'ExcelApi 1.14',
    run: on(async (place) => {
      const { sheet } = place;
      const [event] = await heard(place, sheet.onProtectionChanged, () =>
        sheet.protection.protect(),
      );
      equal([event!.isProtected, event!.source], [true, 'Local']);
    }),
  },
];

export const eventsByHand: readonly ByHand[] = [
  {
    id: 'events/typed',
    says: 'what a person types is a local change of unknown trigger',
    source: reference('EventTriggerSource'),
    steps: 'Listen to onChanged and type into a cell: Local, Unknown.',
  },
  {
    id: 'events/remote',
    says: 'what another person does in the same workbook is a remote change',
    source: article(`${EVENTS}#events-and-coauthoring`),
    steps: 'Open the workbook on SharePoint in two places, listen in one, type in the other.',
  },
  {
    id: 'events/pane-closed',
    says: 'handlers die with the pane, unless the runtime is shared',
    source: article(`${EVENTS}#lifecycle-of-an-event-handler`),
    steps: 'Close the pane, type, open it again: nothing was heard.',
  },
];
