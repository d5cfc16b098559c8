import type { Parts } from '../post-process/package';
import { elements, parseXml } from '../post-process/xml';

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** path of the part, or an address outside */
  readonly target: string;
  readonly outside: boolean;
}

/** Path of the part that holds another part's relations. */
export function relationsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

export function relationsOf(parts: Parts, path: string): readonly Relation[] {
  const text = parts.get(relationsPath(path));
  if (typeof text !== 'string') return [];
  return elements(parseXml(text), 'Relationship').map((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    const outside = relation.getAttribute('TargetMode') === 'External';
    return {
      id: relation.getAttribute('Id') ?? '',
      type: relation.getAttribute('Type') ?? '',
      target: outside ? target : resolve(path, target),
      outside,
    };
  });
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
