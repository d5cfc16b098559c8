// A style that the file has not yet is added to it; those that it has keep their numbers.
import { applyEdits, replaceChildren, setAttributes, type Edit } from './edit';
import type { ConditionalFormat, EdgeModel, FontModel, StyleModel } from './model';
import { builtInId } from './number-formats';
import { attributesText, childOf, childrenOf, escapeXml, parseXml, type XmlElement } from './xml';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

export interface StyleWriter {
  /** Number of the cell format for a style. */
  cellFormat(style: StyleModel): number;
  /** Number of the differential format of a conditional rule. */
  conditionalFormat(format: ConditionalFormat): number;
  /** The part with everything added; the same text when nothing was. */
  text(): string;
}

export function styleWriter(source: string, known: readonly StyleModel[]): StyleWriter {
  const sheet = parseXml(source);
  const additions = new Map<string, string[]>();
  const numbers = new Map<string, number>();
  const formats = new Map(
    childrenOf(childOf(sheet, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['formatCode'] ?? '',
      Number(attributes['numFmtId']),
    ]),
  );
  const xfs = childrenOf(childOf(sheet, 'cellXfs'), 'xf');
  const byContent = new Map(known.map((style) => [key(style), style.xf ?? 0]));

  const add = (list: string, text: string): number => {
    const memo = `${list} ${text}`;
    const present = numbers.get(memo);
    if (present !== undefined) return present;
    const added = additions.get(list) ?? [];
    additions.set(list, [...added, text]);
    const number = (childOf(sheet, list)?.children.length ?? 0) + added.length;
    numbers.set(memo, number);
    return number;
  };

  const formatId = (code: string): number => {
    const present = formats.get(code) ?? builtInId(code);
    if (present !== undefined) return present;
    const id = Math.max(163, ...formats.values()) + 1;
    formats.set(code, id);
    add('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  };

  const cellFormat = (style: StyleModel): number => {
    const same = byContent.get(key(style));
    if (same !== undefined) return same;
    const baseStyle = known[style.xf ?? 0];
    const base = xfs[style.xf ?? 0];
    const id = (name: string, unchanged: boolean, otherwise: () => number) =>
      unchanged && base ? Number(base.attributes[name] ?? 0) : otherwise();
    const fontElement = childrenOf(childOf(sheet, 'fonts'), 'font')[
      Number(base?.attributes['fontId'] ?? 0)
    ];
    const attributes = {
      numFmtId: id('numFmtId', baseStyle?.numberFormat === style.numberFormat, () =>
        formatId(style.numberFormat),
      ),
      fontId: id('fontId', equal(baseStyle?.font, style.font), () =>
        add('fonts', fontText(style.font, baseStyle?.font, fontElement, source)),
      ),
      fillId: id('fillId', baseStyle?.fill === style.fill, () =>
        add('fills', fillText(style.fill)),
      ),
      borderId: id('borderId', equal(baseStyle?.borders, style.borders), () =>
        add('borders', bordersText(style.borders)),
      ),
      xfId: base?.attributes['xfId'] ?? 0,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      applyProtection: 1,
    };
    const text = `<xf${attributesText(attributes)}>${alignmentText(style)}${protectionText(style)}</xf>`;
    const number = add('cellXfs', text);
    byContent.set(key(style), number);
    return number;
  };

  return {
    cellFormat,
    conditionalFormat: (format) => add('dxfs', dxfText(format)),
    text() {
      const edits: Edit[] = [];
      for (const [list, texts] of additions) {
        const element = childOf(sheet, list);
        const content = texts.join('');
        if (!element) {
          const whole = `<${list} count="${texts.length}">${content}</${list}>`;
          edits.push(...replaceChildren(source, sheet, list, whole, ORDER));
          continue;
        }
        const count = String(element.children.length + texts.length);
        const tag = setAttributes(source, element, { count });
        if (element.innerStart === element.end) {
          const open = tag.text.replace(/\s*\/>$/, '>');
          edits.push({ ...tag, text: `${open}${content}</${element.prefix}${list}>` });
        } else edits.push(tag, { start: element.innerEnd, end: element.innerEnd, text: content });
      }
      return withPrefix(applyEdits(source, edits), sheet);
    },
  };
}

/** Additions are written without a prefix; a part that uses one must not get them. */
function withPrefix(text: string, sheet: XmlElement): string {
  if (sheet.prefix === '') return text;
  const plain =
    /<(\/?)(numFmts?|fonts?|fills?|borders?|xf|cellXfs|dxfs?|b|i|u|strike|sz|color|name|patternFill|fgColor|bgColor|left|right|top|bottom|diagonal|alignment|protection)(?=[\s/>])/g;
  return text.replace(plain, `<$1${sheet.prefix}$2`);
}

const key = (style: StyleModel): string => {
  const { font, borders } = style;
  return JSON.stringify([
    style.numberFormat,
    font.name,
    font.size,
    font.bold,
    font.italic,
    font.underline,
    font.strike,
    font.color,
    style.fill ?? null,
    ...(['top', 'right', 'bottom', 'left'] as const).map((side) => [
      borders[side]?.style ?? null,
      borders[side]?.color ?? null,
    ]),
    style.horizontal,
    style.vertical,
    style.wrap,
    style.indent,
    style.rotation,
    style.locked,
    style.formulaHidden,
    style.xf ?? null,
  ]);
};

const equal = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function fontText(
  font: FontModel,
  base: FontModel | undefined,
  element: XmlElement | undefined,
  source: string,
): string {
  const colorElement = childOf(element, 'color');
  // A theme colour stays one as long as nobody chose another.
  const color =
    base?.color === font.color && colorElement
      ? source.slice(colorElement.start, colorElement.end)
      : `<color rgb="FF${font.color.slice(1)}"/>`;
  return `<font>${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}${font.strike ? '<strike/>' : ''}${
    font.underline ? '<u/>' : ''
  }<sz val="${font.size}"/>${color}<name val="${escapeXml(font.name)}"/></font>`;
}

const fillText = (color: string | undefined): string =>
  color === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`;

const edgeText = (side: string, edge: EdgeModel | undefined): string =>
  edge
    ? `<${side} style="${edge.style}"><color rgb="FF${edge.color.slice(1)}"/></${side}>`
    : `<${side}/>`;

const bordersText = (borders: StyleModel['borders']): string =>
  `<border>${edgeText('left', borders.left)}${edgeText('right', borders.right)}${edgeText('top', borders.top)}${edgeText('bottom', borders.bottom)}<diagonal/></border>`;

function alignmentText(style: StyleModel): string {
  const attributes = attributesText({
    horizontal: style.horizontal === 'general' ? undefined : style.horizontal,
    vertical: style.vertical === 'bottom' ? undefined : style.vertical,
    textRotation: style.rotation || undefined,
    wrapText: style.wrap ? 1 : undefined,
    indent: style.indent || undefined,
  });
  return attributes ? `<alignment${attributes}/>` : '';
}

function protectionText(style: StyleModel): string {
  const attributes = attributesText({
    locked: style.locked ? undefined : 0,
    hidden: style.formulaHidden ? 1 : undefined,
  });
  return attributes ? `<protection${attributes}/>` : '';
}

function dxfText(format: ConditionalFormat): string {
  const on = (name: string, value: boolean | undefined) =>
    value === undefined ? '' : value ? `<${name}/>` : `<${name} val="0"/>`;
  const font =
    on('b', format.bold) +
    on('i', format.italic) +
    on('strike', format.strike) +
    (format.underline === undefined ? '' : format.underline ? '<u/>' : '<u val="none"/>') +
    (format.color ? `<color rgb="FF${format.color.slice(1)}"/>` : '');
  const fill = format.fill
    ? `<fill><patternFill><bgColor rgb="FF${format.fill.slice(1)}"/></patternFill></fill>`
    : '';
  return `<dxf>${font ? `<font>${font}</font>` : ''}${fill}</dxf>`;
}
