import type { Engine, EngineEvent, Rect, SheetId, TableInfo, ValueType } from '../engine/port';
import { intersection } from '../engine/rect';
import type { EventBinding } from './dispatcher';
import { eventMeta } from './meta';
import { localAddress } from './model/addresses';
import { shiftOf } from './model/shift-of';
import { CATEGORY, type MessageEntry } from './wire';

type Changed = Extract<EngineEvent, { kind: 'changed' }>;

/** An event as Excel tells it, to everybody who may have asked for it. */
interface Told {
  readonly type: number;
  /** ids of the sheet or table; the whole workbook hears everything */
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
}

const sheetEvent = (name: string): number => eventMeta('Worksheet', name).type;
const TYPES = {
  changed: sheetEvent('Changed'),
  selected: sheetEvent('SelectionChanged'),
  activated: sheetEvent('Activated'),
  deactivated: sheetEvent('Deactivated'),
  calculated: sheetEvent('Calculated'),
  sorted: sheetEvent('RowSorted'),
  rowHidden: sheetEvent('RowHiddenChanged'),
  protection: sheetEvent('ProtectionChanged'),
  sheetAdded: eventMeta('WorksheetCollection', 'Added').type,
  sheetDeleted: eventMeta('WorksheetCollection', 'Deleted').type,
  tableChanged: eventMeta('Table', 'Changed').type,
  tableSelected: eventMeta('Table', 'SelectionChanged').type,
  tableAdded: eventMeta('TableCollection', 'Added').type,
  tableDeleted: eventMeta('TableCollection', 'Deleted').type,
} as const;

const known: ReadonlySet<number> = new Set(Object.values(TYPES));

/** Turns what the engine tells into entries of the channel `richApiMessage`. */
export class Events {
  private readonly bound = new Map<string, number>();
  private next = 1;

  constructor(private readonly engine: Engine) {}

  knows(type: number): boolean {
    return known.has(type);
  }

  bind({ type, target }: EventBinding, on: boolean): void {
    const key = `${type} ${target}`;
    const count = (this.bound.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.bound.set(key, count);
    else this.bound.delete(key);
  }

  /** One entry for each object that was listened to, also when they mean the same cells. */
  entriesOf(event: EngineEvent): readonly MessageEntry[] {
    if (this.bound.size === 0) return [];
    return this.tell(event).flatMap(({ type, targets, message }) =>
      [...targets, 'Workbook']
        .filter((target) => this.bound.has(`${type} ${target}`))
        .map((target): MessageEntry => [
          CATEGORY.event,
          type,
          target,
          JSON.stringify(message),
          `event-${this.next++}`,
          false,
        ]),
    );
  }

  private tell(event: EngineEvent): readonly Told[] {
    switch (event.kind) {
      case 'changed':
        return [
          sheetChanged(event),
          ...this.touched(event.sheet, event.rect).map(tableChanged(event)),
        ];
      case 'selected': {
        const { sheet, rects } = event.selection;
        const address = rects.map(localAddress).join(',');
        const told = {
          type: TYPES.selected,
          targets: [sheet],
          message: { address, worksheetId: sheet },
        };
        return [told, ...this.tablesOn(sheet).map(tableSelected(rects, address))];
      }
      case 'activated':
        return [ofSheet(TYPES.deactivated, event.before), ofSheet(TYPES.activated, event.sheet)];
      case 'sheetAdded':
        return [ofSheet(TYPES.sheetAdded, event.sheet, { source: 'Local' })];
      case 'sheetDeleted':
        return [ofSheet(TYPES.sheetDeleted, event.sheet, { source: 'Local' })];
      case 'tableAdded':
      case 'tableDeleted': {
        const { kind, sheet, table } = event;
        const message = { tableId: table, worksheetId: sheet, source: 'Local' };
        return [{ type: TYPES[kind], targets: [sheet], message }];
      }
      case 'sorted':
        return [
          ofSheet(TYPES.sorted, event.sheet, {
            address: localAddress(event.rect),
            source: sourceOf(event),
          }),
        ];
      case 'rowsHidden':
        return [
          ofSheet(TYPES.rowHidden, event.sheet, {
            address: localAddress(event.rect),
            changeType: event.hidden ? 'Hidden' : 'Unhidden',
            source: 'Local',
          }),
        ];
      case 'protection':
        return [ofSheet(TYPES.protection, event.sheet, { isProtected: event.on, source: 'Local' })];
      case 'calculated':
        return [ofSheet(TYPES.calculated, event.sheet)];
      case 'sheetChanged':
      case 'tableFiltered':
        return [];
    }
  }

  private tablesOn(sheet: SheetId): readonly TableInfo[] {
    return this.engine.tables().filter((table) => table.sheet === sheet);
  }
  private touched(sheet: SheetId, rect: Rect): readonly TableInfo[] {
    return this.tablesOn(sheet).filter((table) => intersection(table.rect, rect));
  }
}

const sourceOf = ({ source }: Pick<Changed, 'source'>): string =>
  source === 'remote' ? 'Remote' : 'Local';

const ofSheet = (
  type: number,
  sheet: SheetId,
  more: Readonly<Record<string, unknown>> = {},
): Told => ({ type, targets: [sheet], message: { ...more, worksheetId: sheet } });

/** The reference is what Workbook._GetRangeForEventByReferenceId gets back. */
function changeMessage(event: Changed): Readonly<Record<string, unknown>> {
  const address = localAddress(event.rect);
  const shift = event.change.startsWith('Cell') && shiftOf(event)?.how;
  return {
    changeType: event.change,
    source: sourceOf(event),
    address,
    triggerSource: event.source === 'api' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: shift ? `ShiftCell${shift[0]!.toUpperCase()}${shift.slice(1)}` : 'None',
    referenceId: `${event.sheet}!${address}`,
    worksheetId: event.sheet,
    ...(event.details && {
      valueBefore: event.details.before,
      valueAfter: event.details.after,
      valueTypeBefore: typeName(event.details.before),
      valueTypeAfter: typeName(event.details.after),
    }),
  };
}

const sheetChanged = (event: Changed): Told => ({
  type: TYPES.changed,
  targets: [event.sheet],
  message: changeMessage(event),
});

const tableChanged =
  (event: Changed) =>
  ({ id }: TableInfo): Told => ({
    type: TYPES.tableChanged,
    targets: [id, event.sheet],
    message: { ...changeMessage(event), tableId: id },
  });

const tableSelected =
  (rects: readonly Rect[], address: string) =>
  ({ id, sheet, rect }: TableInfo): Told => ({
    type: TYPES.tableSelected,
    targets: [id],
    message: {
      address,
      isInsideTable: rects.some((selected) => intersection(selected, rect)),
      tableId: id,
      worksheetId: sheet,
    },
  });

function typeName(value: string | number | boolean): string {
  if (value === '') return VALUE_TYPES.empty;
  return VALUE_TYPES[typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean')];
}

const VALUE_TYPES: Record<Exclude<ValueType, 'error'>, string> = {
  empty: 'Empty',
  text: 'String',
  number: 'Double',
  boolean: 'Boolean',
};
