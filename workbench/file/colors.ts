// Colours in a workbook are written as RGB, as a place in the theme with a tint, or as a place in
// an old palette. On screen they are '#RRGGBB'.
import { childOf, type XmlElement } from './xml';

/** Excel's palette: places 0–7 repeat 8–15. */
const PALETTE =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00
FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF
660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF
CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** The theme's colours in the order in which `theme="n"` counts them: light before dark. */
export function themeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  const colors = scheme.children.map((entry) => {
    const color = entry.children[0];
    return color?.attributes['lastClr'] ?? color?.attributes['val'] ?? '000000';
  });
  const [dark1, light1, dark2, light2, ...rest] = colors;
  return [light1, dark1, light2, dark2, ...rest].map((color) => color ?? '000000');
}

export function colorOf(
  element: XmlElement | undefined,
  theme: readonly string[],
): string | undefined {
  if (!element) return undefined;
  const { rgb, theme: place, indexed, tint } = element.attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : place !== undefined
        ? theme[Number(place)]
        : indexed !== undefined
          ? PALETTE[Number(indexed)]
          : undefined;
  if (base === undefined) return undefined;
  return `#${tint ? tinted(base, Number(tint)) : base.toUpperCase()}`;
}

/** Lightens (tint > 0) or darkens the colour's luminance, as the format describes it. */
function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = high - low;
  if (spread === 0) return hex([wanted, wanted, wanted]);
  const saturation = spread / (1 - Math.abs(2 * light - 1));
  const sixth =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const middle = chroma * (1 - Math.abs((sixth % 2) - 1));
  const base = wanted - chroma / 2;
  const triples = [
    [chroma, middle, 0],
    [middle, chroma, 0],
    [0, chroma, middle],
    [0, middle, chroma],
    [middle, 0, chroma],
    [chroma, 0, middle],
  ];
  return hex(triples[Math.floor(sixth) % 6]!.map((part) => part + base));
}

const hex = (parts: readonly number[]): string =>
  parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
