// One person's Excel on this page: the workbook in his grid, the add-in beside it.
import { startHost, type Host } from '../host/host';
import type { Profile } from '../host/profiles';
import { createFaults, type Fault, type Faults } from '../shared/faults';
import { closeBook, type Book } from './book';
import { openInNewTab } from './created';
import type { Language } from './language';
import type { Manifest, RibbonButton } from './manifest';
import { detailOf, ProblemError, type Problem } from './problem';

export interface DeskView {
  readonly book: Book | null;
  readonly paneShown: boolean;
  readonly paneReady: boolean;
  readonly batches: number;
  readonly bytes: number;
  readonly fault: Fault | null;
}

export interface DeskOptions {
  readonly manifest: Manifest;
  /** whose storage the add-in finds; none: this browser's own */
  readonly person?: string;
  onView(): void;
  onProblem(problem: Problem): void;
}

/** How the page is set up when the add-in starts. */
export interface Setting {
  readonly language: Language;
  readonly profile: Profile;
}

export type Desk = ReturnType<typeof createDesk>;

let desks = 0;

export function createDesk({ manifest, person, onView, onProblem }: DeskOptions) {
  // They stay the same elements for as long as the desk is there, however it is drawn.
  const gridContainer = container('grid-container');
  const frameContainer = container('frame-container');
  const faults: Faults = createFaults({
    onChange: (fault) => show({ fault }),
    onPaneClosed() {
      show({ paneShown: false, paneReady: false });
      void stopHost({ engineToo: false });
    },
  });
  let host: Host | null = null;
  let stops: (() => void)[] = [];
  let setting: Setting | null = null;
  let view: DeskView = {
    book: null,
    paneShown: true,
    paneReady: false,
    batches: 0,
    bytes: 0,
    fault: null,
  };

  function show(change: Partial<DeskView>): void {
    view = { ...view, ...change };
    onView();
  }

  /** `book` takes the place of the one that was on the desk. */
  async function put(book: Book, now: Setting): Promise<void> {
    await clear();
    faults.set(null);
    show({ book, paneShown: true });
    startAddin(now);
  }

  async function clear(): Promise<void> {
    await stopHost({ engineToo: true });
    const { book } = view;
    if (!book) return;
    show({ book: null });
    closeBook(book);
  }

  function startAddin(now: Setting): void {
    setting = now;
    const { book } = view;
    if (!book) return;
    const started = startHost({
      engine: faults.engine(book.engine),
      frameContainer,
      addinUrl: new URL(manifest.paneUrl, location.origin).href,
      profile: now.profile,
      locale: now.language,
      around: faults.around,
      openWorkbook: openAnother,
      ...(person === undefined ? {} : { person }),
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
        host === started && onProblem({ code: 'add-in-failed', detail: detailOf(error) }),
    );
  }

  function openAnother(bytes: Uint8Array | null): void {
    try {
      openInNewTab(bytes);
    } catch (error) {
      if (error instanceof ProblemError) onProblem(error.problem);
      throw error;
    }
  }

  async function stopHost(options: { readonly engineToo: boolean }): Promise<void> {
    for (const stop of stops) stop();
    stops = [];
    const stopped = host;
    host = null;
    await stopped?.dispose(options);
  }

  async function restart(now: Setting): Promise<void> {
    show({ paneReady: false });
    await stopHost({ engineToo: false });
    startAddin(now);
  }

  function showPane(paneShown: boolean): void {
    show({ paneShown });
    if (paneShown && !host && setting) startAddin(setting);
    else host?.showPane(paneShown);
  }

  async function press(button: RibbonButton): Promise<void> {
    if (button.action.kind === 'show-pane') return showPane(true);
    try {
      await host?.runCommand(button.action.name, button.id);
    } catch (error) {
      const label = button.label[setting?.language ?? 'zh-CN'];
      onProblem({ code: 'command-failed', button: label, detail: detailOf(error) });
    }
  }

  return {
    id: ++desks,
    gridContainer,
    frameContainer,
    put,
    clear,
    restart,
    showPane,
    press,
    setFault: faults.set,
    host: () => host,
    view: () => view,
  };
}

function container(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
