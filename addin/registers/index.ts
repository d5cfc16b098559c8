import { canteen } from './canteen';
import type { Pack, Register } from './vocabulary';

/** The catalogue: adding a pack is adding a line. */
export const packs: readonly Pack[] = [canteen];

export function registerOf(pack: Pack, id: string): Register | undefined {
  return pack.registers.find((register) => register.id === id);
}
