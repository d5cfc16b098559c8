import { plainName, type Field } from './field';

/**
 * Which field each heading means, by its name; null = none that we can tell. A field is given to one
 * heading only, the one that says it most exactly, the left one of two equals.
 */
export function guessFields(
  headings: readonly string[],
  fields: readonly Field[],
): readonly (string | null)[] {
  const plain = headings.map(plainName);
  const pairs = plain.flatMap((heading, at) =>
    fields.flatMap((field, order) => {
      const likeness = Math.max(0, ...field.names.map((name) => likenessOf(heading, name)));
      return likeness === 0 ? [] : [{ at, order, key: field.key, likeness }];
    }),
  );
  pairs.sort((a, b) => b.likeness - a.likeness || a.at - b.at || a.order - b.order);
  const guessed: (string | null)[] = headings.map(() => null);
  for (const { at, key } of pairs)
    if (guessed[at] === null && !guessed.includes(key)) guessed[at] = key;
  return guessed;
}

const EXACT = 3;

/** 3 the same name; up to 2 one name inside the other, the more of it the better; 0 another name. */
function likenessOf(heading: string, name: string): number {
  const wanted = plainName(name);
  if (heading === '' || wanted === '') return 0;
  if (heading === wanted) return EXACT;
  const [short, long] = heading.length < wanted.length ? [heading, wanted] : [wanted, heading];
  if (short.length < 2 || !long.includes(short)) return 0;
  // 购买日期 is 日期 more than 日期 is 到期日期及说明.
  return (2 * short.length) / long.length;
}
