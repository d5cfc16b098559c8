import type { PropertyValue } from '../../engine/port';
import { invalidArgument, itemNotFound } from '../errors';
import { HostCollection, HostObject, type ModelContext } from './host-object';

/** Title, author and their like stay in the file as they are; only custom properties are known. */
export class DocumentProperties extends HostObject {
  get typeName(): string {
    return 'DocumentProperties';
  }
  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.context);
  }
}

class CustomProperty extends HostObject {
  constructor(
    context: ModelContext,
    readonly key: string,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'CustomProperty';
  }
  private get held(): PropertyValue {
    const held = this.engine.properties().get(this.key);
    if (held === undefined) throw itemNotFound();
    return held;
  }
  get value(): string | number | boolean {
    const { held } = this;
    return held instanceof Date ? held.toISOString() : held;
  }
  set value(value: unknown) {
    this.context.track(this.engine.setProperty(this.key, asValue(value)));
  }
  get type(): string {
    const { held } = this;
    if (held instanceof Date) return 'Date';
    if (typeof held === 'string') return 'String';
    if (typeof held === 'boolean') return 'Boolean';
    return Number.isInteger(held) ? 'Number' : 'Float';
  }
  async delete(): Promise<void> {
    await this.engine.setProperty(this.key, null);
  }
}

class CustomPropertyCollection extends HostCollection<CustomProperty> {
  get typeName(): string {
    return 'CustomPropertyCollection';
  }
  get items(): readonly CustomProperty[] {
    return [...this.engine.properties().keys()].map((key) => new CustomProperty(this.context, key));
  }
  /** Keys do not tell capitals apart. */
  getItemOrNullObject(key: unknown): CustomProperty | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((property) => property.key.toLowerCase() === wanted) ?? null;
  }
  getItem(key: unknown): CustomProperty {
    const property = this.getItemOrNullObject(key);
    if (!property) throw itemNotFound();
    return property;
  }
  /** Makes a property or gives an existing one another value. */
  async add(key: unknown, value: unknown): Promise<CustomProperty> {
    const name = this.getItemOrNullObject(key)?.key ?? asKey(key);
    await this.engine.setProperty(name, asValue(value));
    return new CustomProperty(this.context, name);
  }
  async deleteAll(): Promise<void> {
    for (const property of this.items) await property.delete();
  }
}

const MAX_LENGTH = 255;

function asKey(key: unknown): string {
  if (typeof key !== 'string' || key === '' || key.length > MAX_LENGTH) throw invalidArgument();
  return key;
}

function asValue(value: unknown): PropertyValue {
  if (typeof value === 'string' && value.length > MAX_LENGTH) throw invalidArgument();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw invalidArgument();
}
