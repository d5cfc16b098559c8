import type { SheetId, SheetInfo, Visibility } from '../../engine/port';
import { MAX_COLUMNS, MAX_ROWS } from '../../engine/sheet-size';
import { invalidArgument, itemNotFound } from '../errors';
import { resolveReference } from './addresses';
import { HostObject, type ModelContext } from './host-object';
import { NamedItemCollection } from './named-item';
import { Range } from './range';
import { TableCollection } from './table-collection';
import { WorksheetProtection } from './worksheet-protection';

const VISIBILITY: Record<Visibility, string> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

export class Worksheet extends HostObject {
  constructor(
    context: ModelContext,
    readonly id: SheetId,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'Worksheet';
  }

  private get info(): SheetInfo {
    const info = this.engine.sheets().find((s) => s.id === this.id);
    if (!info) throw itemNotFound();
    return info;
  }
  isCalled(key: unknown): boolean {
    return this.id === key || this.info.name.toLowerCase() === String(key).toLowerCase();
  }

  get name(): string {
    return this.info.name;
  }
  set name(name: unknown) {
    this.context.track(this.engine.renameSheet(this.id, String(name)));
  }
  get position(): number {
    return this.engine.sheets().findIndex((s) => s.id === this.id);
  }
  set position(position: unknown) {
    const to = Number(position);
    if (!Number.isInteger(to) || to < 0 || to >= this.engine.sheets().length)
      throw invalidArgument();
    this.context.track(this.engine.moveSheet(this.id, to));
  }
  get visibility(): string {
    return VISIBILITY[this.info.visibility];
  }
  set visibility(visibility: unknown) {
    const found = Object.entries(VISIBILITY).find(([, name]) => name === visibility);
    if (!found) throw invalidArgument();
    this.context.track(this.engine.setVisibility(this.id, found[0] as Visibility));
  }
  get tabColor(): string {
    return this.info.tabColor;
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.info.id);
  }
  get tables(): TableCollection {
    return new TableCollection(this.context, this.info.id);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.info.id);
  }

  getRange(address?: string): Range {
    const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
    if (address === undefined || address === '')
      return new Range(this.context, this.info.id, whole);
    const target = resolveReference(this.engine, this.info.id, address);
    if (!target) throw invalidArgument();
    return new Range(this.context, target.sheet, target.rect);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.context, this.info.id, { row, column, rows, columns });
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  /** An empty sheet has its first cell as used range, as in Excel. */
  getUsedRange(): Range {
    return this.getUsedRangeOrNullObject() ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(): Range | null {
    const used = this.engine.usedRange(this.info.id);
    return used && new Range(this.context, this.id, used);
  }

  getNext(visibleOnly = false): Worksheet {
    return this.getNextOrNullObject(visibleOnly) ?? fail();
  }
  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(this.engine.sheets().slice(this.position + 1), visibleOnly);
  }
  getPrevious(visibleOnly = false): Worksheet {
    return this.getPreviousOrNullObject(visibleOnly) ?? fail();
  }
  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(this.engine.sheets().slice(0, this.position).reverse(), visibleOnly);
  }
  private neighbour(sheets: readonly SheetInfo[], visibleOnly: boolean): Worksheet | null {
    const found = sheets.find((s) => !visibleOnly || s.visibility === 'visible');
    return found ? new Worksheet(this.context, found.id) : null;
  }

  activate(): void {
    this.context.track(this.engine.activateSheet(this.id));
  }
  delete(): void {
    this.context.trackFinal(this.engine.deleteSheet(this.id));
  }
  calculate(): void {
    this.context.track(this.engine.calculate('recalculate'));
  }
}

const fail = (): never => {
  throw itemNotFound();
};
