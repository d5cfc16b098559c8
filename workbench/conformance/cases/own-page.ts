import { equal, on, pause, put, read, until, type Case, type Place } from '../case';
import { asked } from '../own-functions';
import { article } from '../sources';

const CUSTOM_ERRORS = article('excel/custom-functions-errors');
const OPTIONS = article('excel/custom-functions-parameter-options');
const TROUBLES = article('excel/custom-functions-troubleshooting');

/** Reads a cell again and again until it shows something. */
async function shows(
  { sheet }: Pick<Place, 'sheet'>,
  at: string,
  wanted: unknown,
): Promise<void> {
  let value: unknown;
  for (let tries = 0; tries < 100; tries++) {
    value = (await read(sheet.getRange(at), 'values'))[0]?.[0];
    if (value === wanted) return;
    await pause(50);
  }
  equal(value, wanted);
}

/** What needs the add-in's own page: its functions, its runtime. */
export const ownPage: readonly Case[] = [
  {
    id: 'custom/result',
    says: 'a custom function gives its result',
    source: article('excel/custom-functions-overview'),
    page: true,
    run: on(async (place) => {
      put(place.sheet, 'A1', [['=CHECK.TWICE(21)']]);
      await shows(place, 'A1', 42);
    }),
  },
  {
    id: 'custom/busy',
    says: 'a custom function that has not answered yet shows #BUSY!',
    source: TROUBLES,
    page: true,
    run: on(async (place) => {
      put(place.sheet, 'A1', [['=CHECK.LATER(7)']]);
      await place.context.sync();
      await until(() => asked.waiting > 0, 'the call');
      await shows(place, 'A1', '#BUSY!');
      asked.answerAll();
      await shows(place, 'A1', 7);
    }),
  },
  {
    id: 'custom/one-wave',
    says: 'a column of custom functions is asked at once, not one after the other',
    source: 'belief',
    page: true,
    run: on(async (place) => {
      const rows = Array.from({ length: 40 }, (_, row) => [`=CHECK.LATER(${row + 1})`]);
      equal((await read(put(place.sheet, 'A1', rows), 'values'))[39], ['#BUSY!']);
      await until(() => asked.waiting >= 40, '40 calls that wait for each other');
      asked.answerAll();
      await shows(place, 'A40', 40);
      await shows(place, 'A1', 1);
    }),
  },
  {
    id: 'custom/not-again',
    says: 'a custom function is not asked again when cells change that it does not look at',
    source: article('excel/custom-functions-volatile'),
    page: true,
    run: on(async (place) => {
      put(place.sheet, 'A1', [['=CHECK.TWICE(4)']]);
      await shows(place, 'A1', 8);
      const before = asked.calls;
      put(place.sheet, 'C9', [[1]]);
      await place.context.sync();
      await pause(1_000);
      equal(asked.calls, before);
    }),
  },
  {
    id: 'custom/asked-again',
    says: 'a custom function is asked again when a cell changes that it looks at',
    source: article('excel/custom-functions-volatile'),
    page: true,
    run: on(async (place) => {
      put(place.sheet, 'A1', [[4]]);
      put(place.sheet, 'B1', [['=CHECK.TWICE(A1)']]);
      await shows(place, 'B1', 8);
      put(place.sheet, 'A1', [[5]]);
      await shows(place, 'B1', 10);
    }),
  },
  {
    id: 'custom/refusal',
    says: 'an error that a custom function throws is the one the cell shows',
    source: CUSTOM_ERRORS,
    page: true,
    run: on(async (place) => {
      put(place.sheet, 'A1', [['=CHECK.REFUSE("x")']]);
      await shows(place, 'A1', '#N/A');
    }),
  },
  {
    id: 'custom/left-out',
    says: 'an argument that is left out arrives as null, a range as rows of values',
    source: OPTIONS,
    page: true,
    run: on(async (place) => {
      put(place.sheet, 'A1', [
        [1, '二'],
        [3, 4],
      ]);
      put(place.sheet, 'D1', [['=CHECK.RECEIVE(A1:B2)']]);
      await shows(place, 'D1', 1);
      equal(asked.last, [
        [
          [1, '二'],
          [3, 4],
        ],
        null,
      ]);
    }),
  },
  {
    id: 'custom/unknown',
    says: 'a function that the add-in does not bring shows #NAME?, whatever its namespace',
    source: TROUBLES,
    page: true,
    run: on(async (place) => {
      put(place.sheet, 'A1', [['=CHECK.UNHEARD(1)']]);
      await shows(place, 'A1', '#NAME?');
    }),
  },
  {
    id: 'start/behavior',
    says: 'whether the add-in starts with this workbook is kept as it was set',
    source: article('develop/run-code-on-document-open'),
    needs: 'SharedRuntime 1.1',
    page: true,
    async run() {
      const before = await Office.addin.getStartupBehavior();
      try {
        await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
        equal(await Office.addin.getStartupBehavior(), 'Load');
        await Office.addin.setStartupBehavior(Office.StartupBehavior.none);
        equal(await Office.addin.getStartupBehavior(), 'None');
      } finally {
        await Office.addin.setStartupBehavior(before);
      }
    },
  },
  {
    id: 'start/requirements',
    says: 'Excel says which requirement sets it has',
    source: article('develop/specify-office-hosts-and-api-requirements'),
    page: true,
    async run() {
      const { requirements } = Office.context;
      equal(
        [
          requirements.isSetSupported('ExcelApi', '1.14'),
          requirements.isSetSupported('ExcelApi', '1.2'),
          requirements.isSetSupported('ExcelApi', '99.1'),
          requirements.isSetSupported('NoSuchApi', '1.1'),
        ],
        [true, true, false, false],
      );
    },
  },
  {
    id: 'settings/of-the-document',
    says: 'the document’s settings are there after they were saved and read anew',
    source: article('develop/persisting-add-in-state-and-settings'),
    page: true,
    async run(_, { name }) {
      const { settings } = Office.context.document;
      const key = name('Setting');
      settings.set(key, { 数: 1 });
      await saved();
      await new Promise<void>((done) => settings.refreshAsync(() => done()));
      equal(settings.get(key), { 数: 1 });
      settings.remove(key);
      await saved();
      equal(settings.get(key) as unknown, null);
    },
  },
  {
    id: 'pane/visibility',
    says: 'the pane says that it is hidden and that it is shown again',
    source: article('develop/show-hide-add-in'),
    needs: 'SharedRuntime 1.1',
    page: true,
    async run() {
      const modes: string[] = [];
      const stop = await Office.addin.onVisibilityModeChanged(
        ({ visibilityMode }) => void modes.push(visibilityMode),
      );
      await Office.addin.hide();
      await until(() => modes.length >= 1, 'the pane to be hidden');
      await Office.addin.showAsTaskpane();
      await until(() => modes.length >= 2, 'the pane to be shown');
      equal(modes, ['Hidden', 'Taskpane']);
      await stop();
    },
  },
];

const saved = (): Promise<void> =>
  new Promise((done, fail) =>
    Office.context.document.settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? done() : fail(new Error(error.message)),
    ),
  );
