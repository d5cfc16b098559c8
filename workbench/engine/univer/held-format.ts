// A cell's format as the port knows it, with the style of the grid that it was made from: fonts,
// borders and all that the port has no word for stay with the cell.
import { BooleanNumber, HorizontalAlign, WrapStrategy, type Styles } from '@univerjs/core';
import { plainFormat } from '../memory/cell';
import type { CellFormat } from '../port';
import { hexColor, type GridStyle } from './styles';

export interface HeldFormat extends CellFormat {
  readonly style?: string;
}

/** The style that a cell without one has: the first of the file. */
export const FIRST_STYLE = 'f0';

const HORIZONTALS: ReadonlyMap<number, CellFormat['horizontal']> = new Map([
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
]);

export class Formats {
  private readonly byStyle = new Map<string, HeldFormat>();
  private readonly byFormat = new Map<CellFormat, string>();
  private readonly byContent = new Map<string, string>();

  constructor(private readonly styles: Styles) {}

  /** One object for each style: a million cells share a handful of formats. */
  of(style: string): HeldFormat {
    const known = this.byStyle.get(style);
    if (known) return known;
    const format = { ...facets(this.grid(style)), style };
    this.byStyle.set(style, format);
    this.byFormat.set(format, style);
    return format;
  }

  /** The style that shows a format: its own one, or that with what was changed in it. */
  styleFor(format: CellFormat): string {
    const known = this.byFormat.get(format);
    if (known !== undefined) return known;
    const content = JSON.stringify(format);
    let style = this.byContent.get(content);
    if (style === undefined) {
      style = this.make(format);
      this.byContent.set(content, style);
    }
    this.byFormat.set(format, style);
    return style;
  }

  grid(style: string): GridStyle {
    return this.styles.get(style) ?? {};
  }

  private make(format: HeldFormat): string {
    const base = format.style ?? FIRST_STYLE;
    const before = this.of(base);
    const changed = (key: keyof CellFormat) => before[key] !== format[key];
    const made: GridStyle & { excel?: object } = structuredClone(this.grid(base));
    if (changed('numberFormat'))
      if (format.numberFormat === 'General') delete made.n;
      else made.n = { pattern: format.numberFormat };
    if (changed('fill'))
      if (format.fill === '') delete made.bg;
      else made.bg = { rgb: format.fill };
    if (changed('fontColor')) made.cl = { rgb: format.fontColor };
    if (changed('bold')) made.bl = format.bold ? 1 : 0;
    if (changed('italic')) made.it = format.italic ? 1 : 0;
    if (changed('strikethrough')) made.st = { s: format.strikethrough ? 1 : 0 };
    if (changed('wrap')) made.tb = format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
    if (changed('horizontal')) {
      const drawn = [...HORIZONTALS].find(([, name]) => name === format.horizontal)?.[0];
      if (drawn === undefined) delete made.ht;
      else made.ht = drawn;
    }
    const excel = {
      formulaHidden: false,
      indent: 0,
      horizontal: 'general' as const,
      ...made.excel,
      locked: format.locked,
      ...(changed('horizontal') ? { horizontal: format.horizontal } : {}),
    };
    if (JSON.stringify(facets({ ...made, excel })) === JSON.stringify(before)) return base;
    return this.styles.setValue({ ...made, excel } as GridStyle)!;
  }
}

function facets(style: GridStyle): CellFormat {
  return {
    numberFormat: style.n?.pattern ?? 'General',
    locked: style.excel?.locked ?? true,
    fill: hexColor(style.bg?.rgb) ?? '',
    fontColor: hexColor(style.cl?.rgb) ?? plainFormat.fontColor,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    horizontal: HORIZONTALS.get(style.ht ?? 0) ?? 'general',
    wrap: style.tb === WrapStrategy.WRAP,
  };
}
