import { createContext, useContext } from 'react';
import { textsOf, type Language } from '../../addin/text';
import { verifierTextsOf } from '../../addin/text/verifier';

export const Speaking = createContext<Language>('zh-CN');

export function useSpeaking() {
  const language = useContext(Speaking);
  return { language, t: verifierTextsOf(language), kinds: textsOf(language).findings };
}
