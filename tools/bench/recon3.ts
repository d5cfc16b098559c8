import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { customFunctions } from '../../functions/excel.fixture';
import { columnsOf, duck } from './duck';
import { figure, type Figure } from './figure';
import { call, stock } from './functions';
import { LibreOffice } from './libreoffice';
import { medians } from './timing';

const LINES = 100_000;
const ITEMS = 20_000;
const OFFICE_ITEMS = 5_000;
const OFFICE_LINES = 25_000;

/** 账物卡 of a large stock against the same question in SQL, and of a smaller one against SUMIFS. */
export async function recon3(): Promise<readonly Figure[]> {
  Object.assign(globalThis, customFunctions());
  return [await againstDuck(), await againstOffice()];
}

async function againstDuck(): Promise<Figure> {
  const name = (prefix: string, id: string): string =>
    `'${prefix}-' || lpad((${id})::VARCHAR, 6, '0')`;
  const line = `${name('A', `i % ${ITEMS}`)} AS item, ${name('RK', 'i // 3')} AS doc, (i * 13 % 900 + 1)::INTEGER AS q`;
  const db = await duck([
    `CREATE TABLE l AS SELECT ${line} FROM range(${LINES}) t(i)`,
    `CREATE TABLE c AS SELECT ${line} FROM range(${LINES}) t(i) WHERE i % 50 <> 0`,
    `CREATE TABLE p AS SELECT item, sum(q)::INTEGER - CASE WHEN right(item, 6)::INTEGER % 40 = 7 THEN 1 ELSE 0 END AS q FROM l GROUP BY item`,
  ]);
  const query = `
    WITH d AS (
      SELECT coalesce(l.item, c.item) AS item, coalesce(l.doc, c.doc) AS doc, l.q AS lq, c.q AS cq
      FROM (SELECT item, doc, sum(q)::INTEGER AS q FROM l GROUP BY ALL) l
      FULL JOIN (SELECT item, doc, sum(q)::INTEGER AS q FROM c GROUP BY ALL) c
        ON l.item = c.item AND l.doc = c.doc
      WHERE l.q IS DISTINCT FROM c.q),
    b AS (SELECT item, sum(q)::INTEGER AS q FROM l GROUP BY item),
    k AS (SELECT item, sum(q)::INTEGER AS q FROM c GROUP BY item),
    u AS (SELECT item, sum(cq)::INTEGER AS q FROM d WHERE lq IS NULL GROUP BY item),
    s AS (SELECT coalesce(b.item, p.item) AS item, p.q - coalesce(b.q, 0) - coalesce(u.q, 0) AS gap
          FROM b FULL JOIN p ON b.item = p.item LEFT JOIN u ON u.item = b.item)
    SELECT f.item, f.doc, f.lq, f.cq, f.gap, b.q AS ledger, k.q AS card, p.q AS counted
    FROM (SELECT item, doc, lq, cq, NULL AS gap FROM d
          UNION ALL SELECT item, NULL, NULL, NULL, gap FROM s WHERE gap IS NULL OR gap <> 0) f
    LEFT JOIN b ON b.item = f.item LEFT JOIN k ON k.item = f.item LEFT JOIN p ON p.item = f.item
    ORDER BY f.item`;
  const args = stock(LINES, ITEMS);
  const [ours, theirs] = [call('RECON3', args).length - 2, await columnsOf(db, query)];
  if (ours !== theirs[0]?.length)
    throw new Error(`${ours} differences here and ${theirs[0]?.length} in DuckDB`);
  const [value = NaN, other = NaN] = await medians(
    () => call('RECON3', args),
    () => columnsOf(db, query),
  );
  db.closeSync();
  const at = { lines: LINES, items: ITEMS, differences: ours };
  return figure({ name: 'recon3', at, value, unit: 'ms', against: 'DuckDB', other });
}

/**
 * The same by SUMIFS: of each article the sums of ledger and card beside what was counted. One
 * quantity is changed, whereupon every sum is calculated again.
 */
async function againstOffice(): Promise<Figure> {
  const args = stock(OFFICE_LINES, OFFICE_ITEMS);
  const office = await LibreOffice.start();
  try {
    const file = join(office.folder, 'sumifs.xlsx');
    writeFileSync(file, await sumifsBook(args));
    await office.open(file, OFFICE_LINES - 1);
    const times: number[] = [];
    for (let turn = 1; turn <= 5; turn += 1)
      times.push((await office.edit(OFFICE_LINES - 1, turn)).ms);
    const other = times.sort((a, b) => a - b)[2] ?? NaN;
    const [value = NaN] = await medians(() => call('RECON3', args));
    const at = { lines: OFFICE_LINES, items: OFFICE_ITEMS };
    return figure({ name: 'recon3', at, value, unit: 'ms', against: 'LibreOffice SUMIFS', other });
  } finally {
    office.stop();
  }
}

/** Laid out as the bench's LibreOffice edits and reads: quantities in I, the answer at the end of J. */
async function sumifsBook([ledger, counts, cards]: readonly unknown[]): Promise<Uint8Array> {
  const rowsIn = (table: unknown): readonly (readonly (string | number)[])[] =>
    (table as readonly (readonly (string | number)[])[]).slice(1);
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('流水账');
  rowsIn(ledger).forEach(([item, , quantity], row) => {
    sheet.getCell(row + 1, 8).value = item ?? '';
    sheet.getCell(row + 1, 9).value = quantity ?? 0;
  });
  rowsIn(cards).forEach(([item, , quantity], row) => {
    sheet.getCell(row + 1, 12).value = item ?? '';
    sheet.getCell(row + 1, 13).value = quantity ?? 0;
  });
  rowsIn(counts).forEach(([item, quantity], row) => {
    const at = row + 1;
    const sum = (of: string, by: string): string =>
      `SUMIFS($${of}$1:$${of}$${OFFICE_LINES},$${by}$1:$${by}$${OFFICE_LINES},$O${at})`;
    sheet.getCell(at, 15).value = item ?? '';
    sheet.getCell(at, 16).value = quantity ?? 0;
    sheet.getCell(at, 17).value = { formula: sum('I', 'H') };
    sheet.getCell(at, 18).value = { formula: sum('M', 'L') };
    sheet.getCell(at, 19).value = { formula: `Q${at}-P${at}+R${at}-Q${at}` };
  });
  sheet.getCell(OFFICE_LINES, 10).value = { formula: `SUM(S1:S${OFFICE_ITEMS})` };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
