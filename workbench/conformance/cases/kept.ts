import { attempt, equal, on, put, read, refused, type Case } from '../case';
import { reference } from '../sources';

/** What the workbook keeps beside its cells: settings, properties, names. */
export const kept: readonly Case[] = [
  {
    id: 'settings/add',
    says: 'a setting keeps what JSON can say; adding it again replaces it',
    source: reference('SettingCollection', 'add(1)'),
    needs: 'ExcelApi 1.4',
    run: on(async ({ context, name }) => {
      const { settings } = context.workbook;
      const key = name('设置');
      settings.add(key, { 数: [1, 2], 文: '甲' });
      equal(await read(settings.getItem(key), 'value'), { 数: [1, 2], 文: '甲' });
      settings.add(key, '乙');
      equal(await read(settings.getItem(key), 'value'), '乙');
      settings.getItem(key).delete();
      const gone = settings.getItemOrNullObject(key);
      await context.sync();
      equal(gone.isNullObject, true);
    }),
  },
  {
    id: 'settings/missing',
    says: 'a setting that is not there fails',
    source: reference('SettingCollection', 'getItem(1)'),
    needs: 'ExcelApi 1.4',
    run: on(async (place) => {
      const key = place.name('没有');
      await refused(
        attempt(place, (_, { workbook }) => workbook.settings.getItem(key).load('value')),
        'ItemNotFound',
      );
    }),
  },
  {
    id: 'properties/add',
    says: 'a custom property is made or replaced, and its key has no capitals',
    source: reference('CustomPropertyCollection', 'getItem(1)'),
    needs: 'ExcelApi 1.7',
    run: on(async ({ context, name }) => {
      const { custom } = context.workbook.properties;
      const key = name('Register');
      custom.add(key, '甲');
      custom.add(key, '乙');
      equal(await read(custom.getItem(key.toUpperCase()), 'value'), '乙');
      custom.getItem(key).delete();
      const gone = custom.getItemOrNullObject(key);
      await context.sync();
      equal(gone.isNullObject, true);
    }),
  },
  {
    id: 'properties/types',
    says: 'a custom property keeps numbers and truth values as such',
    source: reference('CustomProperty', 'type'),
    needs: 'ExcelApi 1.7',
    run: on(async ({ context, name }) => {
      const { custom } = context.workbook.properties;
      const [text, number, truth] = ['text', 'number', 'truth'].map(name);
      custom.add(text!, '甲');
      custom.add(number!, 12);
      custom.add(truth!, true);
      const all = [text!, number!, truth!].map((key) => custom.getItem(key));
      for (const each of all) each.load('value,type');
      await context.sync();
      equal(
        all.map(({ value, type }) => [value, type] as unknown),
        [
          ['甲', 'String'],
          [12, 'Number'],
          [true, 'Boolean'],
        ],
      );
      for (const each of all) each.delete();
      await context.sync();
    }),
  },
  {
    id: 'names/range',
    says: 'a name for cells gives their address and the range',
    source: reference('NamedItem', 'value'),
    needs: 'ExcelApi 1.4',
    run: on(async ({ context, sheet, name }) => {
      const key = name('Limit');
      const item = context.workbook.names.add(key, put(sheet, 'B2', [[200]]));
      item.load('type,value,scope');
      const range = item.getRange();
      range.load('values');
      await context.sync();
      equal([item.type, item.scope, range.values], ['Range', 'Workbook', [[200]]]);
      equal(String(item.value).endsWith('!$B$2'), true, String(item.value));
      item.delete();
      await context.sync();
    }),
  },
  {
    id: 'names/constant',
    says: 'a name for a constant has its value and no range',
    source: reference('NamedItem', 'getRange(1)'),
    needs: 'ExcelApi 1.7',
    run: on(async (place) => {
      const key = place.name('Rate');
      const { names } = place.context.workbook;
      const item = names.add(key, '=0.5');
      item.load('value,formula');
      await place.context.sync();
      equal([item.value, item.formula], [0.5, '=0.5']);
      await refused(
        attempt(place, (_, { workbook }) => workbook.names.getItem(key).getRange().load('address')),
      );
      item.delete();
      await place.context.sync();
    }),
  },
  {
    id: 'names/computed',
    says: 'a name for a formula has the value that the formula gives',
    source: reference('NamedItem', 'value'),
    needs: 'ExcelApi 1.4',
    run: on(async ({ context, name }) => {
      const item = context.workbook.names.add(name('Sum'), '=1+2');
      equal(await read(item, 'value'), 3);
      item.delete();
      await context.sync();
    }),
  },
  {
    id: 'names/follow',
    says: 'a name follows its cells when rows are inserted above',
    source: 'belief',
    needs: 'ExcelApi 1.7',
    run: on(async ({ context, sheet, name }) => {
      const item = context.workbook.names.add(name('Limit'), sheet.getRange('B2'));
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      equal(String(await read(item, 'formula')).endsWith('!$B$3'), true);
      item.delete();
      await context.sync();
    }),
  },
  {
    id: 'names/of-a-sheet',
    says: 'a sheet may have a name of its own beside the workbook’s',
    source: reference('NamedItem', 'scope'),
    needs: 'ExcelApi 1.4',
    run: on(async ({ context, sheet, name }) => {
      const key = name('Limit');
      const wide = context.workbook.names.add(key, '=1');
      const own = sheet.names.add(key, '=2');
      wide.load('value,scope');
      own.load('value,scope');
      await context.sync();
      equal([wide.value, wide.scope, own.value, own.scope], [1, 'Workbook', 2, 'Worksheet']);
      wide.delete();
      await context.sync();
    }),
  },
  {
    id: 'names/hidden',
    says: 'a name may be hidden',
    source: reference('NamedItem', 'visible'),
    needs: 'ExcelApi 1.4',
    run: on(async ({ context, name }) => {
      const item = context.workbook.names.add(name('Marker'), '=1');
      item.visible = false;
      equal(await read(item, 'visible'), false);
      item.delete();
      await context.sync();
    }),
  },
];
