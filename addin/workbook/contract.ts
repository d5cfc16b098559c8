import type { MakeBench, MakeReader } from './contract/bench';
import { disturbingContract } from './contract/disturbing';
import { followingContract } from './contract/following';
import { readingContract } from './contract/reading';
import { writingContract } from './contract/writing';

export type { MakeBench, MakeReader } from './contract/bench';

/**
 * Every promise of port.ts, in the words of a register's keeper. An adapter that passes may stand
 * behind any action.
 */
export function workbookContract(name: string, open: MakeBench): void {
  readerContract(name, async (content) => (await open(content)).workbook);
  describe(`${name} writes a workbook`, () => writingContract(open));
  describe(`${name} among people at work`, () => disturbingContract(open));
  describe(`${name} follows the person`, () => followingContract(open));
}

/** Promises of the reading half alone, for adapters that only read. */
export function readerContract(name: string, open: MakeReader): void {
  describe(`${name} reads a workbook`, () => readingContract(open));
}
