import { useEffect, useRef, type RefObject } from 'react';

/** Brings an element into view each time `when` becomes something new (null = not now). */
export function useScrollTo<E extends HTMLElement>(when: unknown): RefObject<E> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (when !== null) element.current?.scrollIntoView({ block: 'nearest' });
  }, [when]);
  return element;
}
