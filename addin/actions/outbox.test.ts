import fc from 'fast-check';
import {
  clerk,
  enter,
  overwrite,
  register,
  rowsOf,
  sign,
  textIn,
  value,
  type Clerk,
} from './outbox.fixture';
import { actOnRecord } from './act-on-record';
import { inbox, waitsFor } from './inbox';
import { unconfirmed } from './outbox';
import { confirmOutbox } from './outbox-confirm';
import { signRecord } from './sign-record';
import { openRecord } from './view-record';
import { verifyWorkbook } from './verify-workbook';

const JOURNAL = '签字记录';
const VOUCHERS = '原始凭证';
const LINES = '原始凭证明细';

const kinds = async (desk: Clerk): Promise<readonly string[]> =>
  (await verifyWorkbook(desk.workbook, desk.pack)).findings.map(({ kind }) => kind);

const lastRow = async (desk: Clerk, table: string): Promise<number> =>
  (await rowsOf(desk, table)).length - 1;

/** What another clerk wrote into the same row of a table, whole. */
const OTHER_ENTRY = {
  条目: 'EOTHER',
  分段: '1/1',
  行标识: 'ROTHER',
  编号: 'PZ-2026-0009',
  签字人: '周八',
};
const OTHER_VOUCHER = {
  行标识: 'ROTHER',
  凭证号: 'PZ-2026-0001',
  售货单位: '别的店',
  备注: '别人的',
};

describe('待确认', () => {
  it('keeps what was signed until it was seen whole after the merge had its time', async () => {
    const desk = await clerk();
    const receipt = await register(desk);
    await sign(desk, receipt);
    expect(desk.outbox.items()).toMatchObject([{ did: 'registered' }, { did: 'signed' }]);
    expect(await desk.confirm()).toEqual(['waiting', 'waiting']);
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['confirmed', 'confirmed']);
    expect(unconfirmed(desk.outbox)).toEqual([]);
    expect(await kinds(desk)).toEqual([]);
  });

  it('forgets what the workbook refused: the person was told so', async () => {
    const desk = await clerk();
    const commit = () => Promise.resolve({ kind: 'busy-editing' as const });
    await expect(enter({ ...desk, workbook: { ...desk.workbook, commit } })).rejects.toThrow(
      'write/busy-editing',
    );
    expect(unconfirmed(desk.outbox)).toEqual([]);
  });

  it('goes on at the next opening when the pane was closed while it wrote', async () => {
    const desk = await clerk();
    await expect(enter(dying(desk))).rejects.toThrow('closed');
    await desk.workbook.people.deleteRow(VOUCHERS, await lastRow(desk, VOUCHERS));
    expect(await desk.confirm()).toEqual(['appended-again']);
    expect(await kinds(desk)).toEqual([]);
  });

  it('goes on, too, when a colleague’s entry has taken the place of its own meanwhile', async () => {
    const desk = await clerk();
    await expect(enter(dying(desk))).rejects.toThrow('closed');
    await overwrite(desk, JOURNAL, 0, OTHER_ENTRY);
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['appended-again']);
    // Only the other person's own half is left to complain about.
    expect(await kinds(desk)).toEqual(['entry-altered']);
  });

  it('goes on, too, when only the signer’s roster line names what he signed', async () => {
    const desk = await clerk();
    const receipt = await register(desk);
    await sign(desk, receipt);
    const before = await rowsOf(desk, VOUCHERS);
    await expect(sign(dying(desk), receipt)).rejects.toThrow('closed');
    const { 末条, 状态, 封签 } = before[0] ?? {};
    const shown = { 末条: textIn(末条), 状态: textIn(状态), 封签: textIn(封签) };
    await overwrite(desk, VOUCHERS, 0, shown);
    await desk.workbook.people.deleteRow(JOURNAL, 2);
    desk.wait(61);
    expect(await desk.confirm()).toContain('appended-again');
    expect(await kinds(desk)).toEqual([]);
    expect((await openRecord(desk, 'voucher', receipt.rowId))?.waiting).toMatchObject([
      { step: 'weigh' },
    ]);
  });

  it('goes on, too, when nothing but the hidden identity in the row is left of it', async () => {
    const desk = await clerk();
    await expect(enter(dying(desk))).rejects.toThrow('closed');
    await overwrite(desk, JOURNAL, 0, OTHER_ENTRY);
    await overwrite(desk, VOUCHERS, await lastRow(desk, VOUCHERS), { 末条: 'EOTHER' });
    await forgetSigner(desk);
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['appended-again']);
  });

  it('knows that it registered what it has signed since', async () => {
    const desk = await clerk();
    await expect(enter(dying(desk))).rejects.toThrow('closed');
    const [rowId = ''] = (await rowsOf(desk, VOUCHERS))
      .map((row) => textIn(row['行标识']))
      .slice(-1);
    await sign(desk, { register: 'voucher', rowId, no: '', state: '', seal: '' });
    await overwrite(desk, JOURNAL, 0, OTHER_ENTRY);
    await overwrite(desk, JOURNAL, 1, OTHER_ENTRY);
    await forgetSigner(desk);
    await desk.workbook.people.deleteRow(VOUCHERS, await lastRow(desk, VOUCHERS));
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['appended-again', 'appended-again']);
    expect(await desk.confirm()).toEqual(['confirmed', 'confirmed']);
  });

  it('drops what never reached the workbook and what nobody was told was done', async () => {
    const desk = await clerk();
    const lost = {
      ...desk,
      workbook: { ...desk.workbook, commit: () => Promise.reject(new Error('no connection')) },
    };
    await expect(enter(lost)).rejects.toThrow('no connection');
    expect(await desk.confirm()).toEqual(['waiting']);
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['never-written']);
    expect(unconfirmed(desk.outbox)).toEqual([]);
    expect(await rowsOf(desk, JOURNAL)).toHaveLength(1);
  });
});

