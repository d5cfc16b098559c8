// The custom functions of this add-in: they do nothing but let the cases see how Excel calls them.

/** What Excel asked and was not yet answered, by name. */
const waiting: (() => void)[] = [];
let calls = 0;
const received: unknown[] = [];

/** CHECK.LATER(n): n, once `answer` was called. */
function later(value: number): Promise<number> {
  calls++;
  return new Promise((resolve) => waiting.push(() => resolve(value)));
}

/** CHECK.TWICE(n) */
function twice(value: number): number {
  calls++;
  return value * 2;
}

/** CHECK.RECEIVE(anything, [anything]): 1; what arrived can be looked at. */
function receive(...given: unknown[]): number {
  // The last one is Excel's own account of the call.
  received.push(given.slice(0, -1));
  return 1;
}

/** CHECK.REFUSE(text): #N/A, however it is refused. */
function refuse(): never {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
}

/** To be called while the page loads. */
export function offerFunctions(): void {
  CustomFunctions.associate('LATER', later);
  CustomFunctions.associate('TWICE', twice);
  CustomFunctions.associate('RECEIVE', receive);
  CustomFunctions.associate('REFUSE', refuse);
}

export const asked = {
  get calls() {
    return calls;
  },
  get waiting() {
    return waiting.length;
  },
  get last() {
    return received.at(-1);
  },
  answerAll(): void {
    for (const answer of waiting.splice(0)) answer();
  },
};
