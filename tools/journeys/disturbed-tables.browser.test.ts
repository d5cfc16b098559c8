import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../addin/actions/problem';
import { canteen } from '../../addin/registers/canteen';
import { explain, textsOf } from '../../addin/text';
import { Pane } from './pane';
import { startWorkbench, type OpenWorkbook, type Workbench } from './workbench-page';

const TEMPLATE = join(__dirname, '..', '..', 'dist', 'templates', 'canteen.xlsx');
const HEADER_RENAMED: Problem = {
  code: 'write/header-changed',
  outcome: { kind: 'header-changed', table: '原始凭证', column: '售货单位' },
};
const TURNED_INTO_RANGE: Problem = {
  code: 'write/closed',
  outcome: { kind: 'closed', closed: { table: '食堂流水账', why: 'missing' } },
};

/** The pane looks for what is not confirmed; in ms. */
const LOOKS_EVERY = 16_000;

jest.setTimeout(120_000);

let workbench: Workbench;
let book: OpenWorkbook;

beforeAll(async () => {
  workbench = await startWorkbench();
  book = await workbench.open(readFileSync(TEMPLATE));
});

afterAll(() => workbench?.close());

/** What the pane says by itself, without anybody having pressed a button. */
async function told(problem: Problem, state: 'visible' | 'hidden' = 'visible'): Promise<void> {
  const [register] = canteen.registers;
  if (!register) throw new Error('the pack has no register');
  const said = explain(textsOf('zh-CN'), problem, {
    pack: canteen,
    register,
    inLanguage: ({ zh }) => zh,
  });
  for (const text of [said.why, said.next])
    await book.pane.getByText(text).first().waitFor({ state });
}

const atTheTable = (name: string, act: 'rename' | 'hide' | 'range' | 'undo') =>
  book.page.evaluate(
    async ([wanted, what]) => {
      const engine = window.workbench!.engine!;
      if (what === 'undo') return engine.undo();
      const { id, sheet } = engine.tables().find((one) => one.name === wanted)!;
      if (what === 'rename') return engine.renameSheet(sheet, '今年的账');
      if (what === 'hide') return engine.setVisibility(sheet, 'hidden');
      return engine.deleteTable(id, { keepCells: true });
    },
    [name, act] as const,
  );

const renameHeader = (name: string, from: string, to: string) =>
  book.page.evaluate(
    async ([wanted, before, after]) => {
      const engine = window.workbench!.engine!;
      const { sheet, rect, columns } = engine.tables().find((one) => one.name === wanted)!;
      const column = rect.column + columns.indexOf(before);
      const cell = { ...rect, column, rows: 1, columns: 1 };
      await engine.writeBlock({ sheet, rect: cell }, [[after]], { source: 'user' });
    },
    [name, from, to] as const,
  );

async function typeReceipt(row: number): Promise<void> {
  await book.type('食堂流水账', row, '日期', '2026-3-5');
  await book.type('食堂流水账', row, '事项', '领经费');
  await book.type('食堂流水账', row, '收入', '100');
  await book.type('食堂流水账', row, '现金增减', '100');
  await book.select('食堂流水账', row, '日期');
}

const numbersIn = async (one: OpenWorkbook): Promise<readonly unknown[]> =>
  (await one.rows('食堂流水账')).map((row) => row['流水号']).filter((no) => no !== '');

/** `passing`: the time that its clock goes on between two looks. */
async function numbered(one: OpenWorkbook, no: string, passing = 0): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    if ((await numbersIn(one)).includes(no)) return;
    if (passing > 0) await one.page.clock.fastForward(passing);
    await one.page.waitForTimeout(1000);
  }
  throw new Error(`${no} does not come`);
}

/** What the pane of this window writes next takes until it is told to end. */
async function writesLastingly({ pane }: OpenWorkbook): Promise<() => Promise<void>> {
  await pane.evaluate(() => {
    const { locks } = navigator;
    const request = locks.request.bind(locks) as (
      name: string,
      options: LockOptions,
      work: LockGrantedCallback<unknown>,
    ) => Promise<unknown>;
    const until = new Promise((end) => addEventListener('written', end));
    locks.request = ((name: string, options: LockOptions, work: LockGrantedCallback<unknown>) =>
      request(name, options, async (lock) => {
        const result = await work(lock);
        if (options.mode === 'shared') await until;
        return result;
      })) as LockManager['request'];
  });
  return () => pane.evaluate(() => void dispatchEvent(new Event('written')));
}

describe('the pane at tables that people changed', () => {
  it('says which header was renamed and what to do, and is content when it is back', async () => {
    await renameHeader('原始凭证', '售货单位', '卖家');
    await told(HEADER_RENAMED);
    await renameHeader('原始凭证', '卖家', '售货单位');
    await told(HEADER_RENAMED, 'hidden');
  });

  it('says which table was turned into a range and what to do, and is content after Ctrl+Z', async () => {
    await atTheTable('食堂流水账', 'range');
    await told(TURNED_INTO_RANGE);
    await atTheTable('食堂流水账', 'undo');
    await told(TURNED_INTO_RANGE, 'hidden');
  });

  it('registers as ever in a sheet that was renamed, with the sheet of the journal hidden', async () => {
    await atTheTable('食堂流水账', 'rename');
    await atTheTable('签字记录', 'hide');
    await book.paste('人员', 0, '姓名', [['张三', '食堂', '食堂管理员', '在岗']]);
    const pane = new Pane(book.pane);
    await pane.sitDown('张三');
    await typeReceipt(0);
    await pane.register('LS-2026-00001');
    expect(book.complaints).toEqual([]);
  });
});

describe('two windows of one PC', () => {
  it('leave each other’s writing alone, and bring back what is missing once it is done', async () => {
    const before = await book.save();
    const end = await writesLastingly(book);
    await typeReceipt(1);
    await book.pane
      .getByRole('button', { name: '登记', exact: true })
      .filter({ visible: true })
      .click();
    await numbered(book, 'LS-2026-00002');
    // Twice the same workbook: the other window has not heard of it.
    const beside = await workbench.openBeside(book, before);
    for (let looks = 0; looks < 2; looks += 1) {
      await beside.page.clock.fastForward(LOOKS_EVERY);
      await beside.page.waitForTimeout(1500);
    }
    expect(await numbersIn(beside)).toEqual(['LS-2026-00001']);
    await end();
    await numbered(beside, 'LS-2026-00002', LOOKS_EVERY);
  });
});
