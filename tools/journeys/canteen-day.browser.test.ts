import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { throughLibreOffice } from '../../templates/libreoffice';
import { cellText, openWorkbook } from '../../templates/lint/open';
import {
  ENTERED,
  OPENING,
  PASTED,
  SERIAL,
  TYPED,
  type DayLine,
  type DayVoucher,
} from './canteen-day';
import { findOffice } from '../machine.mjs';
import { insertedInLibreOffice } from './libreoffice-clerk';
import { Pane } from './pane';
import { startWorkbench, type OpenWorkbook, type Workbench } from './workbench-page';

const TEMPLATE = join(__dirname, '..', '..', 'dist', 'templates', 'canteen.xlsx');
const VOUCHERS = [...ENTERED, ...TYPED, ...PASTED];

/** Signed to their end here; the others, with keys, in the month's journey. */
const SIGNED = [...ENTERED, ...TYPED];

const SIGNERS = [
  ['售货人签字', '售货人'],
  ['经手签字', '张三'],
  ['检斤验收', '李四'],
  ['主管领导签字', '王五'],
  ['会计报销', '赵六'],
] as const;

jest.setTimeout(120_000);

let workbench: Workbench;
let book: OpenWorkbook;
let pane: Pane;
/** the file as it was saved when everything was signed */
let signed: Uint8Array;

beforeAll(async () => {
  workbench = await startWorkbench();
  book = await workbench.open(readFileSync(TEMPLATE));
  pane = new Pane(book.pane);
});

afterAll(() => workbench?.close());

/** A voucher that was registered has this number: they are given in the order of registering. */
const numberOf = (voucher: DayVoucher): string =>
  `PZ-2026-${String(VOUCHERS.indexOf(voucher) + 1).padStart(4, '0')}`;

const rowOf = async (table: string, column: string, text: string): Promise<number> => {
  const row = (await book.rows(table)).findIndex((cells) => cells[column] === text);
  if (row < 0) throw new Error(`${table} has no ${text}`);
  return row;
};

/** The free row below what is written in a table; a fresh table has one empty row. */
const freeRow = async (table: string, column: string): Promise<number> => {
  const rows = await book.rows(table);
  const used = rows.map((cells) => cells[column] !== '').lastIndexOf(true);
  return used + 1;
};

async function open(voucher: DayVoucher): Promise<void> {
  const no = numberOf(voucher);
  await book.select('原始凭证', await rowOf('原始凭证', '凭证号', no), '凭证号');
  await pane.tab('当前');
  await pane.shows(no);
}

/** A minute later nothing waits to be seen again: until then what was signed is put back by itself. */
async function confirmed(): Promise<void> {
  await book.page.context().clock.fastForward('02:00');
  await book.pane.getByText(/^待确认 \d+ 笔$/).waitFor({ state: 'hidden' });
}

/** All that stands in the registers and the journal. */
const everything = async (): Promise<string> => {
  const tables = ['原始凭证', '原始凭证明细', '食堂流水账', '签字记录'];
  return JSON.stringify(await Promise.all(tables.map((table) => book.rows(table))));
};

/** Every signature that the voucher does not have yet. */
async function signAll(voucher: DayVoucher): Promise<void> {
  const no = numberOf(voucher);
  await open(voucher);
  for (const [step, by] of SIGNERS) {
    if (await pane.isSigned(step)) continue;
    await pane.choose(step, by);
    if (step === '检斤验收') await pane.weigh(voucher.lines.map(receivedOf));
    await pane.sign(no, step, by);
  }
}

const receivedOf = ({ quantity, weighed = quantity, outcome }: DayLine) => ({
  weighed,
  ...(outcome && { outcome }),
});

