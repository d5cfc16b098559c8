/** An installed Chrome, Edge or Chromium, or undefined. BROWSER_PATH overrides the search. */
export function findBrowser(): string | undefined;
/** LibreOffice's program, or undefined. SOFFICE_PATH overrides the search. */
export function findOffice(): string | undefined;
export function hasChineseFont(): boolean;
