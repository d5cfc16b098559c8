import { canteen } from './canteen';
import { equipment } from './equipment';
import { clients } from './clients';
import { railway } from './railway';
import { warehouse } from './warehouse';
import type { Pack, Register } from './vocabulary';

/** The catalogue: adding a pack is adding a line. */
export const packs: readonly Pack[] = [equipment, canteen, railway, warehouse, clients];

export function registerOf(pack: Pack, id: string): Register | undefined {
  return pack.registers.find((register) => register.id === id);
}
