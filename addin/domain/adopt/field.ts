import type { Wanted } from '../typed-input';

/** A column of the register that an existing sheet is brought into. */
export interface Field extends Wanted {
  /** its title, and what houses call it otherwise */
  readonly names: readonly string[];
}

/**
 * A heading as it is compared: full-width signs, spaces, and what stands in brackets (金额（元）) make
 * no difference.
 */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s:*.、_-]/g, '')
    .toLowerCase();
