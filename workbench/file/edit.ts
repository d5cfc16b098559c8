// Changes one element of a part and leaves the text around it as it is.
import { childrenOf, type XmlElement } from './xml';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let position = 0;
  for (const edit of sorted) {
    text += source.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return text + source.slice(position);
}

/**
 * Puts `text` in the place of all children of that name; where there is none, where `order` says
 * that it belongs (a worksheet whose elements stand in another order is repaired by Excel).
 */
export function replaceChildren(
  source: string,
  parent: XmlElement,
  name: string,
  text: string,
  order: readonly string[],
): Edit[] {
  const present = childrenOf(parent, name);
  const [first, ...others] = present;
  const removals = others.map(({ start, end }) => ({ start, end, text: '' }));
  if (first) return [{ start: first.start, end: first.end, text }, ...removals];
  if (text === '') return [];
  const place = order.indexOf(name);
  const before = parent.children.filter((child) => {
    const at = order.indexOf(child.name);
    return at >= 0 && at < place;
  });
  const at = before.at(-1)?.end ?? parent.innerStart;
  return [openForContent(source, parent, at, text)];
}

/** A parent written as <x/> has no inside yet. */
function openForContent(source: string, parent: XmlElement, at: number, text: string): Edit {
  if (parent.innerStart !== parent.end) return { start: at, end: at, text };
  const tag = source.slice(parent.start, parent.end);
  const open = tag.replace(/\s*\/>$/, '>');
  return {
    start: parent.start,
    end: parent.end,
    text: `${open}${text}</${parent.prefix}${parent.name}>`,
  };
}

/** Sets or removes (undefined) attributes of an element's opening tag. */
export function setAttributes(
  source: string,
  element: XmlElement,
  attributes: Readonly<Record<string, string | undefined>>,
): Edit {
  const end = element.innerStart === element.end ? element.end : element.innerStart;
  let tag = source.slice(element.start, end);
  for (const [name, value] of Object.entries(attributes)) {
    const present = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
    if (present.test(tag)) tag = tag.replace(present, () => written);
    else if (written) tag = tag.replace(/\s*(\/?>)$/, (_whole, close: string) => written + close);
  }
  return { start: element.start, end, text: tag };
}

const escapeAttribute = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
