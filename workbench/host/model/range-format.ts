import type { CellFormat } from '../../engine/port';
import { MAX_COLUMNS, MAX_ROWS } from '../../engine/sheet-size';
import { invalidArgument } from '../errors';
import { HostObject } from './host-object';
import type { Range } from './range';

/** The format of a range: null where its cells differ. */
abstract class OfRange extends HostObject {
  constructor(protected readonly range: Range) {
    super(range.context);
  }

  protected common<K extends keyof CellFormat>(key: K): CellFormat[K] | null {
    const { sheet, rect } = this.range;
    // A whole column is judged by its used part and one cell below it.
    const used = this.engine.usedRange(sheet);
    const rows = rect.rows < MAX_ROWS ? rect.rows : (used ? used.row + used.rows : 0) + 1;
    const columns =
      rect.columns < MAX_COLUMNS ? rect.columns : (used ? used.column + used.columns : 0) + 1;
    const cells = this.engine.formats({ sheet, rect: { ...rect, rows, columns } }).flat();
    const first = cells[0]![key];
    return cells.every((cell) => cell[key] === first) ? first : null;
  }
}

export class RangeFormat extends OfRange {
  get typeName(): string {
    return 'RangeFormat';
  }
  get fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get font(): RangeFont {
    return new RangeFont(this.range);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.range);
  }
  get wrapText(): boolean | null {
    return this.common('wrap');
  }
  set wrapText(wrap: unknown) {
    this.range.setFormat({ wrap: Boolean(wrap) });
  }
  get horizontalAlignment(): string | null {
    const alignment = this.common('horizontal');
    return alignment && alignment[0]!.toUpperCase() + alignment.slice(1);
  }
  set horizontalAlignment(alignment: unknown) {
    const horizontal = String(alignment).toLowerCase() as CellFormat['horizontal'];
    this.range.setFormat({ horizontal });
  }
}

class RangeFill extends OfRange {
  get typeName(): string {
    return 'RangeFill';
  }
  /** A cell without a fill says white, as in Excel. */
  get color(): string {
    const fill = this.common('fill');
    return fill === null ? '' : fill || '#FFFFFF';
  }
  set color(color: unknown) {
    this.range.setFormat({ fill: asColor(color) });
  }
  clear(): void {
    this.range.setFormat({ fill: '' });
  }
}

class RangeFont extends OfRange {
  get typeName(): string {
    return 'RangeFont';
  }
  get color(): string | null {
    return this.common('fontColor');
  }
  set color(color: unknown) {
    this.range.setFormat({ fontColor: asColor(color) });
  }
  get bold(): boolean | null {
    return this.common('bold');
  }
  set bold(bold: unknown) {
    this.range.setFormat({ bold: Boolean(bold) });
  }
  get italic(): boolean | null {
    return this.common('italic');
  }
  set italic(italic: unknown) {
    this.range.setFormat({ italic: Boolean(italic) });
  }
  get strikethrough(): boolean | null {
    return this.common('strikethrough');
  }
  set strikethrough(strikethrough: unknown) {
    this.range.setFormat({ strikethrough: Boolean(strikethrough) });
  }
}

class FormatProtection extends OfRange {
  get typeName(): string {
    return 'FormatProtection';
  }
  get locked(): boolean | null {
    return this.common('locked');
  }
  set locked(locked: unknown) {
    this.range.setFormat({ locked: Boolean(locked) });
  }
}

function asColor(color: unknown): string {
  if (typeof color !== 'string') throw invalidArgument();
  return color.toUpperCase();
}
