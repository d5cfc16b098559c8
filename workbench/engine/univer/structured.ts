// `[@列]` is what a person types and reads; the grid calculates `表[[#This Row],[列]]`, as the file
// stores it.
import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from '@borgar/fx';
import { remembered } from '../../file/remembered';

/** A calculated column is the same text in every row. */
const forGrid = new Map<string, string>();
const forPerson = new Map<string, string>();

/** `table` is the one that the formula's cell stands in. */
export function formulaForGrid(formula: string, table: string | undefined): string {
  if (!formula.includes('[')) return formula;
  const named = (reference: Reference) => ({
    ...reference,
    table: reference.table || (table ?? ''),
  });
  return remembered(forGrid, `${table} ${formula}`, () => rewrite(formula, named, true));
}

export function formulaForPerson(formula: string, table: string | undefined): string {
  if (!/\[#this row\]/i.test(formula)) return formula;
  const short = (reference: Reference) =>
    reference.sections?.includes('this row') && reference.table === table
      ? { ...reference, table: '' }
      : reference;
  return remembered(forPerson, `${table} ${formula}`, () => rewrite(formula, short, false));
}

type Reference = NonNullable<ReturnType<typeof parseStructRef>>;

function rewrite(
  formula: string,
  change: (reference: Reference) => Reference,
  thisRow: boolean,
): string {
  const tokens = tokenize(formula, { mergeRefs: true }).map((token) => {
    if (token.type !== 'structured') return token;
    const reference = parseStructRef(token.value);
    if (!reference) return token;
    return { ...token, value: stringifyStructRef(change(reference), { thisRow }) };
  });
  return stringifyTokens(tokens);
}
