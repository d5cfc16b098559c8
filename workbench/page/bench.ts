// The workbench without its looks: whose Excel is on screen, which workbook is open, what went wrong.
import type { Profile } from '../host/profiles';
import { microsoft365 } from '../host/profiles';
import type { Fault } from '../shared/faults';
import { bookBytes, changesTheFile, openBook, type Book } from './book';
import { createColleagues, notShared, type SharingView } from './colleagues';
import { createDesk, type Desk, type DeskView } from './desk';
import { rememberedLanguage, rememberLanguage, type Language } from './language';
import type { Manifest, RibbonButton } from './manifest';
import { detailOf, ProblemError, problemOfOpening, unseenIn, type Problem } from './problem';

/** Book and pane are those of the desk on screen. */
export interface BenchView extends DeskView {
  readonly desks: readonly Desk[];
  /** the desk on screen */
  readonly desk: Desk;
  readonly sharing: SharingView;
  readonly opening: boolean;
  readonly unsaved: boolean;
  readonly problem: Problem | null;
  readonly language: Language;
  readonly profile: Profile;
}

export type Bench = ReturnType<typeof createBench>;

/** In the order in which they come; the first one works alone at first. */
export const PERSONS = ['张三', '李四', '王五'] as const;

export function createBench(manifest: Manifest) {
  const listeners = new Set<() => void>();
  const colleagues = createColleagues((sharing) => show({ sharing }));
  const first = newDesk();
  let lastOpening: Promise<void> = Promise.resolve();
  let view: BenchView = {
    ...first.view(),
    desks: [first],
    desk: first,
    sharing: notShared,
    opening: false,
    unsaved: false,
    problem: null,
    language: rememberedLanguage(),
    profile: microsoft365,
  };

  function newDesk(person?: string): Desk {
    return createDesk({
      manifest,
      ...(person === undefined ? {} : { person }),
      onView: () => show({}),
      onProblem: (problem) => show({ problem }),
    });
  }

  function show(change: Partial<BenchView>): void {
    const next = { ...view, ...change };
    view = { ...next, ...next.desk.view() };
    for (const listener of listeners) listener();
  }

  /** One after the other: a second file chosen meanwhile waits for the first. */
  function open(bytes: Uint8Array, name: string, unsaved = false): Promise<void> {
    return inTurn(() => openNow(bytes, name, unsaved));
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    return (lastOpening = lastOpening.then(work, work));
  }

  async function openNow(bytes: Uint8Array, name: string, unsaved: boolean): Promise<void> {
    show({ opening: true, problem: null });
    try {
      const book = await openOn(first, bytes, name);
      await sendHome();
      await first.put(book, view);
      show({ unsaved, problem: unseenIn(book.read.model) });
    } catch (error) {
      const problem = problemOfOpening(error, name, bytes);
      show({ problem });
      throw new ProblemError(problem);
    } finally {
      show({ opening: false });
    }
  }

  async function openOn(desk: Desk, bytes: Uint8Array, name: string): Promise<Book> {
    // The grid measures its place: the page must have made room for it.
    await nextFrame();
    const { gridContainer: container } = desk;
    const book = await openBook(bytes, name, { container, language: view.language });
    book.engine.subscribe((event) => {
      if (changesTheFile(event) && !view.unsaved) show({ unsaved: true });
    });
    return book;
  }

  /** The others leave; their changes are in the first one's workbook before. */
  async function sendHome(): Promise<void> {
    const others = view.desks.slice(1);
    colleagues.end();
    show({ desks: [first], desk: first });
    for (const other of others) await other.clear();
  }

  /** The next person opens the same workbook in an Excel of his own. */
  function addPerson(): Promise<void> {
    return inTurn(async () => {
      const person = PERSONS[view.desks.length];
      const { book } = first.view();
      if (person === undefined || !book) return;
      const desk = newDesk(person);
      show({ opening: true, problem: null, desks: [...view.desks, desk], desk });
      try {
        let opened: Book | undefined;
        await colleagues.join({ person: PERSONS[0], engine: book.engine }, person, async () => {
          opened = await openOn(desk, bytesOf(book), book.name);
          return opened.engine;
        });
        if (opened) await desk.put(opened, view);
      } catch (error) {
        show({ desks: view.desks.filter((other) => other !== desk), desk: first });
        const problem = problemOfOpening(error, book.name, new Uint8Array());
        show({ problem });
        throw new ProblemError(problem);
      } finally {
        show({ opening: false });
      }
    });
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
    await colleagues.settle();
    const { book } = view;
    const bytes = book && bytesOf(book);
    rememberLanguage(language);
    show({ language });
    if (book && bytes) await open(bytes, book.name, view.unsaved);
  }

  async function setProfile(profile: Profile): Promise<void> {
    show({ profile });
    for (const desk of view.desks) await desk.restart(view);
  }

  return {
    manifest,
    open,
    save,
    addPerson,
    setLanguage,
    setProfile,
    turnTo: (desk: Desk) => show({ desk }),
    hold: (held: boolean) => colleagues.hold(held),
    setFault: (fault: Fault | null) => view.desk.setFault(fault),
    press: (button: RibbonButton) => view.desk.press(button),
    host: () => view.desk.host(),
    view: () => view,
    fail: (problem: Problem | null) => show({ problem }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const nextFrame = () =>
  new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
