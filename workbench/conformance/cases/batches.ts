import { attempt, codeOf, Differs, equal, on, put, read, refused, type ByHand, type Case } from '../case';
import { article, ERRORS, reference } from '../sources';

const MODEL = 'develop/application-specific-api-model';
const LIMITS = article('concepts/resource-limits-and-performance-optimization#excel-add-ins');
const CELL_EDIT = article('excel/excel-add-ins-delay-in-cell-edit');

export const batches: readonly Case[] = [
  {
    id: 'batch/nothing-before-sync',
    says: 'a property is there only after it was loaded and synchronised',
    source: article(`${MODEL}#load`),
    run: on(async ({ context, sheet }) => {
      put(sheet, 'A1', [[1]]);
      const cell = sheet.getRange('A1');
      await refused(
        Promise.resolve().then(() => cell.values),
        'PropertyNotLoaded',
      );
      cell.load('values');
      await context.sync();
      equal(cell.values, [[1]]);
    }),
  },
  {
    id: 'batch/missing-item',
    says: 'what is not there fails when it is synchronised, with its code and place',
    source: ERRORS,
    run: on(async (place) => {
      try {
        await attempt(place, (_, { workbook }) =>
          workbook.worksheets.getItem('没有这张表').load('name'),
        );
      } catch (error) {
        const { code, debugInfo } = error as OfficeExtension.Error;
        equal([code, debugInfo.errorLocation], ['ItemNotFound', 'WorksheetCollection.getItem']);
        return;
      }
      throw new Differs('expected a refusal, but it was done');
    }),
  },
  {
    id: 'batch/null-object',
    says: 'an OrNullObject method fails for nothing: it says isNullObject',
    source: article(`${MODEL}#ornullobject-methods-and-properties`),
    needs: 'ExcelApi 1.4',
    run: on(async ({ context, sheet }) => {
      const { tables, names, worksheets } = context.workbook;
      const none = [
        worksheets.getItemOrNullObject('没有'),
        tables.getItemOrNullObject('没有'),
        names.getItemOrNullObject('没有'),
        sheet.getRange('A1:B2').getUsedRangeOrNullObject(),
      ];
      await context.sync();
      equal(
        none.map((each) => each.isNullObject),
        [true, true, true, true],
      );
    }),
  },
  {
    id: 'batch/null-object-further',
    says: 'what is asked of a null object is a null object, too',
    source: article(`${MODEL}#ornullobject-methods-and-properties`),
    needs: 'ExcelApi 1.4',
    run: on(async ({ context }) => {
      const body = context.workbook.tables.getItemOrNullObject('没有').getDataBodyRange();
      body.load('values');
      await context.sync();
      equal(body.isNullObject, true);
    }),
  },
  {
    id: 'batch/stops-at-the-first-error',
    says: 'a batch stops at its first error; what was before it stays done, what is after it is not',
    source: 'belief',
    run: on(async (place) => {
      await refused(
        attempt(place, (sheet) => {
          put(sheet, 'A1', [['先']]);
          sheet.tables.getItem('没有').load('name');
          put(sheet, 'A2', [['后']]);
        }),
        'ItemNotFound',
      );
      equal(await read(place.sheet.getRange('A1:A2'), 'values'), [['先'], ['']]);
    }),
  },
  {
    id: 'batch/in-order',
    says: 'the actions of a batch are done in their order',
    source: article(`${MODEL}#sync`),
    run: on(async ({ context, sheet }) => {
      put(sheet, 'A1', [[1]]);
      const first = sheet.getRange('A1');
      first.load('values');
      put(sheet, 'A1', [[2]]);
      const second = sheet.getRange('A1');
      second.load('values');
      await context.sync();
      equal([first.values, second.values], [[[1]], [[2]]]);
    }),
  },
  {
    id: 'batch/request-of-5-mb',
    says: 'a request over 5 MB fails',
    source: LIMITS,
    only: 'web',
    run: on(async (place) => {
      const text = 'x'.repeat(1_000);
      const write = (rows: number) =>
        attempt(place, (sheet) =>
          put(
            sheet,
            'A1',
            Array.from({ length: rows }, () => [text]),
          ),
        );
      await refused(write(5_500), 'RequestPayloadSizeLimitExceeded');
      equal(await read(place.sheet.getRange('A1'), 'valueTypes'), [['Empty']]);
      await write(4_000);
    }),
  },
  {
    id: 'batch/answer-of-5-mb',
    says: 'an answer over 5 MB fails',
    source: LIMITS,
    only: 'web',
    run: on(async (place) => {
      put(place.sheet, 'A1', [['x'.repeat(1_000)]]);
      await place.context.sync();
      place.sheet.getRange('A2:A5500').copyFrom('A1', 'Values');
      await place.context.sync();
      await refused(
        attempt(place, (sheet) => sheet.getRange('A1:A5500').load('values')),
        'ResponsePayloadSizeLimitExceeded',
      );
    }),
    needs: 'ExcelApi 1.9',
  },
  {
    id: 'batch/too-many-cells',
    says: 'more than 5,000,000 cells are not read: an error, or null',
    source: LIMITS,
    run: on(async ({ sheet }) => {
      try {
        equal(await read(sheet.getRange('A1:F1000000'), 'values'), null);
      } catch (error) {
        equal(codeOf(error), 'RangeExceedsLimit');
      }
    }),
  },
  {
    id: 'batch/selection',
    says: 'a range that is selected is the selected range',
    source: reference('Workbook', 'getSelectedRange(1)'),
    run: on(async ({ context, sheet }) => {
      sheet.activate();
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange();
      equal((await read(selected, 'address')).split('!')[1], 'B2:C3');
    }),
  },
  {
    id: 'batch/active-cell',
    says: 'the active cell of a selection is its first one',
    source: 'belief',
    needs: 'ExcelApi 1.7',
    run: on(async ({ context, sheet }) => {
      sheet.activate();
      sheet.getRange('B2:C3').select();
      const active = context.workbook.getActiveCell();
      equal((await read(active, 'address')).split('!')[1], 'B2');
    }),
  },
  {
    id: 'batch/selected-areas',
    says: 'a selection may be read as its areas, one or several',
    source: reference('Workbook', 'getSelectedRanges(1)'),
    needs: 'ExcelApi 1.9',
    run: on(async ({ context, sheet }) => {
      sheet.activate();
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRanges();
      selected.load('areaCount');
      selected.areas.load('items/address');
      await context.sync();
      equal(
        [selected.areaCount, ...selected.areas.items.map(({ address }) => address.split('!')[1])],
        [1, 'B2:C3'],
      );
    }),
  },
];

export const batchesByHand: readonly ByHand[] = [
  {
    id: 'busy/editing',
    says: 'a batch fails while a person types into a cell: InvalidOperationInCellEditMode',
    source: CELL_EDIT,
    steps: 'Begin to type into a cell and let the add-in read.',
  },
  {
    id: 'busy/delayed',
    says: 'a run with delayForCellEdit waits until the person has finished typing',
    source: CELL_EDIT,
    steps: 'Excel.run({ delayForCellEdit: true }, …) while a cell is edited; then press Enter.',
  },
  {
    id: 'busy/several-selected',
    says: 'getSelectedRange fails when several ranges are selected, getSelectedRanges does not',
    source: reference('Workbook', 'getSelectedRange(1)'),
    steps: 'Select A1 and, with Ctrl, C3.',
  },
  {
    id: 'busy/other-workbook',
    says: 'adding or activating a sheet fails while another workbook is in front',
    source: article('excel/excel-add-ins-troubleshooting'),
    steps: 'Go to another workbook while the add-in adds sheets.',
  },
];
