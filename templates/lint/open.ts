import type { Element } from '@xmldom/xmldom';
import { openPackage, type Parts } from '../post-process/package';
import { childElements, elements, parseXml } from '../post-process/xml';
import { relationsOf, type Relation } from './relations';

/** A workbook as its file says it, before any program mends it. */
export interface OpenedWorkbook {
  readonly parts: Parts;
  readonly root: Element;
  readonly styles: Element | undefined;
  readonly strings: readonly string[];
  readonly sheets: readonly OpenedSheet[];
  readonly tables: readonly OpenedTable[];
  readonly names: readonly OpenedName[];
}

export interface OpenedSheet {
  readonly name: string;
  readonly state: string;
  readonly path: string;
  readonly root: Element;
  readonly relations: readonly Relation[];
  readonly cells: readonly OpenedCell[];
}

export interface OpenedCell {
  readonly reference: string;
  /** t: n, s, str, b, e, inlineStr */
  readonly type: string;
  readonly style: number;
  /** what stands in <v>; undefined = nothing */
  readonly stored: string | undefined;
  readonly formula: string | undefined;
}

export interface OpenedTable {
  readonly path: string;
  readonly sheet: string;
  readonly name: string;
  readonly reference: string;
  readonly root: Element;
  readonly columns: readonly string[];
}

export interface OpenedName {
  readonly name: string;
  /** index of the sheet that it belongs to; undefined = the workbook */
  readonly scope: string | undefined;
  readonly refersTo: string;
}

/** Reads what is there; a part that is missing is left out and found by the rules. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const parts = openPackage(bytes);
  const root = rootOf(parts, 'xl/workbook.xml');
  if (!root) throw new Error('no xl/workbook.xml');
  const relations = relationsOf(parts, 'xl/workbook.xml');
  const sheets = elements(root, 'sheet').flatMap((sheet): OpenedSheet[] => {
    const id = sheet.getAttribute('r:id');
    const path = relations.find((relation) => relation.id === id)?.target ?? '';
    const content = rootOf(parts, path);
    if (!content) return [];
    return [
      {
        name: sheet.getAttribute('name') ?? '',
        state: sheet.getAttribute('state') ?? 'visible',
        path,
        root: content,
        relations: relationsOf(parts, path),
        cells: elements(content, 'c').map(readCell),
      },
    ];
  });
  const strings = rootOf(parts, 'xl/sharedStrings.xml');
  return {
    parts,
    root,
    styles: rootOf(parts, 'xl/styles.xml'),
    strings: strings ? elements(strings, 'si').map((item) => textIn(item)) : [],
    sheets,
    tables: sheets.flatMap((sheet) => tablesOf(parts, sheet)),
    names: elements(root, 'definedName').map((name) => ({
      name: name.getAttribute('name') ?? '',
      scope: name.getAttribute('localSheetId') ?? undefined,
      refersTo: name.textContent ?? '',
    })),
  };
}

/** What a cell shows before it is formatted: shared texts are looked up. */
export function cellText({ strings }: OpenedWorkbook, { type, stored }: OpenedCell): string {
  return type === 's' ? (strings[Number(stored)] ?? '') : (stored ?? '');
}

export const childText = (element: Element, name: string): string | undefined =>
  childElements(element).find(({ nodeName }) => nodeName === name)?.textContent ?? undefined;

function tablesOf(parts: Parts, sheet: OpenedSheet): OpenedTable[] {
  return sheet.relations
    .filter(({ type }) => type.endsWith('/table'))
    .flatMap(({ target }) => {
      const root = rootOf(parts, target);
      if (!root) return [];
      return [
        {
          path: target,
          sheet: sheet.name,
          name: root.getAttribute('displayName') ?? '',
          reference: root.getAttribute('ref') ?? '',
          root,
          columns: elements(root, 'tableColumn').map((column) => column.getAttribute('name') ?? ''),
        },
      ];
    });
}

function readCell(cell: Element): OpenedCell {
  const type = cell.getAttribute('t') ?? 'n';
  const inline = childElements(cell).find(({ nodeName }) => nodeName === 'is');
  return {
    reference: cell.getAttribute('r') ?? '',
    type,
    style: Number(cell.getAttribute('s') ?? 0),
    stored: inline ? textIn(inline) : childText(cell, 'v'),
    formula: childText(cell, 'f'),
  };
}

/** Rich text is several runs; phonetic hints are no part of the text. */
const textIn = (item: Element): string =>
  elements(item, 't')
    .filter(({ parentNode }) => parentNode?.nodeName !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('');

function rootOf(parts: Parts, path: string): Element | undefined {
  const text = parts.get(path);
  return typeof text === 'string' ? (parseXml(text).documentElement ?? undefined) : undefined;
}
