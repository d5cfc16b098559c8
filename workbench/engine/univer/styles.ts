// Formats as the file has them, and as Univer draws them. What Univer has no word for (locked, kinds
// of alignment) rides along in one key of the style that Univer copies and never reads.
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { EdgeModel, HorizontalAlignment, StyleModel } from '../../file/model';

export interface GridStyle extends IStyleData {
  readonly excel?: ExcelPart;
}

interface ExcelPart {
  /** Number of the file's cell format that this style is or was made from. */
  readonly xf?: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly horizontal: HorizontalAlignment;
  readonly indent: number;
}

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const BORDER_NAMES = new Map(Object.entries(BORDERS).map(([name, value]) => [value, name]));

const HORIZONTALS: Readonly<Record<HorizontalAlignment, HorizontalAlign | undefined>> = {
  general: undefined,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const SIDES = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

export function toGridStyle(style: StyleModel): GridStyle {
  const { font, borders } = style;
  const edges: IBorderData = {};
  for (const [side, key] of SIDES) {
    const edge = borders[side];
    if (edge) edges[key] = gridEdge(edge);
  }
  const horizontal = HORIZONTALS[style.horizontal];
  return {
    ff: font.name,
    fs: font.size,
    ...(font.bold ? { bl: 1 } : {}),
    ...(font.italic ? { it: 1 } : {}),
    ...(font.underline ? { ul: { s: 1 } } : {}),
    ...(font.strike ? { st: { s: 1 } } : {}),
    // Black is what the grid draws by itself, also where a theme makes it another colour.
    ...(font.color === '#000000' ? {} : { cl: { rgb: font.color } }),
    ...(style.fill ? { bg: { rgb: style.fill } } : {}),
    ...(Object.keys(edges).length > 0 ? { bd: edges } : {}),
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    vt: VERTICALS[style.vertical],
    ...(style.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(style.rotation ? { tr: gridRotation(style.rotation) } : {}),
    ...(style.indent ? { pd: { l: 2 + style.indent * 9 } } : {}),
    ...(style.numberFormat === 'General' ? {} : { n: { pattern: style.numberFormat } }),
    excel: {
      ...(style.xf === undefined ? {} : { xf: style.xf }),
      locked: style.locked,
      formulaHidden: style.formulaHidden,
      horizontal: style.horizontal,
      indent: style.indent,
    },
  };
}

const VERTICALS = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
} as const;

const gridEdge = ({ style, color }: EdgeModel): IBorderStyleData => ({
  s: BORDERS[style] ?? BorderStyleTypes.THIN,
  cl: { rgb: color },
});

/** The file counts 0–90 upwards, 91–180 downwards, 255 = letters one below the other. */
const gridRotation = (rotation: number): NonNullable<IStyleData['tr']> =>
  rotation === 255 ? { a: 0, v: 1 } : { a: rotation <= 90 ? -rotation : rotation - 90 };

/**
 * The format that a grid style stands for. `file` has the styles of the opened file: what the grid
 * did not change is taken from there, because the way into the grid loses some of it.
 */
export function fromGridStyle(grid: GridStyle, file: readonly StyleModel[]): StyleModel {
  const xf = grid.excel?.xf;
  const base = file[xf ?? 0] ?? file[0]!;
  const drawn = toGridStyle(base);
  const same = (...keys: readonly (keyof IStyleData)[]) =>
    keys.every((key) => JSON.stringify(drawn[key] ?? null) === JSON.stringify(grid[key] ?? null));
  const fill = same('bg') ? base.fill : (hexColor(grid.bg?.rgb) ?? undefined);
  return {
    ...(xf === undefined ? {} : { xf }),
    numberFormat: same('n') ? base.numberFormat : (grid.n?.pattern ?? 'General'),
    font: same('ff', 'fs', 'bl', 'it', 'ul', 'st', 'cl')
      ? base.font
      : {
          name: grid.ff ?? base.font.name,
          size: grid.fs ?? base.font.size,
          bold: grid.bl === BooleanNumber.TRUE,
          italic: grid.it === BooleanNumber.TRUE,
          underline: grid.ul?.s === BooleanNumber.TRUE,
          strike: grid.st?.s === BooleanNumber.TRUE,
          color: same('cl') ? base.font.color : (hexColor(grid.cl?.rgb) ?? '#000000'),
        },
    ...(fill === undefined ? {} : { fill }),
    borders: same('bd') ? base.borders : borderModels(grid.bd),
    ...alignmentOf(grid, base, same),
    locked: grid.excel?.locked ?? true,
    formulaHidden: grid.excel?.formulaHidden ?? false,
  };
}

function alignmentOf(
  grid: GridStyle,
  base: StyleModel,
  same: (...keys: readonly (keyof IStyleData)[]) => boolean,
): Pick<StyleModel, 'horizontal' | 'vertical' | 'wrap' | 'indent' | 'rotation'> {
  const horizontal = grid.excel?.horizontal;
  const angle = grid.tr?.a ?? 0;
  return {
    horizontal:
      horizontal !== undefined && HORIZONTALS[horizontal] === (grid.ht ?? undefined)
        ? horizontal
        : horizontalName(grid.ht),
    vertical: same('vt')
      ? base.vertical
      : grid.vt === VerticalAlign.TOP
        ? 'top'
        : grid.vt === VerticalAlign.MIDDLE
          ? 'center'
          : 'bottom',
    wrap: grid.tb === WrapStrategy.WRAP,
    indent: same('pd') ? base.indent : (grid.excel?.indent ?? 0),
    rotation: same('tr') ? base.rotation : grid.tr?.v ? 255 : angle <= 0 ? -angle : angle + 90,
  };
}

function horizontalName(value: IStyleData['ht']): HorizontalAlignment {
  const found = Object.entries(HORIZONTALS).find(([, drawn]) => drawn === (value ?? undefined));
  return found ? (found[0] as HorizontalAlignment) : 'general';
}

function borderModels(borders: IStyleData['bd']): StyleModel['borders'] {
  const edges: Record<string, EdgeModel> = {};
  for (const [side, key] of SIDES) {
    const edge = borders?.[key];
    const style = edge && BORDER_NAMES.get(edge.s);
    if (edge && style) edges[side] = { style, color: hexColor(edge.cl?.rgb) ?? '#000000' };
  }
  return edges;
}

/** The grid's tools write `#rgb`, `#RRGGBB` and `rgb(…)`. */
export function hexColor(color: string | null | undefined | void): string | undefined {
  if (!color) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short) return `#${[1, 2, 3].map((at) => short[at]!.repeat(2)).join('')}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color);
  if (parts)
    return `#${[1, 2, 3]
      .map((at) => Number(parts[at]).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  return /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : undefined;
}
