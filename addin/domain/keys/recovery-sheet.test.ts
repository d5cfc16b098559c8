import fc from 'fast-check';
import { readSheet, sheetLines } from './recovery-sheet';

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const codes = (typed: string) => {
  const read = readSheet(typed);
  return read.ok ? [] : read.problems;
};
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('恢复单', () => {
  it('is five lines of four groups, and the key is read back from them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const lines = sheetLines(seed);
        for (const line of lines) expect(line).toMatch(/^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$/);
        expect(lines).toHaveLength(5);
        const typed = lines.join('\n\n').toLowerCase().replaceAll('0', 'o').replaceAll(' ', '-');
        expect(readSheet(typed)).toEqual({ ok: true, value: seed });
      }),
    );
  });

  it('names the line where one character was typed wrong', () => {
    const typo = fc.tuple(seeds, fc.nat(4), fc.nat(15), fc.constantFrom(...CHARACTERS));
    fc.assert(
      fc.property(typo, ([seed, line, place, character]) => {
        const lines = sheetLines(seed).map((text) => text.replaceAll(' ', ''));
        const right = lines[line] ?? '';
        const wrong = right.slice(0, place) + character + right.slice(place + 1);
        fc.pre(wrong !== right);
        const typed = lines.map((text, index) => (index === line ? wrong : text)).join('\n');
        expect(codes(typed)).toEqual([{ code: 'keys/sheet-line', sheetLine: line + 1 }]);
      }),
      { numRuns: 1000 },
    );
  });

  it('names the line where two characters changed places', () => {
    const swap = fc.tuple(seeds, fc.nat(4), fc.nat(15), fc.nat(15));
    fc.assert(
      fc.property(swap, ([seed, line, a, b]) => {
        const lines = sheetLines(seed).map((text) => text.replaceAll(' ', ''));
        const letters = [...(lines[line] ?? '')];
        const [one = '', two = ''] = [letters[a], letters[b]];
        fc.pre(one !== two);
        letters[a] = two;
        letters[b] = one;
        const typed = lines.map((text, index) => (index === line ? letters.join('') : text));
        expect(codes(typed.join('\n'))).toEqual([{ code: 'keys/sheet-line', sheetLine: line + 1 }]);
      }),
      { numRuns: 1000 },
    );
  });

  it('names a missing line, lines out of order and lines of two sheets', () => {
    const lines = sheetLines(new Uint8Array(32).fill(7));
    const other = sheetLines(new Uint8Array(32).fill(8));
    expect(codes(lines.slice(0, 4).join('\n'))).toEqual([
      { code: 'keys/sheet-line-missing', sheetLine: 5 },
    ]);
    expect(codes([lines[1], lines[0], ...lines.slice(2)].join('\n'))).toEqual([
      { code: 'keys/sheet-line', sheetLine: 1 },
      { code: 'keys/sheet-line', sheetLine: 2 },
    ]);
    expect(codes([...lines.slice(0, 3), ...other.slice(3)].join('\n'))).toEqual([
      { code: 'keys/sheet-mixed' },
    ]);
    expect(codes([...lines, lines[0]].join('\n'))).toEqual([{ code: 'keys/sheet-mixed' }]);
  });
});
