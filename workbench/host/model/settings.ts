import { itemNotFound } from '../errors';
import { HostCollection, HostObject, type ModelContext } from './host-object';

/** What the add-in keeps in the workbook under a name of its own. */
class Setting extends HostObject {
  constructor(
    context: ModelContext,
    readonly key: string,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'Setting';
  }
  get _Id(): string {
    return this.key;
  }
  get value(): unknown {
    const text = this.engine.settings().get(this.key);
    if (text === undefined) throw itemNotFound();
    return JSON.parse(text) as unknown;
  }
  set value(value: unknown) {
    const settings = new Map(this.engine.settings());
    this.context.track(this.engine.setSettings(settings.set(this.key, JSON.stringify(value))));
  }
  delete(): void {
    const settings = new Map(this.engine.settings());
    settings.delete(this.key);
    this.context.track(this.engine.setSettings(settings));
  }
}

export class SettingCollection extends HostCollection<Setting> {
  get typeName(): string {
    return 'SettingCollection';
  }
  get items(): readonly Setting[] {
    return [...this.engine.settings().keys()].map((key) => new Setting(this.context, key));
  }
  getItemOrNullObject(key: unknown): Setting | null {
    return this.engine.settings().has(String(key)) ? new Setting(this.context, String(key)) : null;
  }
  getItem(key: unknown): Setting {
    const setting = this.getItemOrNullObject(key);
    if (!setting) throw itemNotFound();
    return setting;
  }
  async add(key: unknown, value: unknown): Promise<Setting> {
    const settings = new Map(this.engine.settings());
    await this.engine.setSettings(settings.set(String(key), JSON.stringify(value ?? null)));
    return new Setting(this.context, String(key));
  }
}