/** A colleague's cells have taken what the roster said of the newest entry of 张三. */
const forgetSigner = (desk: Clerk): Promise<void> => overwrite(desk, '人员', 0, { 末条: 'EOTHER' });

/** A desk whose pane is closed as soon as the workbook has taken what it wrote. */
const dying = (desk: Clerk): Clerk => ({
  ...desk,
  workbook: {
    ...desk.workbook,
    commit: async (...asked: Parameters<typeof desk.workbook.commit>) => {
      await desk.workbook.commit(...asked);
      throw new Error('closed');
    },
  },
});

describe('两个人同时往同一行写', () => {
  it('leaves the row to a colleague, too, whose voucher a reminder has passed by', async () => {
    const desk = await clerk();
    const { rowId } = await enter(desk);
    const row = await lastRow(desk, VOUCHERS);
    await overwrite(desk, VOUCHERS, row, { 售货单位: '别的店', 注明时间: 0.5, 合计金额: 99 });
    const record = await openRecord(desk, 'voucher', rowId);
    if (!record) throw new Error('gone');
    value(await actOnRecord(desk, record, { do: 'remind', reason: '请尽快' }, '张三'));
    await overwrite(desk, VOUCHERS, row, { 状态: '' });
    for (let look = 0; look < 3; look += 1) await desk.confirm();
    const vouchers = await rowsOf(desk, VOUCHERS);
    expect(vouchers[row]).toMatchObject({
      售货单位: { text: '别的店' },
      行标识: { kind: 'blank' },
    });
    expect(vouchers.slice(row + 1)).toMatchObject([
      { 售货单位: { text: '某菜市场' }, 行标识: { text: rowId }, 状态: { text: '待售货人签字' } },
    ]);
  });

  it('shows what he had entered to whoever lost his row to another voucher that was signed', async () => {
    const desk = await clerk();
    const receipt = await enter(desk);
    const row = await lastRow(desk, VOUCHERS);
    await overwrite(desk, VOUCHERS, row, { 售货单位: '别的店', 注明时间: 0.5, 原单号: 'B-7' });
    await sign(await clerk(desk), receipt);
    expect(await desk.confirm()).toEqual(['content-changed']);
    expect((await rowsOf(desk, VOUCHERS)).slice(row)).toMatchObject([
      { 售货单位: { text: '别的店' } },
    ]);
    expect(await kinds(desk)).toEqual([]);
  });

  it('lets nobody sign what came into the row after it was shown to him', async () => {
    const desk = await clerk();
    const { rowId } = await enter(desk);
    const record = await openRecord(desk, 'voucher', rowId);
    if (!record) throw new Error('gone');
    await overwrite(desk, LINES, await lastRow(desk, LINES), { 品名: '萝卜' });
    expect(await signRecord(desk, { record, step: 'sell', by: '某摊主' })).toMatchObject({
      ok: false,
      problems: [{ code: 'write/row-changed' }],
    });
  });

  it('appends the entry again when the other person’s entry took its row', async () => {
    const desk = await clerk();
    const receipt = await register(desk);
    await sign(desk, receipt);
    await overwrite(desk, JOURNAL, 1, OTHER_ENTRY);
    expect(await desk.confirm()).toContain('appended-again');
    const journal = await rowsOf(desk, JOURNAL);
    expect(textIn(journal[1]?.['条目'])).toBe('EOTHER');
    expect(textIn(journal[1]?.['签字人'])).toBe('周八');
    expect(textIn(journal[2]?.['签字人'])).toBe('某摊主');
    expect((await openRecord(desk, 'voucher', receipt.rowId))?.waiting).toMatchObject([
      { step: 'handle' },
    ]);
    // Only the other person's own half is left to complain about.
    expect(await kinds(desk)).toEqual(['entry-altered']);
  });

  it.each(['签字人', '行标识', '状态', '分段', '内容'])(
    'writes the entry whole when its %s came from somebody else',
    async (header) => {
      const desk = await clerk();
      await sign(desk, await register(desk));
      await overwrite(desk, JOURNAL, 1, { [header]: '别人的' });
      expect(await desk.confirm()).toContain('appended-again');
      expect(await rowsOf(desk, JOURNAL)).toHaveLength(2);
      expect(await kinds(desk)).toEqual([]);
    },
  );

  it('appends the voucher again, whole, when another voucher took its row', async () => {
    const desk = await clerk();
    const receipt = await enter(desk);
    const row = await lastRow(desk, VOUCHERS);
    await overwrite(desk, VOUCHERS, row, OTHER_VOUCHER);
    expect(await desk.confirm()).toEqual(['appended-again']);
    const vouchers = await rowsOf(desk, VOUCHERS);
    expect(textIn(vouchers[row]?.['售货单位'])).toBe('别的店');
    expect(vouchers[row + 1]).toMatchObject({
      行标识: { text: receipt.rowId },
      售货单位: { text: '某菜市场' },
      合计金额: { number: 16 },
    });
  });

  it('puts right a voucher into which cells of another one came, also where it was blank', async () => {
    const desk = await clerk();
    await enter(desk);
    const row = await lastRow(desk, VOUCHERS);
    await overwrite(desk, VOUCHERS, row, { 售货单位: '别的店', 备注: '别人的', 状态: '已完成' });
    expect(await desk.confirm()).toEqual(['appended-again']);
    expect((await rowsOf(desk, VOUCHERS))[row]).toMatchObject({
      售货单位: { text: '某菜市场' },
      备注: { kind: 'blank' },
      状态: { text: '待售货人签字' },
    });
    expect(await kinds(desk)).toEqual([]);
  });

  it('leaves the row to a colleague who typed his draft into it, and appends the voucher again', async () => {
    const desk = await clerk();
    const receipt = await enter(desk);
    const row = await lastRow(desk, VOUCHERS);
    const his = { 售货单位: '别的店', 注明时间: 0.9, 合计金额: 99 };
    await overwrite(desk, VOUCHERS, row, his);
    expect(await desk.confirm()).toEqual(['appended-again']);
    const vouchers = await rowsOf(desk, VOUCHERS);
    expect(vouchers[row]).toMatchObject({
      行标识: { kind: 'blank' },
      凭证号: { kind: 'blank' },
      末条: { kind: 'blank' },
      售货单位: { text: '别的店' },
      合计金额: { number: 99 },
    });
    expect(vouchers[row + 1]).toMatchObject({
      行标识: { text: receipt.rowId },
      售货单位: { text: '某菜市场' },
    });
    expect(await kinds(desk)).toEqual([]);
  });

  it('leaves the row to him, too, where somebody signed while his draft was still coming into it', async () => {
    const desk = await clerk();
    await overwrite(desk, VOUCHERS, 0, { 原单号: 'A1' });
    const receipt = await register(desk);
    const signer = await clerk(desk);
    await overwrite(desk, VOUCHERS, 0, { 临时号: '9', 注明时间: 0.9, 售货单位: '别的店' });
    await sign(signer, receipt);
    await overwrite(desk, VOUCHERS, 0, { 原单号: 'B7', 合计金额: 99 });
    signer.wait(61);
    await signer.confirm();
    const [his, , again] = await rowsOf(desk, VOUCHERS);
    expect(his).toMatchObject({ 行标识: { kind: 'blank' }, 售货单位: { text: '别的店' } });
    expect(his).toMatchObject({ 原单号: { text: 'B7' }, 合计金额: { number: 99 } });
    expect(again).toMatchObject({ 行标识: { text: receipt.rowId }, 合计金额: { number: 65 } });
  });

  it('keeps one of two rows that two PCs brought back for the same voucher', async () => {
    const first = await clerk();
    await enter(first);
    const row = await lastRow(first, VOUCHERS);
    const voucher = (await rowsOf(first, VOUCHERS))[row] ?? {};
    await first.workbook.people.insertRow(VOUCHERS, 0);
    const again = Object.entries(voucher).flatMap(([header, cell]) =>
      cell.kind === 'text'
        ? [[header, cell.text]]
        : cell.kind === 'number'
          ? [[header, cell.number]]
          : [],
    );
    await overwrite(
      first,
      VOUCHERS,
      0,
      Object.fromEntries(again) as Record<string, string | number>,
    );
    expect(await kinds(first)).toEqual(['row-doubled']);
    expect(await first.confirm()).toEqual(['appended-again']);
    expect(await kinds(first)).toEqual([]);
    expect(
      (await rowsOf(first, VOUCHERS)).filter(({ 售货单位: cell }) => textIn(cell) === '某菜市场'),
    ).toHaveLength(2);
  });

  it('takes out the second row of an entry that was brought back once too often', async () => {
    const desk = await clerk();
    await sign(desk, await register(desk));
    const [, signed] = await rowsOf(desk, JOURNAL);
    const cells = Object.entries(signed ?? {}).map(([header, cell]) => [header, textIn(cell)]);
    await desk.workbook.people.insertRow(JOURNAL, 2);
    await overwrite(desk, JOURNAL, 2, {
      ...(Object.fromEntries(cells) as Record<string, string>),
      签字人: '别人的',
    });
    expect(await kinds(desk)).not.toEqual([]);
    expect(await desk.confirm()).toContain('appended-again');
    expect(await kinds(desk)).toEqual([]);
  });

  it('leaves a line to a colleague also when ours was weighed meanwhile', async () => {
    const desk = await clerk();
    const receipt = await enter(desk);
    for (let step = 0; step < 3; step += 1) await sign(desk, receipt);
    const row = await lastRow(desk, LINES);
    await overwrite(desk, LINES, row, { 凭证号: '9', 品名: '萝卜', 数量: 3 });
    for (let look = 0; look < 3; look += 1) await desk.confirm();
    const lines = await rowsOf(desk, LINES);
    expect(lines.map((line) => textIn(line['品名']))).toEqual(
      expect.arrayContaining(['萝卜', '白菜']),
    );
    expect(lines.filter((line) => textIn(line['行标识']).startsWith(receipt.rowId))).toHaveLength(
      1,
    );
  });

  it('leaves a line to a colleague, too, without the number that it got with ours', async () => {
    const desk = await clerk();
    const { no } = await enter(desk);
    const row = await lastRow(desk, LINES);
    await overwrite(desk, LINES, row, { 品名: '萝卜', 数量: 3 });
    await desk.confirm();
    const lines = await rowsOf(desk, LINES);
    expect(lines[row]).toMatchObject({ 凭证号: { kind: 'blank' }, 品名: { text: '萝卜' } });
    expect(lines[row + 1]).toMatchObject({ 凭证号: { text: no }, 品名: { text: '白菜' } });
  });

  it('shows a later correction instead of taking it back', async () => {
    const desk = await clerk();
    await enter(desk);
    desk.wait(3600);
    await overwrite(desk, VOUCHERS, await lastRow(desk, VOUCHERS), { 售货单位: '别的店' });
    expect(await desk.confirm()).toEqual(['content-changed']);
    const vouchers = await rowsOf(desk, VOUCHERS);
    expect(textIn(vouchers.at(-1)?.['售货单位'])).toBe('别的店');
  });

  it.each(['售货单位', '备注'])(
    'puts back what was signed when a colleague’s %s arrives in it',
    async (header) => {
      const desk = await clerk();
      await sign(desk, await register(desk));
      await overwrite(desk, VOUCHERS, 0, { [header]: '别人的' });
      expect(await desk.confirm()).toContain('appended-again');
      expect(await kinds(desk)).toEqual([]);
    },
  );

  it('puts back a draft as it was registered', async () => {
    const desk = await clerk();
    await register(desk);
    await overwrite(desk, VOUCHERS, 0, { 售货单位: '别的店', 备注: '别人的' });
    expect(await desk.confirm()).toEqual(['appended-again']);
    expect((await rowsOf(desk, VOUCHERS))[0]).toMatchObject({
      售货单位: { text: '某菜市场' },
      备注: { kind: 'blank' },
    });
  });

  it('leaves alone what a later signature sealed otherwise', async () => {
    const desk = await clerk();
    const receipt = await enter(desk);
    await overwrite(desk, VOUCHERS, await lastRow(desk, VOUCHERS), { 售货单位: '更正的店' });
    await sign(desk, receipt);
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['confirmed', 'confirmed']);
    expect(textIn((await rowsOf(desk, VOUCHERS)).at(-1)?.['售货单位'])).toBe('更正的店');
  });

  it('brings back a line that was deleted', async () => {
    const desk = await clerk();
    await enter(desk);
    await desk.workbook.people.deleteRow(LINES, await lastRow(desk, LINES));
    expect(await desk.confirm()).toEqual(['appended-again']);
    expect((await rowsOf(desk, LINES)).at(-1)).toMatchObject({ 品名: { text: '白菜' } });
  });

  it('shows the draft that somebody else registered at the same time', async () => {
    const desk = await clerk();
    await register(desk);
    await overwrite(desk, VOUCHERS, 0, { 行标识: 'ROTHER' });
    expect(await desk.confirm()).toEqual(['registered-twice']);
    expect(await rowsOf(desk, VOUCHERS)).toHaveLength(2);
  });

  it('shows that two people signed on top of the same entry', async () => {
    const first = await clerk();
    const receipt = await register(first);
    const second = await clerk(first);
    second.wait(5);
    const record = await openRecord(first, 'voucher', receipt.rowId);
    await sign(first, receipt);
    // The second signs on what it saw before the first one's cells arrived, into the same row.
    await overwrite(first, VOUCHERS, 0, {
      末条: record?.newest ?? '',
      状态: '待售货人签字',
      封签: '',
    });
    await overwrite(first, LINES, 0, { 封签: '' });
    await overwrite(first, LINES, 2, { 封签: '' });
    const [, own] = await rowsOf(first, JOURNAL);
    await overwrite(
      first,
      JOURNAL,
      1,
      Object.fromEntries(Object.keys(own ?? {}).map((header) => [header, ''])),
    );
    await sign(second, receipt);
    // First both entries and the row stand whole; then it is told.
    expect(await first.confirm()).toContain('appended-again');
    expect(await first.confirm()).toContain('contested');
    expect(await second.confirm()).toEqual(['contested']);
    // The row shows both by now: that is told, and nothing besides.
    expect(await kinds(first)).toEqual(['contested']);
    // It waits for whoever signs after the two, not for those who signed.
    const [waiting, ...more] = await inbox(first);
    expect([waiting?.state.status, more]).toEqual(['contested', []]);
    const waitsAs = (name: string, ...posts: readonly string[]): boolean =>
      waiting !== undefined && waitsFor(waiting, { name, posts });
    expect([waitsAs('张三', 'keeper'), waitsAs('某摊主'), waitsAs('周八')]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('posts the same row of the cash book for both who reimburse at once', async () => {
    const first = await clerk();
    const receipt = await register(first);
    for (let step = 0; step < 4; step += 1) await sign(first, receipt);
    const second = await clerk(first);
    second.wait(5);
    const [before] = await rowsOf(first, VOUCHERS);
    const entries = (await rowsOf(first, JOURNAL)).length;
    await sign(first, receipt);
    const [posted] = await rowsOf(first, '食堂流水账');
    // The second signs before the first one's cells have arrived.
    await first.workbook.people.deleteRow(JOURNAL, entries + 1);
    await first.workbook.people.deleteRow(JOURNAL, entries);
    const { 末条, 状态, 封签 } = before ?? {};
    const shown = { 末条: textIn(末条), 状态: textIn(状态), 封签: textIn(封签) };
    await overwrite(first, VOUCHERS, 0, shown);
    await sign(second, receipt);
    const rows = await rowsOf(first, '食堂流水账');
    expect(rows.map(({ 行标识: id }) => textIn(id))).toEqual([
      textIn(posted?.['行标识']),
      textIn(posted?.['行标识']),
    ]);
    await first.confirm();
    await second.confirm();
    const kept = (await rowsOf(first, '食堂流水账')).filter(
      ({ 支出: cell }) => cell?.kind === 'number',
    );
    expect(kept).toHaveLength(1);
  });

  it('waits for the signature under its own that another PC has not brought back yet', async () => {
    const first = await clerk();
    const receipt = await register(first);
    await sign(first, receipt);
    const second = await clerk(first);
    await sign(second, receipt);
    await first.workbook.people.deleteRow(JOURNAL, 1);
    expect(await second.confirm()).toEqual(['waiting']);
    await first.confirm();
    expect(await kinds(first)).toEqual([]);
    second.wait(3600);
    expect(await second.confirm()).toEqual(['confirmed']);
  });

  it('does not wait for ever for a signature that never comes', async () => {
    const first = await clerk();
    const receipt = await register(first);
    await sign(first, receipt);
    const second = await clerk(first);
    await sign(second, receipt);
    await first.workbook.people.deleteRow(JOURNAL, 1);
    second.wait(3600);
    expect(await second.confirm()).toEqual(['contested']);
  });

  it('finds its entry again in a row whose name a colleague’s withdrawn write took along', async () => {
    const desk = await clerk();
    await sign(desk, await register(desk));
    await overwrite(desk, JOURNAL, 1, { 条目: '', 分段: '', 行标识: '', 签字人: '', 签字时间: '' });
    expect(await desk.confirm()).toContain('appended-again');
    expect(await rowsOf(desk, JOURNAL)).toHaveLength(2);
    expect(await kinds(desk)).toEqual([]);
  });

  it('completes the row of another voucher on which its own entry has come to stand', async () => {
    const desk = await clerk();
    const [one, other] = [await register(desk, 0), await register(desk, 1)];
    await sign(desk, one);
    const [signed] = await rowsOf(desk, VOUCHERS);
    await overwrite(desk, VOUCHERS, 1, { 末条: textIn(signed?.['末条']), 状态: '待经手签字' });
    // Nobody signs on top of an entry of another voucher.
    await expect(sign(desk, other)).rejects.toThrow();
    await desk.confirm();
    expect(await kinds(desk)).toEqual([]);
    await sign(desk, other);
  });

  it('is not done while its row shows an entry that nobody has brought yet', async () => {
    const desk = await clerk();
    await register(desk);
    await overwrite(desk, VOUCHERS, 0, { 末条: 'ELATER', 状态: '待经手签字' });
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['waiting']);
    desk.wait(3600);
    expect(await desk.confirm()).toEqual(['appended-again']);
    expect(await kinds(desk)).toEqual([]);
  });
});

describe('日志先写,台账照着补全', () => {
  it('completes the row of a record whose entry is there, after an undo', async () => {
    const desk = await clerk();
    const receipt = await register(desk);
    const before = (await rowsOf(desk, VOUCHERS))[0];
    await sign(desk, receipt);
    const undone = { 末条: textIn(before?.['末条']), 状态: textIn(before?.['状态']), 封签: '' };
    await overwrite(desk, VOUCHERS, 0, undone);
    expect(await desk.confirm()).toContain('appended-again');
    expect(await kinds(desk)).toEqual([]);
  });

  it('brings the whole signature back when Ctrl+Z took it out of journal and row', async () => {
    const desk = await clerk();
    const receipt = await register(desk);
    const before = (await rowsOf(desk, VOUCHERS))[0];
    await sign(desk, receipt);
    await desk.workbook.people.deleteRow(JOURNAL, 1);
    await overwrite(desk, VOUCHERS, 0, {
      末条: textIn(before?.['末条']),
      状态: textIn(before?.['状态']),
      封签: '',
    });
    await desk.confirm();
    expect(await kinds(desk)).toEqual([]);
    expect((await openRecord(desk, 'voucher', receipt.rowId))?.waiting).toMatchObject([
      { step: 'handle' },
    ]);
  });

  it.each([61, 3600])(
    'brings it back also when Ctrl+Z came long after it was confirmed (%i s)',
    async (seconds) => {
      const desk = await clerk();
      const receipt = await register(desk);
      const before = (await rowsOf(desk, VOUCHERS))[0];
      await sign(desk, receipt);
      desk.wait(seconds);
      expect(await desk.confirm()).toEqual(['confirmed', 'confirmed']);
      await desk.workbook.people.deleteRow(JOURNAL, 1);
      await overwrite(desk, VOUCHERS, 0, {
        末条: textIn(before?.['末条']),
        状态: textIn(before?.['状态']),
        封签: '',
      });
      expect(await desk.confirm()).toEqual(['waiting']);
      await desk.confirm();
      expect(await kinds(desk)).toEqual([]);
    },
  );

  it('puts the seal right that Ctrl+Z left in the row after it was confirmed', async () => {
    const desk = await clerk();
    await register(desk);
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['confirmed']);
    await overwrite(desk, VOUCHERS, 0, { 封签: '7W0R-H5K0' });
    expect(await kinds(desk)).not.toEqual([]);
    expect(await desk.confirm()).toEqual(['waiting']);
    expect(await desk.confirm()).toEqual(['appended-again']);
    expect(await kinds(desk)).toEqual([]);
    await desk.confirm();
    expect(await desk.confirm()).toEqual([]);
  });

  it('brings back the lines that Ctrl+Z took after they were confirmed', async () => {
    const desk = await clerk();
    await enter(desk);
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['confirmed']);
    await desk.workbook.people.deleteRow(LINES, await lastRow(desk, LINES));
    expect(await desk.confirm()).toEqual(['waiting']);
    await desk.confirm();
    expect((await rowsOf(desk, LINES)).at(-1)).toMatchObject({ 品名: { text: '白菜' } });
  });

  it('takes its identity out of a colleague’s voucher into which Ctrl+Z put it back', async () => {
    const desk = await clerk();
    const { rowId } = await enter(desk);
    desk.wait(61);
    await desk.confirm();
    const row = await lastRow(desk, VOUCHERS);
    const his = { 售货单位: '别的店', 购买日期: 46090, 注明时间: 0.5, 合计金额: 99 };
    await overwrite(desk, VOUCHERS, row, his);
    for (let look = 0; look < 2; look += 1) await desk.confirm();
    const vouchers = await rowsOf(desk, VOUCHERS);
    expect(vouchers[row]).toMatchObject({
      售货单位: { text: '别的店' },
      行标识: { kind: 'blank' },
    });
    expect(vouchers[row + 1]).toMatchObject({ 行标识: { text: rowId }, 合计金额: { number: 16 } });
  });

  it('keeps an eye on no more than the last twenty', async () => {
    const desk = await clerk();
    for (let count = 0; count < 21; count += 1) await enter(desk);
    desk.wait(61);
    await desk.confirm();
    expect(desk.outbox.items()).toHaveLength(20);
  });

  it('does not take back the row of a later signature whose entry is still on its way', async () => {
    const desk = await clerk();
    await sign(desk, await register(desk));
    await overwrite(desk, VOUCHERS, 0, { 末条: 'ELATER', 状态: '待检斤验收' });
    desk.wait(61);
    await desk.confirm();
    expect(textIn((await rowsOf(desk, VOUCHERS))[0]?.['状态'])).toBe('待检斤验收');
  });

  it('follows the journal when the announced entry never comes', async () => {
    const desk = await clerk();
    await sign(desk, await register(desk));
    await overwrite(desk, VOUCHERS, 0, { 末条: 'ELATER', 状态: '待检斤验收' });
    desk.wait(3600);
    await desk.confirm();
    expect(await kinds(desk)).toEqual([]);
  });

  it('brings back the cash book’s row with its entries when both are gone', async () => {
    const desk = await clerk();
    const receipt = await register(desk);
    for (let step = 0; step < 5; step += 1) await sign(desk, receipt);
    const entries = (await rowsOf(desk, JOURNAL)).length;
    await overwrite(desk, '食堂流水账', 0, { 行标识: 'ROTHER', 支出: 7 });
    await desk.workbook.people.deleteRow(JOURNAL, entries - 1);
    expect(await desk.confirm()).toContain('appended-again');
    expect((await rowsOf(desk, '食堂流水账'))[1]).toMatchObject({ 支出: { number: 65 } });
    // The other's row, not ours: it has no entries.
    expect(await kinds(desk)).toEqual(['number-doubled', 'entry-missing']);
  });
});

