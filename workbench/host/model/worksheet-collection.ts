import { itemNotFound } from '../errors';
import { HostCollection } from './host-object';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends HostCollection<Worksheet> {
  get typeName(): string {
    return 'WorksheetCollection';
  }
  get items(): readonly Worksheet[] {
    return this.engine.sheets().map((s) => new Worksheet(this.context, s.id));
  }
  override getCount(visibleOnly = false): number {
    return this.among(visibleOnly).length;
  }
  getItemOrNullObject(key: unknown): Worksheet | null {
    return this.items.find((sheet) => sheet.isCalled(key)) ?? null;
  }
  getItem(key: unknown): Worksheet {
    return this.getItemOrNullObject(key) ?? fail();
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.context, this.engine.activeSheet());
  }
  getFirst(visibleOnly = false): Worksheet {
    return this.among(visibleOnly)[0] ?? fail();
  }
  getLast(visibleOnly = false): Worksheet {
    return this.among(visibleOnly).at(-1) ?? fail();
  }
  async add(name?: string): Promise<Worksheet> {
    return new Worksheet(this.context, await this.engine.addSheet(name ?? this.freeName()));
  }

  private among(visibleOnly: boolean): readonly Worksheet[] {
    return this.items.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }
  private freeName(): string {
    let n = 1;
    while (this.getItemOrNullObject(`Sheet${n}`)) n++;
    return `Sheet${n}`;
  }
}

const fail = (): never => {
  throw itemNotFound();
};
