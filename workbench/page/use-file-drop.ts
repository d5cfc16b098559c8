import { useEffect, useRef } from 'react';

/** A file dropped anywhere on the page is opened; without this the browser would leave the page. */
export function useFileDrop(take: (file: File) => void): void {
  const taker = useRef(take);
  taker.current = take;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      taker.current(file);
    };
    addEventListener('dragover', over, { capture: true });
    addEventListener('drop', drop, { capture: true });
    return () => {
      removeEventListener('dragover', over, { capture: true });
      removeEventListener('drop', drop, { capture: true });
    };
  }, []);
}
