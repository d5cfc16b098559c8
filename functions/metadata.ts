import { FUNCTIONS } from '../addin/text/functions';

/** The languages that Excel is given help in. */
export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type HelpLanguage = (typeof LANGUAGES)[number];

const EXAMPLE = { 'zh-CN': '例:', 'en-US': 'Example: ' } as const;

/** functions.json as Excel reads it, in one language. */
export function metadataIn(language: HelpLanguage) {
  const key = language === 'zh-CN' ? 'zh' : 'en';
  return {
    functions: FUNCTIONS.map(({ id, help, example, parameters }) => ({
      id,
      name: id,
      description: `${help[key]} ${EXAMPLE[language]}${example}`,
      parameters: parameters.map(({ name, help: about, dimensionality, optional }) => ({
        name,
        description: about[key],
        type: 'any',
        dimensionality,
        ...(optional && { optional }),
      })),
      result: { type: 'any', dimensionality: 'matrix' },
      // A cell with an error is named with its row; without this Excel would only pass it on.
      allowErrorForDataTypeAny: true,
    })),
  };
}
