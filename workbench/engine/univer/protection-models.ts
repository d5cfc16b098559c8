import type { ProtectionAllowance, ProtectionModel } from '../../file/model';
import type { ProtectionOptions } from '../port';

/** Excel.WorksheetProtectionOptions beside the attributes of the file. */
const OPTIONS: Readonly<Record<string, ProtectionAllowance>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

export function optionsOf({ allow }: ProtectionModel): ProtectionOptions {
  const flags = Object.entries(OPTIONS).map(([option, name]) => [option, allow[name]] as const);
  const selectionMode = allow.selectLockedCells
    ? 'Normal'
    : allow.selectUnlockedCells
      ? 'Unlocked'
      : 'None';
  return { ...Object.fromEntries(flags), selectionMode };
}

export function protectionOf(options: ProtectionOptions, hasPassword: boolean): ProtectionModel {
  const flags = Object.entries(OPTIONS).map(
    ([option, name]) => [name, options[option] === true] as const,
  );
  const mode = options['selectionMode'] ?? 'Normal';
  return {
    hasPassword,
    allow: {
      ...Object.fromEntries(flags),
      selectLockedCells: mode === 'Normal',
      selectUnlockedCells: mode !== 'None',
      // fromEntries forgets the keys; OPTIONS has all but these two.
    } as ProtectionModel['allow'],
  };
}
