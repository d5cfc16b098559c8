import { joinTexts, splitTexts } from '../canonical';

/**
 * What an act says besides who, when and why; each part is a list of texts. The order is the order
 * in which they stand in the text.
 */
const PARTS = [
  /** the unit that signs (RW-G-06) */
  'unit',
  /** 委托代理: in whose place */
  'for',
  'choice',
  /** units that an N concerns */
  'concerns',
  /** new 参与单位, new 级别 */
  'units',
  'level',
  /** facts of the run that hold from now on, by their names; lists as joined texts */
  'facts',
  /** note, word, note, word … of the quality requirements confirmed (RW-G-03) */
  'attested',
  /** 记录: when it really happened, and how it was reported */
  'happened',
  'reported',
  /** column, word, column, word … that were noted with it */
  'noted',
  /** 退回: the step; 转交, 加签: the person and his posts */
  'to',
  'toPosts',
  /** 裁定: the entry that stands */
  'entry',
  /** the inside person who saw somebody else sign, and whose key signs */
  'witness',
  /** 纸质已签: date on the paper, its number, where it is kept */
  'paper',
  /** 当面手签: strokes */
  'ink',
  /** rosterActText of what is said about the people */
  'roster',
  /** newest entries of the people whom it concerns, as they stood in 人员 */
  'seen',
  /** person, bundledDigest, person, bundledDigest … of the wrapped keys that the entry brought */
  'wrapped',
  /** key, value, … of the parameters that held when the record was opened */
  'parameters',
  /** 转入: the workbook and the entry there that this one repeats; 期初建账: the workbook that it follows */
  'origin',
  /** 结账: the month, 2026-03; 期初建账: the starting day */
  'period',
] as const;

export type DetailPart = (typeof PARTS)[number];
export type Detail = Readonly<Partial<Record<DetailPart, readonly string[]>>>;

/** Texts of details that were read, as long as somebody has them: naming and showing ask again. */
const read = new WeakMap<Detail, string>();

/** Parts without a value are left out, so that one detail has one text. */
export const detailText = (detail: Detail): string =>
  read.get(detail) ??
  joinTexts(
    PARTS.flatMap((part) => {
      const values = detail[part];
      return values && values.length > 0 ? [joinTexts([part, ...values])] : [];
    }),
  );

/** null = not a text that `detailText` writes. */
export function readDetail(text: string): Detail | null {
  const detail: Partial<Record<DetailPart, readonly string[]>> = {};
  for (const item of splitTexts(text) ?? ['']) {
    const [name, ...values] = splitTexts(item) ?? [];
    const part = PARTS.find((known) => known === name);
    if (!part) return null;
    detail[part] = values;
  }
  if (detailText(detail) !== text) return null;
  read.set(detail, text);
  return detail;
}

/** The first value of a part; '' = none. */
export const one = (detail: Detail, part: DetailPart): string => detail[part]?.[0] ?? '';

/** A part that holds keys and values by turns. */
export function pairs(detail: Detail, part: DetailPart): Readonly<Record<string, string>> {
  const values = detail[part] ?? [];
  const found: Record<string, string> = {};
  for (let at = 0; at + 1 < values.length; at += 2) found[values[at] ?? ''] = values[at + 1] ?? '';
  return found;
}

/** The same, to be kept; sorted, so that one record has one text. */
export const paired = (record: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat();
