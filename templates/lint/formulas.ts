import { parse, parseA1Ref, parseStructRef, tokenize } from '@borgar/fx/xlsx';
import { childElements, elements } from '../post-process/xml';
import { childText, type OpenedWorkbook } from './open';

/** A formula and what may stand in it there. */
export interface PlacedFormula {
  readonly where: string;
  readonly text: string;
  readonly in: 'cell' | 'table' | 'validation' | 'format' | 'name';
}

/** Every formula of the workbook. */
export function formulasOf(book: OpenedWorkbook): readonly PlacedFormula[] {
  const found: PlacedFormula[] = book.names.map(({ name, refersTo }) => ({
    where: name,
    text: refersTo,
    in: 'name',
  }));
  for (const { name, cells, root } of book.sheets) {
    for (const { reference, formula } of cells)
      if (formula) found.push({ where: `${name}!${reference}`, text: formula, in: 'cell' });
    for (const rule of elements(root, 'dataValidation')) {
      const where = `${name}!${rule.getAttribute('sqref') ?? ''}`;
      for (const tag of ['formula1', 'formula2']) {
        const text = childText(rule, tag);
        if (text !== undefined && !isLiteralList(text))
          found.push({ where, text, in: 'validation' });
      }
    }
    for (const block of elements(root, 'conditionalFormatting')) {
      const where = `${name}!${block.getAttribute('sqref') ?? ''}`;
      for (const formula of elements(block, 'formula'))
        found.push({ where, text: formula.textContent ?? '', in: 'format' });
    }
  }
  for (const { name, root } of book.tables)
    for (const column of elements(root, 'tableColumn'))
      for (const formula of childElements(column))
        if (formula.nodeName.endsWith('Formula'))
          found.push({
            where: `${name}[${column.getAttribute('name') ?? ''}]`,
            text: formula.textContent ?? '',
            in: 'table',
          });
  return found;
}

/** A drop-down's values written into the rule itself: "a,b,c". */
export const isLiteralList = (text: string): boolean => /^".*"$/s.test(text);

/** Why it cannot be read; undefined = it can. */
export function syntaxError(text: string): string | undefined {
  try {
    // A whole sheet's reference that was lost is legal syntax that this parser does not know.
    parse(tokenize(text.replace(/(?:'[^']*'|[\p{L}\p{N}_.]+)!#REF!/gu, '#REF!')));
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

export interface Mentions {
  readonly functions: readonly string[];
  readonly sheets: readonly string[];
  readonly tables: readonly { readonly table: string; readonly columns: readonly string[] }[];
  readonly names: readonly string[];
  readonly structured: readonly string[];
  readonly errors: readonly string[];
}

/** What a formula speaks of. References into other files are left out. */
export function mentionsOf(text: string): Mentions {
  const functions: string[] = [];
  const sheets: string[] = [];
  const tables: { table: string; columns: readonly string[] }[] = [];
  const names: string[] = [];
  const structured: string[] = [];
  const errors: string[] = [];
  for (const { type, value } of tokenize(text)) {
    if (type === 'func') functions.push(value);
    else if (type === 'error') errors.push(value);
    else if (type === 'structured') {
      structured.push(value);
      const reference = parseStructRef(value);
      if (reference && !reference.workbookName)
        tables.push({ table: reference.table ?? '', columns: reference.columns ?? [] });
    } else if (type.startsWith('range')) {
      const reference = parseA1Ref(value);
      if (!reference || reference.workbookName) continue;
      if (reference.sheetName) sheets.push(...reference.sheetName.split(':'));
      else if ('name' in reference && reference.name) names.push(reference.name);
    }
  }
  return { functions, sheets, tables, names, structured, errors };
}
