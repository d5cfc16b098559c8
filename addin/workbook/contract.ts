import { readingContract } from './contract/reading';
import type { MakeReader } from './contract/bench';

/** Promises of the reading half alone, for adapters that only read. */
export function readerContract(name: string, makeReader: MakeReader): void {
  describe(`${name} reads a workbook`, () => readingContract(makeReader));
}
