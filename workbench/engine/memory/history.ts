interface Change {
  readonly back: () => void;
  readonly again: () => void;
}

/** As many steps as Excel takes back. */
const MAX_STEPS = 100;

/** What was done, so that it can be undone step by step. */
export class History {
  private readonly done: Change[][] = [];
  private readonly undone: Change[][] = [];
  private step: Change[] | null = null;
  private depth = 0;

  /** Does it and remembers how to take it back. */
  run(again: () => void, back: () => void): void {
    again();
    this.undone.length = 0;
    const change = { again, back };
    if (this.step) this.step.push(change);
    else this.remember([change]);
  }

  /** Everything between open and close is one step. They nest. */
  open(): void {
    this.step ??= [];
    this.depth++;
  }

  close(): void {
    if (--this.depth > 0 || !this.step) return;
    if (this.step.length > 0) this.remember(this.step);
    this.step = null;
  }

  private remember(step: Change[]): void {
    this.done.push(step);
    if (this.done.length > MAX_STEPS) this.done.shift();
  }

  undo(): void {
    const step = this.done.pop();
    if (!step) return;
    for (const change of [...step].reverse()) change.back();
    this.undone.push(step);
  }

  redo(): void {
    const step = this.undone.pop();
    if (!step) return;
    for (const change of step) change.again();
    this.done.push(step);
  }
}
