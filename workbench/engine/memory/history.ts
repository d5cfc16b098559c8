interface Change {
  readonly back: () => void;
  readonly again: () => void;
}

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
    else this.done.push([change]);
  }

  /** Everything between open and close is one step. They nest. */
  open(): void {
    this.step ??= [];
    this.depth++;
  }

  close(): void {
    if (--this.depth > 0 || !this.step) return;
    if (this.step.length > 0) this.done.push(this.step);
    this.step = null;
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
