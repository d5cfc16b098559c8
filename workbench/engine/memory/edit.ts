import type { SheetId } from '../port';
import type { Shift } from '../rect';
import type { Outline } from './book';
import type { Placed } from './grid';

/** One change to the workbook, as data: what came in between can be told from it. */
export type Edit =
  | {
      readonly kind: 'cells';
      readonly sheet: SheetId;
      readonly before: readonly Placed[];
      readonly after: readonly Placed[];
    }
  | {
      readonly kind: 'shift';
      readonly sheet: SheetId;
      readonly shift: Shift;
      /** what a deletion took away */
      readonly removed: readonly Placed[];
      /** an event said that cells were inserted or deleted */
      readonly told: boolean;
    }
  | { readonly kind: 'outline'; readonly before: Outline; readonly after: Outline };

export type Step = readonly Edit[];

const OPPOSITE = { down: 'up', up: 'down', left: 'right', right: 'left' } as const;

/** The shift that brings everything back where it was. */
export const opposite = ({ at, how }: Shift): Shift => ({ at, how: OPPOSITE[how] });
