import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';

interface Props {
  readonly children: ReactNode;
}

interface Sheet {
  /** where the pane would show it */
  readonly place: RefObject<HTMLElement>;
  readonly page: RefObject<HTMLElement>;
}

/** Every screen of the pane stays alive: what another one would print is not meant. */
const sheets = new Set<Sheet>();

/** A page of A4 beside the pane: not seen on the screen, alone on the paper. */
export function PrintSheet({ children }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const own = { place, page };
    sheets.add(own);
    return () => void sheets.delete(own);
  }, []);
  return (
    <>
      <span ref={place} hidden />
      {createPortal(
        <section ref={page} className={sheet.page} lang="zh-CN">
          {children}
        </section>,
        document.body,
      )}
    </>
  );
}

const sheet = mergeStyleSets({
  beside: { '@media print': { display: 'none !important' } },
  page: {
    display: 'none',
    '@media print': {
      display: 'block',
      color: '#000000',
      background: '#ffffff',
      fontFamily: '"SimSun", "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif',
      fontSize: '11pt',
      lineHeight: '1.6',
    },
    selectors: {
      h1: { fontSize: '16pt', textAlign: 'center' },
      table: { width: '100%', borderCollapse: 'collapse', fontSize: '10pt' },
      'th, td': { border: '1px solid #000000', padding: '4pt', textAlign: 'left' },
      tr: { breakInside: 'avoid' },
      code: { fontFamily: 'Consolas, "Liberation Mono", monospace', fontSize: '10pt' },
      pre: { fontFamily: 'Consolas, "Liberation Mono", monospace', fontSize: '13pt' },
    },
  },
});

/** Prints the sheets of the screen that is seen, without the pane beside them. */
export function printSheets(): void {
  const elsewhere = [...sheets].filter(({ place }) =>
    place.current?.parentElement?.closest('[hidden]'),
  );
  const beside = [document.getElementById('pane'), ...elsewhere.map(({ page }) => page.current)];
  for (const element of beside) element?.classList.add(sheet.beside);
  setTimeout(() => {
    window.print();
    for (const element of beside) element?.classList.remove(sheet.beside);
  });
}
