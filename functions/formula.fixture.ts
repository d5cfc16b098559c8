/** What Excel would hand over for the literals of one call `REG.X(…)`; a scalar as a range of one. */
export function callIn(formula: string): { readonly id: string; readonly args: unknown[] } {
  const { id, args } = textsIn(formula);
  return { id, args: args.map(argument) };
}

/** The arguments of one call as they are written. */
export function textsIn(formula: string): {
  readonly id: string;
  readonly args: readonly string[];
} {
  const [, id = '', inside = ''] = /^=?REG\.([A-Z0-9]+)\((.*)\)$/.exec(formula) ?? [];
  return { id, args: split(inside, ',') };
}

function argument(text: string): unknown {
  if (text.startsWith('{'))
    return split(text.slice(1, -1), ';').map((row) => split(row, ',').map(literal));
  return text === '' ? null : [[literal(text)]];
}

const literal = (text: string): unknown =>
  text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : Number(text);

/** At the signs that stand neither in a text nor in a range of its own. */
function split(text: string, at: string): readonly string[] {
  const parts = [''];
  let [quoted, depth] = [false, 0];
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && sign === '{') depth += 1;
    if (!quoted && sign === '}') depth -= 1;
    if (sign === at && !quoted && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
