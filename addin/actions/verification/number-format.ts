/** What a column's numbers mean to those who read them. */
export type ShownAs = 'number' | 'date' | 'time';

/**
 * Whether a number format shows something else than this number: a day as another day, an amount
 * in thousands, rounded, with a sign or digits that it has not. General shows what there is. When
 * in doubt it does: a look at the cell settles it.
 */
export function showsDifferently(format: string, value: number, as: ShownAs): boolean {
  const section = sectionFor(format, value);
  if (section === null) return true;
  const { codes, literals, colours } = section;
  if (codes === '' && literals === '') return format.trim() !== '' && !PLAIN.test(format);
  // Words alone, and nothing of the number.
  if (codes.trim() === '') return true;
  if (PLAIN.test(codes)) return LYING.test(literals);
  if (/[ymdhsbge]/i.test(codes.replace(/E[+-]/g, '')))
    return LYING.test(literals) || !fitsDay(codes, value, as);
  // A day as a mere number is no other day; so is a time of day unless it is rounded.
  if (LYING.test(literals) || SIGN.test(literals + codes) !== section.own) {
    const red = section.own && /red|红/i.test(colours);
    if (!red || LYING.test(literals) || SIGN.test(literals + codes)) return true;
  }
  return !showsDigits(codes, value);
}

/** A text is shown by the fourth section, or by an only one that has @. */
export function showsTextDifferently(format: string): boolean {
  const sections = splitSections(format);
  const own =
    sections[3] ??
    (sections.length === 1 && /@/.test(codesOf(sections[0] ?? '').codes) ? sections[0] : null);
  if (own === null || own === undefined) return false;
  const { codes, literals } = codesOf(own);
  return codes.trim() !== '@' || /\S/.test(literals);
}

const PLAIN = /^\s*(General|G\/通用格式|@|Standard)?\s*$/i;
/** Digits, in whatever writing, points, and words of scale between the digits that are there. */
const LYING = /[0-90-9〇一二三四五六七八九十百千万亿零壹贰叁肆伍陆柒捌玖拾佰仟.,%‰a-zA-Z]/;
const SIGN = /[-−(]/;

interface Section {
  readonly codes: string;
  /** quoted or escaped: shown as they are */
  readonly literals: string;
  readonly colours: string;
  /** a section for negative numbers alone, which must show the sign itself */
  readonly own: boolean;
}

/** null = by conditions of its own, or a calendar of its own: not to be seen through. */
function sectionFor(format: string, value: number): Section | null {
  const sections = splitSections(format);
  const brackets = (format.match(/\[[^\]]*\]/g) ?? []).join('');
  if (/\[[<>=]/.test(brackets) || /\[\$-[0-9A-Fa-f]{5,}\]/.test(brackets)) return null;
  const [positive = '', negative, zero] = sections;
  const own = value < 0 && negative !== undefined;
  const chosen = own ? negative : value === 0 && zero !== undefined ? zero : positive;
  if (format.trim() === '') return { codes: '', literals: '', colours: '', own: false };
  return { ...codesOf(chosen), own };
}

function codesOf(section: string): Omit<Section, 'own'> {
  const literals: string[] = [];
  const colours: string[] = [];
  const codes = section
    .replace(/"([^"]*)"|\\(.)|!(.)/g, (_, quoted?: string, escaped?: string, other?: string) => {
      literals.push(quoted ?? escaped ?? other ?? '');
      return '';
    })
    .replace(/[_*]./g, '')
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])([^\]]*)\]/gi, (_, colour: string) => {
      colours.push(colour);
      return '';
    });
  return { codes, literals: literals.join(''), colours: colours.join(' ') };
}

const splitSections = (format: string): readonly string[] =>
  (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|;/g) ?? []).reduce<string[]>(
    (sections, part) => {
      if (part === ';') sections.push('');
      else sections[sections.length - 1] += part;
      return sections;
    },
    [''],
  );

/** A day needs month and day, year first or the month before the day; a time its hours. */
function fitsDay(codes: string, value: number, as: ShownAs): boolean {
  if (as === 'number') return false;
  const order = codes.replace(/AM\/PM|上午\/下午/gi, '').toLowerCase();
  if (/[bge]/.test(order)) return false;
  const day = order.replace(/h+.*?m+(.*?s+)?|m+.*?s+/g, '');
  if (as === 'time') return /h/.test(order) && !/[yd]/.test(day);
  const year = day.indexOf('y');
  const month = day.indexOf('m');
  const date = day.indexOf('d');
  if (month < 0 || date < 0 || /d{3}/.test(day)) return false;
  if (/m{3}/.test(day)) return true;
  const before = date < month;
  return !before && (year <= month || year > date) && Number.isFinite(value);
}

function showsDigits(codes: string, value: number): boolean {
  const digits = codes.replace(/[\s$¥¥€+()-]/g, '');
  const exponent = /^[0#?,]*(?:\.([0#?]*))?E[+-]?0+$/i.exec(codes.replace(/\s/g, ''));
  if (exponent) return Number(value.toExponential(exponent[1]?.length ?? 0)) === value;
  const plain = /^([0#?,]*)(?:\.([0#?]*))?(%?)$/.exec(digits);
  if (!plain) return false;
  const [, whole = '', fraction = '', percent] = plain;
  if (whole === '' && fraction === '') return false;
  // A comma after the last digit divides by a thousand.
  if (/,$/.test(whole) || /,$/.test(fraction)) return false;
  if (!/0/.test(whole + fraction) && value === 0) return false;
  const scaled = Math.abs(value) * (percent ? 100 : 1);
  const shown = Number(scaled.toFixed(Math.min(20, fraction.length)));
  return Math.abs(shown - scaled) < 1e-9 * Math.max(1, scaled);
}
