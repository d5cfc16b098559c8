import { digestOf } from './digest';
import {
  comparePrint,
  contentCode,
  headCode,
  printedText,
  readPrintCode,
  type PrintCode,
  type RecordInFile,
} from './print-codes';

const codes = (text: string) => ({
  content: contentCode(digestOf(`content ${text}`)),
  head: headCode(`E${digestOf(`entry ${text}`).slice(0, 26)}`),
});
const signedOnce = codes('one');
const signedTwice = codes('two');
const copy = (point: Omit<PrintCode, 'no'>): PrintCode => ({ no: 'PZ-2026-00001', ...point });
const record: RecordInFile = {
  printed: [signedOnce, signedTwice],
  disturbed: false,
  finished: true,
};

describe('a code on paper', () => {
  it('has four groups of four, and the head code leaves out the E of every entry', () => {
    expect(signedOnce.content).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(headCode('E0123456789ABCDEFGHJKMNPQRS')).toBe('0123-4567-89AB-CDEF');
  });

  it.each([
    ['as printed', (text: string) => text],
    ['in small letters', (text: string) => text.toLowerCase()],
    ['with full-width colons and spaces', (text: string) => ` ${text.replace(/:/g, '：')} `],
    ['with O for 0 and without hyphens', (text: string) => text.replace(/0(?=[^:]*$)/g, 'O')],
  ])('is read %s', (_, typed) => {
    expect(readPrintCode(typed(printedText(copy(signedOnce))))).toMatchObject(signedOnce);
  });

  it('is read for a number that holds a colon, and for a copy on which nothing was sealed yet', () => {
    const odd = { no: 'A:7', content: '', head: signedOnce.head };
    expect(readPrintCode(printedText(odd))).toEqual(odd);
  });

  it.each([
    '',
    'PZ-2026-00001',
    'RK1:PZ-2026-00001',
    'RK2:PZ-2026-00001:7777-7777-7777-7777:7777-7777-7777-7777',
    'RK1::7777-7777-7777-7777:7777-7777-7777-7777',
    'RK1:PZ-2026-00001:7777-7777-7777-777:7777-7777-7777-7777',
    'RK1:PZ-2026-00001:7777-7777-7777-7777:',
    'RK1:PZ-2026-00001:7777-7777-7777-777U:7777-7777-7777-7777',
  ])('is not read out of “%s”', (typed) => {
    expect(readPrintCode(typed)).toBeNull();
  });
});

describe('验纸', () => {
  it('相符: the newest copy, and an older one after which one more has signed', () => {
    expect(comparePrint(copy(signedTwice), record)).toEqual({ is: 'same', since: 0 });
    expect(comparePrint(copy(signedOnce), record)).toEqual({ is: 'same', since: 1 });
  });

  it('内容已改: a cell was changed after it was printed', () => {
    expect(comparePrint(copy(signedTwice), { ...record, disturbed: true })).toEqual({
      is: 'changed',
    });
  });

  it('内容已改: the paper says another content than the entry that it names', () => {
    const forged = { ...signedTwice, content: signedOnce.content };
    expect(comparePrint(copy(forged), record)).toEqual({ is: 'changed' });
  });

  it('内容已改: a finished record was signed anew by a forger', () => {
    expect(comparePrint(copy(codes('what was really signed')), record)).toEqual({ is: 'changed' });
  });

  it('内容已改: the entry that the paper names was altered, so that the file lacks it', () => {
    const altered = { printed: [signedOnce], disturbed: true, finished: false };
    expect(comparePrint(copy(signedTwice), altered)).toEqual({ is: 'changed' });
  });

  it('查无此条: no record has this number', () => {
    expect(comparePrint(copy(signedTwice), null)).toEqual({ is: 'unknown' });
  });

  it('比本文件新: the file ends before what the paper shows', () => {
    const older = { ...record, printed: [signedOnce], finished: false };
    expect(comparePrint(copy(signedTwice), older)).toEqual({ is: 'newer' });
  });

  it('比本文件新: only a note came after the end', () => {
    const noted = { ...signedTwice, head: codes('note').head };
    expect(comparePrint(copy(noted), record)).toEqual({ is: 'newer' });
  });
});
