// A small reader of XML that remembers where each element stands in its text.
// A DOM would forget it, and saving a foreign workbook unharmed means replacing one element
// and leaving every other byte alone. The parts of a workbook need no DTD, no entities of their own.

export interface XmlElement {
  /** Name without its prefix: producers differ in prefixes, never in local names. */
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved. */
  readonly text: string;
  /** Offsets in the source: whole element, and what is between its tags. */
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

export interface XmlVisitor {
  /** Return false to leave the element's content unread. */
  open(name: string, attributes: Readonly<Record<string, string>>, at: TagPosition): boolean | void;
  close?(name: string, at: TagPosition): void;
  text?(text: string): void;
}

export interface TagPosition {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
}

export class XmlError extends Error {
  override name = 'XmlError';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, code: string) => {
    if (code.startsWith('#x')) return String.fromCodePoint(parseInt(code.slice(2), 16));
    if (code.startsWith('#')) return String.fromCodePoint(parseInt(code.slice(1), 10));
    return ENTITIES[code] ?? whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) =>
    sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&quot;',
  );
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

function readAttributes(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  // Two million of them in a long register: cut out by hand, regular expressions take their time.
  for (let equals = tag.indexOf('='); equals >= 0;) {
    let first = equals + 1;
    while (isSpace(tag.charCodeAt(first))) first++;
    const close = tag.indexOf(tag[first] ?? '"', first + 1);
    if (close < 0) break;
    let last = equals;
    while (isSpace(tag.charCodeAt(last - 1))) last--;
    let begin = last;
    while (begin > 0 && !isSpace(tag.charCodeAt(begin - 1))) begin--;
    attributes[tag.slice(begin, last)] = unescapeXml(tag.slice(first + 1, close));
    equals = tag.indexOf('=', close + 1);
  }
  return attributes;
}

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

const [QUOTE, APOSTROPHE, GREATER] = [0x22, 0x27, 0x3e];

/** The end of a tag, skipping '>' inside quoted attribute values. */
function endOfTag(source: string, from: number): number {
  let quote = 0;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  throw new XmlError(`A tag that begins at ${from} is not closed.`);
}

/**
 * Where the closing tag of an element begins whose content nobody wants to read, if that can be said
 * without reading it.
 */
function closingTag(source: string, name: string, from: number): number | undefined {
  const close = source.indexOf(`</${name}`, from);
  if (close < 0) return undefined;
  const content = source.slice(from, close);
  return content.includes('<!') || content.includes(`<${name}`) ? undefined : close;
}

export function scanXml(source: string, visitor: XmlVisitor, from = 0, to = source.length): void {
  const stack: string[] = [];
  let position = from;
  let skipDepth = -1;
  while (position < to) {
    const open = source.indexOf('<', position);
    const textEnd = open < 0 || open > to ? to : open;
    if (textEnd > position && skipDepth < 0 && stack.length > 0)
      visitor.text?.(unescapeXml(source.slice(position, textEnd)));
    if (open < 0 || open >= to) break;
    if (source.startsWith('<!--', open)) {
      position = after(source, '-->', open);
      continue;
    }
    if (source.startsWith('<![CDATA[', open)) {
      position = after(source, ']]>', open);
      if (skipDepth < 0) visitor.text?.(source.slice(open + 9, position - 3));
      continue;
    }
    if (source[open + 1] === '?' || source[open + 1] === '!') {
      position = after(source, '>', open);
      continue;
    }
    const end = endOfTag(source, open);
    position = end + 1;
    if (source[open + 1] === '/') {
      const name = stack.pop();
      if (name === undefined) throw new XmlError(`A closing tag at ${open} closes nothing.`);
      if (skipDepth >= 0 && stack.length > skipDepth) continue;
      skipDepth = -1;
      visitor.close?.(localName(name), { start: open, end: position, prefix: prefixOf(name) });
      continue;
    }
    const selfClosing = source[end - 1] === '/';
    const tag = source.slice(open + 1, selfClosing ? end - 1 : end);
    let length = 0;
    while (length < tag.length && !isSpace(tag.charCodeAt(length))) length++;
    const name = tag.slice(0, length);
    const at = { start: open, end: position, prefix: prefixOf(name) };
    if (skipDepth >= 0) {
      if (!selfClosing) stack.push(name);
      continue;
    }
    const wanted = visitor.open(localName(name), readAttributes(tag.slice(name.length)), at);
    if (selfClosing) visitor.close?.(localName(name), { ...at, start: position });
    else {
      stack.push(name);
      if (wanted !== false) continue;
      const close = closingTag(source, name, position);
      if (close !== undefined && close < to) position = close;
      else skipDepth = stack.length - 1;
    }
  }
  if (stack.length > 0) throw new XmlError(`The element ${stack.at(-1)} is not closed.`);
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw new XmlError(`${mark} is missing after ${from}.`);
  return at + mark.length;
}

/** The whole text as a tree. `leaveUnread` names elements whose content is skipped (sheetData). */
export function parseXml(source: string, leaveUnread: readonly string[] = []): XmlElement {
  type Draft = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };
  const stack: Draft[] = [];
  let root: Draft | undefined;
  scanXml(source, {
    open(name, attributes, at) {
      const element: Draft = {
        name,
        prefix: at.prefix,
        attributes,
        children: [],
        text: '',
        start: at.start,
        end: at.end,
        innerStart: at.end,
        innerEnd: at.end,
      };
      const parent = stack.at(-1);
      if (parent) parent.children.push(element);
      else root ??= element;
      stack.push(element);
      return !leaveUnread.includes(name);
    },
    text(text) {
      stack.at(-1)!.text += text;
    },
    close(_name, at) {
      const element = stack.pop()!;
      element.innerEnd = at.start;
      element.end = at.end;
    },
  });
  if (!root) throw new XmlError('The text holds no element.');
  return root;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Attributes as they are written in XML: undefined ones are left out. */
export function attributesText(
  attributes: Readonly<Record<string, string | number | undefined>>,
): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
