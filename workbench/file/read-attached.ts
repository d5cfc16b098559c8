// What hangs on cells and is neither shown nor calculated here: it stays in the file as it is, so
// nobody may move the cells from under it. Notes alone move along (move-notes.ts).
import { parseArea, parseAreas, type Area } from './address';
import type { AttachedKind, AttachedModel, SheetModel } from './model';
import type { Package } from './package';
import type { SheetPart } from './read-workbook';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml';

interface Parts {
  readonly sheets: ReadonlyMap<string, SheetPart>;
}

/** By sheet id. A chart hangs on the cells that it draws, too, on whatever sheet they are. */
export function readAttached(
  file: Package,
  parts: Parts,
  sheets: readonly SheetModel[],
): ReadonlyMap<string, readonly AttachedModel[]> {
  const found = new Map(sheets.map(({ id }) => [id, [] as AttachedModel[]]));
  const add = (sheet: string | undefined, kind: AttachedKind, area?: Area, at?: string) => {
    if (area) found.get(sheet ?? '')?.push({ kind, area, ...(at === undefined ? {} : { at }) });
  };
  const idOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.id;
  for (const [id, { part }] of parts.sheets)
    for (const { type, target, external } of file.relations(part)) {
      if (external || !file.has(target)) continue;
      if (type === 'comments')
        for (const note of notesOf(file, target)) add(id, 'note', parseArea(note), note);
      else if (type === 'threadedComment')
        for (const { attributes } of childrenOf(parseXml(file.text(target)), 'threadedComment'))
          add(id, 'conversation', parseArea(attributes['ref'] ?? ''));
      else if (type === 'drawing') {
        for (const { kind, area } of drawn(file, target)) add(id, kind, area);
        for (const [sheet, area] of charted(file, target)) add(idOf(sheet), 'chart', area);
      } else if (type === 'pivotTable') {
        const location = childOf(parseXml(file.text(target)), 'location')?.attributes['ref'];
        add(id, 'pivot', parseArea(location ?? ''));
        for (const cache of file.relations(target)) {
          if (cache.type !== 'pivotCacheDefinition' || !file.has(cache.target)) continue;
          const source = childOf(
            childOf(parseXml(file.text(cache.target)), 'cacheSource'),
            'worksheetSource',
          );
          const { sheet, ref } = source?.attributes ?? {};
          add(idOf(sheet ?? ''), 'pivot', parseArea(ref ?? ''));
        }
      }
    }
  for (const [id, { part }] of parts.sheets)
    for (const area of sparklines(file.text(part))) add(id, 'sparkline', area);
  return found;
}

const notesOf = (file: Package, part: string): readonly string[] =>
  childrenOf(childOf(parseXml(file.text(part)), 'commentList'), 'comment').map(
    ({ attributes }) => attributes['ref'] ?? '',
  );

function drawn(file: Package, part: string): { kind: AttachedKind; area: Area }[] {
  return parseXml(file.text(part)).children.flatMap((anchor) => {
    const from = corner(childOf(anchor, 'from'));
    // A picture that stands at a place of the sheet and not at a cell moves with none.
    if (!from) return [];
    const to = corner(childOf(anchor, 'to')) ?? from;
    const kind = childOf(anchor, 'graphicFrame')
      ? 'chart'
      : childOf(anchor, 'pic')
        ? 'picture'
        : 'shape';
    const area = {
      ...from,
      rows: Math.max(1, to.row - from.row + 1),
      columns: Math.max(1, to.column - from.column + 1),
    };
    return [{ kind, area }];
  });
}

function corner(element: XmlElement | undefined): { row: number; column: number } | undefined {
  if (!element) return undefined;
  return {
    row: Number(childOf(element, 'row')?.text ?? 0),
    column: Number(childOf(element, 'col')?.text ?? 0),
  };
}

/** The cells that the charts of a drawing show: 某表!$A$1:$A$5 in each series. */
function charted(file: Package, drawing: string): [sheet: string, area: Area][] {
  return file
    .relations(drawing)
    .filter(({ type, target }) => type.startsWith('chart') && file.has(target))
    .flatMap(({ target }) => formulasIn(parseXml(file.text(target))))
    .flatMap((formula): [string, Area][] => {
      const parts =
        /^(?:'((?:[^']|'')+)'|([^'!(),]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(formula);
      const area = parseArea((parts?.[3] ?? '').replaceAll('$', ''));
      return parts && area ? [[(parts[1] ?? parts[2] ?? '').replaceAll("''", "'"), area]] : [];
    });
}

const formulasIn = (element: XmlElement): string[] =>
  element.name === 'f' ? [element.text] : element.children.flatMap(formulasIn);

function sparklines(source: string): Area[] {
  if (!source.includes('sparkline>')) return [];
  return [...source.matchAll(/<xm:sqref>([^<]+)<\/xm:sqref>/g)].flatMap(([, text]) =>
    parseAreas(text ?? ''),
  );
}
