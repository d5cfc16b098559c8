import fc from 'fast-check';
import { canonicalCell, joinTexts, readCanonicalCell, splitTexts } from '../canonical';
import type { CellValue } from '../cell';
import { digestOf, rowIdOf } from '../digest';
import { entryId, readContent, sealDigest, type Entry } from './entry';
import { entryFromFields, fieldsOf } from './fields';

/** 7:10 as a fraction of the day, with more digits than programs write into a file. */
const SEVEN_TEN = 430 / 1440;

/** Written test vectors: whoever verifies without our code must get these. */
describe('封签的规范文本', () => {
  it.each`
    cell                                     | unit       | text
    ${{ kind: 'blank' }}                     | ${'plain'} | ${'-'}
    ${{ kind: 'text', text: '' }}            | ${'plain'} | ${'t'}
    ${{ kind: 'text', text: '土豆\r\n2号' }} | ${'plain'} | ${'t土豆\n2号'}
    ${{ kind: 'text', text: 'e\u0301' }}     | ${'plain'} | ${'t\u00e9'}
    ${{ kind: 'number', number: 12.5 }}      | ${'fen'}   | ${'f1250'}
    ${{ kind: 'number', number: 12.345 }}    | ${'fen'}   | ${'n12.345'}
    ${{ kind: 'number', number: 12.5 }}      | ${'plain'} | ${'n12.5'}
    ${{ kind: 'number', number: -0 }}        | ${'plain'} | ${'n0'}
    ${{ kind: 'number', number: 46086.5 }}   | ${'plain'} | ${'n46086.5'}
    ${{ kind: 'number', number: SEVEN_TEN }} | ${'plain'} | ${'n0.298611111111111'}
    ${{ kind: 'boolean', boolean: true }}    | ${'plain'} | ${'b1'}
    ${{ kind: 'error', error: '#N/A' }}      | ${'plain'} | ${'e#N/A'}
    ${{ kind: 'text', text: '12.5' }}        | ${'fen'}   | ${'t12.5'}
  `('$cell → $text', ({ cell, unit, text }) => {
    expect(canonicalCell(cell, unit)).toBe(text);
  });

  it('joins texts so that none can pass for two', () => {
    expect(joinTexts(['土豆', '', '3:a,'])).toBe('2:土豆,0:,4:3:a,,');
    expect(splitTexts('2:土豆,0:,4:3:a,,')).toEqual(['土豆', '', '3:a,']);
    for (const broken of ['2:土,', '02:土豆,', 'x', '2:土豆', '-1:,'])
      expect(splitTexts(broken)).toBeNull();
  });

  it('is SHA-256 in base 32', () => {
    // SHA-256 of the empty text begins e3b0c442 98fc1c14.
    expect(digestOf('').slice(0, 12)).toBe('WERC8GMRZGE1');
    expect(rowIdOf(new Uint8Array(10))).toBe('R0000000000000000');
  });

  it('has this digest for this voucher', () => {
    const content = [
      { line: '', column: 'total', value: 'f4000' },
      { line: 'R0000000000000000-0001', column: 'item', value: 't土豆' },
    ];
    const scope = {
      workbookId: 'W',
      register: 'voucher',
      revision: 1,
      rowId: 'R0000000000000000',
    };
    // Computed with another program from the text
    // 22:register-keeper/seal/1,1:W,7:voucher,1:1,17:R0000000000000000,66:19:0:,5:total,5:f4000,,39:22:R0000000000000000-0001,4:item,3:t土豆,,,
    expect(sealDigest(scope, content)).toBe('MVK60Q0BJYC3RB6YDYF522V1G4SXEQRVM8ZH6NCHVQPZJGC4S020');
  });

  const cells: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constant<CellValue>({ kind: 'blank' }),
    fc
      .string()
      .map((text): CellValue => ({ kind: 'text', text: text.replace(/\r/g, '').normalize('NFC') })),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((number) => Number(number.toPrecision(15)))
      .map((number): CellValue => ({ kind: 'number', number: number === 0 ? 0 : number })),
    fc.boolean().map((boolean): CellValue => ({ kind: 'boolean', boolean })),
  );

  it('stays the same when a program saves numbers with 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const saved = Number(number.toPrecision(15));
        const text = (value: number) => canonicalCell({ kind: 'number', number: value }, 'plain');
        expect(text(saved)).toBe(text(number));
      }),
    );
  });

  it('never gives one text to two different cells', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const same = canonicalCell(a, 'plain') === canonicalCell(b, 'plain');
        expect(same).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(readCanonicalCell(canonicalCell(a, 'plain'))).toEqual(a);
      }),
    );
  });
});

describe('签字记录的条目', () => {
  const entry: Entry = {
    register: 'voucher',
    revision: 1,
    rowId: 'R0000000000000001',
    no: 'PZ-2026-0001',
    event: 'signed',
    step: 'sell',
    round: 1,
    by: '张三',
    post: '售货人',
    way: 'noKey',
    at: '2026-03-05T08:30:00+08:00',
    reason: '',
    detail: { unit: ['甲站'], choice: ['Y'], attested: ['研判', '3 分钟'] },
    content: [{ line: '', column: 'total', value: 'f4000' }],
    digest: 'D',
    state: 'S',
    before: ['E1'],
    known: 2,
    signerBefore: '',
  };

  it('gets another name when any of its fields changes', () => {
    const name = entryId('W', entry);
    const changed = Object.entries(entry).map(([key, value]) => ({
      ...entry,
      [key]:
        typeof value === 'number'
          ? value + 1
          : typeof value === 'string'
            ? `${value}x`
            : key === 'detail'
              ? {}
              : [],
    }));
    for (const other of changed) expect(entryId('W', other)).not.toBe(name);
    expect(entryId('V', entry)).not.toBe(name);
    expect(entryId('W', { ...entry })).toBe(name);
  });

  it('is read back from its rows in any order, and not when a part is missing', () => {
    const long = 'x'.repeat(40_000);
    const content = [{ line: '', column: 'note', value: `t${long}` }];
    const named = { id: 'E2', entry: { ...entry, content }, signature: 'ed25519:F:S' };
    const rows = fieldsOf(named, '售货人签字');
    expect(rows.map(({ part }) => part)).toEqual(['1/2', '2/2']);
    expect(entryFromFields([...rows].reverse())).toEqual(named);
    expect(entryFromFields(rows.slice(1))).toBeNull();
    expect(entryFromFields(rows.map((row) => ({ ...row, way: '口头' })))).toBeNull();
    expect(entryFromFields(rows.map((row) => ({ ...row, detail: '3:4:unit,' })))).toBeNull();
  });

  it('refuses contents that it did not write', () => {
    expect(readContent('')).toEqual([]);
    for (const broken of ['x', '1:x,', '3:1:a,,']) expect(readContent(broken)).toBeNull();
  });
});
