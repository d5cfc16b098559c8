import { numbersAfter } from '../next-numbers';
import type { NumberRequest } from '../port';
import { literal, startingWith } from './find-text';

/**
 * The next free number of a series. As a rule the count tells it; where numbers are missing or
 * doubled the first free one after the count is taken, so that none is ever given twice.
 */
export class FreeNumber {
  private readonly count: Excel.FunctionResult<number>;
  private from = 0;
  private candidates: readonly { readonly text: string; readonly hit: Hit }[] = [];
  private readonly free: string[] = [];

  /** Adds the count to the batch. */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly request: NumberRequest,
  ) {
    const { functions } = context.workbook;
    this.count = functions.countIf(this.cells(), startingWith(request.startsWith));
    this.count.load('value');
  }

  /** Adds to the batch what tells which of the next numbers stand there already. */
  probe(): void {
    if (this.candidates.length === 0)
      this.from = Math.max(Number(this.count.value), this.request.after ?? 0);
    else {
      this.free.push(...this.freeOfThese());
      this.from += this.candidates.length;
    }
    this.candidates = numbersAfter(this.request, this.from).map((text) => {
      const hit = this.context.workbook.functions.match(literal(text), this.cells(), 0);
      hit.load('value, error');
      return { text, hit };
    });
  }

  /** undefined = too many of those that were looked at stand there: probe again. */
  found(): readonly string[] | undefined {
    const { take = 1 } = this.request;
    const free = [...this.free, ...this.freeOfThese()];
    return free.length < take ? undefined : free.slice(0, take);
  }

  private freeOfThese(): readonly string[] {
    return this.candidates
      .filter(({ hit }) => hit.error || typeof hit.value !== 'number')
      .map(({ text }) => text);
  }

  private cells(): Excel.Range {
    const { table, column } = this.request;
    return this.context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
  }
}

type Hit = Excel.FunctionResult<number>;

/** After a batch with the probes: goes on looking only where all of them were taken. */
export async function freeNumbers(
  context: Excel.RequestContext,
  numbers: readonly FreeNumber[],
): Promise<readonly (readonly string[])[]> {
  for (;;) {
    const taken = numbers.filter((number) => number.found() === undefined);
    if (taken.length === 0) return numbers.map((number) => number.found() ?? []);
    for (const number of taken) number.probe();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once for eight or more taken numbers
    await context.sync();
  }
}
