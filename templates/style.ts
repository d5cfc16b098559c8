import type { Borders, Fill, Font, Style } from 'exceljs';

const FONT = 'Microsoft YaHei';

export const COLORS = {
  ink: 'FF1F2933',
  faint: 'FF7B8794',
  head: 'FF1F4E78',
  line: 'FFBFC8D2',
  link: 'FF0B5CAD',
  draft: 'FFFFF8DC',
  signed: 'FFF1F3F5',
  signedInk: 'FF52606D',
  waiting: 'FF8A5A00',
  alarm: 'FFC00000',
  alarmFill: 'FFFDE8E8',
  panel: 'FFEAF1F8',
} as const;

const font = (extra: Partial<Font> = {}): Partial<Font> => ({
  name: FONT,
  size: 10,
  color: { argb: COLORS.ink },
  ...extra,
});

export const solid = (argb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

const thin = (argb: string): Partial<Borders> => {
  const side = { style: 'thin' as const, color: { argb } };
  return { top: side, left: side, bottom: side, right: side };
};

export const TEXT: Partial<Style> = { font: font(), alignment: { vertical: 'middle' } };

export const WRAPPED: Partial<Style> = {
  font: font(),
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};

export const TITLE: Partial<Style> = {
  font: font({ size: 16, bold: true, color: { argb: COLORS.head } }),
  alignment: { vertical: 'middle', horizontal: 'left' },
};

export const SECTION: Partial<Style> = {
  font: font({ size: 12, bold: true, color: { argb: COLORS.head } }),
  alignment: { vertical: 'bottom', horizontal: 'left' },
  border: { bottom: { style: 'medium', color: { argb: COLORS.head } } },
};

export const FAINT: Partial<Style> = {
  font: font({ size: 9, color: { argb: COLORS.faint } }),
  alignment: { vertical: 'middle', horizontal: 'left' },
};

export const FAINT_WRAPPED: Partial<Style> = {
  ...FAINT,
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};

export const LINK: Partial<Style> = {
  font: font({ underline: true, color: { argb: COLORS.link } }),
  alignment: { vertical: 'middle', horizontal: 'left' },
};

export const WARNING: Partial<Style> = {
  font: font({ size: 9, bold: true, color: { argb: COLORS.alarm } }),
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};

/** Borders and fill are the cell's own: LibreOffice ignores the styles of tables. */
export const HEADER: Partial<Style> = {
  numFmt: '@',
  font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
  fill: solid(COLORS.head),
  border: thin(COLORS.line),
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
};

export const BOXED: Partial<Style> = {
  font: font(),
  border: thin(COLORS.line),
  alignment: { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 },
};

export const COUNT: Partial<Style> = {
  font: font({ bold: true }),
  border: thin(COLORS.line),
  alignment: { vertical: 'middle', horizontal: 'center' },
};

export const PANEL: Partial<Style> = {
  ...BOXED,
  fill: solid(COLORS.panel),
};

/** Each has everything: of several that fit, LibreOffice shows only the first. */
export const dxf = {
  refused: {
    border: thin(COLORS.line),
    fill: background(COLORS.alarmFill),
    font: { color: { argb: COLORS.alarm }, bold: true },
  },
  noticed: {
    border: thin(COLORS.line),
    fill: background(COLORS.draft),
    font: { color: { argb: COLORS.alarm } },
  },
  draft: { border: thin(COLORS.line), fill: background(COLORS.draft) },
  signed: {
    border: thin(COLORS.line),
    fill: background(COLORS.signed),
    font: { color: { argb: COLORS.signedInk } },
  },
  signedWaiting: {
    border: thin(COLORS.line),
    fill: background(COLORS.signed),
    font: { color: { argb: COLORS.waiting }, bold: true },
  },
  openWaiting: {
    border: thin(COLORS.line),
    font: { color: { argb: COLORS.waiting }, bold: true },
  },
  signedAmount: { border: thin(COLORS.line), fill: background(COLORS.signed) },
  other: { border: thin(COLORS.line) },
  waiting: { fill: background(COLORS.draft), font: { color: { argb: COLORS.alarm }, bold: true } },
} satisfies Record<string, Partial<Style>>;

/** A conditional format takes its colour from the pattern's background. */
function background(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}
