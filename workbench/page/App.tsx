import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Bench } from './bench';
import { blankWorkbook } from './blank-workbook';
import { DeskArea } from './DeskArea';
import { DiscardDialog } from './DiscardDialog';
import { download, pickFile } from './files';
import { PeopleBar } from './PeopleBar';
import { ProblemBar } from './ProblemBar';
import { Ribbon } from './Ribbon';
import { StartPage, type Choice } from './StartPage';
import { inLanguage, templateBytes, type Template } from './templates';
import { TEXTS } from './text';
import { TopBar } from './TopBar';
import { useFileDrop } from './use-file-drop';
import { detailOf, ProblemError } from './problem';

export function App({ bench, templates }: { bench: Bench; templates: readonly Template[] }) {
  const view = useSyncExternalStore(bench.subscribe, bench.view);
  const texts = TEXTS[view.language];
  const [starting, setStarting] = useState(false);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const { book, unsaved } = view;
  const atStart = starting || (book === null && !view.opening);

  useEffect(() => {
    document.documentElement.lang = view.language;
    document.title = book
      ? `${unsaved ? '● ' : ''}${book.name} - ${texts.workbench}`
      : texts.workbench;
  }, [view.language, book, unsaved, texts]);

  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);

  const open = (name: string, read: () => Promise<Uint8Array>) => {
    const go = () => {
      setWaiting(null);
      void tried(async () => {
        await bench.open(await read(), name);
        setStarting(false);
      });
    };
    // A function in React's state is called by its setter: it has to be wrapped.
    if (unsaved) setWaiting(() => go);
    else go();
  };

  /** Problems are shown by whoever met them first; anything else is shown here. */
  const tried = async (work: () => void | Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      bench.fail(
        error instanceof ProblemError
          ? error.problem
          : { code: 'open-failed', name: book?.name ?? '', detail: detailOf(error) },
      );
      return false;
    }
  };

  const save = () => tried(() => download(bench.save(), book!.name));
  const openFile = (file: File) =>
    open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  const openPicked = () => pickFile(openFile);
  const choose = (choice: Choice) => {
    if (choice.kind === 'file') openPicked();
    else if (choice.kind === 'blank') open(texts.blankName, async () => blankWorkbook());
    else {
      const title = inLanguage(choice.template.title, view.language);
      open(`${title}.xlsx`, () => templateBytes(choice.file));
    }
  };

  useFileDrop(openFile);
  const keys = useRef({ save, openPicked, isOpen: false });
  keys.current = { save, openPicked, isOpen: book !== null && !atStart };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key !== 's' && key !== 'o') return;
      event.preventDefault();
      if (key === 'o') keys.current.openPicked();
      else if (keys.current.isOpen) void keys.current.save();
    };
    // Before the grid, which would take the key for typing.
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);

  return (
    <div className="page">
      <TopBar
        bench={bench}
        view={view}
        texts={texts}
        onStart={() => setStarting(true)}
        onOpen={openPicked}
        onSave={() => void save()}
        onLanguage={(language) => void tried(() => bench.setLanguage(language))}
      />
      <ProblemBar problem={view.problem} texts={texts} onClose={() => bench.fail(null)} />
      {atStart && (
        <StartPage
          templates={templates}
          texts={texts}
          language={view.language}
          onChoose={choose}
          {...(book ? { onBack: () => setStarting(false) } : {})}
        />
      )}
      <div className="work" hidden={atStart}>
        <Ribbon bench={bench} view={view} texts={texts} />
        <PeopleBar
          bench={bench}
          view={view}
          texts={texts}
          onAnother={() => void tried(bench.addPerson)}
        />
        <main className="desks">
          {view.desks.map((desk) => (
            <DeskArea
              key={desk.id}
              bench={bench}
              desk={desk}
              texts={texts}
              isOnScreen={desk === view.desk}
              opening={view.opening && desk === view.desk}
            />
          ))}
        </main>
      </div>
      {waiting && (
        <DiscardDialog
          name={book?.name ?? ''}
          texts={texts}
          onCancel={() => setWaiting(null)}
          onDiscard={waiting}
          onSave={() => void save().then((saved) => saved && waiting())}
        />
      )}
    </div>
  );
}
