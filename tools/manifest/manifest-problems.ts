import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { ELEMENT_ORDER } from './element-order';

/** What the manifest must agree with outside itself. */
export interface ManifestFacts {
  /** version in package.json */
  readonly version: string;
  /** pixel size of an icon below the origin; null = there is no such file */
  readonly iconSize: (path: string) => { readonly width: number; readonly height: number } | null;
}

/** Excel's own limits on texts; a longer one is refused or cut without a word. */
const LIMITS = { 'bt:Url': 2048, ShortStrings: 125, LongStrings: 250, id: 32 };
const GUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const NEEDED_ICONS = [16, 32, 80];

/** What Excel would refuse or show wrongly, most of which its schema does not say. */
export function manifestProblems(xml: string, facts: ManifestFacts): readonly string[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return [
    ...identity(document, facts),
    ...order(document),
    ...resources(document),
    ...origins(document),
    ...icons(document, facts),
    ...translations(document),
  ];
}

const all = (document: Document, name: string): readonly Element[] => [
  ...document.getElementsByTagName(name),
];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const childElements = (element: Element): readonly Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

function identity(document: Document, { version }: ManifestFacts): string[] {
  const text = (name: string): string => all(document, name)[0]?.textContent ?? '';
  return [
    ...(GUID.test(text('Id')) ? [] : [`Id is no GUID: ${text('Id')}`]),
    ...(text('Version') === `${version}.0`
      ? []
      : [`Version is not ${version}.0: ${text('Version')}`]),
    ...(text('DefaultLocale') === 'zh-CN' ? [] : ['DefaultLocale is not zh-CN']),
  ];
}

function order(document: Document): string[] {
  return all(document, '*').flatMap((parent) => {
    const wanted = ELEMENT_ORDER[parent.tagName];
    if (!wanted) return [];
    const places = childElements(parent).map((child) => wanted.indexOf(child.tagName));
    const wrong = places.findIndex((place, index) => place < (places[index - 1] ?? 0));
    const child = childElements(parent)[wrong]?.tagName ?? '';
    return wrong < 0 ? [] : [`<${child}> does not belong there below <${parent.tagName}>`];
  });
}

function resources(document: Document): string[] {
  // An <Icon> has elements of the same name that only point to a resource.
  const declared = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap((name) => all(document, name))
    .filter((element) => element.hasAttribute('id'));
  const ids = declared.map((element) => attribute(element, 'id'));
  const used = all(document, '*').map((element) => attribute(element, 'resid'));
  return [
    ...used.filter((id) => id !== '' && !ids.includes(id)).map((id) => `resid ${id} leads nowhere`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource ${id} is used by nobody`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is given twice`),
    ...ids
      .filter((id) => id.length > LIMITS.id)
      .map((id) => `id ${id} is longer than ${LIMITS.id}`),
    ...declared.flatMap(tooLong),
  ];
}

function tooLong(resource: Element): string[] {
  const parent = (resource.parentNode as Element | null)?.tagName.replace('bt:', '') ?? '';
  const limit =
    parent === 'ShortStrings' || parent === 'LongStrings' ? LIMITS[parent] : LIMITS['bt:Url'];
  const texts = [
    attribute(resource, 'DefaultValue'),
    ...childElements(resource).map((override) => attribute(override, 'Value')),
  ];
  return texts
    .filter((text) => text.length > limit || text === '')
    .map((text) => `${attribute(resource, 'id')} is empty or longer than ${limit}: ${text}`);
}

const urlsOf = (document: Document): readonly string[] =>
  all(document, '*')
    .flatMap((element) => [attribute(element, 'DefaultValue'), attribute(element, 'Value')])
    .filter((value) => /^[a-z]+:\/\//.test(value));

function origins(document: Document): string[] {
  const found = [...new Set(urlsOf(document).map((url) => new URL(url).origin))];
  return [
    ...(found.length === 1 ? [] : [`more than one origin: ${found.join(', ')}`]),
    ...found
      .filter((origin) => !origin.startsWith('https:'))
      .map((origin) => `not https: ${origin}`),
  ];
}

function icons(document: Document, { iconSize }: ManifestFacts): string[] {
  const urlOf = new Map(
    all(document, 'bt:Image').map((image) => [
      attribute(image, 'id'),
      attribute(image, 'DefaultValue'),
    ]),
  );
  const wanted = [
    ...all(document, 'Icon')
      .flatMap(childElements)
      .map((image) => ({
        url: urlOf.get(attribute(image, 'resid')) ?? '',
        size: Number(attribute(image, 'size')),
      })),
    ...all(document, 'IconUrl').map((icon) => ({ url: attribute(icon, 'DefaultValue'), size: 32 })),
    ...all(document, 'HighResolutionIconUrl').map((icon) => ({
      url: attribute(icon, 'DefaultValue'),
      size: 64,
    })),
  ];
  const wrong = wanted.filter(({ url, size }) => {
    const real = url === '' ? null : iconSize(new URL(url).pathname);
    return real?.width !== size || real.height !== size;
  });
  const incomplete = all(document, 'Icon').filter((icon) => {
    const sizes = childElements(icon).map((image) => Number(attribute(image, 'size')));
    return !NEEDED_ICONS.every((size) => sizes.includes(size));
  });
  return [
    ...wrong.map(({ url, size }) => `no picture of ${size} pixels at ${url}`),
    ...incomplete.map(() => `an icon lacks one of the sizes ${NEEDED_ICONS.join(', ')}`),
  ];
}

function translations(document: Document): string[] {
  const translated = (element: Element): boolean =>
    childElements(element).some(
      (child) => /(^|:)Override$/.test(child.tagName) && attribute(child, 'Locale') === 'en-US',
    );
  const plain = [all(document, 'DisplayName')[0], all(document, 'Description')[0]];
  return [...all(document, 'bt:String'), ...plain]
    .filter((element): element is Element => element !== undefined && !translated(element))
    .map((element) => `no English for ${attribute(element, 'id') || element.tagName}`);
}