describe('a day in the canteen', () => {
  it('begins with the people who sign, pasted from another list', async () => {
    await book.paste('人员', 0, '姓名', [
      ['张三', '食堂', '食堂管理员', '在岗'],
      ['李四', '食堂', '食堂厨师', '在岗'],
      ['王五', '后勤', '主管领导', '在岗'],
      ['赵六', '财务', '食堂会计', '在岗'],
      ['孙七', '食堂', '食堂管理员、食堂厨师', '在岗'],
    ]);
    await pane.sitDown('张三');
  });

  it('opens the cash book with the money drawn in the morning', async () => {
    await book.type('食堂流水账', 0, '日期', '2026-3-5');
    await book.type('食堂流水账', 0, '事项', '领经费');
    await book.type('食堂流水账', 0, '收入', String(OPENING));
    await book.type('食堂流水账', 0, '现金增减', String(OPENING));
    await book.select('食堂流水账', 0, '日期');
    await pane.register('LS-2026-00001');
    await pane.sign('LS-2026-00001', '会计登记入账', '赵六');
  });

  it.each(ENTERED)('enters the voucher of $seller in the pane', async (voucher) => {
    await pane.tab('新单');
    await pane.field('购买日期').fill('3月5日');
    await pane.field('注明时间').fill(voucher.time);
    await pane.field('售货单位').fill(voucher.seller);
    await pane.field('合计金额').fill(String(voucher.total));
    for (const [row, { item, quantity, unit, price }] of voucher.lines.entries()) {
      await pane.cell(row, 0).fill(item);
      await pane.cell(row, 1).fill(String(quantity));
      await pane.cell(row, 2).selectOption(unit);
      await pane.cell(row, 3).fill(String(price));
      if (row + 1 < voucher.lines.length) await pane.press('+ 加一行');
    }
    await pane.register(numberOf(voucher));
  });

  it.each(TYPED)('types the voucher of $seller into the sheets', async (voucher) => {
    const row = await freeRow('原始凭证', '售货单位');
    const typed = { 临时号: voucher.tempNo, 购买日期: '2026-3-5', 注明时间: voucher.time };
    const rest = { 售货单位: voucher.seller, 合计金额: String(voucher.total) };
    for (const [column, text] of Object.entries({ ...typed, ...rest }))
      await book.type('原始凭证', row, column, text);
    for (const line of voucher.lines) {
      const at = await freeRow('原始凭证明细', '品名');
      const cells = { 凭证号: voucher.tempNo, 品名: line.item, 数量: String(line.quantity) };
      const money = { 单位: line.unit, 单价: String(line.price) };
      for (const [column, text] of Object.entries({ ...cells, ...money }))
        await book.type('原始凭证明细', at, column, text);
    }
    await book.select('原始凭证', row, '售货单位');
    await pane.tab('当前');
    await pane.shows(`临时号 ${voucher.tempNo}`);
    await pane.register(numberOf(voucher));
  });

  it('pastes four vouchers and their 20 lines, puts right what the pane offers, registers them at once', async () => {
    const first = await freeRow('原始凭证', '售货单位');
    await book.paste(
      '原始凭证',
      first,
      '临时号',
      PASTED.map(({ tempNo, time, seller, total }, index) => [
        tempNo,
        // Excel reads the first two as dates; the others are a number and a text.
        ['2026/3/5', '3月5日', '20260305', '3月5号'][index] ?? '',
        time,
        seller,
        '',
        index === 2 ? `${total}元` : String(total),
      ]),
    );
    await book.paste(
      '原始凭证明细',
      await freeRow('原始凭证明细', '品名'),
      '凭证号',
      PASTED.flatMap(({ tempNo, lines }) =>
        lines.map(({ item, quantity, unit, price }) => [
          tempNo,
          item,
          item === '草鱼' ? `${quantity}公斤` : String(quantity),
          unit,
          String(price),
        ]),
      ),
    );
    await book.select('原始凭证', first, '售货单位', PASTED.length);
    await pane.tab('当前');
    await pane.press('全部改好（4）');
    await pane.receipt('已改好 4 格');
    await pane.press('登记这 4 张');
    await pane.receipt('已办好 4 张');
    const numbers = (await book.rows('原始凭证')).slice(first).map((row) => row['凭证号']);
    expect(numbers).toEqual(PASTED.map(numberOf));
    const dates = (await book.rows('原始凭证')).map((row) => row['购买日期']);
    expect(new Set(dates)).toEqual(new Set([SERIAL]));
  });
});

