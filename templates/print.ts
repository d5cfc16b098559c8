import type { PageSetup, Worksheet } from 'exceljs';
import { HEADER_ROW } from './layout';

const A4 = 9;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

export function printOnA4(
  sheet: Worksheet,
  orientation: NonNullable<PageSetup['orientation']>,
  repeatHeader: boolean,
  pagesWide = 1,
  /** last of the columns that every page repeats, e.g. the record's number */
  repeatTo?: string,
): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    ...(pagesWide > 1 && repeatTo !== undefined && { printTitlesColumn: `A:${repeatTo}` }),
    ...(repeatHeader && { printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}` }),
  };
  sheet.headerFooter.oddFooter = '&L&A&C第 &P 页 共 &N 页&R&D';
}
