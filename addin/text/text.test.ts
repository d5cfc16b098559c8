import { fen } from '../domain/amount';
import { registerOf } from '../registers';
import { canteen } from '../registers/canteen';
import { explain, languageOf, textsOf, type Explained, type Language } from './index';
import type { Problem } from '../actions/problem';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US'];

function explained(language: Language, problem: Problem): Explained {
  const register = registerOf(canteen, 'voucher');
  if (!register) throw new Error('no voucher');
  return explain(textsOf(language), problem, {
    pack: canteen,
    register,
    inLanguage: ({ zh, en }) => (language === 'zh-CN' ? zh : en),
  });
}

/** Every place of the texts with what stands there: a text, or how many things a text is made of. */
function places(texts: unknown, path = ''): readonly string[] {
  if (typeof texts === 'function') return [`${path}(${texts.length})`];
  if (typeof texts !== 'object' || texts === null) return [path];
  return Object.entries(texts).flatMap(([key, value]) => places(value, `${path}.${key}`));
}

const plainTexts = (texts: unknown): readonly string[] =>
  typeof texts === 'string'
    ? [texts]
    : typeof texts === 'object' && texts !== null
      ? Object.values(texts).flatMap(plainTexts)
      : [];

it('says the same things in both languages', () => {
  const names = (language: Language) =>
    places(textsOf(language))
      .map((place) => place.replace(/\(\d\)$/, ''))
      .sort();
  expect(names('en-US')).toEqual(names('zh-CN'));
});

it.each(LANGUAGES)('has no empty text in %s', (language) => {
  expect(plainTexts(textsOf(language)).filter((text) => text.trim() === '')).toEqual([]);
});

it('keeps Chinese out of English, except the names of sheets and of the other language', () => {
  const foreign = plainTexts(textsOf('en-US')).filter((text) => /[一-鿿]/.test(text));
  expect(foreign.filter((text) => !/^中文$|sheet/.test(text))).toEqual(['《', '》'].slice(2));
});

it.each(LANGUAGES)('tells why, by which clause, and what to do next in %s', (language) => {
  const { why, clause, next } = explained(language, {
    code: 'document/does-not-add-up',
    total: fen(10650),
    lines: fen(10850),
    clause: 'CT-09',
  });
  expect(why).toMatch(/106\.50.*108\.50.*-2\.00/);
  expect(clause).toMatch(/CT-09.*由售货人出据相应的原始凭证/);
  expect(next).not.toBe('');
});

it('cites the clause that asks for the column, of the line or of the document', () => {
  const missing = { code: 'input/required', column: 'unit' } as const;
  expect(explained('zh-CN', { ...missing, line: 2 }).clause).toContain('CT-13');
  expect(explained('zh-CN', { ...missing, column: 'time' }).clause).toContain('CT-11');
});

it.each`
  host         | language
  ${'zh-CN'}   | ${'zh-CN'}
  ${'zh-TW'}   | ${'zh-CN'}
  ${undefined} | ${'zh-CN'}
  ${'en-GB'}   | ${'en-US'}
  ${'de-DE'}   | ${'en-US'}
`('speaks $language in an Excel in $host', ({ host, language }: Record<string, string>) => {
  expect(languageOf(host)).toBe(language);
});
