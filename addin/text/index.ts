import { enUS } from './en-US';
import { zhCN, type Texts } from './zh-CN';

export type { Texts } from './zh-CN';
export { cite, explain, type Explained } from './explain';

export type Language = 'zh-CN' | 'en-US';

export const textsOf = (language: Language): Texts => (language === 'zh-CN' ? zhCN : enUS);

/** Chinese unless the host speaks another language. */
export const languageOf = (displayLanguage: string | undefined): Language =>
  displayLanguage === undefined || displayLanguage === '' || /^zh\b/i.test(displayLanguage)
    ? 'zh-CN'
    : 'en-US';
