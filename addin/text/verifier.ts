import { verifierEnUS } from './en-US.verifier';
import type { Language } from './index';
import { verifierZhCN, type VerifierTexts } from './zh-CN.verifier';

export type { UnreadableCode, VerifierTexts } from './zh-CN.verifier';

/** Apart from the pane's texts: nobody waits in Excel for what only the verifier says. */
export const verifierTextsOf = (language: Language): VerifierTexts =>
  language === 'zh-CN' ? verifierZhCN : verifierEnUS;
