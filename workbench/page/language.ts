export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Localized = Readonly<Record<Language, string>>;

const KEY = 'workbench.language';

export function rememberedLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  const wanted = kept ?? (/^en\b/i.test(navigator.language) ? 'en-US' : 'zh-CN');
  return LANGUAGES.find((language) => language === wanted) ?? 'zh-CN';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
