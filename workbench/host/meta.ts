import META from './meta.json';

/** What office.js says about one class (workbench/make-meta.mjs). 0 = the wire name is the public one, capitalised. */
export interface ClassMeta {
  readonly scalars: Readonly<Record<string, string | 0>>;
  readonly methods: Readonly<Record<string, string | 0>>;
  readonly nav: Readonly<Record<string, { readonly wire: string; readonly type: string }>>;
  readonly events: Readonly<Record<string, EventMeta>>;
  readonly collection?: true;
  /** requirement set and version of members that not every Excel has which we support */
  readonly since?: Readonly<Record<string, readonly [string, string]>>;
  readonly item?: string;
}

export interface EventMeta {
  readonly type: number;
  /** missing for events that need no registration */
  readonly register?: string;
  /** the expression by which office.js names the event's target */
  readonly target: string;
}

// JSON cannot be typed more closely than by what wrote it.
const classes = META as unknown as Readonly<Record<string, ClassMeta>>;
const none: ClassMeta = { scalars: {}, methods: {}, nav: {}, events: {} };

/** Services outside Excel's object model have no metadata: their names follow the rule. */
export const classMeta = (type: string): ClassMeta => classes[type] ?? none;

export function eventMeta(type: string, event: string): EventMeta {
  const meta = classMeta(type).events[event];
  if (!meta) throw new Error(`office.js knows no event ${type}.${event}`);
  return meta;
}

const upperFirst = (name: string): string =>
  name.startsWith('_') ? name : name[0]!.toUpperCase() + name.slice(1);
const lowerFirst = (name: string): string =>
  name.startsWith('_') ? name : name[0]!.toLowerCase() + name.slice(1);

export const wireName = (name: string, wire: string | 0): string => wire || upperFirst(name);

const publicNames = new Map<string, ReadonlyMap<string, string>>();

/** `GetRange` → getRange, `VLookup` → vlookup */
export function publicName(type: string, wire: string): string {
  let names = publicNames.get(type);
  if (!names) {
    const { scalars, methods, nav } = classMeta(type);
    names = new Map([
      ...Object.entries({ ...scalars, ...methods }).map(
        ([name, w]) => [wireName(name, w), name] as const,
      ),
      ...Object.entries(nav).map(([name, n]) => [n.wire, name] as const),
    ]);
    publicNames.set(type, names);
  }
  return names.get(wire) ?? lowerFirst(wire);
}
