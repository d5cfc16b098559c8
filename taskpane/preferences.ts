/**
 * Small habits of this PC, e.g. the language. Excel on the web gives each site that embeds it its
 * own part of the storage (`partitionKey`).
 */
const keyOf = (name: string): string =>
  `${Office.context.partitionKey ?? ''}register-keeper.${name}`;

/** null = not kept here, or not readable as `T` */
export function readPreference<T extends string>(
  name: string,
  is: (text: string) => text is T,
): T | null {
  const kept = storage()?.getItem(keyOf(name)) ?? null;
  return kept !== null && is(kept) ? kept : null;
}

export function writePreference(name: string, value: string): void {
  try {
    storage()?.setItem(keyOf(name), value);
  } catch (error) {
    // Full, or refused: the habit holds until the pane is closed.
    console.warn(error);
  }
}

/** Browsers that refuse storage to embedded pages throw when it is only named. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    console.warn(error);
    return null;
  }
}
