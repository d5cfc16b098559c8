import type { Finding } from '../addin/actions/verify-workbook';
import { people, journal } from '../addin/registers/system';
import type { Pack, Title } from '../addin/registers/vocabulary';
import { textsOf, type Language } from '../addin/text';
import { shownText } from '../addin/text/shown-text';
import { verifierTextsOf } from '../addin/text/verifier';

export const inLanguage = (language: Language, { zh, en }: Title): string =>
  language === 'zh-CN' ? zh : en;

/** 合计金额：签字后被改，签时“65.00”，现在“66.00”，签字人：张三 */
export function findingText(language: Language, pack: Pack, finding: Finding): string {
  const texts = verifierTextsOf(language);
  const register = [...pack.registers, people, journal].find(
    ({ table }) => table === finding.sheet,
  );
  const column = register?.columns.find(({ title }) => title.zh === finding.column);
  const text = (value: string): string => (value === '' ? texts.blank : shownText(column, value));
  const { kind, was, now, by } = finding;
  const what = [
    textsOf(language).findings[kind],
    ...(was === '' && now === '' ? [] : [texts.change(text(was), text(now))]),
    ...(by === '' ? [] : [texts.by(by)]),
  ].join(texts.join);
  const where = column ? inLanguage(language, column.title) : finding.column;
  return where === '' ? what : `${where}${texts.colon}${what}`;
}
