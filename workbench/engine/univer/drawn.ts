// Univer on the page: the grid with its tool bar, formula bar and sheet tabs.
import './iterator-helpers';
import {
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type Plugin,
  type PluginCtor,
} from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortZh from '@univerjs/preset-sheets-sort/locales/zh-CN';
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN';
import { CalculationMode } from '@univerjs/sheets-formula';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import { applyRuntimePatches } from './runtime-patches';

type Registered = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object?];

export function createDrawnUniver(container: HTMLElement, locale: 'zh-CN' | 'en-US'): Univer {
  applyRuntimePatches();
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: locale === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZh, validationZh, sortZh, tableZh),
      [LocaleType.EN_US]: mergeLocales(coreEn, validationEn, sortEn, tableEn),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      formulaBar: true,
      footer: {},
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
  ];
  // Presets share plugins: the last one with its settings counts.
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, object?]>();
  for (const { plugins: own } of presets)
    for (const plugin of own as readonly Registered[]) {
      const [type, settings] = typeof plugin === 'function' ? [plugin] : plugin;
      plugins.delete(type.pluginName);
      plugins.set(type.pluginName, settings ? [type, settings] : [type]);
    }
  // Excel shows no tab with a table's name above it: it would cover cells.
  plugins.set(UniverSheetsTableUIPlugin.pluginName, [
    UniverSheetsTableUIPlugin,
    { hideAnchor: true },
  ]);
  for (const [type, settings] of plugins.values()) univer.registerPlugin(type, settings);
  return univer;
}
