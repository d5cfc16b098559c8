import { invalidArgument } from './errors';
import { classMeta, wireName } from './meta';
import { HostCollection, type HostService } from './model/host-object';
import type { References } from './references';
import type { QueryInfo } from './wire';

export interface Projecting {
  readonly references: References;
  /** tells where we are, for the error that may come; throws it if this Excel is too old */
  enter(type: string, member: string): void;
  refuse(what: string): never;
}

type Path = readonly string[];

/** What office.js needs of an object so that its path outlives the batch. */
export function identityOf(object: HostService, references: References): Record<string, unknown> {
  const { scalars } = classMeta(object.typeName);
  const identity: Record<string, unknown> = {};
  for (const name of ['id', '_Id'])
    if (name in scalars && name in object)
      identity[wireName(name, scalars[name]!)] = Reflect.get(object, name);
  const reference = references.idOf(object);
  if (reference !== undefined) identity['_ReferenceId'] = reference;
  return identity;
}

/** Answers a `load`: the properties along `a/b/c`; `*` or nothing is every scalar that we have. */
export function project(object: HostService, query: QueryInfo, by: Projecting): unknown {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) =>
    path.split(/[/.]/).map(lowerFirst),
  );
  return pick(object, paths, by, query);
}

const lowerFirst = (name: string): string =>
  name.startsWith('_') || name === '*' ? name : name.slice(0, 1).toLowerCase() + name.slice(1);

function pick(object: HostService, paths: readonly Path[], by: Projecting, query: QueryInfo = {}) {
  const meta = classMeta(object.typeName);
  const out = identityOf(object, by.references);
  const all = paths.length === 0 || paths.some(([head]) => head === '*');
  if (all)
    for (const [name, wire] of Object.entries(meta.scalars))
      if (name in object && !name.startsWith('_')) out[wireName(name, wire)] = read(object, name);
  const ofItems: Path[] = [];
  for (const [head, rest] of byHead(paths)) {
    by.enter(object.typeName, head);
    if (head in meta.scalars) {
      if (!(head in object)) by.refuse(`${object.typeName}.${head}`);
      out[wireName(head, meta.scalars[head]!)] = read(object, head);
    } else if (head in meta.nav) {
      if (!(head in object)) by.refuse(`${object.typeName}.${head}`);
      const child = Reflect.get(object, head) as HostService | null;
      out[meta.nav[head]!.wire] = child && pick(child, rest, by);
    } else if (meta.collection)
      ofItems.push(...(rest.length > 0 ? rest.map((r) => [head, ...r]) : [[head]]));
    else throw invalidArgument(`${object.typeName}.${head} is not a property that can be loaded.`);
  }
  if (object instanceof HostCollection && (all || ofItems.length > 0)) {
    const skip = query.Skip ?? 0;
    const members = object.items as readonly HostService[];
    const items = members.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    out['_Items'] = items.map((item) => pick(item, all ? [['*'], ...ofItems] : ofItems, by));
  }
  return out;
}

const read = (object: HostService, name: string): unknown => Reflect.get(object, name) ?? null;

function byHead(paths: readonly Path[]): Map<string, Path[]> {
  const heads = new Map<string, Path[]>();
  for (const [head, ...rest] of paths) {
    // `$none` loads nothing but the object's existence.
    if (head === undefined || head === '*' || head.startsWith('$')) continue;
    const known = heads.get(head) ?? [];
    heads.set(head, rest.length > 0 ? [...known, rest] : known);
  }
  return heads;
}

/** `retrieve` wants public names and `items`. */
export function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name === '_Items' ? 'items' : lowerFirst(name),
      camelCased(part),
    ]),
  );
}
