import type { SheetId } from '../../engine/port';
import { HostError, invalidArgument, itemNotFound, notImplemented } from '../errors';
import { insertWorksheets } from '../insert-worksheets';
import { resolveReference } from './addresses';
import { Application, Runtime } from './application';
import { DocumentProperties } from './document-properties';
import { Functions } from './functions';
import { HostObject } from './host-object';
import { NamedItemCollection } from './named-item';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { SettingCollection } from './settings';
import { TableCollection } from './table-collection';
import { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheet-collection';

/** Excel.InsertWorksheetOptions */
interface Inserting {
  readonly sheetNamesToInsert?: readonly string[] | null;
  readonly positionType?: string | null;
  readonly relativeTo?: unknown;
}

/** The root of Excel's object model. */
export class Workbook extends HostObject {
  get typeName(): string {
    return 'Workbook';
  }
  get name(): string {
    return this.engine.book().name;
  }
  get readOnly(): boolean {
    return this.engine.book().readOnly;
  }
  get application(): Application {
    return new Application(this.context);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.context);
  }
  get functions(): Functions {
    return new Functions(this.context);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.context);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.context);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.context);
  }
  get tables(): TableCollection {
    return new TableCollection(this.context);
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }

  getActiveCell(): Range {
    const { sheet, active } = this.engine.selection();
    return new Range(this.context, sheet, { ...active, rows: 1, columns: 1 });
  }
  getSelectedRange(): Range {
    const { sheet, rects } = this.engine.selection();
    if (rects.length !== 1)
      throw new HostError(
        'InvalidSelection',
        'The current selection is invalid for this operation.',
      );
    return new Range(this.context, sheet, rects[0]!);
  }
  getSelectedRanges(): RangeAreas {
    const { sheet, rects } = this.engine.selection();
    return new RangeAreas(this.context, sheet, rects);
  }

  /** Excel.createWorkbook, which office.js asks of the shell around the workbook. */
  async createAndOpenWorkbook(base64?: unknown): Promise<void> {
    const { openWorkbook } = this.context;
    if (!openWorkbook) throw notImplemented('Excel.createWorkbook');
    if (base64 !== undefined && typeof base64 !== 'string') throw invalidArgument();
    await openWorkbook(base64 === undefined ? null : bytesOf(base64));
  }

  async insertWorksheetsFromBase64(
    base64File: unknown,
    options: unknown,
  ): Promise<readonly SheetId[]> {
    if (typeof base64File !== 'string') throw invalidArgument();
    const {
      sheetNamesToInsert = [],
      positionType = 'End',
      relativeTo,
    } = (options ?? {}) as Inserting;
    const inserted = await insertWorksheets(
      this.engine,
      bytesOf(base64File),
      sheetNamesToInsert ?? [],
      this.place(positionType ?? 'End', relativeTo),
    );
    this.engine.forgetUndo();
    return inserted;
  }
  private place(positionType: string, relativeTo: unknown): number {
    if (positionType === 'Beginning') return 0;
    if (positionType === 'End') return this.engine.sheets().length;
    const beside =
      relativeTo instanceof Worksheet ? relativeTo : this.worksheets.getItem(relativeTo);
    if (positionType === 'Before') return beside.position;
    if (positionType === 'After') return beside.position + 1;
    throw invalidArgument();
  }

  /** `args.getRange(context)` of an event: where the event was (events.ts). */
  _GetRangeForEventByReferenceId(reference: string): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    const bang = reference.lastIndexOf('!');
    const id = reference.slice(0, bang);
    if (bang < 0) throw invalidArgument();
    if (!this.engine.sheets().some((sheet) => sheet.id === id)) return null;
    const target = resolveReference(this.engine, id, reference.slice(bang + 1));
    return target && new Range(this.context, target.sheet, target.rect);
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    throw invalidArgument(); // no base64
  }
}
