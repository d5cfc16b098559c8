import { partsLike, type Parts } from './package';
import { addElement, childElements, editPart, elements } from './xml';

/** Formula of every calculated column, by table name and header. */
export type CalculatedColumns = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** exceljs never writes the formula by which a column fills itself when the table grows. */
export function finishTables(parts: Parts, calculated: CalculatedColumns): void {
  for (const path of partsLike(parts, /^xl\/tables\/[^/]+\.xml$/))
    editPart(parts, path, (table) => {
      const formulas = calculated[table.getAttribute('name') ?? ''] ?? {};
      for (const column of elements(table, 'tableColumn')) {
        // A totals row that is not there has neither label nor function.
        column.removeAttribute('totalsRowLabel');
        column.removeAttribute('totalsRowFunction');
        const formula = formulas[column.getAttribute('name') ?? ''];
        if (formula !== undefined) addElement(column, 'calculatedColumnFormula', {}, formula);
      }
      for (const filter of elements(table, 'autoFilter'))
        for (const child of childElements(filter)) filter.removeChild(child);
      table.removeAttribute('headerRowCount'); // 1 unless said otherwise, as Excel writes it
      table.setAttribute('totalsRowShown', '0');
    });
}
