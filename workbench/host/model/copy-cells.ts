import type { Engine, Place, Written } from '../../engine/port';
import { copyFormula } from '../../engine/shift-formula';
import { notImplemented } from '../errors';

/** The rectangle that `copyFrom` fills: whole copies of the source, at least one. */
export function copiedPlace({ sheet, rect }: Place, { rect: source }: Place): Place {
  const rows = rect.rows % source.rows === 0 ? rect.rows : source.rows;
  const columns = rect.columns % source.columns === 0 ? rect.columns : source.columns;
  return { sheet, rect: { ...rect, rows, columns } };
}

export async function copyCells(
  engine: Engine,
  from: Place,
  to: Place,
  copyType: string,
): Promise<void> {
  if (copyType === 'Formats') return copyFormats(engine, from, to);
  if (copyType !== 'Formulas' && copyType !== 'Values')
    throw notImplemented(`Range.copyFrom with ${copyType}`);
  const values = engine.values(from);
  const types = engine.valueTypes(from);
  const formulas = engine.formulas(from);
  const cell = (i: number, j: number): Written => {
    const row = i % from.rect.rows;
    const column = j % from.rect.columns;
    const formula = copyType === 'Formulas' ? formulas[row]![column]! : '';
    if (formula !== '')
      return copyFormula(
        formula,
        { row: from.rect.row + row, column: from.rect.column + column },
        { row: to.rect.row + i, column: to.rect.column + j },
      );
    const value = values[row]![column]!;
    // A text stays a text, whatever it looks like.
    return types[row]![column] === 'text' ? `'${value}` : value;
  };
  const block = Array.from({ length: to.rect.rows }, (_, i) =>
    Array.from({ length: to.rect.columns }, (_unused, j) => cell(i, j)),
  );
  await engine.writeBlock(to, block, { source: 'api' });
}

async function copyFormats(engine: Engine, from: Place, to: Place): Promise<void> {
  const formats = engine.formats(from);
  for (let i = 0; i < to.rect.rows; i++)
    for (let j = 0; j < to.rect.columns; j++) {
      const { row, column } = to.rect;
      const rect = { row: row + i, column: column + j, rows: 1, columns: 1 };
      const format = formats[i % from.rect.rows]![j % from.rect.columns]!;
      await engine.setFormat({ sheet: to.sheet, rect }, format);
    }
}
