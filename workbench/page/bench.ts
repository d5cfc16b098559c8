// The workbench without its looks: which workbook is open, the add-in beside it, what went wrong.
import type { Profile } from '../host/profiles';
import { microsoft365 } from '../host/profiles';
import { startHost, type Host } from '../host/host';
import { bookBytes, changesTheFile, closeBook, openBook, type Book } from './book';
import { rememberedLanguage, rememberLanguage, type Language } from './language';
import type { Manifest, RibbonButton } from './manifest';
import { detailOf, ProblemError, problemOfOpening, type Problem } from './problem';

export interface BenchView {
  readonly book: Book | null;
  readonly opening: boolean;
  readonly unsaved: boolean;
  readonly paneShown: boolean;
  readonly paneReady: boolean;
  readonly problem: Problem | null;
  readonly language: Language;
  readonly profile: Profile;
  readonly batches: number;
  readonly bytes: number;
}

export type Bench = ReturnType<typeof createBench>;

export function createBench(manifest: Manifest) {
  // They stay the same elements for as long as the page lives, however it is drawn.
  const gridContainer = container('grid-container');
  const frameContainer = container('frame-container');
  const listeners = new Set<() => void>();
  let host: Host | null = null;
  let stops: (() => void)[] = [];
  let lastOpening: Promise<void> = Promise.resolve();
  let view: BenchView = {
    book: null,
    opening: false,
    unsaved: false,
    paneShown: true,
    paneReady: false,
    problem: null,
    language: rememberedLanguage(),
    profile: microsoft365,
    batches: 0,
    bytes: 0,
  };

  function show(change: Partial<BenchView>): void {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  /** One after the other: a second file chosen meanwhile waits for the first. */
  function open(bytes: Uint8Array, name: string, unsaved = false): Promise<void> {
    const next = () => openNow(bytes, name, unsaved);
    return (lastOpening = lastOpening.then(next, next));
  }

  async function openNow(bytes: Uint8Array, name: string, unsaved: boolean): Promise<void> {
    show({ opening: true, problem: null });
    const old = view.book;
    try {
      // The grid measures its place: the page must have made room for it.
      await nextFrame();
      const book = await openBook(bytes, name, {
        container: gridContainer,
        language: view.language,
      });
      await stopHost({ engineToo: true });
      if (old) closeBook(old);
      show({ book, unsaved });
      book.engine.subscribe((event) => {
        if (changesTheFile(event) && !view.unsaved) show({ unsaved: true });
      });
      startAddin(book);
    } catch (error) {
      const problem = problemOfOpening(error, name, bytes);
      show({ problem });
      throw new ProblemError(problem);
    } finally {
      show({ opening: false });
    }
  }

  function startAddin(book: Book): void {
    const started = startHost({
      engine: book.engine,
      frameContainer,
      addinUrl: new URL(manifest.paneUrl, location.origin).href,
      profile: view.profile,
      locale: view.language,
    });
    host = started;
    const count = () => {
      const { batches, requestBytes, responseBytes } = started.traffic;
      show({ batches, bytes: requestBytes + responseBytes });
    };
    stops = [started.onTraffic(count), started.onPane((paneShown) => show({ paneShown }))];
    show({ paneReady: false });
    count();
    started.ready.then(
      () => host === started && show({ paneReady: true }),
      (error: unknown) =>
        host === started && show({ problem: { code: 'add-in-failed', detail: detailOf(error) } }),
    );
  }

  async function stopHost(options: { readonly engineToo: boolean }): Promise<void> {
    for (const stop of stops) stop();
    stops = [];
    const stopped = host;
    host = null;
    await stopped?.dispose(options);
  }

  /** The file's bytes as they would be saved now; it counts as saved from then on. */
  function save(): Uint8Array {
    if (!view.book) throw new Error('There is no workbook to save.');
    const bytes = bytesOf(view.book);
    show({ unsaved: false, problem: null });
    return bytes;
  }

  function bytesOf(book: Book): Uint8Array {
    try {
      if (book.engine.isEditing()) throw new ProblemError({ code: 'still-editing' });
      return bookBytes(book, manifest.namespace);
    } catch (error) {
      const problem: Problem =
        error instanceof ProblemError
          ? error.problem
          : { code: 'save-failed', detail: detailOf(error) };
      show({ problem });
      throw new ProblemError(problem);
    }
  }

  /** Grid and pane take their language when they start: the workbook is opened again as it is. */
  async function setLanguage(language: Language): Promise<void> {
    const { book } = view;
    const bytes = book && bytesOf(book);
    rememberLanguage(language);
    show({ language });
    if (book && bytes) await open(bytes, book.name, view.unsaved);
  }

  async function setProfile(profile: Profile): Promise<void> {
    show({ profile, paneReady: false });
    await stopHost({ engineToo: false });
    if (view.book) startAddin(view.book);
  }

  function showPane(paneShown: boolean): void {
    show({ paneShown });
    host?.showPane(paneShown);
  }

  async function press(button: RibbonButton): Promise<void> {
    if (button.action.kind === 'show-pane') return showPane(true);
    try {
      await host?.runCommand(button.action.name, button.id);
    } catch (error) {
      const label = button.label[view.language];
      show({ problem: { code: 'command-failed', button: label, detail: detailOf(error) } });
    }
  }

  return {
    manifest,
    gridContainer,
    frameContainer,
    open,
    save,
    setLanguage,
    setProfile,
    showPane,
    press,
    host: () => host,
    view: () => view,
    fail: (problem: Problem | null) => show({ problem }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function container(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

const nextFrame = () =>
  new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
