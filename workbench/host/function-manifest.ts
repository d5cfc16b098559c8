// What the manifest says about custom functions: their namespace, and where their metadata is.
import type { HostLocale } from './app-context';
import type { CustomFunction } from './function-arguments';

const OFFICE = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

export interface FunctionLibrary {
  /** `REG`: formulas say REG.NAME */
  readonly namespace: string;
  readonly functions: readonly CustomFunction[];
}

export const noFunctions: FunctionLibrary = { namespace: '', functions: [] };

/** Addresses in the manifest name the origin where the add-in will live; here it lives at `base`. */
export async function loadFunctions(
  manifestUrl: URL,
  base: URL,
  locale: HostLocale,
): Promise<FunctionLibrary> {
  const manifest = new DOMParser().parseFromString(await text(manifestUrl), 'text/xml');
  const point = [...manifest.getElementsByTagName('ExtensionPoint')].find(
    (p) => p.getAttribute('xsi:type') === 'CustomFunctions',
  );
  if (!point) return noFunctions;
  const namespace = resource(manifest, point.querySelector('Namespace'), locale);
  const metadata = resource(manifest, point.querySelector('Metadata > SourceLocation'), locale);
  const { pathname, search } = new URL(metadata, base);
  const { functions } = JSON.parse(await text(new URL(pathname + search, base))) as {
    functions: readonly CustomFunction[];
  };
  return { namespace, functions };
}

/** The string or address that an element's `resid` stands for, in one language. */
function resource(manifest: Document, element: Element | null, locale: HostLocale): string {
  const id = element?.getAttribute('resid');
  const found = ['String', 'Url']
    .flatMap((tag) => [...manifest.getElementsByTagNameNS(OFFICE, tag)])
    .find((entry) => entry.getAttribute('id') === id);
  if (!found) throw new Error(`the manifest has no resource ${id}`);
  const own = [...found.getElementsByTagNameNS(OFFICE, 'Override')].find(
    (entry) => entry.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase(),
  );
  return own?.getAttribute('Value') ?? found.getAttribute('DefaultValue') ?? '';
}

async function text(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return response.text();
}
