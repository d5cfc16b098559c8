import type { Parts } from './package';
import { addElement, childElements, editPart, elements } from './xml';

export interface DefinedName {
  readonly name: string;
  /** a range or a formula, without = */
  readonly refersTo: string;
}

/** exceljs keeps only names of plain ranges; these may be formulas. */
export function addDefinedNames(parts: Parts, names: readonly DefinedName[]): void {
  editPart(parts, 'xl/workbook.xml', (workbook) => {
    const sheets = childElements(workbook).find(({ nodeName }) => nodeName === 'sheets');
    const existing = elements(workbook, 'definedNames')[0];
    const after = sheets ? followingElement(workbook, sheets) : null;
    const list = existing ?? addElement(workbook, 'definedNames', {}, undefined, after);
    for (const { name, refersTo } of names) addElement(list, 'definedName', { name }, refersTo);
  });
}

function followingElement(parent: Parameters<typeof childElements>[0], child: unknown) {
  const children = childElements(parent);
  return children[children.findIndex((candidate) => candidate === child) + 1] ?? null;
}
