/** Texts that are kept at most; then it begins anew. */
const MOST = 10_000;

/** What was made of a text before, or what `make` makes of it now. */
export function remembered<T>(known: Map<string, T>, text: string, make: () => T): T {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = make();
  if (known.size >= MOST) known.clear();
  known.set(text, made);
  return made;
}
