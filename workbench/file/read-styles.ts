import { colorOf } from './colors';
import type {
  ConditionalFormat,
  EdgeModel,
  FontModel,
  HorizontalAlignment,
  StyleModel,
  VerticalAlignment,
} from './model';
import { BUILT_IN_FORMATS } from './number-formats';
import { childOf, childrenOf, type XmlElement } from './xml';

export interface Styles {
  readonly styles: readonly StyleModel[];
  readonly conditional: readonly ConditionalFormat[];
  /** Width in pixels of one character, by the standard font. */
  readonly standardFont: FontModel;
}

const PLAIN_FONT: FontModel = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: '#000000',
};

export const PLAIN_STYLE: StyleModel = {
  numberFormat: 'General',
  font: PLAIN_FONT,
  borders: {},
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
  locked: true,
  formulaHidden: false,
};

export function readStyles(sheet: XmlElement | undefined, theme: readonly string[]): Styles {
  if (!sheet) return { styles: [PLAIN_STYLE], conditional: [], standardFont: PLAIN_FONT };
  const formats = new Map(
    childrenOf(childOf(sheet, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const fonts = childrenOf(childOf(sheet, 'fonts'), 'font').map((font) => readFont(font, theme));
  const fills = childrenOf(childOf(sheet, 'fills'), 'fill').map((fill) => readFill(fill, theme));
  const borders = childrenOf(childOf(sheet, 'borders'), 'border').map((border) =>
    readBorders(border, theme),
  );
  const styles = childrenOf(childOf(sheet, 'cellXfs'), 'xf').map((xf, index): StyleModel => {
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = xf.attributes;
    const alignment = childOf(xf, 'alignment')?.attributes ?? {};
    const protection = childOf(xf, 'protection')?.attributes ?? {};
    const fill = fills[Number(fillId)];
    return {
      xf: index,
      numberFormat:
        formats.get(Number(numFmtId)) ?? BUILT_IN_FORMATS[Number(numFmtId)] ?? 'General',
      font: fonts[Number(fontId)] ?? PLAIN_FONT,
      ...(fill ? { fill } : {}),
      borders: borders[Number(borderId)] ?? {},
      // The values of the file are the words of the model.
      horizontal: (alignment['horizontal'] ?? 'general') as HorizontalAlignment,
      vertical: (alignment['vertical'] ?? 'bottom') as VerticalAlignment,
      wrap: isOn(alignment['wrapText']),
      indent: Number(alignment['indent'] ?? 0),
      rotation: Number(alignment['textRotation'] ?? 0),
      locked: protection['locked'] === undefined || isOn(protection['locked']),
      formulaHidden: isOn(protection['hidden']),
    };
  });
  return {
    styles: styles.length > 0 ? styles : [PLAIN_STYLE],
    conditional: childrenOf(childOf(sheet, 'dxfs'), 'dxf').map((dxf) =>
      readConditionalFormat(dxf, theme),
    ),
    standardFont: fonts[0] ?? PLAIN_FONT,
  };
}

export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** `<b/>` means on, `<b val="0"/>` off. */
const switched = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'none'].includes(element.attributes['val'] ?? '1');

function readFont(font: XmlElement, theme: readonly string[]): FontModel {
  return {
    name: childOf(font, 'name')?.attributes['val'] ?? PLAIN_FONT.name,
    size: Number(childOf(font, 'sz')?.attributes['val'] ?? PLAIN_FONT.size),
    bold: switched(childOf(font, 'b')),
    italic: switched(childOf(font, 'i')),
    underline: switched(childOf(font, 'u')),
    strike: switched(childOf(font, 'strike')),
    color: colorOf(childOf(font, 'color'), theme) ?? PLAIN_FONT.color,
  };
}

function readFill(fill: XmlElement, theme: readonly string[]): string | undefined {
  const pattern = childOf(fill, 'patternFill');
  if (pattern) {
    const type = pattern.attributes['patternType'] ?? 'none';
    if (type === 'none') return undefined;
    const front = colorOf(childOf(pattern, 'fgColor'), theme);
    if (type === 'solid') return front ?? colorOf(childOf(pattern, 'bgColor'), theme);
    // Hatchings are not drawn; their background is the nearest that the grid can show.
    return colorOf(childOf(pattern, 'bgColor'), theme);
  }
  const stop = childOf(childOf(fill, 'gradientFill'), 'stop');
  return colorOf(childOf(stop, 'color'), theme);
}

function readBorders(border: XmlElement, theme: readonly string[]): StyleModel['borders'] {
  const edges: Record<string, EdgeModel> = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const edge =
      childOf(border, side) ??
      childOf(border, side === 'left' ? 'start' : side === 'right' ? 'end' : side);
    const style = edge?.attributes['style'];
    if (edge && style && style !== 'none')
      edges[side] = { style, color: colorOf(childOf(edge, 'color'), theme) ?? '#000000' };
  }
  return edges;
}

function readConditionalFormat(dxf: XmlElement, theme: readonly string[]): ConditionalFormat {
  const font = childOf(dxf, 'font');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  const color = colorOf(childOf(font, 'color'), theme);
  // In a conditional format the background colour is the one that shows.
  const fill =
    colorOf(childOf(pattern, 'bgColor'), theme) ?? colorOf(childOf(pattern, 'fgColor'), theme);
  const has = (name: string) => childOf(font, name) !== undefined;
  return {
    ...(has('b') ? { bold: switched(childOf(font, 'b')) } : {}),
    ...(has('i') ? { italic: switched(childOf(font, 'i')) } : {}),
    ...(has('strike') ? { strike: switched(childOf(font, 'strike')) } : {}),
    ...(has('u') ? { underline: switched(childOf(font, 'u')) } : {}),
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
  };
}
