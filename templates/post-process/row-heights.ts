import { partsLike, textPart, type Parts } from './package';

/**
 * exceljs marks every default height of its own as set by hand; rows would then stay as they are
 * and hide all but the first line of a text that wraps.
 */
export function letRowsGrow(parts: Parts): void {
  for (const path of partsLike(parts, /^xl\/worksheets\/[^/]+\.xml$/))
    parts.set(
      path,
      textPart(parts, path).replace(/<sheetFormatPr [^>]*>/, (format) =>
        format.replace(' customHeight="1"', ''),
      ),
    );
}
