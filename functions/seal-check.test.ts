import { canteenDesk, type CanteenDesk } from '../addin/actions/canteen-desk.fixture';
import { openRecord, viewSelection } from '../addin/actions/view-record';
import { registerRecord } from '../addin/actions/register-record';
import { signRecord } from '../addin/actions/sign-record';
import { customFunctions, rangeOf } from './excel.fixture';
import { SEALCHECK } from './seal-check';

beforeAll(() => Object.assign(globalThis, customFunctions()));

/** Two vouchers, the first of them registered and signed by seller and keeper. */
async function signedDesk(): Promise<CanteenDesk> {
  const desk = await canteenDesk();
  await desk.workbook.people.select('原始凭证', [[0, 0]], '售货单位');
  const [draft] = await viewSelection(desk);
  if (!draft) throw new Error('no draft');
  const registered = await registerRecord(desk, draft, '张三');
  if (!registered.ok) throw new Error(JSON.stringify(registered.problems));
  for (const [step, by] of [
    ['sell', '市场售货人'],
    ['handle', '张三'],
  ] as const) {
    const record = await openRecord(desk, 'voucher', registered.value.rowId);
    if (!record) throw new Error('record is gone');
    const signed = await signRecord(desk, { record, step, by, fillLines: {} });
    if (!signed.ok) throw new Error(JSON.stringify(signed.problems));
  }
  return desk;
}

async function range(desk: CanteenDesk, table: string): Promise<unknown[][]> {
  const { onlooker } = desk.workbook;
  return rangeOf(await onlooker.headers(table), await onlooker.rows(table));
}

async function check(desk: CanteenDesk, withLines = true): Promise<string[][]> {
  const [records, journal, lines] = await Promise.all(
    ['原始凭证', '签字记录', '原始凭证明细'].map((table) => range(desk, table)),
  );
  return SEALCHECK(records, journal, withLines ? lines : null);
}

const findings = (spill: string[][]): string[][] => spill.slice(2);

describe('REG.SEALCHECK', () => {
  it('says that all agrees, how much it looked at, and that it proves no signature', async () => {
    const [headings, summary, ...rest] = await check(await signedDesk());
    expect(headings).toEqual(['单据', '台账', '列', '签字时', '现在', '签字人']);
    // 7 columns of the voucher and 5 of each of its two lines
    expect(summary).toEqual(['内容相符', '核对 1 张', '17 格', '', '', '只核内容,签名请用核验']);
    expect(rest).toEqual([]);
  });

  it('names a changed cell of the record with what was signed, what is there and who signed', async () => {
    const desk = await signedDesk();
    await desk.workbook.people.type('原始凭证', 0, '合计金额', 650);
    expect(findings(await check(desk))).toEqual([
      ['PZ-2026-0001', '原始凭证', '合计金额', '65', '650', '市场售货人'],
    ]);
  });

  it('names a changed cell of a line, and a line that is gone', async () => {
    const desk = await signedDesk();
    await desk.workbook.people.type('原始凭证明细', 0, '品名', '红薯');
    await desk.workbook.people.deleteRow('原始凭证明细', 2);
    expect(findings(await check(desk))).toEqual([
      ['PZ-2026-0001', '原始凭证明细', '品名', '土豆', '红薯', '市场售货人'],
      ['PZ-2026-0001', '原始凭证明细', '', '', '整行不见', '市场售货人'],
    ]);
  });

  it('shows dates and times as the register does', async () => {
    const desk = await signedDesk();
    await desk.workbook.people.type('原始凭证', 0, '购买日期', 46087);
    await desk.workbook.people.type('原始凭证', 0, '注明时间', 0.5);
    expect(findings(await check(desk)).map(([, , , was, now]) => [was, now])).toEqual([
      ['2026-03-05', '2026-03-06'],
      ['08:24', '12:00'],
    ]);
  });

  it('names the record whose row is gone', async () => {
    const desk = await signedDesk();
    await desk.workbook.people.deleteRow('原始凭证', 0);
    expect(findings(await check(desk, false))).toEqual([
      ['PZ-2026-0001', '原始凭证', '', '', '整行不见', '市场售货人'],
    ]);
  });

  it('finds nothing after sorting, and nothing in drafts', async () => {
    const desk = await signedDesk();
    await desk.workbook.people.sort('原始凭证明细', '品名', 'up');
    await desk.workbook.people.type('原始凭证', 1, '合计金额', 99);
    expect(findings(await check(desk))).toEqual([]);
  });

  it('reads the first of two rows with one identity, as 核验 does', async () => {
    const desk = await signedDesk();
    const [headers = [], first = [], ...rest] = await range(desk, '原始凭证');
    const copy = first.map((value, index) => (headers[index] === '合计金额' ? 1 : value));
    const journal = await range(desk, '签字记录');
    expect(findings(SEALCHECK([headers, first, copy, ...rest], journal, null))).toEqual([]);
    expect(findings(SEALCHECK([headers, copy, first, ...rest], journal, null))).toHaveLength(1);
  });

  it('leaves lines out where they are not given', async () => {
    const desk = await signedDesk();
    await desk.workbook.people.type('原始凭证明细', 0, '品名', '红薯');
    const [, summary, ...rest] = await check(desk, false);
    expect([summary?.[2], rest]).toEqual(['7 格', []]);
  });

  it('names an entry that cannot be read and one whose predecessor is gone', async () => {
    const desk = await signedDesk();
    const [entry] = await desk.workbook.onlooker.rows('签字记录');
    await desk.workbook.people.type('签字记录', 0, '分段', '1/2');
    const spill = findings(await check(desk));
    const id = entry?.['条目']?.kind === 'text' ? entry['条目'].text : '';
    expect(spill[0]).toEqual(['', '签字记录', '', id, '读不出', '']);
    expect(
      spill.slice(1).every(([, table, , , now]) => table === '签字记录' && now === '前条缺失'),
    ).toBe(true);
    expect(spill.length).toBeGreaterThan(1);
  });

  it('reads whole columns and headers in any order', async () => {
    const desk = await signedDesk();
    await desk.workbook.people.moveColumn('原始凭证', '合计金额', 0);
    await desk.workbook.people.type('原始凭证', 0, '合计金额', 1);
    const blank = Array.from({ length: 5000 }, () => ['', '']);
    const spill = SEALCHECK(
      [...(await range(desk, '原始凭证')), ...blank],
      [...(await range(desk, '签字记录')), ...blank],
      null,
    );
    expect(findings(spill)).toHaveLength(1);
  });

  it.each(['records', 'journal', 'lines'])('refuses %s without headers', async (which) => {
    const desk = await signedDesk();
    const given: Record<string, unknown> = {
      records: await range(desk, '原始凭证'),
      journal: await range(desk, '签字记录'),
      lines: await range(desk, '原始凭证明细'),
    };
    given[which] = [['x', 1]];
    expect(() => SEALCHECK(given['records'], given['journal'], given['lines'])).toThrow(
      new RegExp(`${which} must be a whole`),
    );
  });
});