describe('what is refused, with reason and clause, and nothing written', () => {
  let before: string;
  const nothingWritten = async () => expect(await everything()).toBe(before);
  const [first, second] = ENTERED;

  beforeAll(async () => {
    await open(first!);
    await pane.sign(numberOf(first!), '售货人签字', '售货人');
    before = await everything();
  });

  it('a voucher whose lines do not add up (CT-09)', async () => {
    await pane.tab('新单');
    const values = { 购买日期: '3月5日', 注明时间: '9:00', 售货单位: '某菜市场', 合计金额: '20' };
    for (const [label, text] of Object.entries(values)) await pane.field(label).fill(text);
    await pane.cell(0, 0).fill('茄子');
    await pane.cell(0, 1).fill('3');
    await pane.cell(0, 2).selectOption('公斤');
    await pane.cell(0, 3).fill('5');
    await pane.press('登记');
    expect(await pane.refusal()).toMatch(/合计 20\.00.*明细相加 15\.00[^]*CT-09/);
    await pane.press('清空重填');
    await nothingWritten();
  });

  it.each([
    ['the third signature is missing', '主管领导签字', /前面缺.*检斤验收[^]*CT-15/],
    ['a step is out of order', '会计报销', /前面缺.*主管领导签字[^]*CT-16/],
    ['it is signed already', '售货人签字', /已由售货人签过[^]*CT-10/],
  ])('a signature where %s', async (_, step, why) => {
    await open(first!);
    await pane.openStep(step);
    expect(await pane.refusal()).toMatch(why);
    await nothingWritten();
  });

  it('the cook who was the handler (CT-27)', async () => {
    await open(second!);
    await pane.sign(numberOf(second!), '售货人签字', '售货人');
    await pane.sign(numberOf(second!), '经手签字', '孙七');
    before = await everything();
    await pane.choose('检斤验收', '孙七');
    expect(await pane.refusal()).toMatch(/不能由同一人担任[^]*CT-27/);
    await pane.weigh(second!.lines.map(receivedOf));
    await pane.press('签字：检斤验收');
    expect(await pane.refusal('什么也没有写入')).toMatch(/不能由同一人担任[^]*CT-27/);
    await nothingWritten();
  });

  it('a weight beyond the tolerance, as long as nobody says what is done about it (CT-14)', async () => {
    const short = TYPED[0]!;
    const no = numberOf(short);
    await open(short);
    await pane.sign(no, '售货人签字', '售货人');
    await pane.sign(no, '经手签字', '张三');
    before = await everything();
    await pane.choose('检斤验收', '李四');
    await pane.weigh(short.lines.map(({ quantity, weighed = quantity }) => ({ weighed })));
    await pane.press('签字：检斤验收');
    expect(await pane.refusal()).toMatch(/第 2 行[^]*处理[^]*CT-14/);
    await nothingWritten();
  });
});

describe('the day is signed', () => {
  it.each(SIGNED)('five sign the voucher of $seller', (voucher) => signAll(voucher));

  it('ends with the balances that were worked out by hand', async () => {
    await book.select('食堂流水账', SIGNED.length, '摘要');
    // The README's picture: PICTURE=workbench/workbench.png npx jest tools/journeys/canteen-day.browser
    const picture = process.env['PICTURE'];
    if (picture) await book.page.screenshot({ path: picture });
    const cash = (await book.rows('食堂流水账')).map((row) => row['库存现金']);
    expect(cash).toEqual([OPENING, ...SIGNED.map(({ cash: left }) => left)]);
  });

  it('finds nothing that was changed, also after a sort by 品名', async () => {
    expect(await pane.verify()).toMatch(/没有发现改动/);
    await book.sort('原始凭证明细', '品名');
    expect(await pane.verify()).toMatch(/没有发现改动/);
  });

  it('LibreOffice calculates the same balances from the native formulas', async () => {
    signed = await book.save();
    const calculated = openWorkbook(await throughLibreOffice(findOffice() ?? 'soffice', signed));
    const sheet = calculated.sheets.find(({ name }) => name === '食堂流水账');
    const balances = (sheet?.cells ?? [])
      .filter(({ reference }) => /^L[5-9]$/.test(reference))
      .map((cell) => Number(cellText(calculated, cell)));
    expect(balances).toEqual([OPENING, ...SIGNED.map(({ cash: left }) => left)]);
  });

  it('lines that LibreOffice added are drafts, not findings', async () => {
    const added = ['茄子', '南瓜'].map((item) => ({
      1: '9',
      2: item,
      3: '3',
      4: '公斤',
      5: '2.5',
    }));
    const typed = await insertedInLibreOffice(signed, '原始凭证明细', 12, added);
    const other = await workbench.open(typed, '食堂台账-所里.xlsx');
    const said = await new Pane(other.pane).verify();
    expect(said).toMatch(/没有发现改动/);
    expect(said).toMatch(/另有草稿 2 行/);
    await other.close();
  });
});

