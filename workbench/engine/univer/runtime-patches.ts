// Three faults of Univer's formula engine 0.25.1, corrected from outside on what it exports. The test
// beside this file fails when an upgrade makes a patch needless or wrong.
import {
  ArrayValueObject,
  BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE,
  StringValueObject,
  type BaseValueObject,
  type IFunctionService,
} from '@univerjs/engine-formula';

// The patched members are private: these are the shapes that they have in 0.25.1.
interface ReferenceInternals {
  _forcedSheetId: string | undefined;
  _forcedSheetName: string | undefined;
  setForcedSheetId(sheetNames: unknown): void;
}

interface ArrayInternals {
  _rowCount: number;
  _batchOperatorValue(...args: unknown[]): unknown;
}

interface Intervals {
  search(rows: readonly [number, number]): readonly unknown[];
}

interface IndexInternals {
  _continueBuildingCache: Map<string, Map<string, Map<number, Intervals>>>;
  set(
    unit: string,
    sheet: string,
    column: number,
    value: unknown,
    row: number,
    force?: boolean,
  ): void;
  canUseCache(...args: unknown[]): { rowsInCache: unknown[]; rowsNotInCache: unknown[] };
  setContinueBuildingCache(...args: unknown[]): void;
}

let applied = false;

export function applyRuntimePatches(): void {
  if (applied) return;
  applied = true;
  keepSheetOfTableReference();
  indexOnlyLongColumns();
}

/**
 * INDEX(表[列], n) and OFFSET(表[列], …) read the sheet of the formula instead of the table's: the
 * reference that they make knows its sheet by id, and a later step erases it for want of a name.
 */
function keepSheetOfTableReference(): void {
  const prototype = BaseReferenceObject.prototype as unknown as ReferenceInternals;
  const original = prototype.setForcedSheetId;
  prototype.setForcedSheetId = function (this: ReferenceInternals, sheetNames) {
    const known = this._forcedSheetId;
    original.call(this, sheetNames);
    if (!this._forcedSheetName && known) this._forcedSheetId = known;
  };
}

/** Shorter ranges are compared faster than an index of their column is kept. */
const WORTH_AN_INDEX = 64;

/**
 * The index of values by column is searched and updated at every comparison and every result; with
 * one comparison per row, IF(K2>100,…) down a column, a calculation is quadratic.
 */
function indexOnlyLongColumns(): void {
  const arrays = ArrayValueObject.prototype as unknown as ArrayInternals;
  const index = CELL_INVERTED_INDEX_CACHE as unknown as IndexInternals;
  const compare = arrays._batchOperatorValue;
  const { set, canUseCache, setContinueBuildingCache } = index;
  let shortComparisons = 0;

  arrays._batchOperatorValue = function (this: ArrayInternals, ...args) {
    if (this._rowCount >= WORTH_AN_INDEX) return compare.apply(this, args);
    shortComparisons++;
    try {
      return compare.apply(this, args);
    } finally {
      shortComparisons--;
    }
  };
  index.canUseCache = (...args) =>
    shortComparisons > 0 ? { rowsInCache: [], rowsNotInCache: [] } : canUseCache.apply(index, args);
  index.setContinueBuildingCache = (...args) => {
    if (shortComparisons === 0) setContinueBuildingCache.apply(index, args);
  };
  index.set = (unit, sheet, column, value, row, force = false) => {
    if (!force) {
      if (shortComparisons === 0) set.call(index, unit, sheet, column, value, row, force);
      return;
    }
    // A result need be entered only where the index has read the row already.
    const indexed = index._continueBuildingCache.get(unit)?.get(sheet)?.get(column);
    if (!indexed || indexed.search([row, row]).length === 0) return;
    set.call(index, unit, sheet, column, value, row, force);
  };
}

interface SubstituteInternals {
  _handleSingleObject(
    text: BaseValueObject,
    oldText: BaseValueObject,
    newText: BaseValueObject,
    instance?: BaseValueObject,
  ): BaseValueObject;
  _getObjectString(value: BaseValueObject): string;
}

const corrected = new WeakSet<object>();

/** SUBSTITUTE compares without white space: CHAR(13) stands for a line feed, too, and for a blank. */
export function correctFunctions(service: IFunctionService): void {
  const substitute = service.getExecutor('SUBSTITUTE') as unknown as
    SubstituteInternals | undefined;
  if (!substitute || corrected.has(substitute)) return;
  corrected.add(substitute);
  const original = substitute._handleSingleObject;
  substitute._handleSingleObject = function (this: SubstituteInternals, text, old, now, instance) {
    if (instance) return original.call(this, text, old, now, instance);
    const [whole, from, to] = [text, old, now].map((value) => this._getObjectString(value));
    return StringValueObject.create(from === '' ? whole! : whole!.split(from!).join(to));
  };
}
