/**
 * All panes of this page come from one origin and would share its storage, as if all people sat at
 * one PC. From now on this frame finds only what was stored for its person.
 */
export function giveOwnStorage(frame: HTMLIFrameElement, person: string): void {
  const page = frame.contentWindow;
  if (!page) return;
  const prefix = `workbench.${person}.`;
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    const own = ownStorage(window[name], prefix);
    // A page from elsewhere has a storage of its own anyway, and may not be touched.
    if (new URL(frame.src).origin === location.origin)
      Object.defineProperty(page, name, { configurable: true, get: () => own });
  }
}

/** The methods of Storage; members by name (`storage.key`) are not there. */
function ownStorage(all: Storage, prefix: string): Storage {
  const names = () =>
    Object.keys(all).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  return {
    get length() {
      return names().length;
    },
    key: (index) => names()[index] ?? null,
    getItem: (key) => all.getItem(prefix + key),
    setItem: (key, value) => all.setItem(prefix + key, value),
    removeItem: (key) => all.removeItem(prefix + key),
    clear: () => names().forEach((key) => all.removeItem(prefix + key)),
  };
}