interface Blocked {
  readonly change: (desk: Clerk) => Promise<void>;
  readonly blocked: string;
}

describe('写不进去的时候说清楚', () => {
  it.each`
    trouble                         | change                                                                              | blocked
    ${'the header was renamed'}     | ${(desk: Clerk) => desk.workbook.people.renameHeader(VOUCHERS, '售货单位', '卖家')} | ${'write/header-changed'}
    ${'the table shows its totals'} | ${(desk: Clerk) => desk.workbook.people.addTotalsRow(VOUCHERS)}                     | ${'write/closed'}
    ${'the sheet is protected'}     | ${(desk: Clerk) => desk.workbook.people.protect(VOUCHERS)}                          | ${'write/closed'}
  `('says that $trouble, and keeps the item', async ({ change, blocked }: Blocked) => {
    const desk = await clerk();
    await enter(desk);
    await overwrite(desk, VOUCHERS, await lastRow(desk, VOUCHERS), { 行标识: 'ROTHER' });
    await change(desk);
    expect(await confirmOutbox(desk, desk.outbox)).toMatchObject([
      { standing: { conflict: { why: 'blocked', problem: { code: blocked } } } },
    ]);
    expect(desk.outbox.items()).toHaveLength(1);
  });

  it('brings back all entries though one voucher has no place just now', async () => {
    const desk = await clerk();
    await enter(desk, '甲店');
    await enter(desk, '乙店');
    await overwrite(desk, VOUCHERS, await lastRow(desk, VOUCHERS), { 行标识: 'ROTHER' });
    await desk.workbook.people.addTotalsRow(VOUCHERS);
    for (const row of [0, 1]) await overwrite(desk, JOURNAL, row, OTHER_ENTRY);
    expect(await desk.confirm()).toEqual(['appended-again', 'blocked']);
    const entries = (await rowsOf(desk, JOURNAL)).map((row) => textIn(row['条目']));
    expect(entries).toEqual(expect.arrayContaining(desk.outbox.items().map(({ id }) => id)));
  });

  it('does not mind a column that was moved', async () => {
    const desk = await clerk();
    await enter(desk);
    await desk.workbook.people.moveColumn(VOUCHERS, '合计金额', 0);
    await desk.workbook.people.moveColumn(JOURNAL, '状态', 0);
    desk.wait(61);
    expect(await desk.confirm()).toEqual(['confirmed']);
  });
});

