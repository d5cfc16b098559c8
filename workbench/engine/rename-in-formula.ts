import {
  isReference,
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  stringifyTokens,
  tokenize,
} from '@borgar/fx';

/** What got another name. Columns by their old name in lower case: several may change at once. */
export type Renamed =
  | { readonly kind: 'sheet'; readonly from: string; readonly to: string }
  | { readonly kind: 'table'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'columns';
      readonly table: string;
      readonly to: ReadonlyMap<string, string>;
    };

/** The formula as Excel rewrites it; `own` is the table that its cell stands in. */
export function renameInFormula(
  formula: string,
  own: string | undefined,
  renamed: Renamed,
): string {
  if (!mayName(formula, renamed)) return formula;
  const tokens = tokenize(formula, { mergeRefs: true });
  let changed = false;
  for (const token of tokens) {
    const structured = token.type === 'structured';
    if (!structured && !isReference(token)) continue;
    const value = structured
      ? inStructured(token.value, own, renamed)
      : inReference(token.value, renamed);
    if (value === token.value) continue;
    token.value = value;
    changed = true;
  }
  return changed ? stringifyTokens(tokens) : formula;
}

function mayName(formula: string, renamed: Renamed): boolean {
  if (formula === '') return false;
  if (renamed.kind === 'columns') return formula.includes('[');
  return formula.toLowerCase().includes(renamed.from.toLowerCase().replaceAll("'", "''"));
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function inReference(text: string, renamed: Renamed): string {
  const reference = parseA1Ref(text);
  if (!reference || renamed.kind === 'columns') return text;
  const { context = [] } = reference;
  if (renamed.kind === 'sheet') {
    const sheet = context.at(-1);
    if (sheet === undefined || !same(sheet, renamed.from)) return text;
    return stringifyA1Ref({ ...reference, context: [...context.slice(0, -1), renamed.to] });
  }
  // A table's name alone stands for its data.
  if (!('name' in reference) || !reference.name || !same(reference.name, renamed.from)) return text;
  return stringifyA1Ref({ ...reference, name: renamed.to });
}

function inStructured(text: string, own: string | undefined, renamed: Renamed): string {
  const reference = parseStructRef(text);
  if (!reference || renamed.kind === 'sheet') return text;
  const { table = '', columns = [] } = reference;
  if (renamed.kind === 'table') {
    if (table === '' || !same(table, renamed.from)) return text;
    return stringifyStructRef({ ...reference, table: renamed.to }, { thisRow: false });
  }
  if (!same(table || (own ?? ''), renamed.table)) return text;
  const now = columns.map((column) => renamed.to.get(column.toLowerCase()) ?? column);
  if (now.every((column, at) => column === columns[at])) return text;
  return stringifyStructRef({ ...reference, columns: now }, { thisRow: false });
}
