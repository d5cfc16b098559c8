// The list that the build leaves beside the templates.
import { ProblemError } from './problem';
import type { Language } from './language';

export interface Template {
  readonly id: string;
  readonly file: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly owner: { readonly zh: string; readonly en: string };
  /** The same workbook with a filled sample month, once there is one. */
  readonly sample?: string;
}

export const inLanguage = (text: Template['title'], language: Language): string =>
  language === 'zh-CN' ? text.zh : text.en;

export async function loadTemplates(): Promise<readonly Template[]> {
  const answer = await fetch('/templates/index.json');
  // Without templates the page still opens files; it says so where the cards would be.
  return answer.ok ? ((await answer.json()) as readonly Template[]) : [];
}

export const templateBytes = (file: string): Promise<Uint8Array> =>
  fetchBytes(`/templates/${file}`);

/** The workbook named with --file, under its own name. */
export async function servedFile(): Promise<{ bytes: Uint8Array; name: string }> {
  const head = await fetch('/file', { method: 'HEAD' });
  const name = /filename\*=UTF-8''([^;]+)/.exec(head.headers.get('content-disposition') ?? '')?.[1];
  return {
    bytes: await fetchBytes('/file'),
    name: name === undefined ? 'file.xlsx' : decodeURIComponent(name),
  };
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new ProblemError({ code: 'not-there', address });
  return new Uint8Array(await answer.arrayBuffer());
}
