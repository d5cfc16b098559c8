// The zip and its relations. Parts that nobody asks to change are written back as they were read.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { attributesText, childrenOf, parseXml } from './xml';

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part inside the package, or the outside address. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

export class PackageError extends Error {
  override name = 'PackageError';
}

export class Package {
  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  static open(bytes: Uint8Array): Package {
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(bytes);
    } catch (cause) {
      throw new PackageError('The file is not a workbook: it is not a zip archive.', { cause });
    }
    const parts = new Map(Object.entries(files).filter(([name]) => !name.endsWith('/')));
    if (!parts.has(CONTENT_TYPES)) throw new PackageError('The file is not a workbook.');
    return new Package(parts);
  }

  names(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  text(name: string): string {
    const bytes = this.parts.get(name);
    if (!bytes) throw new PackageError(`The part ${name} is missing.`);
    if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe))
      throw new PackageError(`The part ${name} is written in UTF-16, which is not read here.`);
    const text = strFromU8(bytes);
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  bytes(name: string): Uint8Array | undefined {
    return this.parts.get(name);
  }

  write(name: string, text: string): void {
    this.parts.set(name, strToU8(text));
  }

  /** A new part, known to the package by its content type. */
  add(name: string, text: string, contentType: string): void {
    this.write(name, text);
    const types = this.text(CONTENT_TYPES);
    const override = `<Override${attributesText({ PartName: `/${name}`, ContentType: contentType })}/>`;
    if (!types.includes(`PartName="/${name}"`))
      this.write(CONTENT_TYPES, types.replace(/<\/(\w+:)?Types>/, `${override}$&`));
  }

  remove(name: string): void {
    this.parts.delete(name);
    const types = this.text(CONTENT_TYPES);
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const kept = types.replace(
      new RegExp(`<(\\w+:)?Override[^>]*PartName="/${escaped}"[^>]*/>`, 'i'),
      '',
    );
    if (kept !== types) this.write(CONTENT_TYPES, kept);
  }

  relations(part: string): readonly Relation[] {
    const name = relationsPart(part);
    if (!this.parts.has(name)) return [];
    return childrenOf(parseXml(this.text(name)), 'Relationship').map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolve(part, target),
        external,
      };
    });
  }

  /** Adds a relation and gives its identifier. */
  relate(part: string, type: string, target: string, external = false): string {
    const name = relationsPart(part);
    const text = this.parts.has(name)
      ? this.text(name)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"></Relationships>`;
    const taken = new Set(this.relations(part).map((relation) => relation.id));
    let number = 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const element = `<Relationship${attributesText({
      Id: id,
      Type: type,
      Target: external ? target : `/${target}`,
      TargetMode: external ? 'External' : undefined,
    })}/>`;
    const open = text.replace(/<((?:\w+:)?Relationships)([^>]*)\/>/, '<$1$2></$1>');
    this.write(name, open.replace(/<\/(\w+:)?Relationships>/, `${element}$&`));
    return id;
  }

  unrelate(part: string, id: string): void {
    const name = relationsPart(part);
    if (!this.parts.has(name)) return;
    const text = this.text(name);
    const relation = childrenOf(parseXml(text), 'Relationship').find(
      (element) => element.attributes['Id'] === id,
    );
    if (relation) this.write(name, text.slice(0, relation.start) + text.slice(relation.end));
  }

  /** A name that no part has yet: sheet1.xml, sheet2.xml … */
  freeName(pattern: (number: number) => string): string {
    let number = 1;
    while (this.parts.has(pattern(number))) number++;
    return pattern(number);
  }

  copy(): Package {
    return new Package(new Map(this.parts));
  }

  save(): Uint8Array {
    const first = [CONTENT_TYPES, '_rels/.rels'];
    const names = [...first, ...this.names().filter((name) => !first.includes(name))];
    const files: Zippable = {};
    // A fixed time: saving the same content twice gives the same bytes.
    for (const name of names)
      if (this.parts.has(name))
        files[name] = [this.parts.get(name)!, { level: 6, mtime: new Date(1980, 0, 1), os: 0 }];
    return zipSync(files);
  }
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  return path.join('/');
}
