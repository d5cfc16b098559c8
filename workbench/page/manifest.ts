// What Excel would read of the add-in's manifest: its tab, its buttons, the namespace of its functions.
import { ProblemError } from './problem';
import type { Language, Localized } from './language';

export interface Manifest {
  readonly paneUrl: string;
  /** REG: what the names of its functions begin with */
  readonly namespace: string;
  readonly name: Localized;
  readonly tab: Localized;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: Localized;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: Localized;
  readonly tip: Localized;
  readonly icon: string;
  readonly action: { readonly kind: 'show-pane' } | { readonly kind: 'run'; readonly name: string };
}

const ADDRESS = '/manifest.xml';

export async function loadManifest(): Promise<Manifest> {
  const answer = await fetch(ADDRESS);
  if (!answer.ok) throw new ProblemError({ code: 'not-there', address: ADDRESS });
  return readManifest(new DOMParser().parseFromString(await answer.text(), 'application/xml'));
}

function readManifest(manifest: Document): Manifest {
  const resources = new Map(
    elements(manifest, 'Resources')
      .flatMap((all) => [...all.getElementsByTagName('*')])
      .flatMap((element) => {
        const id = element.getAttribute('id');
        return id === null ? [] : [[id, localized(element)] as const];
      }),
  );
  const resource = (owner: Element | undefined): Localized => {
    const id = owner?.getAttribute('resid') ?? '';
    const found = resources.get(id);
    if (!found) throw new Error(`manifest.xml: there is no resource “${id}”`);
    return found;
  };

  const tab = elements(manifest, 'CustomTab')[0];
  if (!tab) throw new Error('manifest.xml has no CustomTab');
  return {
    // The manifest may name the address of a later home; here everything lies beside the page.
    paneUrl: new URL(resource(elements(manifest, 'Runtime')[0])['zh-CN']).pathname,
    namespace: resource(elements(manifest, 'Namespace')[0])['zh-CN'],
    name: localized(elements(manifest, 'DisplayName')[0]!),
    tab: resource(child(tab, 'Label')),
    groups: children(tab, 'Group').map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: resource(child(group, 'Label')),
      buttons: children(group, 'Control').map((control) => button(control, resource)),
    })),
  };
}

function button(control: Element, resource: (owner: Element | undefined) => Localized) {
  const action = child(control, 'Action');
  const tip = child(control, 'Supertip');
  const icon = elements(control, 'Image').find((image) => image.getAttribute('size') === '32');
  return {
    id: control.getAttribute('id') ?? '',
    label: resource(child(control, 'Label')),
    tip: resource(tip && child(tip, 'Description')),
    icon: new URL(resource(icon)['zh-CN']).pathname,
    action:
      kindOf(action) === 'ShowTaskpane'
        ? ({ kind: 'show-pane' } as const)
        : ({ kind: 'run', name: textOf(action && child(action, 'FunctionName')) } as const),
  };
}

function localized(element: Element): Localized {
  const standard = element.getAttribute('DefaultValue') ?? '';
  const english = children(element, 'Override').find(
    (override) => override.getAttribute('Locale') === ('en-US' satisfies Language),
  );
  return { 'zh-CN': standard, 'en-US': english?.getAttribute('Value') ?? standard };
}

const kindOf = (element: Element | undefined): string =>
  [...(element?.attributes ?? [])].find(({ localName }) => localName === 'type')?.value ?? '';
const textOf = (element: Element | undefined): string => element?.textContent.trim() ?? '';
const elements = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagNameNS('*', name),
];
const children = (of: Element, name: string): Element[] =>
  [...of.children].filter(({ localName }) => localName === name);
const child = (of: Element, name: string): Element | undefined => children(of, name)[0];
