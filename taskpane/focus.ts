/**
 * A button that did its work is often gone after it, and with it the place of the keyboard. The
 * heading of what is shown instead catches it; whoever is somewhere else meanwhile stays there.
 */
export function catchFocus(screen: HTMLElement | null): void {
  // The new screen is drawn first.
  setTimeout(() => {
    // Whoever is in the sheet stays in the sheet.
    if (!document.hasFocus()) return;
    const { activeElement } = document;
    const lost =
      activeElement === null ||
      activeElement === document.body ||
      activeElement.closest('[hidden]') !== null;
    if (lost) screen?.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true });
  });
}

/** Leads the keyboard to what was just opened: its first field, or else its first button. */
export function focusFirst(part: HTMLElement | null): void {
  setTimeout(() => {
    const field = part?.querySelector<HTMLElement>('input, select');
    (field ?? part?.querySelector<HTMLElement>('button'))?.focus();
  });
}
