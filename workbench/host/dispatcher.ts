import { apiNotFound, asHostError, HostError, notImplemented } from './errors';
import { classMeta, publicName } from './meta';
import { HostCollection, type HostService } from './model/host-object';
import { supports, type Profile } from './profiles';
import { camelCased, identityOf, project } from './project';
import type { References } from './references';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
} from './wire';

export interface EventBinding {
  /** `Worksheet.Changed` by its number */
  readonly type: number;
  /** id of the sheet or table, or `Workbook` */
  readonly target: string;
}

export interface Surroundings {
  /** office.js hands over every call; what is too new, the host has to refuse */
  readonly profile: Profile;
  /** the object at the root of every path */
  readonly root: HostService;
  /** objects that are made by the name of a service */
  readonly services: Readonly<Record<string, HostService>>;
  readonly references: References;
  /** settles when every write that a setter began is done */
  settled(): Promise<void>;
  /** whether events of this number are ever sent */
  knows(eventType: number): boolean;
  bind(event: EventBinding, on: boolean): void;
}

type Target = HostService | null;

/**
 * Executes batches against classes that carry Excel's public names. Nothing here knows a single
 * method of Excel: names on the wire come from meta.json.
 */
export class Dispatcher {
  /** members that an add-in asked for and that no class has, with how often */
  readonly missing = new Map<string, number>();

  constructor(private readonly around: Surroundings) {}

  async process(body: RequestBody): Promise<ResponseBody> {
    const batch = new Batch(this, this.around, body);
    const response: ResponseBody = { Results: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        const value = await batch.act(action);
        await this.around.settled();
        if (action.ActionType === ACTION.trace) (response.TraceIds ??= []).push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        // A batch stops at its first error; what was done before stays done.
        const { code, message, http } = asHostError(error);
        response.Error = {
          Code: code,
          Message: message,
          Location: batch.location,
          ActionIndex: index,
          HttpStatusCode: http,
        };
        break;
      }
    }
    return response;
  }

  refuse(what: string): never {
    this.missing.set(what, (this.missing.get(what) ?? 0) + 1);
    throw notImplemented(what);
  }
}