describe('what was changed after signing is named, with what it was', () => {
  it('a cell that was pasted over: by the pane and by REG.SEALCHECK', async () => {
    await confirmed();
    const row = await rowOf('原始凭证明细', '品名', '猪肉');
    await book.paste('原始凭证明细', row, '单价', [['36']]);
    expect(await pane.verify()).toMatch(/发现 3 处[^]*单价[^]*签时“26”，现在“36”/);
    const told = await sealCheck(book);
    expect(told).toContainEqual([
      numberOf(TYPED[0]!),
      '原始凭证明细',
      '单价',
      '26',
      '36',
      '售货人',
    ]);
    await book.paste('原始凭证明细', row, '单价', [['26']]);
    expect(await pane.verify()).toMatch(/没有发现改动/);
  });

  it("a cell that was changed in the saved file's XML", async () => {
    const tampered = withTextReplaced(signed, '某粮油店', '某粮油行');
    const other = await workbench.open(tampered);
    expect(await new Pane(other.pane).verify()).toMatch(
      /售货单位[^]*签时“某粮油店”，现在“某粮油行”/,
    );
    expect(await sealCheck(other)).toContainEqual([
      ...[numberOf(ENTERED[1]!), '原始凭证', '售货单位'],
      ...['某粮油店', '某粮油行', '售货人'],
    ]);
    await other.close();
  });
});

describe('a red correction', () => {
  it('takes a posted row back with an opposite one, and is no finding', async () => {
    await book.select('食堂流水账', 1, '凭证号');
    await pane.tab('当前');
    await pane.shows('LS-2026-00002');
    await pane.sitDown('赵六');
    await pane.press('红字更正…');
    await pane.field('更正原因').fill('重复报销');
    await pane.press('做红字更正');
    await pane.receipt('已红字更正 LS-2026-00006');
    const rows = await book.rows('食堂流水账');
    expect(rows.at(-1)).toMatchObject({ 事项: '红字更正', 支出: -ENTERED[0]!.settled });
    expect(rows.at(-1)?.['库存现金']).toBe(TYPED[1]!.cash + ENTERED[0]!.settled);
    expect(await pane.verify()).toMatch(/没有发现改动/);
  });
});

it('the overview says what is missing in the month (CT-04) and compares prices (CT-25)', async () => {
  await pane.tab('总览');
  await pane.press('读一遍');
  await pane.says(/2026-03 没有办完的“经费领取登记”/);
  await pane.press('比一比单价');
  await pane.says('2.50/公斤');
  await pane.says('无可比');
});

it('the browser had nothing to complain about, and nothing left its origin', () => {
  expect(book.complaints).toEqual([]);
});

/** REG.SEALCHECK over the whole registers, typed into a sheet of its own. */
async function sealCheck(of: OpenWorkbook): Promise<readonly (readonly unknown[])[]> {
  return of.formula('=REG.SEALCHECK(原始凭证[#All],签字记录[#All],原始凭证明细[#All])', 8, 6);
}

/** The saved file with one of its texts changed, by code that shares nothing with ours. */
function withTextReplaced(bytes: Uint8Array, was: string, now: string): Uint8Array {
  const parts = unzipSync(bytes);
  const strings = parts['xl/sharedStrings.xml'];
  if (!strings) throw new Error('the file has no texts');
  const text = strFromU8(strings);
  const [before, after, ...more] = text.split(`>${was}<`);
  if (after === undefined || more.length > 0) throw new Error(`${was} stands there not once`);
  const changed = `${before}>${now}<${after}`;
  return zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(changed) });
}
