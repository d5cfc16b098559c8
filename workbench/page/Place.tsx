import { useEffect, useRef } from 'react';

/** Holds an element that others fill: React draws around it and never into it. */
export function Place({ element }: { element: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.append(element), [element]);
  return <div ref={place} className="place" />;
}