class Batch {
  location = '';
  private readonly objects = new Map<number, Target>();

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly around: Surroundings,
    private readonly body: RequestBody,
  ) {}

  async act(action: Action): Promise<unknown> {
    this.location = '';
    if (action.ActionType === ACTION.trace) return null;
    const target = await this.resolve(action.ObjectPathId);
    // Whatever is done to a null object, or to what descends from it, is null.
    if (target === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identityOf(target, this.around.references);
      case ACTION.query:
        return this.load(target, action);
      case ACTION.queryAsJson:
        return camelCased(this.load(target, action));
      case ACTION.method:
        return this.invoke(target, action);
      case ACTION.setProperty:
        return this.set(target, action.Name, (await this.arguments(action.ArgumentInfo))[0]);
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(target, name, value);
          await this.around.settled();
        }
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        return this.dispatcher.refuse(`action type ${action.ActionType}`);
    }
  }

  private load(target: HostService, action: Action): unknown {
    return project(target, action.QueryInfo ?? {}, {
      references: this.around.references,
      enter: (type, member) => this.enter(type, member),
      refuse: (what) => this.dispatcher.refuse(what),
    });
  }

  private async invoke(target: HostService, action: Action): Promise<unknown> {
    const { Name: name } = action;
    if (name === '_KeepReference') return void this.around.references.keep(target);
    const args = await this.arguments(action.ArgumentInfo);
    if (name === '_RemoveReference') return void this.around.references.release(String(args[0]));
    if (this.register(target, name)) return null;
    return this.call(target, name, args);
  }

  /** Each path is evaluated once, when the first action needs it. */
  private async resolve(id: number): Promise<Target> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `no object path ${id} in the request`);
    const parent = path.ParentObjectPathId
      ? await this.resolve(path.ParentObjectPathId)
      : undefined;
    const target = parent === null ? null : await this.evaluate(path, parent);
    this.objects.set(id, target);
    return target;
  }

  private async evaluate(
    path: RequestBody['ObjectPaths'][string],
    parent: HostService | undefined,
  ): Promise<Target> {
    const { Name: name } = path;
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.around.root;
      case PATH.newObject:
        return this.around.services[name] ?? this.dispatcher.refuse(`new ${name}`);
      case PATH.method:
        return asTarget(await this.call(parent!, name, await this.arguments(path.ArgumentInfo)));
      case PATH.property:
        return asTarget(this.member(parent!, name));
      case PATH.indexer:
        return asTarget(
          await this.call(parent!, 'GetItem', await this.arguments(path.ArgumentInfo)),
        );
      case PATH.reference: {
        const kept = this.around.references.get(name);
        if (!kept)
          throw new HostError(
            'InvalidReference',
            'This reference is not valid for the current operation.',
          );
        return asTarget(kept);
      }
      case PATH.nullObject:
        return null;
      default:
        return this.dispatcher.refuse(`object path type ${path.ObjectPathType}`);
    }
  }

  /** Remembers where we are, and goes no further than this Excel reaches. */
  private enter(type: string, member: string): void {
    this.location = `${type}.${member}`;
    const since = classMeta(type).since?.[member];
    if (since && !supports(this.around.profile, ...since))
      throw apiNotFound(this.location, ...since);
  }

  private member(target: HostService, wire: string): unknown {
    const name = publicName(target.typeName, wire);
    this.enter(target.typeName, name);
    if (!(name in target)) this.dispatcher.refuse(this.location);
    return Reflect.get(target, name);
  }

  private async call(
    target: HostService,
    wire: string,
    args: readonly unknown[],
  ): Promise<unknown> {
    const method = this.member(target, wire);
    if (typeof method !== 'function') return this.dispatcher.refuse(this.location);
    const result: unknown = await Reflect.apply(method, target, args);
    return result;
  }

  private set(target: HostService, wire: string, value: unknown): void {
    const name = publicName(target.typeName, wire);
    this.enter(target.typeName, name);
    if (!isWritable(target, name)) this.dispatcher.refuse(`setting ${this.location}`);
    Reflect.set(target, name, value);
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    const args = info?.Arguments ?? [];
    const resolved: unknown[] = [];
    for (const [i, value] of args.entries())
      resolved.push(await this.argument(value, referenced[i]));
    return resolved;
  }

  private async argument(value: unknown, referenced: unknown): Promise<unknown> {
    if (Array.isArray(value)) {
      if (!Array.isArray(referenced)) return value;
      const list: unknown[] = [];
      for (const [i, item] of value.entries()) list.push(await this.argument(item, referenced[i]));
      return list;
    }
    if (typeof referenced === 'number' && referenced > 0) return this.resolve(referenced);
    if (typeof value === 'object' && value !== null && '_ObjectPathId' in value)
      return this.resolve(Number(value._ObjectPathId));
    if (typeof value === 'object' && value !== null) return this.options(value);
    // JSON has no undefined: an argument that was left out arrives as null.
    return value ?? undefined;
  }

  /** Objects of Excel's may be among options. */
  private async options(value: object): Promise<object> {
    const resolved: Record<string, unknown> = {};
    for (const [name, part] of Object.entries(value) as [string, unknown][])
      resolved[name] =
        typeof part === 'object' && part !== null ? await this.argument(part, undefined) : part;
    return resolved;
  }

  private register(target: HostService, name: string): boolean {
    const match = /^_(Unr|R)egister(\w+)$/.exec(name);
    if (!match) return false;
    const events = Object.entries(classMeta(target.typeName).events);
    const found = events.find(([, e]) => e.register === `_Register${match[2]}`);
    if (!found) return false;
    const [event, { type, target: expression }] = found;
    this.enter(target.typeName, `on${event}`);
    if (!this.around.knows(type)) this.dispatcher.refuse(this.location);
    this.around.bind({ type, target: eventTarget(target, expression) }, match[1] === 'R');
    return true;
  }
}

/** office.js names the target by an expression of its own; this is what the expression gives. */
function eventTarget(target: HostService, expression: string): string {
  if (expression === 'id' && 'id' in target) return String(target.id);
  if (expression === '_eventTargetId' && target instanceof HostCollection)
    return target.parentId ?? 'Workbook';
  return expression === '""' ? '' : 'Workbook';
}

const asTarget = (value: unknown): Target => (value ?? null) as Target;

function isWritable(target: HostService, name: string): boolean {
  for (let proto: unknown = target; proto; proto = Object.getPrototypeOf(proto)) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, name);
    if (descriptor) return descriptor.set !== undefined;
  }
  return false;
}
