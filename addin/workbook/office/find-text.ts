/** Excel's lookups read no more of a text. */
export const LOOKUP_LENGTH = 255;

/** MATCH and COUNTIF take * and ? for any text and ~ for “not so”. */
export const literal = (text: string): string => text.replace(/[~*?]/g, '~$&');

/** A criterion of COUNTIF for this very text; the = keeps `<5` from being a comparison. */
export const equalTo = (text: string): string => `=${literal(text)}`;

export const startingWith = (text: string): string => `=${literal(text)}*`;

export const canLookUp = (text: string): boolean =>
  text !== '' && startingWith(text).length <= LOOKUP_LENGTH;
