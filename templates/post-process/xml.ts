import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { textPart, type Parts } from './package';

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const parseXml = (text: string): Document =>
  new DOMParser().parseFromString(text, 'text/xml');

/** Changes one XML part in place. */
export function editPart(parts: Parts, path: string, edit: (root: Element) => void): void {
  const document = parseXml(textPart(parts, path));
  if (document.documentElement) edit(document.documentElement);
  parts.set(path, new XMLSerializer().serializeToString(document));
}

export const elements = (root: Document | Element, name: string): readonly Element[] => [
  ...root.getElementsByTagName(name),
];

export const childElements = (element: Element): readonly Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);

export function addElement(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>>,
  text?: string,
  before: Element | null = null,
): Element {
  const document = parent.ownerDocument;
  if (!document) throw new Error(`${parent.nodeName} stands in no document`);
  const element = document.createElementNS(parent.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.appendChild(document.createTextNode(text));
  parent.insertBefore(element, before);
  return element;
}

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
