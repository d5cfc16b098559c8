import type { Cell as ExcelCell, Color, Worksheet } from 'exceljs';
import type { TableLooks } from '../port';
import { headerText, range, type Area } from './cells';

/** How a table of a file is shown; conditional formats and table styles are not looked at. */
export function looksOf(
  sheet: Worksheet,
  area: Area,
  formats: ReadonlyMap<string, string>,
  filtered: boolean,
): TableLooks {
  const columns = new Map(
    range(area.left, area.right).map((column) => [
      headerText(sheet.getCell(area.top, column)),
      column,
    ]),
  );
  const cell = (position: number, header: string): ExcelCell =>
    sheet.getCell(area.top + 1 + position, columns.get(header) ?? area.left);
  return {
    sheetHidden: sheet.state !== 'visible',
    hiddenColumns: [...columns].flatMap(([header, column]) => {
      const { hidden, width } = sheet.getColumn(column);
      return hidden || width === 0 ? [header] : [];
    }),
    rowHidden: (position) => {
      const { hidden, height } = sheet.getRow(area.top + 1 + position);
      return !filtered && (hidden || height === 0);
    },
    format: (position, header) => formats.get(cell(position, header).numFmt) ?? '',
    inkLikeGround: (position, header) => isInkLikeGround(cell(position, header)),
  };
}

function isInkLikeGround({ font, fill }: ExcelCell): boolean {
  const ink = rgb(font?.color, BLACK);
  const solid = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor : undefined;
  const ground = solid ? rgb(solid, null) : WHITE;
  if (!ink || !ground) return false;
  return ink.every((part, index) => Math.abs(part - (ground[index] ?? 0)) < NEAR);
}

type Rgb = readonly [number, number, number];

/** Shades that an eye does not tell apart on a screen, of 255. */
const NEAR = 16;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The first two colours of every theme, without a tint. */
const THEME: readonly Rgb[] = [WHITE, BLACK];

/** null = not known: a tint, or another colour of the theme. */
function rgb(color: Partial<Color> | undefined, none: Rgb | null): Rgb | null {
  const { argb, theme, tint, indexed } = (color ?? {}) as Partial<Color> & {
    readonly tint?: number;
    readonly indexed?: number;
  };
  if (argb !== undefined) {
    const [, r = '', g = '', b = ''] = /(..)(..)(..)$/.exec(argb) ?? [];
    return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
  }
  if (theme !== undefined) return tint ? null : (THEME[theme] ?? null);
  // Of the old palette 1 and 9 are white, 0, 8 and 64 black.
  if (indexed === 1 || indexed === 9) return WHITE;
  if (indexed === 0 || indexed === 8 || indexed === 64) return BLACK;
  return indexed === undefined ? none : null;
}
