/**
 * What one did, after a colleague's change came in between. Microsoft does not say what Excel does
 * here; assumed is what alone harms nobody: undo takes back one's own, never a colleague's. A cell
 * that a colleague wrote since stays as it is, and a step that would delete it is not undone.
 */
import type { SheetId } from '../port';
import { contains, shiftRect, type Shift } from '../rect';
import { shiftFormula } from '../shift-formula';
import type { Outline, TableState } from './book';
import { opposite, type Edit, type Step } from './edit';
import type { Placed } from './grid';
import { shiftedOutline } from './shifted-outline';

export type NameOf = (sheet: SheetId) => string;

interface At {
  readonly row: number;
  readonly column: number;
}

/** The colleague's change as it looks from where the walk has got to; null = it touches nothing. */
type Theirs =
  | { readonly kind: 'cells'; readonly sheet: SheetId; readonly places: readonly At[] }
  | {
      readonly kind: 'shift';
      readonly sheet: SheetId;
      readonly shift: Shift;
      readonly outlines: Map<Outline, Outline>;
    };

/**
 * The steps, nearest first, that can still be gone; `way` says how. Each was recorded in a workbook
 * without the later ones, so the colleague's change is followed through them.
 */
export function afterColleague(
  steps: readonly Step[],
  way: 'back' | 'again',
  edit: Edit,
  nameOf: NameOf,
): Step[] {
  let theirs = theirsOf(edit);
  const kept: Step[] = [];
  for (const step of steps) {
    if (!theirs) {
      kept.push(step);
      continue;
    }
    const edits: Edit[] = [];
    for (const own of way === 'back' ? [...step].reverse() : step) {
      const moved = step[step.indexOf(own) - 1]?.kind === 'shift';
      const met: Met | null = meet(own, theirs, { way, moved }, nameOf);
      // What lies behind a step that cannot be gone cannot be reached, either.
      if (!met) return kept;
      theirs = met.theirs;
      if (met.own) edits.push(met.own);
    }
    kept.push(way === 'back' ? edits.reverse() : edits);
  }
  return kept;
}

function theirsOf(edit: Edit): Theirs | null {
  if (edit.kind === 'cells') return { kind: 'cells', sheet: edit.sheet, places: edit.after };
  if (edit.kind === 'shift')
    return { kind: 'shift', sheet: edit.sheet, shift: edit.shift, outlines: new Map() };
  // Sheets, tables, names are compared when the step is taken back (merge-outline.ts).
  return null;
}

interface Met {
  readonly own: Edit | null;
  readonly theirs: Theirs;
}

interface How {
  readonly way: 'back' | 'again';
  /** an outline that only followed cells that moved: no row of it is new, and none goes under a writer */
  readonly moved: boolean;
}

const meet = (own: Edit, theirs: Theirs, how: How, nameOf: NameOf): Met | null =>
  theirs.kind === 'cells' ? meetCells(own, theirs, how) : meetShift(own, theirs, nameOf);

type TheirCells = Extract<Theirs, { readonly kind: 'cells' }>;
type TheirShift = Extract<Theirs, { readonly kind: 'shift' }>;

function meetCells(own: Edit, theirs: TheirCells, { way, moved }: How): Met | null {
  if (own.kind === 'outline') {
    const [from, to] = way === 'back' ? [own.after, own.before] : [own.before, own.after];
    const goes = from.sheets.some(({ id }) => id === theirs.sheet);
    if (goes && !to.sheets.some(({ id }) => id === theirs.sheet)) return null;
    return { own: moved ? own : keepingRows(own, theirs), theirs };
  }
  if (own.sheet !== theirs.sheet) return { own, theirs };
  if (own.kind === 'cells') {
    const written = new Set(theirs.places.map(keyOf));
    const isOwn = (cell: Placed) => !written.has(keyOf(cell));
    const after = own.after.filter(isOwn);
    const edit = { ...own, before: own.before.filter(isOwn), after };
    return { own: after.length > 0 ? edit : null, theirs };
  }
  const shift = way === 'back' ? opposite(own.shift) : own.shift;
  const places: At[] = [];
  for (const { row, column } of theirs.places) {
    const moved = shiftRect({ row, column, rows: 1, columns: 1 }, shift);
    if (!moved) return null;
    places.push(moved);
  }
  return { own, theirs: { ...theirs, places } };
}

/** A table does not shrink away from a row in which a colleague has written. */
function keepingRows(own: Extract<Edit, { kind: 'outline' }>, theirs: TheirCells): Edit {
  const before = own.before.tables.map((table): TableState => {
    const grown = own.after.tables.find(({ id }) => id === table.id);
    if (!grown || grown.rect === table.rect || grown.sheet !== theirs.sheet) return table;
    const inNewRows = theirs.places.some(({ row, column }) => {
      const cell = { row, column, rows: 1, columns: 1 };
      return contains(grown.rect, cell) && !contains(table.rect, cell);
    });
    const { rect, columnFormulas, filters } = grown;
    return inNewRows ? { ...table, rect, columnFormulas, filters } : table;
  });
  const same = before.every((table, i) => table === own.before.tables[i]);
  return same ? own : { ...own, before: { ...own.before, tables: before } };
}

function meetShift(own: Edit, theirs: TheirShift, nameOf: NameOf): Met | null {
  const { sheet, shift } = theirs;
  const shifted = nameOf(sheet);
  const followed = (cells: readonly Placed[], name: string): readonly Placed[] =>
    cells.map((placed) => {
      const { cell } = placed;
      if (!cell?.formula) return placed;
      const formula = shiftFormula(cell.formula, name, shifted, shift);
      return { ...placed, cell: { ...cell, formula } };
    });
  switch (own.kind) {
    case 'outline': {
      const inOutline = (outline: Outline): Outline => {
        let known = theirs.outlines.get(outline);
        if (!known) {
          known = shiftedOutline(outline, sheet, shift);
          theirs.outlines.set(outline, known);
        }
        return known;
      };
      return {
        own: { ...own, before: inOutline(own.before), after: inOutline(own.after) },
        theirs,
      };
    }
    case 'shift':
      // Rows of both, one within the other: whose they are cannot be told.
      if (own.sheet === sheet) return null;
      return { own: { ...own, removed: followed(own.removed, nameOf(own.sheet)) }, theirs };
    case 'cells': {
      const name = nameOf(own.sheet);
      const move = (cells: readonly Placed[]): readonly Placed[] =>
        followed(own.sheet === sheet ? moved(cells, shift) : cells, name);
      const after = move(own.after);
      const edit = { ...own, before: move(own.before), after };
      return { own: after.length > 0 ? edit : null, theirs };
    }
  }
}

const moved = (cells: readonly Placed[], shift: Shift): readonly Placed[] =>
  cells.flatMap(({ row, column, cell }): Placed[] => {
    const at = shiftRect({ row, column, rows: 1, columns: 1 }, shift);
    return at ? [{ row: at.row, column: at.column, cell }] : [];
  });

const keyOf = ({ row, column }: At): string => `${row},${column}`;
