import { textCell } from '../../addin/domain/cell';
import {
  entries,
  ENTRIES,
  purchase,
  purchases,
  PURCHASES,
} from '../../addin/workbook/contract/purchases';
import { append, appendEntry, byId, NOODLES, update } from '../../addin/workbook/contract/writing';
import type { Traffic } from '../../workbench/host/node-office';
import { peopleAt } from './at-the-engine';
import { openOffice } from './open-office';

const name = (prefix: string, no: number): string => `${prefix}${String(no).padStart(8, '0')}`;

/** Signs one purchase of so many, while a filter hides it and every other one. */
async function signOneOf(rows: number): Promise<Traffic> {
  const tables = [
    purchases(
      Array.from({ length: rows }, (_, no) =>
        purchase({
          id: name('R', no),
          no: name('PZ-', no),
          item: no % 2 === 0 ? '葱' : '姜',
          quantity: 2,
          price: 3,
        }),
      ),
    ),
    entries(Array.from({ length: 4 * rows }, (_, no) => ({ 条目: textCell(name('E', no)) }))),
  ];
  const { engine, office, workbook } = await openOffice({ tables });
  await peopleAt(engine, tables).filter(PURCHASES, '品名', '葱');
  office.resetTraffic();
  const seen = await workbook.look({
    rows: [
      byId(name('R', rows - 1)),
      { table: ENTRIES, column: '条目', text: name('E', 3 * rows) },
    ],
    numbers: [{ table: PURCHASES, column: '凭证号', startsWith: 'PZ-', width: 8 }],
    appendTo: [ENTRIES, PURCHASES],
  });
  expect(seen.numbers).toEqual([name('PZ-', rows + 1)]);
  const outcome = await workbook.commit(seen, [
    appendEntry('E-2'),
    update(seen.rows[0]!, { 备注: '已签' }),
    append(NOODLES),
  ]);
  expect(outcome).toEqual({ kind: 'applied' });
  return office.traffic;
}

const bytes = ({ requestBytes, responseBytes }: Traffic): number => requestBytes + responseBytes;

it('signing costs three batches and the same bytes in a long register as in a short one', async () => {
  const short = await signOneOf(100);
  const long = await signOneOf(20_000);
  expect([short.batches, long.batches]).toEqual([3, 3]);
  expect(bytes(long) / bytes(short)).toBeLessThan(1.05);
}, 60_000);

it('a text with signs that MATCH knows for wildcards is found without reading the column', async () => {
  const ids = ['米x', '米*', '米~?', '米y'];
  const { office, workbook } = await openOffice({
    tables: [purchases(ids.map((id) => purchase({ id })))],
  });
  office.resetTraffic();
  const seen = await workbook.look({ rows: ['米*', '米~?'].map(byId) });
  expect(seen.rows.map((row) => row?.position)).toEqual([1, 2]);
  expect(office.traffic.batches).toBe(2);
});
