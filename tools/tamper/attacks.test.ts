import type { House } from '../../addin/actions/desk';
import { textIn } from '../../addin/actions/outbox.fixture';
import type { CivilDate } from '../../addin/domain/civil-date';
import { keyInForce, rosterNotices } from '../../addin/domain/keys/roster';
import type { PrintAnswer, PrintCode } from '../../addin/domain/print-codes';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import type { Anchors } from '../../addin/actions/verification/verify-signatures';
import { canteen } from '../../addin/registers/canteen';
import { exceljsWorkbook } from '../../addin/workbook/exceljs';
import { checkPaper } from '../../addin/actions/check-paper';
import { verifyFile } from '../../verifier/verdict';
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

const PAPER = { way: 'paper', evidence: { paper: ['2026-03-05', '', '凭证册第 3 本'] } } as const;

/** What the file says, by itself and against a copy that was printed earlier. */
async function against(
  canteen: Canteen,
  printed: PrintCode,
): Promise<{ readonly kinds: readonly string[]; readonly paper: PrintAnswer }> {
  const verdict = await verifyFile('a.xlsx', await fileOf(canteen), {
    kept: {},
    checker: checkerOf(),
  });
  if (verdict.is !== 'verified') throw new Error(verdict.is);
  const kinds = [...new Set(verdict.report.findings.map(({ kind }) => kind))].sort();
  return { kinds, paper: checkPaper(verdict, printed).answer };
}

/** A voucher that waits for 经办, and the copy that was printed then. */
async function waiting(): Promise<{ canteen: Canteen; rowId: string; printed: PrintCode }> {
  const canteen = await openCanteen();
  const rowId = await canteen.register('原始凭证', 0, '张三');
  await canteen.sign(rowId, 'sell', '某摊主', PAPER);
  const verdict = await verifyFile('a.xlsx', await fileOf(canteen), {
    kept: {},
    checker: checkerOf(),
  });
  if (verdict.is !== 'verified') throw new Error(verdict.is);
  const no = verdict.entries.find(({ entry }) => entry.rowId === rowId)?.entry.no ?? '';
  const { now } = checkPaper(verdict, { no, content: '', head: '' });
  if (!now) throw new Error('nothing to print');
  return { canteen, rowId, printed: now };
}

const newestOf = async ({ desk }: Canteen, name: string): Promise<string> => {
  const lines = await desk.workbook.onlooker.rows('人员');
  const line = lines.find((row) => textIn(row['姓名']) === name);
  return textIn(line?.['末条']);
};

describe('攻击:偷来的密钥,签早一点的日子', () => {
  /** The thief's program knows nothing of what was said since, and its clock is set back. */
  async function stolen(
    canteen: Canteen,
    rowId: string,
    house: House,
    before: string,
  ): Promise<void> {
    const { desk } = canteen;
    desk.house = house;
    desk.now = () => ({ at: '2026-03-01T08:00:00+08:00', today: '2026-03-01' as CivilDate });
    const lines = await desk.workbook.onlooker.rows('人员');
    const row = lines.findIndex((line) => textIn(line['姓名']) === '张三');
    const named = textIn(lines[row]?.['末条']);
    await desk.workbook.people.type('人员', row, '末条', before);
    // A signature before what it follows is refused; a note is not, and makes its moment the newest.
    await canteen.act(rowId, { do: 'note', reason: '补记' }, '张三');
    await canteen.sign(rowId, 'handle', '张三');
    await desk.workbook.people.type('人员', row, '末条', named);
  }

  it('登记过泄露:日子签得再早也看得出;拿旧的打印件一验也看得出', async () => {
    const { canteen, rowId, printed } = await waiting();
    const { desk } = canteen;
    const [house, knownGood] = [desk.house, await newestOf(canteen, '张三')];
    const key = await desk.sit('周八');
    expect(key).not.toBe('');
    const own = desk.keys.get('张三')?.fingerprint ?? '';
    await desk.say({ act: 'compromiseKey', person: '张三', key: own, knownGood });
    expect(await against(canteen, printed)).toEqual({
      ...{ kinds: [], paper: { is: 'same', since: 0 } },
    });
    await stolen(canteen, rowId, house, knownGood);
    const found = await against(canteen, printed);
    expect(found.kinds).toContain('key-not-valid');
    expect(found.paper).toEqual({ is: 'same', since: 2 });
  });

  it('还没有人登记泄露:文件自己看不出来,旧的打印件说后来又签过', async () => {
    const { canteen, rowId, printed } = await waiting();
    await stolen(canteen, rowId, canteen.desk.house, await newestOf(canteen, '张三'));
    const found = await against(canteen, printed);
    expect(found.kinds).toEqual([]);
    expect(found.paper).toEqual({ is: 'same', since: 2 });
  });
});

describe('攻击:台账管理员给别人多认证一把密钥', () => {
  /** 周八 makes a key, asks for it in the name of 张三 and certifies it himself. */
  async function falseKey({ desk }: Canteen): Promise<string> {
    const forged = await desk.keyring?.make(
      { person: '张三', workbookId: desk.house.workbookId },
      '红桥 蓝灯 白纸 大树 2026',
    );
    if (!forged?.ok) throw new Error('no key');
    desk.keys.set('张三', forged.value);
    const { publicKey, wrapped, fingerprint } = forged.value;
    const placed = { person: '张三', department: '食堂' };
    await desk.sit('张三');
    expect(await desk.say({ act: 'apply', ...placed, publicKey }, wrapped)).toEqual([]);
    await desk.sit('周八');
    const act = { act: 'certify', ...placed, posts: ['keeper'], key: fingerprint } as const;
    expect(await desk.say(act)).toEqual([]);
    return fingerprint;
  }

  it('没有本人认领,用它签的一看就知道,人员页一直摆着', async () => {
    const { canteen, rowId, printed } = await waiting();
    const forged = await falseKey(canteen);
    const roster = canteen.desk.house.roster?.state;
    expect(roster && rosterNotices(roster)).toContainEqual({
      ...{ kind: 'second-key', person: '张三', key: forged },
    });
    await canteen.sign(rowId, 'handle', '张三');
    expect((await against(canteen, printed)).kinds).toEqual(['second-key']);
  });

  it('先说第一把丢了、再找一个人帮着确认:文件里看不出,约定书上的指纹对不上', async () => {
    const { canteen, rowId, printed } = await waiting();
    const { desk } = canteen;
    // What the real 张三 signed in ink when he got his key.
    const agreed = desk.keys.get('张三')?.fingerprint ?? '';
    await desk.sit('周八');
    expect(await desk.say({ act: 'loseKey', person: '张三', key: agreed })).toEqual([]);
    const forged = await falseKey(canteen);
    await desk.sit('王五');
    expect(await desk.say({ act: 'acknowledgeKey', person: '张三', key: forged })).toEqual([]);
    await canteen.sign(rowId, 'handle', '张三');
    expect((await against(canteen, printed)).kinds).toEqual([]);
    const person = desk.house.roster?.state.people['张三'];
    expect(person && keyInForce(person)?.fingerprint).not.toBe(agreed);
  });
});
