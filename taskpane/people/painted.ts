/** A page that is not in view paints nothing, and waits for nothing. */
const PATIENCE_MS = 100;

/** Resolves when what was just set is on the screen: what follows keeps the page busy. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, PATIENCE_MS);
    requestAnimationFrame(() => setTimeout(done));
  });
