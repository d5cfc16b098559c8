/** What happened, counted. */
export class Tally {
  steps = 0;
  /** receipts that were given to somebody */
  accepted = 0;
  /** rows of the cash book among them */
  posted = 0;
  readonly refusals = new Map<string, number>();
  /** how the outbox found what it looked for */
  readonly standings = new Map<string, number>();

  refused(code: string): void {
    add(this.refusals, code);
  }

  stood(standing: string): void {
    add(this.standings, standing);
  }
}

const add = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);
