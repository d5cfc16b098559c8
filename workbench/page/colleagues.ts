// Several people on the workbook of this page.
import {
  createSharedWorkbook,
  type Membership,
  type SharedWorkbook,
} from '../shared/shared-workbook';
import type { Engine } from '../engine/port';

/** Late enough to be seen, soon enough to be waited for. */
const LATENCY_MS = 400;

export interface SharingView {
  readonly held: boolean;
  /** changes that have not left their person's Excel */
  readonly waiting: number;
}

export const notShared: SharingView = { held: false, waiting: 0 };

/** Nothing is looked at while one works alone. */
export function createColleagues(onView: (view: SharingView) => void) {
  let shared: SharedWorkbook | null = null;
  let members: readonly Membership[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;
  let view = notShared;
  let passing = false;

  function show(change: Partial<SharingView>): void {
    const next = { ...view, ...change };
    if (next.held === view.held && next.waiting === view.waiting) return;
    view = next;
    onView(view);
  }

  async function pass(): Promise<void> {
    if (!shared || passing) return;
    passing = true;
    try {
      await shared.settle();
    } finally {
      passing = false;
      show({ waiting: members.reduce((sum, member) => sum + member.waiting(), 0) });
    }
  }

  function begin(person: string, engine: Engine): SharedWorkbook {
    shared = createSharedWorkbook();
    members = [shared.join(person, engine)];
    timer = setInterval(() => void pass(), LATENCY_MS);
    return shared;
  }

  return {
    /**
     * `open` makes the newcomer's workbook out of the first one's, which must not change before
     * `open` has read it.
     */
    async join(
      first: { readonly person: string; readonly engine: Engine },
      person: string,
      open: () => Promise<Engine>,
    ): Promise<void> {
      const together = shared ?? begin(first.person, first.engine);
      together.release();
      await together.settle();
      const since = together.position();
      const engine = await open();
      members = [...members, together.join(person, engine, since)];
      if (view.held) together.hold();
    },
    hold(held: boolean): void {
      if (held) shared?.hold();
      else shared?.release();
      show({ held });
    },
    /** Everything has arrived everywhere. */
    async settle(): Promise<void> {
      shared?.release();
      await shared?.settle();
    },
    end(): void {
      clearInterval(timer);
      for (const member of members) member.leave();
      shared = null;
      members = [];
      show(notShared);
    },
  };
}
