import { checkerOf } from '../../addin/keyring/check-signatures';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import type { Anchors } from '../../addin/actions/verification/verify-signatures';
import { canteen } from '../../addin/registers/canteen';
import { exceljsWorkbook } from '../../addin/workbook/exceljs';
import { fileOf, openCanteen, workAMorning, type Canteen } from './book';
import { RawFile } from './file';
import { textCell } from './kinds';
import { JOURNAL, LINES, VOUCHERS } from './places';

jest.setTimeout(300_000);

let own: Canteen;
/** what a PC remembers, or a printed copy shows, before the morning's work and after it */
let early: { readonly bytes: Uint8Array };
let late: { readonly bytes: Uint8Array; readonly seen: readonly string[] };
let registrar: string;
let forged: Uint8Array;

const findings = async (bytes: Uint8Array, anchors: Anchors = {}): Promise<readonly string[]> => {
  const options = { checker: checkerOf(), ...anchors };
  const report = await verifyWorkbook(await exceljsWorkbook(bytes), canteen, options);
  return [...new Set(report.findings.map(({ kind }) => kind))].sort();
};

const heads = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await verifyWorkbook(await exceljsWorkbook(bytes), canteen)).heads;

beforeAll(async () => {
  own = await openCanteen();
  early = { bytes: await fileOf(own) };
  await workAMorning(own);
  const bytes = await fileOf(own);
  late = { bytes, seen: await heads(bytes) };
  registrar = own.desk.keys.get('周八')?.fingerprint ?? '';
  // The same workbook once more, from the first entry on, with keys that the forger made.
  const forger = await openCanteen(new Map());
  await workAMorning(forger);
  forged = await fileOf(forger);
});

/** Everything about the newest record that was signed: row, lines, entries. */
function without(bytes: Uint8Array, entries: number): Uint8Array {
  const file = RawFile.open(bytes);
  for (let count = 0; count < entries; count += 1) file.deleteRow(JOURNAL, file.rows(JOURNAL) - 1);
  return file.bytes();
}

describe('攻击:没有外面的东西对照,和有', () => {
  it('整个重做一本,换一个台账管理员', async () => {
    expect(await findings(forged)).toEqual([]);
    expect(await findings(forged, { registrar })).toEqual(['other-registrar']);
    expect(await findings(forged, { seen: late.seen })).toEqual(['head-missing']);
  });

  it('放回一本旧的', async () => {
    expect(await findings(early.bytes)).toEqual([]);
    expect(await findings(early.bytes, { registrar })).toEqual([]);
    expect(await findings(early.bytes, { registrar, seen: late.seen })).toEqual(['head-missing']);
  });

  it('截掉最新的几条', async () => {
    const cut = without(late.bytes, 3);
    expect(await findings(cut)).toContain('entry-missing');
    expect(await findings(cut, { seen: late.seen })).toContain('head-missing');
  });

  it('一条记录搬到另一张单据、另一本台账', async () => {
    const moved = RawFile.open(late.bytes);
    const rows = Array.from({ length: moved.rows(JOURNAL) }, (_, row) => row);
    const signed = rows.filter((row) => moved.text(JOURNAL, row, '步骤').endsWith('(handle)'));
    const [from = 0] = signed;
    moved.insertRow(JOURNAL, moved.rows(JOURNAL), moved.row(JOURNAL, from));
    const other = moved.text(VOUCHERS, 4, '行标识');
    moved.setCell(JOURNAL, moved.rows(JOURNAL) - 1, '行标识', textCell(other));
    expect(await findings(moved.bytes())).toContain('entry-altered');

    const replayed = RawFile.open(late.bytes);
    replayed.edit('docProps/custom.xml', (xml) => xml.replace('W-KEYS', 'W-OTHER'));
    expect(await findings(replayed.bytes())).toContain('entry-altered');
  });

  it('两张内容一样的单据对调行标识', async () => {
    const file = RawFile.open(late.bytes);
    const [one, two] = [file.cell(LINES, 0, '行标识'), file.cell(LINES, 2, '行标识')];
    file.setCell(LINES, 0, '行标识', two);
    file.setCell(LINES, 2, '行标识', one);
    expect(await findings(file.bytes())).toContain('number-changed');
  });

  it('把树上的一个结点当作一条签过的记录', async () => {
    const file = RawFile.open(late.bytes);
    const rows = Array.from({ length: file.rows(JOURNAL) }, (_, row) => row);
    const inTree = rows.find((row) => file.text(JOURNAL, row, '签名').startsWith('ed25519-tree:'));
    if (inTree === undefined) throw new Error('nothing was signed together');
    const signature = file.text(JOURNAL, inTree, '签名');
    const [kind = '', key = '', , path = '', signed = ''] = signature.split(':');
    // Said to be the root of a tree of one, and to stand one step higher than it does.
    for (const forgery of [
      [kind, key, '0/1', '', signed].join(':'),
      [kind, key, '0/1', path, signed].join(':'),
      ['ed25519', key, signed].join(':'),
    ]) {
      file.setCell(JOURNAL, inTree, '签名', textCell(forgery));
      expect(await findings(file.bytes())).toEqual(['signature-wrong']);
    }
  });
});
