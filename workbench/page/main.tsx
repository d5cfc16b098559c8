import type { UniverEngine } from '../engine/univer';
import type { Host } from '../host/host';
import type { Traffic } from '../host/traffic';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createBench, type Bench } from './bench';
import { bookFromOpener, createdBook } from './created';
import { loadManifest } from './manifest';
import { rememberedLanguage } from './language';
import { detailOf, ProblemError, type Problem } from './problem';
import { inLanguage, loadTemplates, servedFile, templateBytes, type Template } from './templates';
import { TEXTS } from './text';
import './page.css';

/** What tests drive the page with; `ready` settles when what the address asks for is open. */
interface Workbench {
  readonly ready: Promise<void>;
  /** of the person on screen */
  readonly engine: UniverEngine | undefined;
  /** of all, in the order in which they came */
  readonly engines: readonly (UniverEngine | undefined)[];
  readonly host: Host | null;
  readonly traffic: Traffic | undefined;
  open(bytes: Uint8Array, name: string): Promise<void>;
  save(): Uint8Array;
  /** what the add-in made, for the tab that shows it */
  createdBook(number: number): Uint8Array | undefined;
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

const root = createRoot(document.getElementById('page')!);

async function start(): Promise<void> {
  const [manifest, templates] = await Promise.all([loadManifest(), loadTemplates()]);
  const bench = createBench(manifest);
  root.render(<App bench={bench} templates={templates} />);
  window.workbench = {
    ready: openWanted(bench, templates),
    get engine() {
      return bench.view().book?.engine;
    },
    get engines() {
      return bench.view().desks.map((desk) => desk.view().book?.engine);
    },
    get host() {
      return bench.host();
    },
    get traffic() {
      return bench.host()?.traffic;
    },
    open: (bytes, name) => bench.open(bytes, name),
    save: bench.save,
    createdBook,
  };
  await window.workbench.ready;
}

/** ?template=canteen, ?file and ?created=1 open something at once. */
async function openWanted(bench: Bench, templates: readonly Template[]): Promise<void> {
  try {
    const file = await wantedFile(bench, templates);
    if (!file) return;
    await bench.open(file.bytes, file.name, wantedNew());
    await bench.host()?.ready;
  } catch (error) {
    if (error instanceof ProblemError) bench.fail(error.problem);
    throw error;
  }
}

/** What the add-in made is nowhere saved yet. */
const wantedNew = (): boolean => new URLSearchParams(location.search).has('created');

async function wantedFile(bench: Bench, templates: readonly Template[]) {
  const wanted = new URLSearchParams(location.search);
  const created = wanted.get('created');
  if (created !== null)
    return {
      bytes: bookFromOpener(created),
      name: TEXTS[bench.view().language].blankName.replace('1', created),
    };
  const id = wanted.get('template');
  if (id === null) return wanted.has('file') ? servedFile() : undefined;
  const template = templates.find((known) => known.id === id);
  if (!template) throw new ProblemError({ code: 'not-there', address: `?template=${id}` });
  const name = `${inLanguage(template.title, bench.view().language)}.xlsx`;
  return { bytes: await templateBytes(template.file), name };
}

start().catch((error: unknown) => {
  // With a bench on screen its bar has said it already.
  if (window.workbench) return;
  const problem: Problem =
    error instanceof ProblemError
      ? error.problem
      : { code: 'add-in-failed', detail: detailOf(error) };
  const said = TEXTS[rememberedLanguage()].problem(problem);
  root.render(
    <p role="alert" className="problem">
      <strong>{said.what}</strong> {said.then}
    </p>,
  );
});
