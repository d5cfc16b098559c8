import { createContext, useContext } from 'react';
import { textsOf, type Language, type Texts } from '../addin/text';
import type { Title } from '../addin/registers/vocabulary';

export interface Speaking {
  readonly language: Language;
  readonly t: Texts;
  /** a title of a definition in the language of the pane */
  readonly say: (title: Title) => string;
  readonly speak: (language: Language) => void;
}

export const speakingIn = (language: Language, speak: (next: Language) => void): Speaking => ({
  language,
  t: textsOf(language),
  say: (title) => (language === 'zh-CN' ? title.zh : title.en),
  speak,
});

export const SpeakingContext = createContext<Speaking>(speakingIn('zh-CN', () => undefined));

export const useSpeaking = (): Speaking => useContext(SpeakingContext);
