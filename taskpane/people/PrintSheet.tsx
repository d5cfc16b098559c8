import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface Props {
  readonly children: ReactNode;
}

/** A page of A4 beside the pane: not seen on the screen, alone on the paper. */
export function PrintSheet({ children }: Props) {
  return createPortal(
    <section className={sheet.page} lang="zh-CN">
      {children}
    </section>,
    document.body,
  );
}

const sheet = mergeStyleSets({
  beside: { '@media print': { display: 'none' } },
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

/** Prints what stands in print sheets now, without the pane beside them. */
export function printSheets(): void {
  const pane = document.getElementById('pane');
  pane?.classList.add(sheet.beside);
  setTimeout(() => {
    window.print();
    pane?.classList.remove(sheet.beside);
  });
}