it('can be repeated at any time: nothing doubled, nothing lost', async () => {
  const trouble = fc.oneof(
    fc.constant('confirm' as const),
    fc.constant('wait' as const),
    fc.record({
      table: fc.constantFrom(JOURNAL, VOUCHERS, LINES),
      row: fc.nat(12),
      what: fc.constantFrom('delete', 'other', 'mix', 'sort', 'insert'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(trouble, { maxLength: 12 }), async (troubles) => {
      const desk = await clerk();
      const receipts = [await enter(desk, '甲店'), await enter(desk, '乙店')];
      for (const receipt of receipts) await sign(desk, receipt);
      const entries = desk.outbox.items().map(({ id }) => id);
      for (const one of troubles) {
        if (one === 'confirm') await desk.confirm();
        else if (one === 'wait') desk.wait(7);
        else await disturb(desk, one);
      }
      await desk.confirm();
      await desk.confirm();
      const again = await everything(desk);
      await desk.confirm();
      expect(await everything(desk)).toBe(again);
      for (const { rowId } of receipts) {
        const named = (rows: Awaited<ReturnType<typeof rowsOf>>, id: string, header: string) =>
          rows.filter((row) => textIn(row[header]) === id).length;
        expect(named(await rowsOf(desk, VOUCHERS), rowId, '行标识')).toBe(1);
        expect(named(await rowsOf(desk, LINES), `${rowId}-0001`, '行标识')).toBe(1);
        expect((await openRecord(desk, 'voucher', rowId))?.waiting).toMatchObject([
          { step: 'handle' },
        ]);
      }
      const journal = (await rowsOf(desk, JOURNAL)).map((row) => textIn(row['条目']));
      for (const id of entries) expect(journal.filter((found) => found === id)).toEqual([id]);
      const report = await verifyWorkbook(desk.workbook, desk.pack);
      const ours = report.findings.filter(({ record }) => /^PZ-2026-000[12]$/.test(record));
      expect(ours).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 30_000);

const everything = async (desk: Clerk): Promise<string> =>
  JSON.stringify(await Promise.all([JOURNAL, VOUCHERS, LINES].map((name) => rowsOf(desk, name))));

interface Disturbance {
  readonly table: string;
  readonly row: number;
  readonly what: string;
}

/** Another person at work, within the minute after writing. */
async function disturb(desk: Clerk, { table, row, what }: Disturbance): Promise<void> {
  const { people } = desk.workbook;
  const at = row % (await rowsOf(desk, table)).length;
  const identity = table === JOURNAL ? '条目' : '行标识';
  if (what === 'sort') return people.sort(table, identity, row % 2 === 0 ? 'up' : 'down');
  if (what === 'insert') return people.insertRow(table, at);
  if (what === 'delete') return people.deleteRow(table, at);
  const mixed = table === JOURNAL ? '签字人' : table === VOUCHERS ? '售货单位' : '品名';
  await overwrite(desk, table, at, { [mixed]: '别人的' });
  const number = table === JOURNAL ? '编号' : '凭证号';
  if (what === 'other')
    await overwrite(desk, table, at, { [identity]: `ROTHER${row}`, [number]: 'PZ-2026-0999' });
}
