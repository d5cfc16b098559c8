import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { InvariantError } from '../../addin/domain/result';

/** The parts of an .xlsx by their path; XML is text, everything else bytes. */
export type Parts = Map<string, string | Uint8Array>;

const IS_XML = /\.(xml|rels|vml)$/;

export function openPackage(bytes: Uint8Array): Parts {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [
      path,
      IS_XML.test(path) ? strFromU8(content) : content,
    ]),
  );
}

export function textPart(parts: Parts, path: string): string {
  const content = parts.get(path);
  if (typeof content !== 'string') throw new InvariantError(`the package has no part ${path}`);
  return content;
}

export const partsLike = (parts: Parts, pattern: RegExp): readonly string[] =>
  [...parts.keys()].filter((path) => pattern.test(path)).sort();

/** Programs that sniff a file's type expect these first. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'];

/** The earliest day that a zip can name: the same content is the same file on any day. */
const LONG_AGO = new Date(1980, 0, 1);

/** Same parts, same bytes: fixed order, date, level and system. */
export function closePackage(parts: Parts): Uint8Array {
  const paths = [
    ...FIRST.filter((path) => parts.has(path)),
    ...[...parts.keys()].filter((path) => !FIRST.includes(path)).sort(),
  ];
  const files: Zippable = {};
  for (const path of paths) {
    const content = parts.get(path) ?? '';
    files[path] = [
      typeof content === 'string' ? strToU8(content) : content,
      { level: 6, mtime: LONG_AGO, os: 0, attrs: 0 },
    ];
  }
  return zipSync(files);
}
