const PLAIN = /^[!-`{-~]*$/;

/**
 * What a number of a document is compared by: full-width signs, capitals and spaces at its ends say
 * nothing. Most are plain already, and there may be a hundred thousand of them.
 */
export const keyText = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFKC').trim().toUpperCase();
