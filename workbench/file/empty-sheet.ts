import type { SheetModel } from './model';

/** A sheet with nothing on it, as a new one begins. */
export const EMPTY_SHEET: SheetModel = {
  id: '',
  name: '',
  visibility: 'visible',
  showGridlines: true,
  frozenRows: 0,
  frozenColumns: 0,
  columns: [],
  rows: new Map(),
  cells: new Map(),
  merges: [],
  validations: [],
  conditionals: [],
  tables: [],
  hyperlinks: [],
  attached: [],
};
