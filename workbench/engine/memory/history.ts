import type { Edit, Step } from './edit';
import { afterColleague, type NameOf } from './after-colleague';

/** As many steps as Excel takes back. */
const MAX_STEPS = 100;

/** What this workbook's own person did, so that it can be undone step by step. */
export class History {
  private done: readonly Step[] = [];
  private undone: readonly Step[] = [];
  private step: Edit[] | null = null;
  private depth = 0;
  private byColleague = false;

  /** `edit` has just been done. */
  add(edit: Edit, nameOf: NameOf): void {
    if (this.byColleague) return this.meet(edit, nameOf);
    this.undone = [];
    if (this.step) this.step.push(edit);
    else this.remember([edit]);
  }

  /** What happens inside is a colleague's: it is not undone here. */
  asColleague<T>(work: () => T): T {
    const before = this.byColleague;
    this.byColleague = true;
    try {
      return work();
    } finally {
      this.byColleague = before;
    }
  }

  isColleague(): boolean {
    return this.byColleague;
  }

  /** Everything between open and close is one step. They nest. */
  open(): void {
    if (this.byColleague) return;
    this.step ??= [];
    this.depth++;
  }

  close(): void {
    if (this.byColleague || --this.depth > 0 || !this.step) return;
    if (this.step.length > 0) this.remember(this.step);
    this.step = null;
  }

  /** The step to be taken back; it can be done again then. */
  back(): Step | undefined {
    const step = this.done.at(-1);
    if (!step) return undefined;
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, step];
    return step;
  }

  again(): Step | undefined {
    const step = this.undone.at(-1);
    if (!step) return undefined;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, step];
    return step;
  }

  /** Also what a step that is still open holds. */
  forget(): void {
    if (this.step) this.step = [];
    this.done = [];
    this.undone = [];
  }

  private remember(step: Step): void {
    this.done = [...this.done, step].slice(-MAX_STEPS);
  }

  private meet(edit: Edit, nameOf: NameOf): void {
    const open = this.step && this.step.length > 0 ? [this.step] : [];
    const nearestFirst = [...this.done, ...open].reverse();
    const done = afterColleague(nearestFirst, 'back', edit, nameOf);
    if (open.length > 0) this.step = [...(done.shift() ?? [])];
    this.done = done.filter(({ length }) => length > 0).reverse();
    const undone = afterColleague([...this.undone].reverse(), 'again', edit, nameOf);
    this.undone = undone.filter(({ length }) => length > 0).reverse();
  }
}
