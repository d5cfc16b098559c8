// Notes follow their cells: the list of notes says the cell, and the old drawing that Excel still
// wants beside it says row, column and the place of the box.
import { cellName } from './address';
import { applyEdits, setAttributes, type Edit } from './edit';
import type { SheetModel } from './model';
import type { Package } from './package';
import { childOf, childrenOf, parseXml } from './xml';

interface Corner {
  readonly row: number;
  readonly column: number;
}

export function moveNotes(file: Package, part: string, before: SheetModel, now: SheetModel): void {
  const notes = before.attached.filter(({ kind }) => kind === 'note');
  const places = new Map<string, { readonly from: Corner; readonly to: Corner | undefined }>();
  for (const { area, at } of notes) {
    const to = now.attached.find((other) => other.kind === 'note' && other.at === at)?.area;
    if (at !== undefined && (to?.row !== area.row || to.column !== area.column))
      places.set(at, { from: area, to });
  }
  if (places.size === 0) return;
  for (const { type, target } of file.relations(part)) {
    if (!file.has(target)) continue;
    if (type === 'comments') file.write(target, movedList(file.text(target), places));
    else if (type === 'vmlDrawing') file.write(target, movedBoxes(file.text(target), places));
  }
}

type Places = ReadonlyMap<string, { readonly from: Corner; readonly to: Corner | undefined }>;

function movedList(source: string, places: Places): string {
  const notes = childrenOf(childOf(parseXml(source), 'commentList'), 'comment');
  const edits = notes.flatMap((note): Edit[] => {
    const place = places.get(note.attributes['ref'] ?? '');
    if (!place) return [];
    if (!place.to) return [{ start: note.start, end: note.end, text: '' }];
    return [setAttributes(source, note, { ref: cellName(place.to.row, place.to.column) })];
  });
  return applyEdits(source, edits);
}

/** By text: what Excel writes here is not always well-formed XML. */
function movedBoxes(source: string, places: Places): string {
  const byCell = new Map([...places.values()].map((place) => [key(place.from), place]));
  return source.replace(/<v:shape\b[^]*?<\/v:shape>/g, (shape) => {
    if (!shape.includes('ObjectType="Note"')) return shape;
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    if (row === undefined || column === undefined) return shape;
    const place = byCell.get(key({ row: Number(row), column: Number(column) }));
    if (!place) return shape;
    const { from, to } = place;
    if (!to) return '';
    return shape
      .replace(/<x:Row>[^<]*</, `<x:Row>${to.row}<`)
      .replace(/<x:Column>[^<]*</, `<x:Column>${to.column}<`)
      .replace(/(<x:Anchor>)([^<]*)</, (_all, tag: string, text: string) => {
        const rows = to.row - from.row;
        const columns = to.column - from.column;
        // left column, its offset, top row, its offset, right column …
        const moved = text.split(',').map((number, at) => {
          if (at % 2 === 1) return number.trim();
          return String(Math.max(0, Number(number) + (at % 4 === 0 ? columns : rows)));
        });
        return `${tag}${moved.join(', ')}<`;
      });
  });
}

const key = ({ row, column }: Corner): string => `${row}:${column}`;
